/** Base64url (RFC 4648, 5, without padding) over UTF-8, and comparing secrets: neither Google's script nor the domain has a ready one. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** @example toBase64Url('K-1') //=> 'Sy0x' */
export function toBase64Url(text: string): string {
  return encoded(utf8Bytes(text));
}

/** @example hexToBase64Url('4b2d31') //=> 'Sy0x' */
export function hexToBase64Url(hex: string): string {
  return encoded((hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16)));
}

/** The text, or null for what `toBase64Url` never makes: another character, left-over bits, bytes that are no UTF-8. */
export function fromBase64Url(text: string): string | null {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    const six = ALPHABET.indexOf(letter);
    if (six < 0) return null;
    held = ((held << 6) | six) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  try {
    const read = decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
    return toBase64Url(read) === text ? read : null;
  } catch {
    return null;
  }
}

/**
 * Whether two texts are equal, in a time that does not tell how far they agree.
 * @example sameText('abc', 'abd') //=> false
 */
export function sameText(a: string, b: string): boolean {
  let different = a.length ^ b.length;
  for (let i = 0; i < Math.max(a.length, b.length); i++) different |= (a.charCodeAt(i) || 0) ^ (b.charCodeAt(i) || 0);
  return different === 0;
}

function encoded(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i]!, bytes[i + 1], bytes[i + 2]];
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const letters = b === undefined ? 2 : c === undefined ? 3 : 4;
    for (let n = 0; n < letters; n++) text += ALPHABET[(group >> (18 - 6 * n)) & 63]!;
  }
  return text;
}

function utf8Bytes(text: string): number[] {
  const escaped = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
  return (escaped.match(/%..|[^%]/g) ?? []).map((piece) =>
    piece.length === 3 ? parseInt(piece.slice(1), 16) : piece.charCodeAt(0),
  );
}
