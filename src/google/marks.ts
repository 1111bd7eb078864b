/** Developer metadata on columns and tabs: seen by this script alone, moves with its column. */
import type { ColumnMark } from '../ports';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const PREFIX = 'klientura.';

/** 1 call, and a few per mark. */
export function columnMarks(spreadsheet: Spreadsheet): ColumnMark[] {
  const found = spreadsheet
    .createDeveloperMetadataFinder()
    .withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.COLUMN)
    .find();
  const marks: ColumnMark[] = [];
  for (const metadata of found) {
    const key = text(metadata.getKey());
    if (!key.startsWith(PREFIX)) continue;
    const range = metadata.getLocation().getColumn();
    if (range !== null)
      marks.push({
        tab: range.getSheet().getSheetId(),
        column: range.getColumn(),
        key,
        value: text(metadata.getValue()),
      });
  }
  return marks;
}

/**
 * 1 call, and 1 per mark that `places` does not know. A mark lies on the same tab for all its life, unlike a column's.
 * @param places ID of a mark → its tab, kept over one execution and filled here
 */
export function sheetMarks(
  spreadsheet: Spreadsheet,
  places: Map<number, number>,
): { tab: number; key: string; value: string }[] {
  const found = spreadsheet
    .createDeveloperMetadataFinder()
    .withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.SHEET)
    .find();
  const marks: { tab: number; key: string; value: string }[] = [];
  for (const metadata of found) {
    const key = text(metadata.getKey());
    if (!key.startsWith(PREFIX)) continue;
    const id = metadata.getId();
    const tab = places.get(id) ?? metadata.getLocation().getSheet()?.getSheetId();
    if (tab === undefined) continue;
    places.set(id, tab);
    marks.push({ tab, key, value: text(metadata.getValue()) });
  }
  return marks;
}

/** The caller knows that the place has no mark of this key. */
export function setMark(place: Range | Sheet, key: string, value: string): void {
  place.addDeveloperMetadata(key, value, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
}

export function removeMark(place: Range | Sheet, key: string): void {
  for (const metadata of place.createDeveloperMetadataFinder().withKey(key).find()) metadata.remove();
}

/** The whole column as metadata wants it. @example columnRange(sheet, 28) is AB:AB */
export function columnRange(sheet: Sheet, column: number): Range {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return sheet.getRange(`${letters}:${letters}`);
}

/** Google gives null for a value that was never set, whatever its types say. */
function text(given: string | null): string {
  return given ?? '';
}
