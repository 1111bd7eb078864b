/** Columns corrected on the local host, through the bundle that is pushed: the word of the user stands whatever people do to the tab. */
import type { Book } from '../../host/book/book';
import type { Host } from '../../host/host';
import { aBook, aHost, runCommand, shown } from '../support/host';

let host: Host;
afterEach(() => host.dispose());

const sheetOf = (book: Book): number => book.sheets().find(({ name }) => name === 'Клиенты')!.id;

interface Listed {
  clients: { columns: { header: string; field: string | null; bound: boolean; free: boolean }[] };
}

async function run<R>(name: string, input: unknown = {}): Promise<R> {
  const { reply } = await runCommand(host, name, input);
  if (!reply?.ok) throw new Error(JSON.stringify(reply));
  return reply.report as R;
}

/** Header → field of the bound columns of the user's. */
async function bound(): Promise<Record<string, string>> {
  const { clients } = await run<Listed>('columns.list');
  return Object.fromEntries(clients.columns.flatMap((one) => (one.bound ? [[one.header, one.field!]] : [])));
}

async function salon(): Promise<Book> {
  const book = aBook({
    Клиенты: [
      ['База салона'],
      ['Имя', 'Телефон', 'Для связи', 'Город'],
      ['Анна Иванова', '8 916 123-45-67', '8 903 765-43-21', 'Тула'],
      ['Борис Петров', '8 916 765-43-21', '8 903 111-22-33', 'Клин'],
    ],
  });
  host = await aHost(book);
  await run('base.setUp', { orders: null });
  return book;
}

test('a correction survives a renamed header, moved and inserted columns, rows above, and set-ups; undo still finds the columns', async () => {
  const book = await salon();
  const { operation } = await run<{ operation: string }>('columns.bind', { columns: { phone: 3, city: null } });
  const sheet = sheetOf(book);
  book.setValues({ sheet, row: 1, column: 2, rows: 1, columns: 1 }, [['Мобильный номер']]);
  book.moveColumns(sheet, 2, 1, 0);
  book.insertColumns(sheet, 0, 1);
  book.insertRows(sheet, 0, 1);
  await book.settle();
  await run('base.setUp', { orders: null });
  expect(await bound()).toMatchObject({ 'Мобильный номер': 'phone', Имя: 'name' });
  expect(Object.keys(await bound())).not.toContain('Телефон');
  expect(Object.keys(await bound())).not.toContain('Город');
  await run('changes.undo', { operation });
  expect(await bound()).toMatchObject({ Телефон: 'phone', Город: 'city', Имя: 'name' });
  expect(Object.keys(await bound())).not.toContain('Мобильный номер');
});

test('a correction works in the commands that follow, and removal leaves the tab as it was', async () => {
  const book = await salon();
  const before = (await shown(book, 'Клиенты')).map((row) => row.slice(0, 4));
  await run('columns.bind', { columns: { name: 4, city: 1 } });
  await run('columns.add', { template: 'B2B' });
  const report = await run<Listed>('columns.list');
  expect(report.clients.columns.slice(0, 4).map(({ field }) => field)).toEqual(['city', 'phone', null, 'name']);
  expect(report.clients.columns.map(({ field }) => field)).toEqual(expect.arrayContaining(['company', 'taxId']));
  await run('base.remove');
  const after = await shown(book, 'Клиенты');
  expect(after.map((row) => row.slice(0, 4))).toEqual(before);
  expect(Math.max(...after.map((row) => row.filter((cell) => cell !== '').length))).toBe(4);
});

test('what cannot be is refused in words', async () => {
  await salon();
  const { reply } = await runCommand(host, 'columns.bind', { columns: { phone: 4 } });
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'COLUMN_TAKEN', message: expect.stringMatching(/Столбец D — уже «Город».*«Телефон»/) },
  });
  const fixed = await runCommand(host, 'columns.bind', { columns: { id: 4 } });
  expect(fixed.reply).toMatchObject({ ok: false, error: { code: 'FIELD_FIXED' } });
});
