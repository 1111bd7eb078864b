/** Which of several values a merged client keeps, field by field. The keeper's value comes first in every list; the rules only say when another's is better. */
import type { Consent } from './consent';
import type { Birthday } from './days';
import { sameLetters } from './same-letters';

/** Texts that are put together instead of chosen from: nobody wants to lose a note. */
export const COMBINED_FIELDS: readonly string[] = ['note', 'interests', 'children', 'family', 'tags'];

const LONGEST_CELL = 45_000;

/**
 * The index of the first filled text; 0 when none is.
 * @example firstFilled(['', 'Казань']) //=> 1
 */
export function firstFilled(texts: readonly string[]): number {
  return Math.max(
    0,
    texts.findIndex((text) => text.trim() !== ''),
  );
}

/**
 * The fuller of several spellings of a name: more whole words, then fewer initials; of equals the first.
 * @example fullestName(['Иванов И.', 'Иванов Иван', 'Иванов Иван Петрович']) //=> 2
 * @example fullestName(['Анна', 'анна']) //=> 0
 */
export function fullestName(texts: readonly string[]): number {
  const rank = (text: string): number => {
    const words = text.split(/[\s.,]+/).filter((word) => /\p{L}/u.test(word));
    return words.filter((word) => word.length > 1).length * 10 + words.filter((word) => word.length === 1).length;
  };
  return best(texts.map(rank));
}

/**
 * A refusal anywhere wins, whoever else agreed: who took his consent back has taken it back. Then an agreement, then what nobody can read, then blank.
 * @example strongestConsent(['GIVEN', 'REFUSED'], ['да', 'нет']) //=> 1
 */
export function strongestConsent(readings: readonly Consent[], texts: readonly string[]): number {
  const refused = readings.indexOf('REFUSED');
  if (refused >= 0) return refused;
  const given = readings.indexOf('GIVEN');
  return given >= 0 ? given : firstFilled(texts);
}

/**
 * A birthday with its year is more than one without; one that can be read is more than one that cannot.
 * @example fullestBirthday([{ year: null, month: 3, day: 5 }, { year: 1987, month: 3, day: 5 }], ['05.03', '05.03.1987']) //=> 1
 */
export function fullestBirthday(readings: readonly (Birthday | null)[], texts: readonly string[]): number {
  return best(
    readings.map((birthday, i) => {
      if (birthday !== null) return birthday.year === null ? 2 : 3;
      return texts[i]?.trim() === '' ? 0 : 1;
    }),
  );
}

/**
 * Different texts one behind the other; one that stands in another already is left out. When all would be too long for a cell, the first alone.
 * @example combined(['любит розы', 'Любит розы; VIP', 'звонить после 18']) //=> 'Любит розы; VIP; звонить после 18'
 */
export function combined(texts: readonly string[]): string {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== '');
  const covers = (a: string, b: string): boolean => sameLetters(a).includes(sameLetters(b));
  // Of two that say the same the first stays.
  const kept = filled.filter(
    (text, i) => !filled.some((other, j) => j !== i && covers(other, text) && (j < i || !covers(text, other))),
  );
  const whole = kept.join('; ');
  return whole.length > LONGEST_CELL ? (kept[0] ?? '') : whole;
}

/** The index of the greatest; of equals the first. */
function best(ranks: readonly number[]): number {
  return ranks.reduce((found, rank, i) => (rank > ranks[found]! ? i : found), 0);
}
