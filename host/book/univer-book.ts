/** The book: one spreadsheet over the headless engine, everything that scripts, the page and the files ask of it. */
import { randomBytes } from 'node:crypto';
import { copyArea, sortArea } from './arrange';
import type {
  Area,
  Book,
  CellStyle,
  ConditionalFormat,
  CustomFunctionCaller,
  Input,
  Metadata,
  Mutation,
  NamedRange,
  Protection,
  SavedBook,
  SheetInfo,
  ValidationRule,
  Value,
} from './book';
import { calculateApart } from './calculate-apart';
import { Calculation } from './calculation';
import { readConditionalFormats, writeConditionalFormats } from './conditional-formats';
import { patternReader, styleOf } from './context';
import type { Context, Spill } from './context';
import { CustomFunctions } from './custom-functions';
import { displayOf } from './display';
import { findSheet, numberOfSheet, sheetOf, startEngine } from './engine';
import type { Engine } from './engine';
import { Failures } from './failures';
import { conventionsOf } from './locales';
import { addMetadata, listMetadata, removeMetadata, renumber, updateMetadata } from './metadata';
import { Protections } from './protections';
import { contentColumns, contentRows, mapCells, readFormulas, readValues } from './read';
import {
  breakApart,
  copyNotes,
  filterArea,
  filteredRows,
  listNamedRanges,
  merge,
  readMerges,
  readNotes,
  removeFilter,
  removeNamedRange,
  setFilter,
  setNamedRange,
  writeNotes,
} from './sheet-parts';
import {
  allocatedCells,
  columnWidths,
  deleteLines,
  grow,
  hiddenLines,
  insertLines,
  moveLines,
  setColumnWidth,
  setFrozen,
  setLinesHidden,
} from './structure';
import { cellStyle } from './styles';
import { Sync } from './sync';
import {
  NEW_COLUMNS,
  NEW_ROWS,
  copySheet,
  deleteSheet,
  emptySheet,
  insertSheet,
  listSheets,
  moveSheet,
  renameSheet,
  setSheetHidden,
  setTabColor,
  tabColor,
} from './tabs';
import type { IWorkbookData, IWorksheetData } from './univer';
import { readValidations, writeValidation } from './validations';
import { clearCells, writeFormulas, writeNumberFormats, writeStyle, writeValues } from './write';

/** What a new book begins with. */
export interface BookOptions {
  name: string;
  /** As Google writes it: `ru_RU`. */
  locale: string;
  /** IANA name. */
  timeZone: string;
  owner: string;
  id?: string;
  /** Tabs with their values as typed; without any the book has one empty tab. */
  sheets?: { name: string; rows?: number; columns?: number; values?: Input[][] }[];
}

/** What the engine's part of a saved book holds. */
interface SavedEngine {
  workbook: Partial<IWorkbookData>;
  owner: string;
  protections: Protection[];
  active: number;
  selection: Area;
}

/**
 * Makes a new book.
 * @example const book = createBook({ name: 'Shop', locale: 'ru_RU', timeZone: 'Europe/Moscow', owner: 'a@x.ru', sheets: [{ name: 'Клиенты', values: [['Имя'], ['Анна']] }] });
 */
export function createBook(options: BookOptions): Book {
  const sheets = options.sheets?.length ? options.sheets : [{ name: 'Sheet1' }];
  const data: Record<string, Partial<IWorksheetData>> = {};
  sheets.forEach(({ name, rows, columns, values }, index) => {
    const width = values?.reduce((most, row) => Math.max(most, row.length), 0) ?? 0;
    data[index] = emptySheet(
      index,
      name,
      Math.max(rows ?? NEW_ROWS, values?.length ?? 0),
      Math.max(columns ?? NEW_COLUMNS, width),
    );
  });
  const book = bookOf(
    options,
    data,
    sheets.map((_, index) => String(index)),
  );
  sheets.forEach(({ values }, sheet) => {
    if (!values?.length) return;
    const columns = values.reduce((most, row) => Math.max(most, row.length), 1);
    book.setValues({ sheet, row: 0, column: 0, rows: values.length, columns }, values);
  });
  return book;
}

/** Makes a book of sheets that are prepared in the engine's own form (a file was read into them). `styles` are those that cells refer to by ID. */
export function bookOf(
  options: Omit<BookOptions, 'sheets'>,
  sheets: Record<string, Partial<IWorksheetData>>,
  sheetOrder: string[],
  styles: IWorkbookData['styles'] = {},
): Book {
  const id = options.id ?? randomBytes(22).toString('base64url');
  const workbook: Partial<IWorkbookData> = { id, name: options.name, appVersion: '', styles, sheetOrder, sheets };
  return new UniverBook(
    { ...options, id },
    { workbook, owner: options.owner, protections: [], ...firstSelection(Number(sheetOrder[0])) },
  );
}

const firstSelection = (sheet: number): { active: number; selection: Area } => ({
  active: sheet,
  selection: { sheet, row: 0, column: 0, rows: 1, columns: 1 },
});

/** Opens a saved book. */
export function openSavedBook(saved: SavedBook): Book {
  const engine = saved.engine as SavedEngine;
  return new UniverBook({ id: saved.id, name: saved.name, locale: saved.locale, timeZone: saved.timeZone }, engine);
}

class UniverBook implements Book, Context {
  readonly id: string;
  locale: string;
  timeZone: string;
  owner: string;
  readonly engine: Engine;
  readonly #calculation: Calculation;
  readonly #functions: CustomFunctions;
  readonly #failures: Failures;
  readonly #protections: Protections;
  readonly #sync: Sync;
  #name: string;
  #active: number;
  #selection: Area;

  constructor(options: { id: string; name: string; locale: string; timeZone: string }, saved: SavedEngine) {
    this.id = options.id;
    this.#name = options.name;
    this.locale = options.locale;
    this.timeZone = options.timeZone;
    this.owner = saved.owner;
    this.#active = saved.active;
    this.#selection = saved.selection;
    this.engine = startEngine(saved.workbook);
    this.#protections = new Protections(saved.protections);
    this.#failures = new Failures(this);
    this.#functions = new CustomFunctions(this, this.#failures);
    this.#calculation = new Calculation(
      this.engine,
      () => this.#functions.forgetFailures(),
      () => this.#growForSpills(),
    );
    this.#sync = new Sync(this.engine, (mutation) => this.#follow(mutation));
  }

  get name(): string {
    return this.#name;
  }
  set name(name: string) {
    this.#name = name;
    this.#sync.emit({ id: 'sheet.mutation.set-workbook-name', params: { unitId: this.engine.unitId, name } });
  }

  spillOf(worksheet: ReturnType<typeof sheetOf>): Spill | undefined {
    return this.engine.formulas.getArrayFormulaCellData()[this.engine.unitId]?.[worksheet.getSheetId()] as
      Spill | undefined;
  }

  settle(): Promise<void> {
    return this.#calculation.settle();
  }

  sheets(): SheetInfo[] {
    return listSheets(this);
  }
  insertSheet(name: string, index: number, rows: number, columns: number): number {
    return insertSheet(this, name, index, rows, columns);
  }
  deleteSheet(sheet: number): void {
    deleteSheet(this, sheet);
  }
  renameSheet(sheet: number, name: string): void {
    renameSheet(this, sheet, name);
  }
  moveSheet(sheet: number, index: number): void {
    moveSheet(this, sheet, index);
  }
  copySheet(sheet: number, name: string, index: number): number {
    const copy = copySheet(this, sheet, name, index);
    renumber(this, copy);
    copyNotes(this, sheet, copy);
    return copy;
  }
  setSheetHidden(sheet: number, hidden: boolean): void {
    setSheetHidden(this, sheet, hidden);
  }
  tabColor(sheet: number): string | null {
    return tabColor(this, sheet);
  }
  setTabColor(sheet: number, color: string | null): void {
    setTabColor(this, sheet, color);
  }
  activeSheet(): number {
    return findSheet(this.engine, this.#active)
      ? this.#active
      : numberOfSheet(this.engine.workbook.getSheets()[0]!.getSheetId());
  }
  setActiveSheet(sheet: number): void {
    if (this.#selection.sheet !== sheet) this.#selection = firstSelection(sheet).selection;
    this.#active = sheet;
    this.#sync.emit(this.#sync.activation(sheet));
  }
  selection(): Area {
    return findSheet(this.engine, this.#selection.sheet)
      ? { ...this.#selection }
      : firstSelection(this.activeSheet()).selection;
  }
  setSelection(area: Area): void {
    if (this.#active !== area.sheet) this.setActiveSheet(area.sheet);
    this.#selection = { ...area };
    this.#sync.emit(this.#sync.selecting(area));
  }

  contentRows(sheet: number): number {
    return contentRows(this, sheet);
  }
  contentColumns(sheet: number): number {
    return contentColumns(this, sheet);
  }

  values(area: Area): Value[][] {
    return readValues(this, area);
  }
  displayValues(area: Area): string[][] {
    const conventions = conventionsOf(this.locale);
    const patternOf = patternReader(this, sheetOf(this.engine, area.sheet));
    return mapCells(this, area, (cell, row, column) =>
      displayOf(cell, cell ? patternOf(row, column, cell) : '', conventions),
    );
  }
  formulas(area: Area): string[][] {
    return readFormulas(this, area);
  }
  setValues(area: Area, inputs: Input[][]): void {
    writeValues(this, area, inputs);
  }
  setFormulas(area: Area, formulas: string[][]): void {
    writeFormulas(this, area, formulas);
  }
  numberFormats(area: Area): string[][] {
    const patternOf = patternReader(this, sheetOf(this.engine, area.sheet));
    return mapCells(this, area, (cell, row, column) => patternOf(row, column, cell) || 'General');
  }
  setNumberFormats(area: Area, formats: string[][]): void {
    writeNumberFormats(this, area, formats);
  }
  notes(area: Area): string[][] {
    return readNotes(this, area);
  }
  setNotes(area: Area, notes: string[][]): void {
    writeNotes(this, area, notes);
  }
  styles(area: Area): CellStyle[][] {
    const worksheet = sheetOf(this.engine, area.sheet);
    return mapCells(this, area, (cell, row, column) => cellStyle(styleOf(worksheet, this.engine, row, column, cell)));
  }
  setStyle(area: Area, style: CellStyle): void {
    writeStyle(this, area, style);
  }
  clear(area: Area, what: { contents?: boolean; formats?: boolean; notes?: boolean; validations?: boolean }): void {
    if (what.contents || what.formats) clearCells(this, area, what);
    if (what.notes)
      writeNotes(
        this,
        area,
        Array.from({ length: area.rows }, () => new Array<string>(area.columns).fill('')),
      );
    if (what.validations) writeValidation(this, area, null);
  }
  copy(from: Area, to: Area, what: 'all' | 'values' | 'format'): void {
    copyArea(this, from, to, what);
  }
  sort(area: Area, by: { column: number; ascending: boolean }[]): void {
    sortArea(this, area, by);
  }

  insertRows(sheet: number, before: number, count: number): void {
    insertLines(this, sheet, 'rows', before, count);
  }
  insertColumns(sheet: number, before: number, count: number): void {
    insertLines(this, sheet, 'columns', before, count);
  }
  deleteRows(sheet: number, row: number, count: number): void {
    deleteLines(this, sheet, 'rows', row, count);
  }
  deleteColumns(sheet: number, column: number, count: number): void {
    deleteLines(this, sheet, 'columns', column, count);
  }
  moveRows(sheet: number, row: number, count: number, before: number): void {
    moveLines(this, sheet, 'rows', row, count, before);
  }
  moveColumns(sheet: number, column: number, count: number, before: number): void {
    moveLines(this, sheet, 'columns', column, count, before);
  }
  setFrozen(sheet: number, rows: number, columns: number): void {
    setFrozen(this, sheet, rows, columns);
  }
  hiddenRows(sheet: number): number[] {
    return hiddenLines(this, sheet, 'rows');
  }
  hiddenColumns(sheet: number): number[] {
    return hiddenLines(this, sheet, 'columns');
  }
  setRowsHidden(sheet: number, row: number, count: number, hidden: boolean): void {
    setLinesHidden(this, sheet, 'rows', row, count, hidden);
  }
  setColumnsHidden(sheet: number, column: number, count: number, hidden: boolean): void {
    setLinesHidden(this, sheet, 'columns', column, count, hidden);
  }
  filteredRows(sheet: number): number[] {
    return filteredRows(this, sheet);
  }
  filterArea(sheet: number): Area | null {
    return filterArea(this, sheet);
  }
  setFilter(area: Area): void {
    setFilter(this, area);
  }
  removeFilter(sheet: number): void {
    removeFilter(this, sheet);
  }
  columnWidths(sheet: number): number[] {
    return columnWidths(this, sheet);
  }
  setColumnWidth(sheet: number, column: number, width: number): void {
    setColumnWidth(this, sheet, column, width);
  }
  merges(sheet: number): Area[] {
    return readMerges(this, sheet);
  }
  merge(area: Area): void {
    merge(this, area);
  }
  breakApart(area: Area): void {
    breakApart(this, area);
  }

  validations(area: Area): (ValidationRule | null)[][] {
    return readValidations(this, area);
  }
  setValidation(area: Area, rule: ValidationRule | null): void {
    writeValidation(this, area, rule);
  }
  conditionalFormats(sheet: number): ConditionalFormat[] {
    return readConditionalFormats(this, sheet);
  }
  setConditionalFormats(sheet: number, rules: ConditionalFormat[]): void {
    writeConditionalFormats(this, sheet, rules);
  }

  namedRanges(): NamedRange[] {
    return listNamedRanges(this);
  }
  setNamedRange(range: NamedRange): void {
    setNamedRange(this, range);
  }
  removeNamedRange(name: string): void {
    removeNamedRange(this, name);
  }
  metadata(): Metadata[] {
    return listMetadata(this);
  }
  addMetadata(metadata: Omit<Metadata, 'id'>): number {
    return addMetadata(this, metadata);
  }
  updateMetadata(id: number, change: { key?: string; value?: string; visibility?: Metadata['visibility'] }): void {
    updateMetadata(this, id, change);
  }
  removeMetadata(id: number): void {
    removeMetadata(this, id);
  }
  protections(): Protection[] {
    return this.#protections.list();
  }
  addProtection(protection: Omit<Protection, 'id'>): number {
    return this.#protections.add(protection);
  }
  updateProtection(id: number, change: Partial<Omit<Protection, 'id'>>): void {
    this.#protections.update(id, change);
  }
  removeProtection(id: number): void {
    this.#protections.remove(id);
  }

  allocatedCells(): number {
    return allocatedCells(this.engine);
  }

  registerCustomFunctions(names: string[], call: CustomFunctionCaller): void {
    this.#functions.register(names, call);
    this.#calculation.mark(CustomFunctions.calls(names));
  }
  errorMessages(area: Area): string[][] {
    return this.#failures.messages(area);
  }
  async calculate(formula: string): Promise<(Value | { error: string; message: string })[][]> {
    await this.settle();
    return this.#calculation.exclusively(() => calculateApart(this, this.#failures, formula));
  }

  snapshot(): unknown {
    return this.#sync.snapshot();
  }
  catchUp(): Mutation[] {
    return this.#sync.catchUp();
  }
  onMutation(listener: (mutation: Mutation, origin: unknown) => void): () => void {
    return this.#sync.onMutation(listener);
  }
  applyMutation(mutation: Mutation, origin: unknown): void {
    const chosen = this.#sync.apply(mutation, origin);
    if (chosen?.sheet !== undefined) this.#active = chosen.sheet;
    if (chosen?.selection) this.#selection = chosen.selection;
  }

  save(services: Record<string, unknown>): SavedBook {
    const engine: SavedEngine = {
      workbook: this.#sync.snapshot(),
      owner: this.owner,
      protections: this.#protections.list(),
      active: this.activeSheet(),
      selection: this.selection(),
    };
    return {
      format: 'book',
      version: 1,
      engine,
      id: this.id,
      name: this.name,
      locale: this.locale,
      timeZone: this.timeZone,
      services,
    };
  }
  dispose(): void {
    this.#calculation.dispose();
    this.engine.univer.dispose();
  }

  /** Keeps what lies beside the engine in step with it. */
  #follow(mutation: Mutation): void {
    this.#protections.follow(mutation);
    this.#failures.follow(mutation);
    if (mutation.id !== 'sheet.mutation.remove-sheet') return;
    const { subUnitId } = mutation.params as { subUnitId: string };
    this.#protections.dropSheet(numberOfSheet(subUnitId));
  }

  /** As Google does, a sheet grows when a custom function's result needs more rows or columns than it has. */
  #growForSpills(): boolean {
    let grown = false;
    for (const { sheetId, row, column, rows, columns } of this.#failures.takeSizes()) {
      const worksheet = this.engine.workbook.getSheetBySheetId(sheetId);
      if (!worksheet) continue;
      const sheet = numberOfSheet(sheetId);
      if (row + rows <= worksheet.getRowCount() && column + columns <= worksheet.getColumnCount()) continue;
      const wanted =
        Math.max(row + rows, worksheet.getRowCount()) * Math.max(column + columns, worksheet.getColumnCount());
      if (allocatedCells(this.engine) - worksheet.getRowCount() * worksheet.getColumnCount() + wanted > 10_000_000)
        continue;
      if (row + rows > worksheet.getRowCount()) grow(this.engine, sheet, 'rows', row + rows);
      if (column + columns > worksheet.getColumnCount()) grow(this.engine, sheet, 'columns', column + columns);
      this.#calculation.markCell(sheetId, row, column);
      grown = true;
    }
    return grown;
  }
}
