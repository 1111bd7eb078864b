/** The words of the template language, in each language of a base: whoever writes a letter in Russian need not know an English word. */

/** How a tag's value is written. */
export const FORMATS = ['DATE', 'DAY', 'MONEY', 'NUMBER', 'VOCATIVE'] as const;
export type Format = (typeof FORMATS)[number];

const FORMAT_WORDS: Readonly<Record<Format, readonly string[]>> = {
  DATE: ['date', 'дата'],
  DAY: ['day', 'день'],
  MONEY: ['money', 'деньги', 'гроші'],
  NUMBER: ['number', 'число'],
  VOCATIVE: ['vocative', 'звательный', 'кличний'],
};
const FORMAT_BY_WORD: ReadonlyMap<string, Format> = new Map(
  FORMATS.flatMap((format) => FORMAT_WORDS[format].map((word): [string, Format] => [word, format])),
);

/** The words of each format, for those who wrote another one. @example KNOWN_FORMATS[0] //=> 'date/дата' */
export const KNOWN_FORMATS: readonly string[] = FORMATS.map((format) => FORMAT_WORDS[format].join('/'));

/** @example formatOf('Деньги') //=> 'MONEY' */
export const formatOf = (word: string): Format | undefined => FORMAT_BY_WORD.get(word.trim().toLowerCase());

const IF = ['if', 'если', 'якщо'];
const ELSE = ['else', 'иначе', 'інакше'];

/** What stands between braces, when it is a sign of a block. `OPEN` has its condition with it. */
export type BlockSign = { kind: 'OPEN'; condition: string } | { kind: 'ELSE' } | { kind: 'CLOSE' };

/**
 * @param inner what stands between the braces, trimmed
 * @example blockSignOf('#если segment=VIP') //=> { kind: 'OPEN', condition: 'segment=VIP' }; blockSignOf('firstName') //=> null
 */
export function blockSignOf(inner: string): BlockSign | null {
  const opened = /^#\s*(\p{L}+)(?:\s+(.*))?$/su.exec(inner);
  if (opened !== null && IF.includes(opened[1]!.toLowerCase()))
    return { kind: 'OPEN', condition: (opened[2] ?? '').trim() };
  const closed = /^\/\s*(\p{L}+)$/u.exec(inner);
  if (closed !== null && IF.includes(closed[1]!.toLowerCase())) return { kind: 'CLOSE' };
  return ELSE.includes(inner.toLowerCase()) ? { kind: 'ELSE' } : null;
}
