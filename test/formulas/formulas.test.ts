import { dayOf, dayOfIso } from '../../src/domain/days';
import { FORMULAS, runFormula, type FormulaContext, type FormulaName, type FormulaResult } from '../../src/formulas';
import { column, refusalIn } from '../support/formulas';
import { lists } from '../support/lists';
import { zoneOf } from '../support/test-zone';

const zone = zoneOf('Europe/Kyiv');
const TODAY = dayOf(2026, 3, 4);
const context: FormulaContext = {
  zone,
  today: TODAY,
  country: 'RU',
  locale: 'ru_RU',
  leapDay: 'FEB28',
  lists,
  segment: (code) => `<${code}>`,
  gender: (code) => `<${code}>`,
  text: (key) => `<${key}>`,
};

/** A cell's Date as the spreadsheet gives it: midnight of the day in the book's zone. */
const date = (iso: string): Date => new Date(zone.instantOf(dayOfIso(iso)!));
const run = (name: FormulaName, ...args: unknown[]): FormulaResult => runFormula(name, args, context);
const cells = (result: FormulaResult): unknown[] => (result as unknown[][]).map((row) => row[0]);

const refusal = (name: FormulaName, ...args: unknown[]): unknown => refusalIn(context, name, ...args);

describe('NEXT_BIRTHDAY', () => {
  const next = (value: unknown): unknown => run('NEXT_BIRTHDAY', value);
  it.each<[string, unknown, string]>([
    ['a date', date('1987-03-05'), '2026-03-05'],
    ['a date whose day is today', date('1987-03-04'), '2026-03-04'],
    ['a date whose day is over', date('1987-03-03'), '2027-03-03'],
    ['a text', '5 марта 1987 г.', '2026-03-05'],
    ['a text without a year', '05.03', '2026-03-05'],
    ['29 February in a common year', '29.02.2000', '2027-02-28'],
    ['a serial without its format', 31841, '2026-03-05'],
    ['a birthday before 1900', '05.03.1850', '2026-03-05'],
  ])('of %s', (_, value, expected) => expect(next(value)).toEqual({ serial: dayOfIso(expected) }));

  it('of a column spills, blank rows and the header stay blank', () => {
    expect(run('NEXT_BIRTHDAY', column('Д.р.', date('1987-03-05'), '', '--12-31', ''))).toEqual([
      [''],
      [{ serial: dayOfIso('2026-03-05') }],
      [''],
      [{ serial: dayOfIso('2026-12-31') }],
      [''],
    ]);
  });

  it('takes the order of day and month from the whole column', () => {
    expect(cells(run('NEXT_BIRTHDAY', column('25/12/1990', '03/05/1987')))).toEqual([
      { serial: dayOfIso('2026-12-25') },
      { serial: dayOfIso('2026-05-03') },
    ]);
    expect(cells(run('NEXT_BIRTHDAY', column('12/25/1990', '03/05/1987')))[1]).toEqual({
      serial: dayOfIso('2026-03-05'),
    });
  });

  it('takes today from its argument, whatever form it has', () => {
    for (const today of [date('2026-12-31'), dayOf(2026, 12, 31), '31.12.2026', [[date('2026-12-31')]]]) {
      expect(run('DAYS_TO_BIRTHDAY', '01.01', today)).toBe(1);
    }
    expect(run('DAYS_TO_BIRTHDAY', '05.03', '')).toBe(1);
  });

  it('says which argument is bad and why', () => {
    expect(refusal('NEXT_BIRTHDAY')).toMatchObject({ formula: 'NEXT_BIRTHDAY', argument: 'date', why: 'MISSING' });
    expect(refusal('NEXT_BIRTHDAY', 'скоро')).toMatchObject({ argument: 'date', why: 'NOT_A_DATE', value: 'скоро' });
    expect(refusal('NEXT_BIRTHDAY', column('05.03', 'скоро'))).toMatchObject({
      why: 'NOT_A_DATE',
      value: 'скоро',
      row: 2,
    });
    expect(refusal('NEXT_BIRTHDAY', column('25/12/1990', '12/25/1990', '03/05/1987'))).toMatchObject({
      why: 'AMBIGUOUS_DATE',
      row: 3,
    });
    expect(refusal('NEXT_BIRTHDAY', '#N/A')).toMatchObject({ why: 'ERROR_VALUE', value: '#N/A' });
    expect(refusal('NEXT_BIRTHDAY', [['05.03', '06.03']])).toMatchObject({ why: 'NOT_ONE_COLUMN', columns: 2 });
    expect(refusal('NEXT_BIRTHDAY', '05.03', column(TODAY, TODAY))).toMatchObject({
      argument: 'today',
      why: 'NOT_ONE_CELL',
    });
    expect(refusal('NEXT_BIRTHDAY', '05.03', 'завтра')).toMatchObject({ argument: 'today', why: 'NOT_A_DATE' });
  });

  it('of a blank cell is blank', () => expect(next('')).toBe(''));
});

describe('AGE', () => {
  it.each<[unknown, unknown]>([
    [date('1987-03-04'), 39],
    [date('1987-03-05'), 38],
    ['05.03.1850', 175],
    ['29.02.2024', 2],
    ['05.03', ''],
    ['', ''],
  ])('of %s is %s', (value, age) => expect(run('AGE', value)).toBe(age));

  it('of a date in the future is an error', () => {
    expect(refusal('AGE', column('01.01.2000', date('2026-05-01')))).toMatchObject({
      why: 'IN_FUTURE',
      value: '2026-05-01',
      row: 2,
    });
  });
});

describe('PHONE and EMAIL', () => {
  it('give one form, and blanks where there is none', () => {
    expect(cells(run('PHONE', column('Телефон', '8 (916) 123-45-67', 89161234567, '', 'нет')))).toEqual([
      '',
      '+79161234567',
      '+79161234567',
      '',
      '',
    ]);
    expect(cells(run('EMAIL', column(' Anna@Mail.RU ', '', 'нет', true)))).toEqual(['anna@mail.ru', '', '', '']);
  });

  it('take the country from their argument', () => {
    expect(run('PHONE', '067 123 45 67', 'ua')).toBe('+380671234567');
    expect(refusal('PHONE', '067 123 45 67', 'Ukraine')).toMatchObject({
      argument: 'country',
      why: 'UNKNOWN_COUNTRY',
      value: 'Ukraine',
    });
  });

  it('say so when the one cell they are given is none', () => {
    expect(refusal('PHONE', '12')).toMatchObject({ argument: 'text', why: 'NOT_A_PHONE', value: '12', country: 'RU' });
    expect(refusal('EMAIL', 'аnna@mail.ru')).toMatchObject({ why: 'NOT_AN_EMAIL', suggestion: 'anna@mail.ru' });
  });
});

describe('RFM_SEGMENT and RFM_SCORE', () => {
  const OWN = 'R 30 180; F 1 3; M 1000 5000';
  it('of single cells need fixed thresholds', () => {
    expect(run('RFM_SEGMENT', date('2026-02-20'), 4, 9000, '', OWN)).toBe('<CHAMPIONS>');
    expect(run('RFM_SCORE', date('2026-02-20'), 4, '9 000,00 ₽', '', OWN)).toBe('333');
    expect(run('RFM_SCORE', date('2026-02-20'), 4, 9000, '', 'fixed')).toBe('53');
    for (const scheme of [undefined, 'AUTO', 'RFM_5']) {
      expect(refusal('RFM_SEGMENT', date('2026-02-20'), 4, 9000, '', scheme)).toMatchObject({
        argument: 'scheme',
        why: 'NEEDS_COLUMN',
      });
    }
    expect(run('RFM_SEGMENT', '', '', '', '', OWN)).toBe('');
    expect(run('RFM_SEGMENT', '', 0, 0, '', OWN)).toBe('<PROSPECT>');
  });

  it('of columns spill; a header, blank rows and prospects have their places', () => {
    const last = column('Последний заказ', date('2026-03-01'), '', date('2025-01-01'), '', '');
    const orders = column('Заказов', 5, 0, 1, '', '');
    const revenue = column('Выручка', 9000, 0, 500, '', '');
    expect(cells(run('RFM_SEGMENT', last, orders, revenue, TODAY, OWN))).toEqual([
      '',
      '<CHAMPIONS>',
      '<PROSPECT>',
      '<LOST>',
      '',
      '',
    ]);
    expect(cells(run('RFM_SCORE', last, orders, revenue, TODAY, OWN))).toEqual(['', '333', '', '111', '', '']);
    // Two clients with orders: AUTO means fixed thresholds.
    expect(cells(run('RFM_SCORE', last, orders, revenue))).toEqual(['', '54', '', '11', '', '']);
  });

  it('take thresholds from a range', () => {
    const range = [
      [30, 180],
      [1, 3],
      [1000, 5000],
    ];
    expect(run('RFM_SCORE', date('2026-02-20'), 4, 9000, TODAY, range)).toBe('333');
    expect(run('RFM_SCORE', date('2026-02-20'), 4, 9000, TODAY, [['fixed']])).toBe('53');
  });

  it('say which argument is bad and why', () => {
    const dates = column(date('2026-03-01'), date('2026-02-01'));
    expect(refusal('RFM_SEGMENT', dates, column(1, 2, 3), column(1, 2))).toMatchObject({
      argument: 'orders',
      why: 'DIFFERENT_LENGTH',
      rows: 3,
      expected: 2,
    });
    expect(refusal('RFM_SEGMENT', dates, column(1, -2), column(1, 2))).toMatchObject({
      argument: 'orders',
      why: 'TOO_SMALL',
      min: 0,
      row: 2,
    });
    expect(refusal('RFM_SEGMENT', dates, column(1, 2), column(1, 'много'))).toMatchObject({
      argument: 'revenue',
      why: 'NOT_A_NUMBER',
      value: 'много',
      row: 2,
    });
    expect(refusal('RFM_SEGMENT', column('', ''), column(1, 2), column(1, 2))).toMatchObject({
      argument: 'lastOrder',
      why: 'NOT_A_DATE',
      row: 1,
    });
    expect(refusal('RFM_SEGMENT', dates, column(1, 2), column(1, 2), TODAY, 'best')).toMatchObject({
      argument: 'scheme',
      why: 'UNKNOWN_SCHEME',
      value: 'best',
    });
    expect(refusal('RFM_SEGMENT', dates, column(1, 2), column(1, 2), TODAY, 'R 9 1; F 1 2')).toMatchObject({
      why: 'BAD_THRESHOLDS',
    });
    expect(refusal('RFM_SEGMENT', dates)).toMatchObject({ argument: 'orders', why: 'MISSING' });
  });
});

describe('RFM_TABLE', () => {
  it('sums up orders; total and blank rows are no clients', () => {
    const result = run(
      'RFM_TABLE',
      column('Клиент', 'Анна', 'Иван', 'Анна ', 7, 'Итого', ''),
      column('Дата', date('2026-03-01'), '01.02.2026', date('2026-02-01'), date('2026-03-04'), '', ''),
      column('Сумма', 100, 50.1, '1 000,20', 5, 1155.3, ''),
    );
    expect(result).toEqual([
      ['Анна', { serial: dayOfIso('2026-03-01') }, 2, 1100.2, '52', '<POTENTIAL_LOYALIST>'],
      ['Иван', { serial: dayOfIso('2026-02-01') }, 1, 50.1, '41', '<PROMISING>'],
      [7, { serial: TODAY }, 1, 5, '51', '<NEW>'],
    ]);
  });

  it('of nothing is one blank cell', () => {
    expect(run('RFM_TABLE', column('', ''), column('', ''), column('', ''))).toEqual([['']]);
  });

  it('names the row of a date it cannot read', () => {
    expect(refusal('RFM_TABLE', column('a', 'b'), column('01.02.2026', 'вчера'), column(1, 2))).toMatchObject({
      argument: 'date',
      why: 'NOT_A_DATE',
      value: 'вчера',
      row: 2,
    });
  });
});

it('every formula declares the argument names its documentation shows', () => {
  const names = Object.fromEntries(
    Object.entries(FORMULAS).map(([name, formula]) => [
      name,
      formula.arguments.map((a) => (a.optional ? `[${a.name}]` : a.name)).join(', '),
    ]),
  );
  expect(names).toEqual({
    NAME_PARTS: 'name',
    GENDER: 'name',
    DATE_CLEAN: 'date, [order]',
    IS_INN: 'text',
    IS_OGRN: 'text',
    IS_EDRPOU: 'text',
    IS_RNOKPP: 'text',
    IS_VAT: 'text',
    RFM_SEGMENT: 'lastOrder, orders, revenue, [today], [scheme]',
    RFM_SCORE: 'lastOrder, orders, revenue, [today], [scheme]',
    RFM_TABLE: 'client, date, amount, [today], [scheme]',
    NEXT_BIRTHDAY: 'date, [today]',
    DAYS_TO_BIRTHDAY: 'date, [today]',
    AGE: 'date, [today]',
    PHONE: 'text, [country]',
    EMAIL: 'text',
    SAME_PERSON: 'a, b',
    DUPLICATE_KEY: 'name, [phone], [email]',
    LTV: 'client, date, amount, [today], [margin], [of]',
    AVERAGE_ORDER: 'client, date, amount, [today], [of]',
    NEXT_PURCHASE: 'client, date, amount, [today], [of]',
    SLEEPING: 'client, date, amount, [today], [of]',
    EXPECTED_ORDERS: 'client, date, amount, [today], [months], [of]',
    CLV_FORECAST: 'client, date, amount, [today], [months], [discount], [margin], [of]',
    ABC_CLASS: 'amount, [limits]',
    ABC_TABLE: 'name, [amount], [limits]',
    XYZ_CLASS: 'of, client, date, amount, [today], [period], [limits]',
    ABC_XYZ: 'client, date, amount, [today], [period], [abc], [xyz]',
    LIFECYCLE: 'lastOrder, orders, revenue, [today], [rhythm], [rules]',
    LEAD_SCORE: '[phone], [email], [consent], [lastOrder], [orders], [contact], [today]',
    TEMPERATURE: 'score, [limits]',
    COHORT_TABLE: 'client, date, amount, [today], [show]',
    NPS: 'rating',
  });
});

describe('NAME_PARTS and GENDER', () => {
  it('spill the parts and the gender side by side', () => {
    expect(run('NAME_PARTS', 'петрова анна сергеевна')).toEqual([['Петрова', 'Анна', 'Сергеевна', '<F>']]);
    expect(run('NAME_PARTS', column('Борис Иванов', '', 'ООО «Ромашка»', 5, 'Саша Шевченко'))).toEqual([
      ['Иванов', 'Борис', '', '<M>'],
      ['', '', '', ''],
      ['', '', '', ''],
      ['', '', '', ''],
      ['Шевченко', 'Саша', '', ''],
    ]);
  });

  it('of one cell and of a column', () => {
    expect(run('GENDER', 'Илья')).toBe('<M>');
    expect(run('GENDER', column('Ольга', '', 'Саша Шевченко', 'Алиев Вагиф Самед оглы'))).toEqual([
      ['<F>'],
      [''],
      [''],
      ['<M>'],
    ]);
    expect(refusal('GENDER')).toMatchObject({ argument: 'name', why: 'MISSING' });
    expect(refusal('NAME_PARTS', '#N/A')).toMatchObject({ why: 'ERROR_VALUE' });
  });
});

describe('DATE_CLEAN', () => {
  const day = (iso: string): unknown => ({ serial: dayOfIso(iso) });
  it('makes dates of what the column proves, and leaves the rest blank', () => {
    expect(
      cells(run('DATE_CLEAN', column('Дата', '5 марта 1987 г.', '1990-01-02', '', 'скоро', '03/05/1987'))),
    ).toEqual(['', day('1987-03-05'), day('1990-01-02'), '', '', '']);
    expect(cells(run('DATE_CLEAN', column('03/05/1987', '25/12/1990')))).toEqual([
      day('1987-05-03'),
      day('1990-12-25'),
    ]);
    expect(cells(run('DATE_CLEAN', column('03/05/1987', '04/06/1990'), 'MDY'))).toEqual([
      day('1987-03-05'),
      day('1990-04-06'),
    ]);
  });

  it('of one cell says what is wrong', () => {
    expect(run('DATE_CLEAN', '05.03.1987')).toEqual(day('1987-03-05'));
    expect(run('DATE_CLEAN', '03/05/1987', 'dmy')).toEqual(day('1987-05-03'));
    expect(run('DATE_CLEAN', '')).toBe('');
    expect(refusal('DATE_CLEAN', '03/05/1987')).toMatchObject({ why: 'AMBIGUOUS_DATE', value: '03/05/1987' });
    expect(refusal('DATE_CLEAN', 'скоро')).toMatchObject({ why: 'NOT_A_DATE' });
    expect(refusal('DATE_CLEAN', '05.03.1987', 'YMD')).toMatchObject({
      argument: 'order',
      why: 'UNKNOWN_ORDER',
      value: 'YMD',
    });
  });
});

it.each<[FormulaName, unknown, unknown]>([
  ['IS_INN', 7707083893, '7707083894'],
  ['IS_OGRN', '1027700132195', '1027700132196'],
  ['IS_EDRPOU', '14360570', 14360571],
  ['IS_RNOKPP', '3184710691', '3184710692'],
  ['IS_VAT', 'DE 136-695-976', 'DE136695978'],
])('%s is true of %s and false of %s', (name, good, bad) => {
  expect(run(name, good)).toBe(true);
  expect(run(name, bad)).toBe(false);
  expect(run(name, '')).toBe('');
  expect(run(name, column(good, '', bad, true))).toEqual([[true], [''], [false], [false]]);
});
