/** Whole tabs as shops, salons and agencies keep them: every column gets the field that its owner means by it, and no other. */
import fc from 'fast-check';
import type { RawValue } from '../../../src/ports';
import { recogniseTable, type Recognition } from '../../../src/tables/recognise/recognise';
import { lists } from '../../support/lists';

/** Pads rows to one width, as a tab gives them. */
function see(...rows: RawValue[][]): Recognition {
  const width = Math.max(...rows.map((row) => row.length));
  return recogniseTable(
    { values: rows.map((row) => [...row, ...Array<RawValue>(width - row.length).fill('')]) },
    'clients',
    lists.headers(),
  );
}
const pairs = ({ columns }: Recognition): [string, string | null][] => columns.map((c) => [c.header, c.field]);
/** A cell of a table as text: `#5` is a number, `@2024-05-01` a date. */
function cellOf(text: string): RawValue {
  if (/^#\d/.test(text)) return Number(text.slice(1));
  return /^@\d{4}-/.test(text) ? new Date(`${text.slice(1)}T00:00:00Z`) : text;
}

/** @param table headers; below them the field that each is to have, `-` where the column is kept as it is; then records */
function expectTab(table: string, before: RawValue[][] = []): Recognition {
  const [headers, fields, ...records] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ ?\| ?/));
  const seen = see(...before, headers!, ...records.map((cells) => cells.map(cellOf)));
  expect(pairs(seen)).toEqual(headers!.map((header, i) => [header, fields![i] === '-' ? null : fields![i]]));
  expect(seen.conflicts).toEqual([]);
  expect(seen.headerRow).toBe(before.length + 1);
  expect(seen.rows).toHaveLength(records.length);
  return seen;
}

describe('B2C', () => {
  test('a salon in Moscow', () => {
    const seen = expectTab(
      `
      № | Ф.И.О. | Д.р. | Моб. | Моб. 2 | E-mail | E-mail (доп.) | Телега | Инста | Сем. положение | Дети (имя, возраст) | Предпочтения | Мастер | Откуда узнали | Согласие на рассылку | Прим.
      - | name | birthday | phone | phone2 | email | email2 | telegram | instagram | family | children | interests | owner | source | consent | note
      #1 | Иванова Анна Петровна | 05.03.1987 | 8 916 123-45-67 |  | a@ya.ru |  | @anna | anna.iv | замужем | Петя, 5 | массаж | Оля | Instagram | да |
      #2 | Ким Ольга | 12.07.90 | +7 (903) 765-43-21 | 8 495 111-22-33 |  | o@mail.ru |  |  |  |  |  | Оля | 2ГИС | + | аллергия
      `,
      [['База клиентов салона «Мята»'], []],
    );
    expect(seen.template).toBe('B2C');
  });

  test('a shop in Kyiv', () => {
    expectTab(
      `
      Прізвище | Ім’я | По-батькові | Тел. | Дод. тел. | Додатковий телефон | Вайбер | Ел. пошта | Країна | Область | Місто | Індекс | Адреса доставки | Відділення НП | Спосіб оплати | Зручний спосіб зв’язку | Дата реєстрації | Джерело
      lastName | firstName | middleName | phone | phone2 | phone3 | viber | email | country | region | city | postcode | address | preferredDelivery | preferredPayment | preferredContact | addedOn | source
      Шевченко | Олена | Іванівна | 067 123 45 67 |  | 0501112233 | 380671234567 | o@ukr.net | Україна | Київська | Київ | 01001 | вул. Хрещатик, 1 | № 12 | накладений платіж | Viber | @2024-05-01 | сайт
      Коваль | Ігор |  | +38 (050) 765-43-21 |  |  |  |  | Україна |  | Львів | #79000 |  |  | картка |  | 02.06.2024 | реклама
      `,
    );
  });

  test('a shop in Chicago', () => {
    expectTab(
      `
      First Name | Last Name | Email Address | Secondary Email | Cell | Home Phone | Work Phone | DOB | Street Address | City | State | ZIP | Country | Spouse | # of children | Hobbies | Preferred contact method | Shipping method | Payment method | Customer since | Shoe size
      firstName | lastName | email | email2 | phone | phone2 | phone3 | birthday | address | city | region | postcode | country | family | children | interests | preferredContact | preferredDelivery | preferredPayment | addedOn | -
      Ann | Lee | ann@x.com |  | (312) 555-0123 | 312-555-0100 | 312-555-0199 | 3/5/1987 | 1 Main St | Chicago | IL | 60601 | US | Bob | #2 | golf | Email | UPS | Card | 1/15/2023 | #38
      Bo | Ray | bo@x.com | b2@x.com | (312) 555-0177 |  |  | 7/12/1990 | 2 Oak St | Chicago | IL | #60602 | US |  | #0 |  | Phone |  |  | 2/16/2023 | #44
      `,
    );
  });

  test('a form of Google’s with "Имя" and "Отчество" keeps both parts', () => {
    expectTab(
      `
      Отметка времени | Имя | Отчество | Номер телефона | Ваш сайт | Ник в Телеграм
      addedOn | firstName | middleName | phone | website | telegram
      @2026-01-02 | Анна | Ивановна | 89161234567 | www.anna.ru | @anna_k
      `,
    );
  });
});

describe('B2B', () => {
  test('an agency in Saint Petersburg', () => {
    const seen = expectTab(
      `
      Компания | ИНН | ОГРН | Сфера деятельности | Кол-во сотрудников | Годовой оборот, млн | Сайт | ЛПР | Должность | Раб. тел. | Телефон контактного лица | Почта | Юр. адрес | Менеджер | Статус
      company | taxId | - | industry | headcount | turnover | website | contactPerson | position | phone | phone2 | email | address | owner | -
      ООО «Мята» | 7707083893 | #1027700132195 | Красота | #12 | #30 | myata.ru | Ким Ольга | директор | 8 812 111-22-33 |  | info@myata.ru | СПб | Олег | в работе
      АО «Лён» | #7736050003 |  | Ткани | #120 | #300 | https://len.ru | Петров Иван | закупщик | 8 812 444-55-66 | +79161234567 | zakupki@len.ru | Псков | Олег |
      ИП Сидоров | 500100732259 |  |  | #1 |  |  | Сидоров |  | +7 921 111-22-33 |  |  |  | Ира |
      `,
    );
    expect(seen.template).toBe('B2B');
  });

  test('a wholesaler in Lviv, whose "Клієнт" names companies', () => {
    const seen = expectTab(
      `
      Клієнт | Код ЄДРПОУ / ІПН | Контактна особа | Посада | Тел. 1 | Тел. 2 | Тел. 3 | E-mail | Галузь | К-сть працівників | Умови оплати | Коментар
      company | taxId | contactPerson | position | phone | phone2 | phone3 | email | industry | headcount | preferredPayment | note
      ТОВ "Лан" | 14360570 | Олена Коваль | директорка | 032 111 22 33 | 067 123 45 67 |  | lan@ukr.net | Зерно | #20 | передплата |
      ФОП Шевченко І. І. | 3184710691 | Ігор Шевченко |  | 050 765 43 21 |  | 063 111 22 33 |  |  | #1 |  | VIP
      `,
    );
    expect(seen.template).toBe('B2B');
  });

  test('an agency in London', () => {
    const seen = expectTab(
      `
      Account name | VAT no. | Industry | Employees | Annual revenue | Decision maker | Job title | Direct phone | Work e-mail | LinkedIn | Postcode | Account manager
      company | taxId | industry | headcount | turnover | contactPerson | position | phone | email | - | postcode | owner
      Bright Ltd | GB123456789 | Retail | #40 | #2000000 | Ann Lee | CEO | +44 20 7946 0958 | ann@bright.co.uk | ann-lee | SW1A 1AA | Sue
      Dark LLC | GB987654321 | Music | #4 | #100000 | Bo Ray | Owner | +44 20 7946 0123 | bo@dark.co.uk |  | M1 1AE | Sue
      `,
    );
    expect(seen.template).toBe('B2B');
  });
});

describe('a field keeps what it had', () => {
  const fields = (rows: RawValue[][]): Record<string, string | null> => Object.fromEntries(pairs(see(...rows)));

  test.each([
    [
      'the only number is under WhatsApp',
      [
        ['Имя', 'WhatsApp'],
        ['Анна', '+7 916 123-45-67'],
      ],
      { WhatsApp: 'phone' },
    ],
    [
      'WhatsApp beside a phone is WhatsApp',
      [
        ['Имя', 'Телефон', 'Ватсап'],
        ['Анна', '89161234567', '89161234567'],
      ],
      { Телефон: 'phone', Ватсап: 'whatsapp' },
    ],
    [
      'a contact person without a company is the client',
      [
        ['Контактное лицо', 'Телефон'],
        ['Анна', '89161234567'],
      ],
      { 'Контактное лицо': 'name' },
    ],
    [
      '"Контакт" with numbers is a phone',
      [
        ['Имя', 'Контакт'],
        ['Анна', '89161234567'],
        ['Вера', '89161234568'],
        ['Олег', '89161234569'],
      ],
      { Контакт: 'phone' },
    ],
    [
      'the only second phone is the phone',
      [
        ['Имя', 'Раб. тел.'],
        ['Анна', '89161234567'],
      ],
      { 'Раб. тел.': 'phone' },
    ],
    [
      'a child’s birthday alone is the birthday',
      [
        ['ФИО ребёнка', 'Дата рождения ребёнка'],
        ['Анна Ким', '05.03.2015'],
      ],
      { 'ФИО ребёнка': 'name', 'Дата рождения ребёнка': 'birthday' },
    ],
    [
      'the phone of the manager is nobody’s',
      [
        ['Имя', 'Телефон', 'Телефон менеджера'],
        ['Анна', '89161234567', '89161234568'],
      ],
      { 'Телефон менеджера': null },
    ],
    [
      'long numbers of another kind are no phones',
      [
        ['Имя', 'Телефон', 'Паспорт'],
        ['Анна', '89161234567', 4510123456],
      ],
      { Паспорт: null },
    ],
    [
      'a few companies do not make a base of companies',
      [
        ['Имя', 'Телефон', 'Место работы'],
        ['Анна', '89161234567', ''],
        ['Вера', '89161234568', ''],
        ['Олег', '89161234569', 'Завод'],
      ],
      { Имя: 'name', 'Место работы': 'company' },
    ],
  ] as [string, RawValue[][], Record<string, string | null>][])('%s', (_rule, rows, expected) =>
    expect(fields(rows)).toMatchObject(expected),
  );

  test('"Instagram" in a cell makes no header', () => {
    expect(see(['Анна', 'Instagram'], ['Вера', 'WhatsApp'], ['Олег', 'сайт']).headerRow).toBeNull();
  });

  test('tax numbers are known by their check digits where the header is not', () => {
    const rows = ['7707083893', '7736050003', '7728168971', '7702070139', '7744001497'].map((number) => [
      'Анна Ким',
      number,
    ]);
    expect(fields([['ФИО', 'Реквизит'], ...rows])).toEqual({ ФИО: 'name', Реквизит: 'taxId' });
    const wrong = rows.map(([name, number]) => [name!, number!.replace(/.$/, (d) => String((Number(d) + 1) % 10))]);
    expect(fields([['ФИО', 'Реквизит'], ...wrong])['Реквизит']).not.toBe('taxId');
  });
});

test('law: of any headers each field goes to one column at most, and no column has two', () => {
  const header = fc.constantFrom(
    ...[
      'Телефон',
      'Тел. 2',
      'Моб.',
      'WhatsApp',
      'Viber',
      'E-mail',
      'Почта 2',
      'Имя',
      'Фамилия',
      'ФИО',
      'Контакт',
      'Компания',
      'Клиент',
      'ИНН',
      'Сайт',
      'Дети',
      'Адрес',
      'Индекс',
      'Дата',
      'Примечание',
      '',
    ],
  );
  const cell = fc.constantFrom(
    '',
    '89161234567',
    'a@ya.ru',
    'Анна Ким',
    'ООО «Мята»',
    '05.03.1987',
    '@anna',
    '101000',
    'myata.ru',
    '7707083893',
  );
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 12 })
        .chain((width) =>
          fc.tuple(
            fc.array(header, { minLength: width, maxLength: width }),
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
          ),
        ),
      ([headers, rows]) => {
        const { columns, conflicts } = see(headers, ...rows);
        const given = columns.flatMap(({ field }) => field ?? []);
        expect(new Set(given).size).toBe(given.length);
        for (const { field, columns: claimed } of conflicts) {
          expect(given).not.toContain(field);
          expect(columns.filter(({ column }) => claimed.includes(column)).map((c) => c.field)).toEqual(
            claimed.map(() => null),
          );
        }
        // A first one is never left out while a second one has a column.
        for (const [first, second] of [
          ['phone', 'phone2'],
          ['phone2', 'phone3'],
          ['email', 'email2'],
        ] as const)
          if (given.includes(second) && !given.includes(first) && !conflicts.some(({ field }) => field === first))
            expect([second, headers]).toEqual(['phone3', expect.anything()]);
      },
    ),
  );
});
