/** A base of four clients and a command that changes two cells of each, for tests of what is done with an operation afterwards. */
import type { CellChange, ChangeSet } from '../../src/changes/change-set';
import type { Command } from '../../src/commands/command';
import { execute } from '../../src/commands/execute';
import { openBase } from '../../src/tables/table';
import { createWorld, type World } from './memory-book';
import { report } from './run-command';

export const NAMES = ['Анна', 'Борис', 'Вера', 'Глеб'];

export function base(names = NAMES): World {
  const world = createWorld();
  world.addTab('Клиенты', [
    ['Имя', 'Телефон', 'Город'],
    ...names.map((name, i) => [name, `8916${String(1_000_000 + i)}`, `город${i}`]),
  ]);
  report(world, 'base.setUp', { locale: 'en' });
  return world;
}

/** A command as the clean-up to come: a new city and a new phone for every client. */
export const moveAll: Command<{ to: string }, { planned: number }> = {
  name: 'test.move',
  parse: (input) => input as { to: string },
  plan(ports, { to }) {
    const { clients } = openBase(ports);
    const changes = clients.ids.flatMap((id, i): CellChange[] => [
      { id, field: 'city', before: String(clients.raw(clients.rows[i]!, 'city')), after: `${to}${i}` },
      { id, field: 'phone', before: String(clients.raw(clients.rows[i]!, 'phone')), after: `+7916${1_000_000 + i}` },
    ]);
    const kept = changes.filter(({ before, after }) => before !== after);
    const set: ChangeSet = {
      command: moveAll.name,
      steps: kept.length > 0 ? [{ kind: 'cells', table: 'clients', changes: kept }] : [],
    };
    return { changes: set, report: { planned: kept.length } };
  },
};
export function move(world: World, input: object = {}) {
  world.nextRun();
  return execute(world.ports, moveAll, { to: 'новый', ...input });
}
export const cities = (world: World): unknown[] =>
  world
    .grid('Клиенты')
    .slice(1)
    .map((row) => row[2]);
export const list = (world: World) =>
  report(world, 'changes.list').operations as { command: string; state: string; operation: string }[];
export const WAS = NAMES.map((_, i) => `город${i}`);
export const MOVED = NAMES.map((_, i) => `новый${i}`);
