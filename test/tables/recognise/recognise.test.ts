import type { RawValue } from '../../../src/ports';
import { guessTabs, recogniseTable, type TableKind } from '../../../src/tables/recognise/recognise';
import { lists } from '../../support/lists';

const headers = lists.headers();

/** Pads rows to one width, as a tab gives them. */
function tab(...rows: RawValue[][]): { values: RawValue[][] } {
  const width = Math.max(...rows.map((row) => row.length));
  return { values: rows.map((row) => [...row, ...Array<RawValue>(width - row.length).fill('')]) };
}

function fields(rows: RawValue[][], kind: TableKind = 'clients'): Record<string, string | null> {
  return Object.fromEntries(
    recogniseTable(tab(...rows), kind, headers).columns.map((c) => [c.header || String(c.column), c.field]),
  );
}

const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const CLIENTS: RawValue[][] = [
  ['Анна Петрова', '+7 916 123-45-67', 'anna@mail.ru', day('1987-03-05')],
  ['Иван Сидоров', '8 (903) 765 43 21', 'ivan@ya.ru', '12.07.1990'],
  ['Ольга Ким', 79035554433, '', '5 марта'],
];

describe('the header row', () => {
  it('is found below title rows and merged titles', () => {
    const found = recogniseTable(
      tab(
        ['База клиентов салона «Мята»', '', '', ''],
        ['обновлено 12.03.2024'],
        [],
        ['ФИО', 'Тел.', 'E-mail', 'Д.р.'],
        ...CLIENTS,
      ),
      'clients',
      headers,
    );
    expect(found.headerRow).toBe(4);
    expect(found.rows).toEqual([5, 6, 7]);
    expect(found.columns.map((c) => c.field)).toEqual(['name', 'phone', 'email', 'birthday']);
    expect(found.skipped).toEqual([]);
  });

  it('is found by contrast with the content when no word is known', () => {
    const found = recogniseTable(
      tab(['Wie', 'Draht'], ['Jan', '+7 916 123-45-67'], ['Ute', '8 903 765 43 21']),
      'clients',
      headers,
    );
    expect(found.headerRow).toBe(1);
    expect(found.columns[1]).toMatchObject({ field: 'phone', evidence: [{ code: 'CONTENT_PHONE', share: 1 }] });
  });

  it('is not invented for a table that has none', () => {
    expect(recogniseTable(tab(...CLIENTS), 'clients', headers).headerRow).toBeNull();
    expect(recogniseTable({ values: [] }, 'clients', headers).headerRow).toBeNull();
    expect(recogniseTable(tab(['']), 'clients', headers).headerRow).toBeNull();
  });

  it('is not the title "Клиенты" over a wide table', () => {
    expect(
      recogniseTable(tab(['Клиенты'], ['ФИО', 'Телефон', 'Город'], ['Анна', '89161234567', 'Тула']), 'clients', headers)
        .headerRow,
    ).toBe(2);
  });
});

describe('columns', () => {
  it.each([
    [
      'Russian',
      [
        'Фамилия',
        'Имя',
        'Отчество',
        'Моб. тел.',
        'Эл. почта',
        'Дата рожд.',
        'Город',
        'Откуда узнали',
        'Согласие на рассылку',
        'Комментарий',
      ],
    ],
    [
      'Ukrainian',
      [
        'Прізвище',
        'Ім’я',
        'По батькові',
        'Номер телефону',
        'Ел. пошта',
        'Дата народження',
        'Місто',
        'Джерело',
        'Згода на розсилку',
        'Примітки',
      ],
    ],
    [
      'English',
      [
        'Last name',
        'First Name',
        'Middle name',
        'Mobile',
        'E-MAIL',
        'Date of birth',
        'City',
        'Lead source',
        'Opt-in',
        'Notes',
      ],
    ],
  ])('are recognised by their headers in %s', (_, headers) => {
    expect(Object.values(fields([headers]))).toEqual([
      'lastName',
      'firstName',
      'middleName',
      'phone',
      'email',
      'birthday',
      'city',
      'source',
      'consent',
      'note',
    ]);
  });

  it.each([
    ['Russian', ['№ заказа', 'Дата заказа', 'Клиент', 'Телефон', 'Товар', 'Сумма, руб.', 'Статус']],
    [
      'Ukrainian',
      ['№ замовлення', 'Дата замовлення', 'Клієнт', 'Телефон', 'Послуга', 'Сума, грн', 'Статус замовлення'],
    ],
    ['English', ['Order ID', 'Order date', 'Customer', 'Phone', 'Product', 'Total', 'Status']],
  ])('of orders are recognised by their headers in %s', (_, headers) => {
    expect(Object.values(fields([headers], 'orders'))).toEqual([
      'orderId',
      'date',
      'client',
      'phone',
      'product',
      'amount',
      'status',
    ]);
  });

  it('named "Имя" hold whole names unless last names stand beside them', () => {
    expect(fields([['Имя', 'Телефон']])).toEqual({ Имя: 'name', Телефон: 'phone' });
    expect(fields([['Фамилия', 'Имя']])).toEqual({ Фамилия: 'lastName', Имя: 'firstName' });
  });

  it('keep unknown columns without a field', () => {
    expect(
      fields([
        ['ФИО', 'Телефон', 'Размер обуви'],
        ['Анна', '89161234567', 38],
      ]),
    ).toMatchObject({ 'Размер обуви': null });
  });

  it('lose a header that the content contradicts', () => {
    const rows = Array.from({ length: 5 }, (_, i) => ['Анна Ким', `позвонить ${i}`, `+7916123456${i}`]);
    expect(fields([['ФИО', 'Телефон', 'Контакты'], ...rows])).toEqual({
      ФИО: 'name',
      Телефон: null,
      Контакты: 'phone',
    });
  });

  it('named as a second phone are that, beside the first one', () => {
    expect(
      fields([
        ['Имя', 'Телефон', 'Телефон 2'],
        ['Анна', '89161234567', '89161234568'],
      ]),
    ).toEqual({
      Имя: 'name',
      Телефон: 'phone',
      'Телефон 2': 'phone2',
    });
  });

  it('that claim one field equally are both left to the user', () => {
    const found = recogniseTable(
      tab(['Имя', 'Телефон', 'Мобильный'], ['Анна', '89161234567', '89161234568']),
      'clients',
      headers,
    );
    expect(found.conflicts).toEqual([{ field: 'phone', columns: [2, 3] }]);
    expect(found.columns.map((c) => c.field)).toEqual(['name', null, null]);
    expect(found.columns[2]!.evidence).toContainEqual({ code: 'FIELD_CLAIMED_TWICE', share: 1 });
  });

  it('of orders take the day and sum of the order before those of the payment', () => {
    expect(fields([['Дата оплаты', 'Дата заказа', 'Клиент', 'Стоимость', 'Сумма']], 'orders')).toEqual({
      'Дата оплаты': null,
      'Дата заказа': 'date',
      Клиент: 'client',
      Стоимость: null,
      Сумма: 'amount',
    });
    expect(fields([['Дата оплаты', 'Клиент', 'Стоимость']], 'orders')).toEqual({
      'Дата оплаты': 'date',
      Клиент: 'client',
      Стоимость: 'amount',
    });
  });

  it('ask for consent and source in many words', () => {
    expect(
      fields([
        ['Full name', 'E-mail', 'OK to e-mail?', 'How they found us'],
        ['Ann Lee', 'a@x.com', 'yes', 'web'],
      ]),
    ).toEqual({
      'Full name': 'name',
      'E-mail': 'email',
      'OK to e-mail?': 'consent',
      'How they found us': 'source',
    });
  });

  it('of notes are no question to the user: the left one is taken', () => {
    const found = recogniseTable(tab(['Имя', 'Телефон', 'Комментарий', 'Примечание']), 'clients', headers);
    expect(found.conflicts).toEqual([]);
    expect(found.columns.map((c) => c.field)).toEqual(['name', 'phone', 'note', null]);
  });

  it('keep their field when their cells are unreadable and nothing else claims it', () => {
    const rows = Array.from({ length: 5 }, () => ['Анна Ким', 'весной']);
    expect(fields([['ФИО', 'Дата рождения'], ...rows])).toEqual({ ФИО: 'name', 'Дата рождения': 'birthday' });
  });

  it('of phones: the filled one is the phone, a nearly empty one the second', () => {
    const rows = Array.from({ length: 10 }, (_, i) => ['Анна', `8916123456${i}`, i === 0 ? '89161234568' : '']);
    expect(fields([['Имя', 'Телефон', 'Мобильный'], ...rows])).toMatchObject({ Телефон: 'phone', Мобильный: 'phone2' });
  });
});

describe('rows', () => {
  const HEADER = ['ФИО', 'Телефон', 'Потрачено'];
  it.each(['Итого', 'ИТОГО:', 'Всего клиентов: 2', 'Разом', 'Усього', 'Total', 'Grand total'])(
    '"%s" is a total',
    (word) => {
      const found = recogniseTable(
        tab(HEADER, ['Анна', '89161234567', 100], ['Иван', '89161234568', 50], [word, '', 150]),
        'clients',
        headers,
      );
      expect(found.rows).toEqual([2, 3]);
      expect(found.skipped).toEqual([{ row: 4, reason: 'TOTAL_ROW' }]);
    },
  );

  it.each(['Тотал Спорт', 'Итоговая Анна', 'Всеволод', 'Суммарова Инна', 'Total Beauty Ltd'])(
    '"%s" is a client',
    (name) => {
      expect(recogniseTable(tab(HEADER, [name, '', 100]), 'clients', headers).rows).toEqual([2]);
    },
  );

  it('with a total word but a phone is a client', () => {
    expect(recogniseTable(tab(HEADER, ['Total', '+7 916 123-45-67', 1]), 'clients', headers).rows).toEqual([2]);
  });

  it('between records that are empty or repeat the header are listed, empty ones at the end are not', () => {
    const found = recogniseTable(
      tab(
        HEADER,
        ['Анна', '89161234567', 1],
        ['', '', ''],
        [' ', false, ''],
        HEADER,
        ['Иван', '89161234568', 2],
        [],
        [],
      ),
      'clients',
      headers,
    );
    expect(found.rows).toEqual([2, 6]);
    expect(found.skipped).toEqual([
      { row: 3, reason: 'EMPTY_ROW' },
      { row: 4, reason: 'EMPTY_ROW' },
      { row: 5, reason: 'REPEATED_HEADER' },
    ]);
  });

  it('with nothing in a known column are listed', () => {
    const found = recogniseTable(
      tab([...HEADER, 'Прочее'], ['Анна', '89161234567', 1], ['', '', '', 'см. вторую страницу']),
      'clients',
      headers,
    );
    expect(found.skipped).toEqual([{ row: 3, reason: 'NO_KNOWN_FIELD' }]);
  });
});

describe('guessing tabs', () => {
  const clients = {
    id: 7,
    name: 'Лист1',
    content: tab(['ФИО', 'Телефон', 'Д.р.'], ['Анна', '89161234567', '05.03.1987']),
  };
  const orders = {
    id: 9,
    name: 'Лист2',
    content: tab(['Дата', 'Клиент', 'Телефон', 'Сумма'], [day('2024-01-05'), 'Анна', '89161234567', 100]),
  };

  it('tells clients from orders by their columns, whatever the order of tabs', () => {
    expect(guessTabs([clients, orders], headers)).toEqual({ clients: 7, orders: 9 });
    expect(guessTabs([orders, clients], headers)).toEqual({ clients: 7, orders: 9 });
  });

  it('finds nothing in tabs of something else', () => {
    expect(guessTabs([{ id: 1, name: 'Склад', content: tab(['Артикул', 'Остаток'], ['a', 1]) }], headers)).toEqual({
      clients: null,
      orders: null,
    });
  });
});
