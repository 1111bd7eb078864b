/** Base64 by hand: the realm of a script has neither Buffer nor btoa. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const STANDARD = `${ALPHABET}+/`;
const WEB_SAFE = `${ALPHABET}-_`;

/** @example encodeBase64(Uint8Array.of(104, 105), false) → 'aGk=' */
export function encodeBase64(bytes: Uint8Array, webSafe: boolean): string {
  const letters = webSafe ? WEB_SAFE : STANDARD;
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const left = bytes.length - at;
    parts.push(
      letters.charAt(bits >> 18),
      letters.charAt((bits >> 12) & 63),
      left > 1 ? letters.charAt((bits >> 6) & 63) : '=',
      left > 2 ? letters.charAt(bits & 63) : '=',
    );
  }
  return parts.join('');
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
