/** Cells as people really keep them: through set-up, refresh, mail, undo and removal not one of the user's is lost or altered, and nothing in them becomes a formula or markup. */
import type { Book } from '../../host/book/book';
import type { Host } from '../../host/host';
import { picture, widthsOf } from '../support/keep';
import { aBook, aHost, runCommand } from '../support/host';

const LONG = 'Длинная заметка. '.repeat(2942).slice(0, 50_000);
const TABS = ['Клиенты', 'Заказы'];

function roughShop(): Book {
  const book = aBook({
    Клиенты: [
      ['Салон «Ромашка» — клиенты', '', '', '', '', ''],
      ['ФИО', 'Телефон', 'E-mail', 'Дата рождения', 'Согласие', 'Заметка'],
      [
        '=HYPERLINK("https://example.com"; "Анна Иванова")',
        '8 (916) 123-45-67',
        'anna@example.com',
        '22.11.1990',
        'да',
        "'=1+1",
      ],
      ['<img src=x onerror=alert(1)> Борис', "'+7 916 765-43-21", 'boris@example.com', '22.11', 'да', LONG],
      ['👩‍👩‍👧 Вера 😀', '89167654322', 'vera@example.com', '22.11.1896', 'да', "'@x"],
      ['Глеб "Кавычка"; Петров', 'нет', 'gleb@', '5 марта', 'да', "'+1"],
      ['Дарья\nНовая строка', '', 'dasha@example.com', '31.02.1990', '', "'-5"],
      ["'007", '89167654324', 'bond@example.com', '22 ноября', 'нет', '=2+3'],
      ['Ева', '=CONCATENATE("8916"; "7654325")', '=LOWER("EVA@EXAMPLE.COM")', '=DATE(1985; 11; 22)', 'да', '=1/0'],
      ['Жанна', '89167654326', 'zhanna@example.com', '22.11.1899', 'да', '12%'],
    ],
    Заказы: [
      ['Дата', 'Телефон', 'Сумма', 'Товар'],
      ['01.05.2026', '89161234567', '=1000+500', '<b>Стрижка</b>'],
      ['02.05.2026', '89990000000', 700, "'=CMD()"],
      ['01.01.1850', '89167654322', '1 200,50 ₽', '😀'],
    ],
  });
  const sheet = book.sheets().find(({ name }) => name === 'Клиенты')!.id;
  book.merge({ sheet, row: 0, column: 0, rows: 1, columns: 6 });
  book.merge({ sheet, row: 4, column: 5, rows: 2, columns: 1 });
  book.setRowsHidden(sheet, 5, 1, true);
  book.setNotes({ sheet, row: 2, column: 0, rows: 1, columns: 1 }, [['VIP']]);
  return book;
}

let host: Host;
afterEach(() => host.dispose());

const run = async (name: string, input: unknown = {}): Promise<Record<string, unknown>> => {
  const { reply, error } = await runCommand(host, name, input);
  if (!reply?.ok) throw new Error(`${name}: ${JSON.stringify(reply ?? error)}`);
  return reply.report;
};

test('every cell of the user’s stays what it was, and undo and removal leave no trace', async () => {
  const book = roughShop();
  host = await aHost(book);
  const widths = widthsOf(book, TABS);
  const before = await picture(book, TABS);
  const names = book.sheets().map(({ name }) => name);

  const setUp = await run('base.setUp');
  expect(setUp).toMatchObject({
    clients: {
      rows: 8,
      headerRow: 2,
      doubtful: [
        { row: 5, field: 'birthday', reason: 'DATE_TOO_EARLY' },
        { row: 6, field: 'phone', value: 'нет', reason: 'UNREADABLE_PHONE' },
        { row: 6, field: 'email', value: 'gleb@', reason: 'UNREADABLE_EMAIL' },
        { row: 6, field: 'note', reason: 'MERGED_CELLS' },
        { row: 7, field: 'birthday', value: '31.02.1990', reason: 'UNREADABLE_BIRTHDAY' },
        { row: 10, field: 'birthday', reason: 'DATE_TOO_EARLY' },
      ],
    },
    orders: {
      matched: 1,
      unmatched: [{ row: 3, reason: 'NO_CLIENT' }],
      skipped: [{ row: 4, reason: 'DATE_TOO_EARLY' }],
    },
  });
  expect(await picture(book, TABS, widths)).toEqual(before);

  await run('segments.refresh');
  await run('settings.change', { mailBasis: 'EXISTING_CLIENTS' });
  expect(await run('mail.sendDue')).toMatchObject({ sent: 5, skipped: [{ row: 8, reason: 'NO_CONSENT' }] });
  expect(
    host
      .outbox()
      .map(({ html, text }) => `${html ?? ''}${text}`)
      .join(),
  ).not.toMatch(/<img|onerror/);
  expect(await picture(book, TABS, widths)).toEqual(before);

  await run('changes.undo', { operation: setUp.operation });
  expect(await picture(book, TABS)).toEqual(before);

  await run('base.setUp');
  await run('base.remove');
  expect(await picture(book, TABS)).toEqual(before);
  expect(book.sheets().map(({ name }) => name)).toEqual(names);
});
