import fc from 'fast-check';
import { averageOrder, lifetimeValue } from '../../../src/domain/value/historic';
import { isSleeping, nextPurchase, rhythmOf, type Rhythm } from '../../../src/domain/value/rhythm';
import { purchasesOf, type Purchases } from '../../../src/domain/value/purchases';
import { NO_DAY } from '../../../src/domain/orders';

const TODAY = 46000;

/** Clients by their purchase days, as days before TODAY. */
function base(...clients: readonly (readonly number[])[]): Purchases {
  const rows = clients.flatMap((days, i) => days.map((day) => [i, TODAY - day] as const));
  return purchasesOf(
    {
      client: Int32Array.from(rows, (row) => row[0]),
      day: Int32Array.from(rows, (row) => row[1]),
      amount: new Float64Array(rows.length).fill(1),
    },
    clients.length,
    TODAY,
  );
}

/** Eleven gaps: 10, 20, … 110 days; median 60, 90 % quantile 100. */
const STEADY = [0, 10, 30, 60, 100, 150, 210, 280, 360, 450, 550, 660];
const rhythm = (...clients: readonly (readonly number[])[]): Rhythm => rhythmOf(base(STEADY, ...clients)) as Rhythm;

describe('the rhythm of a client', () => {
  it('is the base’s without gaps, and nearer to the own with each', () => {
    const found = rhythm([5], []);
    expect([found.interval[1], found.limit[1], found.gaps[1]]).toEqual([60, 100, 0]);
    expect([found.last[1], found.last[2]]).toEqual([TODAY - 5, NO_DAY]);
    // Fourteen gaps now, three of them 10 days: median 45, 90 % quantile 97. The client's own count half.
    const quick = rhythm([0, 10, 20, 30]);
    expect(quick.interval[1]).toBe((10 + 45) / 2);
    expect(quick.limit[1]).toBe((10 + 97) / 2);
    // Eleven gaps of fourteen are the client's own weight.
    expect(rhythm().limit[0]).toBeCloseTo(100, 9);
  });

  it('needs ten gaps in the base', () => {
    expect(rhythmOf(base())).toEqual({ kind: 'none', why: 'TOO_FEW_REPEATS', found: 0, least: 10 });
    expect(rhythmOf(base(STEADY.slice(0, 10), [3]))).toMatchObject({ found: 9 });
    expect(rhythmOf(base(STEADY.slice(0, 11)))).toMatchObject({ kind: 'rhythm' });
  });

  it('says when the next purchase is due and who sleeps', () => {
    const found = rhythm([100], [101], []);
    expect([1, 2, 3].map((i) => isSleeping(found, i, TODAY))).toEqual([false, true, null]);
    expect([1, 2, 3].map((i) => nextPurchase(found, i))).toEqual([TODAY - 40, TODAY - 41, null]);
  });

  it('lies between the own and the base’s, whatever the base', () => {
    const clients = fc.array(fc.uniqueArray(fc.nat(900), { maxLength: 12 }), { minLength: 1, maxLength: 12 });
    const quantile = (gaps: number[], p: number): number => {
      const sorted = [...gaps].sort((a, b) => a - b);
      const at = (sorted.length - 1) * p;
      const low = Math.floor(at + 1e-9);
      return sorted[low]! + (at - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!);
    };
    fc.assert(
      fc.property(clients, (bases) => {
        const found = rhythm(...bases);
        const gaps = [STEADY, ...bases].map((days) => {
          const sorted = [...days].sort((a, b) => a - b);
          return sorted.slice(1).map((day, i) => day - sorted[i]!);
        });
        gaps.forEach((own, i) => {
          const w = own.length / (own.length + 3);
          const mixed = (p: number): number => (w > 0 ? w * quantile(own, p) : 0) + (1 - w) * quantile(gaps.flat(), p);
          expect(found.interval[i]).toBeCloseTo(mixed(0.5), 6);
          expect(found.limit[i]).toBeCloseTo(mixed(0.9), 6);
        });
      }),
    );
  });
});

describe('what a client has been worth', () => {
  it('is revenue by margin, and by order', () => {
    expect(lifetimeValue(900, 0.4)).toBe(360);
    expect(lifetimeValue(-50, 1)).toBe(-50);
    expect(lifetimeValue(0.3, 0.1)).toBe(0.03);
    expect(averageOrder(900, 3)).toBe(300);
    expect(averageOrder(0, 0)).toBeNull();
    expect(averageOrder(-5, 0)).toBeNull();
  });
});
