/** The period that RFM looks at: all orders, the last so many months, or from one day to another. */
import type { Day } from './codes';
import { dateOf, dayOf, dayOfIso, daysInMonth } from './days';
import { firstOrder, type OrderHistory } from './order-history';
import { NO_DAY, type Figures } from './orders';
import { scoreClients, type Scored } from './rfm';
import { SEGMENTS } from './rfm-maps';
import type { OwnMap, Scheme } from './rfm-schemes';

export type RfmPeriod = { kind: 'ALL' } | { kind: 'SLIDING'; months: number } | { kind: 'FIXED'; from: Day; to: Day };

/**
 * A period as people write it; `null` if it is not understood or ends before it begins.
 * @example readPeriod('LAST 12') //=> { kind: 'SLIDING', months: 12 }
 * @example readPeriod('2025-01-01..2025-12-31')?.kind //=> 'FIXED'
 */
export function readPeriod(text: string): RfmPeriod | null {
  const plain = text.trim().toUpperCase();
  if (plain === '' || plain === 'ALL') return { kind: 'ALL' };
  const months = Number(/^LAST (\d{1,3})$/.exec(plain)?.[1] ?? 0);
  if (months > 0) return { kind: 'SLIDING', months };
  const days = plain.split('..').map(dayOfIso);
  const [from = null, to = null] = days;
  return from !== null && to !== null && days.length === 2 && from <= to ? { kind: 'FIXED', from, to } : null;
}

/**
 * First and last day of a period, both in it.
 * @example daysOf({ kind: 'SLIDING', months: 1 }, dayOf(2024, 3, 31)).from //=> dayOf(2024, 3, 1): the day after 29 February
 */
export function daysOf(period: RfmPeriod, today: Day): { from: Day; to: Day } {
  if (period.kind === 'ALL') return { from: -Infinity, to: today };
  if (period.kind === 'FIXED') return { from: period.from, to: Math.min(period.to, today) };
  const { year, month, day } = dateOf(today);
  const at = year * 12 + month - 1 - period.months;
  const [y, m] = [Math.floor(at / 12), (at % 12) + 1];
  return { from: dayOf(y, m, Math.min(day, daysInMonth(y, m))) + 1, to: today };
}

export interface PeriodScored {
  scored: Scored;
  /** Orders and revenue of the period; first and last day as they are known at its end. */
  figures: Figures;
  /** Nobody has an order in the period. */
  isEmpty: boolean;
}

/**
 * Scores by the orders of a period, as they stand at its end. Who bought only before it takes no part in the quantiles, has the lowest scores and is LOST:
 * "no orders yet" would be wrong of them.
 * @param orders the same orders; asked for only where the period is not all
 * @example a client with one order two years ago, period of 12 months: LOST, scores 1
 */
export function scoreInPeriod(
  all: Figures,
  orders: { readonly history: OrderHistory },
  today: Day,
  scheme: Scheme | 'AUTO',
  period: RfmPeriod,
  ownMap: OwnMap | null = null,
): PeriodScored {
  const { from, to } = daysOf(period, today);
  const figures = period.kind === 'ALL' ? all : figuresOf(orders.history, from, to);
  const scored = scoreClients(figures, to, scheme, ownMap);
  const lost = SEGMENTS.indexOf('LOST');
  let before = 0;
  for (let i = 0; i < figures.size; i++) {
    if (figures.orders[i]! > 0 || figures.lastDay[i] === NO_DAY) continue;
    before++;
    scored.r[i] = scored.f[i] = 1;
    if (scored.thresholds.monetary !== null) scored.m[i] = 1;
    scored.recencyDays[i] = to - figures.lastDay[i]!;
    scored.segment[i] = lost;
  }
  const { counts } = scored;
  const prospects = (counts.PROSPECT ?? 0) - before;
  if (before > 0) counts.LOST = (counts.LOST ?? 0) + before;
  if (prospects > 0) counts.PROSPECT = prospects;
  else delete counts.PROSPECT;
  return { scored, figures, isEmpty: figures.size > 0 && !figures.orders.some((n) => n > 0) };
}

function figuresOf(history: OrderHistory, from: Day, to: Day): Figures {
  const { clients: size, start, day, amount } = history;
  const [firstDay, lastDay] = [new Int32Array(size).fill(NO_DAY), new Int32Array(size).fill(NO_DAY)];
  const [orders, revenue] = [new Int32Array(size), new Float64Array(size)];
  for (let c = 0; c < size; c++) {
    const first = firstOrder(history, c);
    if (first < start[c + 1]! && day[first]! <= to) firstDay[c] = day[first]!;
    for (let i = start[c]!; i < start[c + 1]! && day[i]! <= to; i++) {
      const isOrder = amount[i]! >= 0;
      if (isOrder) lastDay[c] = day[i]!;
      if (day[i]! < from) continue;
      revenue[c]! += amount[i]!;
      if (isOrder) orders[c]!++;
    }
    revenue[c] = Math.round(revenue[c]! * 10000) / 10000;
  }
  return { size, firstDay, lastDay, orders, revenue };
}
