/** The laws of cleaning over any table of ugly values: cleaned twice is cleaned once, and the order of rows does not matter. */
import fc from 'fast-check';
import type { RawValue } from '../../../src/ports';
import type { CleanOutcome } from '../../../src/tables/cleaning/clean-clients';
import { applied, cells, clean, date, doubts, type Client } from '../../support/clean-table';

describe('any table', () => {
  const UGLY: Record<string, readonly RawValue[]> = {
    phone: [
      '8 916 123 45 67',
      '+79161234567',
      89161234567,
      'нет',
      '8 916 123-45-67, 067',
      '8 903 765 43 21 (Анна)',
      '',
      '380671234567 доб 5',
    ],
    email: ['A@B.ru', 'anna@gmial.com', 'a@b.ru; C@d.ru', 'нет', 'аnna@mail.ru', '', ' x@y.ru'],
    birthday: [
      '05.03.1987',
      '03/05/1987',
      '25/12/1990',
      '12/25/1990',
      '5 марта',
      '--03-05',
      31841,
      '31841',
      date('1990-05-06'),
      'скоро',
      '05.03.15',
      '',
      1987,
      '03/05',
    ],
    name: [
      'ИВАНОВ ИВАН',
      'петрова анна сергеевна',
      'Иванов И.И.',
      'Гусейнова лейла Акиф КЫЗЫ',
      'Анна и Пётр',
      'ООО РОМАШКА',
      'Ли Чен',
      '',
      'Петpов',
      "О'КОННОР д.",
    ],
    gender: ['м', 'Ж', 'муж.', 'женский', '', '?', 'ч'],
    city: ['г. Москва', 'мск', 'СПб', 'Киев', 'нижние серги', '', 'Химки, ул. 1'],
    consent: ['да', 'Да', '+', 'нет', 'отказ 12.03.2024', 'спросить', true, 1, 0, '', 'ДА 1.02.2024'],
  };
  const client = fc.record(
    Object.fromEntries(Object.entries(UGLY).map(([field, values]) => [field, fc.constantFrom(...values)])),
  ) as fc.Arbitrary<Client>;
  const clients = fc.array(client, { minLength: 1, maxLength: 8 });

  it('cleaned is not cleaned again', () => {
    fc.assert(
      fc.property(clients, fc.boolean(), fc.boolean(), (before, splitNames, acceptsAll) => {
        const accepted = { has: () => acceptsAll } as unknown as ReadonlySet<string>;
        const once = applied(before, clean(before, { splitNames, accepted }));
        expect(cells(clean(once, { splitNames, accepted }))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is cleaned the same whatever the order of its rows', () => {
    fc.assert(
      fc.property(clients, (before) => {
        const named = before.map((one, n): Client => ({ ...one, id: `K-${n}` }));
        const key = (outcome: CleanOutcome): string[] =>
          [...cells(outcome).map(String), ...doubts(outcome).map(String)].sort();
        expect(key(clean([...named].reverse(), { splitNames: true }))).toEqual(key(clean(named, { splitNames: true })));
      }),
      { numRuns: 1000 },
    );
  });
});
