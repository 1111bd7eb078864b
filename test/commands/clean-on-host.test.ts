/** base.clean on the local host, through the very bundle that is pushed: very messy files in three languages against golden ones, taken back whole, and calls that do not grow with the rows. */
import fs from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { CLIENT_HEADER, clientRow } from '../../bench/base';
import { random } from '../../bench/measure';
import { loadBook } from '../../host/files';
import type { Host } from '../../host/host';
import { storedWords } from '../../src/i18n/stored';
import { aBook, aHost, runCommand, shown, type Reply } from '../support/host';

const DATA = path.resolve(__dirname, '../data/messy');
const hosts: Host[] = [];
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.dispose()));
});

const reportOf = (reply: Reply | undefined): Record<string, unknown> => {
  if (!reply?.ok) throw new Error(JSON.stringify(reply));
  return reply.report;
};

async function messy(language: 'ru' | 'uk' | 'en', locale: string, country: string): Promise<Host> {
  const { book } = await loadBook(path.join(DATA, `${language}.csv`), {
    locale,
    timeZone: 'Europe/Kyiv',
    owner: 'owner@example.com',
  });
  const host = await aHost(book);
  hosts.push(host);
  reportOf((await runCommand(host, 'base.setUp', { clients: { sheet: language }, country, locale: language })).reply);
  return host;
}

interface Doubt {
  row: number;
  field: string;
  value: string;
  reason: string;
  suggestion?: string;
}

/** The tab as shown without the random IDs, then the doubtful cells. */
async function golden(host: Host, language: 'ru' | 'uk' | 'en', report: Record<string, unknown>): Promise<string> {
  const rows = await shown(host.book, language);
  const id = rows[0]!.indexOf(storedWords(language).header('id'));
  const doubts = (report['doubtful'] as Doubt[]).map(({ row, field, value, reason, suggestion = '' }) => [
    String(row),
    field,
    value,
    reason,
    suggestion,
  ]);
  const table = rows.map((row) => row.filter((_, n) => n !== id));
  return `${Papa.unparse([...table, [], ...doubts], { delimiter: ';', newline: '\n' })}\n`;
}

it.each([
  ['ru', 'ru_RU', 'RU'],
  ['uk', 'uk_UA', 'UA'],
  ['en', 'en_US', 'US'],
] as const)(
  'a messy file in %s becomes the golden one, cleaned again it stays, and taken back it is what it was',
  async (language, locale, country) => {
    const host = await messy(language, locale, country);
    const before = await shown(host.book, language);
    const report = reportOf((await runCommand(host, 'base.clean', { splitNames: true })).reply);
    const text = await golden(host, language, report);
    const file = path.join(DATA, `${language}.cleaned.csv`);
    // UPDATE_GOLDEN=1 writes it anew; look at the difference before it is kept.
    if (process.env['UPDATE_GOLDEN'] !== undefined) fs.writeFileSync(file, text);
    expect(text).toBe(fs.readFileSync(file, 'utf8'));

    const again = reportOf((await runCommand(host, 'base.clean', { splitNames: true })).reply);
    expect(again['operation']).toBeUndefined();
    const places = (from: Record<string, unknown>): unknown[] =>
      (from['doubtful'] as Doubt[]).map(({ row, field, reason }) => [row, field, reason]);
    expect(places(again)).toEqual(places(report));

    const undone = reportOf((await runCommand(host, 'changes.undo', { operation: report['operation'] })).reply);
    expect(undone['conflicts']).toEqual([]);
    expect(await shown(host.book, language)).toEqual(before);
  },
  60_000,
);

it('a value typed since stays when the cleaning is taken back, and the rest goes back', async () => {
  const host = await messy('en', 'en_US', 'US');
  const before = await shown(host.book, 'en');
  const { operation } = reportOf((await runCommand(host, 'base.clean')).reply);
  const { id } = host.book.sheets().find(({ name }) => name === 'en')!;
  host.book.setValues({ sheet: id, row: 1, column: 1, rows: 1, columns: 1 }, [["'+1 555 new"]]);
  const { conflicts } = reportOf((await runCommand(host, 'changes.undo', { operation })).reply);
  expect(conflicts).toMatchObject([{ field: 'phone', row: 2, now: '+1 555 new' }]);
  const after = await shown(host.book, 'en');
  expect(after[1]![1]).toBe('+1 555 new');
  expect(after.slice(2)).toEqual(before.slice(2));
});

it('costs the same calls for a hundred and for two thousand clients', async () => {
  const calls: number[] = [];
  for (const clients of [100, 2000]) {
    const next = random(3);
    const rows = Array.from({ length: clients }, (_, n) => {
      const [name, phone, ...rest] = clientRow(n, next);
      return [
        n % 3 === 0 ? name!.toUpperCase() : name!,
        n % 2 === 0 ? `'8 (${phone!.slice(2, 5)}) ${phone!.slice(5)}` : `'${phone!}`,
        ...rest,
      ];
    });
    const host = await aHost(aBook({ Клиенты: [CLIENT_HEADER, ...rows] }));
    hosts.push(host);
    reportOf((await runCommand(host, 'base.setUp')).reply);
    const { calls: counted, reply } = await runCommand(host, 'base.clean', { splitNames: true });
    expect(Number((reportOf(reply)['changed'] as Record<string, number>)['phone'])).toBe(clients / 2);
    calls.push(counted.total);
  }
  expect(calls[1]).toBeLessThanOrEqual(calls[0]!);
});

it('formulas read names and dates as cleaning does, and spill', async () => {
  const host = await aHost(
    aBook({
      Лист: [
        ['Петрова Анна Сергеевна', '5 марта 1987 г.', "'7707083893", '=NAME_PARTS(A1)'],
        ['', '', '', '', '', '', '', ''],
      ],
    }),
  );
  hosts.push(host);
  const { id } = host.book.sheets()[0]!;
  host.book.setValues({ sheet: id, row: 2, column: 0, rows: 1, columns: 3 }, [
    ['=GENDER(A1)', '=DATE_CLEAN(B1)', '=IS_INN(C1)'],
  ]);
  const rows = await shown(host.book, 'Лист');
  expect(rows[0]!.slice(3, 7)).toEqual(['Петрова', 'Анна', 'Сергеевна', 'женский']);
  expect(rows[2]!.slice(0, 3)).toEqual(['женский', '05.03.1987', 'ИСТИНА']);
});
