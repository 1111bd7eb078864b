/** Tags: put on and taken off many clients at once, each cell once, undoable, and no cell overwritten that someone edited or that may not be written. */
import { runCommand } from '../../src/commands';
import { Killed, type World } from '../support/memory-book';
import { refusal, report, type AnyReport } from '../support/run-command';
import { baseOf, scattered, shop } from '../support/shop';

const CELLS = ['VIP; опт', 'опт', '', 'Новый, vip'];
const tagged = (clients = 8): World => shop(clients, scattered(clients - 2, 40), { Теги: (i) => CELLS[i % 4]! });
const tags = (world: World): unknown[] => baseOf(world).clients.column('tags');
const someIds = (world: World, ...numbers: number[]): string[] => numbers.map((i) => baseOf(world).clients.ids[i]!);

it('adds at the end, in the cell’s own way, and counts what changes', () => {
  const world = tagged();
  const seen = report(world, 'tags.change', { add: ['Опт', 'весна'], ids: someIds(world, 0, 1, 2, 3) });
  expect(seen).toMatchObject({ clients: 4, changed: 4, left: [], added: null });
  expect(tags(world).slice(0, 5)).toEqual([
    'VIP; опт; весна',
    'опт, весна',
    'Опт, весна',
    'Новый, vip, Опт, весна',
    CELLS[0],
  ]);
  const again = report(world, 'tags.change', { add: ['ВЕСНА'], ids: someIds(world, 0, 1, 2, 3) });
  expect(again).toMatchObject({ clients: 4, changed: 0 });
  expect(again.operation).toBeUndefined();
  report(world, 'changes.undo', { operation: seen.operation });
  expect(tags(world).slice(0, 4)).toEqual(CELLS);
});

it('adds and takes off by a segment, a saved one and a condition alike', () => {
  const condition = { field: 'tags', is: 'HAS', value: 'vip' };
  for (const chosen of [{ condition }, { saved: 'S1' }]) {
    const world = tagged();
    report(world, 'segments.save', { name: 'VIP', condition });
    report(world, 'tags.change', { remove: ['VIP'], ...chosen });
    expect(tags(world)).toEqual(['опт', 'опт', '', 'Новый', 'опт', 'опт', '', 'Новый']);
  }
  const world = tagged();
  report(world, 'tags.change', { add: ['пишем'], segment: 'PROSPECT' });
  expect(tags(world).slice(6)).toEqual(['пишем', 'Новый, vip, пишем']);
});

it('a dry run shows the cells and writes none', () => {
  const world = tagged();
  const { preview, fingerprint } = ((): AnyReport => {
    world.nextRun();
    return runCommand(world.ports, 'tags.change', { add: ['весна'], ids: someIds(world, 2), dryRun: true });
  })();
  expect(preview.map(({ kind, fields, count }: AnyReport) => [kind, fields, count])).toEqual([['cells', ['tags'], 1]]);
  expect(fingerprint).toBeTruthy();
  expect(tags(world)[2]).toBe('');
});

it('adds the column where there is none, and takes it away again', () => {
  const world = shop(3, [[0, 1, 100]]);
  const before = world.grid('Клиенты');
  const seen = report(world, 'tags.change', { add: ['2024'], segment: 'PROSPECT' });
  expect(seen).toMatchObject({ clients: 2, changed: 2, added: 'Теги' });
  expect(tags(world)).toEqual(['', '2024', '2024']);
  report(world, 'changes.undo', { operation: seen.operation });
  expect(world.grid('Клиенты')).toEqual(before);
  expect(report(world, 'tags.change', { remove: ['2024'], segment: 'PROSPECT' })).toMatchObject({ changed: 0 });
  expect(world.grid('Клиенты')).toEqual(before);
});

it('leaves cells with a formula, and undoing leaves those edited since', () => {
  const world = tagged();
  const column = world.grid('Клиенты')[0]!.indexOf('Теги') + 1;
  const { rows } = baseOf(world).clients;
  world.tab('Клиенты').type(rows[1]!, column, { formula: '="опт"', value: 'опт' });
  const seen = report(world, 'tags.change', { add: ['весна'], ids: someIds(world, 1, 2, 3) });
  expect(seen).toMatchObject({ changed: 2, left: [{ row: rows[1], reason: 'FORMULA' }] });
  world.tab('Клиенты').type(rows[2]!, column, 'сам');
  const { conflicts } = report(world, 'changes.undo', { operation: seen.operation });
  expect(conflicts).toHaveLength(1);
  expect(tags(world).slice(2, 4)).toEqual(['сам', CELLS[3]]);
});

it('merged clients have the tags of both, each once', () => {
  const world = tagged();
  const groups = [someIds(world, 0, 3)];
  report(world, 'duplicates.merge', { groups });
  expect(tags(world)[0]).toBe('VIP, опт, Новый');
});

it.each([
  [{ add: ['a'] }, 'ids'],
  [{ add: ['a'], ids: ['K-1'], segment: 'LOST' }, 'ids'],
  [{ ids: ['K-1'] }, 'add'],
  [{ add: ['a, b'], segment: 'LOST' }, 'add'],
  [{ add: [], remove: [' '], segment: 'LOST' }, 'remove'],
  [{ add: 'a', segment: 'LOST' }, 'add'],
  [{ add: ['a'], ids: [] }, 'ids'],
  [{ add: ['a'], segment: 'FRIENDS' }, 'segment'],
])('%j is refused', (input, field) => {
  const { code, params } = refusal(() => report(tagged(4), 'tags.change', input));
  expect([code, params.field]).toEqual(['INPUT_INVALID', field]);
});

it('killed at any call, one more run leaves it whole', () => {
  const ready = shop(6, scattered(4, 20));
  const input = { add: ['весна'], segment: 'PROSPECT' };
  const whole = ready.copy();
  report(whole, 'tags.change', input);
  const [calls, expected] = [whole.calls, whole.grid('Клиенты')];
  for (let call = 1; call <= calls; call++) {
    const world = ready.copy();
    world.nextRun();
    world.killBefore(call, call % 2 === 0);
    expect(() => runCommand(world.ports, 'tags.change', input)).toThrow(Killed);
    report(world, 'tags.change', input);
    expect([call, world.grid('Клиенты')]).toEqual([call, expected]);
  }
});
