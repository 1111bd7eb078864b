/** Cleaning of columns: what becomes what, what waits for a person; no answer becomes a yes that was none. */
import fc from 'fast-check';
import { readConsent } from '../../../src/domain/consent';
import type { Reason } from '../../../src/domain/codes';
import { dayOf } from '../../../src/domain/days';
import type { RawValue } from '../../../src/ports';
import type { CleanSurroundings } from '../../../src/tables/cleaning/clean-clients';
import { readBirthdayColumn } from '../../../src/tables/codecs/birthdays';
import { applied, cells, clean, date, doubts, TODAY, zone, type Client } from '../../support/clean-table';

describe('phones, addresses, names, cities and firms', () => {
  it('are written in one form', () => {
    const outcome = clean([
      {
        phone: '8 (916) 123-45-67',
        phone2: 89037654321,
        email: ' Anna@Mail.RU ',
        name: 'ПЕТРОВА анна',
        city: 'г. Москва',
        company: 'ооо «Ромашка»',
        taxId: 'ИНН 7707083893',
      },
    ]);
    expect(Object.fromEntries(outcome.changes.map(({ field, after }) => [field, after]))).toEqual({
      phone: '+79161234567',
      phone2: '+79037654321',
      email: 'anna@mail.ru',
      name: 'Петрова Анна',
      city: 'Москва',
      company: 'ООО «Ромашка»',
      taxId: '7707083893',
    });
    expect(outcome.doubtful).toEqual([]);
  });

  it('that cannot be read or only guessed stay, with row, column and reason', () => {
    const outcome = clean([
      { phone: 'нет', email: 'anna@gmial.com', taxId: '7707083894' },
      { phone: 12.5, email: 'аnna@mail.ru', taxId: 707083893 },
      { phone: date('2020-01-02'), email: 'anna@', taxId: '7707083893/773601001' },
    ]);
    expect(outcome.changes).toEqual([]);
    expect(doubts(outcome)).toEqual([
      ['K-0', 'phone', 'UNREADABLE_PHONE', undefined],
      ['K-0', 'email', 'TYPO_EMAIL', 'anna@gmail.com'],
      ['K-0', 'taxId', 'BAD_TAX_ID', undefined],
      ['K-1', 'phone', 'UNREADABLE_PHONE', undefined],
      ['K-1', 'email', 'LOOKALIKE_EMAIL', 'anna@mail.ru'],
      ['K-1', 'taxId', 'BAD_TAX_ID', undefined],
      ['K-2', 'phone', 'UNREADABLE_PHONE', undefined],
      ['K-2', 'email', 'UNREADABLE_EMAIL', undefined],
    ]);
    expect(outcome.doubtful[6]).toMatchObject({ row: 4, value: '2020-01-02' });
  });

  it('a nought lost in front of a registry number is proposed', () => {
    expect(doubts(clean([{ taxId: 32129 }], { country: 'UA' }))).toEqual([['K-0', 'taxId', 'BAD_TAX_ID', '00032129']]);
  });

  it('a suggestion is taken where a person accepts it, and only there', () => {
    const clients = [{ email: 'anna@gmial.com' }, { email: 'boris@gmial.com' }];
    const outcome = clean(clients, { accepted: new Set(['K-1\u0000email', 'K-0\u0000phone']) });
    expect(cells(outcome)).toEqual([['K-1', 'email', 'boris@gmail.com']]);
    expect(doubts(outcome)).toEqual([['K-0', 'email', 'TYPO_EMAIL', 'anna@gmail.com']]);
  });
});

describe('birthdays', () => {
  const days = (values: RawValue[], options: Partial<CleanSurroundings> = {}): unknown[] => {
    const outcome = clean(
      values.map((birthday) => ({ birthday })),
      options,
    );
    return values.map((_, n) => {
      const change = outcome.changes.find(({ id }) => id === `K-${n}`);
      const doubt = outcome.doubtful.find(({ id }) => id === `K-${n}`);
      if (doubt !== undefined) return `${doubt.reason}${doubt.suggestion === undefined ? '' : `: ${doubt.suggestion}`}`;
      return change === undefined ? 'kept' : change.after;
    });
  };

  it.each<[RawValue, unknown]>([
    ['05.03.1987', dayOf(1987, 3, 5)],
    ['5.3.1987', dayOf(1987, 3, 5)],
    ['1987-03-05', dayOf(1987, 3, 5)],
    ['25/03/1987', dayOf(1987, 3, 25)],
    ['03/25/1987', dayOf(1987, 3, 25)],
    ['5 марта 1987 г.', dayOf(1987, 3, 5)],
    ['5 березня 1987 р.', dayOf(1987, 3, 5)],
    ['March 5, 1987', dayOf(1987, 3, 5)],
    ['05.03.87', dayOf(1987, 3, 5)],
    ['05.03.1987 0:00:00', dayOf(1987, 3, 5)],
    [31841, 31841],
    ['31841', 31841],
    [19870305, dayOf(1987, 3, 5)],
    [date('1987-03-05'), 'kept'],
    ['5 марта', 'kept'],
    ['05.03', 'kept'],
    ['--03-05', '5 марта'],
    ['1604-03-05', '5 марта'],
    ['', 'kept'],
    ['скоро', 'UNREADABLE_BIRTHDAY'],
    ['31.02.1990', 'UNREADABLE_BIRTHDAY'],
    [1987, 'UNREADABLE_BIRTHDAY'],
    ['05.03.2087', 'DATE_IN_FUTURE'],
    ['05.03.1850', 'DATE_TOO_EARLY'],
    ['05.03.15', 'AMBIGUOUS_YEAR: 5 марта 2015'],
    ['03/05/1987', 'AMBIGUOUS_DATE: 3 мая 1987'],
    ['03/05', 'AMBIGUOUS_DATE: 3 мая'],
  ])('%p alone in its column: %s', (cell, expected) => expect(days([cell])).toEqual([expected]));

  it('take the order of day and month from the whole column', () => {
    expect(days(['03/05/1987', '12/25/1990', '03/05'])).toEqual([dayOf(1987, 3, 5), dayOf(1990, 12, 25), '5 марта']);
    expect(days(['03/05/1987', '25/12/1990'])).toEqual([dayOf(1987, 5, 3), dayOf(1990, 12, 25)]);
  });

  it('of a column that proves no order wait for a person, who decides for the whole column', () => {
    expect(days(['03/05/1987', '05.03.1990'], { wishes: { order: 'MDY' } })).toEqual([
      dayOf(1987, 3, 5),
      dayOf(1990, 3, 5),
    ]);
    expect(days(['03/05/1987', '25/12/1990'], { wishes: { order: 'MDY' } })).toEqual([
      dayOf(1987, 5, 3),
      dayOf(1990, 12, 25),
    ]);
  });

  it('of a column that contradicts itself stay, and so does what contradicts, until a person decides', () => {
    const column = ['03/05/1987', '25/12/1990', '12/25/1991', '1 мая 1980'];
    expect(days(column)).toEqual(['AMBIGUOUS_DATE', 'kept', 'kept', dayOf(1980, 5, 1)]);
    expect(days(column, { wishes: { order: 'MDY' } })).toEqual([
      dayOf(1987, 3, 5),
      dayOf(1990, 12, 25),
      dayOf(1991, 12, 25),
      dayOf(1980, 5, 1),
    ]);
  });

  it('as bare numbers are counted from 1900 or from 1904, one way for the whole column', () => {
    expect(days([31841, 40000], { wishes: { epoch: 1904 } })).toEqual([31841 + 1462, 40000 + 1462]);
    // By the count from 1900 the first would be born in 1913.
    expect(days([5000, 31841])).toEqual([5000 + 1462, 31841 + 1462]);
    expect(days([12000, 31841])).toEqual([12000, 31841]);
    expect(days([12000])).toEqual(['UNREADABLE_BIRTHDAY']);
  });

  it('read again are the same birthdays', () => {
    const cell = fc.oneof(
      fc
        .tuple(
          fc.integer({ min: 1, max: 31 }),
          fc.integer({ min: 1, max: 12 }),
          fc.integer({ min: 1920, max: 2010 }),
          fc.constantFrom('d.m.y', 'd/m/y', 'm/d/y', 'y-m-d', 'd.m', 'd/m', '--m-d', 'd-m-y'),
        )
        .map(([d, m, y, shape]) =>
          shape
            .replace('d', String(d).padStart(2, '0'))
            .replace('m', String(m).padStart(2, '0'))
            .replace('y', String(y)),
        ),
      fc.constantFrom<RawValue>('', 'скоро', '5 марта', 31841, date('1990-01-01'), '05.03.87', '1604-03-05'),
    );
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 8 }),
        fc.constantFrom(undefined, 'DMY' as const, 'MDY' as const),
        (column, order) => {
          const wishes = order === undefined ? {} : { order };
          const clients = column.map((birthday): Client => ({ birthday }));
          const outcome = clean(clients, { wishes });
          const after = applied(clients, outcome).map(({ birthday }) => birthday!);
          const read = (values: readonly RawValue[]): unknown[] =>
            readBirthdayColumn(values, zone, 'RU', TODAY, wishes).birthdays;
          const [was, is] = [read(column), read(after)];
          outcome.changes.forEach(({ row }) => expect(is[row - 2]).toEqual(was[row - 2]));
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('answers', () => {
  const column = (field: 'consent' | 'gender', values: RawValue[]): unknown[] => {
    const outcome = clean(values.map((value) => ({ [field]: value })));
    return applied(
      values.map((value) => ({ [field]: value })),
      outcome,
    ).map((client) => client[field]);
  };

  it('of consent take the base’s words in the letter case that the column has most', () => {
    expect(column('consent', ['да', '+', 1, 'ДА 12.03.2024', 'отказ', '-', 'да, устно', 'спросить', true, ''])).toEqual(
      ['да', 'да', 'да', 'да, 12.03.2024', 'нет', 'нет', 'да, устно', 'спросить', true, ''],
    );
    expect(column('consent', ['Да', 'Да', 'нет', '+', '-'])).toEqual(['Да', 'Да', 'Нет', 'Да', 'Нет']);
  });

  it('of gender take the words that the column has most', () => {
    expect(column('gender', ['М', 'муж.', 'Ж', 'женский', 'Ж', '?'])).toEqual(['М', 'М', 'Ж', 'Ж', 'Ж', '?']);
    expect(column('gender', ['мужской', 'женский', 'ж'])).toEqual(['мужской', 'женский', 'женский']);
    expect(column('gender', ['male', 'F', 'Female', 'male'])).toEqual(['male', 'female', 'female', 'male']);
  });

  it('never become a yes that they were not', () => {
    const piece = fc.constantFrom('да', 'нет', ' ', '+', '-', '1', '12.03.2024', 'отказ', '?', 'V', 'ок', ', ');
    const answer = fc.oneof<fc.Arbitrary<RawValue>[]>(
      fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
      fc.boolean(),
      fc.integer({ min: -1, max: 2 }),
    );
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 8 }), (values) => {
        column('consent', values).forEach((after, n) => {
          if (readConsent(after) === 'GIVEN') expect(readConsent(values[n])).toBe('GIVEN');
          if (readConsent(values[n]) === 'REFUSED') expect(readConsent(after)).toBe('REFUSED');
        });
      }),
      { numRuns: 5000 },
    );
  });
});

describe('names in one column', () => {
  const CLIENTS: Client[] = [
    { name: 'ПЕТРОВА анна сергеевна' },
    { name: 'Борис Иванов' },
    { name: 'ООО «Ромашка»' },
    { name: 'Ли Чен' },
    { name: '' },
  ];

  it('fill the columns of their parts, new ones too, with the gender', () => {
    const outcome = clean(CLIENTS, { splitNames: true });
    expect(outcome.missing).toEqual(['lastName', 'firstName', 'middleName', 'gender']);
    expect(cells(outcome)).toEqual([
      ['K-0', 'name', 'Петрова Анна Сергеевна'],
      ['K-0', 'lastName', 'Петрова'],
      ['K-0', 'firstName', 'Анна'],
      ['K-0', 'middleName', 'Сергеевна'],
      ['K-0', 'gender', 'женский'],
      ['K-1', 'lastName', 'Иванов'],
      ['K-1', 'firstName', 'Борис'],
      ['K-1', 'gender', 'мужской'],
    ]);
    expect(doubts(outcome)).toEqual([
      ['K-2', 'lastName', 'UNCLEAR_NAME', undefined],
      ['K-3', 'lastName', 'UNCLEAR_NAME', 'Чен Ли'],
    ]);
  });

  it('of uncertain order are split when a person accepts it', () => {
    const outcome = clean([{ name: 'Ли Чен' }], { splitNames: true, accepted: new Set(['K-0\u0000lastName']) });
    expect(cells(outcome)).toEqual([
      ['K-0', 'lastName', 'Чен'],
      ['K-0', 'firstName', 'Ли'],
    ]);
  });

  it('leave parts alone that a person has begun to fill, and a missing gender is added', () => {
    const outcome = clean([{ name: 'Петрова Анна', firstName: 'Аня', lastName: '', gender: '' }], { splitNames: true });
    expect(cells(outcome)).toEqual([['K-0', 'gender', 'женский']]);
  });

  it('are not asked for where nobody wants them', () => expect(clean(CLIENTS).missing).toEqual([]));
});

it('what may not be written stays, and is listed only where it would have been changed', () => {
  const bar = (row: number): Reason | null => (row === 2 ? 'FORMULA' : row === 3 ? 'MERGED_CELLS' : null);
  const outcome = clean(
    [{ phone: '89161234567' }, { phone: '89161234568' }, { phone: '89161234569' }, { phone: '+79161234560' }],
    { bar },
  );
  expect(cells(outcome)).toEqual([['K-2', 'phone', '+79161234569']]);
  expect(doubts(outcome)).toEqual([
    ['K-0', 'phone', 'FORMULA', undefined],
    ['K-1', 'phone', 'MERGED_CELLS', undefined],
  ]);
});

it('only the fields that are wanted are cleaned', () => {
  expect(clean([{ phone: '89161234567', email: 'A@b.ru' }], { fields: new Set(['email']) }).changes).toMatchObject([
    { field: 'email' },
  ]);
});
