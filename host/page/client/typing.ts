/** Makes the cell editor speak the spreadsheet's locale: formulas with semicolons, decimal commas, dates, TRUE in the local word. */
import {
  CellValueType,
  getNumfmtParseValueFilter,
  HorizontalAlign,
  type ICellData,
  type ICellDataForSheetInterceptor,
  type Injector,
  InterceptorEffectEnum,
  type IStyleData,
  isDefaultFormat,
  isNotNullOrUndefined,
  type Nullable,
  type Styles,
} from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { conventionsOf, type Conventions } from '../../book/locales';
import { showTypedFormula, translateTypedFormula } from '../../book/typed-formula';
import { readFormulasIn } from './formula-editor';
import { read } from './numfmt';

/** Before Univer's own readers, whose priorities are small numbers. */
const FIRST = 10_000;
/** After the number formats (10), so that only numbers are left that no format has turned into text; before the engine's own end of the chain (-1). */
const LAST = 0;

/** What the grid itself would take for a number or a truth value although the locale reads it as text. */
const LOOKS_TYPED = /^\s*(?:[+-]?(?:\d|\.\d)|true$|false$)/i;

/** A number as the editor shows it: all its digits, with the locale's decimal sign. */
const localNumber = (value: number, decimal: string): string => String(value).replace('.', decimal);

const isNumber = (cell: ICellData): cell is ICellData & { v: number } =>
  typeof cell.v === 'number' && cell.t !== CellValueType.BOOLEAN;

/** The style with this number format, unless it has one already. */
function withPattern(style: ICellData['s'], styles: Styles, pattern: string): ICellData['s'] {
  const own: Nullable<IStyleData> = typeof style === 'string' ? styles.get(style) : style;
  return isDefaultFormat(own?.n?.pattern) ? { ...own, n: { pattern } } : style;
}

/** What typed text makes of the cell; null leaves it to the grid, which reads numbers and dates through the same rules. */
function typedCell(
  cell: ICellData,
  text: string,
  styles: Styles,
  toEnglish: (formula: string) => string,
): ICellData | null {
  const typed = read(text);
  const empty = { ...cell, f: null, si: null, p: null };
  switch (typed.kind) {
    case 'formula':
      return { ...empty, f: toEnglish(typed.formula), v: null };
    case 'boolean':
      return { ...empty, v: typed.value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'text':
      if (!typed.forced && !LOOKS_TYPED.test(text)) return null;
      return { ...empty, v: typed.value, t: CellValueType.FORCE_STRING };
    case 'number':
      // The grid doubts thousands that are not separated by English commas.
      if (typed.pattern === undefined || getNumfmtParseValueFilter(text)) return null;
      return { ...empty, v: typed.value, t: CellValueType.NUMBER, s: withPattern(cell.s, styles, typed.pattern) };
    case 'blank':
      return null;
  }
}

/** Shows numbers without a number format, and truth values, as the locale writes them; the engine writes them as JavaScript does. */
function showLocally(cells: SheetInterceptorService, { decimal, booleans }: Conventions): void {
  const shown = (cell: ICellDataForSheetInterceptor): ICellDataForSheetInterceptor => {
    if (
      cell.t === CellValueType.BOOLEAN &&
      !cell.customRender &&
      booleans.yes !== 'TRUE' &&
      cell.v !== null &&
      cell.v !== undefined
    ) {
      const interceptorStyle = { ...cell.interceptorStyle, ht: HorizontalAlign.CENTER };
      return { ...cell, v: cell.v ? booleans.yes : booleans.no, t: CellValueType.STRING, interceptorStyle };
    }
    if (decimal === '.' || !isNumber(cell) || Number.isInteger(cell.v)) return cell;
    return { ...cell, v: localNumber(Number(cell.v.toPrecision(11)), decimal) };
  };
  cells.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    priority: LAST,
    handler: (cell, _location, next) => next(cell && shown(cell)),
  });
}

/** Starts reading and showing by the locale (`ru_RU`). */
export function speakLocale(injector: Injector, locale: string): void {
  const conventions = conventionsOf(locale);
  const { decimal } = conventions;
  const comma = decimal === ',';
  const toEnglish = (formula: string): string => translateTypedFormula(formula, locale);
  const cells = injector.get(SheetInterceptorService);
  const writing = cells.writeCellInterceptor;

  writing.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (value, context, next) => {
      const cell = value as Nullable<ICellData>;
      if (!cell) return next(value);
      if (typeof cell.f === 'string' && cell.f !== '') return next({ ...cell, f: toEnglish(cell.f) });
      const plain = typeof cell.v === 'string' && !cell.p && cell.t !== CellValueType.FORCE_STRING;
      return (plain && typedCell(cell, String(cell.v), context.workbook.getStyles(), toEnglish)) || next(value);
    },
  });

  showLocally(cells, conventions);
  if (comma) readFormulasIn(locale);

  // What the editor starts with is decided by the last reader of a chain that the formula reader cuts short; so its end is wrapped.
  const through = writing.fetchThroughInterceptors.bind(writing) as (
    name: unknown,
    filter?: unknown,
  ) => (...args: unknown[]) => unknown;
  const localised = (name: unknown, filter?: unknown): ((...args: unknown[]) => unknown) => {
    const chain = through(name, filter);
    if (name !== BEFORE_CELL_EDIT) return chain;
    return (...args) => {
      const cell = chain(...args) as Nullable<ICellData>;
      if (!cell) return cell;
      if (typeof cell.f === 'string' && cell.f !== '') return { ...cell, f: showTypedFormula(cell.f, locale) };
      if (cell.t === CellValueType.BOOLEAN && isNotNullOrUndefined(cell.v)) {
        return {
          ...cell,
          v: Number(cell.v) ? conventions.booleans.yes : conventions.booleans.no,
          t: CellValueType.STRING,
        };
      }
      return isNumber(cell) ? { ...cell, v: localNumber(cell.v, decimal) } : cell;
    };
  };
  Object.assign(writing, { fetchThroughInterceptors: localised });
}
