/** The book: one spreadsheet over the headless engine, everything that scripts, the page and the files ask of it. */
import { randomBytes } from 'node:crypto';
import type { Area, Book, Chart, CustomFunctionCaller, Input, Mutation, Protection, SavedBook, Value } from './book';
import { calculateApart } from './calculate-apart';
import { Calculation } from './calculation';
import { Charts } from './charts';
import type { Spill } from './context';
import { CustomFunctions } from './custom-functions';
import { findSheet, numberOfSheet, sheetOf, startEngine } from './engine';
import type { Engine } from './engine';
import { Failures } from './failures';
import { Protections } from './protections';
import { SheetBook } from './sheet-book';
import { allocatedCells, grow } from './structure';
import { Sync } from './sync';
import { NEW_COLUMNS, NEW_ROWS, emptySheet } from './tabs';
import type { IWorkbookData, IWorksheetData } from './univer';

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
  /** Absent in books that were saved before there were charts. */
  charts?: Chart[];
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

class UniverBook extends SheetBook implements Book {
  readonly id: string;
  locale: string;
  timeZone: string;
  owner: string;
  readonly engine: Engine;
  readonly #calculation: Calculation;
  readonly #functions: CustomFunctions;
  readonly #failures: Failures;
  readonly #protections: Protections;
  readonly #charts: Charts;
  readonly #chartListeners = new Set<() => void>();
  readonly #sync: Sync;
  /** Formulas kept from a file since it was opened, until the script's functions are known. */
  readonly #kept: { cell: Area; formula: string }[] = [];
  #name: string;
  #active: number;
  #selection: Area;

  constructor(options: { id: string; name: string; locale: string; timeZone: string }, saved: SavedEngine) {
    super();
    this.id = options.id;
    this.#name = options.name;
    this.locale = options.locale;
    this.timeZone = options.timeZone;
    this.owner = saved.owner;
    this.#active = saved.active;
    this.#selection = saved.selection;
    this.engine = startEngine(saved.workbook);
    this.#protections = new Protections(saved.protections);
    this.#charts = new Charts(saved.charts ?? [], () => {
      for (const listener of this.#chartListeners) listener();
    });
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

  charts(): Chart[] {
    return this.#charts.list();
  }
  addChart(chart: Omit<Chart, 'id'>): number {
    return this.#charts.add(chart);
  }
  updateChart(id: number, chart: Omit<Chart, 'id' | 'sheet'>): void {
    this.#charts.update(id, chart);
  }
  removeChart(id: number): void {
    this.#charts.remove(id);
  }
  onCharts(listener: () => void): () => void {
    this.#chartListeners.add(listener);
    return () => this.#chartListeners.delete(listener);
  }
  override copySheet(sheet: number, name: string, index: number): number {
    const copy = super.copySheet(sheet, name, index);
    this.#charts.copy(sheet, copy);
    return copy;
  }

  override keepFormula(cell: Area, formula: string, value: Input): void {
    super.keepFormula(cell, formula, value);
    this.#kept.push({ cell: { ...cell }, formula });
  }
  registerCustomFunctions(names: string[], call: CustomFunctionCaller): void {
    this.#functions.register(names, call);
    // A file was read before anyone knew the script: what it could only keep of the script's own formulas comes to life now.
    const known = new RegExp(`\\b(?:${names.join('|')})\\s*\\(`, 'i');
    for (const { cell, formula } of this.#kept.splice(0)) {
      if (names.length > 0 && known.test(formula) && this.formulas(cell)[0]![0] === formula)
        this.setFormulas(cell, [[formula]]);
    }
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
      charts: this.#charts.list(),
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
    this.#charts.follow(mutation);
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
