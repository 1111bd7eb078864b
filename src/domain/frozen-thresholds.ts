/** Thresholds that are kept from run to run: the bounds that were in force, with the scheme whose map they belong to, as one text. */
import type { Thresholds } from './rfm';
import { BUILT_IN, readScheme, type Scheme } from './rfm-schemes';

type Bounds = Pick<Thresholds, 'scheme' | 'recency' | 'frequency' | 'monetary'>;

/** @example frozenText(thresholds) //=> 'RFM_3: R 30 90; F 1 3; M 1000 5000' */
export function frozenText({ scheme, recency, frequency, monetary }: Bounds): string {
  const money = monetary === null ? '' : `; M ${monetary.join(' ')}`;
  return `${scheme}: R ${recency.join(' ')}; F ${frequency.join(' ')}${money}`;
}

/**
 * The scheme with these bounds fixed; `null` if the text is none that `frozenText` gives, or the bounds are not those of the scheme's levels.
 * @example readFrozen('RFM_3: R 30 90; F 1 3; M 1000 5000')?.levels //=> 3
 */
export function readFrozen(text: string): Scheme | null {
  const [code, bounds = ''] = text.split(':').map((part) => part.trim());
  const reading = readScheme(bounds);
  if (reading.kind !== 'scheme' || reading.scheme === 'AUTO' || bounds === '') return null;
  const own = reading.scheme;
  if (code === own.code) return own;
  const named = (BUILT_IN as Readonly<Record<string, Scheme | undefined>>)[code!];
  if (named === undefined || own.thresholds === 'QUANTILES' || named.levels !== own.levels) return null;
  const hasMoney = named.thresholds === 'QUANTILES' ? named.money !== false : named.thresholds.monetary !== null;
  return hasMoney === (own.thresholds.monetary !== null) ? { ...named, thresholds: own.thresholds } : null;
}
