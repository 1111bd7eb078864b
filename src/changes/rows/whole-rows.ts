/** What the intent of adding, removing or restoring rows must hold beside what the command knows: the user's other cells of a row that goes, and the blank rows that were there before. */
import { DERIVED_FIELDS } from '../../domain/codes';
import type { RawValue, Scalar } from '../../ports';
import type { RowEntry, SpareRows, Step } from '../change-set';
import { readRows } from '../../tables/some-rows';
import { userField } from '../../tables/user-columns';
import type { Door, Head, LiveTable, Standing } from '../door';
import { lastRow, rowsById } from './live-rows';
import { clientsStand, someRows, steadily, type SomeRows } from './standing';

/** Computed columns come anew. */
const COMPUTED: readonly string[] = DERIVED_FIELDS;

/** The steps with all that the door has to know of the tab as it is now. Calls: a constant when rows come or go, else none. */
export function filledIn(door: Door, steps: readonly Step[]): Step[] {
  const goes = steps.flatMap((step) => (step.kind === 'removeRows' ? step.rows.map(({ id }) => id) : []));
  const comes = steps.flatMap((step) => (step.kind === 'appendRows' || step.kind === 'restoreRows' ? [step.rows] : []));
  if (goes.length + comes.length === 0) return [...steps];
  const look = lookAt(door, goes, comes);
  if (look === null) return [...steps];
  return steps.map((step) => {
    if (step.kind === 'removeRows') return { ...step, rows: step.rows.map((row) => whole(door, look, row)) };
    if (step.kind === 'appendRows' || step.kind === 'restoreRows')
      return { ...step, spare: look.spare[comes.indexOf(step.rows)]! };
    return step;
  });
}

/** The rows that go, and the blank rows where others come. */
interface Look extends SomeRows {
  at: Standing;
  rowOf: ReadonlyMap<string, number>;
  /** For each row of a client the ID of the client nearest above; null for the first. */
  above: ReadonlyMap<number, string | null>;
  /** Number formats by row and column. */
  formats: ReadonlyMap<number, string[]>;
  spare: SpareRows[];
}

/** A look during which nobody moved rows: what it needs is read one after the other. */
function lookAt(door: Door, goes: readonly string[], comes: readonly (readonly RowEntry[])[]): Look | null {
  return steadily(door, (isLast) => {
    const at = clientsStand(door);
    if (at === null) return { found: null };
    const rowOf = rowsById(at);
    const rows = goes.flatMap((id) => rowOf.get(id) ?? []);
    const look: Look = {
      at,
      rowOf,
      above: neighbours(rowOf),
      ...someRows(door, at, rows),
      formats: readRows(rows, at.header.length, (area) => door.ports.book.numberFormats(at.tab, area)),
      spare: comes.map((entries) => spareRows(door, at, rowOf, entries)),
    };
    return isLast || !at.columns.has('id') || door.idsStand(at) ? { found: look } : null;
  });
}

/** A row that goes, with all its fields, its cells in columns that are no fields as they are now, its number, and the client above it. */
function whole(door: Door, look: Look, entry: RowEntry): RowEntry {
  const { at, rowOf, above } = look;
  const row = rowOf.get(entry.id);
  if (row === undefined) return entry;
  const values = look.values.get(row)!;
  // What an earlier intent held of them is of no use any more.
  const own = { ...entry };
  delete own.rest;
  const rest = restOf(door, at, values, look.formulas.get(row)!);
  const formats = formatsOf(look, row);
  const held = Object.fromEntries(
    [...at.columns].flatMap(([field, column]): [string, Scalar][] =>
      field === 'id' || COMPUTED.includes(field) ? [] : [[field, door.scalar(values[column - 1])]],
    ),
  );
  return {
    ...own,
    ...(Object.keys(formats).length > 0 ? { formats } : {}),
    values: { ...held, ...entry.values },
    after: entry.after === undefined ? (above.get(row) ?? null) : entry.after,
    row,
    ...(rest.length > 0 ? { rest } : {}),
  };
}

/** The number formats of a row's dates and numbers, without which a date would come back as a number, and of the columns that Klientura added. */
function formatsOf({ at, values, formats }: Look, row: number): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, column] of namedColumns(at)) {
    const raw = values.get(row)![column - 1];
    const isCounted = name === 'id' || COMPUTED.includes(name) || typeof raw === 'object' || typeof raw === 'number';
    const format = formats.get(row)![column - 1] ?? '';
    if (isCounted && format !== '') found[name] = format;
  }
  return found;
}

/** Fields and the user's own columns with their places. */
function namedColumns({ header, columns }: Head): [name: string, column: number][] {
  const bound = new Set(columns.values());
  const others = header.flatMap((raw, index): [string, number][] => {
    const text = String(raw).trim();
    return text === '' || bound.has(index + 1) ? [] : [[userField(text), index + 1]];
  });
  return [...columns, ...others];
}

function restOf(
  door: Door,
  head: Head,
  values: readonly RawValue[],
  formulas: readonly string[],
): NonNullable<RowEntry['rest']> {
  const bound = new Set(head.columns.values());
  const rest: NonNullable<RowEntry['rest']> = [];
  values.forEach((raw, index) => {
    const header = String(head.header[index] ?? '').trim();
    const formula = formulas[index] ?? '';
    const value = door.scalar(raw);
    if (header === '' || (bound.has(index + 1) && formula === '') || (value === null && formula === '')) return;
    rest.push(formula === '' ? [header, value] : [header, value, formula]);
  });
  return rest;
}

/** Header of a cell in the user's other columns that is not what it was when the row was planned to go; undefined when all are. */
export function restEdited(door: Door, live: LiveTable, row: number, entry: RowEntry): string | undefined {
  // Only an intent knows of them.
  if (entry.row === undefined) return undefined;
  // The text of a formula changes with its place.
  const texts = (cells: NonNullable<RowEntry['rest']>): string[] =>
    cells.map(([header, value, formula]) =>
      JSON.stringify([header, formula === undefined ? value : '', row === entry.row ? formula : formula && '=']),
    );
  const { values, formulas } = live.content;
  const [then, now] = [texts(entry.rest ?? []), texts(restOf(door, live, values[row - 1]!, formulas[row - 1] ?? []))];
  const odd = then.find((text) => !now.includes(text)) ?? now.find((text) => !then.includes(text));
  return odd === undefined ? undefined : (JSON.parse(odd) as [string])[0];
}

function neighbours(rowOf: ReadonlyMap<string, number>): Map<number, string | null> {
  const above = new Map<number, string | null>();
  let nearest: string | null = null;
  for (const [id, row] of [...rowOf].sort(([, a], [, b]) => a - b)) {
    above.set(row, nearest);
    nearest = id;
  }
  return above;
}

function spareRows(door: Door, at: Standing, rowOf: ReadonlyMap<string, number>, rows: readonly RowEntry[]): SpareRows {
  const anchors = new Set(rows.map(({ after }) => after ?? null));
  return [...anchors].map((after) => [after, blankBelow(door, at, anchorRow(at, rowOf, after ?? undefined))]);
}

/** The row below which rows come: of the client named, of the header for none above, else of the last client. */
export function anchorRow(at: Standing, rowOf: ReadonlyMap<string, number>, after: string | null | undefined): number {
  if (after === null) return at.headerRow;
  return (after === undefined ? undefined : rowOf.get(after)) ?? lastRow(at, rowOf);
}

/** So many rows are read at first to see whether they are blank; then eight times as many, and so on. */
const BLANK_ROWS = 8;

/** Blank rows directly below a row, down to the tab's next content or to its end. No call where a client stands below it, else 2 and more. */
export function blankBelow(door: Door, { tab, ids, header }: Standing, row: number): number {
  const { book } = door.ports;
  for (let [count, size] = [0, BLANK_ROWS]; ; size *= 8) {
    if ((ids[row + count] ?? '') !== '') return count;
    const rows = Math.min(size, ids.length - row - count);
    if (rows <= 0) return Math.max(0, (door.tabs().find(({ id }) => id === tab)?.rows ?? 0) - row);
    const area = { row: row + count + 1, column: 1, rows, columns: header.length };
    const formulas = book.formulas(tab, area);
    const blank = book
      .values(tab, area)
      .findIndex((cells, index) => cells.some((cell, c) => cell !== '' || formulas[index]![c] !== ''));
    if (blank >= 0) return count + blank;
    count += rows;
  }
}
