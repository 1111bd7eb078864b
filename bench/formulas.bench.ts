/** Formulas over 100,000 rows with distinct results: goal 2 s each, in one execution. */
import type { FormulaName } from '../src/formulas';
import { run, TODAY, zone } from '../test/support/formulas';
import { print, seconds } from './measure';

const GOAL = 2000;

function measure(): void {
  const rows = 100_000;
  const dates = Array.from({ length: 1500 }, (_, i) => new Date(zone.instantOf(TODAY - i)));
  const make = (cell: (i: number) => unknown): unknown[][] => Array.from({ length: rows }, (_, i) => [cell(i)]);
  const [ids, days, sums] = [
    make((i) => `K-${(i * 7919) % 33333}`),
    make((i) => dates[(i * 31) % 1500]),
    make((i) => ((i * 104729) % 1000003) / 100),
  ];
  const names = ['Петрова Анна', 'Иван Сидоров', 'Котова Вера Ильинична', 'Oleh Petrenko'];
  const name = make((i) => `${names[i % 4]!} ${i}`);
  const phone = make((i) => `8 (9${String(10 + (i % 80))}) ${String(1_000_000 + i * 89)}`);
  const email = make((i) => `Client${i}@Example.com`);
  const birthday = make((i) => `${(i % 28) + 1}.${(i % 12) + 1}.${1940 + (i % 70)}`);
  const digits = (length: number): unknown[][] => make((i) => String(10 ** (length - 1) + i * 7919));
  const lastOrder = make((i) => dates[(i * 31) % 1500]);
  const counts = make((i) => (i % 97) + 1);
  const calls: [FormulaName, ...unknown[]][] = [
    ['RFM_SEGMENT', lastOrder, counts, sums, TODAY],
    ['RFM_SCORE', lastOrder, counts, sums, TODAY],
    ['RFM_TABLE', ids, days, sums, TODAY],
    ['NEXT_BIRTHDAY', birthday, TODAY],
    ['DAYS_TO_BIRTHDAY', birthday, TODAY],
    ['AGE', birthday, TODAY],
    ['PHONE', phone, 'RU'],
    ['EMAIL', email],
    ['DUPLICATE_KEY', name, phone, email],
    ['NAME_PARTS', name],
    ['GENDER', name],
    ['DATE_CLEAN', birthday],
    ['IS_INN', digits(10)],
    ['IS_OGRN', digits(13)],
    ['IS_EDRPOU', digits(8)],
    ['IS_RNOKPP', digits(10)],
    ['IS_VAT', make((i) => `DE${String(100_000_000 + i)}`)],
    ['LTV', ids, days, sums, TODAY],
    ['AVERAGE_ORDER', ids, days, sums, TODAY],
    ['NEXT_PURCHASE', ids, days, sums, TODAY],
    ['SLEEPING', ids, days, sums, TODAY],
    ['EXPECTED_ORDERS', ids, days, sums, TODAY],
    ['CLV_FORECAST', ids, days, sums, TODAY],
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
    const begin = performance.now();
    run(name, ...args);
    const ms = performance.now() - begin;
    print(`${name}, ${rows} rows`, seconds(ms));
    if (ms > GOAL) process.exitCode = 1;
  }
}

measure();
