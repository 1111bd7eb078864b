/** The logo of the letters: a small picture as text, checked by what its bytes say it is, and cut into pieces that fit into cells. */

/** A picture that mail programs show. */
export interface Logo {
  type: 'image/png' | 'image/jpeg' | 'image/gif';
  base64: string;
  /** Its size in bytes. */
  size: number;
}

export type LogoFault = 'UNREADABLE' | 'TOO_LARGE';

/** It goes along with each letter: more would make slow mail of a greeting, and a long tab of a picture. */
export const LOGO_LIMIT = 100 * 1024;
/** A cell takes 50,000 characters. */
const PIECE = 44_000;

/** First bytes by type: the PNG specification 5.2, JFIF (SOI and the next marker), the GIF89a specification 17. */
const SIGNATURES: readonly (readonly [Logo['type'], readonly (readonly number[])[]])[] = [
  ['image/png', [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]]],
  ['image/jpeg', [[0xff, 0xd8, 0xff]]],
  [
    'image/gif',
    [
      [0x47, 0x49, 0x46, 0x38, 0x37, 0x61],
      [0x47, 0x49, 0x46, 0x38, 0x39, 0x61],
    ],
  ],
];

/**
 * A picture out of a data address, as a page reads a file. What the address says of the type does not count: the first bytes do.
 * @example readLogo('data:image/png;base64,iVBORw0KGgo…') //=> { type: 'image/png', base64: 'iVBORw0KGgo…', size: … }
 * @example readLogo('data:image/svg+xml;base64,PHN2Zy8+') //=> 'UNREADABLE'
 */
export function readLogo(address: string): Logo | LogoFault {
  const match = /^data:[^,;]*(?:;[^,;]*)*;base64,/.exec(address);
  if (match === null) return 'UNREADABLE';
  const base64 = address.slice(match[0].length);
  // What is too large is not looked through.
  if (sizeOf(base64) > LOGO_LIMIT) return 'TOO_LARGE';
  return logoOf(base64) ?? 'UNREADABLE';
}

/** The picture as a data address, for pages. */
export const addressOfLogo = ({ type, base64 }: Logo): string => `data:${type};base64,${base64}`;

function logoOf(base64: string): Logo | null {
  if (base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null;
  const first = bytesOf(base64.slice(0, 16));
  const found = SIGNATURES.find(([, ways]) => ways.some((way) => way.every((byte, i) => first[i] === byte)));
  return found === undefined ? null : { type: found[0], base64, size: sizeOf(base64) };
}

const sizeOf = (base64: string): number => (base64.length * 3) / 4 - (/=*$/.exec(base64)?.[0].length ?? 0);

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function bytesOf(base64: string): number[] {
  const bytes: number[] = [];
  for (let i = 0; i + 3 < base64.length; i += 4) {
    const [a, b, c, d] = [0, 1, 2, 3].map((n) => Math.max(0, DIGITS.indexOf(base64[i + n]!))) as [
      number,
      number,
      number,
      number,
    ];
    bytes.push((a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d);
  }
  return bytes;
}

/**
 * The picture as texts of cells, each of which says which one of how many it is, so that a lost or foreign one is seen. None looks like a number or a formula.
 * @example piecesOf({ type: 'image/gif', base64: 'R0lGODlh', size: 6 }) //=> ['logo 1/1 R0lGODlh']
 */
export function piecesOf({ base64 }: Logo): string[] {
  const count = Math.ceil(base64.length / PIECE);
  return Array.from({ length: count }, (_, n) => `logo ${n + 1}/${count} ${base64.slice(n * PIECE, (n + 1) * PIECE)}`);
}

/** The picture out of its pieces, in any order; null where one is missing, stands twice or was edited. @example logoFrom(['logo 1/1 R0lGODlh'])?.type //=> 'image/gif' */
export function logoFrom(pieces: readonly string[]): Logo | null {
  const parts: string[] = [];
  for (const piece of pieces) {
    const match = /^logo (\d+)\/(\d+) ([A-Za-z0-9+/=]+)$/.exec(piece);
    const at = Number(match?.[1]) - 1;
    if (match === null || Number(match[2]) !== pieces.length || parts[at] !== undefined) return null;
    parts[at] = match[3]!;
  }
  const logo = logoOf(parts.join(''));
  return logo !== null && logo.size <= LOGO_LIMIT ? logo : null;
}
