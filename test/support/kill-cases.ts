/** The commands that change a book, each with the book before it and what must hold after it was killed and run again. */
import { random } from '../../bench/measure';
import { CLIENT_HEADER, clientRow, ORDER_HEADER, orderRow, ownPhone } from '../../bench/base';
import type { Book, Input } from '../../host/book/book';
import type { Host } from '../../host/host';
import { addresses, runCommand, shown, type Reply, type Tabs } from './host';
import type { KillCase } from './kill-points';
import { codeOf, opened, prepared, type Deed, type SavedBase } from './saved-base';
import { difference, wholePicture } from './whole-picture';

/** Clients, of whom `letters` have their birthday on 22 November, and orders. */
export function shopOf(clients: number, orders: number, letters: number): Tabs {
  const next = random(1);
  const rows = Array.from({ length: clients }, (_, n) => {
    const row = clientRow(n, next);
    return n % 7 !== 0 && n - n / 7 < letters ? [...row.slice(0, 3), `22.11.${1950 + n}`, ...row.slice(4)] : row;
  });
  return {
    Клиенты: [CLIENT_HEADER, ...rows],
    Заказы: [ORDER_HEADER, ...Array.from({ length: orders }, () => orderRow(clients, next))],
  };
}

/** A person raises sums, so that segments change. */
function raiseSums(book: Book): void {
  const { id } = book.sheets().find(({ name }) => name === 'Заказы')!;
  const column = ORDER_HEADER.indexOf('Сумма');
  const area = { sheet: id, row: 1, column, rows: Math.floor(book.contentRows(id) / 3), columns: 1 };
  book.setValues(
    area,
    book.values(area).map(([sum]) => [Number(sum) * 50]),
  );
}

/** Names in capitals, phones and birthdays as people write them, birthdays that are bare numbers, answers that are signs; e-mails stay as they are. */
function messUp(book: Book): void {
  const { id } = book.sheets().find(({ name }) => name === 'Клиенты')!;
  const rows = book.contentRows(id) - 1;
  const change = (header: string, to: (text: string, n: number) => Input): void => {
    const area = { sheet: id, row: 1, column: CLIENT_HEADER.indexOf(header), rows, columns: 1 };
    book.setValues(
      area,
      book.displayValues(area).map(([text], n) => [to(text!, n)]),
    );
  };
  change('ФИО', (text, n) => (n % 3 === 0 ? text.toUpperCase() : text));
  change('Телефон', (text, n) => (n % 4 === 3 ? `'${text}` : `'8 (${text.slice(2, 5)}) ${text.slice(5)}`));
  change('Дата рождения', (text, n) =>
    n % 3 === 0 ? `'${text.split('.').join('/')}` : n % 5 === 0 ? 31_841 + n : `'${text}`,
  );
  change('Согласие', (text, n) => (text === 'да' && n % 2 === 0 ? '+' : text));
}

/** A person moves a bound of recency and gives the cells of one segment to another in the Segments tab. */
function editSegments(book: Book): void {
  const { id } = book.sheets().find(({ name }) => name === 'Сегменты')!;
  const area = { sheet: id, row: 0, column: 0, rows: book.contentRows(id), columns: book.contentColumns(id) };
  const rows = book.displayValues(area);
  const type = (row: number, column: number, input: Input): void =>
    book.setValues({ sheet: id, row, column, rows: 1, columns: 1 }, [[input]]);
  const [line, cells] = [rows[0]!.indexOf('Пороги'), rows[0]!.indexOf('Оценки сегмента')];
  const recency = rows.findIndex((row) => row[line]!.startsWith('Дней'));
  type(recency, line, rows[recency]![line]!.replace('до 30', 'до 45'));
  const [from, to] = ['NEW', 'PROMISING'].map((code) => rows.findIndex((row) => row.includes(code))) as [
    number,
    number,
  ];
  type(to, cells, `${rows[to]![cells]!}; ${rows[from]![cells]!}`);
  type(from, cells, null);
}

const SETTINGS = { leapDay: 'MAR1', mailHour: 11, senderName: 'Лавка' };

/** Two new clients, and more about two that are there. */
const NEWCOMERS = [
  ['Имя', 'Телефон', 'E-mail', 'Дата рождения', 'Комментарий', 'Согласие'],
  ['Глеб Котов', '8 903 111-22-33', 'gleb@example.com', '05.03.1987', 'с выставки', 'да'],
  ['', ownPhone(1), '', '', 'просил перезвонить', 'отказ'],
  ['Жанна', '8 903 111-22-44', 'zhanna@example.com', '05.03', '', ''],
  ['', ownPhone(3), '', '', 'постоянный', ''],
];

/** Answers of a form: two new clients, one who is there, one in doubt, and one that names nobody. */
const ANSWERS = [
  ['Отметка времени', 'Как вас зовут?', 'Телефон', 'Электронная почта', 'Согласие на рассылку'],
  ['22.11.2026', 'Глеб Котов', '8 903 111-22-33', 'gleb@example.com', 'да'],
  ['22.11.2026', '', ownPhone(1), '', 'отказ'],
  ['22.11.2026', 'Жанна', '8 903 111-22-44', 'zhanna@example.com', ''],
  ['22.11.2026', '', '', '', 'да'],
];

/** Neighbours, and clients far from each other; none in the middle, where the person edits. */
async function groupsIn(text: string): Promise<string[][]> {
  const host = await opened(text);
  const [header = [], ...rows] = await shown(host.book, 'Клиенты');
  await host.dispose();
  const ids = rows.map((row) => row[header.indexOf('ID клиента')]!);
  return [ids.slice(0, 2), [ids[3]!, ids[9]!, ids[ids.length - 1]!]];
}

export async function killCases(tabs: Tabs): Promise<(() => Promise<KillCase>)[]> {
  const plain = await prepared(tabs, []);
  const ready = await prepared(tabs, [['base.setUp']]);
  const of = (...deeds: Deed[]): Promise<SavedBase> => prepared(tabs, [['base.setUp'], ...deeds]);
  const groups = await groupsIn(ready.text);
  const settled = ['OPERATION_UNDONE', 'OPERATION_UNFINISHED'];
  return [
    () => caseOf('base.setUp', plain.text),
    async () => caseOf('segments.refresh', (await of(raiseSums)).text),
    () => mailCase(ready.text),
    () => caseOf('settings.change', ready.text, SETTINGS),
    () => caseOf('changes.undo', ready.text, { operation: ready.operation }, settled, 'changes.undo of base.setUp'),
    async () => {
      const { text, operation } = await of(['settings.change', SETTINGS]);
      return caseOf('changes.undo', text, { operation }, settled, 'changes.undo of settings.change');
    },
    () => caseOf('clients.import', ready.text, { from: { name: 'crm.csv', rows: NEWCOMERS } }),
    async () => {
      const { text, operation } = await of(['clients.import', { from: { name: 'crm.csv', rows: NEWCOMERS } }]);
      return caseOf('changes.undo', text, { operation }, settled, 'changes.undo of clients.import');
    },
    async () => {
      const deeds: Deed[] = [['base.setUp'], ['intake.connect', { sheet: 'Ответы' }]];
      return caseOf('intake.take', (await prepared({ ...tabs, Ответы: ANSWERS }, deeds)).text);
    },
    () => caseOf('duplicates.merge', ready.text, { groups }, ['CLIENT_UNKNOWN']),
    async () => {
      const { text, operation } = await prepared(ready.text, [['duplicates.merge', { groups }]]);
      return caseOf('changes.undo', text, { operation }, settled, 'changes.undo of duplicates.merge');
    },
    () => caseOf('duplicates.keepApart', ready.text, { groups }),
    async () => caseOf('base.remove', (await of(['mail.schedule', {}])).text, {}, ['NOT_SET_UP']),
  ];
}

const SAVED = { name: 'Без заказов', condition: { field: 'orders', is: 'EQUAL', value: 0 } };

/** Saved segments and tags, thresholds that are frozen, thresholds and a map that were edited, figure columns, and the list and the mailing list of a segment with their taking back. */
export async function segmentCases(tabs: Tabs): Promise<(() => Promise<KillCase>)[]> {
  const { text: ready } = await prepared(tabs, [['base.setUp']]);
  const segment = { segment: 'PROSPECT' };
  return [
    async () => {
      const freeze: Deed = ['settings.change', { thresholds: 'FREEZE' }];
      const { text } = await prepared(ready, [['segments.refresh'], freeze, raiseSums]);
      return caseOf('segments.refresh', text, {}, [], 'segments.refresh that freezes thresholds');
    },
    async () => {
      const fixed: Deed = ['settings.change', { scheme: 'RFM_FIXED' }];
      const { text } = await prepared(ready, [fixed, ['segments.refresh'], editSegments]);
      return caseOf('segments.refresh', text, {}, [], 'segments.refresh with an edited map and thresholds');
    },
    () => caseOf('segments.columns', ready, { fields: ['abc', 'nextPurchase'] }),
    () => caseOf('segments.list', ready, segment),
    () => caseOf('dashboard.write', ready),
    async () => {
      const { text } = await prepared(ready, [['dashboard.write'], raiseSums]);
      return caseOf('segments.refresh', text, {}, [], 'segments.refresh with a dashboard');
    },
    async () => {
      const { text, operation } = await prepared(ready, [['dashboard.write']]);
      const settled = ['OPERATION_UNDONE', 'OPERATION_UNFINISHED'];
      return caseOf('changes.undo', text, { operation }, settled, 'changes.undo of dashboard.write');
    },
    async () => {
      const { text, operation } = await prepared(ready, [['segments.list', segment]]);
      const settled = ['OPERATION_UNDONE', 'OPERATION_UNFINISHED'];
      return caseOf('changes.undo', text, { operation }, settled, 'changes.undo of segments.list');
    },
    () => caseOf('segments.mailingList', ready, segment),
    async () => {
      const { text, operation } = await prepared(ready, [['segments.mailingList', segment]]);
      const settled = ['OPERATION_UNDONE', 'OPERATION_UNFINISHED'];
      return caseOf('changes.undo', text, { operation }, settled, 'changes.undo of segments.mailingList');
    },
    () => caseOf('segments.save', ready, SAVED, ['SAVED_NAME_TAKEN']),
    async () => {
      const { text, operation } = await prepared(ready, [['segments.save', SAVED]]);
      const settled = ['OPERATION_UNDONE', 'OPERATION_UNFINISHED'];
      return caseOf('changes.undo', text, { operation }, settled, 'changes.undo of segments.save');
    },
    async () => {
      const { text } = await prepared(ready, [
        ['segments.save', SAVED],
        ['segments.list', { saved: 'S1' }],
      ]);
      return caseOf('segments.forget', text, { code: 'S1' }, ['SAVED_UNKNOWN']);
    },
    () => caseOf('tags.change', ready, { add: ['весна'], ...segment }),
  ];
}

/** Cleaning and its taking back: they write into people's own cells. */
export function cleanCases(tabs: Tabs): (() => Promise<KillCase>)[] {
  const input = { splitNames: true };
  return [
    async () => {
      const { text } = await prepared(tabs, [['base.setUp'], messUp]);
      return { ...(await caseOf('base.clean', text, input)), overwrites: true };
    },
    async () => {
      const { text, operation } = await prepared(tabs, [['base.setUp'], messUp, ['base.clean', input]]);
      const settled = ['OPERATION_UNDONE', 'OPERATION_UNFINISHED'];
      const label = 'changes.undo of base.clean';
      return { ...(await caseOf('changes.undo', text, { operation }, settled, label)), overwrites: true };
    },
  ];
}

/** The book must be that of an undisturbed run. */
async function caseOf(
  command: string,
  before: string,
  input: unknown = {},
  settled: readonly string[] = [],
  label = command,
): Promise<KillCase> {
  const expected = await undisturbed(before, command, input, (host) => wholePicture(host));
  return {
    label,
    command,
    input,
    before,
    settled,
    wrong: async (host) => difference(await wholePicture(host), expected),
  };
}

/** No letter twice, at most one in doubt, none lost; but for the letter in doubt the book is that of an undisturbed run. */
async function mailCase(before: string): Promise<KillCase> {
  const command = 'mail.sendDue';
  const [due, whole, rest] = await undisturbed(before, command, {}, async (host) => {
    return [addresses(host.outbox()).sort(), await wholePicture(host), await wholePicture(host, ['ledger'])] as const;
  });
  const wrong = async (host: Host, reply: Reply): Promise<string | null> => {
    const sent = addresses(host.outbox());
    const doubts = reply.ok ? (reply.report.inDoubt as unknown[]).length : 0;
    if (new Set(sent).size < sent.length) return 'a letter went out twice';
    if (doubts > 1) return `${doubts} letters in doubt`;
    if (sent.some((address) => !due.includes(address))) return 'a letter that was not due';
    // The letter in doubt may have gone or not: a kill right behind the sending cannot be told from one before it.
    if (sent.length + doubts < due.length) return 'a letter was lost';
    return doubts === 0
      ? difference(await wholePicture(host), whole)
      : difference(await wholePicture(host, ['ledger']), rest);
  };
  return { label: command, command, before, wrong };
}

async function undisturbed<T>(
  before: string,
  command: string,
  input: unknown,
  look: (host: Host) => Promise<T>,
): Promise<T> {
  const host = await opened(before);
  const { reply, error } = await runCommand(host, command, input);
  if (codeOf(reply) !== '') throw new Error(`${command}: ${JSON.stringify(error ?? reply)}`);
  const seen = await look(host);
  await host.dispose();
  return seen;
}
