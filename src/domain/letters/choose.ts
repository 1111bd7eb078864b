/** Which template a client gets: in his language, else the base's, and of two variants always the same one. */
import type { LetterLanguage } from './formats';

/** Two wordings of one letter that are compared; '' for a letter of which there is one. */
export type Variant = '' | 'A' | 'B';

/** What choosing needs to know of a template. */
export interface StoredTemplate {
  code: string;
  /** '' is the base's. */
  language: '' | LetterLanguage;
  variant: Variant;
}

const LANGUAGE: readonly (readonly [RegExp, LetterLanguage])[] = [
  [/^(?:ru(?:s|ssian)?(?:[-_]\p{L}+)?|рус\p{L}*|російськ\p{L}*|рос)$/u, 'ru'],
  [/^(?:u[ka](?:r|ra?inian)?(?:[-_]\p{L}+)?|укр\p{L}*)$/u, 'uk'],
  [/^(?:en(?:g|glish)?(?:[-_]\p{L}+)?|анг\p{L}*)$/u, 'en'],
];

/**
 * The language that a cell names, in a word of any of the three languages or as a code; null where it names none of them.
 * @example languageOfClient('українська') //=> 'uk'; languageOfClient('Русский язык') //=> 'ru'; languageOfClient('deutsch') //=> null
 */
export function languageOfClient(cell: unknown): LetterLanguage | null {
  if (typeof cell !== 'string') return null;
  const word = cell
    .trim()
    .toLowerCase()
    .replace(/\s*(?:язык|мова|language)\.?$/u, '')
    .replace(/\.$/, '');
  return LANGUAGE.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** What a client is to get. */
export interface Wanted {
  code: string;
  client: string;
  /** The client's language, null where it is not known. */
  language: LetterLanguage | null;
  baseLanguage: LetterLanguage;
}

/**
 * The template for a client: in his language, else in the base's; null when there is neither. Where both variants A and B exist in that language, half of the
 * clients get each; a variant that stands alone, or one without a letter, goes to all.
 * @param digest a hash of a text in hex digits, evenly spread, such as SHA-256
 * @example chooseTemplate(templates, { code: 'BIRTHDAY', client: 'K-1', language: 'uk', baseLanguage: 'ru' }, sha256)?.language //=> 'uk'
 */
export function chooseTemplate<T extends StoredTemplate>(
  templates: readonly T[],
  { code, client, language, baseLanguage }: Wanted,
  digest: (text: string) => string,
): T | null {
  const ofCode = templates.filter((template) => template.code === code);
  const inLanguage = (wanted: LetterLanguage): T[] =>
    ofCode.filter((template) => (template.language || baseLanguage) === wanted);
  const own = language === null ? [] : inLanguage(language);
  const fitting = own.length > 0 ? own : inLanguage(baseLanguage);
  const of = (variant: Variant): T | undefined => fitting.find((template) => template.variant === variant);
  if (of('A') !== undefined && of('B') !== undefined) return of(variantOf(digest, client, code))!;
  return of('') ?? fitting[0] ?? null;
}

/**
 * The variant of a client, the same at each asking; another template draws anew.
 * @example variantOf(sha256, 'K-7F3A2C', 'BIRTHDAY') //=> 'A' or 'B', always the same
 */
export function variantOf(digest: (text: string) => string, client: string, code: string): 'A' | 'B' {
  return parseInt(digest(`variant\n${code}\n${client}`).slice(0, 8), 16) % 2 === 0 ? 'A' : 'B';
}
