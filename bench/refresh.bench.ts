/** The main commands on the local host: a menu command on 2,000 clients, and set-up and refresh on 100,000 clients with 300,000 orders; calls at 100 and at 100,000 rows. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Input } from '../host/book/book';
import { createBook } from '../host/book/univer-book';
import { createHost } from '../host/create-host';
import { loadBook, saveBook } from '../host/files';
import type { Host } from '../host/host';
import { CLIENT_HEADER, clientRow, ORDER_HEADER, orderRow } from './base';
import { peakMegabytes, print, random, seconds } from './measure';

const root = path.resolve(__dirname, '../..');

const HOST = {
  project: path.join(root, 'dist'),
  user: 'owner@example.com',
  userLocale: 'ru',
  now: Date.parse('2026-11-22T09:00:00Z'),
  frozen: true,
};

async function openBase(clients: number, orders: number): Promise<Host> {
  const next = random(3);
  const book = createBook({ name: 'Bench', locale: 'ru_RU', timeZone: 'Europe/Moscow', owner: 'owner@example.com' });
  const fill = (name: string, index: number, rows: Input[][]): void => {
    const columns = rows[0]!.length;
    const sheet = book.insertSheet(name, index, rows.length + 10, columns + 2);
    book.setNumberFormats(
      { sheet, row: 0, column: 1, rows: rows.length, columns: 1 },
      rows.map(() => ['@']),
    );
    book.setValues({ sheet, row: 0, column: 0, rows: rows.length, columns }, rows);
  };
  const [blank] = book.sheets();
  fill('Клиенты', 0, [CLIENT_HEADER, ...Array.from({ length: clients }, (_, n) => clientRow(n, next))]);
  fill('Заказы', 1, [ORDER_HEADER, ...Array.from({ length: orders }, () => orderRow(clients, next))]);
  if (blank) book.deleteSheet(blank.id);
  return createHost({ ...HOST, book });
}

async function command(host: Host, name: string): Promise<{ ms: number; calls: number }> {
  const begin = performance.now();
  const result = await host.run({
    fn: 'runCommand',
    args: [name, {}],
    kind: 'rpc',
    user: host.user,
    userLocale: host.userLocale,
  });
  await host.book.settle();
  const reply = result.value as { ok: boolean; error?: { message: string } } | undefined;
  if (result.error ?? !reply?.ok) throw new Error(`${name}: ${result.error?.message ?? reply?.error?.message ?? ''}`);
  return { ms: performance.now() - begin, calls: result.calls.total };
}

async function measure(clients: number, orders: number, saveAs?: string): Promise<void> {
  const begin = performance.now();
  const host = await openBase(clients, orders);
  const size = `${clients.toLocaleString('en')} clients, ${orders.toLocaleString('en')} orders`;
  print(`made in the host: ${size}`, seconds(performance.now() - begin));
  const setUp = await command(host, 'base.setUp');
  print('  base.setUp', `${seconds(setUp.ms)}, ${setUp.calls} calls`);
  const refresh = await command(host, 'segments.refresh');
  print('  segments.refresh', `${seconds(refresh.ms)}, ${refresh.calls} calls`);
  const again = await command(host, 'segments.refresh');
  print('  segments.refresh again', `${seconds(again.ms)}, ${again.calls} calls`);
  print('  peak memory of the process', `${peakMegabytes()} MB`);
  if (saveAs !== undefined) await saveBook(saveAs, host.book, host.services());
  await host.dispose();
}

/** One refresh on a saved book, in a process that did nothing else: what a person waits for, and what it costs in memory beside the loading. */
async function fromFile(file: string): Promise<void> {
  const begin = performance.now();
  const { book, services } = await loadBook(file, { timeZone: 'Etc/UTC', locale: 'ru_RU', owner: 'owner@example.com' });
  const host = await createHost({ ...HOST, book, services });
  print('the same base from its saved book, loading', seconds(performance.now() - begin));
  const { ms, calls } = await command(host, 'segments.refresh');
  print('  segments.refresh (goal 15 s)', `${seconds(ms)}, ${calls} calls`);
  print('  peak memory of the process (goal 2000 MB)', `${peakMegabytes()} MB`);
}

async function main(): Promise<void> {
  const [file] = process.argv.slice(2);
  if (file !== undefined) return fromFile(file);
  await measure(100, 300);
  await measure(2_000, 6_000);
  const saved = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'bench-')), 'base.book.json');
  await measure(100_000, 300_000, saved);
  spawnSync(process.execPath, [__filename, saved], { stdio: 'inherit' });
  fs.rmSync(path.dirname(saved), { recursive: true });
}

void main().then(() => process.exit());
