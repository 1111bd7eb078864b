/** What a file holds as a whole: names, protections, metadata, toasts; and the calls that mean its active sheet. */
import type { Area } from '../../book/book';
import type { MenuItem } from '../../runner/protocol';
import type {
  GMetadata,
  GMetadataFinder,
  GNamedRange,
  GProtection,
  GRange,
  GSheet,
  GSpreadsheet,
  GTextFinder,
} from './context';
import { areaOf } from './context';
import { isMember, ProtectionType } from './enums';
import { check, is } from './errors';
import { metadataArguments } from './range-tools';
import { SpreadsheetBase } from './spreadsheet-base';

const NAME = 'SpreadsheetApp.Spreadsheet';
const isRange = is.service('SpreadsheetApp.Range');

export class SpreadsheetTools extends SpreadsheetBase {
  getNamedRanges(): GNamedRange[] {
    return this.ask<{ name: string; area: Area }[]>('getNamedRanges').map(({ name, area }) =>
      this.context.namedRange(name, area),
    );
  }
  setNamedRange(name: string, range: GRange): void {
    check(`${NAME}.setNamedRange`, [name, range], [is.string, isRange]);
    this.ask('setNamedRange', name, areaOf(range));
  }
  removeNamedRange(name: string): void {
    check(`${NAME}.removeNamedRange`, [name], [is.string]);
    this.ask('removeNamedRange', name);
  }
  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GProtection[] {
    check(`${NAME}.getProtections`, [type], [(value): boolean => isMember(ProtectionType, value)]);
    return this.ask<number[]>('getProtections', String(type)).map((id) => this.context.protection(id));
  }

  addDeveloperMetadata(...args: unknown[]): GSpreadsheet {
    this.ask('addDeveloperMetadata', ...metadataArguments(NAME, args));
    return this.self;
  }
  /** Metadata of the file itself, not of its sheets. */
  getDeveloperMetadata(): GMetadata[] {
    return this.ask<unknown[]>('getDeveloperMetadata').map((found) => this.context.metadata(found));
  }
  createDeveloperMetadataFinder(): GMetadataFinder {
    return this.context.metadataFinder({ kind: 'SPREADSHEET' });
  }
  createTextFinder(text: string): GTextFinder {
    check(`${NAME}.createTextFinder`, [text], [is.string]);
    return this.context.textFinder({ kind: 'SPREADSHEET' }, text);
  }

  /** Five seconds unless told; negative: until dismissed. */
  toast(...args: unknown[]): void {
    check(
      `${NAME}.toast`,
      args,
      [is.string],
      [is.string, is.orNull(is.string)],
      [is.string, is.orNull(is.string), is.orNull(is.integer)],
    );
    this.context.call('Spreadsheet.toast', args[0], args[1] ?? '', args[2] ?? 5);
  }

  /** The old way to make a menu: an absent entry is a separator. */
  addMenu(name: string, subMenus: ({ name: string; functionName: string } | null)[]): void {
    check(`${NAME}.addMenu`, [name, subMenus], [is.string, is.array]);
    const items: MenuItem[] = subMenus.map((entry) =>
      entry ? { kind: 'item', label: entry.name, handler: entry.functionName } : { kind: 'separator' },
    );
    this.context.call('Menu.addToUi', name, items, false);
  }

  appendRow(rowContents: unknown[]): GSheet {
    return this.getActiveSheet().appendRow(rowContents as (string | number)[]);
  }
  getDataRange(): GRange {
    return this.getActiveSheet().getDataRange();
  }
  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }
  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn();
  }
  getFrozenRows(): number {
    return this.getActiveSheet().getFrozenRows();
  }
  getFrozenColumns(): number {
    return this.getActiveSheet().getFrozenColumns();
  }
  setFrozenRows(rows: number): void {
    this.getActiveSheet().setFrozenRows(rows);
  }
  setFrozenColumns(columns: number): void {
    this.getActiveSheet().setFrozenColumns(columns);
  }
  deleteRow(rowPosition: number): GSheet {
    return this.getActiveSheet().deleteRow(rowPosition);
  }
  deleteRows(rowPosition: number, howMany: number): void {
    this.getActiveSheet().deleteRows(rowPosition, howMany);
  }
  deleteColumn(columnPosition: number): GSheet {
    return this.getActiveSheet().deleteColumn(columnPosition);
  }
  deleteColumns(columnPosition: number, howMany: number): void {
    this.getActiveSheet().deleteColumns(columnPosition, howMany);
  }
  insertRowAfter(afterPosition: number): GSheet {
    return this.getActiveSheet().insertRowAfter(afterPosition);
  }
  insertRowBefore(beforePosition: number): GSheet {
    return this.getActiveSheet().insertRowBefore(beforePosition);
  }
  insertColumnAfter(afterPosition: number): GSheet {
    return this.getActiveSheet().insertColumnAfter(afterPosition);
  }
  insertColumnBefore(beforePosition: number): GSheet {
    return this.getActiveSheet().insertColumnBefore(beforePosition);
  }
  autoResizeColumn(columnPosition: number): GSheet {
    return this.getActiveSheet().autoResizeColumn(columnPosition);
  }
  hideRow(row: GRange): void {
    this.getActiveSheet().hideRow(row);
  }
  unhideRow(row: GRange): void {
    this.getActiveSheet().unhideRow(row);
  }
  hideColumn(column: GRange): void {
    this.getActiveSheet().hideColumn(column);
  }
  unhideColumn(column: GRange): void {
    this.getActiveSheet().unhideColumn(column);
  }
  sort(...args: [number, boolean?]): GSheet {
    return this.getActiveSheet().sort(args[0], args[1] !== false);
  }
}
