/** Tabs and their ranges as Google gives them. */
import type { Area, RawValue, Tab } from '../ports';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A tab whose name and size are asked for when they are needed, each once: most of the time only its ID is. */
export class LazyTab implements Tab {
  private knownName: string | null = null;
  private knownHidden: boolean | null = null;
  private knownRows: number | null = null;
  private knownColumns: number | null = null;

  constructor(
    readonly id: number,
    private readonly sheet: Sheet,
  ) {}

  get name(): string {
    return (this.knownName ??= this.sheet.getName());
  }

  get hidden(): boolean {
    return (this.knownHidden ??= this.sheet.isSheetHidden());
  }

  get rows(): number {
    return (this.knownRows ??= this.sheet.getMaxRows());
  }

  get columns(): number {
    return (this.knownColumns ??= this.sheet.getMaxColumns());
  }
}

/** How often a tab is read again that grows while it is read. */
const LOOKS = 5;

/** Content of a tab, all or a part of it. A row that a person inserts between asking for its bounds and reading it would cut off the last one, so the bounds are asked for again. */
export function wholeOf(sheet: Sheet, part: (whole: Range) => Range): { range: Range; values: RawValue[][] } {
  let whole = sheet.getDataRange();
  for (let look = 1; ; look++) {
    const range = part(whole);
    const values = range.getValues() as RawValue[][];
    const now = sheet.getDataRange();
    const isWhole = now.getNumRows() <= whole.getNumRows() && now.getNumColumns() <= whole.getNumColumns();
    if (isWhole || look === LOOKS) return { range, values };
    whole = now;
  }
}

export function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area): Range {
  return sheet.getRange(row, column, rows, columns);
}

export function areaOf(range: Range): Area {
  return { row: range.getRow(), column: range.getColumn(), rows: range.getNumRows(), columns: range.getNumColumns() };
}
