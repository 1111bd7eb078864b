/** Names of segments, bases and temperatures, with a word for what no language has a name for. */
import { pictureWords } from '../../src/i18n/pictures';
import { codesIn } from '../../src/i18n/sentences';
import type { Locale } from '../../src/i18n/template';

/**
 * A segment of the user's own scheme is shown as it is called.
 * @example segmentName('LOYAL', 'en') // 'Loyal'
 * @example segmentName('OTHERS', 'en') // 'No rule fits'
 */
export function segmentName(code: string, locale: Locale): string {
  if (code === 'OTHERS') return pictureWords(locale).others;
  const names: Record<string, string | undefined> = codesIn(locale).segments;
  return names[code] ?? code;
}

/** What a lifecycle base means; '' for one that no language knows. @example baseMeaning('DEAD', 'en') // 'no order for very long' */
export function baseMeaning(code: string, locale: Locale): string {
  const meanings: Record<string, string | undefined> = pictureWords(locale).bases;
  return meanings[code] ?? '';
}
