/** Makes the cell editor speak the spreadsheet's locale: formulas with semicolons, decimal commas, dates, TRUE in the local word. */
import { CellValueType, type ICellData, type Injector, InterceptorEffectEnum, type Nullable } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { conventionsOf } from '../../book/locales';
import { toEnglishFormula, toLocalFormula } from '../formula-separators';
import { read } from './numfmt';

/** Before Univer's own readers, whose priorities are small numbers. */
const FIRST = 10_000;
/** After the number formats (10 to 20): only numbers that no format has turned into text yet. */
const LAST = -10_000;

/** What the grid itself would take for a number or a truth value although the locale reads it as text. */
const LOOKS_TYPED = /^\s*(?:[+-]?(?:\d|\.\d)|true$|false$)/i;

/** A number as the editor shows it: all its digits, with the locale's decimal sign. */
const localNumber = (value: number, decimal: string): string => String(value).replace('.', decimal);

function typedCell(cell: ICellData, text: string, toEnglish: (formula: string) => string): ICellData | null {
  const typed = read(text);
  switch (typed.kind) {
    case 'formula':
      return { ...cell, f: toEnglish(typed.formula), si: null, v: null, p: null };
    case 'boolean':
      return { ...cell, v: typed.value ? 1 : 0, t: CellValueType.BOOLEAN, f: null, si: null, p: null };
    case 'text':
      if (!typed.forced && !LOOKS_TYPED.test(text)) return null;
      return { ...cell, v: typed.value, t: CellValueType.FORCE_STRING, f: null, si: null, p: null };
    default:
      return null;
  }
}

/** Starts reading and showing by the locale (`ru_RU`). */
export function speakLocale(injector: Injector, locale: string): void {
  const { decimal } = conventionsOf(locale);
  const comma = decimal === ',';
  const toEnglish = comma ? toEnglishFormula : (formula: string): string => formula;
  const cells = injector.get(SheetInterceptorService);

  cells.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (value, _context, next) => {
      const cell = next(value) as Nullable<ICellData>;
      if (!cell || !comma) return cell;
      if (typeof cell.f === 'string' && cell.f !== '') return { ...cell, f: toLocalFormula(cell.f) };
      if (typeof cell.v === 'number' && cell.t !== CellValueType.BOOLEAN)
        return { ...cell, v: localNumber(cell.v, decimal) };
      return cell;
    },
  });

  cells.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (value, _context, next) => {
      const cell = value as Nullable<ICellData>;
      if (!cell) return next(value);
      if (typeof cell.f === 'string' && cell.f !== '') return next({ ...cell, f: toEnglish(cell.f) });
      const plain = typeof cell.v === 'string' && !cell.p && cell.t !== CellValueType.FORCE_STRING;
      const typed = plain ? typedCell(cell, String(cell.v), toEnglish) : null;
      return typed ?? next(value);
    },
  });

  if (!comma) return;
  // Numbers without a number format are shown by the engine as JavaScript writes them.
  cells.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: LAST,
    handler: (cell, _location, next) => {
      if (cell && typeof cell.v === 'number' && cell.t !== CellValueType.BOOLEAN && !Number.isInteger(cell.v)) {
        return next({ ...cell, v: localNumber(Number(cell.v.toPrecision(11)), decimal) });
      }
      return next(cell);
    },
  });
}
