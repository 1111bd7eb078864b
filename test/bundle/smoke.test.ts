/** The pushed script, loaded as Apps Script loads it, with nothing of Google's but the few answers given here. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import gas from 'gas-local';

interface Menu {
  title: string;
  items: (string | Menu)[];
}

/** Google's answers for a file without a base. Whatever else is asked is not there and fails. */
function services(locale: string, bookLocale: string) {
  const menus: Menu[] = [];
  /** Files of the project that the script has read. */
  const read: string[] = [];
  const builder = (title: string) => {
    const menu: Menu = { title, items: [] };
    const chain = {
      menu,
      addItem: (label: string) => (menu.items.push(label), chain),
      addSeparator: () => chain,
      addSubMenu: (sub: { menu: Menu }) => (menu.items.push(sub.menu), chain),
      addToUi: () => menus.push(menu),
    };
    return chain;
  };
  const spreadsheet = {
    getRangeByName: () => null,
    getSpreadsheetLocale: () => bookLocale,
    getSpreadsheetTimeZone: () => 'Europe/Moscow',
  };
  return {
    menus,
    read,
    globals: {
      SpreadsheetApp: {
        getUi: () => ({ createMenu: builder }),
        getActive: () => spreadsheet,
        getActiveSpreadsheet: () => spreadsheet,
      },
      HtmlService: {
        createHtmlOutputFromFile: (name: string) => {
          read.push(name);
          return { getContent: () => readFileSync(path.join(__dirname, `../../dist/${name}.html`), 'utf8') };
        },
      },
      Session: { getActiveUserLocale: () => locale },
      Utilities: {
        formatDate: (date: Date, timeZone: string) => {
          const parts = new Intl.DateTimeFormat('en-GB', {
            timeZone,
            dateStyle: 'short',
            timeStyle: 'medium',
            hourCycle: 'h23',
          }).formatToParts(date);
          const of = (type: string) => parts.find((part) => part.type === type)!.value;
          return ['year', 'month', 'day', 'hour', 'minute', 'second'].map(of).join('-');
        },
      },
      console: { error: () => undefined },
    },
  };
}

function load(locale = 'ru', bookLocale = 'ru_RU') {
  const { menus, read, globals } = services(locale, bookLocale);
  const script = gas.require(path.join(__dirname, '../../dist'), globals);
  // Dates must be of the script's own realm, as Google's are.
  const call = (source: string) => vm.runInContext(source, script) as unknown;
  return { call, menus, read };
}

test('the menu is in the user’s language and needs nothing but the menu builder', () => {
  for (const [locale, first] of [
    ['ru', 'Создать клиентскую базу'],
    ['uk', 'Створити клієнтську базу'],
    ['en', 'Set up client base'],
  ] as const) {
    const { call, menus } = load(locale);
    call("onOpen({ authMode: 'NONE' })");
    expect(menus.map(({ title }) => title)).toEqual(['Klientura']);
    expect(menus[0]!.items[0]).toBe(first);
  }
});

test('PHONE and EMAIL on one cell and on a range with a blank tail', () => {
  const { call } = load();
  expect(call("PHONE('8 (916) 123-45-67')")).toBe('+79161234567');
  expect(call("JSON.stringify(PHONE([['+380 67 123 45 67'], ['']]))")).toBe('[["+380671234567"],[""]]');
  expect(call("EMAIL(' Anna@Example.RU ')")).toBe('anna@example.ru');
});

test('formulas on names read the list of names, others read no list', () => {
  const { call, read } = load();
  expect(call("PHONE('8 (916) 123-45-67')")).toBe('+79161234567');
  expect(read).toEqual([]);
  expect(call("GENDER('Коваленко Женя')")).toBe('');
  expect(call("JSON.stringify(NAME_PARTS('ткач ольга'))")).toBe('[["Ткач","Ольга","","женский"]]');
  expect(new Set(read)).toEqual(new Set(['lists-names']));
});

test('the country of a file without a base is that of its locale', () => {
  expect(load('en', 'uk_UA').call("PHONE('067 123 45 67')")).toBe('+380671234567');
});

test('AGE and DAYS_TO_BIRTHDAY count in the spreadsheet’s zone, not in the script’s', () => {
  const { call } = load();
  // 21:30 UTC on 4 March is 5 March in Moscow.
  const today = 'new Date(Date.UTC(2026, 2, 4, 21, 30))';
  const birthday = 'new Date(Date.UTC(1987, 2, 4, 21))';
  expect(call(`DAYS_TO_BIRTHDAY(${birthday}, ${today})`)).toBe(0);
  expect(call(`AGE(${birthday}, ${today})`)).toBe(39);
});

test('NEXT_BIRTHDAY gives a Date of the script’s realm at midnight of the spreadsheet’s zone', () => {
  const { call } = load();
  expect(call("NEXT_BIRTHDAY('05.03.1987', new Date(Date.UTC(2026, 2, 5, 12))) instanceof Date")).toBe(true);
  expect(call("NEXT_BIRTHDAY('05.03.1987', new Date(Date.UTC(2026, 2, 5, 12))).toISOString()")).toBe(
    '2026-03-04T21:00:00.000Z',
  );
});

test('a bad argument is a sentence in the user’s language that names formula and argument', () => {
  const message = (locale: string) =>
    load(locale).call("try { AGE('скоро', new Date(0)) } catch (error) { error.message }");
  expect(message('en')).toBe('AGE: date: “скоро” is not a date.');
  expect(message('ru')).toBe('AGE: date: «скоро» — не дата.');
  expect(message('uk')).toBe('AGE: date: «скоро» — не дата.');
});

test('RFM_SEGMENT gives one word per client and leaves blank rows blank', () => {
  const { call } = load();
  const rows = 40;
  const source = `
    var last = [], orders = [], revenue = [];
    for (var i = 0; i < ${rows}; i++) { last.push([new Date(Date.UTC(2026, 0, 1 + i))]); orders.push([1 + i % 7]); revenue.push([100 * (i + 1)]); }
    last.push(['']); orders.push(['']); revenue.push(['']);
    JSON.stringify(RFM_SEGMENT(last, orders, revenue, new Date(Date.UTC(2026, 5, 1))))`;
  const words = (JSON.parse(String(call(source))) as string[][]).map(([word]) => word);
  expect(words).toHaveLength(rows + 1);
  expect(words[rows]).toBe('');
  expect(words.slice(0, rows).every((word) => /^[А-Я]/.test(word!))).toBe(true);
});

test('a refused command is an envelope, never an exception', () => {
  expect(load().call("JSON.stringify(runCommand('no.such'))")).toContain('"code":"COMMAND_UNKNOWN"');
});
