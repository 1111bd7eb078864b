/** What the commands cost at Google: calls, runs and simulated time of each at 100, 1,000, 10,000 and 100,000 clients, and whether the calls stay within their bound. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Input } from '../host/book/book';
import type { Host } from '../host/host';
import { GOOGLE_LATENCY } from '../host/runner/latency';
import { storedWords } from '../src/i18n/stored';
import { aBook, aHost, runCommand } from '../test/support/host';
import { CLIENT_HEADER, clientRow, ORDER_HEADER, orderRow } from './base';
import { print, random, seconds } from './measure';

const SIZES = process.env['SIZES']?.split(',').map(Number) ?? [100, 1_000, 10_000, 100_000];
/** Clients with their birthday on the day of the bench, in a base of any size. */
const LETTERS = 20;
/** What a run writes goes in blocks of so many cells, and its intent in blocks of so many rows of the log. */
const BLOCK_CELLS = 100_000;
const BLOCK_ROWS = 200;
/** Calls of one block with its checks: two looks at the IDs, one at the cells to be written over, the writing and the flush. */
const CALLS_A_BLOCK = 5;

const MOST_RUNS = 12;

interface Cost {
  calls: number;
  /** Runs, each up to its planned stop. */
  runs: number;
  /** Of these, killed at Google's limit before their planned stop. */
  killed: number;
  simulatedMs: number;
  longestMs: number;
  ms: number;
}

interface Size {
  clients: number;
  costs: Record<string, Cost>;
  /** Blocks that a command may need beside its constant. */
  cellBlocks: number;
  logBlocks: number;
}

const DAY = '22.11.';

/** So many letters are due, whatever the size: each costs calls and time of its own. */
function clientWithDay(n: number, next: () => number): Input[] {
  const row = clientRow(n, next);
  const birthday = row[3]!;
  // Some of what cleaning finds: names in capitals, phones in another form, birthdays in words.
  if (n % 3 === 0) row[0] = row[0]!.toUpperCase();
  if (n % 2 === 0) row[1] = `'8 (${row[1]!.slice(2, 5)}) ${row[1]!.slice(5)}`;
  if (n < LETTERS) return [...row.slice(0, 3), `${DAY}1980`, row[4]!, 'да', ...row.slice(6)];
  if (n % 5 === 0) return [...row.slice(0, 3), `5 марта ${birthday.slice(6)} г.`, ...row.slice(4)];
  return [...row.slice(0, 3), birthday.startsWith(DAY) ? `21.11${birthday.slice(5)}` : birthday, ...row.slice(4)];
}

function openBase(clients: number): Promise<Host> {
  const next = random(3);
  const book = aBook({
    Клиенты: [CLIENT_HEADER, ...Array.from({ length: clients }, (_, n) => clientWithDay(n, next))],
    Заказы: [ORDER_HEADER, ...Array.from({ length: 3 * clients }, () => orderRow(clients, next))],
  });
  return aHost(book, { latency: GOOGLE_LATENCY });
}

/** Runs a command, and goes on as the page does until nothing is left. A run that Google would have killed is counted too. */
async function costOf(host: Host, name: string, input: unknown = {}): Promise<{ cost: Cost; operation?: string }> {
  const cost: Cost = { calls: 0, runs: 0, killed: 0, simulatedMs: 0, longestMs: 0, ms: 0 };
  let operation: string | undefined;
  for (let [now, given] = [name, input]; cost.runs < MOST_RUNS; [now, given] = ['changes.continue', {}]) {
    const { reply, error, killed, calls, simulatedMs = 0, ms } = await runCommand(host, now, given);
    cost.calls += calls.total;
    cost.runs++;
    cost.simulatedMs += simulatedMs;
    cost.longestMs = Math.max(cost.longestMs, simulatedMs);
    cost.ms += ms;
    if (killed) {
      cost.killed++;
      continue;
    }
    if (!reply?.ok) throw new Error(`${name}: ${JSON.stringify(error ?? reply)}`);
    operation ??= reply.report['operation'] as string | undefined;
    if (reply.report['progress'] === undefined) return { cost, operation };
  }
  throw new Error(`${name}: no end after ${MOST_RUNS} runs, ${cost.killed} of them killed`);
}

/** Blocks of the columns that Klientura added, and of the log as it stands. */
function blocksOf(host: Host, clients: number): Pick<Size, 'cellBlocks' | 'logBlocks'> {
  const { book } = host;
  const tab = (name: string): number => book.sheets().find((sheet) => sheet.name === name)!.id;
  const added = (name: string, before: number): number => book.contentColumns(tab(name)) - before;
  const cells = clients * added('Клиенты', CLIENT_HEADER.length) + 3 * clients * added('Заказы', ORDER_HEADER.length);
  const logRows = book.contentRows(tab(storedWords('ru').tab('log')));
  return { cellBlocks: Math.ceil(cells / BLOCK_CELLS), logBlocks: Math.ceil(logRows / BLOCK_ROWS) };
}

/** Rows that a merge takes away, each with others between: every one costs a call of its own, whatever the size of the base. */
const PAIRS = 20;

function pairsOf({ book }: Host): object {
  const { id } = book.sheets().find(({ name }) => name === 'Клиенты')!;
  const columns = book.contentColumns(id);
  const [header = []] = book.displayValues({ sheet: id, row: 0, column: 0, rows: 1, columns });
  const column = header.indexOf(storedWords('ru').header('id'));
  const rows = book.displayValues({ sheet: id, row: 1, column, rows: 100, columns: 1 }).map(([text]) => text!);
  const groups = Array.from({ length: PAIRS }, (_, n) => [rows[n]!, rows[50 + 2 * n]!]);
  return { groups, choices: groups.map((ids) => ({ ids, keeper: ids[0] })) };
}

const NEWCOMERS = [
  ['Имя', 'Телефон', 'Дата рождения'],
  ...Array.from({ length: PAIRS }, (_, n) => [
    `Новиков Глеб ${'АБВГДЕЖЗИКЛМНОПРСТУФ'[n]}.`,
    `+7999${1_000_000 + n * 77}`,
    '05.03.1987',
  ]),
];

async function measure(clients: number, file: string): Promise<void> {
  const host = await openBase(clients);
  const costs: Record<string, Cost> = {};
  const setUp = await costOf(host, 'base.setUp');
  costs['base.setUp'] = setUp.cost;
  const blocks = blocksOf(host, clients);
  costs['changes.undo of base.setUp'] = (await costOf(host, 'changes.undo', { operation: setUp.operation })).cost;
  await costOf(host, 'base.setUp');
  const cleaned = await costOf(host, 'base.clean', { splitNames: true });
  costs['base.clean'] = cleaned.cost;
  costs['changes.undo of base.clean'] = (await costOf(host, 'changes.undo', { operation: cleaned.operation })).cost;
  costs['duplicates.find'] = (await costOf(host, 'duplicates.find')).cost;
  const andBack = async (label: string, command: string, input: unknown): Promise<void> => {
    const { cost, operation } = await costOf(host, command, input);
    costs[label] = cost;
    // One that was killed before its intent was in the file did nothing.
    if (operation !== undefined)
      costs[`changes.undo of ${command}`] = (await costOf(host, 'changes.undo', { operation })).cost;
  };
  await andBack(`duplicates.merge, ${PAIRS} scattered rows go`, 'duplicates.merge', pairsOf(host));
  await andBack(`clients.import, ${PAIRS} new clients`, 'clients.import', {
    from: { rows: NEWCOMERS, name: 'x.csv' },
    policy: 'FILL',
  });
  costs['segments.refresh'] = (await costOf(host, 'segments.refresh')).cost;
  costs[`mail.sendDue, ${LETTERS} letters`] = (await costOf(host, 'mail.sendDue')).cost;
  if (host.outbox().length !== LETTERS) throw new Error(`${host.outbox().length} letters went out, not ${LETTERS}`);
  const changed = await costOf(host, 'settings.change', { mailHour: 11 });
  costs['settings.change'] = changed.cost;
  costs['changes.undo of settings.change'] = (
    await costOf(host, 'changes.undo', { operation: changed.operation })
  ).cost;
  costs['base.remove'] = (await costOf(host, 'base.remove')).cost;
  fs.writeFileSync(file, JSON.stringify({ clients, costs, ...blocks } satisfies Size));
  await host.dispose();
}

/** Each size in a process of its own. */
function measured(clients: number): Size {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  const file = path.join(folder, 'size.json');
  const { status } = spawnSync(process.execPath, [__filename, String(clients), file], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${clients} clients: ended with ${String(status)}`);
  const size = JSON.parse(fs.readFileSync(file, 'utf8')) as Size;
  fs.rmSync(folder, { recursive: true });
  print(`${clients.toLocaleString('en')} clients, ${(3 * clients).toLocaleString('en')} orders`, '');
  for (const [name, { calls, runs, killed, simulatedMs, longestMs, ms }] of Object.entries(size.costs))
    print(
      `  ${name}`,
      `${calls} calls, ${seconds(simulatedMs)} at Google in ${runs} ${runs === 1 ? 'run' : `runs, the longest ${seconds(longestMs)}, ${killed} killed`}; ${seconds(ms)} here`,
    );
  return size;
}

/** Calls at each size against those at the smallest and the stated blocks. Runs that go on have each their own constant; a run that was killed is a failure. */
function judge([least, ...larger]: Size[]): void {
  for (const { clients, costs, cellBlocks, logBlocks } of larger) {
    for (const [name, { calls, runs }] of Object.entries(costs)) {
      const constant = least!.costs[name]!.calls * runs;
      const bound = constant + CALLS_A_BLOCK * cellBlocks + logBlocks;
      const holds = calls <= bound;
      print(
        `calls of ${name} at ${clients.toLocaleString('en')} clients`,
        `${calls} in ${runs} ${runs === 1 ? 'run' : 'runs'}, ${least!.costs[name]!.calls} a run at 100; bound ${bound} (${cellBlocks} blocks of cells, ${logBlocks} of the log): ${holds ? 'holds' : 'FAILS'}`,
      );
      if (!holds || costs[name]!.killed > 0) process.exitCode = 1;
    }
  }
}

/** The rows of the table in docs/google-envelope.md. */
function table(sizes: Size[]): void {
  const shown = sizes.filter(({ clients }) => clients >= 1_000);
  const cell = (cost: Cost | undefined): string =>
    cost === undefined
      ? 'not measured'
      : `${(cost.simulatedMs / 1000).toFixed(0)} s, ${cost.calls} calls${cost.runs === 1 ? '' : `, ${cost.runs} runs`}`;
  process.stdout.write(`\n| Command | ${shown.map(({ clients }) => clients.toLocaleString('en')).join(' | ')} |\n`);
  process.stdout.write(`| --- | ${shown.map(() => '---').join(' | ')} |\n`);
  for (const name of Object.keys(shown[0]!.costs))
    process.stdout.write(`| ${name} | ${shown.map(({ costs }) => cell(costs[name])).join(' | ')} |\n`);
}

async function main(): Promise<void> {
  const [clients, file] = process.argv.slice(2);
  if (clients !== undefined && file !== undefined) return measure(Number(clients), file);
  const sizes = SIZES.map(measured);
  judge(sizes);
  table(sizes);
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
