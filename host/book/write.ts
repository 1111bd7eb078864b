/** Writes cells: values as typed, formulas, number formats, and clearing; always as one engine mutation, whatever the number of cells. */
import { types } from 'node:util';
import type { Area, CellStyle, Input } from './book';
import { isDatePattern, isTextPattern, patternReader, rowsOf, zoneIn } from './context';
import type { Context } from './context';
import { execute, forgetUndo, sheetOf } from './engine';
import { MAX_TEXT, checkTextLength } from './limits';
import { conventionsOf } from './locales';
import { styleData } from './styles';
import { isBroken, keptCell } from './kept-formula';
import { normalFormula } from './typed-formula';
import { readTyped } from './typed-text';
import type { Typed } from './typed-text';
import { CellValueType, SetRangeValuesMutation } from './univer';
import type { ICellData, IStyleData } from './univer';

/** New content of one cell; `null` fields take away what is there. */
type Change = ICellData;
export type Changes = Record<number, Record<number, Change>>;

const BLANK: Change = { v: null, f: null, si: null, p: null, custom: null };

/** Pattern objects are shared between cells: 100,000 dates need one. */
const patternStyles = new Map<string, IStyleData>();
function patternStyle(pattern: string): IStyleData {
  let style = patternStyles.get(pattern);
  if (!style) patternStyles.set(pattern, (style = { n: { pattern } }));
  return style;
}

/** Puts values into an area as if typed (strings) or as they are (numbers, dates, booleans). Throws Google's error for a text of over 50,000 characters; then nothing is written. */
export function writeValues(context: Context, area: Area, inputs: Input[][]): void {
  const worksheet = sheetOf(context.engine, area.sheet);
  const rows = rowsOf(worksheet);
  const patternOf = patternReader(context, worksheet);
  const toCell = cellMaker(context);
  const changes: Changes = {};
  for (let i = 0; i < area.rows; i++) {
    const line = inputs[i];
    if (!line) continue;
    const row = area.row + i;
    const cells = rows[row];
    const changed: Record<number, Change> = {};
    for (let j = 0; j < area.columns; j++) {
      const input = line[j];
      if (input === undefined) continue;
      const column = area.column + j;
      const old = cells?.[column];
      const blank = input === null || input === '';
      if (blank && !old) continue;
      changed[column] = over(old, blank ? BLANK : toCell(input, patternOf(row, column, old)));
    }
    changes[row] = changed;
  }
  apply(context, area.sheet, changes);
}

/** Makes a cell of an input; memoises texts, since a base's columns repeat them. */
export function cellMaker(context: Context): (input: Input, pattern: string) => Change {
  const zone = zoneIn(context);
  const { locale } = context;
  const { datePattern } = conventionsOf(locale);
  const thisYear = new Date(Date.now() + zone.offsetAt(Date.now())).getUTCFullYear();
  const memo = new Map<string, Typed>();
  return (input, pattern) => {
    if (typeof input === 'number')
      return Number.isFinite(input) ? { v: input, t: CellValueType.NUMBER } : { v: '#NUM!', t: CellValueType.STRING };
    if (typeof input === 'boolean') return { v: input ? 1 : 0, t: CellValueType.BOOLEAN };
    if (types.isDate(input)) return dateCell(zone.serial(input.getTime()), pattern, datePattern);
    if (input === null) return BLANK;
    // The apostrophe that keeps a text a text is no part of it.
    checkTextLength(input.length > MAX_TEXT && input.startsWith("'") ? input.slice(1) : input);
    if (isTextPattern(pattern)) {
      const text = input.startsWith("'") ? input.slice(1) : input;
      return { v: text, t: CellValueType.STRING };
    }
    let typed = memo.get(input);
    if (!typed) {
      typed = readTyped(input, locale, thisYear);
      if (memo.size < 200_000) memo.set(input, typed);
    }
    return typedCell(typed, pattern);
  };
}

function dateCell(serial: number, pattern: string, datePattern: string): Change {
  if (Number.isNaN(serial)) return { v: '#NUM!', t: CellValueType.STRING };
  if (pattern !== '' && isDatePattern(pattern)) return { v: serial, t: CellValueType.NUMBER };
  const shown = Number.isInteger(serial) ? datePattern : `${datePattern} h:mm:ss`;
  return { v: serial, t: CellValueType.NUMBER, s: patternStyle(shown) };
}

/** The cell of a typed text. A pattern that comes with the text is taken only by a cell that has none, or by one whose pattern shows another kind (a number in a date's cell). */
export function typedCell(typed: Typed, pattern: string): Change {
  switch (typed.kind) {
    case 'blank':
      return BLANK;
    case 'boolean':
      return { v: typed.value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'text':
      return { v: typed.value, t: typed.forced ? CellValueType.FORCE_STRING : CellValueType.STRING };
    case 'formula':
      return formulaCell(typed.formula);
    case 'number': {
      const cell: Change = { v: typed.value, t: CellValueType.NUMBER };
      if (typed.pattern === undefined) return cell;
      const general = pattern === '' || pattern === 'General';
      if (general || isDatePattern(pattern) !== isDatePattern(typed.pattern)) cell.s = patternStyle(typed.pattern);
      return cell;
    }
  }
}

/** The cell of a formula. One that cannot be parsed is kept as its text and shows #ERROR!, as in Google Sheets. */
function formulaCell(text: string): Change {
  const formula = normalFormula(text);
  return isBroken(formula) ? keptCell(formula, '#ERROR!') : { f: formula, v: null };
}

/** Takes away what the old cell has and the new one lacks: its formula, its rich text. */
function over(old: ICellData | null | undefined, cell: Change): Change {
  if (!old || cell === BLANK) return cell;
  if (!(old.f ?? old.si ?? old.p ?? old.custom)) return cell;
  return { f: null, si: null, p: null, custom: null, ...cell };
}

/** Puts English formulas into an area; '' clears. */
export function writeFormulas(context: Context, area: Area, formulas: string[][]): void {
  const rows = rowsOf(sheetOf(context.engine, area.sheet));
  apply(
    context,
    area.sheet,
    changesOf(area, (row, column, i, j) => {
      const text = formulas[i]?.[j];
      if (text === undefined) return null;
      checkTextLength(text);
      if (text === '') return BLANK;
      return over(rows[row]?.[column], formulaCell(text.startsWith('=') ? text : `=${text}`));
    }),
  );
}

/** Puts a formula that the engine cannot calculate into a cell, together with its value. */
export function writeKeptFormula(context: Context, cell: Area, formula: string, value: Input): void {
  const { v = null } = value === null ? {} : cellMaker(context)(typeof value === 'string' ? `'${value}` : value, '');
  const kept = keptCell(
    formula.startsWith('=') ? formula : `=${formula}`,
    typeof value === 'boolean' ? value : (v ?? null),
  );
  apply(context, cell.sheet, { [cell.row]: { [cell.column]: { f: null, si: null, p: null, ...kept } } });
}

/** Clears parts of an area; validations and notes are the business of others. */
export function clearCells(context: Context, area: Area, what: { contents?: boolean; formats?: boolean }): void {
  const worksheet = sheetOf(context.engine, area.sheet);
  const rows = rowsOf(worksheet);
  const change: Change = { ...(what.contents ? BLANK : {}), ...(what.formats ? { s: null } : {}) };
  const changes: Changes = {};
  const last = area.row + area.rows;
  for (const key of Object.keys(rows)) {
    const row = Number(key);
    if (row < area.row || row >= last) continue;
    for (const name of Object.keys(rows[row] ?? {})) {
      const column = Number(name);
      if (column < area.column || column >= area.column + area.columns) continue;
      (changes[row] ??= {})[column] = what.contents ? change : { ...textOf(rows[row]?.[column]), ...change };
    }
  }
  apply(context, area.sheet, changes);
}

/** Sets number formats, also of blank cells. '' and 'General' mean none. */
export function writeNumberFormats(context: Context, area: Area, formats: string[][]): void {
  const rows = rowsOf(sheetOf(context.engine, area.sheet));
  apply(
    context,
    area.sheet,
    changesOf(area, (row, column, i, j) => {
      const pattern = formats[i]?.[j];
      if (pattern === undefined) return null;
      return {
        ...textOf(rows[row]?.[column]),
        s: pattern === '' || pattern === 'General' ? { n: null } : patternStyle(pattern),
      };
    }),
  );
}

/** What a text needs to stay one under another style: the engine would make a number of “29.02”, which no cell is that shows it as a text. */
function textOf(cell: ICellData | null | undefined): Change {
  return cell?.t === CellValueType.STRING ? { t: CellValueType.STRING } : {};
}

/** Sets the text style of an area; absent fields stay. */
export function writeStyle(context: Context, area: Area, style: CellStyle): void {
  const data = styleData(style);
  const rows = rowsOf(sheetOf(context.engine, area.sheet));
  apply(
    context,
    area.sheet,
    changesOf(area, (row, column) => ({ ...textOf(rows[row]?.[column]), s: data })),
  );
}

/** Changes for each cell of an area; null leaves a cell alone. */
export function changesOf(
  area: Area,
  at: (row: number, column: number, i: number, j: number) => Change | null,
): Changes {
  const changes: Changes = {};
  for (let i = 0; i < area.rows; i++) {
    const row: Record<number, Change> = {};
    for (let j = 0; j < area.columns; j++) {
      const change = at(area.row + i, area.column + j, i, j);
      if (change) row[area.column + j] = change;
    }
    changes[area.row + i] = row;
  }
  return changes;
}

/** Applies changes as one mutation, which also tells the page and marks formulas for recalculation. */
export function apply(context: Context, sheet: number, changes: Changes): void {
  const { engine } = context;
  execute(engine, SetRangeValuesMutation.id, {
    unitId: engine.unitId,
    subUnitId: sheetOf(engine, sheet).getSheetId(),
    cellValue: changes,
  });
  forgetUndo(engine);
}
