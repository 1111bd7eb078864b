/** The base that sequences are played on, what a person does to it by hand, and how it is read without any of the code under test. */
import { execute } from '../../../src/commands/execute';
import { setUpBase } from '../../../src/commands/set-up-base';
import type { Scalar } from '../../../src/ports';
import { createWorld, type World } from '../memory-book';
import type { MemoryCell, MemoryTab } from '../memory-tab';
import { ALL, NOTE, type State } from './state';

const CLIENTS = 'Клиенты';
const NAMES = ['Анна', 'Борис', 'Вера', 'Глеб', 'Дина', 'Егор'];
const SETTINGS = ['leapDay', 'mailHour'];
const TOTAL = 'Итого';

let original: World | null = null;

/** A base that was just set up: six clients, the n-th with n orders of 10ⁿ each, and a total row. */
export function aBase(): World {
  if (original === null) {
    original = createWorld();
    original.addTab(CLIENTS, [
      ['ФИО', 'Телефон', 'Город', NOTE],
      ...NAMES.map((name, i) => [name, `8916000000${i}`, `город${i}`, i % 2 === 0 ? `пометка${i}` : '']),
      [TOTAL, '', '', ''],
    ]);
    original.addTab('Заказы', [
      ['Дата', 'Телефон', 'Сумма'],
      ...NAMES.flatMap((_, i) => Array.from({ length: i + 1 }, () => [{ day: 46000 + i }, `8916000000${i}`, 10 ** i])),
    ]);
    execute(original.ports, setUpBase, {});
    original.nextRun();
  }
  const world = original.copy();
  // Time goes on, so that a run with no time at all stops at its first block.
  world.ports.clock.now = () => world.now++;
  return world;
}

export const clientsTab = (world: World): MemoryTab => world.tab(CLIENTS);

/** Column of a field, or of the person's own header; from 1. */
export function columnOf(tab: MemoryTab, field: string): number {
  const bound = tab.columns.findIndex(({ marks }) =>
    [...marks.values()].some((mark) => (JSON.parse(mark) as { field?: string }).field === field),
  );
  return (bound >= 0 ? bound : tab.cells[0]!.findIndex(({ value }) => value === field)) + 1;
}

/** IDs in the order of their rows, each with its row. */
export function idsOf(tab: MemoryTab): { id: string; row: number }[] {
  const column = columnOf(tab, 'id');
  return tab.cells
    .map((cells, index) => ({ id: String(cells[column - 1]!.value), row: index + 1 }))
    .filter(({ id, row }) => row > 1 && id !== '');
}

const scalar = ({ value }: MemoryCell): Scalar => (value === '' ? null : value);

export function stateOf(world: World): State {
  const tab = clientsTab(world);
  const clients: State['clients'] = new Map();
  const faults: string[] = [];
  const columns = ALL.map((field) => [field, columnOf(tab, field)] as const);
  const [id, orders, revenue] = [columnOf(tab, 'id'), columnOf(tab, 'orders'), columnOf(tab, 'revenue')];
  let totals = 0;
  tab.cells.slice(1).forEach((cells, index) => {
    const key = String(cells[id - 1]!.value);
    if (key === '') {
      const there = cells.filter(({ value }) => value !== '').map(({ value }) => value);
      if (there.length === 1 && there[0] === TOTAL) totals++;
      else if (there.length > 0) faults.push(`row ${index + 2} has no client, and holds ${there.join(', ')}`);
      return;
    }
    if (clients.has(key)) faults.push(`${key}: is there twice`);
    const values = Object.fromEntries(columns.map(([field, column]) => [field, scalar(cells[column - 1]!)]));
    clients.set(key, values);
    const figure = figures.get(key) ?? 0;
    const [count, sum] = [scalar(cells[orders - 1]!), scalar(cells[revenue - 1]!)];
    if (count !== null && count !== figure) faults.push(`${key}: has ${String(count)} orders, not ${figure}`);
    if (sum !== null && sum !== figure * 10 ** Math.max(0, figure - 1) * (figure === 0 ? 0 : 1))
      faults.push(`${key}: has the revenue of another`);
  });
  if (totals !== 1) faults.push(`${totals} total rows`);
  const settings = new Map(
    world
      .tab('Настройки')
      .cells.filter(([code]) => SETTINGS.includes(String(code!.value)))
      .map((row) => [String(row[0]!.value), scalar(row[2]!)]),
  );
  return { clients, settings, faults };
}

/** Client → number of orders, as the base was made. */
const figures = new Map<string, number>();
for (const { id, row } of idsOf(clientsTab(aBase()))) figures.set(id, row - 1);

/** Something a person does by hand. Numbers are taken modulo what is there. */
export type Act =
  | { kind: 'edit'; client: number; field: number }
  | { kind: 'sort'; column: number }
  | { kind: 'insert'; row: number }
  | { kind: 'delete'; client: number }
  | { kind: 'move'; from: number; to: number };

/** What an act did, for the model: the cell that was edited, or the client that went. */
export interface Done {
  edited?: { id: string; field: string; value: string; row: number; column: number };
  deleted?: { id: string; row: number };
}

export function act(world: World, what: Act, unique: () => string): Done {
  const tab = clientsTab(world);
  const ids = idsOf(tab);
  const width = tab.extent().columns;
  switch (what.kind) {
    case 'edit': {
      const client = ids[what.client % Math.max(1, ids.length)];
      if (client === undefined) return {};
      const field = ALL[what.field % ALL.length]!;
      const [value, column] = [unique(), columnOf(tab, field)];
      tab.type(client.row, column, value);
      return { edited: { id: client.id, field, value, row: client.row, column } };
    }
    case 'sort':
      tab.sort(1, (what.column % width) + 1);
      return {};
    case 'insert':
      tab.insertRows(2 + (what.row % (ids.length + 2)), 1);
      return {};
    case 'delete': {
      const client = ids[what.client % Math.max(1, ids.length)];
      if (client === undefined) return {};
      tab.deleteRows(client.row, 1);
      return { deleted: client };
    }
    case 'move':
      tab.moveColumn((what.from % width) + 1, (what.to % width) + 1);
      return {};
  }
}
