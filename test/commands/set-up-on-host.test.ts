/** base.setUp on the local host, through the very bundle that is pushed: rough tables kept as they are, kills and people at many calls, everything removed again. */
import type { Book } from '../../host/book/book';
import type { Host } from '../../host/host';
import { storedWords } from '../../src/i18n/stored';
import { aBook, aHost, runCommand, shown, type Reply } from '../support/host';

const hosts: Host[] = [];
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.dispose()));
});

/** Every calls-th call is tried; the memory book's tests try each one. */
const STRIDE = 37;
const LOG = storedWords('ru').tab('log');

function shop(): Book {
  return aBook({
    Клиенты: [
      ['Салон «Ромашка»', '', '', '', ''],
      ['Имя', 'Телефон', 'E-mail', 'День рождения', 'Бонусы'],
      ['Анна <b>Иванова</b>', '8 (916) 123-45-67', 'anna@example.com', '05.03.1990', '=2+3'],
      ['Борис 😀', '+7 916 765-43-21', 'boris@example.com', '05.03', 7],
      ['Вера Сидорова', '', 'vera@example.com', '29.02.1896', "'=1+1"],
      ['Итого', '', '', '', '=SUM(E3:E4)'],
    ],
    Заказы: [
      ['Дата', 'Телефон', 'E-mail', 'Сумма'],
      ['01.05.2026', '89161234567', '', 1500],
      ['02.05.2026', '', 'BORIS@example.com', 700],
      ['03.05.2026', '+7 999 000-00-00', '', 900],
      ['скоро', '', 'vera@example.com', 10],
    ],
  });
}

async function open(book: Book = shop()): Promise<Host> {
  const host = await aHost(book);
  hosts.push(host);
  return host;
}

const reportOf = (reply: Reply | undefined): Record<string, unknown> => {
  if (!reply?.ok) throw new Error(JSON.stringify(reply));
  return reply.report;
};

/** What a person sees of the user's two tabs, and of our own, with IDs by order of appearance. */
async function picture(book: Book): Promise<unknown> {
  const seen = new Map<string, string>();
  const plain = (text: string): string =>
    /^K-[0-9A-F]{6}$/.test(text) ? (seen.get(text) ?? seen.set(text, `id${seen.size}`).get(text)!) : text;
  const tabs = book.sheets().map(({ name }) => name);
  const texts: Record<string, string[][]> = {};
  for (const name of tabs.filter((tab) => tab !== LOG)) {
    texts[name] = (await shown(book, name)).map((row) => row.map(plain));
  }
  return { tabs: [...tabs].sort(), texts, names: book.namedRanges().map(({ name }) => name) };
}

test('rough data is adopted in place, and each row left out has its reason', async () => {
  const host = await open();
  const before = await shown(host.book, 'Клиенты');
  const report = reportOf((await runCommand(host, 'base.setUp')).reply);
  expect(report).toMatchObject({
    clients: { rows: 3, headerRow: 2, skipped: [{ row: 6, reason: 'TOTAL_ROW' }] },
    orders: {
      rows: 4,
      matched: 2,
      unmatched: [{ row: 4, reason: 'NO_CLIENT' }],
      skipped: [{ row: 5, reason: 'UNREADABLE_DATE' }],
    },
  });
  const after = await shown(host.book, 'Клиенты');
  expect(after.map((row) => row.slice(0, 5))).toEqual(before);
  expect(after[5]!.slice(5).join('')).toBe('');
});

test('a second run changes nothing', async () => {
  const host = await open();
  await runCommand(host, 'base.setUp');
  const before = await picture(host.book);
  expect(reportOf((await runCommand(host, 'base.setUp')).reply)).not.toHaveProperty('operation');
  expect(await picture(host.book)).toEqual(before);
});

test('removal leaves what was there before', async () => {
  const host = await open();
  const before = await picture(host.book);
  await runCommand(host, 'base.setUp');
  await runCommand(host, 'mail.schedule');
  expect(host.triggers()).toHaveLength(1);
  reportOf((await runCommand(host, 'base.remove')).reply);
  expect(await picture(host.book)).toEqual(before);
  expect(host.triggers()).toEqual([]);
});

test.each([
  ['lost', false],
  ['kept', true],
])('killed at many calls, unflushed writes %s: one more run makes the base whole', async (_kind, keepWrites) => {
  const whole = await open();
  const { calls } = await runCommand(whole, 'base.setUp');
  const expected = await picture(whole.book);
  for (let call = keepWrites ? 2 : 1; call <= calls.total; call += STRIDE) {
    const host = await open();
    const first = await runCommand(host, 'base.setUp', {}, { killBefore: call, keepWrites });
    expect([call, first.killed]).toEqual([call, true]);
    reportOf((await runCommand(host, 'base.setUp')).reply);
    expect([call, await picture(host.book)]).toEqual([call, expected]);
    await host.dispose();
    hosts.pop();
  }
});

test('a person who sorts the clients at any of many calls gets each ID and segment beside its client', async () => {
  const whole = await open();
  const { calls } = await runCommand(whole, 'base.setUp');
  for (let call = 3; call <= calls.total; call += STRIDE) {
    const host = await open();
    const act = (book: Book): void => {
      const sheet = book.sheets().find(({ name }) => name === 'Клиенты')!.id;
      book.sort({ sheet, row: 2, column: 0, rows: 3, columns: book.contentColumns(sheet) }, [
        { column: 2, ascending: false },
      ]);
    };
    await runCommand(host, 'base.setUp', {}, { disturbBefore: { call, act } });
    reportOf((await runCommand(host, 'base.setUp')).reply);
    const rows = (await shown(host.book, 'Клиенты')).slice(2, 5);
    const orders = (await shown(host.book, 'Заказы')).slice(1);
    const idOf = (email: string): string => rows.find((row) => row[2] === email)![5]!;
    expect([call, new Set(rows.map((row) => row[5])).size]).toEqual([call, 3]);
    expect([call, orders[0]![4], orders[1]![4]]).toEqual([call, idOf('anna@example.com'), idOf('boris@example.com')]);
    const counts = Object.fromEntries(rows.map((row) => [row[2], row[7]]));
    expect([call, counts]).toEqual([
      call,
      { 'anna@example.com': '1', 'boris@example.com': '1', 'vera@example.com': '0' },
    ]);
    await host.dispose();
    hosts.pop();
  }
});

test('a tab that another has protected is refused in words, and nothing is written', async () => {
  const host = await open();
  const sheet = host.book.sheets().find(({ name }) => name === 'Клиенты')!;
  const area = { sheet: sheet.id, row: 0, column: 0, rows: sheet.maxRows, columns: sheet.maxColumns };
  host.book.addProtection({ kind: 'SHEET', area, description: '', editors: ['owner@example.com'], warningOnly: false });
  const { reply } = await runCommand(host, 'base.setUp', {}, undefined, 'colleague@example.com');
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'TAB_PROTECTED', message: expect.stringContaining('Клиенты') },
  });
  expect(host.book.sheets()).toHaveLength(2);
});
