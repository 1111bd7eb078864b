/** Work that takes longer than Google allows a run: it stops itself in time, goes on by the page or by the hourly trigger, and comes out as if nothing had been. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Book } from '../../host/book/book';
import type { Host, HostOptions } from '../../host/host';
import { GOOGLE_LATENCY, type LatencyModel } from '../../host/runner/latency';
import type { RunResult } from '../../host/runner/protocol';
import { storedWords } from '../../src/i18n/stored';
import { smallShop } from '../../bench/rows';
import { opened, prepared } from '../support/saved-base';
import { aBook, aHost, root, runCommand, shown, type Reply } from '../support/host';

const HOUR = 3_600_000;
const PLANNED_STOP = 240_000;
const GOOGLES_LIMIT = 360_000;
/** So much slower than Google that a set-up of this base does not fit into one run. */
const SLOWER = 7;
const LOG = storedWords('ru').tab('log');
const COLLEAGUE = 'colleague@example.com';

const SLOW: LatencyModel = {
  name: 'slow',
  start: GOOGLE_LATENCY.start * SLOWER,
  flush: GOOGLE_LATENCY.flush * SLOWER,
  calls: GOOGLE_LATENCY.calls.map((call) => ({
    ...call,
    fixed: call.fixed * SLOWER,
    perCell: call.perCell * SLOWER,
    perCellFlushed: call.perCellFlushed * SLOWER,
  })),
};

const hosts: Host[] = [];
const folders: string[] = [];
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.dispose()));
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true });
});

const shop = (): Book => aBook(smallShop(60, 150));

async function open(options: Partial<HostOptions> = { latency: SLOW }, book = shop()): Promise<Host> {
  const host = await aHost(book, options);
  hosts.push(host);
  return host;
}

type Report = Record<string, unknown> & { operation?: string; progress?: { done: number; total: number } };

function reportOf({ reply, error, killed }: RunResult & { reply?: Reply }): Report {
  expect({ error, killed }).toEqual({ error: undefined, killed: false });
  if (!reply?.ok) throw new Error(JSON.stringify(reply));
  return reply.report;
}

/** Every tab but the log as shown, with the random IDs by order of appearance. */
async function picture(book: Book): Promise<unknown> {
  const seen = new Map<string, string>();
  const plain = (text: string): string =>
    /^K-[0-9A-F]{6}$/.test(text) ? (seen.get(text) ?? seen.set(text, `id${seen.size}`).get(text)!) : text;
  const texts: Record<string, string[][]> = {};
  for (const { name } of book.sheets())
    if (name !== LOG) texts[name] = (await shown(book, name)).map((row) => row.map(plain));
  return texts;
}

/** What a run without a limit to its time makes of the same base. */
async function undisturbed(...commands: string[]): Promise<unknown> {
  const host = await open({});
  for (const command of commands) reportOf(await runCommand(host, command));
  return picture(host.book);
}

/** Continues as the page does; every reply's progress. */
async function toTheEnd(host: Host, budget: number): Promise<{ done: number; total: number }[]> {
  const all: { done: number; total: number }[] = [];
  for (let turn = 0; turn < 80; turn++) {
    const { progress } = reportOf(await runCommand(host, 'changes.continue', { budget }));
    if (progress === undefined) return all;
    all.push(progress);
  }
  throw new Error('no end after 80 calls');
}

/** Hours of the trigger until it clears itself away; every run of it must end well. */
async function hours(host: Host): Promise<number> {
  for (let hour = 1; hour <= 12; hour++) {
    for (const { result } of await host.advance(host.now() + HOUR)) {
      expect(result).toMatchObject({ killed: false });
      expect(result.error).toBeUndefined();
      expect(result.simulatedMs).toBeLessThan(GOOGLES_LIMIT);
    }
    if (host.triggers().length === 0) return hour;
  }
  throw new Error('the trigger is still there after 12 hours');
}

async function stopped(host: Host, command: string, input: object = {}): Promise<Report> {
  const result = await runCommand(host, command, input);
  const report = reportOf(result);
  expect(report.progress).toBeDefined();
  expect(result.simulatedMs).toBeLessThan(GOOGLES_LIMIT);
  expect(host.triggers()).toHaveLength(1);
  return report;
}

test('a long set-up stops itself, and the hourly trigger completes it and clears itself away', async () => {
  const host = await open();
  await stopped(host, 'base.setUp');
  await hours(host);
  expect(await picture(host.book)).toEqual(await undisturbed('base.setUp'));
});

test('without the planned stop the same set-up is killed', async () => {
  const project = fs.mkdtempSync(path.join(os.tmpdir(), 'endless-'));
  folders.push(project);
  fs.cpSync(path.join(root, 'dist'), project, { recursive: true });
  const code = path.join(project, 'commands.html');
  const text = fs.readFileSync(code, 'utf8');
  const endless = text.replace(/\b24e4\b/g, '24e7').replace(/\b265e3\b/g, '265e6');
  expect(endless).not.toBe(text);
  fs.writeFileSync(code, endless);
  const host = await open({ latency: SLOW, project });
  expect(await runCommand(host, 'base.setUp')).toMatchObject({ killed: true, error: { code: 'TIME_LIMIT' } });
});

test('a removal that stops itself leaves nothing behind once it is completed', async () => {
  const host = await open();
  const before = await picture(host.book);
  await stopped(host, 'base.setUp');
  await hours(host);
  await stopped(host, 'base.remove');
  await hours(host);
  expect(await picture(host.book)).toEqual(before);
  expect(host.book.sheets().map(({ name }) => name)).not.toContain(LOG);
});

test('a merge of many scattered rows and its undo stop themselves, and leave the base as it was', async () => {
  const clients = 135;
  const born = (n: number): string =>
    `${String(1 + (n % 28)).padStart(2, '0')}.${String(1 + (n % 12)).padStart(2, '0')}.1987`;
  const pairs = Array.from({ length: clients }, (_, n) => {
    const name = `${'БВГДЖЗКЛМНПРСТФ'[n % 15]}${'аеиоуыэюя'[Math.floor(n / 15)]}${'лрн'[n % 3]}ов`;
    const row = [`${name} Иван`, `8916${1_000_000 + n * 37}`, born(n)];
    return [row, row];
  });
  const base = await prepared({ Клиенты: [['Имя', 'Телефон', 'Дата рождения'], ...pairs.flat()] }, [['base.setUp']]);
  const host = await opened(base.text, { latency: SLOW });
  hosts.push(host);
  const before = await picture(host.book);
  const { operation } = await stopped(host, 'duplicates.merge', { band: 'auto' });
  await hours(host);
  expect((await shown(host.book, 'Клиенты')).filter(([name]) => name !== '')).toHaveLength(1 + clients);
  await stopped(host, 'changes.undo', { operation });
  await hours(host);
  expect(await picture(host.book)).toEqual(before);
});

test('a refresh that stops itself is known to the next run', async () => {
  const clients = 250;
  const host = await open({ latency: GOOGLE_LATENCY }, aBook(smallShop(clients, 600)));
  reportOf(await runCommand(host, 'base.setUp'));
  const [tab] = host.book.sheets();
  const column = (await shown(host.book, 'Клиенты'))[0]!.indexOf(storedWords('ru').header('orders'));
  // Formulas of a person's in every other row part the column into more blocks than go in one batch.
  const figures = Array.from({ length: clients }, (_, row) => [row % 2 === 0 ? '=1' : null]);
  host.book.setValues({ sheet: tab!.id, row: 1, column, rows: clients, columns: 1 }, figures);
  const { operation, progress } = reportOf(await runCommand(host, 'segments.refresh', { budget: 1 }));
  expect(progress).toBeDefined();
  expect(operation).toBe((progress as unknown as { operation: string }).operation);
  await toTheEnd(host, PLANNED_STOP);
  reportOf(await runCommand(host, 'segments.refresh'));
  const after = await picture(host.book);
  reportOf(await runCommand(host, 'segments.refresh'));
  expect(await picture(host.book)).toEqual(after);
});

test('progress grows with each call of the page until all is done', async () => {
  const host = await open({ latency: GOOGLE_LATENCY });
  const first = reportOf(await runCommand(host, 'base.setUp', { budget: 1 })).progress!;
  const all = [first, ...(await toTheEnd(host, 1))];
  expect(all.length).toBeGreaterThan(3);
  for (const [index, { done, total }] of all.entries()) {
    expect(total).toBe(first.total);
    if (index > 0) expect(done).toBeGreaterThan(all[index - 1]!.done);
    expect(done).toBeLessThanOrEqual(total);
  }
  expect(await picture(host.book)).toEqual(await undisturbed('base.setUp'));
});

test.each([1, 4, 12, 24])('cancelled after %i calls, all is taken back', async (calls) => {
  const host = await open({ latency: GOOGLE_LATENCY });
  const before = await picture(host.book);
  const { operation } = reportOf(await runCommand(host, 'base.setUp', { budget: 1 }));
  for (let call = 1; call < calls; call++) reportOf(await runCommand(host, 'changes.continue', { budget: 1 }));
  const { conflicts, progress } = reportOf(await runCommand(host, 'changes.cancel', { operation, budget: 1 }));
  expect(conflicts).toEqual([]);
  if (progress !== undefined) await toTheEnd(host, 1);
  expect(await picture(host.book)).toEqual(before);
  await hours(host);
  expect(await picture(host.book)).toEqual(before);
});

test('a colleague waits for the run in vain, is told what is unfinished after it, and completes it', async () => {
  const host = await open();
  let other: ReturnType<typeof runCommand> | undefined;
  /** In the middle of the set-up the colleague begins, and it goes on when theirs asks for the lock. */
  const onCall = ({ number }: { number: number }): Promise<void> | undefined =>
    number !== 30
      ? undefined
      : new Promise((asks) => {
          other = runCommand(host, 'segments.refresh', {}, { onCall: () => asks() }, COLLEAGUE);
        });
  const { operation } = reportOf(await runCommand(host, 'base.setUp', {}, { onCall }));
  expect((await other)?.reply).toMatchObject({ ok: false, error: { code: 'LOCK_BUSY' } });
  const completed: unknown[] = [];
  for (let call = 0; call < 20 && completed.length === 0; call++) {
    const report = reportOf(await runCommand(host, 'changes.continue', { budget: PLANNED_STOP }, undefined, COLLEAGUE));
    completed.push(...((report['completed'] as unknown[] | undefined) ?? []));
  }
  expect(completed).toEqual([expect.objectContaining({ operation, command: 'base.setUp', user: 'owner@example.com' })]);
  expect(await picture(host.book)).toEqual(await undisturbed('base.setUp'));
});
