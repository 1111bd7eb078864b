/** A range's place: everything that is known without asking the book. */
import type { Area } from '../../book/book';
import type { OpenEnds } from './a1';
import { formatA1 } from './a1';
import type { Context, GRange, GSheet } from './context';
import { AREA } from './context';
import { CLASS, check, checkBounds, exception, is, OUTSIDE } from './errors';

export class RangeBase {
  readonly [CLASS] = 'SpreadsheetApp.Range';
  readonly [AREA]: Area;

  constructor(
    protected readonly context: Context,
    area: Area,
    protected readonly open: OpenEnds,
  ) {
    this[AREA] = area;
  }

  /** The range as scripts know it, for chaining. */
  protected get self(): GRange {
    return this as unknown as GRange;
  }

  /** One crossing about this range. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the answer's type is stated where it is asked
  protected ask<T>(method: string, ...args: unknown[]): T {
    return this.context.call(`Range.${method}`, this[AREA], ...args) as T;
  }

  /** One crossing that changes this range; gives the range for chaining. */
  protected change(method: string, ...args: unknown[]): GRange {
    this.context.call(`Range.${method}`, this[AREA], ...args);
    return this.self;
  }

  getRow(): number {
    return this[AREA].row + 1;
  }
  getRowIndex(): number {
    return this[AREA].row + 1;
  }
  getColumn(): number {
    return this[AREA].column + 1;
  }
  getNumRows(): number {
    return this[AREA].rows;
  }
  getNumColumns(): number {
    return this[AREA].columns;
  }
  getHeight(): number {
    return this[AREA].rows;
  }
  getWidth(): number {
    return this[AREA].columns;
  }
  getLastRow(): number {
    return this[AREA].row + this[AREA].rows;
  }
  getLastColumn(): number {
    return this[AREA].column + this[AREA].columns;
  }
  getGridId(): number {
    return this[AREA].sheet;
  }
  getSheet(): GSheet {
    return this.context.sheet(this[AREA].sheet);
  }
  getA1Notation(): string {
    return formatA1(this[AREA], this.open);
  }
  isStartRowBounded(): boolean {
    return !this.open.startRow;
  }
  isEndRowBounded(): boolean {
    return !this.open.endRow;
  }
  isStartColumnBounded(): boolean {
    return !this.open.startColumn;
  }
  isEndColumnBounded(): boolean {
    return !this.open.endColumn;
  }

  /** A cell by its place inside the range, from 1. */
  getCell(row: number, column: number): GRange {
    check('SpreadsheetApp.Range.getCell', [row, column], [is.integer, is.integer]);
    const { sheet, row: top, column: left, rows, columns } = this[AREA];
    if (row < 1 || column < 1 || row > rows || column > columns) throw exception('Cell reference out of range');
    return this.context.range({ sheet, row: top + row - 1, column: left + column - 1, rows: 1, columns: 1 });
  }

  /** A range moved by rows and columns, of the same or a new size. */
  offset(...args: number[]): GRange {
    check(
      'SpreadsheetApp.Range.offset',
      args,
      [is.integer, is.integer],
      [is.integer, is.integer, is.integer],
      [is.integer, is.integer, is.integer, is.integer],
    );
    const [down, right, rows = this[AREA].rows, columns = this[AREA].columns] = args as [
      number,
      number,
      number?,
      number?,
    ];
    const { sheet, row, column } = this[AREA];
    if (row + down < 0 || column + right < 0) throw exception(OUTSIDE);
    checkBounds(row + down + 1, column + right + 1, rows, columns, this.context.size(sheet));
    return this.context.range({ sheet, row: row + down, column: column + right, rows, columns });
  }

  toString(): string {
    return 'Range';
  }
}
