/** `window.localHost`: what a browser test needs of a grid that is drawn on a canvas. */
import type { FUniver } from '@univerjs/core/facade';
import { bringIntoView, placeOf, type Corners } from './view';

export interface LocalHostHooks {
  /** Settles when the book stands in the grid; the other hooks work from then on. */
  ready: Promise<void>;
  /** Selects cells (`B2:C3`, with a tab `Orders!A1`) and scrolls there if they are out of sight. */
  select(a1: string): void;
  getActiveA1(): string;
  /** Names of the tabs in their order; hidden ones too. */
  tabs(): string[];
  /** The cells' texts as the grid shows them; what lies beyond the tab's edge is left out. */
  texts(a1: string): string[][];
  /** The cells as they are stored: value, type, formula. */
  cells(a1: string): unknown[][];
  /** Where a cell of the active tab stands in the window, in pixels: for clicks. */
  place(a1: string): { x: number; y: number; width: number; height: number };
}

declare global {
  interface Window {
    localHost?: LocalHostHooks;
  }
}

const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const columnIndex = (name: string): number =>
  Array.from(name).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The corners of `B2:C3`, from 0. */
function corners(a1: string): Corners {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(a1);
  if (!match) throw new Error(`${a1} is no range`);
  const [, left = '', top = '', right = left, bottom = top] = match;
  return {
    row: Number(top) - 1,
    column: columnIndex(left),
    lastRow: Number(bottom) - 1,
    lastColumn: columnIndex(right),
  };
}

/** Where the grid's canvas begins in the window. */
function canvasCorner(): { left: number; top: number } {
  const boxes = [...document.querySelectorAll('#grid canvas')].map((canvas) => canvas.getBoundingClientRect());
  const [largest] = boxes.sort((a, b) => b.width * b.height - a.width * a.height);
  return largest ?? { left: 0, top: 0 };
}

/** @param api gives the grid, once `ready` has settled */
export function installTestHooks(api: () => FUniver, ready: Promise<void>): void {
  const book = () => {
    const active = api().getActiveWorkbook();
    if (!active) throw new Error('No book is open yet');
    return active;
  };
  const find = (a1: string) => {
    const cut = a1.lastIndexOf('!');
    const name = cut < 0 ? null : a1.slice(0, cut).replace(/^'|'$/g, '');
    const sheet = name === null ? book().getActiveSheet() : book().getSheetByName(name);
    if (!sheet) throw new Error(`No tab ${name ?? ''}`);
    const { row, column, lastRow, lastColumn } = corners(a1.slice(cut + 1));
    if (row >= sheet.getMaxRows() || column >= sheet.getMaxColumns())
      throw new Error(`${a1} lies beyond the edge of the tab`);
    const height = Math.min(lastRow, sheet.getMaxRows() - 1) - row + 1;
    const width = Math.min(lastColumn, sheet.getMaxColumns() - 1) - column + 1;
    return { sheet, range: sheet.getRange(row, column, height, width) };
  };
  window.localHost = {
    ready,
    select: (a1) => {
      const { sheet, range } = find(a1);
      book().setActiveSheet(sheet);
      range.activate();
      const [row, column] = [range.getRow(), range.getColumn()];
      bringIntoView(sheet, { row, column, lastRow: row, lastColumn: column });
    },
    getActiveA1: () => {
      const range = book().getActiveSheet().getSelection()?.getActiveRange();
      return range ? `${columnName(range.getColumn())}${range.getRow() + 1}` : '';
    },
    tabs: () =>
      book()
        .getSheets()
        .map((sheet) => sheet.getSheetName()),
    texts: (a1) => find(a1).range.getDisplayValues(),
    cells: (a1) => {
      const { sheet, range } = find(a1);
      const rows = Array.from({ length: range.getHeight() }, (_, row) => row + range.getRow());
      const columns = Array.from({ length: range.getWidth() }, (_, column) => column + range.getColumn());
      return rows.map((row) => columns.map((column) => sheet.getSheet().getCellRaw(row, column)));
    },
    place: (a1) => {
      const { sheet, range } = find(a1);
      const { x, y, width, height } = placeOf(sheet, range.getRow(), range.getColumn());
      const { left, top } = canvasCorner();
      return { x: x + left, y: y + top, width, height };
    },
  };
}
