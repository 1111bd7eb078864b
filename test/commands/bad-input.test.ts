/** What people bring and do: tabs that are no client bases, and bases changed by hand after set-up. Each is answered in the user's language, and the user's cells stay as they are. */
import type { Book, Input } from '../../host/book/book';
import type { Host } from '../../host/host';
import { aBook, aHost, runCommand, shown, type Tabs } from '../support/host';
import { picture, widthsOf } from '../support/keep';

const COLLEAGUE = 'colleague@example.com';
const CLIENTS: Input[][] = [
  ['ФИО', 'Телефон', 'E-mail', 'Дата рождения', 'Согласие'],
  ['Анна Иванова', '89161234567', 'anna@example.com', '22.11.1990', 'да'],
  ['Борис Петров', '89167654321', 'boris@example.com', '22.11.1985', 'да'],
  ['Вера Сидорова', '89167654322', 'vera@example.com', '05.03.1980', 'да'],
];
const ORDERS: Input[][] = [
  ['Дата', 'Телефон', 'Сумма'],
  ['01.05.2026', '89161234567', 1500],
  ['02.05.2026', '89167654321', 700],
  ['03.05.2026', '89990000000', 900],
];

let host: Host;
afterEach(() => host.dispose());

const sheetOf = (book: Book, name: string): number => book.sheets().find((sheet) => sheet.name === name)!.id;
const columnOf = async (book: Book, tab: string, header: string): Promise<number> => {
  const rows = await shown(book, tab);
  return rows.find((row) => row.includes(header))!.indexOf(header);
};

/** Sets one cell as a person would type it. */
function type(book: Book, tab: string, row: number, column: number, input: Input): void {
  book.setValues({ sheet: sheetOf(book, tab), row, column, rows: 1, columns: 1 }, [[input]]);
}

function protect(book: Book, tab: string, column: number): void {
  const { id, maxRows, maxColumns } = book.sheets().find((sheet) => sheet.name === tab)!;
  const area = { sheet: id, row: 0, column, rows: maxRows, columns: maxColumns - column };
  book.addProtection({ kind: 'RANGE', area, description: '', editors: ['owner@example.com'], warningOnly: false });
}

describe('a set-up that cannot be made says why, names the place, and writes nothing', () => {
  const header = CLIENTS[0]!;
  const cases: [string, { tabs: Tabs; input?: unknown; prepare?: (book: Book) => void }, string, RegExp][] = [
    ['an empty tab', { tabs: { Клиенты: [] } }, 'TAB_EMPTY', /Лист «Клиенты» пуст/],
    ['no header', { tabs: { Клиенты: CLIENTS.slice(1) } }, 'HEADER_NOT_FOUND', /На листе «Клиенты» не нашлась строка/],
    [
      'two columns that claim the phone',
      {
        tabs: {
          Клиенты: [
            ['ФИО', 'Телефон', 'Телефон'],
            ['Анна', '89161234567', '89161234568'],
          ],
        },
      },
      'FIELD_CLAIMED_TWICE',
      /«Клиенты» полем «Телефон» .*B: Телефон, C: Телефон/,
    ],
    [
      'no column of people',
      {
        tabs: {
          Товары: [
            ['Дата рождения', 'Город'],
            ['05.03.1990', 'Тверь'],
          ],
        },
        input: { clients: { sheet: 'Товары' } },
      },
      'NO_CLIENT_COLUMNS',
      /На листе «Товары» ни один столбец/,
    ],
    [
      'a tab that is not there',
      { tabs: { Клиенты: CLIENTS }, input: { clients: { sheet: 'Покупатели' } } },
      'TAB_NOT_FOUND',
      /нет листа «Покупатели»/,
    ],
    [
      'orders without an amount',
      {
        tabs: {
          Клиенты: CLIENTS,
          Заказы: [
            ['Дата', 'Телефон'],
            ['01.05.2026', '89161234567'],
          ],
        },
        input: { orders: { sheet: 'Заказы' } },
      },
      'NO_ORDER_COLUMNS',
      /«Заказы»/,
    ],
    [
      'a country that is none',
      { tabs: { Клиенты: CLIENTS }, input: { country: 'Россия' } },
      'SETTING_INVALID',
      /«Страна» не может быть «РОССИЯ».*RU, UA, KZ/,
    ],
    [
      'a protected place where columns would go',
      { tabs: { Клиенты: [header, ...CLIENTS.slice(1)] }, prepare: (book) => protect(book, 'Клиенты', 3) },
      'TAB_PROTECTED',
      /Лист «Клиенты».* защищён/,
    ],
  ];
  test.each(cases)('%s', async (_kind, { tabs, input = {}, prepare }, code, sentence) => {
    const book = aBook(tabs);
    prepare?.(book);
    host = await aHost(book);
    const names = Object.keys(tabs);
    const before = await picture(book, names);
    const { reply } = await runCommand(host, 'base.setUp', input, undefined, COLLEAGUE);
    expect(reply).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(sentence) as unknown } });
    expect(book.sheets().map(({ name }) => name)).toEqual(names);
    expect(await picture(book, names)).toEqual(before);
  });
});

describe('after set-up', () => {
  async function shop(): Promise<Book> {
    const book = aBook({ Клиенты: CLIENTS, Заказы: ORDERS });
    host = await aHost(book);
    expect((await runCommand(host, 'base.setUp')).reply).toMatchObject({ ok: true });
    return book;
  }

  const deleteColumn = (tab: string, header: string) => async (book: Book) =>
    book.deleteColumns(sheetOf(book, tab), await columnOf(book, tab, header), 1);
  const setSetting = (label: string, value: Input) => async (book: Book) => {
    const row = (await shown(book, 'Настройки')).findIndex((cells) => cells.includes(label));
    type(book, 'Настройки', row, 2, value);
  };

  const refusals: [string, (book: Book) => Promise<void>, string, string, RegExp][] = [
    [
      'the birthdays deleted',
      deleteColumn('Клиенты', 'Дата рождения'),
      'mail.preview',
      'COLUMN_GONE',
      /«День рождения» на листе «Клиенты» нет/,
    ],
    [
      'the IDs deleted',
      deleteColumn('Клиенты', 'ID клиента'),
      'segments.refresh',
      'COLUMN_GONE',
      /«ID клиента» на листе «Клиенты» нет/,
    ],
    [
      'the amounts deleted',
      deleteColumn('Заказы', 'Сумма'),
      'segments.refresh',
      'COLUMN_GONE',
      /«Сумма» на листе «Заказы» нет/,
    ],
    [
      'the clients tab deleted',
      async (book) => {
        book.deleteSheet(sheetOf(book, 'Клиенты'));
        return Promise.resolve();
      },
      'segments.refresh',
      'CLIENTS_GONE',
      /не находит листа с клиентами.*Файл → История версий.*Создать клиентскую базу/,
    ],
    [
      'the clients tab deleted, and only the orders to set a base up from',
      async (book) => {
        book.deleteSheet(sheetOf(book, 'Клиенты'));
        return Promise.resolve();
      },
      'base.setUp',
      'CLIENTS_GONE',
      /не находит листа с клиентами/,
    ],
    [
      'the settings deleted',
      async (book) => {
        book.deleteSheet(sheetOf(book, 'Настройки'));
        return Promise.resolve();
      },
      'settings.change',
      'SETTINGS_GONE',
      /Листа с настройками больше нет.*Создать клиентскую базу/,
    ],
    [
      'the column names sorted in among the clients',
      async (book) => {
        const sheet = sheetOf(book, 'Клиенты');
        const area = { sheet, row: 0, column: 0, rows: 4, columns: book.contentColumns(sheet) };
        book.sort(area, [{ column: 0, ascending: true }]);
        return Promise.resolve();
      },
      'mail.sendDue',
      'HEADER_DISPLACED',
      /листа «Клиенты» стоят в строке 4, ниже части записей.*Отмените сортировку/,
    ],
    [
      'the orders tab deleted',
      async (book) => {
        book.deleteSheet(sheetOf(book, 'Заказы'));
        return Promise.resolve();
      },
      'segments.refresh',
      'ORDERS_GONE',
      /Листа с заказами больше нет/,
    ],
    [
      'a pause that is neither yes nor no',
      setSetting('Письма на паузе', 'позже'),
      'mail.sendDue',
      'SETTING_INVALID',
      /«Письма на паузе» не может быть «позже»/,
    ],
    [
      'a language that is none',
      setSetting('Язык базы', 'эльфийский'),
      'segments.refresh',
      'SETTING_INVALID',
      /«Язык базы».*ru, uk или en/,
    ],
    [
      'a scheme that is none',
      setSetting('Схема сегментов', 'ерунда'),
      'segments.refresh',
      'SETTING_INVALID',
      /«Схема сегментов» не может быть «ерунда»/,
    ],
    [
      'a tag that is none',
      setSetting('Тема письма ко дню рождения', 'Привет, {{имечко}}'),
      'mail.preview',
      'TEMPLATE_TAG_UNKNOWN',
      /имечко/,
    ],
  ];
  test.each(refusals)('%s: %#', async (_kind, edit, command, code, sentence) => {
    const book = await shop();
    await edit(book);
    const { reply } = await runCommand(host, command);
    expect(reply).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(sentence) as unknown } });
    expect(host.outbox()).toEqual([]);
  });

  test('a base whose settings were deleted is set up again, with its clients and its history', async () => {
    const book = await shop();
    const ids = (await shown(book, 'Клиенты')).map((row) => row[5]);
    expect((await runCommand(host, 'settings.change', { paused: true })).reply).toMatchObject({ ok: true });
    book.deleteSheet(sheetOf(book, 'Настройки'));
    expect((await runCommand(host, 'base.setUp')).reply).toMatchObject({
      ok: true,
      report: { clients: { newIds: 0 } },
    });
    expect((await shown(book, 'Клиенты')).map((row) => row[5])).toEqual(ids);
    expect((await runCommand(host, 'settings.change', { paused: true })).reply).toMatchObject({ ok: true });
    expect((await runCommand(host, 'changes.list')).reply).toMatchObject({ report: { total: 4 } });
  });

  test('nonsense in the settings is mended by settings.change, and letters go again', async () => {
    const book = await shop();
    await setSetting('Письма на паузе', 'позже')(book);
    expect((await runCommand(host, 'settings.change', { paused: false })).reply).toMatchObject({ ok: true });
    expect((await runCommand(host, 'mail.sendDue')).reply).toMatchObject({ report: { sent: 2 } });
  });

  test('without the e-mail column each whose day it is is listed', async () => {
    const book = await shop();
    await deleteColumn('Клиенты', 'E-mail')(book);
    expect((await runCommand(host, 'mail.preview')).reply).toMatchObject({
      report: {
        total: 0,
        skipped: [
          { row: 2, reason: 'NO_EMAIL' },
          { row: 3, reason: 'NO_EMAIL' },
        ],
      },
    });
  });

  test('a tab renamed, sorted, moved about and with rows above its header goes on as it was', async () => {
    const book = await shop();
    const sheet = sheetOf(book, 'Клиенты');
    const idsBefore = Object.fromEntries((await shown(book, 'Клиенты')).map((row) => [row[0], row[5]]));
    book.renameSheet(sheet, 'Наши люди');
    book.sort({ sheet, row: 1, column: 0, rows: 3, columns: book.contentColumns(sheet) }, [
      { column: 0, ascending: false },
    ]);
    book.insertRows(sheet, 0, 3);
    type(book, 'Наши люди', 0, 0, 'Список на осень');
    book.moveColumns(sheet, 1, 1, 4);
    book.setRowsHidden(sheet, 5, 1, true);
    type(book, 'Наши люди', 3, 0, 'Кто');
    const tabs = ['Наши люди', 'Заказы'];
    const own = { 'Наши люди': 6, Заказы: 4 };
    const before = await picture(book, tabs, own);
    expect((await runCommand(host, 'segments.refresh')).reply).toMatchObject({ ok: true, report: { clients: 3 } });
    expect((await runCommand(host, 'mail.sendDue')).reply).toMatchObject({ ok: true, report: { sent: 2 } });
    const again = await runCommand(host, 'base.setUp', { dryRun: true });
    expect(again.reply).toMatchObject({ ok: true, report: { clients: { headerRow: 4, rows: 3, newIds: 0 } } });
    expect(await picture(book, tabs, own)).toEqual(before);
    const rows = (await shown(book, 'Наши люди')).slice(4);
    expect(Object.fromEntries(rows.map((row) => [row[0], row[5]]))).toMatchObject({
      'Анна Иванова': idsBefore['Анна Иванова'],
      'Вера Сидорова': idsBefore['Вера Сидорова'],
    });
  });

  test('rows hidden by a filter are clients like the others and stay hidden', async () => {
    const book = await shop();
    const sheet = sheetOf(book, 'Клиенты');
    book.setFilter({ sheet, row: 0, column: 0, rows: 4, columns: 5 });
    const widths = widthsOf(book, ['Клиенты']);
    const before = await picture(book, ['Клиенты'], widths);
    expect((await runCommand(host, 'segments.refresh')).reply).toMatchObject({ ok: true, report: { clients: 3 } });
    expect(await picture(book, ['Клиенты'], widths)).toEqual(before);
  });

  test('a client’s row copied with its ID is told, and gets no second letter', async () => {
    const book = await shop();
    const sheet = sheetOf(book, 'Клиенты');
    const row = (at: number) => ({ sheet, row: at, column: 0, rows: 1, columns: book.contentColumns(sheet) });
    book.copy(row(1), row(4), 'all');
    const again = await runCommand(host, 'base.setUp', { dryRun: true });
    expect(again.reply).toMatchObject({ report: { clients: { skipped: [{ row: 5, reason: 'DUPLICATE_ID' }] } } });
    expect((await runCommand(host, 'mail.sendDue')).reply).toMatchObject({ report: { sent: 2 } });
  });
});

describe('a history and a file that leave no room', () => {
  const done = async (name: string, input: object = {}): Promise<Record<string, unknown>> => {
    const { reply, error } = await runCommand(host, name, input);
    if (!reply?.ok) throw new Error(JSON.stringify(error ?? reply));
    return reply.report;
  };

  it('a file with ten million cells: said before anything is written', async () => {
    const book = aBook({ Клиенты: CLIENTS });
    book.insertSheet('полный', 1, 100_000, 99);
    book.insertSheet('полный 2', 2, 9_900, 10);
    const [, , last] = book.sheets();
    // Filled up to some forty free cells: less than the tab of the history needs.
    const allocated = book.sheets().reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, 0);
    const rows = Math.floor((10_000_000 - 15 - allocated) / last!.maxColumns);
    if (rows > 0) book.insertRows(last!.id, last!.maxRows, rows);
    host = await aHost(book);
    const before = await picture(book, ['Клиенты']);
    const { reply } = await runCommand(host, 'base.setUp', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'FILE_FULL' } });
    expect((reply as { error: { message: string } }).error.message).toMatch(/10 миллионов ячеек/);
    expect(await picture(book, ['Клиенты'])).toEqual(before);
  });

  it('columns that would be too many: refused as Google refuses, the rest completed when there is room', async () => {
    host = await aHost(aBook({ Клиенты: CLIENTS, Заказы: ORDERS }));
    await done('base.setUp');
    const { book } = host;
    const names = await shown(book, 'Клиенты');
    const archive = book.insertSheet('Архив', 0, 90_000, 100);
    const rest = book.insertSheet('Архив 2', 0, 1, 1);
    const allocated = book.sheets().reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, 0);
    // Room for the history's rows, and for no column.
    book.insertRows(rest, 1, 10_000_000 - 60 - allocated);
    const { reply } = await runCommand(host, 'base.clean', { splitNames: true });
    expect(reply).toMatchObject({ ok: false, error: { code: 'FILE_FULL' } });
    const { message } = (reply as { error: { message: string } }).error;
    expect(message).toMatch(/10 миллионов ячеек.*Удалите пустые строки.*Klientura завершит их сама/);
    expect((await shown(book, 'Клиенты')).map((row) => row[0])).toEqual(names.map((row) => row[0]));
    expect(await done('settings.change', { paused: true })).toMatchObject({ unfinished: [{ because: 'FILE_FULL' }] });
    book.deleteSheet(archive);
    expect(await done('changes.continue')).toMatchObject({ completed: [{ command: 'base.clean', conflicts: [] }] });
    expect((await shown(book, 'Клиенты'))[0]).toEqual(expect.arrayContaining(['Фамилия']));
  });

  it('the history deleted by hand: said once in a sentence, and the base goes on', async () => {
    host = await aHost(aBook({ Клиенты: CLIENTS, Заказы: ORDERS }));
    await done('base.setUp');
    const { book } = host;
    const log = book.sheets().find(({ name }) => /Журнал|История|Klientura/i.test(name) && name !== 'Клиенты')!;
    book.deleteSheet(log.id);
    expect(await done('settings.change', { paused: true })).toMatchObject({ unfinished: [{ because: 'LOG_GONE' }] });
    expect(await done('changes.list')).toMatchObject({ total: 1 });
    expect(await done('changes.verify')).toMatchObject({ operations: 1 });
  });
});
