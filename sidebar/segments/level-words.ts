/** Where the lines between scores lie, in plain words: days, orders and money. */
import { segmentMapWords } from '../../src/i18n/segment-map';
import { fill, grouped, type Locale } from '../../src/i18n/template';
import type { Thresholds } from './report';

type Axis = 'r' | 'f' | 'm';

/**
 * Who gets a score on an axis; '' where the scheme does not look at it, `null` where nobody can get it.
 * A bound belongs to the level below it; days and orders are whole, so that the next level begins one higher.
 * @param score from 1 to `levels`, the best one last; few days are better than many
 * @example levelWords({ levels: 3, r: [30, 90], … }, 'r', 2, 'en') // '31 to 90 days'
 */
export function levelWords(thresholds: Thresholds, axis: Axis, score: number, locale: Locale): string | null {
  const bounds = thresholds[axis];
  if (bounds === undefined || bounds.length === 0) return '';
  const { days, orders, money: sums } = segmentMapWords(locale);
  const level = axis === 'r' ? thresholds.levels - score : score - 1;
  const [below, most] = [bounds[level - 1], bounds[level]];
  if (axis === 'm') {
    if (below !== undefined && most !== undefined && below >= most) return null;
    const template = below === undefined ? sums.most : most === undefined ? sums.least : sums.both;
    const shown = (sum: number | undefined) => (sum === undefined ? undefined : grouped(sum, locale));
    return fill(template, { base: shown(below), top: shown(most) }, locale);
  }
  const words = axis === 'r' ? days : orders;
  // R's rfm asks for less than the bound, the others for at most the bound.
  const whole = (bound: number) => (thresholds.scheme === 'R_RFM' ? Math.ceil(bound) - 1 : Math.floor(bound));
  const floor = below === undefined ? undefined : whole(below);
  if (most === undefined) return fill(words.least, { below: floor }, locale);
  const top = whole(most);
  // Nobody with a score has fewer than one order.
  const least = floor === undefined ? (axis === 'f' ? 1 : undefined) : floor + 1;
  if (least !== undefined && least > top) return null;
  if (least === top) return fill(words.one, { most: top }, locale);
  return least === undefined || floor === undefined
    ? fill(words.most, { most: top }, locale)
    : fill(words.both, { least, most: top }, locale);
}
