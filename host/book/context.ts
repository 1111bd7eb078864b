/** What every part of the book shares: the engine, the locale and time zone, and the ways to look at a cell. */
import type { Engine } from './engine';
import { numfmt } from './univer';
import type { ICellData, IStyleData, Worksheet } from './univer';
import { zoneOf } from './zones';
import type { Zone } from './zones';

/** The book's shared state. */
export interface Context {
  readonly engine: Engine;
  locale: string;
  timeZone: string;
  /** Spilled cells of a sheet by row and column; they live beside the engine's cells. */
  spillOf(worksheet: Worksheet): Spill | undefined;
}

/** Spilled cells by row, then column. */
export type Spill = Record<number, Record<number, ICellData | null | undefined> | undefined>;

/** Cells of a sheet by row, then column. */
export type Rows = Record<number, Record<number, ICellData | null | undefined> | undefined>;

/** A sheet's cells as they are stored: reading them through the engine's getters would format them for display. */
export const rowsOf = (worksheet: Worksheet): Rows => worksheet.getCellMatrix().getMatrix() as Rows;

export const zoneIn = (context: Context): Zone => zoneOf(context.timeZone);

const dateFormats = new Map<string, boolean>();

/** Whether values with this number format are dates or times. */
export function isDatePattern(pattern: string): boolean {
  let known = dateFormats.get(pattern);
  if (known === undefined) dateFormats.set(pattern, (known = numfmt.isDateFormat(pattern)));
  return known;
}

/** Whether cells with this number format keep whatever is typed as text. */
export const isTextPattern = (pattern: string): boolean => pattern === '@' || pattern === '@@@';

/** The effective style of a cell: its own, else its row's, else its column's. */
export function styleOf(
  worksheet: Worksheet,
  engine: Engine,
  row: number,
  column: number,
  cell: ICellData | null | undefined,
): IStyleData | null {
  const styles = engine.workbook.getStyles();
  const own = cell ? styles.getStyleByCell(cell) : null;
  const ofRow = styleFrom(engine, worksheet.getRowManager().getRow(row)?.s);
  const ofColumn = styleFrom(engine, worksheet.getColumnManager().getColumn(column)?.s);
  return ofRow || ofColumn ? { ...ofColumn, ...ofRow, ...own } : (own ?? null);
}

function styleFrom(engine: Engine, style: unknown): IStyleData | null {
  if (!style) return null;
  return typeof style === 'string' ? (engine.workbook.getStyles().get(style) ?? null) : style;
}

/** Looks up number formats of cells; fast for whole sheets, as styles are looked up once per style ID. */
export function patternReader(
  context: Context,
  worksheet: Worksheet,
): (row: number, column: number, cell: ICellData | null | undefined) => string {
  const { engine } = context;
  const styles = engine.workbook.getStyles();
  const byId = new Map<string, string>();
  const ofColumn = new Map<number, string>();
  const rowManager = worksheet.getRowManager();
  const columnPattern = (column: number): string => {
    let known = ofColumn.get(column);
    if (known === undefined) {
      known = styleFrom(engine, worksheet.getColumnManager().getColumn(column)?.s)?.n?.pattern ?? '';
      ofColumn.set(column, known);
    }
    return known;
  };
  return (row, column, cell) => {
    const style = cell?.s;
    let own = '';
    if (typeof style === 'string') {
      let known = byId.get(style);
      if (known === undefined) byId.set(style, (known = styles.get(style)?.n?.pattern ?? ''));
      own = known;
    } else if (style) own = style.n?.pattern ?? '';
    if (own !== '') return own;
    const rowStyle = rowManager.getRow(row)?.s;
    return (rowStyle ? styleFrom(engine, rowStyle)?.n?.pattern : undefined) ?? columnPattern(column);
  };
}
