/** Session in the script's realm: who runs, in which language and zone. */
import { refusal } from '../runner/permissions';
import type { GuestEnvironment, Natives } from '../runner/protocol';
import { encodeBase64 } from './base64';
import { exception } from './spreadsheet/errors';
import { strict } from './strict';

const SCOPES = ['https://www.googleapis.com/auth/userinfo.email'];
/** Left out: what Google has withdrawn. */
type Fake = Omit<GoogleAppsScript.Base.Session, 'getTimeZone' | 'getUser'>;
/** The key of an account changes every 30 days. */
const KEY_MS = 30 * 86_400_000;

export const createUser = (email: string): GoogleAppsScript.Base.User =>
  strict('User', { getEmail: () => email, toString: () => email }) as GoogleAppsScript.Base.User;

export function createSession(environment: GuestEnvironment, natives: Natives): Fake {
  // Where the user's identity is not granted by the mode, the e-mail is blank; a missing scope is an error.
  // A visitor of a web app stays unknown to a script that runs as its owner.
  const user = (method: string, isVisitor: boolean) => (): GoogleAppsScript.Base.User => {
    const refused = refusal(
      { method, effect: 'other', needs: 'nothing', scopes: SCOPES },
      environment.authMode,
      environment.scopes,
    );
    if (refused !== null) throw exception(refused);
    return createUser(environment.authMode === 'FULL' && !isVisitor ? environment.user : '');
  };
  return strict<Fake>('Session', {
    getActiveUser: user('Session.getActiveUser', environment.kind === 'web'),
    getEffectiveUser: user('Session.getEffectiveUser', false),
    getActiveUserLocale: () => environment.userLocale,
    getScriptTimeZone: () => environment.timeZone,
    getTemporaryActiveUserKey: () => {
      const text = `${environment.user} ${Math.floor(environment.now / KEY_MS)} ${environment.scriptId}`;
      return encodeBase64(natives.digest('sha256', natives.encode(text, 'UTF-8')), false);
    },
  });
}
