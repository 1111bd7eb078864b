/** Columns of answers, consent and gender: folded to one spelling each, the one that the column itself uses most. */
import { readConsentCell } from '../../domain/consent';
import type { Gender } from '../../domain/first-names';
import type { RawValue, Words } from '../../ports';
import { changed, KEEP, type Verdict } from './verdict';

type Shape = (word: string) => string;

const SHAPES: readonly Shape[] = [
  (word) => word,
  (word) => word[0]!.toUpperCase() + word.slice(1),
  (word) => word.toUpperCase(),
];

/** The letter case that most of the column's cells write these words in, small letters if none does. Where two are as frequent the plainer one, so that the order of rows does not matter. */
function shapeOf(texts: readonly string[], words: readonly string[]): Shape {
  const counts = SHAPES.map((shape) => {
    const shaped = new Set(words.map(shape));
    return texts.filter((text) => shaped.has(text.trim())).length;
  });
  return SHAPES[counts.indexOf(Math.max(...counts))]!;
}

/** The words for a yes and a no, in the letter case that most cells of the column use. */
export function consentWords(cells: readonly RawValue[], words: Words): readonly [yes: string, no: string] {
  const texts = cells.filter((cell): cell is string => typeof cell === 'string');
  const plain = [words.text('cells.yes'), words.text('cells.no')] as const;
  const shape = shapeOf(texts, plain);
  return [shape(plain[0]), shape(plain[1])];
}

/**
 * A yes and a no in the base's words, with the date that stood beside them. A refusal or an unclear answer never becomes a yes.
 * @param like the column whose letter case counts, where it is another one
 * @example of «да», «+», «ДА 12.03.2024», «спросить» //=> kept, «да», «да, 12.03.2024», a doubt
 */
export function cleanConsents(cells: readonly RawValue[], words: Words, like = cells): Verdict[] {
  const readings = cells.map((cell) => readConsentCell(cell));
  const [yes, no] = consentWords(like, words);
  return readings.map((reading, index): Verdict => {
    if (reading.kind === 'kept') return KEEP;
    if (reading.kind === 'unclear') return { kind: 'doubt', reason: 'UNCLEAR_CONSENT' };
    const answer = reading.consent === 'GIVEN' ? yes : no;
    return changed(cells[index]!, reading.date === '' ? answer : `${answer}, ${reading.date}`);
  });
}

/** Pairs of words by which columns of genders are kept, in small letters. */
const STYLES: readonly (readonly [male: string, female: string])[] = [
  ['мужской', 'женский'],
  ['муж', 'жен'],
  ['мужчина', 'женщина'],
  ['м', 'ж'],
  ['чоловіча', 'жіноча'],
  ['чоловік', 'жінка'],
  ['чол', 'жін'],
  ['ч', 'ж'],
  ['male', 'female'],
  ['man', 'woman'],
  ['m', 'f'],
  ['m', 'w'],
];
const MALE = new Set([
  ...STYLES.map(([male]) => male),
  'мужчины',
  'мальчик',
  'хлопчик',
  'mr',
  'herr',
  'männlich',
  'муж-ой',
]);
const FEMALE = new Set([
  ...STYLES.map(([, female]) => female),
  'женщины',
  'девочка',
  'дівчина',
  'mrs',
  'ms',
  'frau',
  'weiblich',
]);

/** @example genderOfWord('Муж.') //=> 'M'; genderOfWord('?') //=> null */
export function genderOfWord(text: string): Gender | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[.\s]+$/, '');
  if (MALE.has(word)) return 'M';
  return FEMALE.has(word) ? 'F' : null;
}

/** The two words for a column of genders. */
export type GenderWords = Readonly<Record<Gender, string>>;

/** The pair of words that most cells of the column use, in the letter case that most of them use; the base's own words where there are none. */
export function genderWords(cells: readonly RawValue[], words: Words): GenderWords {
  const texts = cells.filter((cell): cell is string => typeof cell === 'string');
  const plain = texts.map((text) => text.trim().toLowerCase());
  const own = [words.text('cells.male'), words.text('cells.female')] as const;
  let [style, most]: [readonly [string, string], number] = [own, 0];
  for (const candidate of STYLES) {
    const count = plain.filter((word) => candidate.includes(word)).length;
    // «ж» is of two styles: that of the base's language by its male word wins.
    const isOwn = candidate[0][0] === own[0][0] && style[0][0] !== own[0][0];
    if (count > most || (count > 0 && count === most && isOwn)) [style, most] = [candidate, count];
  }
  const shape = shapeOf(texts, style);
  return { M: shape(style[0]), F: shape(style[1]) };
}

/** @param like the column whose words count, where it is another one */
export function cleanGenders(cells: readonly RawValue[], words: Words, like = cells): Verdict[] {
  const own = genderWords(like, words);
  return cells.map((cell): Verdict => {
    if (typeof cell !== 'string' || cell.trim() === '') return KEEP;
    const gender = genderOfWord(cell);
    return gender === null ? { kind: 'doubt', reason: 'UNCLEAR_GENDER' } : changed(cell, own[gender]);
  });
}
