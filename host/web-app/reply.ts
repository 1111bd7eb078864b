/** The answer to a visitor of a web app: the script's page in a sandbox, its text, or what went wrong, in Google's words. */
import type { RunResult, WebOutput } from '../runner/protocol';

export interface WebReply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The page has an origin of its own, reaches no other server, and sends its forms only to the app. */
const policy = (formTargets: readonly string[]): string =>
  [
    'sandbox allow-scripts allow-forms allow-popups allow-modals allow-downloads allow-top-navigation-by-user-activation',
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    `form-action ${formTargets.join(' ')}`,
    "frame-ancestors 'none'",
  ].join('; ');

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What of a script's meta tags a browser gets. */
const metaTags = (tags: Extract<WebOutput, { kind: 'html' }>['metaTags']): string =>
  tags.map(({ name, content }) => `<meta name="${escaped(name)}" content="${escaped(content)}">`).join('');

const page = (title: string, head: string, body: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}<title>${escaped(title)}</title></head><body>${body}</body></html>`;

/** A script's content, which may be a whole document or a piece of one, with its title and meta tags first. */
function document({ content, title, metaTags: tags }: Extract<WebOutput, { kind: 'html' }>): string {
  const isWhole = /^\s*(<!doctype|<html[\s>])/i.test(content);
  const head = `<meta charset="utf-8">${metaTags(tags)}${title === '' ? '' : `<title>${escaped(title)}</title>`}`;
  if (!isWhole) return page(title, metaTags(tags), content);
  const at = /<head(\s[^>]*)?>/i.exec(content) ?? /<html(\s[^>]*)?>/i.exec(content) ?? /<!doctype[^>]*>/i.exec(content);
  const end = at ? at.index + at[0].length : 0;
  return content.slice(0, end) + head + content.slice(end);
}

const failure = (message: string, status: number): WebReply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "sandbox; default-src 'none'" },
  body: page('Error', '', `<p>${escaped(message)}</p>`),
});

/**
 * @param formTargets addresses of the app that a form in its page may be sent to
 */
export function webReply({ error, value }: RunResult, formTargets: readonly string[]): WebReply {
  if (error?.code === 'FUNCTION_NOT_FOUND') return failure(error.message, 404);
  if (error) return failure(`${error.name}: ${error.message}`, error.code === 'TOO_MANY_RUNS' ? 503 : 500);
  const output = value as WebOutput;
  switch (output.kind) {
    case 'html':
      return {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy(formTargets) },
        body: document(output),
      };
    case 'text':
      return {
        status: 200,
        headers: {
          'content-type': `${output.type}; charset=utf-8`,
          'content-security-policy': "sandbox; default-src 'none'",
          ...(output.file === null
            ? {}
            : { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(output.file)}` }),
        },
        body: output.content,
      };
    case 'nothing':
      return failure('The script completed but did not return anything.', 500);
    case 'unsupported':
      return failure('The script completed but the returned value is not a supported return type.', 500);
  }
}
