/** Base64 by hand: the realm of a script has neither Buffer nor btoa. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const STANDARD = `${ALPHABET}+/`;
const WEB_SAFE = `${ALPHABET}-_`;

/** Letters put into a text at once: as many as a function may take as arguments anywhere. */
const CHUNK = 8192;

/** @example encodeBase64(Uint8Array.of(104, 105), false) → 'aGk=' */
export function encodeBase64(bytes: Uint8Array, webSafe: boolean): string {
  const letters = Array.from(webSafe ? WEB_SAFE : STANDARD, (letter) => letter.charCodeAt(0));
  const codes = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(61);
  for (let at = 0, to = 0; at < bytes.length; at += 3, to += 4) {
    const bits = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    codes[to] = letters[bits >> 18]!;
    codes[to + 1] = letters[(bits >> 12) & 63]!;
    if (at + 1 < bytes.length) codes[to + 2] = letters[(bits >> 6) & 63]!;
    if (at + 2 < bytes.length) codes[to + 3] = letters[bits & 63]!;
  }
  let text = '';
  for (let at = 0; at < codes.length; at += CHUNK) text += String.fromCharCode(...codes.subarray(at, at + CHUNK));
  return text;
}

/** Bytes of a base64 text, or null when it is none. */
export function decodeBase64(text: string, webSafe: boolean): Uint8Array | null {
  const letters = webSafe ? WEB_SAFE : STANDARD;
  const digits = text.replace(/\s/g, '').replace(/=+$/, '');
  if (digits.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const digit of digits) {
    const value = letters.indexOf(digit);
    if (value < 0) return null;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at++] = (bits >> held) & 0xff;
    }
  }
  return bytes;
}
