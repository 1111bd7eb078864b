/** The page behind the opt-out link of letters, and the button of mail programs (RFC 8058). It shows nothing of the client: who finds a link learns nothing by it. */
import { AppError } from '../../domain/app-error';
import { execute } from '../../commands/execute';
import { optOut } from '../../commands/mail/opt-out';
import { leaveOptOut } from '../../commands/mail/opt-out-inbox';
import { optOutUrl, readOptOut } from '../../commands/mail/opt-out-ways';
import { escapeHtml } from '../../domain/letters';
import type { OptOutRequest } from '../../domain/mail-policy';
import type { OptOutPageWords } from '../../i18n/en/opt-out-page';
import { localeOf } from '../../i18n/template';
import type { Locale, Ports } from '../../ports';
import { rareWords } from '../rare-words';
import { appPorts } from './ports';

/** What of Google's event is read: `o` is the token, `l` the letter's language, `all` a wish for no letters at all. */
export type Visit = Pick<GoogleAppsScript.Events.DoGet, 'parameter'>;

interface Shown {
  text: string;
  /** The button, if the page has one. */
  button?: { words: string; all: boolean; before?: string };
}

/** A look writes nothing: programs that scan mail open every link. */
export function lookAtOptOut(visit: Visit): GoogleAppsScript.HTML.HtmlOutput {
  const ports = appPorts();
  const { token, language, words } = readVisit(visit);
  const asked = readOptOut(ports, token);
  if (asked === null) return page(ports, words, { text: words.unknown }, token, language);
  const all = asked.purpose === null;
  const shown = all
    ? { text: words.askAll, button: { words: words.all, all } }
    : { text: words.ask, button: { words: words.some, all } };
  return page(ports, words, shown, token, language);
}

/** Notes the wish, at once and as often as it comes. */
export function acceptOptOut(visit: Visit): GoogleAppsScript.HTML.HtmlOutput {
  const ports = appPorts();
  const { token, language, all, words } = readVisit(visit);
  const asked = readOptOut(ports, token);
  if (asked === null) return page(ports, words, { text: words.unknown }, token, language);
  const wish: OptOutRequest = all ? { ...asked, purpose: null } : asked;
  if (!record(ports, wish, { token, all })) return page(ports, words, { text: words.failed }, token, language);
  const shown =
    wish.purpose === null
      ? { text: words.doneAll }
      : { text: words.doneSome, button: { words: words.all, all: true, before: words.more } };
  return page(ports, words, shown, token, language);
}

/** Whether the wish is kept: in its tab, or where the next run finds it, while another holds the file or goes on with something long. */
function record(ports: Ports, wish: OptOutRequest, input: { token: string; all: boolean }): boolean {
  try {
    execute(ports, optOut, input);
    return true;
  } catch (error) {
    // A mail program's button says nothing to anybody when it fails, so whatever stopped the command must not lose the wish.
    if (!(error instanceof AppError && WAITS.includes(error.code))) console.error((error as Error).stack);
  }
  try {
    leaveOptOut(ports, wish);
    return true;
  } catch (error) {
    console.error((error as Error).stack);
    return false;
  }
}

/** What stops a command without anything being wrong. */
const WAITS: readonly string[] = ['LOCK_BUSY', 'STILL_COMPLETING'];

function readVisit({ parameter }: Visit): { token: string; language: Locale; all: boolean; words: OptOutPageWords } {
  const { o = '', l = '', all = '' } = parameter;
  const language = localeOf(l);
  return { token: o, language, all: all === '1', words: rareWords(language).optOutPage };
}

const STYLE =
  'body{font:18px/1.5 system-ui,sans-serif;max-width:32em;margin:12vh auto;padding:0 1em;color:#202124;background:#fff}' +
  'button{font:inherit;padding:.6em 1.2em;border:0;border-radius:.4em;background:#0b57d0;color:#fff;cursor:pointer}' +
  'button:focus-visible{outline:3px solid #202124;outline-offset:2px}';

/** Google puts the page into a frame, so the form has to be sent by the top window. */
function page(
  ports: Ports,
  words: OptOutPageWords,
  { text, button }: Shown,
  token: string,
  language: Locale,
): GoogleAppsScript.HTML.HtmlOutput {
  const url = button === undefined ? null : ports.webApp.url();
  const form =
    button === undefined || url === null
      ? ''
      : (button.before === undefined ? '' : `<p>${escapeHtml(button.before)}</p>`) +
        `<form method="post" target="_top" action="${escapeHtml(optOutUrl(url, token, language))}">` +
        `<input type="hidden" name="all" value="${button.all ? '1' : ''}">` +
        `<button>${escapeHtml(button.words)}</button></form>`;
  return HtmlService.createHtmlOutput(
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><style>${STYLE}</style></head>` +
      `<body><main><h1>${escapeHtml(words.title)}</h1><p>${escapeHtml(text)}</p>${form}</main></body></html>`,
  )
    .setTitle(words.title)
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
}
