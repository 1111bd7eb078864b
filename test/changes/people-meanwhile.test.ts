/** Faults that the model found, each shown plainly: what people do in the middle of a run that adds, removes or writes rows. */
import { applyChanges } from '../../src/changes/apply';
import type { ChangeSet, Step } from '../../src/changes/change-set';
import { recoverUnfinished } from '../../src/changes/recover';
import { Killed, type World } from '../support/memory-book';
import { aBase, clientsTab, columnOf, idsOf, stateOf } from '../support/model/base';
import { NOTE } from '../support/model/state';
import { runOf } from '../support/run-command';

const set = (...steps: Step[]): ChangeSet => ({ command: 'test', steps });
const append = (): ChangeSet =>
  set({ kind: 'appendRows', table: 'clients', rows: [{ id: 'N-1', values: { id: 'N-1', name: 'Новый' } }] });

function removal(world: World, ...places: number[]): { changes: ChangeSet; ids: string[] } {
  const ids = places.map((place) => idsOf(clientsTab(world))[place]!.id);
  const { clients } = stateOf(world);
  const rows = ids.map((id) => {
    const { name, phone, city } = clients.get(id)!;
    return { id, values: { id, name: name!, phone: phone!, city: city! } };
  });
  return { changes: set({ kind: 'removeRows', table: 'clients', rows }), ids };
}

/** Applies the change set once for each call of it, with something happening just before that call. */
function beforeEachCall(
  changesOf: (world: World) => ChangeSet,
  act: (world: World) => void,
  check: (world: World, call: number) => void,
): void {
  const dry = aBase();
  const changes = changesOf(dry);
  dry.nextRun();
  applyChanges(runOf(dry), changes);
  const total = dry.calls;
  for (let call = 1; call <= total; call++) {
    const world = aBase();
    const planned = changesOf(world);
    world.nextRun();
    world.disturbBefore(call, () => act(world));
    applyChanges(runOf(world), planned);
    world.nextRun();
    check(world, call);
  }
}

const people: [string, (world: World) => void][] = [
  ['sorts the tab', (world) => clientsTab(world).sort(1, 2)],
  ['sorts it so that the total comes up', (world) => clientsTab(world).sort(1, 5)],
  ['inserts a row', (world) => clientsTab(world).insertRows(5, 1)],
  ['moves a column', (world) => clientsTab(world).moveColumn(1, 2)],
  ['moves the column of IDs', (world) => clientsTab(world).moveColumn(5, 1)],
];

describe.each(people)('when a person %s before any call', (_what, act) => {
  it('a new row takes the place of no other', () =>
    beforeEachCall(append, act, (world, call) => {
      const { clients, faults } = stateOf(world);
      expect([call, faults, clients.size, clients.get('N-1')!['name']]).toEqual([call, [], 7, 'Новый']);
    }));

  it('the row meant is removed, and no other', () =>
    beforeEachCall(
      (world) => removal(world, 2).changes,
      act,
      (world, call) => {
        const { clients, faults } = stateOf(world);
        const names = [...clients.values()].map(({ name }) => name).sort();
        expect([call, faults, names]).toEqual([call, [], ['Анна', 'Борис', 'Глеб', 'Дина', 'Егор']]);
      },
    ));

  it('a value goes to its cell, and the total row keeps what it held', () =>
    beforeEachCall(
      (world) => {
        const { id } = idsOf(clientsTab(world))[2]!;
        return set({
          kind: 'cells',
          table: 'clients',
          changes: [{ id, field: 'name', before: 'Вера', after: 'Вера К.' }],
        });
      },
      act,
      (world, call) => {
        const { clients, faults } = stateOf(world);
        const names = [...clients.values()].map(({ name }) => name).sort();
        expect([call, faults, names]).toEqual([call, [], ['Анна', 'Борис', 'Вера К.', 'Глеб', 'Дина', 'Егор']]);
      },
    ));
});

it('a value goes to its cell when a blank row stood above and the tab is sorted before any call', () =>
  beforeEachCall(
    (world) => {
      clientsTab(world).insertRows(3, 1);
      const { id } = idsOf(clientsTab(world))[0]!;
      return set({ kind: 'cells', table: 'clients', changes: [{ id, field: 'name', before: 'Анна', after: 'Юна' }] });
    },
    (world) => clientsTab(world).sort(1, 2),
    (world, call) => expect([call, stateOf(world).faults]).toEqual([call, []]),
  ));

it('a new row is whole when a column is moved so that one of its values comes to stand in the place of its ID', () =>
  beforeEachCall(
    (world) => {
      clientsTab(world).moveColumn(1, 4);
      const values = { id: 'N-1', name: 'Новый', phone: 'тел1', city: 'место1' };
      return set({ kind: 'appendRows', table: 'clients', rows: [{ id: 'N-1', values }] });
    },
    (world) => clientsTab(world).moveColumn(2, 6),
    (world, call) => {
      const { clients, faults } = stateOf(world);
      expect([call, faults, clients.size, clients.get('N-1')?.['name']]).toEqual([call, [], 7, 'Новый']);
    },
  ));

it('a total row above the clients keeps its name when a blank row is inserted above it before any call', () =>
  beforeEachCall(
    (world) => {
      clientsTab(world).sort(1, 2);
      const { id } = idsOf(clientsTab(world))[0]!;
      const before = stateOf(world).clients.get(id)!['name']!;
      return set({ kind: 'cells', table: 'clients', changes: [{ id, field: 'name', before, after: 'Юна' }] });
    },
    (world) => clientsTab(world).insertRows(2, 1),
    (world, call) => expect([call, stateOf(world).faults]).toEqual([call, []]),
  ));

it('a row that a person deleted during a removal does not come back', () =>
  beforeEachCall(
    (world) => removal(world, 4).changes,
    (world) => clientsTab(world).deleteRows(2, 1),
    (world, call) => {
      const { clients, faults } = stateOf(world);
      const names = [...clients.values()].map(({ name }) => name).sort();
      expect([call, faults, names]).toEqual([call, [], ['Борис', 'Вера', 'Глеб', 'Егор']]);
    },
  ));

it('a row that a person deleted does not come back when the last row of the tab goes, so that a blank one went in its place', () =>
  beforeEachCall(
    (world) => {
      // The total comes up, and no row stands below the clients.
      clientsTab(world).sort(1, 2);
      return removal(world, 5).changes;
    },
    (world) => clientsTab(world).deleteRows(3, 1),
    (world, call) => {
      const { clients, faults } = stateOf(world);
      const names = [...clients.values()].map(({ name }) => name).sort();
      expect([call, faults, names]).toEqual([call, [], ['Борис', 'Вера', 'Глеб', 'Дина']]);
    },
  ));

it('a row that a person deleted while several rows go one after the other does not come back, and what went in place of another does', () =>
  beforeEachCall(
    (world) => removal(world, 2, 5).changes,
    (world) => clientsTab(world).deleteRows(2, 1),
    (world, call) => {
      const { clients, faults } = stateOf(world);
      const names = [...clients.values()].map(({ name }) => name).sort();
      expect([call, faults, names]).toEqual([call, [], ['Борис', 'Глеб', 'Дина']]);
    },
  ));

it('a row stays in which a person changed a cell of their own between a kill and the recovery', () => {
  const world = aBase();
  const { changes, ids } = removal(world, 0);
  world.nextRun();
  const { flushes } = world;
  world.killWhen(() => world.flushes > flushes);
  expect(() => applyChanges(runOf(world), changes)).toThrow(Killed);
  world.nextRun();
  const tab = clientsTab(world);
  tab.type(2, columnOf(tab, NOTE), 'не удалять');
  expect(recoverUnfinished(runOf(world)).completed[0]!.conflicts).toEqual([{ id: ids[0], field: NOTE }]);
  expect(stateOf(world).clients.get(ids[0]!)![NOTE]).toBe('не удалять');
});

it('an edit made while the blocks below took their time keeps its row', () => {
  const world = aBase();
  const { changes, ids } = removal(world, 0, 3);
  const tab = clientsTab(world);
  world.nextRun();
  const deleteRows = world.ports.book.deleteRows.bind(world.ports.book);
  let isFirst = true;
  world.ports.book.deleteRows = (...args) => {
    deleteRows(...args);
    if (isFirst) tab.type(2, columnOf(tab, 'city'), 'переехала');
    isFirst = false;
    world.now += 2500;
  };
  expect(applyChanges(runOf(world), changes).conflicts).toEqual([{ id: ids[0], field: 'city' }]);
  expect(stateOf(world).clients.get(ids[0]!)!['city']).toBe('переехала');
});
