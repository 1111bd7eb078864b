/** Rows and columns of a sheet: insert, delete, move, hide, freeze, size; and the sheet among its siblings. */
import type { GRange, GSheet, GSpreadsheet } from './context';
import { areaOf, SHEET } from './context';
import type { Check } from './errors';
import { check, exception, is } from './errors';
import { SheetBase } from './sheet-base';

const NAME = 'SpreadsheetApp.Sheet';
const isRange = is.service('SpreadsheetApp.Range');
const ONE: Check[] = [is.integer];
const TWO: Check[] = [is.integer, is.integer];
type Dimension = 'rows' | 'columns';

export class SheetStructure extends SheetBase {
  insertRowAfter(afterPosition: number): GSheet {
    return this.insert('insertRowAfter', 'rows', [afterPosition], 1, [ONE]);
  }
  insertRowBefore(beforePosition: number): GSheet {
    return this.insert('insertRowBefore', 'rows', [beforePosition], 0, [ONE]);
  }
  insertRowsAfter(...args: [number, number]): GSheet {
    return this.insert('insertRowsAfter', 'rows', args, 1, [TWO]);
  }
  insertRowsBefore(...args: [number, number]): GSheet {
    return this.insert('insertRowsBefore', 'rows', args, 0, [TWO]);
  }
  insertRows(...args: [number, number?]): void {
    this.insert('insertRows', 'rows', args, 0, [ONE, TWO]);
  }
  insertColumnAfter(afterPosition: number): GSheet {
    return this.insert('insertColumnAfter', 'columns', [afterPosition], 1, [ONE]);
  }
  insertColumnBefore(beforePosition: number): GSheet {
    return this.insert('insertColumnBefore', 'columns', [beforePosition], 0, [ONE]);
  }
  insertColumnsAfter(...args: [number, number]): GSheet {
    return this.insert('insertColumnsAfter', 'columns', args, 1, [TWO]);
  }
  insertColumnsBefore(...args: [number, number]): GSheet {
    return this.insert('insertColumnsBefore', 'columns', args, 0, [TWO]);
  }
  insertColumns(...args: [number, number?]): void {
    this.insert('insertColumns', 'columns', args, 0, [ONE, TWO]);
  }
  deleteRow(rowPosition: number): GSheet {
    return this.onLines('deleteRow', 'rows', [rowPosition], [ONE]);
  }
  deleteRows(...args: [number, number]): void {
    this.onLines('deleteRows', 'rows', args, [TWO]);
  }
  deleteColumn(columnPosition: number): GSheet {
    return this.onLines('deleteColumn', 'columns', [columnPosition], [ONE]);
  }
  deleteColumns(...args: [number, number]): void {
    this.onLines('deleteColumns', 'columns', args, [TWO]);
  }
  moveRows(rowSpec: GRange, destinationIndex: number): void {
    this.move('moveRows', rowSpec, destinationIndex);
  }
  moveColumns(columnSpec: GRange, destinationIndex: number): void {
    this.move('moveColumns', columnSpec, destinationIndex);
  }

  hideRows(...args: [number, number?]): void {
    this.onLines('hideRows', 'rows', args, [ONE, TWO]);
  }
  showRows(...args: [number, number?]): void {
    this.onLines('showRows', 'rows', args, [ONE, TWO]);
  }
  hideColumns(...args: [number, number?]): void {
    this.onLines('hideColumns', 'columns', args, [ONE, TWO]);
  }
  showColumns(...args: [number, number?]): void {
    this.onLines('showColumns', 'columns', args, [ONE, TWO]);
  }
  hideRow(row: GRange): void {
    this.onRange('hideRow', row, 'rows');
  }
  unhideRow(row: GRange): void {
    this.onRange('unhideRow', row, 'rows');
  }
  hideColumn(column: GRange): void {
    this.onRange('hideColumn', column, 'columns');
  }
  unhideColumn(column: GRange): void {
    this.onRange('unhideColumn', column, 'columns');
  }
  isRowHiddenByUser(rowPosition: number): boolean {
    return this.isHidden('isRowHiddenByUser', rowPosition, 'rows');
  }
  isRowHiddenByFilter(rowPosition: number): boolean {
    return this.isHidden('isRowHiddenByFilter', rowPosition, 'rows');
  }
  isColumnHiddenByUser(columnPosition: number): boolean {
    return this.isHidden('isColumnHiddenByUser', columnPosition, 'columns');
  }

  setFrozenRows(rows: number): void {
    check(`${NAME}.setFrozenRows`, [rows], ONE);
    if (rows < 0 || rows > this.context.size(this[SHEET]).rows) throw exception('Those rows are out of bounds.');
    if (rows > 0 && rows === this.context.size(this[SHEET]).rows)
      throw exception("You can't freeze all visible rows on the sheet.");
    this.change('setFrozenRows', rows);
  }
  setFrozenColumns(columns: number): void {
    check(`${NAME}.setFrozenColumns`, [columns], ONE);
    const all = this.context.size(this[SHEET]).columns;
    if (columns < 0 || columns > all) throw exception('Those columns are out of bounds.');
    if (columns > 0 && columns === all) throw exception("You can't freeze all visible columns on the sheet.");
    this.change('setFrozenColumns', columns);
  }
  hasHiddenGridlines(): boolean {
    return this.ask<boolean>('hasHiddenGridlines');
  }
  setHiddenGridlines(hideGridlines: boolean): GSheet {
    check(`${NAME}.setHiddenGridlines`, [hideGridlines], [is.boolean]);
    return this.change('setHiddenGridlines', hideGridlines);
  }
  getColumnWidth(columnPosition: number): number {
    check(`${NAME}.getColumnWidth`, [columnPosition], ONE);
    this.checkLines('columns', columnPosition, 1);
    return this.ask<number>('getColumnWidth', columnPosition - 1);
  }
  setColumnWidth(columnPosition: number, width: number): GSheet {
    check(`${NAME}.setColumnWidth`, [columnPosition, width], TWO);
    this.checkLines('columns', columnPosition, 1);
    return this.change('setColumnWidth', columnPosition - 1, 1, width);
  }
  setColumnWidths(startColumn: number, numColumns: number, width: number): GSheet {
    check(`${NAME}.setColumnWidths`, [startColumn, numColumns, width], [...TWO, is.integer]);
    this.checkLines('columns', startColumn, numColumns);
    return this.change('setColumnWidths', startColumn - 1, numColumns, width);
  }
  autoResizeColumn(columnPosition: number): GSheet {
    return this.onLines('autoResizeColumn', 'columns', [columnPosition], [ONE]);
  }
  autoResizeColumns(...args: [number, number]): GSheet {
    return this.onLines('autoResizeColumns', 'columns', args, [TWO]);
  }

  setName(name: string): GSheet {
    check(`${NAME}.setName`, [name], [is.string]);
    return this.change('setName', name);
  }
  hideSheet(): GSheet {
    return this.change('hideSheet');
  }
  showSheet(): GSheet {
    return this.change('showSheet');
  }
  /** A copy in this file, at the end, named as Google names copies. */
  copyTo(spreadsheet: GSpreadsheet): GSheet {
    check(`${NAME}.copyTo`, [spreadsheet], [is.service('SpreadsheetApp.Spreadsheet')]);
    return this.context.sheet(this.ask<number>('copyTo'));
  }
  getTabColor(): string | null {
    return this.ask<string | null>('getTabColor');
  }
  setTabColor(color: string | null): GSheet {
    check(`${NAME}.setTabColor`, [color], [is.orNull(is.string)]);
    return this.change('setTabColor', color ?? null);
  }

  private insert(
    method: string,
    dimension: Dimension,
    args: (number | undefined)[],
    after: 0 | 1,
    overloads: Check[][],
  ): GSheet {
    check(`${NAME}.${method}`, args, ...overloads);
    const [position, count = 1] = args as [number, number?];
    this.checkLines(dimension, position, 1);
    if (count < 1) throw exception(`The number of ${dimension} to insert must be at least 1.`);
    return this.change(method, dimension, position - 1 + after, count);
  }
  private onLines(method: string, dimension: Dimension, args: (number | undefined)[], overloads: Check[][]): GSheet {
    check(`${NAME}.${method}`, args, ...overloads);
    const [position, count = 1] = args as [number, number?];
    this.checkLines(dimension, position, count);
    return this.change(method, dimension, position - 1, count);
  }
  private onRange(method: string, range: GRange, dimension: Dimension): void {
    check(`${NAME}.${method}`, [range], [isRange]);
    const { row, column, rows, columns } = areaOf(range);
    this.change(method, dimension, dimension === 'rows' ? row : column, dimension === 'rows' ? rows : columns);
  }
  private move(method: string, spec: GRange, destination: number): void {
    check(`${NAME}.${method}`, [spec, destination], [isRange, is.integer]);
    this.change(method, areaOf(spec), destination - 1);
  }
  private isHidden(method: string, position: number, dimension: Dimension): boolean {
    check(`${NAME}.${method}`, [position], ONE);
    this.checkLines(dimension, position, 1);
    return this.ask<boolean>(method, position - 1);
  }
  private checkLines(dimension: Dimension, position: number, count: number): void {
    const all = this.context.size(this[SHEET])[dimension];
    if (!(position >= 1) || !(count >= 1) || position + count - 1 > all)
      throw exception(`Those ${dimension} are out of bounds.`);
  }
}
