/** The file: its name, place, language, people, and its sheets. */
import type { Area } from '../../book/book';
import type { Context, GRange, GRangeList, GSelection, GSheet, GSpreadsheet, GUser } from './context';
import { areaOf, sheetIdOf } from './context';
import { CLASS, check, exception, is } from './errors';

const NAME = 'SpreadsheetApp.Spreadsheet';
const isSheet = is.service('SpreadsheetApp.Sheet');
const isRange = is.service('SpreadsheetApp.Range');

interface File {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  owner: string;
  editors: string[];
}

export class SpreadsheetBase {
  readonly [CLASS] = NAME;
  constructor(protected readonly context: Context) {}

  protected get self(): GSpreadsheet {
    return this as unknown as GSpreadsheet;
  }
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the answer's type is stated where it is asked
  protected ask<T>(method: string, ...args: unknown[]): T {
    return this.context.call(`Spreadsheet.${method}`, ...args) as T;
  }
  protected made(method: string, ...args: unknown[]): GSheet {
    return this.context.sheet(this.ask<number>(method, ...args));
  }
  protected active(method: string): GSheet {
    return this.context.sheet(this.ask<number>(method));
  }

  getId(): string {
    return this.ask<File>('getId').id;
  }
  getName(): string {
    return this.ask<File>('getName').name;
  }
  /** A link that looks like Google's; it opens nothing, because the file is on this machine. */
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.ask<File>('getUrl').id}/edit`;
  }
  getSpreadsheetLocale(): string {
    return this.ask<File>('getSpreadsheetLocale').locale;
  }
  getSpreadsheetTimeZone(): string {
    return this.ask<File>('getSpreadsheetTimeZone').timeZone;
  }
  getOwner(): GUser | null {
    return this.context.user(this.ask<File>('getOwner').owner);
  }
  getEditors(): GUser[] {
    return this.ask<File>('getEditors').editors.map((email) => this.context.user(email));
  }
  getViewers(): GUser[] {
    return [];
  }
  getFormUrl(): string | null {
    return null;
  }
  rename(newName: string): void {
    check(`${NAME}.rename`, [newName], [is.string]);
    this.ask('rename', newName);
  }
  setSpreadsheetLocale(locale: string): void {
    check(`${NAME}.setSpreadsheetLocale`, [locale], [is.string]);
    this.ask('setSpreadsheetLocale', locale);
  }
  setSpreadsheetTimeZone(timezone: string): void {
    check(`${NAME}.setSpreadsheetTimeZone`, [timezone], [is.string]);
    this.ask('setSpreadsheetTimeZone', timezone);
  }

  getSheets(): GSheet[] {
    return this.ask<number[]>('getSheets').map((id) => this.context.sheet(id));
  }
  getNumSheets(): number {
    return this.ask<number[]>('getNumSheets').length;
  }
  getSheetByName(name: string): GSheet | null {
    check(`${NAME}.getSheetByName`, [name], [is.orNull(is.string)]);
    const id = this.ask<number | null>('getSheetByName', name);
    return id === null ? null : this.context.sheet(id);
  }
  getSheetById(id: number): GSheet | null {
    check(`${NAME}.getSheetById`, [id], [is.integer]);
    const found = this.ask<number | null>('getSheetById', id);
    return found === null ? null : this.context.sheet(found);
  }
  getSheetId(): number {
    return this.ask<number>('getSheetId');
  }
  getSheetName(): string {
    return this.active('getSheetName').getName();
  }
  getActiveSheet(): GSheet {
    return this.active('getActiveSheet');
  }
  setActiveSheet(sheet: GSheet, restoreSelection = false): GSheet {
    check(`${NAME}.setActiveSheet`, [sheet, restoreSelection], [isSheet, is.boolean]);
    this.ask('setActiveSheet', sheetIdOf(sheet));
    return sheet;
  }

  /** Name, index (from 0) and template in any of Google's eight forms; the new sheet becomes the active one. */
  insertSheet(...args: unknown[]): GSheet {
    check(
      `${NAME}.insertSheet`,
      args,
      [],
      [is.string],
      [is.integer],
      [is.object],
      [is.string, is.integer],
      [is.string, is.object],
      [is.integer, is.object],
      [is.string, is.integer, is.object],
    );
    const name = args.find(is.string);
    const index = args.find(is.integer);
    const template = (args.find(is.object) as { template?: GSheet } | undefined)?.template;
    return this.made('insertSheet', name ?? null, index ?? null, template ? sheetIdOf(template) : null);
  }
  deleteSheet(sheet: GSheet): void {
    check(`${NAME}.deleteSheet`, [sheet], [isSheet]);
    this.ask('deleteSheet', sheetIdOf(sheet));
  }
  deleteActiveSheet(): GSheet {
    return this.made('deleteActiveSheet');
  }
  duplicateActiveSheet(): GSheet {
    return this.made('duplicateActiveSheet');
  }
  renameActiveSheet(newName: string): void {
    check(`${NAME}.renameActiveSheet`, [newName], [is.string]);
    this.ask('renameActiveSheet', newName);
  }
  /** Moves the active sheet to a position, from 1. */
  moveActiveSheet(position: number): void {
    check(`${NAME}.moveActiveSheet`, [position], [is.integer]);
    const count = this.ask<number>('moveActiveSheet', position - 1);
    if (position < 1 || position > count) throw exception(`Sheet index must be between 1 and ${count}.`);
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
    const target = typeof range === 'string' ? this.getRange(range) : range;
    return this.setActiveRange(target);
  }
  setCurrentCell(cell: GRange): GRange {
    check(`${NAME}.setCurrentCell`, [cell], [isRange]);
    this.ask('setCurrentCell', areaOf(cell));
    return cell;
  }

  /** Text without a sheet's name means the active sheet. */
  getRange(a1Notation: string): GRange {
    check(`${NAME}.getRange`, [a1Notation], [is.string]);
    return this.context.rangeFromText(a1Notation, this.ask<number>('getRange'));
  }
  getRangeList(a1Notations: string[]): GRangeList {
    check(`${NAME}.getRangeList`, [a1Notations], [(value): boolean => is.array(value) && value.every(is.string)]);
    return this.context.rangeList(a1Notations.map((text) => this.getRange(text)));
  }
  getRangeByName(name: string): GRange | null {
    check(`${NAME}.getRangeByName`, [name], [is.string]);
    const area = this.ask<Area | null>('getRangeByName', name);
    return area && this.context.range(area);
  }
  toString(): string {
    return 'Spreadsheet';
  }
}
