/** What is known of a client, as sentences. */
import type { PictureWords } from '../../src/i18n/en/pictures';
import { segmentMapWords } from '../../src/i18n/segment-map';
import { fill, type Locale, type Values } from '../../src/i18n/template';
import { baseMeaning, segmentName } from '../pictures/base-names';
import { money } from '../pictures/numbers';
import { shownDate } from '../../src/i18n/shown-time';
import { levelWords } from './level-words';
import type { ExplainReport, Thresholds } from './report';

/** @example the first sentence, in English: 'The last order was on 12 May 2026, 45 days ago (31 to 90 days): score 4 of 5.' */
export function scoreSentences(client: ExplainReport, thresholds: Thresholds, locale: Locale): string[] {
  const { explain } = segmentMapWords(locale);
  const say = (template: string, values: Values) => fill(template, values, locale);
  const segment = segmentName(client.segment, locale);
  if (client.lastOrder === null) return [say(explain.noOrders, { segment })];
  const date = shownDate(client.lastOrder, locale);
  if (client.recencyDays === null) return [say(explain.outside, { date, segment })];
  const { r, f, m } = client.levels;
  const { levels } = thresholds;
  const range = (axis: 'r' | 'f' | 'm', score: number) => levelWords(thresholds, axis, score, locale) ?? '';
  const sum = money(client.revenue, locale);
  return [
    say(thresholds.period.kind === 'FIXED' ? explain.recencyInPeriod : explain.recency, {
      date,
      n: client.recencyDays,
      range: range('r', r.score),
      score: r.score,
      levels,
    }),
    say(explain.orders, { n: client.orders, range: range('f', f.score), score: f.score, levels }),
    m === undefined
      ? say(explain.plain, { sum })
      : say(explain.revenue, { sum, range: range('m', m.score), score: m.score, levels }),
    say(explain.segment, { score: String(client.score), segment }),
  ];
}

/** Base, classes, rhythm and the next order. @param today ISO */
export function knownSentences(client: ExplainReport, shared: PictureWords, today: string, locale: Locale): string[] {
  const { explain, xyz } = segmentMapWords(locale);
  const say = (template: string, values: Values) => fill(template, values, locale);
  const abc: Record<string, string | undefined> = shared.abc;
  const even: Record<string, string | undefined> = xyz;
  const sentence = (name: string, meaning: string | undefined) => (meaning ? `${name}: ${meaning}.` : `${name}.`);
  const evenness = even[client.xyz];
  const known = [sentence(segmentName(client.lifecycle, locale), baseMeaning(client.lifecycle, locale))];
  if (client.lastOrder === null) return known;
  if ('ABC'.includes(client.abc)) known.push(say(explain.abc, { cls: client.abc, words: abc[client.abc] ?? '' }));
  if ('XYZ'.includes(client.xyz)) known.push(say(explain.abc, { cls: client.xyz, words: evenness ?? '' }));
  else if (evenness) known.push(`${evenness[0]!.toUpperCase()}${evenness.slice(1)}.`);
  if (client.rhythm) {
    const late = client.rhythm.sleeping ? ` ${explain.sleeping}` : '';
    known.push(say(explain.rhythm, { n: Math.round(client.rhythm.days) }) + late);
  }
  if (client.nextPurchase !== null) {
    const template = client.nextPurchase < today ? explain.late : explain.next;
    known.push(say(template, { date: shownDate(client.nextPurchase, locale) }));
  }
  return known;
}
