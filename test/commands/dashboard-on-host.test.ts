/** The dashboard's tab on the local host, through the bundle that is pushed: charts stand on it once, follow a refresh, and go with it. */
import type { Book } from '../../host/book/book';
import type { Host } from '../../host/host';
import { storedWords } from '../../src/i18n/stored';
import { shopOf } from '../support/whole-shop';
import { aBook, aHost, runCommand, shown } from '../support/host';

const hosts: Host[] = [];
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.dispose()));
});
const words = storedWords('ru');
const TAB = words.tab('dashboard');

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

test('figures are shown as people write them, charts stand beside them, and all of it goes when it is taken back', async () => {
  const { host, book } = await open(40, 200);
  const { operation } = await run<{ operation: string }>(host, 'dashboard.write');
  const rows = await shown(book, TAB);
  expect(rows[0]![0]).toBe(words.text('dashboard.title'));
  expect(rows[1]![0]).toContain('22.11.2026');
  expect(rows[4]!.slice(0, 5)).toEqual([words.text('dashboard.clients'), '', '', '', '40']);
  const sheet = book.sheets().find(({ name }) => name === TAB)!;
  expect(book.gridlinesHidden(sheet.id)).toBe(true);
  expect(sheet.frozenRows).toBe(0);
  const charts = book.charts();
  expect(charts.map(({ type }) => type)).toEqual(['COLUMN', 'COLUMN', 'AREA', 'BAR', 'BAR']);
  for (const chart of charts) {
    const [labels] = chart.ranges;
    const shownThere = book.displayValues(labels!);
    expect(shownThere[0]![0]).not.toBe('');
    expect(shownThere[1]![0]).not.toBe('');
  }
  await run(host, 'dashboard.write');
  await run(host, 'segments.refresh');
  expect(book.charts()).toEqual(charts);
  await run(host, 'changes.undo', { operation });
  expect(book.charts()).toEqual([]);
  expect(book.sheets().map(({ name }) => name)).not.toContain(TAB);
});

test('calls are the same for ten times the rows', async () => {
  const callsOf = async (clients: number): Promise<number[]> => {
    const { host } = await open(clients, clients * 3);
    await run(host, 'segments.refresh');
    const counts: number[] = [];
    for (const name of ['dashboard.write', 'dashboard.write', 'segments.refresh'])
      counts.push((await runCommand(host, name)).calls.total);
    return counts;
  };
  expect(await callsOf(300)).toEqual(await callsOf(30));
});
