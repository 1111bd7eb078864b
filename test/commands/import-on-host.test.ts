/** clients.import on the real host: formats, ticks and dates of the neighbouring rows, calls that do not grow, and undo as the identity. */
import type { Book } from '../../host/book/book';
import { aBook, aHost, runCommand, shown } from '../support/host';
import { done } from '../support/saved-base';
import { shopOf } from '../support/whole-shop';

const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date, 9));

function salon(): Book {
  const book = aBook({
    Клиенты: [
      ['Имя', 'Телефон', 'День рождения', 'Согласие'],
      ['Анна Иванова', '8 916 123-45-67', day(1990, 5, 8), true],
      ['Борис Петров', '8 916 765-43-21', day(1991, 5, 8), false],
      ['Итого', '', 2, ''],
    ],
    Новые: [
      ['ФИО', 'Мобильный', 'Дата рождения', 'Согласие на рассылку'],
      ['Глеб Котов', 79031112233, day(1987, 3, 5), 'да'],
      ['Жанна Котова', '8 903 111-22-44', '', 'нет'],
    ],
  });
  const [clients] = book.sheets();
  const column = (at: number): { sheet: number; row: number; column: number; rows: number; columns: number } => {
    return { sheet: clients!.id, row: 1, column: at, rows: 2, columns: 1 };
  };
  book.setNumberFormats(column(2), [['dd.mm.yyyy'], ['dd.mm.yyyy']]);
  book.setValidation(column(3), { criteria: 'CHECKBOX', args: [], allowInvalid: true, helpText: null });
  return book;
}

it('writes dates as dates and consent as ticks above the total, and undo brings the tab back', async () => {
  const host = await aHost(salon());
  await done(host, 'base.setUp', { clients: { sheet: 'Клиенты' }, orders: null, country: 'RU' });
  const before = await shown(host.book, 'Клиенты');
  const { operation } = await done(host, 'clients.import', { from: { sheet: 'Новые' } });
  const rows = (await shown(host.book, 'Клиенты')).map((row) => row.filter((_, index) => index !== 4));
  expect(rows.slice(3)).toEqual([
    ['Глеб Котов', '+79031112233', '05.03.1987', 'ИСТИНА', 'Новые', '22.11.2026'],
    ['Жанна Котова', '+79031112244', '', 'ЛОЖЬ', 'Новые', '22.11.2026'],
    ['Итого', '', '2', '', '', ''],
  ]);
  const again = await done(host, 'clients.import', { from: { sheet: 'Новые' } });
  expect(again).toMatchObject({ added: 0, merged: 0, unchanged: 2 });
  await done(host, 'changes.undo', { operation });
  expect(await shown(host.book, 'Клиенты')).toEqual(before);
  await host.dispose();
});

it('needs as many calls for 300 records as for 3', async () => {
  const calls = async (records: number): Promise<number> => {
    const host = await aHost(aBook(shopOf(20, 5, 0)));
    await done(host, 'base.setUp');
    const rows = [
      ['Имя', 'Телефон', 'E-mail', 'Комментарий'],
      ...Array.from({ length: records }, (_, n) => [
        `Глеб ${n}`,
        `+7903${String(1_000_003 + n * 7919)}`,
        `g${n}@example.com`,
        'x',
      ]),
    ];
    const { calls: made, reply } = await runCommand(host, 'clients.import', { from: { rows, name: 'x.csv' } });
    expect(reply).toMatchObject({ ok: true, report: { added: records } });
    await host.dispose();
    return made.total;
  };
  expect(await calls(300)).toBe(await calls(3));
});
