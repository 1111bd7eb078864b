/** Lines of one of our own tabs that people may edit as well: found by key, written where they are as planned. The tab is made with the first line and goes with the last. */
import type { Scalar } from '../../ports';
import { OWN_KEYS, type KeyedTable, type OwnTable } from '../../tables/own-tables';
import { idText } from '../../tables/table';
import type { OwnRow, StepOf } from '../change-set';
import type { Door } from '../door';
import { sameScalar } from '../scalars';
import type { StepHandler } from '../step';
import { createTab, dropTab } from './create-tab';
import { deleteLines, keepCount, linesOf, writeLines } from './own-lines';

export const ownRows: StepHandler<'ownRows'> = {
  done: (_door, { rows }) => rows.length === 0,
  do(door, step) {
    const { table, rows } = step;
    if (rows.some(({ after }) => after !== null)) makeTab(door, step);
    const own = door.own(table);
    if (own === null) return;
    const lines = linesOf(door, own);
    const end = lines.length;
    const at = placesOf(table, own, lines);
    const changed: number[] = [];
    const doomed: number[] = [];
    for (const row of rows) {
      const index = at.get(row.key);
      if (row.after === null) {
        if (index !== undefined && agrees(door, step, lines[index]!, own, row)) doomed.push(index);
      } else if (index === undefined) {
        at.set(row.key, lines.length);
        changed.push(lines.length);
        lines.push(
          put(
            Array.from({ length: Math.max(...own.columns.values()) }, () => null),
            own,
            row.after,
          ),
        );
      } else if (agrees(door, step, lines[index]!, own, row)) {
        put(lines[index]!, own, row.after);
        changed.push(index);
      }
    }
    writeLines(door, own, lines, changed, end);
    remove(door, own, doomed, lines.length);
    keepCount(
      door,
      own,
      lines.filter((_, index) => !doomed.includes(index)),
    );
  },
  undo: (step) => [
    { ...step, rows: step.rows.map(({ key, before, after }) => ({ key, before: after, after: before })).reverse() },
  ],
};

/**
 * The key of a line from its cells.
 * @example keyOf('templates', { code: 'birthday', language: 'ru', variant: '' }) //=> 'birthday/ru/'
 */
export function keyOf(table: KeyedTable, values: Readonly<Record<string, Scalar>>): string {
  return OWN_KEYS[table].map((column) => String(values[column] ?? '')).join('/');
}

function placesOf(table: KeyedTable, { columns }: OwnTable, lines: readonly Scalar[][]): Map<string, number> {
  const at = new Map<string, number>();
  const keys: readonly string[] = OWN_KEYS[table];
  lines.forEach((line, index) => {
    const parts = keys.map((column) => idText(line[columns.get(column)! - 1] ?? ''));
    if (index > 0 && parts[0] !== '' && !at.has(parts.join('/'))) at.set(parts.join('/'), index);
  });
  return at;
}

/** A cell of such a line that holds neither what was planned to be found nor what it was to become. */
interface EditedLine {
  key: string;
  column: string;
  now: Scalar;
  back: Scalar;
}

/** What the step would leave as it is, because someone edited it since. 2 calls; none when the tab is not there. */
export function editedLines(door: Door, { table, rows }: StepOf<'ownRows'>): EditedLine[] {
  const own = door.own(table);
  if (own === null) return [];
  const lines = linesOf(door, own);
  const at = placesOf(table, own, lines);
  return rows.flatMap((row) => {
    const index = at.get(row.key);
    const edited = index === undefined ? null : editedCell(lines[index]!, own, row);
    return edited === null ? [] : [{ key: row.key, ...edited }];
  });
}

/** The first cell of a line that stands neither as planned nor as it becomes; null when all do. */
function editedCell(
  line: readonly Scalar[],
  { columns }: OwnTable,
  { before, after }: OwnRow,
): Omit<EditedLine, 'key'> | null {
  for (const [column, at] of columns) {
    const now = blankless(line[at - 1]!);
    const [was, becomes] = [before?.[column], after?.[column]];
    const isAsPlanned = was !== undefined && sameScalar(now, blankless(was));
    const isWritten = becomes !== undefined && sameScalar(now, blankless(becomes));
    if (isAsPlanned || isWritten || (was === undefined && becomes === undefined)) continue;
    return { column, now, back: becomes ?? null };
  }
  return null;
}

/** What someone edited meanwhile is listed and stays. */
function agrees(
  door: Door,
  { table }: StepOf<'ownRows'>,
  line: readonly Scalar[],
  own: OwnTable,
  row: OwnRow,
): boolean {
  if (editedCell(line, own, row) === null) return true;
  door.conflict(row.key, table);
  return false;
}

const blankless = (value: Scalar): Scalar => (value === '' ? null : value);

function put(line: Scalar[], { columns }: OwnTable, values: Readonly<Record<string, Scalar>>): Scalar[] {
  for (const [column, at] of columns) if (values[column] !== undefined) line[at - 1] = blankless(values[column]);
  return line;
}

function remove(door: Door, own: OwnTable, doomed: readonly number[], count: number): void {
  if (doomed.length === 0) return;
  if (doomed.length === count - 1) {
    dropTab.do(door, { kind: 'dropTab', table: own.key });
    return;
  }
  deleteLines(
    door,
    own,
    doomed.map((index) => index + 1),
  );
}

/** What no person reads or edits. */
const HIDDEN: readonly KeyedTable[] = ['suppressed', 'logo'];

function makeTab(door: Door, { table, name, headers }: StepOf<'ownRows'>): void {
  const hidden = HIDDEN.includes(table);
  const step: StepOf<'createTab'> = { kind: 'createTab', table, name, headers, hidden, rows: [] };
  if (!createTab.done(door, step)) createTab.do(door, step);
}
