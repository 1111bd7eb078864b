/** What the intent of adding, removing or restoring rows must hold beside what the command knows: the user's other cells of a row that goes, and the blank rows that were there before. */
import { DERIVED_FIELDS } from '../../domain/codes';
import type { Scalar } from '../../ports';
import type { RowEntry, SpareRows, Step } from '../change-set';
import { idText } from '../../tables/id-text';
import { userField } from '../../tables/user-columns';
import type { Door, LiveTable } from '../door';
import { lastRow, rowsById } from './live-rows';

/** Computed columns come anew. */
const COMPUTED: readonly string[] = DERIVED_FIELDS;

/** The steps with all that the door has to know of the tab as it is now. 3 calls when rows come or go, else none, and 1 for each column whose formats are kept. */
export function filledIn(door: Door, steps: readonly Step[]): Step[] {
  if (!steps.some(({ kind }) => kind === 'removeRows' || kind === 'appendRows' || kind === 'restoreRows'))
    return [...steps];
  const live = stillLook(door);
  if (live === null) return [...steps];
  const rowOf = rowsById(live);
  const above = neighbours(rowOf);
  return steps.map((step) => {
    if (step.kind === 'removeRows')
      return {
        ...step,
        rows: withFormats(door, live, rowOf, step.rows).map((row) => whole(door, live, { rowOf, above }, row)),
      };
    if (step.kind === 'appendRows' || step.kind === 'restoreRows')
      return { ...step, spare: spareRows(door, live, rowOf, step.rows) };
    return step;
  });
}

const LOOKS = 5;

/** A look at the tab during which nobody moved rows: values and formulas are read one after the other. */
function stillLook(door: Door): LiveTable | null {
  let live = door.live('clients');
  for (let looks = 1; live !== null && looks < LOOKS; looks++) {
    const column = live.columns.get('id');
    const { values } = live.content;
    if (column === undefined || door.idsNow(live).every((id, index) => id === idText(values[index]![column - 1])))
      break;
    live = door.live('clients');
  }
  return live;
}

/** A row that goes, with all its fields, its cells in columns that are no fields as they are now, its number, and the client above it. */
function whole(
  door: Door,
  live: LiveTable,
  { rowOf, above }: { rowOf: ReadonlyMap<string, number>; above: ReadonlyMap<number, string | null> },
  entry: RowEntry,
): RowEntry {
  const row = rowOf.get(entry.id);
  if (row === undefined) return entry;
  // What an earlier intent held of them is of no use any more.
  const own = { ...entry };
  delete own.rest;
  const rest = restOf(door, live, row);
  const held = Object.fromEntries(
    [...live.columns].flatMap(([field, column]): [string, Scalar][] =>
      field === 'id' || COMPUTED.includes(field)
        ? []
        : [[field, door.scalar(live.content.values[row - 1]![column - 1])]],
    ),
  );
  return {
    ...own,
    values: { ...held, ...entry.values },
    after: entry.after === undefined ? (above.get(row) ?? null) : entry.after,
    row,
    ...(rest.length > 0 ? { rest } : {}),
  };
}

/**
 * The rows with the number formats of their dates and numbers, without which a date would come back as a number, and of the columns that Klientura added.
 * 1 call for each column that has any.
 */
function withFormats(
  door: Door,
  live: LiveTable,
  rowOf: ReadonlyMap<string, number>,
  entries: readonly RowEntry[],
): RowEntry[] {
  const there = entries.flatMap(({ id }) => rowOf.get(id) ?? []);
  if (there.length === 0) return [...entries];
  const first = there.reduce((least, row) => Math.min(least, row), Infinity);
  const rows = there.reduce((most, row) => Math.max(most, row), 0) - first + 1;
  const formats = new Map<number, Record<string, string>>();
  for (const [name, column] of namedColumns(live)) {
    const isOurs = name === 'id' || COMPUTED.includes(name);
    const isCounted = (row: number): boolean => {
      const raw = live.content.values[row - 1]![column - 1];
      return isOurs || typeof raw === 'object' || typeof raw === 'number';
    };
    const counted = there.filter(isCounted);
    if (counted.length === 0) continue;
    const found = door.ports.book.numberFormats(live.tab, { row: first, column, rows, columns: 1 });
    for (const row of counted) {
      const format = found[row - first]![0]!;
      if (format !== '') formats.set(row, { ...formats.get(row), [name]: format });
    }
  }
  return entries.map((entry) => {
    const own = formats.get(rowOf.get(entry.id) ?? 0);
    return own === undefined ? entry : { ...entry, formats: own };
  });
}

/** Fields and the user's own columns with their places. */
function namedColumns(live: LiveTable): [name: string, column: number][] {
  const bound = new Set(live.columns.values());
  const others = (live.content.values[live.headerRow - 1] ?? []).flatMap((raw, index): [string, number][] => {
    const header = String(raw).trim();
    return header === '' || bound.has(index + 1) ? [] : [[userField(header), index + 1]];
  });
  return [...live.columns, ...others];
}

function restOf(door: Door, live: LiveTable, row: number): NonNullable<RowEntry['rest']> {
  const bound = new Set(live.columns.values());
  const rest: NonNullable<RowEntry['rest']> = [];
  live.content.values[row - 1]!.forEach((raw, index) => {
    const header = String(live.content.values[live.headerRow - 1]?.[index] ?? '').trim();
    const formula = live.content.formulas[row - 1]?.[index] ?? '';
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
  const [then, now] = [texts(entry.rest ?? []), texts(restOf(door, live, row))];
  const odd = then.find((text) => !now.includes(text)) ?? now.find((text) => !then.includes(text));
  return odd === undefined ? undefined : (JSON.parse(odd) as [string])[0];
}

/** For each row of a client the ID of the client nearest above; null for the first. */
function neighbours(rowOf: ReadonlyMap<string, number>): Map<number, string | null> {
  const above = new Map<number, string | null>();
  let nearest: string | null = null;
  for (const [id, row] of [...rowOf].sort(([, a], [, b]) => a - b)) {
    above.set(row, nearest);
    nearest = id;
  }
  return above;
}

function spareRows(
  door: Door,
  live: LiveTable,
  rowOf: ReadonlyMap<string, number>,
  rows: readonly RowEntry[],
): SpareRows {
  const allocated = door.tabs().find(({ id }) => id === live.tab)?.rows ?? 0;
  const anchors = new Set(rows.map(({ after }) => after ?? null));
  return [...anchors].map((after) => [after, blankBelow(live, anchorRow(live, rowOf, after ?? undefined), allocated)]);
}

/** The row below which rows come: of the client named, of the header for none above, else of the last client. */
export function anchorRow(
  live: LiveTable,
  rowOf: ReadonlyMap<string, number>,
  after: string | null | undefined,
): number {
  if (after === null) return live.headerRow;
  return (after === undefined ? undefined : rowOf.get(after)) ?? lastRow(live, rowOf);
}

/** Blank rows directly below a row, down to the tab's next content or to its end. @param allocated rows of the tab */
export function blankBelow({ content }: LiveTable, row: number, allocated: number): number {
  let count = 0;
  while (
    content.values[row + count]?.every((cell, index) => cell === '' && content.formulas[row + count]![index] === '') ===
    true
  )
    count++;
  return row + count >= content.values.length ? Math.max(0, allocated - row) : count;
}
