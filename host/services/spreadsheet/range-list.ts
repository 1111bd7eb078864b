/** Several ranges of one sheet. */
import type { GRange, GRangeList } from './context';
import { CLASS } from './errors';
import { expose } from './expose';

/** Does the same to each of several ranges. */
class RangeListFake {
  readonly [CLASS] = 'SpreadsheetApp.RangeList';
  constructor(private readonly ranges: GRange[]) {}
  getRanges(): GRange[] {
    return [...this.ranges];
  }
  activate(): GRangeList {
    return this.each((range) => range.activate());
  }
  breakApart(): GRangeList {
    return this.each((range) => range.breakApart());
  }
  check(): GRangeList {
    return this.each((range) => range.check());
  }
  uncheck(): GRangeList {
    return this.each((range) => range.uncheck());
  }
  clear(options?: Parameters<GRangeList['clear']>[0]): GRangeList {
    return this.each((range) => (options ? range.clear(options) : range.clear()));
  }
  clearContent(): GRangeList {
    return this.each((range) => range.clearContent());
  }
  clearDataValidations(): GRangeList {
    return this.each((range) => range.clearDataValidations());
  }
  clearFormat(): GRangeList {
    return this.each((range) => range.clearFormat());
  }
  clearNote(): GRangeList {
    return this.each((range) => range.clearNote());
  }
  insertCheckboxes(...values: unknown[]): GRangeList {
    return this.each((range) => (range.insertCheckboxes as (...args: unknown[]) => GRange)(...values));
  }
  removeCheckboxes(): GRangeList {
    return this.each((range) => range.removeCheckboxes());
  }
  setBackground(color: string | null): GRangeList {
    return this.each((range) => range.setBackground(color));
  }
  setFontColor(color: string | null): GRangeList {
    return this.each((range) => range.setFontColor(color));
  }
  setFontWeight(weight: 'normal' | 'bold' | null): GRangeList {
    return this.each((range) => range.setFontWeight(weight));
  }
  setFontStyle(style: 'normal' | 'italic' | null): GRangeList {
    return this.each((range) => range.setFontStyle(style));
  }
  setFontSize(size: number): GRangeList {
    return this.each((range) => range.setFontSize(size));
  }
  setFormula(formula: string): GRangeList {
    return this.each((range) => range.setFormula(formula));
  }
  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): GRangeList {
    return this.each((range) => range.setHorizontalAlignment(alignment));
  }
  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): GRangeList {
    return this.each((range) => range.setVerticalAlignment(alignment));
  }
  setNote(note: string | null): GRangeList {
    return this.each((range) => range.setNote(note));
  }
  setNumberFormat(format: string): GRangeList {
    return this.each((range) => range.setNumberFormat(format));
  }
  setValue(value: unknown): GRangeList {
    return this.each((range) => range.setValue(value));
  }
  setWrap(wrap: boolean): GRangeList {
    return this.each((range) => range.setWrap(wrap));
  }
  trimWhitespace(): GRangeList {
    return this.each((range) => range.trimWhitespace());
  }
  toString(): string {
    return 'RangeList';
  }
  private each(act: (range: GRange) => unknown): GRangeList {
    for (const range of this.ranges) act(range);
    return this as unknown as GRangeList;
  }
}

export function createRangeList(ranges: GRange[]): GRangeList {
  return expose<RangeListFake, GRangeList>('RangeList', new RangeListFake(ranges));
}
