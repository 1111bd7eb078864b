/**
 * Brings clients' rows into the tab: inserts them below their neighbour and fills them. A run that dies in between leaves blank rows, which the next one fills:
 * it knows how many blank rows were there before.
 */
import type { Scalar } from '../../ports';
import type { RowEntry, SpareRows } from '../change-set';
import { sameScalar, type Door, type LiveTable } from '../door';
import { Paused } from '../run-clock';
import { stretches } from '../stretches';
import { rowsById } from './live-rows';
import { anchorRow, blankBelow } from './whole-rows';

const PASSES = 5;

/** Rows that come below one another: below the client `after`, below the header for null, else after the last client. */
interface Group {
  after: string | null | undefined;
  rows: RowEntry[];
}

/**
 * Calls: a constant, and some 3 for each group of rows and each stretch of adjacent columns.
 * @throws Paused when the run's time is over, or people moved rows in each of five passes
 */
export function fillRows(door: Door, rows: readonly RowEntry[], spare: SpareRows): void {
  const blanks = new Map(spare);
  for (let pass = 0; pass < PASSES; pass++) {
    const live = door.live('clients');
    if (live === null) {
      rows.forEach(({ id }) => door.conflict(id, 'id'));
      return;
    }
    const rowOf = rowsById(live);
    const missing = rows.filter(({ id }) => !rowOf.has(id));
    if (missing.length === 0) {
      complete(door, live, rowOf, rows);
      writeFormulas(door, live, rowOf, rows);
      return;
    }
    if (pass === 0) door.done += rows.length - missing.length;
    // From the bottom, so that the rows above stay where they are.
    const groups = grouped(missing, rowOf)
      .map((group) => ({ ...group, at: anchorRow(live, rowOf, group.after) }))
      .sort((a, b) => b.at - a.at);
    for (const group of groups) insert(door, live, group, blanks);
    door.ports.book.flush();
    door.did(missing.length);
  }
  throw new Paused();
}

/** A removed row may have stood below another removed one: both come below the one that is there. */
function grouped(missing: readonly RowEntry[], rowOf: ReadonlyMap<string, number>): Group[] {
  const groups: Group[] = [];
  const groupOf = new Map<string, Group>();
  for (const row of missing) {
    const chain = typeof row.after === 'string' ? groupOf.get(row.after) : undefined;
    const anchor = typeof row.after === 'string' && !rowOf.has(row.after) ? undefined : row.after;
    const group = chain ?? groups.find(({ after }) => after === anchor) ?? { after: anchor, rows: [] };
    if (group.rows.length === 0) groups.push(group);
    const below = group.rows.findIndex(({ id }) => id === row.after);
    if (below < 0) group.rows.push(row);
    else group.rows.splice(below + 1, 0, row);
    groupOf.set(row.id, group);
  }
  return groups;
}

function insert(
  door: Door,
  live: LiveTable,
  { after, rows, at }: Group & { at: number },
  blanks: ReadonlyMap<string | null, number>,
): void {
  const { book } = door.ports;
  // Blank rows beyond those that were there already are ours.
  const there = Math.max(0, blankBelow(live, at) - (blanks.get(after ?? null) ?? 0));
  const lacking = rows.length - there;
  const tab = door.tabs().find(({ id }) => id === live.tab);
  if (lacking > 0) {
    if (tab !== undefined && at + 1 > tab.rows) book.ensureSize(live.tab, at + lacking, tab.columns);
    else book.insertRows(live.tab, at + 1, lacking);
    door.forgetTabs();
  }
  const id = live.columns.get('id')!;
  // The ID first: a row that has it is known again, and what else it lacks is filled in by whoever comes next.
  book.write(
    live.tab,
    at + 1,
    id,
    rows.map((row) => [row.id]),
  );
  const fields = [...live.columns].filter(([field]) => field !== 'id').map(([field, column]) => ({ field, column }));
  const columnAt = new Map(fields.map(({ field, column }) => [column, field]));
  for (const [from, to] of stretches(fields.map(({ column }) => column).sort((a, b) => a - b)))
    book.write(
      live.tab,
      at + 1,
      from,
      rows.map(({ values }) =>
        Array.from({ length: to - from + 1 }, (_, offset) => values[columnAt.get(from + offset)!] ?? null),
      ),
    );
  writeRest(door, live, rows, at);
}

/** The user's other cells, column by column. */
function writeRest(door: Door, live: LiveTable, rows: readonly RowEntry[], at: number): void {
  for (const text of headersOf(rows)) {
    const column = columnBy(live, text);
    const cells = rows.map(({ rest }): Scalar[] => [rest?.find(([name]) => name === text)?.[1] ?? null]);
    if (column > 0) door.ports.book.write(live.tab, at + 1, column, cells);
  }
}

/** Formulas, when all rows are there: one only where its row has the number it had, for elsewhere it would point to other rows. */
function writeFormulas(
  door: Door,
  live: LiveTable,
  rowOf: ReadonlyMap<string, number>,
  rows: readonly RowEntry[],
): void {
  for (const { id, row: numberThen, rest } of rows)
    for (const [header, , formula] of rest ?? []) {
      const column = columnBy(live, header);
      const row = rowOf.get(id)!;
      if (formula === undefined) {
        if (column === 0) door.conflict(id, header);
      } else if (column === 0 || row !== numberThen) door.conflict(id, header);
      else if ((live.content.formulas[row - 1]?.[column - 1] ?? '') === '')
        door.ports.book.writeFormulas(live.tab, row, column, [[formula]]);
    }
}

function headersOf(rows: readonly RowEntry[]): Set<string> {
  return new Set(rows.flatMap(({ rest }) => (rest ?? []).map(([header]) => header)));
}

/** 0 when there is no such column. */
function columnBy(live: LiveTable, header: string): number {
  return (live.content.values[live.headerRow - 1] ?? []).findIndex((cell) => String(cell).trim() === header) + 1;
}

/** Rows that have their ID but not all their values: a run died while it filled them. */
function complete(door: Door, live: LiveTable, rowOf: ReadonlyMap<string, number>, rows: readonly RowEntry[]): void {
  const { book } = door.ports;
  for (const { id, values } of rows) {
    const row = rowOf.get(id)!;
    for (const [field, value] of Object.entries(values)) {
      const column = live.columns.get(field);
      if (column === undefined || field === 'id' || value === null || value === '') continue;
      const now = door.scalar(live.content.values[row - 1]?.[column - 1]);
      if (now === null) book.write(live.tab, row, column, [[value]]);
      else if (!sameScalar(now, value)) door.conflict(id, field);
    }
  }
}
