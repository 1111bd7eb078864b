/** Periods of RFM, and thresholds that are kept: what is written is read again, and every client keeps exactly one segment. */
import fc from 'fast-check';
import { dayOf } from '../../src/domain/days';
import { frozenText, readFrozen } from '../../src/domain/frozen-thresholds';
import { orderHistory } from '../../src/domain/order-history';
import { OrderTally } from '../../src/domain/orders';
import { scoreClients } from '../../src/domain/rfm';
import { daysOf, readPeriod, scoreInPeriod, type RfmPeriod } from '../../src/domain/rfm-period';
import { BUILT_IN, fixedScheme } from '../../src/domain/rfm-schemes';

const TODAY = dayOf(2026, 5, 20);
type Row = [client: number, ago: number, amount: number];

function scored(rows: readonly Row[], clients: number, period: RfmPeriod, scheme = BUILT_IN.RFM_5) {
  const tally = new OrderTally(clients);
  for (const [client, ago, amount] of rows) tally.add(client, TODAY - ago, amount);
  const columns = {
    client: Int32Array.from(rows, ([client]) => client),
    day: Int32Array.from(rows, ([, ago]) => TODAY - ago),
    amount: Float64Array.from(rows, ([, , amount]) => amount),
  };
  const orders = { history: orderHistory(columns, clients, TODAY) };
  return scoreInPeriod(tally.figures(clients), orders, TODAY, scheme, period);
}

const rows = fc.array(fc.tuple(fc.nat(9), fc.nat(900), fc.integer({ min: -50, max: 200 })), { maxLength: 60 });

describe('a period', () => {
  it.each([
    ['', { kind: 'ALL' }],
    ['all', { kind: 'ALL' }],
    ['last 12', { kind: 'SLIDING', months: 12 }],
    ['2025-01-01..2025-12-31', { kind: 'FIXED', from: dayOf(2025, 1, 1), to: dayOf(2025, 12, 31) }],
    ['2025-12-31..2025-01-01', null],
    ['2025-01-01', null],
    ['LAST 0', null],
  ])('%s', (text, expected) => expect(readPeriod(text)).toEqual(expected));

  it('of so many months ends today and begins the day after the same day of the month, or its last', () => {
    expect(daysOf({ kind: 'SLIDING', months: 12 }, TODAY)).toEqual({ from: dayOf(2025, 5, 21), to: TODAY });
    expect(daysOf({ kind: 'SLIDING', months: 1 }, dayOf(2024, 3, 31)).from).toBe(dayOf(2024, 3, 1));
  });

  it('that holds every order scores as all do', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const whole = scored(list, 10, { kind: 'ALL' }).scored;
        const wide = scored(list, 10, { kind: 'FIXED', from: TODAY - 5000, to: TODAY }).scored;
        expect(wide).toEqual(whole);
      }),
    );
  });

  it('puts each client into one segment, whoever bought before it or after it', () => {
    fc.assert(
      fc.property(rows, fc.nat(900), fc.nat(300), (list, ago, length) => {
        const from = TODAY - ago;
        const { scored: found } = scored(list, 10, { kind: 'FIXED', from, to: from + length });
        expect(Object.values(found.counts).reduce((a, b) => a + b, 0)).toBe(10);
      }),
    );
  });
});

describe('thresholds that are kept', () => {
  it.each(Object.values(BUILT_IN))('$code: the text gives the same scores again', (scheme) => {
    fc.assert(
      fc.property(rows, (list) => {
        const tally = new OrderTally(10);
        for (const [client, ago, amount] of list) tally.add(client, TODAY - ago, amount / 7);
        const figures = tally.figures(10);
        const first = scoreClients(figures, TODAY, scheme);
        fc.pre(first.thresholds.recency.length > 0);
        const kept = readFrozen(frozenText(first.thresholds))!;
        const second = scoreClients(figures, TODAY, kept);
        expect([second.r, second.f, second.m, second.segment]).toEqual([first.r, first.f, first.m, first.segment]);
      }),
    );
  });

  it('of the user’s own are kept too, and nonsense is none', () => {
    const own = fixedScheme({ recency: [30, 90], frequency: [1, 3], monetary: null });
    expect(readFrozen('OWN: R 30 90; F 1 3')).toEqual(own);
    for (const text of ['', 'RFM_5', 'RFM_5: R 30 90; F 1 3; M 1 2', 'RFM_3: R 30 90; F 1 3', 'RFM_9: R 30 90; F 1 3'])
      expect(readFrozen(text)).toBeNull();
  });
});
