/**
 * Finds what came to stand on a wrong row because people moved rows or columns between the last look and the writing, and what stood there before.
 * Worked case: the block Анна, Борис → А1, Б1 is about to be written when someone inserts a row above; Анна's A1 lands on the new row and Б1 on Анна. The IDs are
 * read again, have moved, and this finds: the new row held nothing, Анна is meant to hold А1, Борис still waits for Б1.
 */
import type { Scalar } from '../../ports';
import { idText } from '../../tables/table';
import type { Door, LiveTable } from '../door';
import { putCell, type Block, type CellMap } from './cell-map';
import { rowKeys } from './row-key';

/** How a row is known again: by its client's ID, or by what it holds where rows have none. */
export type Identity = 'id' | 'content';

/** A cell that a value of ours slipped into, and what it held before. */
interface Stray {
  value: Scalar;
  formula: string;
}

export class Mending {
  private then: LiveTable | null = null;
  private readonly values = new Set<Scalar>();
  /** Columns that were written, as they stood then, and the fields that were meant: columns move too. */
  private readonly places = new Set<number>();
  private readonly fields = new Set<string>();
  /** Columns of the user's that are no fields, by their headers. */
  private readonly headers = new Set<string>();

  constructor(
    private readonly door: Door,
    private readonly identity: Identity,
  ) {}

  /** To be told before a batch is written over the tab as it was read. */
  wrote(live: LiveTable, batch: readonly Block[]): void {
    this.then ??= live;
    for (const { column, cells } of batch) {
      for (const row of cells) for (const value of row) if (value !== null) this.values.add(value);
      cells[0]!.forEach((_, offset) => {
        this.places.add(column + offset);
        const field = fieldAt(live, column + offset);
        if (field !== undefined) this.fields.add(field);
        else this.headers.add(headerAt(live, column + offset));
      });
    }
  }

  /** Cells of the tab as it stands now that hold a value of ours and did not hold it before, each with what it held. */
  strays(live: LiveTable): Strays {
    const found: Strays = new Map();
    const { then } = this;
    if (then === null) return found;
    const meant = [...this.fields].flatMap((field) => live.columns.get(field) ?? []);
    const rowThen = this.rowsThen(then, live);
    for (const column of new Set([...this.places, ...meant])) {
      const before = columnThen(live, then, column);
      for (let row = live.headerRow + 1; row <= live.content.values.length; row++) {
        const value = this.door.scalar(live.content.values[row - 1]![column - 1]);
        if (value === null || !this.values.has(value) || formulaAt(live, row, column) !== '') continue;
        const stood = rowThen[row];
        const known = stood !== undefined && before !== 0;
        const held = known ? this.door.scalar(then.content.values[stood - 1]?.[before - 1]) : null;
        const formula = known ? formulaAt(then, stood, before) : '';
        if (held === value && formula === '') continue;
        let rows = found.get(column);
        if (rows === undefined) found.set(column, (rows = new Map<number, Stray>()));
        rows.set(row, { value: held, formula });
      }
    }
    return found;
  }

  /**
   * Puts strays back that the plan has no goal for: a formula is written at once, a value comes among the cells to be written.
   * The user is told of a formula, because it may point elsewhere since its row moved.
   */
  putBack(live: LiveTable, strays: Strays, goals: CellMap, cells: CellMap): void {
    for (const [column, rows] of strays)
      for (const [row, { value, formula }] of rows) {
        if (goals.get(column)?.has(row) === true) continue;
        if (formula === '') putCell(cells, column, row, value);
        else {
          this.door.ports.book.writeFormulas(live.tab, row, column, [[formula]]);
          this.door.conflict('', fieldAt(live, column) ?? headerAt(live, column));
        }
      }
  }

  /**
   * Row now → row then. Clients are known by their IDs. Of rows without one those that hold just what they held come first; what is left is told apart by the cells
   * that were not written, rows with content before blank ones, which no one misses, and then by order.
   */
  private rowsThen(then: LiveTable, live: LiveTable): (number | undefined)[] {
    // Mostly nobody has moved anything, and to see that needs no names.
    if (this.sameRows(then, live)) return Array.from({ length: live.content.values.length + 1 }, (_, row) => row);
    const found: (number | undefined)[] = [];
    const used = new Set<number>();
    const match = (namesThen: readonly string[], namesNow: readonly string[]): void => {
      const waiting = new Map<string, number[]>();
      for (const row of filledFirst(then)) {
        if (used.has(row)) continue;
        const alike = waiting.get(namesThen[row]!);
        if (alike === undefined) waiting.set(namesThen[row]!, [row]);
        else alike.push(row);
      }
      for (const alike of waiting.values()) alike.reverse();
      for (const row of filledFirst(live)) {
        const stood = found[row] === undefined ? waiting.get(namesNow[row]!)?.pop() : undefined;
        if (stood === undefined) continue;
        found[row] = stood;
        used.add(stood);
      }
    };
    match(this.names(then, then.added), this.names(live, live.added));
    match(this.names(then, this.outside(then)), this.names(live, this.outside(live)));
    // Where the column of IDs was moved under a block, a value of ours stands in place of an ID that is in no row any more.
    const there = new Set(live.ids);
    const isLost = (id: string): boolean => id !== '' && !there.has(id);
    const isOurs = (id: string): boolean => this.values.has(id);
    if (found.every((stood, row) => stood === undefined || stood === row))
      live.ids.forEach((id, index) => {
        if (found[index + 1] !== undefined || !isOurs(id) || !isLost(this.idAt(then, index + 1))) return;
        found[index + 1] = index + 1;
        used.add(index + 1);
      });
    match(this.keysBeside(then, isLost, 'then'), this.keysBeside(live, isOurs, 'now'));
    return found;
  }

  /** Whether everyone stands where they stood: clients by their IDs, a row without one by all that it holds, and where no row has one by what is not written. */
  private sameRows(then: LiveTable, live: LiveTable): boolean {
    const outside = this.outside(live);
    if (!sameSet(outside, this.outside(then)) || then.headerRow !== live.headerRow) return false;
    const { values, formulas } = then.content;
    if (values.length !== live.content.values.length) return false;
    const id = this.identity === 'id' ? live.columns.get('id') : undefined;
    if (id !== (this.identity === 'id' ? then.columns.get('id') : undefined)) return false;
    const isSame = (r: number, c: number): boolean =>
      live.content.values[r]![c]!.valueOf() === values[r]![c]!.valueOf() &&
      live.content.formulas[r]![c] === formulas[r]![c];
    return live.content.values.every((row, r) => {
      if (row.length !== values[r]!.length) return false;
      if (id !== undefined && idText(row[id - 1]) !== '') return isSame(r, id - 1);
      return row.every((_, c) => (id === undefined && outside.has(c + 1)) || isSame(r, c));
    });
  }

  /** Columns by which no row is known: ours, and those that we write. */
  private outside(live: LiveTable): ReadonlySet<number> {
    const outside = new Set(live.added);
    for (const field of this.fields) outside.add(live.columns.get(field) ?? 0);
    for (const header of this.headers) outside.add(columnBy(live, header));
    return outside;
  }

  /** What each row is known by: its ID, else its fingerprint without some columns. */
  private names(live: LiveTable, outside: ReadonlySet<number>): string[] {
    const keys = rowKeys(live.content, live.headerRow, outside);
    return keys.map((key, row) => this.idAt(live, row) || `#${key}`);
  }

  /** The fingerprint without what is written of rows with such an ID; a name that no other row has of the rest. */
  private keysBeside(live: LiveTable, isMeant: (id: string) => boolean, look: string): string[] {
    const keys = rowKeys(live.content, live.headerRow, this.outside(live));
    return keys.map((key, row) => (isMeant(this.idAt(live, row)) ? key : `${look}${String(row)}`));
  }

  private idAt({ ids }: LiveTable, row: number): string {
    return this.identity === 'id' ? (ids[row - 1] ?? '') : '';
  }
}

/** Rows below the header, those with content first. */
function filledFirst(live: LiveTable): number[] {
  const rows = live.content.values.map((_, index) => index + 1).slice(live.headerRow);
  return [...rows.filter((row) => !isBlank(live, row)), ...rows.filter((row) => isBlank(live, row))];
}

function isBlank({ content }: LiveTable, row: number): boolean {
  return content.values[row - 1]!.every((cell, index) => cell === '' && content.formulas[row - 1]![index] === '');
}

function sameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((column) => b.has(column));
}

type Strays = Map<number, Map<number, Stray>>;

/** Where a column stood then: by its field, else by its header; 0 when it was not there. */
function columnThen(live: LiveTable, then: LiveTable, column: number): number {
  const field = fieldAt(live, column);
  if (field !== undefined) return then.columns.get(field) ?? 0;
  const header = headerAt(live, column);
  return columnBy(then, header);
}

/** 0 when there is none. */
function columnBy(live: LiveTable, header: string): number {
  return (live.content.values[live.headerRow - 1] ?? []).findIndex((text) => String(text).trim() === header) + 1;
}

function fieldAt(live: LiveTable, column: number): string | undefined {
  return [...live.columns].find(([, place]) => place === column)?.[0];
}

function headerAt(live: LiveTable, column: number): string {
  return String(live.content.values[live.headerRow - 1]?.[column - 1] ?? '').trim();
}

function formulaAt(live: LiveTable, row: number, column: number): string {
  return live.content.formulas[row - 1]?.[column - 1] ?? '';
}
