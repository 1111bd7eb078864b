import { dayOfIso } from '../../src/domain/days';
import { column, date, refusal, run } from '../support/formulas';
import { orders } from '../support/monthly-orders';

describe('COHORT_TABLE', () => {
  const month = (iso: string): unknown => ({ serial: dayOfIso(iso) });
  it('has a row for each month of first order, as long as the longest', () => {
    expect(run('COHORT_TABLE', ...orders)).toEqual([
      [month('2025-10-01'), 1, 1, 1, 1, 1, 1, 0],
      [month('2026-01-01'), 1, 1, 0, 0, '', '', ''],
      [month('2026-03-01'), 1, 1, '', '', '', '', ''],
    ]);
    expect((run('COHORT_TABLE', ...orders, '', 'revenue') as unknown[][])[1]!.slice(2, 5)).toEqual([0, 0, 0]);
    expect((run('COHORT_TABLE', ...orders, date('2025-11-30'), 'SHARE') as unknown[][])[0]).toEqual([
      month('2025-10-01'),
      1,
      1,
      1,
    ]);
    expect(run('COHORT_TABLE', column(''), column(''), column(''))).toEqual([['']]);
    expect(refusal('COHORT_TABLE', ...orders, '', 'ALL')).toMatchObject({ argument: 'show', why: 'UNKNOWN_CHOICE' });
  });
});

describe('NPS', () => {
  it('gives the score, its error and the number of answers', () => {
    const [row] = run('NPS', column('Оценка', 10, '9', '', 8, 3)) as number[][];
    expect(row!.map((value) => Math.round(value * 100) / 100)).toEqual([25, 41.46, 4]);
    expect(run('NPS', column('', ''))).toEqual([['']]);
  });
  it('refuses what is no answer', () => {
    expect(refusal('NPS', column(10, 11))).toMatchObject({ argument: 'rating', why: 'TOO_LARGE', max: 10, row: 2 });
    expect(refusal('NPS', 8.5)).toMatchObject({ argument: 'rating', why: 'UNKNOWN_CHOICE', value: '8.5' });
  });
});
