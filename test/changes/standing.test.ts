/** Where the clients stand is told without reading their rows, also where people moved columns or sorted the header away. */
import { Door } from '../../src/changes/door';
import { clientsStand } from '../../src/changes/rows/standing';
import { rowsById } from '../../src/changes/rows/live-rows';
import { blankBelow } from '../../src/changes/rows/whole-rows';
import type { World } from '../support/memory-book';
import { aBase, clientsTab, columnOf, idsOf } from '../support/model/base';
import { refusal } from '../support/run-command';

const stand = (world: World) => clientsStand(new Door(world.ports))!;
const placesOf = (world: World): [string, number][] => idsOf(clientsTab(world)).map(({ id, row }) => [id, row]);

test('the rows are those of the whole tab, wherever the columns and rows were moved', () => {
  for (const act of [
    () => undefined,
    (world: World) => clientsTab(world).moveColumn(5, 1),
    (world: World) => clientsTab(world).insertRows(3, 2),
    (world: World) => clientsTab(world).sort(1, 2),
  ]) {
    const world = aBase();
    act(world);
    expect([...rowsById(stand(world))]).toEqual(placesOf(world));
    expect(stand(world).columns.get('id')).toBe(columnOf(clientsTab(world), 'id'));
  }
});

test('a column that is moved between the look at the header and that at the IDs is noticed', () => {
  const dry = aBase();
  dry.nextRun();
  stand(dry);
  for (let call = 1; call <= dry.calls; call++) {
    const world = aBase();
    world.nextRun();
    world.disturbBefore(call, () => clientsTab(world).moveColumn(5, 1));
    expect([call, [...rowsById(stand(world))]]).toEqual([call, placesOf(world)]);
  }
});

test('a header that was sorted in among the clients is a refusal', () => {
  const world = aBase();
  const { cells } = clientsTab(world);
  cells.splice(4, 0, cells.shift()!);
  expect(refusal(() => stand(world)).code).toBe('HEADER_DISPLACED');
});

test('blank rows are counted down to the next content, or to the end of the tab', () => {
  const world = aBase();
  const tab = clientsTab(world);
  tab.insertRows(4, 3);
  const below = (row: number): number => blankBelow(new Door(world.ports), stand(world), row);
  expect([below(2), below(3), below(4)]).toEqual([0, 3, 2]);
  const last = tab.extent().rows;
  expect(below(last)).toBe(tab.cells.length - last);
});
