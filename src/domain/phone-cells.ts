/** Reads every phone number of a cell and writes the cell anew: one form for each number, extensions and remarks kept. */
import {
  digitsOf,
  EXTENSION,
  FEWEST_DIGITS,
  oneNumber,
  plain,
  russianMobile,
  SEVERAL,
  type PhoneFault,
} from './phones';

export interface CellNumber {
  /** `+79161234567` */
  e164: string;
  /** Digits after "доб." or "ext."; '' if none. */
  extension: string;
  /** What else stood beside the number, "Анна" or "мама"; '' if nothing. Words that only say "phone" are none. */
  note: string;
}

export type PhonesReading = { kind: 'phones'; numbers: CellNumber[] } | { kind: 'unreadable'; why: PhoneFault };

/** Words that say no more than that this is a phone. */
const LABEL =
  /(?:^|[^\p{L}])(?:тел(?:ефон)?|т|моб(?:ильн(?:ый|ая))?|м|сот(?:овый)?|тлф|phone|tel(?:efon)?|mob(?:ile)?|cell|ph|т\/ф)(?![\p{L}])[.:]*/giu;
/** A plus after a digit begins another number. */
const GLUED = /(?<=\d\)?)\s*(?=\+\d)/;
const MOST_WORDS = 16;

/**
 * All numbers of a text. A text of which a part with digits is no number is unreadable as a whole: nothing of it may be lost.
 * @example readPhones('8 (916) 123-45-67, 380671234567 доб. 12', 'RU') //=> { kind: 'phones', numbers: [{ e164: '+79161234567', … }, { e164: '+380671234567', extension: '12', … }] }
 * @example readPhones('8 916 123-45-67, 765-43', 'RU') //=> { kind: 'unreadable', why: 'TOO_SHORT' }
 */
export function readPhones(text: string, country: string): PhonesReading {
  const mobile = russianMobile(text, country);
  if (mobile !== null) return { kind: 'phones', numbers: [{ e164: mobile, extension: '', note: '' }] };
  const whole = plain(text);
  if (whole === '') return { kind: 'unreadable', why: 'EMPTY' };
  if (/^\d[.,]\d+e\+?\d+$/i.test(whole)) return { kind: 'unreadable', why: 'LOST_DIGITS' };
  const single = readPart(whole, country);
  if (typeof single === 'object') return { kind: 'phones', numbers: [single] };
  const parts = whole
    .split(SEVERAL)
    .flatMap((part) => part.split(GLUED))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const numbers: CellNumber[] = [];
  for (const part of parts) {
    const number = readPart(part, country);
    const several = typeof number === 'object' ? [number] : bySpaces(part, country);
    if (several === null) return { kind: 'unreadable', why: parts.length > 1 ? (number as PhoneFault) : single };
    numbers.push(...several);
  }
  return numbers.length > 0 ? { kind: 'phones', numbers } : { kind: 'unreadable', why: 'NO_DIGITS' };
}

/** One number with what stands beside it; or why there is none. */
function readPart(part: string, country: string): CellNumber | PhoneFault {
  const found = EXTENSION.exec(part);
  const extension = found && digitsOf(part.slice(0, found.index)).length >= FEWEST_DIGITS ? found[1]! : '';
  const rest = extension === '' ? part : part.replace(EXTENSION, ' ');
  const number = oneNumber(rest, country);
  if (typeof number !== 'object') return number;
  const note = noteOf(rest);
  // Words between the digits: which number is meant is for a person to say.
  return note === null ? 'NOT_IN_USE' : { e164: number.e164, extension, note };
}

/** What stands before and after the digits; null when letters stand between them. */
function noteOf(text: string): string | null {
  if (!/\p{L}/u.test(text)) return '';
  const unlabelled = text.replace(LABEL, ' ');
  const span = /[+(]*\d(?:.*\d)?/s.exec(unlabelled);
  if (span === null || /\p{L}/u.test(span[0])) return null;
  const beside = unlabelled.slice(0, span.index) + ' ' + unlabelled.slice(span.index + span[0].length);
  if (!/\p{L}/u.test(beside)) return '';
  return beside
    .replace(/[()[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,:;–-]+|[\s,:;–-]+$/g, '');
}

/** Numbers with nothing but spaces between them: each the shortest that leaves numbers only; null if the words make none. */
function bySpaces(part: string, country: string): CellNumber[] | null {
  const words = part.split(/\s+/);
  if (words.length < 2 || words.length > MOST_WORDS || /\p{L}/u.test(part)) return null;
  for (let end = 1; end < words.length; end++) {
    const first = oneNumber(words.slice(0, end).join(' '), country);
    if (typeof first !== 'object') continue;
    const rest = words.slice(end).join(' ');
    const other = oneNumber(rest, country);
    const others =
      typeof other === 'object' ? [{ e164: other.e164, extension: '', note: '' }] : bySpaces(rest, country);
    if (others !== null) return [{ e164: first.e164, extension: '', note: '' }, ...others];
  }
  return null;
}

/**
 * The numbers as a cell keeps them. Read again they are the same.
 * @param extensionWord of the base's language: `доб.`, `дод.`, `ext.`
 * @example phoneCellText([{ e164: '+380671234567', extension: '12', note: 'офис' }], 'доб.') //=> '+380671234567 доб. 12 (офис)'
 */
export function phoneCellText(numbers: readonly CellNumber[], extensionWord: string): string {
  const seen = new Set<string>();
  const texts = numbers.map(({ e164, extension, note }) => {
    const dialled = extension === '' ? e164 : `${e164} ${extensionWord} ${extension}`;
    return note === '' ? dialled : `${dialled} (${note})`;
  });
  return texts.filter((text) => !seen.has(text) && seen.add(text)).join(', ');
}
