import fc from 'fast-check';
import { LIFECYCLE_BASES, lifecycle, type LifecycleBase } from '../../src/domain/lifecycle';
import { LIFECYCLE_RULES, type LifecycleRules } from '../../src/domain/lifecycle-rules';
import { NO_DAY } from '../../src/domain/orders';

const TODAY = 46000;
interface Client {
  orders: number;
  days: number;
  revenue: number;
  rhythm: number;
}
/** Sums of money instead of parts of the base, so that one client says something. */
const SUMS: LifecycleRules = {
  ...LIFECYCLE_RULES,
  trustedPartner: { orders: 6, revenue: 1000 },
  vip: { orders: 2, revenue: 5000 },
  keyAccount: { orders: 2, revenue: 20000 },
};

const run = (clients: readonly Client[], rules?: LifecycleRules) =>
  lifecycle(
    {
      size: clients.length,
      lastDay: Int32Array.from(clients, (c) => (c.orders > 0 ? TODAY - c.days : NO_DAY)),
      orders: Int32Array.from(clients, (c) => c.orders),
      revenue: Float64Array.from(clients, (c) => c.revenue),
    },
    TODAY,
    Float64Array.from(clients, (c) => c.rhythm),
    rules,
  );
const baseOf = (client: Partial<Client>, rules = SUMS): LifecycleBase =>
  LIFECYCLE_BASES[run([{ orders: 1, days: 10, revenue: 100, rhythm: 0, ...client }], rules).base[0]!]!;

describe('lifecycle bases', () => {
  it.each<[LifecycleBase, string, Partial<Client>]>([
    ['POTENTIAL', 'no orders', { orders: 0 }],
    ['WORKING', 'one order', {}],
    ['ONE_TIME', 'one order, silent beyond the rhythm', { days: 121 }],
    ['WORKING', 'one order, silent within a long rhythm of its own', { days: 121, rhythm: 200 }],
    ['ACTIVE', 'two orders', { orders: 2 }],
    ['ACTIVE', 'three orders', { orders: 3 }],
    ['REGULAR', 'more than three orders', { orders: 4 }],
    ['SLEEPING', 'silent beyond the own rhythm', { orders: 4, days: 21, rhythm: 20 }],
    ['REGULAR', 'silent just as long as the own rhythm', { orders: 4, days: 20, rhythm: 20 }],
    ['TRUSTED_PARTNER', 'six orders and revenue', { orders: 6, revenue: 1001 }],
    ['REGULAR', 'six orders and revenue at the bound', { orders: 6, revenue: 1000 }],
    ['VIP', 'more revenue', { orders: 2, revenue: 5001 }],
    ['WORKING', 'revenue of a VIP in one order', { orders: 1, revenue: 5001 }],
    ['KEY_ACCOUNT', 'most revenue', { orders: 6, revenue: 20001 }],
    ['KEY_ACCOUNT', 'a key account does not sleep', { orders: 6, revenue: 20001, days: 300, rhythm: 20 }],
    ['DEAD', 'a year of silence, whatever the revenue', { orders: 6, revenue: 20001, days: 366 }],
    ['KEY_ACCOUNT', 'a year to the day', { orders: 6, revenue: 20001, days: 365 }],
    ['DEAD', 'one order long ago', { days: 366, rhythm: 900 }],
    ['ACTIVE', 'an order after today', { orders: 2, days: -3 }],
  ])('%s: %s', (base, _, client) => expect(baseOf(client)).toBe(base));

  const clients = fc.array(
    fc.record({
      orders: fc.nat(9),
      days: fc.nat(500),
      revenue: fc.integer({ min: -50, max: 9000 }),
      rhythm: fc.integer({ min: -1, max: 200 }),
    }),
    { maxLength: 60 },
  );

  /** Each base by its own full condition, without an order of rules: that they are disjoint and total is what is to be shown. */
  function plainBases(c: Client, above: readonly number[]): LifecycleBase[] {
    const silent = c.days > (c.rhythm > 0 ? c.rhythm : 120);
    const alive = c.orders > 0 && c.days <= 365;
    const key = alive && c.orders >= 2 && c.revenue > above[0]!;
    const vip = alive && !key && c.orders >= 2 && c.revenue > above[1]!;
    const trusted = alive && !key && !vip && c.orders >= 6 && c.revenue > above[2]!;
    const rest = alive && !key && !vip && !trusted;
    const holds: Record<LifecycleBase, boolean> = {
      DEAD: c.orders > 0 && c.days > 365,
      KEY_ACCOUNT: key,
      VIP: vip,
      TRUSTED_PARTNER: trusted,
      SLEEPING: rest && c.orders > 1 && silent,
      REGULAR: rest && c.orders > 3 && !silent,
      ACTIVE: rest && c.orders > 1 && c.orders <= 3 && !silent,
      ONE_TIME: rest && c.orders === 1 && silent,
      WORKING: rest && c.orders === 1 && !silent,
      POTENTIAL: c.orders === 0,
    };
    return LIFECYCLE_BASES.filter((base) => holds[base]);
  }

  it('are disjoint and total, and those of a plain computation', () => {
    fc.assert(
      fc.property(clients, (list) => {
        const { base, counts, revenueAbove } = run(list);
        const sorted = list
          .filter((c) => c.orders > 0)
          .map((c) => c.revenue)
          .sort((a, b) => a - b);
        const above = [0.99, 0.95, 0.8].map((p) => {
          const at = p * (sorted.length - 1);
          const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
          return low + (at - Math.floor(at)) * (high - low);
        });
        if (sorted.length > 0) revenueAbove.forEach((bound, k) => expect(bound).toBeCloseTo(above[k]!, 9));
        else expect(revenueAbove).toEqual([null, null, null]);
        list.forEach((c, i) =>
          expect(
            plainBases(
              c,
              revenueAbove.map((bound) => bound ?? 0),
            ),
          ).toEqual([LIFECYCLE_BASES[base[i]!]]),
        );
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(list.length);
      }),
    );
  });

  it('do not depend on the order of clients', () => {
    fc.assert(
      fc.property(clients, (list) => {
        expect([...run([...list].reverse()).base].reverse()).toEqual([...run(list).base]);
      }),
    );
  });

  it('have nobody at the top where all have the same, and the one who has more where one does', () => {
    const same: Client = { orders: 8, days: 5, revenue: 100, rhythm: 0 };
    expect(new Set(run(Array<Client>(50).fill(same)).base)).toEqual(new Set([LIFECYCLE_BASES.indexOf('REGULAR')]));
    expect(LIFECYCLE_BASES[run([{ ...same, revenue: 101 }, same, same]).base[0]!]).toBe('KEY_ACCOUNT');
    expect(LIFECYCLE_BASES[run([same]).base[0]!]).toBe('REGULAR');
  });
});
