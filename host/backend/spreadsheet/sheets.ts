/** Operations on sheets and the file: names, order, rows and columns, freezing, hiding, selection. */
import type { Area, Book, SheetInfo } from '../../book/book';
import type { ExecutionContext, OperationTable } from '../../runner/protocol';
import { requireEdit, requireSheetEdit } from './access';
import { columnsArea, contentOf, rowsArea, sheetOf, wholeSheet } from './areas';
import { changes, exception, looks, named, peeks, reads, selects, writes } from './operation';

type Dimension = 'rows' | 'columns';
type Clearing = Parameters<Book['clear']>[1];

const DEFAULT_ROWS = 1000;
const DEFAULT_COLUMNS = 26;

/** Google's names for new sheets and copies: the first free one. */
function freeName(book: Book, wanted: (number: number) => string): string {
  const taken = new Set(book.sheets().map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) if (!taken.has(wanted(number).toLowerCase())) return wanted(number);
}

function checkName(book: Book, name: string, own?: number): void {
  if (name === '') throw exception('The sheet name cannot be empty.');
  if (name.length > 100) throw exception('The sheet name cannot be greater than 100 characters.');
  if (book.sheets().some((sheet) => sheet.id !== own && sheet.name.toLowerCase() === name.toLowerCase()))
    throw exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

function insertSheet(
  { book }: ExecutionContext,
  name: string | null,
  index: number | null,
  template: number | null,
): number {
  const sheets = book.sheets();
  const at = index ?? sheetOf(book, book.activeSheet()).index + 1;
  if (at < 0 || at > sheets.length) throw exception(`Sheet index must be between 0 and ${sheets.length}.`);
  const title = name ?? freeName(book, (number) => `Sheet${number + (template === null ? sheets.length : 0)}`);
  checkName(book, title);
  const id =
    template === null
      ? book.insertSheet(title, at, DEFAULT_ROWS, DEFAULT_COLUMNS)
      : book.copySheet(template, title, at);
  book.setActiveSheet(id);
  return id;
}

function copySheet(book: Book, sheet: number, index: number): number {
  const { name } = sheetOf(book, sheet);
  return book.copySheet(
    sheet,
    freeName(book, (number) => (number === 1 ? `Copy of ${name}` : `Copy of ${name} ${number}`)),
    index,
  );
}

function deleteSheet(execution: ExecutionContext, sheet: number): void {
  const { book } = execution;
  requireEdit(execution, wholeSheet(book, sheet));
  const others = book.sheets().filter(({ id }) => id !== sheet);
  if (others.length === 0) throw exception("You can't remove all the sheets in a document.");
  const next = others.find(({ hidden }) => !hidden);
  if (!next) throw exception("You can't remove all the visible sheets in a document.");
  if (book.activeSheet() === sheet) book.setActiveSheet(next.id);
  book.deleteSheet(sheet);
}

function renameSheet(execution: ExecutionContext, sheet: number, name: string): void {
  requireSheetEdit(execution, sheet);
  checkName(execution.book, name, sheet);
  execution.book.renameSheet(sheet, name);
}

function insertLines(
  execution: ExecutionContext,
  sheet: number,
  dimension: Dimension,
  before: number,
  count: number,
): void {
  requireSheetEdit(execution, sheet);
  if (dimension === 'rows') execution.book.insertRows(sheet, before, count);
  else execution.book.insertColumns(sheet, before, count);
}

function deleteLines(
  execution: ExecutionContext,
  sheet: number,
  dimension: Dimension,
  at: number,
  count: number,
): void {
  const { book } = execution;
  const info = sheetOf(book, sheet);
  const [all, frozen] = dimension === 'rows' ? [info.maxRows, info.frozenRows] : [info.maxColumns, info.frozenColumns];
  if (count >= all) throw exception(`You can't delete all the ${dimension} on the sheet.`);
  const loose = Math.max(0, at + count - Math.max(at, frozen));
  if (loose >= all - frozen) throw exception(`Sorry, it is not possible to delete all non-frozen ${dimension}.`);
  requireEdit(execution, dimension === 'rows' ? rowsArea(book, sheet, at, count) : columnsArea(book, sheet, at, count));
  if (dimension === 'rows') book.deleteRows(sheet, at, count);
  else book.deleteColumns(sheet, at, count);
}

function hide(hidden: boolean) {
  return (execution: ExecutionContext, sheet: number, dimension: Dimension, at: number, count: number): void => {
    requireSheetEdit(execution, sheet);
    if (dimension === 'rows') execution.book.setRowsHidden(sheet, at, count, hidden);
    else execution.book.setColumnsHidden(sheet, at, count, hidden);
  };
}

/** Width that shows the longest text of a column: some 7 px a letter, within the bounds of Google's own fitting. */
function fitColumns(
  execution: ExecutionContext,
  sheet: number,
  _dimension: Dimension,
  at: number,
  count: number,
): void {
  const { book } = execution;
  const shown = book.displayValues({ ...contentOf(book, sheet), column: at, columns: count });
  for (let column = 0; column < count; column++) {
    let longest = 0;
    for (const row of shown)
      for (const line of (row[column] ?? '').split('\n')) longest = Math.max(longest, line.length);
    if (longest > 0) book.setColumnWidth(sheet, at + column, Math.min(Math.max(21, longest * 7 + 10), 1000));
  }
}

function setWidths(execution: ExecutionContext, sheet: number, at: number, count: number, width: number): void {
  requireSheetEdit(execution, sheet);
  for (let column = at; column < at + count; column++) execution.book.setColumnWidth(sheet, column, width);
}

function freeze(change: (info: SheetInfo, lines: number) => [rows: number, columns: number]) {
  return (execution: ExecutionContext, sheet: number, lines: number): void => {
    requireSheetEdit(execution, sheet);
    execution.book.setFrozen(sheet, ...change(sheetOf(execution.book, sheet), lines));
  };
}

function clearSheet(execution: ExecutionContext, sheet: number, what: Clearing): void {
  const area = wholeSheet(execution.book, sheet);
  requireEdit(execution, area);
  execution.book.clear(area, what);
}

function select({ book }: ExecutionContext, area: Area): void {
  if (sheetOf(book, area.sheet).hidden) book.setSheetHidden(area.sheet, false);
  book.setActiveSheet(area.sheet);
  book.setSelection(area);
}

/** The selection, or the first cell of a sheet that is not the active one. */
function selectionOf(book: Book, sheet?: number): Area {
  const selected = book.selection();
  if (sheet === undefined || selected.sheet === sheet) return selected;
  return { sheet, row: 0, column: 0, rows: 1, columns: 1 };
}

const about = (methods: string[]): OperationTable =>
  looks(
    named(
      methods.map((method) => `Sheet.${method}`),
      ({ book }, sheet: number) => sheetOf(book, sheet),
    ),
  );

const file = ({ book, user }: ExecutionContext): object => ({
  id: book.id,
  name: book.name,
  locale: book.locale,
  timeZone: book.timeZone,
  owner: book.owner,
  editors: [...new Set([book.owner, user])].filter((email) => email !== ''),
});

const setInfo = (execution: ExecutionContext, change: (book: Book) => void): void => change(execution.book);

export const sheetOperations: OperationTable = {
  ...peeks({
    'Sheet.size': ({ book }, sheet: number) => {
      const { maxRows, maxColumns } = sheetOf(book, sheet);
      return { rows: maxRows, columns: maxColumns };
    },
    'Spreadsheet.findSheet': ({ book }, name: string) =>
      book.sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.id ?? null,
    'Spreadsheet.getRange': ({ book }) => book.activeSheet(),
  }),
  ...about([
    'getName',
    'getSheetName',
    'getIndex',
    'getMaxRows',
    'getMaxColumns',
    'getFrozenRows',
    'getFrozenColumns',
    'isSheetHidden',
  ]),
  ...looks({
    ...named(
      ['getId', 'getName', 'getUrl', 'getSpreadsheetLocale', 'getSpreadsheetTimeZone', 'getOwner', 'getEditors'].map(
        (method) => `Spreadsheet.${method}`,
      ),
      file,
    ),
    ...named(['Spreadsheet.getSheets', 'Spreadsheet.getNumSheets'], ({ book }) => book.sheets().map(({ id }) => id)),
    'Spreadsheet.getSheetByName': ({ book }, name: string) =>
      book.sheets().find((sheet) => sheet.name === name)?.id ?? null,
    'Spreadsheet.getSheetById': ({ book }, id: number) => book.sheets().find((sheet) => sheet.id === id)?.id ?? null,
    ...named(['Spreadsheet.getActiveSheet', 'Spreadsheet.getSheetId', 'Spreadsheet.getSheetName'], ({ book }) =>
      book.activeSheet(),
    ),
    ...named(
      [
        'Spreadsheet.getActiveRange',
        'Spreadsheet.getActiveCell',
        'Spreadsheet.getCurrentCell',
        'Selection.getActiveRange',
        'Selection.getCurrentCell',
      ],
      ({ book }) => selectionOf(book),
    ),
    ...named(['Sheet.getActiveRange', 'Sheet.getActiveCell', 'Sheet.getCurrentCell'], ({ book }, sheet: number) =>
      selectionOf(book, sheet),
    ),
  }),
  ...reads({
    'Sheet.getLastRow': ({ book }, sheet: number) => book.contentRows(sheet),
    'Sheet.getLastColumn': ({ book }, sheet: number) => book.contentColumns(sheet),
    'Sheet.getDataRange': ({ book }, sheet: number) => ({
      rows: book.contentRows(sheet),
      columns: book.contentColumns(sheet),
    }),
    'Sheet.isRowHiddenByUser': ({ book }, sheet: number, row: number) => book.hiddenRows(sheet).includes(row),
    'Sheet.isRowHiddenByFilter': ({ book }, sheet: number, row: number) => book.filteredRows(sheet).includes(row),
    'Sheet.isColumnHiddenByUser': ({ book }, sheet: number, column: number) =>
      book.hiddenColumns(sheet).includes(column),
    'Sheet.getColumnWidth': ({ book }, sheet: number, column: number) => book.columnWidths(sheet)[column],
    'Sheet.hasHiddenGridlines': ({ book }, sheet: number) => book.gridlinesHidden(sheet),
    'Sheet.getTabColor': ({ book }, sheet: number) => book.tabColor(sheet),
    'Sheet.getFilter': ({ book }, sheet: number) => book.filterArea(sheet),
    'SpreadsheetApp.flush': () => undefined,
  }),
  ...selects({
    ...named(
      ['Range.activate', 'Range.activateAsCurrentCell', 'Spreadsheet.setActiveRange', 'Spreadsheet.setCurrentCell'],
      select,
    ),
    ...named(['Sheet.setActiveRange', 'Sheet.setCurrentCell'], (execution, _sheet: number, area: Area) =>
      select(execution, area),
    ),
    ...named(['Sheet.activate', 'Spreadsheet.setActiveSheet'], ({ book }, sheet: number) => {
      sheetOf(book, sheet);
      book.setActiveSheet(sheet);
    }),
  }),
  ...writes({
    ...named(
      ['hideRows', 'hideColumns', 'hideRow', 'hideColumn'].map((method) => `Sheet.${method}`),
      hide(true),
    ),
    ...named(
      ['showRows', 'showColumns', 'unhideRow', 'unhideColumn'].map((method) => `Sheet.${method}`),
      hide(false),
    ),
    ...named(
      ['clear', 'clearContents', 'clearFormats', 'clearNotes'].map((method) => `Sheet.${method}`),
      clearSheet,
    ),
    ...named(['Sheet.setColumnWidth', 'Sheet.setColumnWidths'], setWidths),
    ...named(['Sheet.autoResizeColumn', 'Sheet.autoResizeColumns'], fitColumns),
    'Sheet.setHiddenGridlines': (execution, sheet: number, hidden: boolean) => {
      requireSheetEdit(execution, sheet);
      execution.book.setGridlinesHidden(sheet, hidden);
    },
    'Sheet.setTabColor': (execution, sheet: number, color: string | null) => {
      requireSheetEdit(execution, sheet);
      execution.book.setTabColor(sheet, color);
    },
  }),
  ...changes({
    'Sheet.setFrozenRows': freeze((info, rows) => [rows, info.frozenColumns]),
    'Sheet.setFrozenColumns': freeze((info, columns) => [info.frozenRows, columns]),
    ...named(
      [
        'insertRowAfter',
        'insertRowBefore',
        'insertRowsAfter',
        'insertRowsBefore',
        'insertRows',
        'insertColumnAfter',
        'insertColumnBefore',
        'insertColumnsAfter',
        'insertColumnsBefore',
        'insertColumns',
      ].map((method) => `Sheet.${method}`),
      insertLines,
    ),
    ...named(
      ['deleteRow', 'deleteRows', 'deleteColumn', 'deleteColumns'].map((method) => `Sheet.${method}`),
      deleteLines,
    ),
    'Sheet.moveRows': (execution, sheet: number, area: Area, before: number) => {
      requireEdit(execution, rowsArea(execution.book, sheet, area.row, area.rows));
      execution.book.moveRows(sheet, area.row, area.rows, before);
    },
    'Sheet.moveColumns': (execution, sheet: number, area: Area, before: number) => {
      requireEdit(execution, columnsArea(execution.book, sheet, area.column, area.columns));
      execution.book.moveColumns(sheet, area.column, area.columns, before);
    },
    'Sheet.setName': renameSheet,
    'Spreadsheet.renameActiveSheet': (execution, name: string) =>
      renameSheet(execution, execution.book.activeSheet(), name),
    'Sheet.hideSheet': ({ book }, sheet: number) => {
      const next = book.sheets().find(({ id, hidden }) => id !== sheet && !hidden);
      if (!next) throw exception("You can't hide all the sheets in a document.");
      if (book.activeSheet() === sheet) book.setActiveSheet(next.id);
      book.setSheetHidden(sheet, true);
    },
    'Sheet.showSheet': ({ book }, sheet: number) => book.setSheetHidden(sheet, false),
    'Sheet.copyTo': ({ book }, sheet: number) => copySheet(book, sheet, book.sheets().length),
    'Spreadsheet.insertSheet': insertSheet,
    'Spreadsheet.deleteSheet': deleteSheet,
    'Spreadsheet.deleteActiveSheet': (execution) => {
      deleteSheet(execution, execution.book.activeSheet());
      return execution.book.activeSheet();
    },
    'Spreadsheet.duplicateActiveSheet': ({ book }) => {
      const active = sheetOf(book, book.activeSheet());
      const copy = copySheet(book, active.id, active.index + 1);
      book.setActiveSheet(copy);
      return copy;
    },
    'Spreadsheet.moveActiveSheet': ({ book }, index: number) => {
      const count = book.sheets().length;
      if (index >= 0 && index < count) book.moveSheet(book.activeSheet(), index);
      return count;
    },
    'Spreadsheet.rename': (execution, name: string) => setInfo(execution, (book) => (book.name = name)),
    'Spreadsheet.setSpreadsheetLocale': (execution, locale: string) => {
      if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) throw exception(`Invalid argument: ${locale}`);
      setInfo(execution, (book) => (book.locale = locale));
    },
    'Spreadsheet.setSpreadsheetTimeZone': (execution, zone: string) => {
      try {
        new Intl.DateTimeFormat('en', { timeZone: zone });
      } catch (cause) {
        throw Object.assign(exception(`Invalid argument: ${zone}`), { cause });
      }
      setInfo(execution, (book) => (book.timeZone = zone));
    },
  }),
};
