/** Writes cells of an adopted tab by address, never by a row number from before: reads the addresses again right before and right after, and mends what people moved meanwhile. */
import type { Scalar, TabContent } from '../ports';
import { idText } from '../tables/table';
import type { CellChange } from './change-set';
import { sameScalar, type Door, type LiveTable } from './door';
import { rowKey } from './row-key';

/** How often a plan is made anew while people keep moving rows. */
const PASSES = 5;

/**
 * Cells by client ID and field: a cell that holds `before` is written, one that holds `after` is left, a third value is a conflict and never overwritten.
 * Calls: a constant, plus one per block of cells that cannot be joined.
 */
export function writeCells(door: Door, changes: readonly CellChange[]): void {
  let mending: Mending | null = null;
  for (let pass = 0; pass < PASSES; pass++) {
    const live = door.live('clients');
    if (live === null) {
      report(door, changes);
      return;
    }
    const ids = idsOf(live);
    const rowOf = rowsById(ids);
    const blocks = mending === null ? new Map<number, Map<number, Scalar>>() : mending.astray(door, live, rowOf);
    const strayed = (column: number, row: number): boolean => blocks.get(column)?.has(row) === true;
    for (const change of changes) {
      const row = rowOf.get(change.id);
      const column = live.columns.get(change.field);
      if (row === undefined || column === undefined) {
        door.conflict(change.id, change.field);
        continue;
      }
      const now = door.scalar(live.content.values[row - 1]?.[column - 1]);
      if (sameScalar(now, change.after)) continue;
      const formula = (live.content.formulas[row - 1]?.[column - 1] ?? '') !== '';
      if (!strayed(column, row) && (formula || !sameScalar(now, change.before))) door.conflict(change.id, change.field);
      else put(blocks, column, row, change.after);
    }
    if (blocks.size === 0) return;
    if (moved(door, live, ids)) continue;
    if (written(door, live, ids, () => blocks.forEach((cells, column) => writeColumn(door, live, column, cells))))
      return;
    mending ??= new Mending(live, rowOf, changes);
    mending.wrote(blocks);
  }
}

/** Finds what was written to a wrong place because people moved rows or columns between the look and the writing, and what stood there. */
class Mending {
  private readonly values = new Map<number, Set<Scalar>>();

  /** @param then the tab as it was before anything was written */
  constructor(
    private readonly then: LiveTable,
    private readonly rowThen: ReadonlyMap<string, number>,
    private readonly changes: readonly CellChange[],
  ) {}

  wrote(blocks: ReadonlyMap<number, ReadonlyMap<number, Scalar>>): void {
    for (const [column, cells] of blocks) {
      let values = this.values.get(column);
      if (values === undefined) this.values.set(column, (values = new Set()));
      for (const value of cells.values()) values.add(value);
    }
  }

  /** Cells that hold one of our values although they are not meant to, each with what it held; a meant client's cell with what it is to hold. */
  astray(door: Door, live: LiveTable, rowOf: ReadonlyMap<string, number>): Map<number, Map<number, Scalar>> {
    const blocks = new Map<number, Map<number, Scalar>>();
    const meant = new Map(this.changes.map(({ id, field, after }) => [`${id}\u0000${field}`, after]));
    const fieldAt = new Map([...live.columns].map(([field, column]) => [column, field]));
    // A written place, and where its column has gone since.
    const columns = new Set([
      ...this.values.keys(),
      ...this.changes.flatMap(({ field }) => live.columns.get(field) ?? []),
    ]);
    const ours = new Set([...this.values.values()].flatMap((values) => [...values]));
    for (const column of columns) {
      const header = live.content.values[live.headerRow - 1]?.[column - 1];
      const headers = this.then.content.values[this.then.headerRow - 1] ?? [];
      const columnThen = headers.findIndex((text) => text === header);
      for (const [id, row] of rowOf) {
        const now = door.scalar(live.content.values[row - 1]?.[column - 1]);
        if (now === null || !ours.has(now)) continue;
        const goal = meant.get(`${id}\u0000${fieldAt.get(column) ?? ''}`);
        const stood = this.rowThen.get(id);
        if (goal === undefined && (stood === undefined || columnThen < 0)) continue;
        const held = stood === undefined ? null : door.scalar(this.then.content.values[stood - 1]?.[columnThen]);
        const right = goal === undefined ? held : goal;
        if (!sameScalar(now, right)) put(blocks, column, row, right);
      }
    }
    return blocks;
  }
}

function put(blocks: Map<number, Map<number, Scalar>>, column: number, row: number, value: Scalar): void {
  let cells = blocks.get(column);
  if (cells === undefined) blocks.set(column, (cells = new Map<number, Scalar>()));
  cells.set(row, value);
}

/** Whether the clients stand elsewhere than when they were read. */
function moved(door: Door, live: LiveTable, ids: readonly string[]): boolean {
  try {
    return !sameList(door.idsNow(live), ids);
  } catch (error) {
    // Rows deleted meanwhile leave less tab than was read.
    if (error instanceof Error && error.name !== 'Killed') return true;
    throw error;
  }
}

/** Writes and makes sure that the clients still stand where they stood; false when they moved. */
function written(door: Door, live: LiveTable, ids: readonly string[], write: () => void): boolean {
  try {
    write();
    door.ports.book.flush();
  } catch (error) {
    if (!moved(door, live, ids)) throw error;
    return false;
  }
  return !moved(door, live, ids);
}

/**
 * Whole computed columns by client ID. Rows without a client (totals, notes) keep what they hold, formulas always.
 * Calls: a constant, plus one per run of rows between cells that must stay and per group of adjacent columns.
 */
export function writeDerived(
  door: Door,
  fields: readonly string[],
  values: Readonly<Record<string, readonly Scalar[]>>,
): void {
  let wrote = false;
  for (let pass = 0; pass < PASSES; pass++) {
    const live = door.live('clients');
    if (live === null) return;
    const ids = idsOf(live);
    const blocks: { from: number; column: number; block: Scalar[][] }[] = [];
    const known = new Set<string>();
    const clientAt = ids.map((id, index) => {
      if (index < live.headerRow || id === '' || known.has(id) || values[id] === undefined) return null;
      known.add(id);
      return id;
    });
    const groups = adjacent(
      fields.flatMap((field, index) => (live.columns.has(field) ? [{ index, column: live.columns.get(field)! }] : [])),
    );
    for (const group of groups) {
      for (const [from, to] of runs(live, clientAt, group, wrote)) {
        const block: Scalar[][] = [];
        for (let row = from; row <= to; row++) {
          const id = clientAt[row - 1] ?? null;
          block.push(group.map(({ index }) => (id === null ? null : (values[id]![index] ?? null))));
        }
        blocks.push({ from, column: group[0]!.column, block });
      }
    }
    if (blocks.length === 0) return;
    if (moved(door, live, ids)) continue;
    if (
      written(door, live, ids, () => {
        for (const { from, column, block } of blocks) door.ports.book.write(live.tab, from, column, block);
      })
    ) {
      return;
    }
    wrote = true;
  }
}

/** Runs of rows that may be written in one block: broken by rows without a client whose cells hold something of the user's. */
function runs(
  live: LiveTable,
  clientAt: readonly (string | null)[],
  group: readonly { column: number }[],
  repairing: boolean,
): [number, number][] {
  const found: [number, number][] = [];
  let from = 0;
  const last = live.content.values.length;
  for (let row = live.headerRow + 1; row <= last; row++) {
    const stays = group.some(({ column }) => {
      const formula = (live.content.formulas[row - 1]?.[column - 1] ?? '') !== '';
      // While mending, a plain value beside no client may be one of ours that slipped there.
      return (
        clientAt[row - 1] === null &&
        (formula || (!repairing && (live.content.values[row - 1]?.[column - 1] ?? '') !== ''))
      );
    });
    if (stays) {
      if (from > 0) found.push([from, row - 1]);
      from = 0;
    } else if (from === 0) from = row;
  }
  if (from > 0) found.push([from, last]);
  return found;
}

/**
 * A client's ID into rows that have none, each found by its number while its fingerprint agrees, else by the fingerprint.
 * A row that already holds another ID is a conflict.
 */
export function writeIds(
  door: Door,
  table: 'clients' | 'orders',
  field: string,
  wanted: readonly { key: string; row: number; id: string }[],
  direction: 'assign' | 'clear',
): void {
  const ours = new Set(wanted.map(({ id }) => id));
  for (let pass = 0; pass < PASSES; pass++) {
    const live = door.live(table);
    const column = live?.columns.get(field);
    if (live === null || column === undefined) {
      wanted.forEach(({ id }) => door.conflict(id, field));
      return;
    }
    const cells = new Map<number, Scalar>();
    const places = locate(door, live, column, wanted, (row) => idText(live.content.values[row - 1]?.[column - 1]));
    const placed = new Set(places.values());
    wanted.forEach((entry, index) => {
      const row = places.get(index);
      if (row === undefined) {
        door.conflict(entry.id, field);
        return;
      }
      const now = idText(live.content.values[row - 1]?.[column - 1]);
      const goal = direction === 'assign' ? entry.id : '';
      const from = direction === 'assign' ? '' : entry.id;
      if (now === goal) return;
      if (now === from || (pass > 0 && ours.has(now))) cells.set(row, goal === '' ? null : goal);
      else door.conflict(entry.id, field);
    });
    if (pass > 0 && table === 'clients' && direction === 'assign') {
      // An ID of ours on a row that is none of the wanted ones slipped there while rows moved.
      live.content.values.forEach((values, index) => {
        if (index >= live.headerRow && !placed.has(index + 1) && ours.has(idText(values[column - 1])))
          cells.set(index + 1, null);
      });
    }
    if (cells.size === 0) return;
    writeColumn(door, live, column, cells);
    door.ports.book.flush();
  }
}

/** Entry index → row. Rows with equal fingerprints are told apart by what they hold already, then by order. */
function locate(
  door: Door,
  live: LiveTable,
  column: number,
  wanted: readonly { key: string; row: number; id: string }[],
  holds: (row: number) => string,
): Map<number, number> {
  const own = new Set([...addedColumns(door, live.tab), column]);
  const keys = live.content.values.map((_, index) =>
    index < live.headerRow ? '' : rowKey(live.content, index + 1, own),
  );
  const places = new Map<number, number>();
  const used = new Set<number>();
  wanted.forEach(({ key, row }, index) => {
    if (keys[row - 1] !== key || used.has(row)) return;
    places.set(index, row);
    used.add(row);
  });
  if (places.size === wanted.length) return places;
  const free = new Map<string, number[]>();
  keys.forEach((key, index) => {
    if (key === '' || used.has(index + 1)) return;
    const list = free.get(key);
    if (list === undefined) free.set(key, [index + 1]);
    else list.push(index + 1);
  });
  wanted.forEach(({ key, id }, index) => {
    if (places.has(index)) return;
    const rows = free.get(key) ?? [];
    const at = Math.max(
      0,
      rows.findIndex((row) => holds(row) === id),
    );
    const [row] = rows.splice(at, 1);
    if (row !== undefined) places.set(index, row);
  });
  return places;
}

/** Columns of a tab that Klientura added. */
export function addedColumns(door: Door, tab: number): ReadonlySet<number> {
  return new Set(door.boundColumns().flatMap((mark) => (mark.tab === tab && mark.added ? [mark.column] : [])));
}

/** Writes single cells of a column in blocks, joined over cells in between that survive being written again: blanks and plain numbers. */
function writeColumn(door: Door, live: LiveTable, column: number, cells: ReadonlyMap<number, Scalar>): void {
  const rows = [...cells.keys()].sort((a, b) => a - b);
  let block: Scalar[][] = [];
  let start = 0;
  let next = 0;
  const write = (): void => {
    if (block.length > 0) door.ports.book.write(live.tab, start, column, block);
    block = [];
  };
  for (const row of rows) {
    if (block.length > 0) {
      const between: Scalar[][] = [];
      let joined = true;
      for (let gap = next; gap < row && joined; gap++) {
        joined = survives(live.content, gap, column);
        if (joined) between.push([door.scalar(live.content.values[gap - 1]?.[column - 1])]);
      }
      if (joined) block.push(...between);
      else write();
    }
    if (block.length === 0) start = row;
    block.push([cells.get(row) ?? null]);
    next = row + 1;
  }
  write();
}

function survives(content: TabContent, row: number, column: number): boolean {
  const value = content.values[row - 1]?.[column - 1] ?? '';
  return (content.formulas[row - 1]?.[column - 1] ?? '') === '' && (value === '' || typeof value === 'number');
}

function idsOf(live: LiveTable): string[] {
  const column = live.columns.get('id');
  return live.content.values.map((values) => (column === undefined ? '' : idText(values[column - 1])));
}

function rowsById(ids: readonly string[]): Map<string, number> {
  const rowOf = new Map<string, number>();
  ids.forEach((id, index) => {
    if (id !== '' && !rowOf.has(id)) rowOf.set(id, index + 1);
  });
  return rowOf;
}

function adjacent<T extends { column: number }>(columns: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const entry of [...columns].sort((a, b) => a.column - b.column)) {
    const group = groups[groups.length - 1];
    if (group !== undefined && group[group.length - 1]!.column + 1 === entry.column) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

function report(door: Door, changes: readonly CellChange[]): void {
  for (const { id, field } of changes) door.conflict(id, field);
}
