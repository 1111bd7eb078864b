/** The active spreadsheet as the inside needs it. */
import { AppError } from '../domain/app-error';
import type {
  Area,
  Book,
  ChartSpec,
  NumberFormat,
  PageLook,
  PlacedChart,
  RawValue,
  Scalar,
  Tab,
  TabContent,
  Validation,
} from '../ports';
import { aimChart, chartsOf, insertChart, layOut, removeChart } from './charts';
import { asked } from './errors';
import { columnMarks, columnRange, removeMark, setMark, sheetMarks } from './marks';
import { safeValue } from './safe-text';
import { areaOf, LazyTab, rangeOf, wholeOf } from './tab-ranges';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export class GoogleBook implements Book {
  private known: Spreadsheet | null = null;
  private sheets: Map<number, Sheet> | null = null;
  private readonly markedTabs = new Map<number, number>();

  id(): string {
    return this.spreadsheet().getId();
  }

  name(): string {
    return this.spreadsheet().getName();
  }

  locale(): string {
    return this.spreadsheet().getSpreadsheetLocale();
  }

  timeZone(): string {
    return this.spreadsheet().getSpreadsheetTimeZone();
  }

  tabs(): Tab[] {
    this.sheets = null;
    return [...this.allSheets()].map(([id, sheet]) => new LazyTab(id, sheet));
  }

  activeTab(): number {
    return this.spreadsheet().getActiveSheet().getSheetId();
  }

  read(tab: number): TabContent {
    return this.on(tab, 'read', (sheet) => {
      const { range, values } = wholeOf(sheet, (whole) => whole);
      let formulas: string[][] | null = null;
      // Formulas take as long to read as values, and who computes from a tab does not ask for them.
      return {
        values,
        get formulas(): string[][] {
          return (formulas ??= range.getFormulas());
        },
      };
    });
  }

  lastColumn(tab: number): number {
    return this.on(tab, 'lastColumn', (sheet) => sheet.getLastColumn());
  }

  top(tab: number, rows: number): RawValue[][] {
    return this.on(tab, 'top', (sheet) => {
      const whole = sheet.getDataRange();
      return sheet
        .getRange(1, 1, Math.min(rows, whole.getNumRows()), whole.getNumColumns())
        .getValues() as RawValue[][];
    });
  }

  column(tab: number, column: number): RawValue[] {
    return this.on(tab, 'column', (sheet) => {
      const { values } = wholeOf(sheet, (whole) => sheet.getRange(1, column, whole.getNumRows(), 1));
      return values.map(([raw]) => raw!);
    });
  }

  values(tab: number, area: Area): RawValue[][] {
    return this.on(tab, 'values', (sheet) => rangeOf(sheet, area).getValues() as RawValue[][]);
  }

  formulas(tab: number, area: Area): string[][] {
    return this.on(tab, 'formulas', (sheet) => rangeOf(sheet, area).getFormulas());
  }

  displayValues(tab: number, area: Area): string[][] {
    return this.on(tab, 'displayValues', (sheet) => rangeOf(sheet, area).getDisplayValues());
  }

  mergedAreas(tab: number): Area[] {
    return this.on(tab, 'mergedAreas', (sheet) => sheet.getDataRange().getMergedRanges().map(areaOf));
  }

  write(tab: number, row: number, column: number, block: Scalar[][]): void {
    const columns = block[0]?.length ?? 0;
    if (block.length === 0 || columns === 0) return;
    this.on(tab, 'write', (sheet) =>
      sheet.getRange(row, column, block.length, columns).setValues(block.map((cells) => cells.map(safeValue))),
    );
  }

  writeFormulas(tab: number, row: number, column: number, formulas: string[][]): void {
    this.on(tab, 'writeFormulas', (sheet) =>
      sheet.getRange(row, column, formulas.length, formulas[0]!.length).setFormulas(formulas),
    );
  }

  rewritable(tab: number, area: Area): boolean[][] {
    return this.on(tab, 'rewritable', (sheet) => {
      const range = rangeOf(sheet, area);
      const texts = range.getRichTextValues();
      const rules = range.getDataValidations();
      return texts.map((row, r) => row.map((text, c) => isPlain(text) && isLenient(rules[r]?.[c] ?? null)));
    });
  }

  setNumberFormat(tab: number, area: Area, format: NumberFormat): void {
    this.on(tab, 'setNumberFormat', (sheet) => rangeOf(sheet, area).setNumberFormat(format));
  }

  setNumberFormats(tab: number, area: Area, formats: NumberFormat[][]): void {
    this.on(tab, 'setNumberFormats', (sheet) => rangeOf(sheet, area).setNumberFormats(formats));
  }

  numberFormats(tab: number, area: Area): string[][] {
    return this.on(tab, 'numberFormats', (sheet) => rangeOf(sheet, area).getNumberFormats());
  }

  setValidation(tab: number, area: Area, rule: Validation | null): void {
    this.on(tab, 'setValidation', (sheet) =>
      rangeOf(sheet, area).setDataValidation(rule === null ? null : validationOf(rule)),
    );
  }

  setHeaderStyle(tab: number, area: Area): void {
    this.on(tab, 'setHeaderStyle', (sheet) => rangeOf(sheet, area).setFontWeight('bold'));
  }

  setNote(tab: number, row: number, column: number, note: string): void {
    this.on(tab, 'setNote', (sheet) => sheet.getRange(row, column).setNote(note));
  }

  /** Google makes 1,000 rows and 26 columns and jumps to the new tab; the spare cells go, because they count against 10 million, and the user stays where they were. */
  createTab(
    name: string,
    rows: number,
    columns: number,
    options: { index?: number; hidden?: boolean; frozenRows?: number; made?: number },
  ): number {
    return asked(
      'createTab',
      () => name,
      () => {
        const spreadsheet = this.spreadsheet();
        const before = spreadsheet.getActiveSheet();
        const made = options.made === undefined ? undefined : this.allSheets().get(options.made);
        const sheet = made ?? spreadsheet.insertSheet(name, options.index ?? spreadsheet.getNumSheets());
        const maxRows = sheet.getMaxRows();
        const maxColumns = sheet.getMaxColumns();
        if (maxRows > rows) sheet.deleteRows(rows + 1, maxRows - rows);
        else if (maxRows < rows) sheet.insertRowsAfter(maxRows, rows - maxRows);
        if (maxColumns > columns) sheet.deleteColumns(columns + 1, maxColumns - columns);
        else if (maxColumns < columns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
        if (options.frozenRows !== undefined && options.frozenRows < rows) sheet.setFrozenRows(options.frozenRows);
        spreadsheet.setActiveSheet(before);
        if (options.hidden === true) sheet.hideSheet();
        const id = sheet.getSheetId();
        this.sheets?.set(id, sheet);
        return id;
      },
    );
  }

  deleteTab(tab: number): void {
    this.on(tab, 'deleteTab', (sheet) => this.spreadsheet().deleteSheet(sheet));
    this.sheets = null;
  }

  ensureSize(tab: number, rows: number, columns: number): void {
    this.on(tab, 'ensureSize', (sheet) => {
      const maxColumns = sheet.getMaxColumns();
      const maxRows = sheet.getMaxRows();
      if (maxColumns < columns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
      if (maxRows < rows) sheet.insertRowsAfter(maxRows, rows - maxRows);
    });
  }

  insertRows(tab: number, before: number, count: number): void {
    this.on(tab, 'insertRows', (sheet) => sheet.insertRowsBefore(before, count));
  }

  dressRows(tab: number, like: number, first: number, count: number, columns: number): void {
    this.on(tab, 'dressRows', (sheet) => {
      const from = sheet.getRange(like, 1, 1, columns);
      const to = sheet.getRange(first, 1, count, columns);
      from.copyTo(to, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
      from.copyTo(to, SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION, false);
    });
  }

  deleteRows(tab: number, row: number, count: number): void {
    this.on(tab, 'deleteRows', (sheet) => sheet.deleteRows(row, count));
  }

  insertColumns(tab: number, before: number, count: number): void {
    this.on(tab, 'insertColumns', (sheet) => sheet.insertColumnsBefore(before, count));
  }

  deleteColumns(tab: number, column: number, count: number): void {
    this.on(tab, 'deleteColumns', (sheet) => sheet.deleteColumns(column, count));
  }

  layOut(tab: number, look: PageLook): void {
    this.on(tab, 'layOut', (sheet) => layOut(sheet, look));
  }

  charts(tab: number): PlacedChart[] {
    return this.on(tab, 'charts', chartsOf);
  }

  insertChart(tab: number, spec: ChartSpec): void {
    this.on(tab, 'insertChart', (sheet) => insertChart(sheet, spec));
  }

  aimChart(tab: number, chart: PlacedChart, ranges: Area[]): void {
    this.on(tab, 'aimChart', (sheet) => aimChart(sheet, chart, ranges));
  }

  removeChart(tab: number, chart: PlacedChart): void {
    this.on(tab, 'removeChart', (sheet) => removeChart(sheet, chart));
  }

  marks(): ReturnType<Book['marks']> {
    return columnMarks(this.spreadsheet());
  }

  mark(tab: number, column: number, key: string, value: string): void {
    this.on(tab, 'mark', (sheet) => setMark(columnRange(sheet, column), key, value));
  }

  unmark(tab: number, column: number, key: string): void {
    this.on(tab, 'unmark', (sheet) => removeMark(columnRange(sheet, column), key));
  }

  tabMarks(): ReturnType<Book['tabMarks']> {
    return sheetMarks(this.spreadsheet(), this.markedTabs);
  }

  markTab(tab: number, key: string, value: string): void {
    this.on(tab, 'markTab', (sheet) => setMark(sheet, key, value));
  }

  unmarkTab(tab: number, key: string): void {
    this.on(tab, 'unmarkTab', (sheet) => removeMark(sheet, key));
  }

  setName(name: string, tab: number, area: Area): void {
    this.on(tab, 'setName', (sheet) => this.spreadsheet().setNamedRange(name, rangeOf(sheet, area)));
  }

  removeName(name: string): void {
    this.spreadsheet().removeNamedRange(name);
  }

  names(): string[] {
    return this.spreadsheet()
      .getNamedRanges()
      .map((range) => range.getName());
  }

  /** A protected tab counts whole, even where parts of it are open: better to refuse than to stop half-way. */
  protectedAreas(tab: number): Area[] {
    return this.on(tab, 'protectedAreas', (sheet) => {
      const types = SpreadsheetApp.ProtectionType;
      const whole: Area = { row: 1, column: 1, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
      const sheets = sheet
        .getProtections(types.SHEET)
        .filter(closed)
        .map(() => whole);
      const ranges = sheet
        .getProtections(types.RANGE)
        .filter(closed)
        .map((protection) => areaOf(protection.getRange()));
      return [...sheets, ...ranges];
    });
  }

  flush(): void {
    asked(
      'flush',
      () => '',
      () => SpreadsheetApp.flush(),
    );
  }

  private spreadsheet(): Spreadsheet {
    this.known ??= SpreadsheetApp.getActiveSpreadsheet();
    return this.known;
  }

  private allSheets(): Map<number, Sheet> {
    this.sheets ??= new Map(
      this.spreadsheet()
        .getSheets()
        .map((sheet) => [sheet.getSheetId(), sheet]),
    );
    return this.sheets;
  }

  private on<T>(tab: number, what: string, work: (sheet: Sheet) => T): T {
    const sheet = this.allSheets().get(tab);
    if (sheet === undefined) throw new AppError('PLATFORM', { what, text: `tab ${tab}` });
    return asked(
      what,
      () => sheet.getName(),
      () => work(sheet),
    );
  }
}

/** A number has no rich text; a text has one run when it is of one format. Google links addresses by itself, and does so again when they are written. */
function isPlain(text: GoogleAppsScript.Spreadsheet.RichTextValue | null): boolean {
  if (text === null) return true;
  if (text.getRuns().length > 1) return false;
  const link = text.getLinkUrl();
  return link === null || link === text.getText() || link === `mailto:${text.getText()}`;
}

/** A rule that refuses would refuse the whole block for one old value that it does not accept. */
function isLenient(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): boolean {
  return rule === null || rule.getAllowInvalid();
}

function closed(protection: GoogleAppsScript.Spreadsheet.Protection): boolean {
  return !protection.isWarningOnly() && !protection.canEdit();
}

function validationOf(rule: Validation): GoogleAppsScript.Spreadsheet.DataValidation {
  const builder = SpreadsheetApp.newDataValidation();
  switch (rule.kind) {
    case 'list':
      return builder.requireValueInList(rule.values, true).setAllowInvalid(!rule.strict).build();
    case 'checkbox':
      return builder.requireCheckbox().build();
    case 'date':
      return builder.requireDate().setAllowInvalid(!rule.strict).build();
  }
}
