/** Writes a letter as a MIME message (RFC 5322, 2045, 2047) in plain ASCII: Google's script has no composer, and MailApp writes no headers of ours. */
import type { Letter } from '../../src/ports';

/** What the platform lends. */
export interface MimeTools {
  /** Base64 of the UTF-8 bytes of a text. */
  base64: (text: string) => string;
}

const CRLF = '\r\n';
/** No line of base64 holds a `_`, so none can look like it. */
const BOUNDARY = '=_klientura_letter';
const INNER = '=_klientura_pictured';
/** Bytes in one encoded word: with its frame 60 characters, so that it fits behind any header's name into the 76 of a line. */
const WORD_BYTES = 36;
const LINE = 76;

/**
 * The message. `from` is the account that sends.
 * @throws Error for a line break in a header, or an address that is not ASCII: a server would cut or refuse it
 * @example composeMessage({ to: 'a@example.com', subject: 'Привет', text: 'Hi' }, 'shop@example.com', tools).split('\r\n')[1] //=> 'To: a@example.com'
 */
export function composeMessage(letter: Letter, from: string, tools: MimeTools): string {
  const { to, subject, text, html, senderName = '', replyTo = '', unsubscribe, logo } = letter;
  const headers = [
    `From: ${senderName === '' ? address(from) : `${phrase(senderName, tools)}${CRLF} <${address(from)}>`}`,
    `To: ${address(to)}`,
    ...(replyTo === '' ? [] : [`Reply-To: ${address(replyTo)}`]),
    `Subject: ${words(subject, tools)}`,
    ...unsubscribeHeaders(unsubscribe),
    'MIME-Version: 1.0',
  ];
  if (html === undefined) return [...headers, ...part('text/plain', text, tools)].join(CRLF);
  return [
    ...headers,
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    // Mail programs show the last form that they can.
    `--${BOUNDARY}`,
    ...part('text/plain', text, tools),
    `--${BOUNDARY}`,
    ...(logo === undefined ? part('text/html', html, tools) : withLogo(html, logo, tools)),
    `--${BOUNDARY}--`,
    '',
  ].join(CRLF);
}

/** RFC 2387: the HTML and the picture that it shows as `cid:logo` (RFC 2392). */
function withLogo(html: string, { type, base64 }: NonNullable<Letter['logo']>, tools: MimeTools): string[] {
  if (!/^image\/(?:png|jpeg|gif)$/.test(type) || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64))
    throw new Error('Invalid logo');
  return [
    'Content-Type: multipart/related; type="text/html";',
    ` boundary="${INNER}"`,
    '',
    `--${INNER}`,
    ...part('text/html', html, tools),
    `--${INNER}`,
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    'Content-ID: <logo>',
    'Content-Disposition: inline',
    '',
    ...lines(base64),
    `--${INNER}--`,
    '',
  ];
}

/** RFC 2369, and RFC 8058 for one click, which needs a link that takes a POST. */
function unsubscribeHeaders(unsubscribe: Letter['unsubscribe']): string[] {
  const { link, address: mailbox } = unsubscribe ?? {};
  const ways = [
    ...(link === undefined ? [] : [safeUrl(link)]),
    ...(mailbox === undefined ? [] : [safeUrl(`mailto:${mailbox}`)]),
  ];
  if (ways.length === 0) return [];
  return [
    `List-Unsubscribe: ${ways.map((way) => `<${way}>`).join(`,${CRLF} `)}`,
    ...(link === undefined ? [] : ['List-Unsubscribe-Post: List-Unsubscribe=One-Click']),
  ];
}

function part(type: string, content: string, { base64 }: MimeTools): string[] {
  const encoded = base64(content.replace(/\r\n?|\n/g, CRLF));
  return [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64', '', ...lines(encoded)];
}

const lines = (encoded: string): string[] => encoded.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];

function address(text: string): string {
  if (!/^[\x21-\x7e]+$/.test(text) || /[<>,;()"\\]/.test(text)) throw new Error(`Invalid email: ${text}`);
  return text;
}

function safeUrl(text: string): string {
  if (!/^(?:https:\/\/|mailto:)[\x21-\x3b\x3d\x3f-\x7e]+$/.test(text))
    throw new Error(`Invalid unsubscribe link: ${text}`);
  return text;
}

/** A name before an address: quoted where it is ASCII, since a comma in it would begin another address. */
function phrase(name: string, tools: MimeTools): string {
  checkLine(name);
  if (!/^[\x20-\x7e]*$/.test(name) || name.length > WORD_BYTES) return encodedWords(name, tools);
  return `"${name.replace(/["\\]/g, '\\$&')}"`;
}

/** A header's free text. What looks like an encoded word already is encoded, so that it is shown as typed. */
function words(text: string, tools: MimeTools): string {
  checkLine(text);
  const isPlain = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text) && !text.includes('=?') && text.length <= 60;
  return isPlain || text === '' ? text : encodedWords(text, tools);
}

function checkLine(text: string): void {
  if (/[\r\n\u0000]/.test(text)) throw new Error('A line break in a header.');
}

/** Words of whole characters, one a line. */
function encodedWords(text: string, { base64 }: MimeTools): string {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const character of text) {
    const size = utf8Bytes(character);
    if (bytes + size > WORD_BYTES) {
      pieces.push(piece);
      piece = '';
      bytes = 0;
    }
    piece += character;
    bytes += size;
  }
  pieces.push(piece);
  return pieces.map((one) => `=?UTF-8?B?${base64(one)}?=`).join(`${CRLF} `);
}

function utf8Bytes(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
