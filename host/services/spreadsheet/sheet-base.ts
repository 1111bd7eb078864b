/** A sheet's identity, its ranges and its size. */
import type { Area, SheetInfo } from '../../book/book';
import type { Context, GRange, GRangeList, GSelection, GSheet, GSpreadsheet } from './context';
import { areaOf, SHEET } from './context';
import { SheetType } from './enums';
import { CLASS, check, checkBounds, is } from './errors';

const NAME = 'SpreadsheetApp.Sheet';
const isRange = is.service('SpreadsheetApp.Range');

export class SheetBase {
  readonly [CLASS] = NAME;
  readonly [SHEET]: number;

  constructor(
    protected readonly context: Context,
    id: number,
  ) {
    this[SHEET] = id;
  }

  protected get self(): GSheet {
    return this as unknown as GSheet;
  }
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the answer's type is stated where it is asked
  protected ask<T>(method: string, ...args: unknown[]): T {
    return this.context.call(`Sheet.${method}`, this[SHEET], ...args) as T;
  }
  protected change(method: string, ...args: unknown[]): GSheet {
    this.ask(method, ...args);
    return this.self;
  }
  protected area(row: number, column: number, rows: number, columns: number): Area {
    return { sheet: this[SHEET], row: row - 1, column: column - 1, rows, columns };
  }

  getSheetId(): number {
    return this[SHEET];
  }
  getParent(): GSpreadsheet {
    return this.context.spreadsheet();
  }
  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return SheetType.GRID;
  }
  getName(): string {
    return this.ask<SheetInfo>('getName').name;
  }
  getSheetName(): string {
    return this.ask<SheetInfo>('getSheetName').name;
  }
  getIndex(): number {
    return this.ask<SheetInfo>('getIndex').index + 1;
  }
  getMaxRows(): number {
    return this.ask<SheetInfo>('getMaxRows').maxRows;
  }
  getMaxColumns(): number {
    return this.ask<SheetInfo>('getMaxColumns').maxColumns;
  }
  getFrozenRows(): number {
    return this.ask<SheetInfo>('getFrozenRows').frozenRows;
  }
  getFrozenColumns(): number {
    return this.ask<SheetInfo>('getFrozenColumns').frozenColumns;
  }
  isSheetHidden(): boolean {
    return this.ask<SheetInfo>('isSheetHidden').hidden;
  }
  getLastRow(): number {
    return this.ask<number>('getLastRow');
  }
  getLastColumn(): number {
    return this.ask<number>('getLastColumn');
  }

  /** By numbers (a count of rows alone is rows × 1 column) or by A1 text. */
  getRange(...args: unknown[]): GRange {
    check(
      `${NAME}.getRange`,
      args,
      [is.string],
      [is.integer, is.integer],
      [is.integer, is.integer, is.integer],
      [is.integer, is.integer, is.integer, is.integer],
    );
    if (typeof args[0] === 'string') return this.context.rangeFromText(args[0], this[SHEET]);
    const [row, column, rows = 1, columns = 1] = (args as number[]).map(Math.trunc) as [
      number,
      number,
      number?,
      number?,
    ];
    checkBounds(row, column, rows, columns, this.context.size(this[SHEET]));
    return this.context.range(this.area(row, column, rows, columns));
  }
  getRangeList(a1Notations: string[]): GRangeList {
    check(`${NAME}.getRangeList`, [a1Notations], [(value): boolean => is.array(value) && value.every(is.string)]);
    return this.context.rangeList(a1Notations.map((text) => this.context.rangeFromText(text, this[SHEET])));
  }
  /** From A1 to the last content; A1 alone in an empty sheet. */
  getDataRange(): GRange {
    const { rows, columns } = this.ask<{ rows: number; columns: number }>('getDataRange');
    return this.context.range(this.area(1, 1, Math.max(rows, 1), Math.max(columns, 1)));
  }
  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    const last = (count: number, start: number, end: number): number => (count === -1 ? end - start + 1 : count);
    const size = this.context.size(this[SHEET]);
    const rows = last(numRows, startRow, size.rows);
    const columns = last(numColumns, startColumn, size.columns);
    return this.getRange(startRow, startColumn, rows, columns).getValues() as unknown[][];
  }

  activate(): GSheet {
    return this.change('activate');
  }
  getSelection(): GSelection {
    return this.context.selection();
  }
  getActiveRange(): GRange {
    return this.context.range(this.ask<Area>('getActiveRange'));
  }
  getActiveRangeList(): GRangeList {
    return this.context.rangeList([this.getActiveRange()]);
  }
  getActiveCell(): GRange {
    return this.context.range({ ...this.ask<Area>('getActiveCell'), rows: 1, columns: 1 });
  }
  getCurrentCell(): GRange {
    return this.context.range({ ...this.ask<Area>('getCurrentCell'), rows: 1, columns: 1 });
  }
  setActiveRange(range: GRange): GRange {
    check(`${NAME}.setActiveRange`, [range], [isRange]);
    this.ask('setActiveRange', areaOf(range));
    return range;
  }
  setActiveSelection(range: GRange | string): GRange {
    check(`${NAME}.setActiveSelection`, [range], [isRange], [is.string]);
    return this.setActiveRange(typeof range === 'string' ? this.context.rangeFromText(range, this[SHEET]) : range);
  }
  setCurrentCell(cell: GRange): GRange {
    check(`${NAME}.setCurrentCell`, [cell], [isRange]);
    this.ask('setCurrentCell', areaOf(cell));
    return cell;
  }

  toString(): string {
    return 'Sheet';
  }
}
