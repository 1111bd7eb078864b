/** What the spreadsheet's fakes share: the channel to the host, and how to make one another without importing one another. */
import type { Area } from '../../book/book';
import type { GuestEnvironment, HostCall } from '../../runner/protocol';
import type { OpenEnds } from './a1';

export type GSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type GSheet = GoogleAppsScript.Spreadsheet.Sheet;
export type GRange = GoogleAppsScript.Spreadsheet.Range;
export type GRangeList = GoogleAppsScript.Spreadsheet.RangeList;
export type GFilter = GoogleAppsScript.Spreadsheet.Filter;
export type GProtection = GoogleAppsScript.Spreadsheet.Protection;
export type GMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
export type GMetadataFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
export type GNamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
export type GSelection = GoogleAppsScript.Spreadsheet.Selection;
export type GTextFinder = GoogleAppsScript.Spreadsheet.TextFinder;
export type GValidation = GoogleAppsScript.Spreadsheet.DataValidation;
export type GConditionalRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
export type GChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
export type GChartBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
export type GUser = GoogleAppsScript.Base.User;

/** Allocated size of a sheet. */
export interface Size {
  rows: number;
  columns: number;
}

/** Where metadata lies or is looked for. */
export type Scope = { kind: 'SPREADSHEET' } | { kind: 'SHEET'; sheet: number } | { kind: 'RANGE'; area: Area };

export interface Context {
  readonly call: HostCall;
  readonly environment: GuestEnvironment;
  /** Not a counted call: sizes are known to a script as soon as it has the sheet. */
  size(sheet: number): Size;
  spreadsheet(): GSpreadsheet;
  sheet(id: number): GSheet;
  range(area: Area, open?: OpenEnds): GRange;
  /** The range that A1 text or a name means; `sheet` is where plain A1 text looks. Throws `Range not found`. */
  rangeFromText(text: string, sheet: number): GRange;
  rangeList(ranges: GRange[]): GRangeList;
  filter(sheet: number): GFilter | null;
  /** A builder of charts that starts from what a chart holds. */
  chartBuilder(draft: unknown): GChartBuilder;
  protection(id: number): GProtection;
  metadata(found: unknown): GMetadata;
  metadataFinder(scope: Scope): GMetadataFinder;
  namedRange(name: string, area: Area): GNamedRange;
  selection(): GSelection;
  textFinder(scope: Scope, text: string): GTextFinder;
  user(email: string): GUser;
}

/** Key under which a range keeps its rectangle, a sheet its ID: hidden from scripts. */
export const AREA = Symbol('area');
export const SHEET = Symbol('sheet');

/** The rectangle of a range that a script passed as an argument. */
export function areaOf(range: unknown): Area {
  return (range as { [AREA]: Area })[AREA];
}

/** The ID of a sheet that a script passed as an argument. */
export function sheetIdOf(sheet: unknown): number {
  return (sheet as { [SHEET]: number })[SHEET];
}
