import type { FormulaName } from '../../src/formulas';
import { run, TODAY, zone } from '../support/formulas';

it('100,000 rows with distinct results take less than two seconds each', () => {
  const rows = 100_000;
  const dates = Array.from({ length: 1500 }, (_, i) => new Date(zone.instantOf(TODAY - i)));
  const make = (cell: (i: number) => unknown): unknown[][] => Array.from({ length: rows }, (_, i) => [cell(i)]);
  const [ids, days, sums] = [
    make((i) => `K-${(i * 7919) % 33333}`),
    make((i) => dates[(i * 31) % 1500]),
    make((i) => ((i * 104729) % 1000003) / 100),
  ];
  const calls: [FormulaName, ...unknown[]][] = [
    ['ABC_CLASS', sums],
    ['ABC_CLASS', sums, 'COMPUTED'],
    ['ABC_TABLE', make((i) => `item ${i}`), sums],
    ['XYZ_CLASS', ids, ids, days, sums],
    ['ABC_XYZ', ids, days, sums, TODAY, 'INTERVALS'],
    ['LIFECYCLE', days, make((i) => (i % 9) + 1), sums, TODAY, make((i) => i % 200)],
    ['LEAD_SCORE', ids, ids, make(() => 'да'), days, make((i) => i % 9), days],
    ['TEMPERATURE', make((i) => i % 101)],
    ['COHORT_TABLE', ids, days, sums],
    ['NPS', make((i) => i % 11)],
  ];
  for (const [name, ...args] of calls) {
    const from = performance.now();
    run(name, ...args);
    expect([name, performance.now() - from < 2000]).toEqual([name, true]);
  }
});
