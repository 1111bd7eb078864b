/** Operations that rearrange cells: sort, copy, merge, remove duplicates, trim, checkboxes, validation, data region. */
import type { Area, Book, Input, ValidationRule, Value } from '../../book/book';
import type { ExecutionContext, OperationTable } from '../../runner/protocol';
import { requireEdit } from './access';
import { blocks, cellOf, contentOf, cut, filled } from './areas';
import { put } from './cells';
import { dataRegion, nextDataCell } from './regions';
import { changes, exception, named, reads, writes } from './operation';

type Paste = 'all' | 'values' | 'format' | 'validation';
interface SortKey {
  column: number;
  ascending: boolean;
}

/** Google repeats the source over a larger destination, and pastes all of it into a smaller one. */
function pasteTargets(from: Area, to: Area): Area[] {
  const times = (target: number, source: number): number =>
    target > source && target % source === 0 ? target / source : 1;
  const targets: Area[] = [];
  for (let down = 0; down < times(to.rows, from.rows); down++)
    for (let right = 0; right < times(to.columns, from.columns); right++)
      targets.push({
        sheet: to.sheet,
        row: to.row + down * from.rows,
        column: to.column + right * from.columns,
        rows: from.rows,
        columns: from.columns,
      });
  return targets;
}

function transpose<T>(grid: T[][]): T[][] {
  return grid[0]!.map((_, column) => grid.map((row) => row[column]!));
}

async function paste(
  execution: ExecutionContext,
  from: Area,
  to: Area,
  kind: Paste,
  transposed: boolean,
): Promise<void> {
  const { book } = execution;
  await book.settle();
  if (transposed) {
    const target = { ...to, rows: from.columns, columns: from.rows };
    requireEdit(execution, target);
    if (kind !== 'values')
      throw new Error('A transposed copy of other than values is not implemented by the local host');
    book.setValues(target, literal(transpose(book.values(from))));
    return;
  }
  for (const target of pasteTargets(from, to)) {
    requireEdit(execution, target);
    if (kind === 'validation') copyValidations(book, from, target);
    else book.copy(from, target, kind);
  }
}

function setValidations(book: Book, area: Area, rules: (ValidationRule | null)[][]): void {
  for (const block of blocks(area, rules, (rule) => JSON.stringify(rule))) book.setValidation(block.area, block.entry);
}

function copyValidations(book: Book, from: Area, to: Area): void {
  setValidations(book, to, book.validations(from));
}

/** Values put back as what they are: text must not be read again as a number or a formula. */
export function literal(values: Value[][]): Input[][] {
  return values.map((row) =>
    row.map((value) => (typeof value === 'string' && value !== '' ? `'${value}` : value === '' ? null : value)),
  );
}

/** Rows are the same when all compared columns are, letter case aside; the first of the same stays. Gives what is left. */
async function removeDuplicates(execution: ExecutionContext, area: Area, columns: number[]): Promise<Area> {
  await execution.flush();
  requireEdit(execution, area);
  const { book } = execution;
  const compared = columns.length > 0 ? columns : Array.from({ length: area.columns }, (_, index) => index);
  const seen = new Set<string>();
  const kept: number[] = [];
  book.values(area).forEach((row, index) => {
    const key = JSON.stringify(
      compared.map((column) => (typeof row[column] === 'string' ? row[column].toLowerCase() : row[column])),
    );
    if (!seen.has(key)) kept.push(index);
    seen.add(key);
  });
  for (let start = 0; start < kept.length;) {
    let end = start + 1;
    while (end < kept.length && kept[end] === kept[end - 1]! + 1) end++;
    if (kept[start] !== start) {
      const rows = end - start;
      book.copy({ ...area, row: area.row + kept[start]!, rows }, { ...area, row: area.row + start, rows }, 'all');
    }
    start = end;
  }
  if (kept.length < area.rows)
    book.clear({ ...area, row: area.row + kept.length, rows: area.rows - kept.length }, { contents: true });
  return { ...area, rows: Math.max(1, kept.length) };
}

/** Outer blanks go, inner runs become one; text that begins with `=` stays text. */
async function trimWhitespace(execution: ExecutionContext, area: Area): Promise<void> {
  requireEdit(execution, area);
  const { book } = execution;
  await book.settle();
  const formulas = book.formulas(area);
  book.values(area).forEach((row, r) =>
    row.forEach((value, c) => {
      if (typeof value !== 'string' || formulas[r]![c] !== '') return;
      const trimmed = value.replace(/[\s\u00a0]+/g, ' ').trim();
      if (trimmed !== value) book.setValues(cellOf(area, r, c), literal([[trimmed]]));
    }),
  );
}

function setChecked(execution: ExecutionContext, area: Area, checked: boolean): void {
  const { book } = execution;
  requireEdit(execution, area);
  book.validations(area).forEach((row, r) =>
    row.forEach((rule, c) => {
      if (rule?.criteria !== 'CHECKBOX') return;
      const [on = true, off = rule.args.length > 0 ? '' : false] = rule.args as Input[];
      book.setValues(cellOf(area, r, c), [[checked ? on : off]]);
    }),
  );
}

/** True or false when every cell is a checkbox in the same state, null otherwise. */
function isChecked(book: Book, area: Area): boolean | null {
  const rules = book.validations(area).flat();
  const states = book
    .values(area)
    .flat()
    .map((value, index) => {
      const rule = rules[index];
      if (rule?.criteria !== 'CHECKBOX') return null;
      return value === ((rule.args[0] as Value | undefined) ?? true);
    });
  return states.every((state) => state === states[0]) ? states[0]! : null;
}

/** Distinct rules once and a grid of their numbers: a column of 100,000 equal rules crosses cheaply. */
function packValidations(book: Book, area: Area): { rules: ValidationRule[]; grid: number[][] } {
  const rules: ValidationRule[] = [];
  const index = new Map<ValidationRule, number>();
  const grid = book.validations(area).map((row) =>
    row.map((rule) => {
      if (!rule) return -1;
      const known = index.get(rule);
      if (known !== undefined) return known;
      index.set(rule, rules.length);
      return rules.push(rule) - 1;
    }),
  );
  return { rules, grid };
}

function mergeStrips(execution: ExecutionContext, strips: Area[]): void {
  for (const strip of strips) {
    requireEdit(execution, strip);
    if (strip.rows === 1 && strip.columns === 1) continue;
    // Only the first cell's content survives a merge.
    if (strip.columns > 1)
      execution.book.clear(
        { ...strip, rows: 1, column: strip.column + 1, columns: strip.columns - 1 },
        { contents: true },
      );
    if (strip.rows > 1)
      execution.book.clear({ ...strip, row: strip.row + 1, rows: strip.rows - 1 }, { contents: true });
    execution.book.merge(strip);
  }
}

async function shuffle(execution: ExecutionContext, area: Area): Promise<void> {
  requireEdit(execution, area);
  await execution.book.settle();
  const values = literal(execution.book.values(area));
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [values[last], values[other]] = [values[other]!, values[last]!];
  }
  execution.book.setValues(area, values);
}

async function sortRows(execution: ExecutionContext, area: Area, keys: SortKey[]): Promise<void> {
  requireEdit(execution, area);
  const { book } = execution;
  await book.settle();
  const inner = cut(area, contentOf(book, area.sheet));
  if (inner && inner.rows > 1) book.sort({ ...area, rows: inner.rows }, keys);
}

export const toolOperations: OperationTable = {
  ...reads({
    'Range.isPartOfMerge': ({ book }, area: Area) => book.merges(area.sheet).some((merged) => cut(merged, area)),
    'Range.getMergedRanges': ({ book }, area: Area) => book.merges(area.sheet).filter((merged) => cut(merged, area)),
    'Range.getDataValidation': ({ book }, area: Area) => book.validations(cellOf(area, 0, 0))[0]![0],
    'Range.getDataValidations': ({ book }, area: Area) => packValidations(book, area),
    'Range.isChecked': ({ book }, area: Area) => isChecked(book, area),
    'Range.getDataRegion': ({ book }, area: Area, dimension: 'ROWS' | 'COLUMNS' | null) =>
      dataRegion(book, area, dimension),
    'Range.getNextDataCell': ({ book }, area: Area, direction: string) => nextDataCell(book, area, direction),
  }),
  ...writes({
    'Range.sort': sortRows,
    'Filter.sort': (execution, area: Area, keys: SortKey[]) =>
      sortRows(execution, { ...area, row: area.row + 1, rows: area.rows - 1 }, keys),
    'Sheet.sort': (execution, sheet: number, column: number, ascending: boolean) => {
      const content = contentOf(execution.book, sheet);
      const frozen = execution.book.sheets().find(({ id }) => id === sheet)?.frozenRows ?? 0;
      const rows = content.rows - frozen;
      if (rows > 1) return sortRows(execution, { ...content, row: frozen, rows }, [{ column, ascending }]);
      return undefined;
    },
    'Range.randomize': shuffle,
    'Range.trimWhitespace': trimWhitespace,
    ...named(['Range.copyTo', 'Range.copyValuesToRange', 'Range.copyFormatToRange'], paste),
    'Range.moveTo': async (execution, from: Area, to: Area) => {
      requireEdit(execution, from);
      await paste(execution, from, { ...to, rows: from.rows, columns: from.columns }, 'all', false);
      const { book } = execution;
      const target = { ...to, rows: from.rows, columns: from.columns };
      for (let r = 0; r < from.rows; r++)
        for (let c = 0; c < from.columns; c++) {
          const cell = cellOf(from, r, c);
          if (!cut(cell, target)) book.clear(cell, { contents: true, formats: true, notes: true, validations: true });
        }
    },
    'Range.merge': (execution, area: Area) => mergeStrips(execution, [area]),
    'Range.mergeAcross': (execution, area: Area) =>
      mergeStrips(
        execution,
        Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 })),
      ),
    'Range.mergeVertically': (execution, area: Area) =>
      mergeStrips(
        execution,
        Array.from({ length: area.columns }, (_, c) => ({ ...area, column: area.column + c, columns: 1 })),
      ),
    'Range.breakApart': (execution, area: Area) => {
      requireEdit(execution, area);
      execution.book.breakApart(area);
    },
    'Range.setDataValidation': (execution, area: Area, rule: ValidationRule | null) => {
      requireEdit(execution, area);
      execution.book.setValidation(area, rule);
    },
    'Range.setDataValidations': (execution, area: Area, rules: (ValidationRule | null)[][]) => {
      requireEdit(execution, area);
      setValidations(execution.book, area, rules);
    },
    'Range.insertCheckboxes': (execution, area: Area, values: Input[]) => {
      requireEdit(execution, area);
      execution.book.setValidation(area, { criteria: 'CHECKBOX', args: values, allowInvalid: false, helpText: null });
      const unchecked: Input = values.length === 0 ? false : (values[1] ?? null);
      execution.book.setValues(area, filled(area, unchecked));
    },
    'Range.removeCheckboxes': (execution, area: Area) => {
      requireEdit(execution, area);
      execution.book.validations(area).forEach((row, r) =>
        row.forEach((rule, c) => {
          if (rule?.criteria === 'CHECKBOX')
            execution.book.clear(cellOf(area, r, c), { contents: true, validations: true });
        }),
      );
    },
    'Range.check': (execution, area: Area) => setChecked(execution, area, true),
    'Range.uncheck': (execution, area: Area) => setChecked(execution, area, false),
  }),
  ...changes({
    'Range.removeDuplicates': removeDuplicates,
    'Range.createFilter': (execution, area: Area) => {
      if (execution.book.filterArea(area.sheet))
        throw exception("You can't create a filter in a sheet that already has a filter.");
      requireEdit(execution, area);
      execution.book.setFilter(area);
    },
    'Filter.remove': (execution, sheet: number) => execution.book.removeFilter(sheet),
    'Sheet.appendRow': (execution, sheet: number, inputs: Input[]) => {
      const { book } = execution;
      const row = book.contentRows(sheet);
      const info = book.sheets().find(({ id }) => id === sheet)!;
      if (inputs.length === 0) return;
      if (row >= info.maxRows) book.insertRows(sheet, info.maxRows, 1);
      if (inputs.length > info.maxColumns) book.insertColumns(sheet, info.maxColumns, inputs.length - info.maxColumns);
      put(execution, { sheet, row, column: 0, rows: 1, columns: inputs.length }, [inputs]);
    },
  }),
};
