/** One tab of the memory book: cells with value, formula and format, and columns that carry their marks wherever they go. */
import type { Area, ChartSpec, RawValue, Scalar, Validation } from '../../src/ports';

export interface MemoryCell {
  value: string | number | boolean;
  formula: string;
  format: string;
  note: string;
  rule: Validation | null;
  /** Formatted in part, or with a link: writing the cell again would lose that. */
  rich: boolean;
}

/** What a test puts in a cell; `day` is a serial day in a date format. */
export type CellInput =
  | string
  | number
  | boolean
  | null
  | { formula: string; value: string | number }
  | { day: number }
  | { value: string; merged: true };

interface Column {
  marks: Map<string, string>;
}

export interface ProtectedArea extends Area {
  /** Who may edit; everyone else is refused. */
  editors: string[];
}

export const DATE_FORMAT = /[yY]|d\.|mm\.dd/;

export class MemoryTab {
  hidden = false;
  frozenRows = 0;
  cells: MemoryCell[][];
  columns: Column[];
  marks = new Map<string, string>();
  merges: Area[] = [];
  hiddenRows = new Set<number>();
  protections: ProtectedArea[] = [];
  headerStyled: Area[] = [];
  gridlines = true;
  widths: number[] = [];
  charts: ChartSpec[] = [];

  constructor(
    readonly id: number,
    public name: string,
    rows: number,
    columns: number,
  ) {
    this.cells = Array.from({ length: rows }, () => Array.from({ length: columns }, blank));
    this.columns = Array.from({ length: columns }, () => ({ marks: new Map<string, string>() }));
  }

  copy(): MemoryTab {
    const copy = new MemoryTab(this.id, this.name, 0, 0);
    copy.cells = this.cells.map((row) => row.map((cell) => ({ ...cell })));
    copy.columns = this.columns.map(({ marks }) => ({ marks: new Map(marks) }));
    copy.marks = new Map(this.marks);
    [copy.hidden, copy.frozenRows] = [this.hidden, this.frozenRows];
    [copy.gridlines, copy.widths, copy.charts] = [this.gridlines, [...this.widths], structuredClone(this.charts)];
    [copy.merges, copy.protections] = [[...this.merges], [...this.protections]];
    return copy;
  }

  fill(rows: CellInput[][]): void {
    rows.forEach((row, r) => row.forEach((input, c) => this.type(r + 1, c + 1, input)));
  }

  type(row: number, column: number, input: CellInput): void {
    const cell = this.cells[row - 1]![column - 1]!;
    cell.formula = '';
    if (input === null) cell.value = '';
    else if (typeof input !== 'object') cell.value = input;
    else if ('formula' in input) [cell.formula, cell.value] = [input.formula, input.value];
    else if ('day' in input) [cell.value, cell.format] = [input.day, 'dd.mm.yyyy'];
    else cell.value = input.value;
  }

  put(row: number, column: number, value: Scalar): void {
    const cell = this.cells[row - 1]![column - 1]!;
    if (
      cell.rule?.kind === 'list' &&
      cell.rule.strict &&
      value !== null &&
      value !== '' &&
      !cell.rule.values.includes(String(value))
    ) {
      throw new Error(
        `The data you entered in cell R${row}C${column} violates the data validation rules set on this cell.`,
      );
    }
    if (typeof value === 'string' && value.length > 50_000) {
      throw new Error('Your input contains more than the maximum of 50000 characters in a single cell.');
    }
    cell.formula = '';
    cell.rich = false;
    cell.value = value ?? '';
  }

  /** Rows and columns up to the last content. */
  extent(): { rows: number; columns: number } {
    let rows = 0;
    let columns = 0;
    this.cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell.value === '' && cell.formula === '') return;
        rows = Math.max(rows, r + 1);
        columns = Math.max(columns, c + 1);
      }),
    );
    return { rows, columns };
  }

  raw(row: number, column: number, instantOf: (serial: number) => number): RawValue {
    const cell = this.cells[row - 1]![column - 1]!;
    return typeof cell.value === 'number' && DATE_FORMAT.test(cell.format)
      ? new Date(instantOf(cell.value))
      : cell.value;
  }

  insertRows(before: number, count: number): void {
    const like = this.cells[Math.max(0, before - 2)] ?? [];
    const fresh = Array.from({ length: count }, () =>
      this.columns.map((_, c) => ({ ...blank(), format: like[c]?.format ?? '' })),
    );
    this.cells.splice(before - 1, 0, ...fresh);
    for (const area of this.charts.flatMap(({ ranges }) => ranges)) {
      if (before <= area.row) area.row += count;
      else if (before < area.row + area.rows) area.rows += count;
    }
  }

  dress(like: number, first: number, count: number, columns: number, what: 'format' | 'validation'): void {
    for (let row = first; row < first + count; row++)
      for (let column = 1; column <= columns; column++) {
        const [cell, model] = [this.cells[row - 1]?.[column - 1], this.cells[like - 1]?.[column - 1]];
        if (cell === undefined || model === undefined) continue;
        if (what === 'format') cell.format = model.format;
        else cell.rule = model.rule;
      }
  }

  deleteRows(row: number, count: number): void {
    this.cells.splice(row - 1, count);
  }

  insertColumns(before: number, count: number): void {
    this.columns.splice(before - 1, 0, ...Array.from({ length: count }, () => ({ marks: new Map<string, string>() })));
    for (const row of this.cells) row.splice(before - 1, 0, ...Array.from({ length: count }, blank));
  }

  deleteColumns(column: number, count: number): void {
    this.columns.splice(column - 1, count);
    for (const row of this.cells) row.splice(column - 1, count);
  }

  /** A person drags a column to another place. */
  moveColumn(from: number, to: number): void {
    const shift = (list: unknown[]): void => {
      list.splice(to - 1, 0, ...list.splice(from - 1, 1));
    };
    shift(this.columns);
    this.cells.forEach((row) => shift(row));
  }

  /** A person sorts the rows below `headerRow`; cells go with their formats and formulas. */
  sort(headerRow: number, column: number): void {
    const body = this.cells.slice(headerRow);
    const filled = body.filter((row) => row.some((cell) => cell.value !== ''));
    const rest = body.filter((row) => row.every((cell) => cell.value === ''));
    const key = (row: MemoryCell[]): string => String(row[column - 1]!.value);
    filled.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
    this.cells.splice(headerRow, body.length, ...filled, ...rest);
  }
}

function blank(): MemoryCell {
  return { value: '', formula: '', format: '', note: '', rule: null, rich: false };
}
