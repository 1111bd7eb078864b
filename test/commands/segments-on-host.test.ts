/** Segments on the local host, through the bundle that is pushed: columns, lists and snapshots come, stay in step and go, and a kill at many calls leaves them whole. */
import type { Book } from '../../host/book/book';
import type { Host } from '../../host/host';
import type { MailingReport } from '../../src/commands/mailing-list';
import { storedWords } from '../../src/i18n/stored';
import { shopOf } from '../support/whole-shop';
import { aBook, aHost, runCommand, shown } from '../support/host';

const hosts: Host[] = [];
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.dispose()));
});
const words = storedWords('ru');

async function open(clients: number, orders: number): Promise<{ host: Host; book: Book }> {
  const book = aBook(shopOf(clients, orders, 0));
  const host = await aHost(book);
  hosts.push(host);
  await run(host, 'base.setUp');
  return { host, book };
}

async function run<R = Record<string, unknown>>(host: Host, name: string, input: unknown = {}): Promise<R> {
  const { reply, error } = await runCommand(host, name, input);
  if (!reply?.ok) throw new Error(JSON.stringify(error ?? reply));
  return reply.report as R;
}

const names = (book: Book): string[] => book.sheets().map(({ name }) => name);

test('columns and the list are there as people see them, and go with the base', async () => {
  const { host, book } = await open(40, 200);
  const before = names(book);
  await run(host, 'segments.refresh');
  await run(host, 'segments.columns', { fields: ['abc', 'lifecycle', 'nextPurchase'] });
  const [header = [], ...rows] = await shown(book, 'Клиенты');
  const column = (field: 'abc' | 'lifecycle' | 'nextPurchase' | 'id'): string[] =>
    rows.map((row) => row[header.indexOf(words.header(field))]!);
  expect(new Set(column('abc'))).toEqual(new Set(['A', 'B', 'C', words.segment('NOT_POSITIVE')]));
  expect(column('nextPurchase').filter((text) => /^\d\d\.\d\d\.\d{4}$/.test(text)).length).toBeGreaterThan(30);
  const { segments } = await run<{ segments: { code: string; clients: number }[] }>(host, 'segments.report');
  const { code, clients } = [...segments].sort((a, b) => b.clients - a.clients)[0]!;
  const list = await run<{ tab: string; clients: number }>(host, 'segments.list', { segment: code });
  expect(list).toMatchObject({ tab: words.tab('list'), clients });
  expect(await shown(book, list.tab)).toHaveLength(clients + 1);
  const hidden = book.sheets().find(({ name }) => name === words.tab('snapshots'));
  expect(hidden).toMatchObject({ hidden: true });
  await run(host, 'base.remove');
  expect(names(book)).toEqual(['Клиенты', 'Заказы']);
  expect(before).toEqual(expect.arrayContaining(names(book)));
});

test('a mailing list holds those who agreed, as people see them, and goes when it is taken back', async () => {
  const { host, book } = await open(40, 60);
  const before = names(book);
  const { segments } = await run<{ segments: { code: string; clients: number }[] }>(host, 'segments.report');
  const { code, clients } = [...segments].sort((a, b) => b.clients - a.clients)[0]!;
  const made = await run<MailingReport & { operation: string }>(host, 'segments.mailingList', { segment: code });
  const [header, ...rows] = await shown(book, made.tab);
  expect(header).toEqual(['ID клиента', 'Клиент', 'Имя', 'Почта', 'Сегмент']);
  const [heads = [], ...all] = await shown(book, 'Клиенты');
  const cell = (row: readonly string[], name: string): string => row[heads.indexOf(name)]!;
  const agreed = all.filter(
    (row) => cell(row, words.header('segment')) === words.segment(code) && cell(row, 'Согласие') === 'да',
  );
  const listed = agreed.map((row) => {
    const [, first] = cell(row, 'ФИО').split(' ');
    return [cell(row, words.header('id')), cell(row, 'ФИО'), first, cell(row, 'E-mail'), words.segment(code)];
  });
  expect(listed.length).toBeGreaterThan(3);
  expect([...rows].sort()).toEqual(listed.sort());
  expect(made).toMatchObject({ clients, listed: listed.length });
  expect(made.skipped).toEqual([{ reason: 'NO_CONSENT', clients: clients - listed.length }]);
  await run(host, 'changes.undo', { operation: made.operation });
  expect(names(book)).toEqual(before);
});

test('calls are the same for ten times the rows', async () => {
  const callsOf = async (clients: number): Promise<number[]> => {
    const { host } = await open(clients, clients * 3);
    await run(host, 'segments.refresh');
    const counts: number[] = [];
    for (const name of ['segments.refresh', 'segments.report', 'dashboard.report'])
      counts.push((await runCommand(host, name)).calls.total);
    return counts;
  };
  expect(await callsOf(300)).toEqual(await callsOf(30));
});

test('a saved segment, its list and its tags are there as people see them, and go with the base', async () => {
  const { host, book } = await open(60, 150);
  await run(host, 'segments.refresh');
  const condition = {
    any: [
      { field: 'orders', is: 'MORE', value: 3 },
      { field: 'birthdayIn', is: 'AT_MOST', value: 30 },
    ],
  };
  const { total } = await run<{ total: number }>(host, 'segments.match', { condition });
  const saved = await run<{ code: string; clients: number }>(host, 'segments.save', { name: '+Частые', condition });
  expect(saved).toMatchObject({ code: 'S1', clients: total });
  const [, line = []] = await shown(book, words.tab('saved'));
  expect([line[0], line[1], line[3], line[4]]).toEqual([
    'S1',
    '+Частые',
    'Заказов: больше 3 или Дней до дня рождения: не больше 30',
    String(total),
  ]);
  const list = await run<{ tab: string; clients: number }>(host, 'segments.list', { saved: 'S1' });
  expect((await shown(book, list.tab)).slice(1).map((row) => row[7])).toEqual(Array(total).fill('+Частые'));
  const tagged = await run<{ changed: number; added: string }>(host, 'tags.change', { add: ['2026'], saved: 'S1' });
  expect(tagged).toMatchObject({ changed: total, added: words.header('tags') });
  const hasTag = { field: 'tags', is: 'HAS', value: '2026' };
  expect(await run(host, 'segments.match', { condition: hasTag })).toMatchObject({ total });
  const [header = [], ...rows] = await shown(book, 'Клиенты');
  expect(rows.filter((row) => row[header.indexOf(words.header('tags'))] === '2026')).toHaveLength(total);
  await run(host, 'base.remove');
  expect(names(book)).toEqual(['Клиенты', 'Заказы']);
});

test('calls of saving, matching and tagging do not grow with ten times the rows', async () => {
  const condition = { field: 'orders', is: 'MORE', value: 2 };
  const callsOf = async (clients: number): Promise<number[]> => {
    const { host } = await open(clients, clients * 3);
    const counts: number[] = [];
    for (const [name, input] of [
      ['segments.match', { condition }],
      ['segments.save', { name: 'Частые', condition }],
      ['segments.saved', {}],
      ['tags.change', { add: ['весна'], condition }],
    ] as const)
      counts.push((await runCommand(host, name, input)).calls.total);
    return counts;
  };
  const [many, few] = [await callsOf(300), await callsOf(30)];
  expect(many.slice(0, 3)).toEqual(few.slice(0, 3));
  // Scattered cells are written in blocks: a few more in a longer column, never one for each of some 100 clients.
  expect(many[3]! - few[3]!).toBeLessThanOrEqual(10);
});
