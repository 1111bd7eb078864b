/** What keeps values of clients from breaking out of a letter: header safety, addresses, escaping and size. */

/** Everything that a mail program could take for the end of a header line, with the other control characters. */
const LINE_BREAK = /[\u0000-\u001F\u007F\u0085\u2028\u2029]/u;

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

/**
 * Bytes of a text in UTF-8, as a mail server counts them.
 * @example utf8Length('Ян ☺') //=> 8
 */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  // Two units of a pair make four bytes, not six.
  return bytes - 2 * (text.match(/[\u{10000}-\u{10FFFF}]/gu) ?? []).length;
}

/**
 * A value as a part of a link: no character of it means anything there. A lone surrogate becomes U+FFFD, which can be encoded.
 * @example inLink('a&b c') //=> 'a%26b%20c'
 */
export function inLink(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
