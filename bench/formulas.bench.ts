/** Formulas over 100,000 rows with distinct results: goal 2 s each, in one execution. */
import type { FormulaName } from '../src/formulas';
import { run, TODAY, zone } from '../test/support/formulas';
import { print, seconds } from './measure';

function measure(): void {
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
    ['CLV_FORECAST', ids, days, sums],
  ];
  for (const [name, ...args] of calls) {
    const begin = performance.now();
    run(name, ...args);
    print(`${name}, ${rows} rows`, seconds(performance.now() - begin));
  }
}

measure();
