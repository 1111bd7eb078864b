/** A range's look: colours, font, alignment, wrapping. */
import type { CellStyle } from '../../book/book';
import type { GRange } from './context';
import { AREA } from './context';
import { isMember, WrapStrategy } from './enums';
import { check, checkShape, exception, is } from './errors';
import { RangeValues } from './range-values';

const NAME = 'SpreadsheetApp.Range';
type FontLine = 'none' | 'underline' | 'line-through';
type FontStyle = 'normal' | 'italic';
type FontWeight = 'normal' | 'bold';
type Horizontal = 'left' | 'center' | 'normal' | 'right' | null;
type Vertical = 'top' | 'middle' | 'bottom' | null;
type Strategy = GoogleAppsScript.Spreadsheet.WrapStrategy;

/** What each setting of a style means in the book's terms. */
const STYLES = {
  Background: (color: string | null): CellStyle => ({ background: color }),
  FontColor: (color: string | null): CellStyle => ({ fontColor: color }),
  FontWeight: (weight: FontWeight | null): CellStyle => ({ bold: weight === 'bold' }),
  FontStyle: (style: FontStyle | null): CellStyle => ({ italic: style === 'italic' }),
  FontLine: (line: FontLine | null): CellStyle => ({
    underline: line === 'underline',
    strikethrough: line === 'line-through',
  }),
  FontFamily: (family: string | null): CellStyle => ({ fontFamily: family }),
  FontSize: (size: number): CellStyle => ({ fontSize: size }),
  HorizontalAlignment: (side: Horizontal): CellStyle => ({ horizontalAlignment: side === 'normal' ? null : side }),
  VerticalAlignment: (side: Vertical): CellStyle => ({ verticalAlignment: side }),
  Wrap: (wrap: boolean): CellStyle => ({ wrap }),
};

export class RangeStyle extends RangeValues {
  setBackground(color: string | null): GRange {
    return this.styled('setBackground', is.orNull(is.string), color, STYLES.Background);
  }
  setBackgrounds(colors: (string | null)[][]): GRange {
    return this.styledGrid('setBackgrounds', colors, STYLES.Background);
  }
  setBackgroundRGB(red: number, green: number, blue: number): GRange {
    check(`${NAME}.setBackgroundRGB`, [red, green, blue], [is.integer, is.integer, is.integer]);
    const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
    return this.change('setBackgroundRGB', STYLES.Background(`#${hex}`));
  }
  setFontColor(color: string | null): GRange {
    return this.styled('setFontColor', is.orNull(is.string), color, STYLES.FontColor);
  }
  setFontColors(colors: (string | null)[][]): GRange {
    return this.styledGrid('setFontColors', colors, STYLES.FontColor);
  }
  setFontWeight(weight: FontWeight | null): GRange {
    return this.styled('setFontWeight', is.orNull(is.string), weight, STYLES.FontWeight);
  }
  setFontWeights(weights: (FontWeight | null)[][]): GRange {
    return this.styledGrid('setFontWeights', weights, STYLES.FontWeight);
  }
  setFontStyle(style: FontStyle | null): GRange {
    return this.styled('setFontStyle', is.orNull(is.string), style, STYLES.FontStyle);
  }
  setFontStyles(styles: (FontStyle | null)[][]): GRange {
    return this.styledGrid('setFontStyles', styles, STYLES.FontStyle);
  }
  setFontLine(line: FontLine | null): GRange {
    return this.styled('setFontLine', is.orNull(is.string), line, STYLES.FontLine);
  }
  setFontLines(lines: (FontLine | null)[][]): GRange {
    return this.styledGrid('setFontLines', lines, STYLES.FontLine);
  }
  setFontFamily(family: string | null): GRange {
    return this.styled('setFontFamily', is.orNull(is.string), family, STYLES.FontFamily);
  }
  setFontFamilies(families: (string | null)[][]): GRange {
    return this.styledGrid('setFontFamilies', families, STYLES.FontFamily);
  }
  setFontSize(size: number): GRange {
    return this.styled('setFontSize', is.integer, size, STYLES.FontSize);
  }
  setFontSizes(sizes: number[][]): GRange {
    return this.styledGrid('setFontSizes', sizes, STYLES.FontSize);
  }
  setHorizontalAlignment(side: Horizontal): GRange {
    return this.styled('setHorizontalAlignment', is.orNull(is.string), side, STYLES.HorizontalAlignment);
  }
  setHorizontalAlignments(sides: Horizontal[][]): GRange {
    return this.styledGrid('setHorizontalAlignments', sides, STYLES.HorizontalAlignment);
  }
  setVerticalAlignment(side: Vertical): GRange {
    return this.styled('setVerticalAlignment', is.orNull(is.string), side, STYLES.VerticalAlignment);
  }
  setVerticalAlignments(sides: Vertical[][]): GRange {
    return this.styledGrid('setVerticalAlignments', sides, STYLES.VerticalAlignment);
  }
  setWrap(wrap: boolean): GRange {
    return this.styled('setWrap', is.boolean, wrap, STYLES.Wrap);
  }
  setWraps(wraps: boolean[][]): GRange {
    return this.styledGrid('setWraps', wraps, STYLES.Wrap);
  }
  setWrapStrategy(strategy: Strategy): GRange {
    check(`${NAME}.setWrapStrategy`, [strategy], [(value): boolean => isMember(WrapStrategy, value)]);
    if (strategy === WrapStrategy.CLIP) throw new Error('WrapStrategy.CLIP is not implemented by the local host');
    return this.change('setWrapStrategy', { wrap: strategy === WrapStrategy.WRAP });
  }

  getBackground(): string {
    return this.first('getBackground', (style) => style.background ?? '#ffffff');
  }
  getBackgrounds(): string[][] {
    return this.each('getBackgrounds', (style) => style.background ?? '#ffffff');
  }
  getFontColor(): string {
    return this.first('getFontColor', (style) => style.fontColor ?? '#000000');
  }
  getFontColors(): string[][] {
    return this.each('getFontColors', (style) => style.fontColor ?? '#000000');
  }
  getFontWeight(): FontWeight {
    return this.first('getFontWeight', (style) => (style.bold === true ? 'bold' : 'normal'));
  }
  getFontWeights(): FontWeight[][] {
    return this.each('getFontWeights', (style) => (style.bold === true ? 'bold' : 'normal'));
  }
  getFontStyle(): FontStyle {
    return this.first('getFontStyle', (style) => (style.italic === true ? 'italic' : 'normal'));
  }
  getFontStyles(): FontStyle[][] {
    return this.each('getFontStyles', (style) => (style.italic === true ? 'italic' : 'normal'));
  }
  getFontLine(): FontLine {
    return this.first('getFontLine', fontLine);
  }
  getFontLines(): FontLine[][] {
    return this.each('getFontLines', fontLine);
  }
  getFontFamily(): string {
    return this.first('getFontFamily', (style) => style.fontFamily ?? 'Arial');
  }
  getFontFamilies(): string[][] {
    return this.each('getFontFamilies', (style) => style.fontFamily ?? 'Arial');
  }
  getFontSize(): number {
    return this.first('getFontSize', (style) => style.fontSize ?? 10);
  }
  getFontSizes(): number[][] {
    return this.each('getFontSizes', (style) => style.fontSize ?? 10);
  }
  getHorizontalAlignment(): string {
    return this.first('getHorizontalAlignment', (style) => style.horizontalAlignment ?? 'general');
  }
  getHorizontalAlignments(): string[][] {
    return this.each('getHorizontalAlignments', (style) => style.horizontalAlignment ?? 'general');
  }
  getVerticalAlignment(): string {
    return this.first('getVerticalAlignment', (style) => style.verticalAlignment ?? 'bottom');
  }
  getVerticalAlignments(): string[][] {
    return this.each('getVerticalAlignments', (style) => style.verticalAlignment ?? 'bottom');
  }
  getWrap(): boolean {
    return this.first('getWrap', (style) => style.wrap === true);
  }
  getWraps(): boolean[][] {
    return this.each('getWraps', (style) => style.wrap === true);
  }
  getWrapStrategy(): Strategy {
    return this.first('getWrapStrategy', (style) => (style.wrap === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW));
  }
  getWrapStrategies(): Strategy[][] {
    return this.each('getWrapStrategies', (style) => (style.wrap === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW));
  }

  private styled<T>(
    method: string,
    fits: (value: unknown) => boolean,
    value: T,
    style: (value: T) => CellStyle,
  ): GRange {
    check(`${NAME}.${method}`, [value], [fits]);
    return this.change(method, style(value));
  }
  private styledGrid<T>(method: string, grid: T[][], style: (value: T) => CellStyle): GRange {
    check(`${NAME}.${method}`, [grid], [is.grid]);
    checkShape(grid, this[AREA].rows, this[AREA].columns);
    return this.change(
      method,
      grid.map((row) => row.map(style)),
    );
  }
  private first<T>(method: string, read: (style: CellStyle) => T): T {
    const style = this.ask<CellStyle[][]>(method)[0]?.[0];
    if (!style) throw exception('The range has no cells.');
    return read(style);
  }
  private each<T>(method: string, read: (style: CellStyle) => T): T[][] {
    return this.ask<CellStyle[][]>(method).map((row) => row.map(read));
  }
}

function fontLine(style: CellStyle): FontLine {
  if (style.strikethrough === true) return 'line-through';
  return style.underline === true ? 'underline' : 'none';
}
