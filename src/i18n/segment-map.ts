/** The texts of the dialog of segments, by language; other pages do without them. */
import { segmentMap as en, type SegmentMapWords } from './en/segment-map';
import { segmentMap as ru } from './ru/segment-map';
import type { Locale } from './template';
import { segmentMap as uk } from './uk/segment-map';

const WORDS: Record<Locale, SegmentMapWords> = { en, ru, uk };

/** @example segmentMapWords('ru').score // 'Оценка' */
export function segmentMapWords(locale: Locale): SegmentMapWords {
  return WORDS[locale];
}
