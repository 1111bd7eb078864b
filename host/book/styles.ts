/** Text styles of cells between Google's words and the engine's. */
import type { CellStyle } from './book';
import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from './univer';
import type { IStyleData } from './univer';

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;
const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** The engine's style of the fields given; `null` takes a field away. */
export function styleData(style: CellStyle): IStyleData {
  const data: Record<string, unknown> = {};
  if (style.background !== undefined) data.bg = style.background === null ? null : { rgb: style.background };
  if (style.fontColor !== undefined) data.cl = style.fontColor === null ? null : { rgb: style.fontColor };
  if (style.bold !== undefined) data.bl = flag(style.bold);
  if (style.italic !== undefined) data.it = flag(style.italic);
  if (style.underline !== undefined) data.ul = style.underline ? { s: flag(true) } : null;
  if (style.strikethrough !== undefined) data.st = style.strikethrough ? { s: flag(true) } : null;
  if (style.fontFamily !== undefined) data.ff = style.fontFamily;
  if (style.fontSize !== undefined) data.fs = style.fontSize;
  if (style.wrap !== undefined) data.tb = style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (style.horizontalAlignment !== undefined)
    data.ht = style.horizontalAlignment === null ? null : HORIZONTAL[style.horizontalAlignment];
  if (style.verticalAlignment !== undefined)
    data.vt = style.verticalAlignment === null ? null : VERTICAL[style.verticalAlignment];
  return data;
}

/** The style of a cell in Google's words; what is not set is absent. */
export function cellStyle(data: IStyleData | null): CellStyle {
  const style: CellStyle = {};
  if (!data) return style;
  if (data.bg?.rgb) style.background = data.bg.rgb;
  if (data.cl?.rgb) style.fontColor = data.cl.rgb;
  if (typeof data.bl === 'number') style.bold = data.bl === BooleanNumber.TRUE;
  if (typeof data.it === 'number') style.italic = data.it === BooleanNumber.TRUE;
  if (data.ul) style.underline = data.ul.s === BooleanNumber.TRUE;
  if (data.st) style.strikethrough = data.st.s === BooleanNumber.TRUE;
  if (data.ff) style.fontFamily = data.ff;
  if (data.fs) style.fontSize = data.fs;
  if (data.tb !== undefined && data.tb !== null) style.wrap = data.tb === WrapStrategy.WRAP;
  const horizontal = keyOf(HORIZONTAL, data.ht);
  if (horizontal) style.horizontalAlignment = horizontal;
  const vertical = keyOf(VERTICAL, data.vt);
  if (vertical) style.verticalAlignment = vertical;
  return style;
}

const keyOf = <Key extends string>(table: Record<Key, number>, value: unknown): Key | undefined =>
  (Object.keys(table) as Key[]).find((key) => table[key] === value);
