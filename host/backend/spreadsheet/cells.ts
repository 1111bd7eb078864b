/** Operations on the content of cells: values, formulas, formats, notes, styles. */
import type { Area, Book, CellStyle, Input } from '../../book/book';
import type { ExecutionContext, OperationTable } from '../../runner/protocol';
import { requireEdit } from './access';
import { blocks, cellOf, filled } from './areas';
import { named, reads, writes } from './operation';
import type { Run } from './operation';
import { requireValid } from './validate';

type Clearing = Parameters<Book['clear']>[1];

/** Writes values after the checks that Google makes: protection first, then validation. */
export function put(execution: ExecutionContext, area: Area, inputs: Input[][]): void {
  requireEdit(execution, area);
  requireValid(execution.book, area, inputs, new Date(execution.now()).getUTCFullYear());
  execution.book.setValues(area, inputs);
}

function first<T>(read: (book: Book, area: Area) => T[][]): Run {
  return ({ book }, area: Area) => read(book, cellOf(area, 0, 0))[0]![0];
}

function each<T>(read: (book: Book, area: Area) => T[][]): Run {
  return ({ book }, area: Area) => read(book, area);
}

/** A setting that only needs the right to edit. */
function edit<Args extends unknown[]>(act: (book: Book, area: Area, ...args: Args) => void) {
  return (execution: ExecutionContext, area: Area, ...args: Args): void => {
    requireEdit(execution, area);
    act(execution.book, area, ...args);
  };
}

function setStyles(book: Book, area: Area, styles: CellStyle[][]): void {
  for (const block of blocks(area, styles, (style) => JSON.stringify(style))) book.setStyle(block.area, block.entry);
}

/** Rows of an area that no filter hides, in contiguous blocks. */
function visibleBlocks(book: Book, area: Area): Area[] {
  const hidden = new Set(book.filteredRows(area.sheet));
  const blocks: Area[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    if (hidden.has(row)) continue;
    const last = blocks[blocks.length - 1];
    if (last && last.row + last.rows === row) last.rows++;
    else blocks.push({ ...area, row, rows: 1 });
  }
  return blocks;
}

const STYLED = [
  'Background',
  'FontColor',
  'FontWeight',
  'FontStyle',
  'FontLine',
  'FontSize',
  'HorizontalAlignment',
  'VerticalAlignment',
  'Wrap',
];
const STYLED_MANY = [...STYLED.map((name) => `${name}s`), 'FontFamilies'];
const styleReads = [...STYLED, ...STYLED_MANY, 'FontFamily', 'WrapStrategy', 'WrapStrategies'].map(
  (name) => `Range.get${name}`,
);
const styleWrites = [...STYLED, 'FontFamily', 'WrapStrategy', 'BackgroundRGB'].map((name) => `Range.set${name}`);

export const cellOperations: OperationTable = {
  ...reads({
    'Range.getValue': first((book, area) => book.values(area)),
    'Range.getValues': each((book, area) => book.values(area)),
    'Range.getDisplayValue': first((book, area) => book.displayValues(area)),
    'Range.getDisplayValues': each((book, area) => book.displayValues(area)),
    'Range.getRichTextValue': first((book, area) => book.richTexts(area)),
    'Range.getRichTextValues': each((book, area) => book.richTexts(area)),
    'Range.getFormula': first((book, area) => book.formulas(area)),
    'Range.getFormulas': each((book, area) => book.formulas(area)),
    'Range.getNumberFormat': first((book, area) => book.numberFormats(area)),
    'Range.getNumberFormats': each((book, area) => book.numberFormats(area)),
    'Range.getNote': first((book, area) => book.notes(area)),
    'Range.getNotes': each((book, area) => book.notes(area)),
    'Range.isBlank': ({ book }, area: Area) =>
      book.values(area).every((row) => row.every((value) => value === '')) &&
      book.formulas(area).every((row) => row.every((formula) => formula === '')),
    ...named(
      styleReads,
      each((book, area) => book.styles(area)),
    ),
  }),
  ...writes({
    'Range.setValue': (execution, area: Area, input: Input) => put(execution, area, filled(area, input)),
    'Range.setValues': (execution, area: Area, inputs: Input[][]) => put(execution, area, inputs),
    'Range.setFormula': edit((book, area, formula: string) => book.setFormulas(area, filled(area, formula))),
    'Range.setFormulas': edit((book, area, formulas: string[][]) => book.setFormulas(area, formulas)),
    'Range.setNumberFormat': edit((book, area, format: string) => book.setNumberFormats(area, filled(area, format))),
    'Range.setNumberFormats': edit((book, area, formats: string[][]) => book.setNumberFormats(area, formats)),
    'Range.setNote': edit((book, area, note: string) => book.setNotes(area, filled(area, note))),
    'Range.setNotes': edit((book, area, notes: string[][]) => book.setNotes(area, notes)),
    'Range.clearNote': edit((book, area) => book.clear(area, { notes: true })),
    'Range.clearContent': edit((book, area) => book.clear(area, { contents: true })),
    'Range.clearFormat': edit((book, area) => book.clear(area, { formats: true })),
    'Range.clearDataValidations': edit((book, area) => book.clear(area, { validations: true })),
    'Range.clear': edit((book, area, what: Clearing, skipFilteredRows: boolean) => {
      for (const block of skipFilteredRows ? visibleBlocks(book, area) : [area]) book.clear(block, what);
    }),
    ...named(
      styleWrites,
      edit((book, area, style: CellStyle) => book.setStyle(area, style)),
    ),
    ...named(
      STYLED_MANY.map((name) => `Range.set${name}`),
      edit((book, area, styles: CellStyle[][]) => setStyles(book, area, styles)),
    ),
  }),
};
