import fc from 'fast-check';
import { dayOf } from '../../src/domain/days';
import { IdIndex } from '../../src/domain/id-index';
import { BUILT_IN } from '../../src/domain/rfm-schemes';
import type { RawValue } from '../../src/ports';
import { rfmFromRows, tallyOrders, type OrderSource } from '../../src/tables/order-rows';
import { zoneOf } from '../support/test-zone';

const zone = zoneOf('Europe/Kyiv');
const TODAY = dayOf(2026, 5, 20);
const at = (day: number): Date => new Date(zone.instantOf(day));

describe('order rows', () => {
  const source = (rows: RawValue[][], columns: Partial<OrderSource['columns']> = {}): OrderSource => ({
    values: rows,
    rows: rows.map((_, i) => i + 1),
    columns: { date: 1, amount: 2, status: null, orderId: null, ...columns },
  });
  const tally = (s: OrderSource): [number, number] => {
    const { figures } = tallyOrders(s, 1, () => 0, zone, TODAY, 'DMY');
    return [figures.orders[0]!, figures.revenue[0]!];
  };

  it('with one order number, client and day are one order', () => {
    const rows = [
      [at(45000), 10, 'A1'],
      [at(45000), 20, 'A1'],
      [at(45000), 5, 'A2'],
      [at(45001), 7, 'A1'],
      [at(45001), 1, ''],
      [at(45001), 1, ''],
    ];
    expect(tally(source(rows, { orderId: 3 }))).toEqual([5, 44]);
    expect(tally(source(rows))).toEqual([6, 44]);
  });

  it('add up in cents, not in binary fractions', () => {
    expect(
      tally(
        source([
          [at(45000), 0.1],
          [at(45000), 0.2],
        ]),
      ),
    ).toEqual([2, 0.3]);
  });

  it('sum up as a Map of objects does, in any order', () => {
    const row = fc.tuple(
      fc.constantFrom('a', 'b ', ' b', 'c', 7, ''),
      fc.integer({ min: 45000, max: TODAY + 5 }),
      fc.integer({ min: -20, max: 100 }),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (orders) => {
        const expected = new Map<string, { orders: number; revenue: number; last: number }>();
        for (const [id, day, amount] of orders) {
          const key = String(id).trim();
          if (key === '' || day > TODAY) continue;
          const one = expected.get(key) ?? { orders: 0, revenue: 0, last: -Infinity };
          one.revenue += amount;
          if (amount >= 0) {
            one.orders++;
            one.last = Math.max(one.last, day);
          }
          expected.set(key, one);
        }
        const found = rfmFromRows(
          orders.map(([id, day, amount]) => [id, at(day), amount]),
          zone,
          TODAY,
          BUILT_IN.RFM_5,
        );
        expect([...found.ids].sort()).toEqual([...expected.keys()].sort());
        found.ids.forEach((id, i) => {
          const one = expected.get(id)!;
          expect(found.figures.orders[i]).toBe(one.orders);
          expect(found.figures.revenue[i]).toBeCloseTo(one.revenue, 6);
          if (one.orders > 0) expect(found.figures.lastDay[i]).toBe(one.last);
        });
      }),
    );
  });

  it('that cannot be read are counted, not guessed', () => {
    const rows: RawValue[][] = [
      ['a', 'вчера', 1],
      ['a', at(TODAY + 1), 1],
      ['', at(45000), 1],
      ['a', at(45000), 'много'],
      ['a', at(45000), ''],
      ['a', at(45000), 1],
    ];
    expect(rfmFromRows(rows, zone, TODAY, 'AUTO')).toMatchObject({ ids: ['a'], ignored: 5 });
  });
});

describe('an ID index', () => {
  it('numbers texts in the order of their first appearance, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 4 }), { maxLength: 300 }), (texts) => {
        const index = new IdIndex();
        const seen: string[] = [];
        for (const text of texts) {
          if (!seen.includes(text)) seen.push(text);
          expect(index.of(text)).toBe(seen.indexOf(text));
        }
        expect(index.ids).toEqual(seen);
      }),
    );
  });

  it('grows beyond its first size', () => {
    const index = new IdIndex();
    for (let i = 0; i < 20_000; i++) expect(index.of(`K-${i}`)).toBe(i);
    for (let i = 0; i < 20_000; i += 37) expect(index.of(`K-${i}`)).toBe(i);
  });
});
