/** SpreadsheetApp as a script sees it in the local host: puts the parts together. */
import type { Area } from '../../book/book';
import type { GuestEnvironment, HostCall } from '../../runner/protocol';
import { createUi } from '../ui';
import type { OpenEnds } from './a1';
import { CLOSED, parseA1 } from './a1';
import type { DraftChart } from './chart';
import { chartBuilder } from './chart-builder';
import type { Context, GRange, GSheet, GSpreadsheet, Size } from './context';
import { exception, OUTSIDE } from './errors';
import { expose } from './expose';
import { createMetadata, createMetadataFinder } from './metadata';
import { createProtection } from './protection';
import { RangeTools } from './range-tools';
import { SheetTools } from './sheet-tools';
import { createFilter } from './filter';
import { createNamedRange } from './named-range';
import { createRangeList } from './range-list';
import { createSelection } from './selection';
import { createUser } from './user';
import { SpreadsheetAppFake } from './spreadsheet-app';
import { SpreadsheetTools } from './spreadsheet-tools';
import { createTextFinder } from './text-finder';

/** The range that A1 text or a name means. A text that names no sheet looks in `sheet`. */
function rangeFromText(context: Context, text: string, sheet: number): GRange {
  const parsed = parseA1(text);
  if (!parsed) {
    const named = context.call('Spreadsheet.findName', text) as Area | null;
    if (!named) throw exception('Range not found');
    return context.range(named);
  }
  const target = parsed.sheet === null ? sheet : (context.call('Spreadsheet.findSheet', parsed.sheet) as number | null);
  if (target === null) throw exception('Range not found');
  const size = context.size(target);
  const row = parsed.row ?? 0;
  const column = parsed.column ?? 0;
  const endRow = parsed.endRow ?? size.rows - 1;
  const endColumn = parsed.endColumn ?? size.columns - 1;
  if (row < 0 || column < 0 || endRow < row || endColumn < column) throw exception('Range not found');
  if (endRow >= size.rows || endColumn >= size.columns) throw exception(OUTSIDE);
  const open: OpenEnds = {
    startRow: parsed.row === null,
    endRow: parsed.endRow === null,
    startColumn: parsed.column === null,
    endColumn: parsed.endColumn === null,
  };
  return context.range({ sheet: target, row, column, rows: endRow - row + 1, columns: endColumn - column + 1 }, open);
}

/** Operations after which the sizes of sheets are certainly the same, so that `getRange` in a loop need not ask again. */
const KEEPS_SIZE = /^Range\.(get|set|is|clear)/;

function createContext(raw: HostCall, environment: GuestEnvironment): Context {
  const sizes = new Map<number, Size>();
  const context: Context = {
    environment,
    call: (operation, ...args) => {
      if (!KEEPS_SIZE.test(operation)) sizes.clear();
      return raw(operation, ...args);
    },
    size: (sheet) => {
      const known = sizes.get(sheet);
      if (known) return known;
      const size = raw('Sheet.size', sheet) as Size;
      sizes.set(sheet, size);
      return size;
    },
    spreadsheet: () => expose<SpreadsheetTools, GSpreadsheet>('Spreadsheet', new SpreadsheetTools(context)),
    sheet: (id) => expose<SheetTools, GSheet>('Sheet', new SheetTools(context, id)),
    range: (area, open = CLOSED) => expose<RangeTools, GRange>('Range', new RangeTools(context, area, open)),
    rangeFromText: (text, sheet) => rangeFromText(context, text, sheet),
    rangeList: createRangeList,
    filter: (sheet) => {
      const area = context.call('Sheet.getFilter', sheet) as Area | null;
      return area && createFilter(context, area);
    },
    chartBuilder: (draft) => chartBuilder(context, draft as DraftChart),
    protection: (id) => createProtection(context, id),
    metadata: (found) => createMetadata(context, found),
    metadataFinder: (scope) => createMetadataFinder(context, scope),
    namedRange: (name, area) => createNamedRange(context, name, area),
    selection: () => createSelection(context),
    textFinder: (scope, text) => createTextFinder(context, scope, text),
    user: createUser,
  };
  return context;
}

/**
 * The global `SpreadsheetApp` of one execution.
 *
 * @param call one synchronous crossing into the host
 * @param environment what is known of the execution without a crossing
 */
export function createSpreadsheetApp(
  call: HostCall,
  environment: GuestEnvironment,
): GoogleAppsScript.Spreadsheet.SpreadsheetApp {
  const context = createContext(call, environment);
  const fake = new SpreadsheetAppFake(context, () => createUi(call));
  return expose<SpreadsheetAppFake, GoogleAppsScript.Spreadsheet.SpreadsheetApp>('SpreadsheetApp', fake);
}
