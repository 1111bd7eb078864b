import { LIFECYCLE_BASES, lifecycle } from '../../src/domain/lifecycle';
import { cells, column, date, refusal, run, TODAY } from '../support/formulas';

describe('LIFECYCLE', () => {
  const last = column(
    'Последний',
    ...['2026-03-10', '2025-01-01', '2026-03-01', '2025-11-01', ''].map((iso) => iso && date(iso)),
    '',
  );
  const count = column('Заказов', 5, 9, 1, 2, 0, '');
  const revenue = column('Выручка', 500, 900, 10, 20, 0, '');

  it('spills the bases that the domain finds', () => {
    expect(cells(run('LIFECYCLE', last, count, revenue, TODAY))).toEqual([
      '',
      '<REGULAR>',
      '<DEAD>',
      '<WORKING>',
      '<SLEEPING>',
      '<POTENTIAL>',
      '',
    ]);
  });

  it('goes by each client’s own rhythm where it is given', () => {
    const rhythm = column('Ритм', 5, '', 10, 200, '', '');
    expect(cells(run('LIFECYCLE', last, count, revenue, TODAY, rhythm))).toEqual([
      '',
      '<SLEEPING>',
      '<DEAD>',
      '<ONE_TIME>',
      '<ACTIVE>',
      '<POTENTIAL>',
      '',
    ]);
  });

  it('of one client needs sums of money for the top', () => {
    const one = [date('2026-03-10'), 7, 5000] as const;
    expect(refusal('LIFECYCLE', ...one)).toMatchObject({ why: 'NEEDS_COLUMN' });
    const rules = 'TRUSTED 6 1000; VIP 2 4000; KEY 2 90000';
    expect(run('LIFECYCLE', ...one, TODAY, '', rules)).toBe('<VIP>');
    expect(run('LIFECYCLE', '', '', '', TODAY, '', rules)).toBe('');
    expect(refusal('LIFECYCLE', ...one, TODAY, '', 'VIP much')).toMatchObject({
      argument: 'rules',
      why: 'BAD_THRESHOLDS',
      value: 'VIP MUCH',
    });
  });
});

describe('LEAD_SCORE and TEMPERATURE', () => {
  it('score what is filled in and what was done', () => {
    expect(run('LEAD_SCORE', '+79161234567', 'a@x.ru', 'да', TODAY - 90, 1)).toBe(60);
    expect(run('LEAD_SCORE', '', '', 'нет', TODAY, 1)).toBe(10);
    expect(run('LEAD_SCORE', '+79161234567')).toBe(15);
    expect(run('LEAD_SCORE', '', '')).toBe('');
    expect(refusal('LEAD_SCORE')).toMatchObject({ argument: 'phone', why: 'MISSING' });
    expect(
      cells(
        run(
          'LEAD_SCORE',
          column('Телефон', 1, '', ''),
          '',
          '',
          column('Заказ', date('2026-03-20'), '', ''),
          column('n', 2, '', 0),
        ),
      ),
    ).toEqual(['', 60, '', 0]);
  });

  it('give words by the score', () => {
    expect(run('TEMPERATURE', 85)).toBe('<HOT>');
    expect(cells(run('TEMPERATURE', column('Балл', 39, 40, '', 80)))).toEqual(['', '<COLD>', '<WARM>', '', '<HOT>']);
    expect(run('TEMPERATURE', 35, '30 70')).toBe('<WARM>');
    expect(run('TEMPERATURE', '')).toBe('');
    expect(refusal('TEMPERATURE', -1)).toMatchObject({ argument: 'score', why: 'TOO_SMALL' });
  });
});

it('a formula gives what the domain gives', () => {
  const clients = Array.from({ length: 300 }, (_, i) => ({ n: i % 9, days: (i * 37) % 400, sum: (i * i) % 977 }));
  const result = run(
    'LIFECYCLE',
    clients.map(({ n, days }) => [n === 0 ? '' : TODAY - days]),
    clients.map(({ n }) => [n]),
    clients.map(({ sum }) => [sum]),
  );
  const { base } = lifecycle(
    {
      size: 300,
      lastDay: Int32Array.from(clients, ({ n, days }) => (n === 0 ? -0x80000000 : TODAY - days)),
      orders: Int32Array.from(clients, ({ n }) => n),
      revenue: Float64Array.from(clients, ({ sum }) => sum),
    },
    TODAY,
  );
  expect(cells(result)).toEqual([...base].map((one) => `<${LIFECYCLE_BASES[one]!}>`));
});
