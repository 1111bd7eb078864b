/** The texts about own segments, tags and loyalty tiers in the dialog of segments, by language. */
import { ownSegments as en, type OwnSegmentWords } from './en/own-segments';
import { ownSegments as ru } from './ru/own-segments';
import type { Locale } from './template';
import { ownSegments as uk } from './uk/own-segments';

const WORDS: Record<Locale, OwnSegmentWords> = { en, ru, uk };

/** @example ownSegmentWords('ru').title // 'Свои сегменты' */
export function ownSegmentWords(locale: Locale): OwnSegmentWords {
  return WORDS[locale];
}
