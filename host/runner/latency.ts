/** How long Google's services take: one table of call latencies, each figure with its source, and the model that adds them up. A model, never measured live. */
import type { Operation } from './protocol';

/** One row of the table: calls that cost alike. */
export interface CallLatency {
  /** What the row is about, for people. */
  name: string;
  /** Full method names, as `byMethod` counts them. The first row that fits a call counts. */
  methods: RegExp;
  /** ms of each call. */
  fixed: number;
  /** ms of each cell that the call carries, or of each allocated cell of its tab. */
  perCell: number;
  of: 'call' | 'tab';
  /** ms of each cell when a queued write is flushed, beside the fixed cost of the flush. */
  perCellFlushed: number;
  /** Where the figures come from; `assumed` where nothing was found. */
  source: string;
}

export interface MeasuredCall {
  method: string;
  effect: Operation['effect'];
  /** Cells of the ranges that it names, or values that it carries. */
  cells: number;
  /** Allocated cells of the tab that it names, 0 for none. */
  tabCells: number;
}

export interface LatencyModel {
  name: string;
  /** ms before the first line of the script. */
  start: number;
  /** ms of each flush that has something to write. */
  flush: number;
  calls: readonly CallLatency[];
}

/** The pages that the figures were taken from, by the short names in the table. */
export const SOURCES: Record<string, string> = {
  suzuki: 'https://qiita.com/shi-suzuki/items/d23c6c7e4a0bbe2831af (120,000 rows of 2 columns in 7.38 s)',
  bugbug: 'https://www.bugbugnow.net/2019/03/GoogleAppsScript-speed-up.html (1,000 calls of getLastRow in 160 s)',
  moseskim:
    'https://github.com/moseskim/google-app-scripts-3rd/blob/HEAD/16/16-02.gs (1,000 times a cell read and a cell written in 319 s)',
  excelspeedup:
    'https://gas.excelspeedup.com/gas-spreadsheet-speedup (100 times two cells read and one written in 24 s)',
  stackoverflow:
    'https://ruby-bash.developreference.com/article/29263774/What+is+faster+ScriptDb+or+SpreadsheetApp (a copy of a Stack Overflow answer: 4,000 cells written in 50 ms, with a flush in 610 ms; 400 rows without a flush in 164 ms)',
  google:
    'https://developers.google.com/apps-script/guides/support/best-practices (10,000 cells coloured with 100 flushes in 70 s, in one call in 1 s)',
  peralta:
    'https://ziritione.org/post/apps_script_performance (100 runs: properties set 62 to 64 ms, got 30 to 34 ms; cache put 93 ms, got 3 ms)',
  mitonattou:
    'https://qiita.com/mitonattou919/items/a0fdd1a9e4559ee4a512 (cache got 20 ms, put 56 ms, removed 88 ms, whatever the size)',
};

const row = (
  name: string,
  methods: RegExp,
  fixed: number,
  source: string,
  more: Partial<Pick<CallLatency, 'perCell' | 'of' | 'perCellFlushed'>> = {},
): CallLatency => ({ name, methods, fixed, perCell: 0, of: 'call', perCellFlushed: 0, source, ...more });

/** Google's services, on the careful side: where sources differ the slower figure is taken. */
export const GOOGLE_LATENCY: LatencyModel = {
  name: 'google',
  // Assumed: loading a script of some 350 KB and the document.
  start: 1000,
  // Sources give 241 (excelspeedup), 319 (moseskim) and 560 (stackoverflow) for a flush with a read; google's example 700 with 100 cells.
  flush: 600,
  calls: [
    row('SpreadsheetApp.flush', /^SpreadsheetApp\.flush$/, 50, 'assumed; the writes it flushes come on top'),
    row('Properties: read', /^Properties\.get/, 35, 'peralta'),
    row('Properties: write', /^Properties\./, 65, 'peralta'),
    row('Cache: read', /^Cache\.get/, 20, 'mitonattou'),
    row('Cache: write', /^Cache\./, 93, 'peralta'),
    row('Lock (waiting for another comes on top)', /^Lock\./, 100, 'assumed'),
    row('MailApp.sendEmail', /^MailApp\.sendEmail$/, 1500, 'assumed'),
    row('MailApp.getRemainingDailyQuota', /^MailApp\./, 200, 'assumed'),
    row('Triggers: list', /^ScriptApp\.get/, 300, 'assumed'),
    row(
      'Triggers: create, delete',
      /^(ScriptApp|TriggerBuilder|ClockTriggerBuilder|SpreadsheetTriggerBuilder)\./,
      1000,
      'assumed',
    ),
    row('Dialogs, toasts, menus (without the person)', /^(Ui|Menu|Browser)\.|\.toast$/, 200, 'assumed'),
    row(
      'Column marks: find, read',
      /\.getDeveloperMetadata$|^DeveloperMetadataFinder\.|^DeveloperMetadata\.get/,
      300,
      'assumed',
    ),
    row('Column marks: add, remove', /\.addDeveloperMetadata$|^DeveloperMetadata\./, 400, 'assumed'),
    row('Protections', /^Protection\.|\.(protect|getProtections)$/, 500, 'assumed'),
    row('Charts: insert, change, remove', /^Sheet\.\w+Chart$/, 1000, 'assumed'),
    row('Rows, columns: insert, delete, move', /^Sheet\.(insert|delete|move)|^Sheet\.appendRow$/, 1000, 'assumed', {
      perCell: 0.001,
      of: 'tab',
      perCellFlushed: 0.15,
    }),
    row(
      'Tabs: insert, delete, copy, rename, move',
      /^Spreadsheet\.(insert|delete|duplicate|move|rename)|^Sheet\.(copyTo|setName|hideSheet|showSheet)$/,
      1000,
      'assumed',
    ),
    row(
      'Sort, find, remove duplicates, copy, fill',
      /^(Range|Sheet|Filter)\.(sort|randomize|removeDuplicates|trimWhitespace|copy\w+|moveTo|createFilter|remove)$|^TextFinder\./,
      1000,
      'assumed',
      { perCell: 0.03, perCellFlushed: 0.15 },
    ),
    row('Values and formulas: write', /^Range\.set(Value|Formula)s?$/, 5, 'stackoverflow', {
      perCell: 0.0125,
      perCellFlushed: 0.15,
    }),
    row(
      'Other grids: write (formats, notes, rules by the cell)',
      /^Range\.set\w+s$/,
      5,
      'stackoverflow (values), assumed for the rest',
      { perCell: 0.0125, perCellFlushed: 0.15 },
    ),
    row(
      'One setting for a whole range: format, rule, clear',
      /^(Range|RangeList|Sheet|Spreadsheet|NamedRange)\.(?!get|is|can)/,
      20,
      'assumed',
      { perCellFlushed: 0.005 },
    ),
    row('Last row or column, data range', /^Sheet\.(getLast|getDataRange)/, 160, 'bugbug'),
    row('Cells: read', /^Range\.(get|is|can)/, 160, 'bugbug for the call, suzuki for the cells', { perCell: 0.031 }),
    row('Tabs and file: look', /^(Spreadsheet|SpreadsheetApp|Sheet|Selection|NamedRange|Filter)\./, 60, 'assumed'),
    row('Anything else', /^/, 300, 'assumed'),
  ],
};

/** The row of a call. Every model ends with one that fits all. */
export function latencyOf(model: LatencyModel, method: string): CallLatency {
  return model.calls.find(({ methods }) => methods.test(method)) ?? model.calls[model.calls.length - 1]!;
}

/**
 * What a call costs at once, and what its writes cost when they are flushed; ms, not rounded.
 *
 * @example costOf(GOOGLE_LATENCY, { method: 'Range.getValues', effect: 'read', cells: 10_000, tabCells: 26_000 }) → { call: 470, flush: 0 }
 */
export function costOf(
  model: LatencyModel,
  { method, effect, cells, tabCells }: MeasuredCall,
): { call: number; flush: number } {
  const { fixed, perCell, of, perCellFlushed } = latencyOf(model, method);
  const flush = cells * perCellFlushed;
  const call = fixed + perCell * (of === 'tab' ? tabCells : cells);
  // What is not queued is written at once.
  return effect === 'write' ? { call, flush } : { call: call + flush, flush: 0 };
}

/** The table as rows of texts, for the documentation. */
export function latencyTable(model: LatencyModel): string[][] {
  const ms = (figure: number): string => (figure === 0 ? '' : String(figure));
  return [
    ['Start of a run', String(model.start), '', '', 'assumed'],
    ['Flush of waiting writes', String(model.flush), '', '', 'excelspeedup, moseskim, stackoverflow, google'],
    ...model.calls.map(({ name, fixed, perCell, of, perCellFlushed, source }) => [
      name,
      ms(fixed),
      perCell === 0 ? '' : `${perCell}${of === 'tab' ? ' of the tab' : ''}`,
      ms(perCellFlushed),
      source,
    ]),
  ];
}
