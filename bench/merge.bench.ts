/** Cleaning, searching, merging and undo on the local host, with 5 % duplicates: times, service calls and memory at growing sizes. */
import path from 'node:path';
import type { Input } from '../host/book/book';
import { createBook } from '../host/book/univer-book';
import { createHost } from '../host/create-host';
import type { Host } from '../host/host';
import { labelledClients } from '../test/support/labelled-clients';
import { ORDER_HEADER } from './base';
import { peakMegabytes, print, random, seconds } from './measure';

const root = path.resolve(__dirname, '../..');
const HEADER = [
  'Фамилия',
  'Имя',
  'Отчество',
  'Телефон',
  'Телефон 2',
  'E-mail',
  'Дата рождения',
  'Город',
  'Адрес',
  'Компания',
];

function clientRows(clients: number): Input[][] {
  const two = (part: number): string => String(part).padStart(2, '0');
  return labelledClients({ seed: 7, rows: clients, duplicates: 0.05 }).map(({ record: one }) => {
    const { birthday } = one;
    const date = birthday === null ? '' : `${two(birthday.day)}.${two(birthday.month)}`;
    const [first = '', second = ''] = one.phones;
    return [
      one.lastName,
      one.firstName,
      one.middleName,
      first.replace(/^\+7(\d{3})(\d{3})(\d\d)(\d\d)$/, '8 ($1) $2-$3-$4'),
      second,
      one.emails.join(', '),
      birthday === null || birthday.year === null ? date : `${date}.${birthday.year}`,
      one.city,
      one.address,
      one.company,
    ];
  });
}

async function openBase(clients: number): Promise<Host> {
  const book = createBook({ name: 'Bench', locale: 'ru_RU', timeZone: 'Europe/Moscow', owner: 'owner@example.com' });
  const fill = (name: string, index: number, rows: Input[][]): void => {
    const columns = rows[0]!.length;
    const sheet = book.insertSheet(name, index, rows.length + 10, columns + 2);
    const area = { sheet, row: 0, column: 0, rows: rows.length, columns };
    book.setNumberFormats(
      area,
      rows.map((row) => row.map(() => '@')),
    );
    book.setValues(area, rows);
  };
  const next = random(3);
  const rows = clientRows(clients);
  const [blank] = book.sheets();
  fill('Клиенты', 0, [HEADER, ...rows]);
  const phones = rows.map((row) => String(row[3])).filter((phone) => phone !== '');
  fill('Заказы', 1, [
    ORDER_HEADER,
    ...Array.from({ length: clients }, () => [
      `${String(1 + Math.floor(next() * 28)).padStart(2, '0')}.0${1 + Math.floor(next() * 9)}.2026`,
      phones[Math.floor(next() * phones.length)]!,
      'Товар',
      String(100 + Math.floor(next() * 900)),
      'оплачен',
    ]),
  ]);
  if (blank) book.deleteSheet(blank.id);
  return createHost({
    project: path.join(root, 'dist'),
    user: 'owner@example.com',
    userLocale: 'ru',
    now: Date.parse('2026-11-22T09:00:00Z'),
    book,
  });
}

type Report = Record<string, unknown>;

async function command(
  host: Host,
  name: string,
  input: object,
): Promise<{ ms: number; calls: number; report: Report }> {
  const begin = performance.now();
  const result = await host.run({
    fn: 'runCommand',
    args: [name, input],
    kind: 'rpc',
    user: host.user,
    userLocale: host.userLocale,
  });
  await host.book.settle();
  const reply = result.value as { ok: boolean; report: Report; error?: { message: string } } | undefined;
  if (result.error ?? !reply?.ok) throw new Error(`${name}: ${result.error?.message ?? reply?.error?.message ?? ''}`);
  return { ms: performance.now() - begin, calls: result.calls.total, report: reply.report };
}

async function measure(clients: number): Promise<void> {
  const host = await openBase(clients);
  const line = async (name: string, input: object, told: (report: Report) => string): Promise<Report> => {
    let { ms, calls, report } = await command(host, name, input);
    print(`  ${name}: ${seconds(ms)}, ${calls} calls`, told(report));
    const first = report;
    // A long change stops itself before Google's limit, and the heartbeat goes on with it.
    while (report['progress'] !== undefined) {
      ({ ms, calls, report } = await command(host, 'changes.continue', {}));
      print(`    goes on: ${seconds(ms)}, ${calls} calls`, '');
    }
    return first;
  };
  print(`${clients} clients, as many orders`, '');
  await line('base.setUp', {}, () => '');
  const cleaned = await line('base.clean', {}, ({ changed }) => JSON.stringify(changed));
  await line('changes.undo', { operation: cleaned['operation'] }, ({ restored }) => `restored ${String(restored)}`);
  await line('duplicates.find', { size: 20 }, ({ auto, ask }) => `${String(auto)} certain, ${String(ask)} possible`);
  const merged = await line(
    'duplicates.merge',
    { band: 'auto' },
    ({ removed, orders }) => `${String(removed)} rows removed, ${String(orders)} orders moved`,
  );
  await line('changes.undo', { operation: merged['operation'] }, ({ restored }) => `restored ${String(restored)}`);
  print('  peak', `${peakMegabytes()} MB`);
  await host.dispose();
}

export async function run(): Promise<void> {
  for (const clients of (process.env.SIZES ?? '1000,10000,100000').split(',')) await measure(Number(clients));
}

void run();
