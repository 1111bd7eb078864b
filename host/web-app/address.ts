/** The address of a script's web app: the same for the same script and file, so that links in letters live on. */
import { createHash } from 'node:crypto';

/**
 * Path of the app on its server, like Google's `/macros/s/ID/exec`.
 *
 * @example webAppPath('script', 'book') //=> '/web/6fvHu…/exec'
 */
export function webAppPath(scriptId: string, bookId: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([scriptId, bookId]))
    .digest('base64url');
  return `/web/${digest.slice(0, 32)}/exec`;
}
