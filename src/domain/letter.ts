/** Letter templates: tags with a fallback, filled per client, safe as HTML and as a mail header. */
import { AppError } from './app-error';

/** What a template is made of after its tags were checked. */
export interface Template {
  subject: readonly Part[];
  text: readonly Part[];
}

/** Plain text, or a tag with what to put where the client has no value; `null` is no fallback. */
type Part = string | { tag: string; fallback: string | null };

/** Tag as people write it, in lower case → the value it stands for. */
export type TagNames = ReadonlyMap<string, string>;

/** A letter ready to be sent, or why it cannot be. */
export type Rendered =
  | { ok: true; subject: string; text: string; html: string }
  | { ok: false; reason: 'UNFILLED_TAG' | 'LINE_BREAK' | 'TOO_LONG'; tag: string };

/** Google refuses subjects beyond 250 characters and bodies beyond 200 KB; four bytes a character at the most. */
const SUBJECT_LIMIT = 250;
const BODY_LIMIT = 50_000;

/** Everything that a mail program could take for the end of a header line, with the other control characters. */
const LINE_BREAK = /[\u0000-\u001F\u007F\u0085\u2028\u2029]/u;

/**
 * Reads a template. Tags are `{{firstName}}` or, with a fallback, `{{firstName|friend}}`; an empty fallback leaves nothing.
 * @param names the tags there are, in every spelling allowed
 * @throws AppError TEMPLATE_TAG_UNKNOWN {tag, known} for a tag that does not exist or is left open; TEMPLATE_EMPTY {part}; LINE_BREAK_IN_HEADER {part}
 * @example parseTemplate('Hi', 'Dear {{firstName|friend}}!', new Map([['firstname', 'firstName']])).text
 *   //=> ['Dear ', { tag: 'firstName', fallback: 'friend' }, '!']
 */
export function parseTemplate(subject: string, text: string, names: TagNames): Template {
  const title = subject.trim();
  if (title === '') throw new AppError('TEMPLATE_EMPTY', { part: 'subject' });
  if (text.trim() === '') throw new AppError('TEMPLATE_EMPTY', { part: 'text' });
  if (!isHeaderSafe(title)) throw new AppError('LINE_BREAK_IN_HEADER', { part: 'subject' });
  return { subject: partsOf(title, names), text: partsOf(text, names) };
}

/**
 * Fills a template for one client. Values are trimmed; a value with a line break is no reason to break the subject, so such a letter is refused.
 * The HTML is the text, escaped, with its line breaks; the plain text is as typed.
 * @param values tag → value; '' counts as none
 * @param footer a last paragraph, such as how to opt out; '' for none
 * @example renderLetter(template, { firstName: '' }, '') //=> { ok: true, text: 'Dear friend!', … }
 */
export function renderLetter(template: Template, values: Readonly<Record<string, string>>, footer: string): Rendered {
  const filled: Record<'subject' | 'text', string> = { subject: '', text: '' };
  for (const field of ['subject', 'text'] as const) {
    for (const part of template[field]) {
      if (typeof part === 'string') {
        filled[field] += part;
        continue;
      }
      const value = (values[part.tag] ?? '').trim() || part.fallback;
      if (value === null) return { ok: false, reason: 'UNFILLED_TAG', tag: part.tag };
      if (field === 'subject' && !isHeaderSafe(value)) return { ok: false, reason: 'LINE_BREAK', tag: part.tag };
      filled[field] += value;
    }
  }
  const text = footer === '' ? filled.text : `${filled.text.replace(/\s+$/u, '')}\n\n-- \n${footer}`;
  const html = htmlOf(text);
  if (filled.subject.length > SUBJECT_LIMIT || html.length > BODY_LIMIT)
    return { ok: false, reason: 'TOO_LONG', tag: '' };
  return { ok: true, subject: filled.subject, text, html };
}

/**
 * Whether a text may stand in a mail header (subject, sender's name, address): nothing in it can end the line and begin another header.
 * @example isHeaderSafe('Anna\r\nBcc: all@example.com') //=> false
 */
export function isHeaderSafe(text: string): boolean {
  return !LINE_BREAK.test(text);
}

/**
 * Whether a text is exactly one address to send to: a list or a display name would reach people nobody meant.
 * @example isOneAddress('a@example.com, b@example.com') //=> false
 */
export function isOneAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@,;:<>()[\]"\\]+@[^\s@,;:<>()[\]"\\]+\.[^\s@,;:<>()[\]"\\.]{2,}$/u.test(text) &&
    isHeaderSafe(text)
  );
}

/** Text as HTML that shows exactly that text. @example escapeHtml('<b>"A&B"</b>') //=> '&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt;' */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

function htmlOf(text: string): string {
  return escapeHtml(text).replace(/\r\n?|\n/g, '<br>\n');
}

function partsOf(source: string, names: TagNames): Part[] {
  const parts: Part[] = [];
  const tags = /\{\{([^{}|]*)(?:\|([^{}]*))?\}\}/gu;
  let end = 0;
  for (let match = tags.exec(source); match !== null; match = tags.exec(source)) {
    parts.push(literal(source.slice(end, match.index)));
    const written = match[1]!.trim();
    end = match.index + match[0].length;
    const tripled = source[match.index - 1] === '{' || source[end] === '}';
    const tag = tripled ? undefined : names.get(written.toLowerCase());
    if (tag === undefined)
      throw new AppError('TEMPLATE_TAG_UNKNOWN', { tag: written, known: [...new Set(names.values())] });
    parts.push({ tag, fallback: match[2] === undefined ? null : match[2].trim() });
  }
  parts.push(literal(source.slice(end)));
  return parts.filter((part) => part !== '');
}

/** Braces left over are a tag that was never closed; a client must not get it to read. */
function literal(text: string): string {
  const at = text.search(/\{\{|\}\}/u);
  if (at >= 0) throw new AppError('TEMPLATE_TAG_UNKNOWN', { tag: text.slice(at, at + 40) });
  return text;
}
