/** Why a formula failed: the messages of custom functions, and sentences for the engine's own errors. */
import type { Area, Mutation } from './book';
import { rowsOf } from './context';
import type { Context } from './context';
import type { FunctionEvents, Place } from './custom-functions';
import { numberOfSheet, sheetOf } from './engine';
import { keptFormula } from './kept-formula';
import { grid } from './read';
import { movedArea } from './structure';

interface Failure {
  area: Area;
  message: string;
}

/** Listens to the calls of custom functions. */
export class Failures implements FunctionEvents {
  readonly #failures = new Map<string, Failure>();
  #sizes: (Place & { rows: number; columns: number })[] = [];

  constructor(private readonly context: Context) {}

  failed(place: Place, message: string): void {
    const sheet = numberOfSheet(place.sheetId);
    const key = keyOf(sheet, place.row, place.column);
    if (message === '') this.#failures.delete(key);
    else
      this.#failures.set(key, { area: { sheet, row: place.row, column: place.column, rows: 1, columns: 1 }, message });
  }

  sized(place: Place, rows: number, columns: number): void {
    if (rows > 1 || columns > 1) this.#sizes.push({ ...place, rows, columns });
  }

  /** Sizes of the results since last asked. */
  takeSizes(): (Place & { rows: number; columns: number })[] {
    const sizes = this.#sizes;
    this.#sizes = [];
    return sizes;
  }

  /** The message of each failed cell of an area, '' where none failed. */
  messages(area: Area): string[][] {
    const rows = rowsOf(sheetOf(this.context.engine, area.sheet));
    return grid(area, (row, column) => {
      const cell = rows[row]?.[column];
      if (!cell || (!cell.f && !cell.si && keptFormula(cell) === '')) return '';
      return this.messageOf(String(cell.v ?? ''), area.sheet, row, column);
    });
  }

  /** The message of a formula's value, '' when it is no error. */
  messageOf(value: string, sheet: number, row: number, column: number): string {
    if (!value.startsWith('#')) return '';
    if (value === '#ERROR!') return this.#failures.get(keyOf(sheet, row, column))?.message ?? 'Formula parse error.';
    return MESSAGES[value] ?? '';
  }

  /** Messages move with their cells. */
  follow(mutation: Mutation): void {
    if (this.#failures.size === 0) return;
    const old = [...this.#failures.values()];
    this.#failures.clear();
    for (const { area, message } of old) {
      const moved = movedArea(area, mutation);
      if (moved) this.#failures.set(keyOf(moved.sheet, moved.row, moved.column), { area: moved, message });
    }
  }
}

const keyOf = (sheet: number, row: number, column: number): string => `${sheet}:${row}:${column}`;

/** As Google words them. */
const MESSAGES: Record<string, string> = {
  '#SPILL!': 'Array result was not expanded because it would overwrite data in other cells.',
  '#REF!': 'Reference does not exist.',
  '#NAME?': 'Unknown function or range name.',
  '#DIV/0!': 'Division by zero.',
  '#VALUE!': 'A value has the wrong type.',
  '#NUM!': 'A number is out of range.',
  '#N/A': 'Did not find value.',
  '#CYCLE!': 'Circular dependency detected.',
};
