/** A book of an older version is brought up to date step by step, the version stored after each; nothing of its history is lost, also when the run dies. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Host } from '../../host/host';
import { BOOK_VERSION, migrateBook, type Migration } from '../../src/changes/migrations';
import { createWorld, type World } from '../support/memory-book';
import { root, runCommand, shown } from '../support/host';
import { refusal, report, type AnyReport } from '../support/run-command';
import { done, opened } from '../support/saved-base';

const older = (name: string): Promise<Host> =>
  opened(readFileSync(path.join(root, 'test/data/books', `${name}.book.json`), 'utf8'));
const reportOf = async (host: Host, command: string, input: object = {}): Promise<AnyReport> =>
  done(host, command, input);

describe('the steps', () => {
  const base = (): World => {
    const world = createWorld();
    world.addTab('Клиенты', [
      ['Имя', 'Телефон'],
      ['Анна', '89161000000'],
    ]);
    report(world, 'base.setUp', { locale: 'en' });
    world.nextRun();
    return world;
  };
  const version = (world: World): unknown => world.grid('Settings').find(([code]) => code === 'bookVersion')?.[2];
  const setVersion = (world: World, value: string | number | null): void => {
    const row = world.grid('Settings').findIndex(([code]) => code === 'bookVersion');
    world.tab('Settings').type(row + 1, 3, value);
  };
  /** Three steps that note that they ran. */
  const steps = (ran: number[], fails?: number): Migration[] =>
    [1, 2, 3].map((from) => () => {
      ran.push(from);
      if (from === fails) throw new Error('stopped');
    });

  it('all run for a book of the first version', () => {
    const world = base();
    setVersion(world, null);
    const ran: number[] = [];
    expect(migrateBook(world.ports, steps(ran))).toBe(3);
    expect([ran, version(world)]).toEqual([[1, 2, 3], 4]);
  });

  it('go on where they stopped, because the version is stored after each', () => {
    const world = base();
    setVersion(world, 1);
    const ran: number[] = [];
    expect(() => migrateBook(world.ports, steps(ran, 2))).toThrow('stopped');
    expect(version(world)).toBe(2);
    expect(migrateBook(world.ports, steps(ran))).toBe(2);
    expect([ran, version(world)]).toEqual([[1, 2, 2, 3], 4]);
  });

  it('none run for a book of this version', () => {
    const world = base();
    expect(version(world)).toBe(BOOK_VERSION);
    const before = world.grid('Settings');
    expect(migrateBook(world.ports)).toBe(0);
    expect(world.grid('Settings')).toEqual(before);
  });

  it('refuse a book of a newer program, and none run in a file without a base', () => {
    const world = base();
    setVersion(world, 99);
    expect(refusal(() => report(world, 'settings.change', { paused: true })).code).toBe('BOOK_NEWER');
    const plain = createWorld();
    plain.addTab('Лист1', [['a']]);
    expect(migrateBook(plain.ports)).toBe(0);
  });
});

describe('a book of version 1', () => {
  it('keeps its history: it can be listed, checked and taken back', async () => {
    const host = await older('version-1');
    const { operations } = await reportOf(host, 'changes.list');
    const known = operations.map(({ command, state, cells, user }: Record<string, unknown>) => [
      command,
      state,
      cells,
      user,
    ]);
    expect(known).toEqual([
      ['settings.change', 'DONE', 1, 'owner@example.com'],
      ['changes.undo', 'DONE', 2, 'owner@example.com'],
      ['settings.change', 'UNDONE', 2, 'owner@example.com'],
      ['base.setUp', 'DONE', expect.any(Number), 'owner@example.com'],
    ]);
    expect(await reportOf(host, 'changes.verify')).toMatchObject({ intact: true, operations: 4 });
    await reportOf(host, 'changes.redo', { operation: operations[2].operation });
    const settings = Object.fromEntries((await shown(host.book, 'Настройки')).map((row) => [row[0], row[2]]));
    expect(settings).toMatchObject({ leapDay: 'MAR1', mailHour: '11', bookVersion: String(BOOK_VERSION) });
    await reportOf(host, 'changes.undo', { operation: operations[3].operation });
    await host.dispose();
  });

  it('that was killed in the middle of its set-up is completed', async () => {
    const host = await older('version-1-killed');
    const { completed } = await reportOf(host, 'segments.refresh', {});
    expect(completed).toMatchObject([{ command: 'base.setUp', user: 'owner@example.com' }]);
    const [header, ...rows] = await shown(host.book, 'c');
    expect(header).toEqual(expect.arrayContaining(['ID клиента', 'Сегмент']));
    const at = header!.indexOf('Сегмент');
    expect(rows.slice(0, 4).every((row) => row[at] !== '')).toBe(true);
    await host.dispose();
  });

  it.each([true, false])(
    'is whole after a kill at any third call of the migration; what was written then is kept: %s',
    async (keepWrites) => {
      for (let call = 1, killed = true; killed; call += 3) {
        const host = await older('version-1');
        const run = await runCommand(host, 'changes.verify', {}, { killBefore: call, keepWrites });
        killed = run.killed;
        expect([call, await reportOf(host, 'changes.verify')]).toMatchObject([call, { intact: true, operations: 4 }]);
        await host.dispose();
      }
    },
  );
});
