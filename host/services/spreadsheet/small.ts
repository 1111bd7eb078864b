/** The small objects of the service: users, named ranges, filters, selections, lists of ranges. */
import type { Area } from '../../book/book';
import type { Context, GFilter, GNamedRange, GRange, GRangeList, GSelection, GSheet, GUser } from './context';
import { areaOf } from './context';
import { CLASS, check, exception, is } from './errors';
import { expose } from './expose';

const isRange = is.service('SpreadsheetApp.Range');

class UserFake {
  constructor(private readonly email: string) {}
  getEmail(): string {
    return this.email;
  }
  toString(): string {
    return this.email;
  }
}

export function createUser(email: string): GUser {
  return expose<UserFake, GUser>('User', new UserFake(email));
}

class NamedRangeFake {
  readonly [CLASS] = 'SpreadsheetApp.NamedRange';
  constructor(
    private readonly context: Context,
    private name: string,
    private area: Area,
  ) {}
  getName(): string {
    return this.name;
  }
  getRange(): GRange {
    return this.context.range(this.area);
  }
  setName(name: string): GNamedRange {
    check('SpreadsheetApp.NamedRange.setName', [name], [is.string]);
    this.context.call('NamedRange.setName', this.name, name);
    this.name = name;
    return this as unknown as GNamedRange;
  }
  setRange(range: GRange): GNamedRange {
    check('SpreadsheetApp.NamedRange.setRange', [range], [isRange]);
    this.area = areaOf(range);
    this.context.call('NamedRange.setRange', this.name, this.area);
    return this as unknown as GNamedRange;
  }
  remove(): void {
    this.context.call('NamedRange.remove', this.name);
  }
  toString(): string {
    return 'NamedRange';
  }
}

export function createNamedRange(context: Context, name: string, area: Area): GNamedRange {
  return expose<NamedRangeFake, GNamedRange>('NamedRange', new NamedRangeFake(context, name, area));
}

/** The filter of a sheet; which rows it hides is set by people in the page, scripts see and remove it. */
class FilterFake {
  readonly [CLASS] = 'SpreadsheetApp.Filter';
  constructor(
    private readonly context: Context,
    private readonly area: Area,
  ) {}
  getRange(): GRange {
    return this.context.range(this.area);
  }
  remove(): void {
    this.context.call('Filter.remove', this.area.sheet);
  }
  /** Sorts the filtered rows; the header row of the filter stays. The position is the column in the filter, from 1. */
  sort(columnPosition: number, ascending: boolean): GFilter {
    check('SpreadsheetApp.Filter.sort', [columnPosition, ascending], [is.integer, is.boolean]);
    if (columnPosition < 1 || columnPosition > this.area.columns) throw exception('The column is outside the filter.');
    this.context.call('Filter.sort', this.area, [{ column: this.area.column + columnPosition - 1, ascending }]);
    return this as unknown as GFilter;
  }
  toString(): string {
    return 'Filter';
  }
}

export function createFilter(context: Context, area: Area): GFilter {
  return expose<FilterFake, GFilter>('Filter', new FilterFake(context, area));
}

class SelectionFake {
  constructor(private readonly context: Context) {}
  getActiveRange(): GRange {
    return this.context.range(this.context.call('Selection.getActiveRange') as Area);
  }
  getActiveRangeList(): GRangeList {
    return this.context.rangeList([this.getActiveRange()]);
  }
  getCurrentCell(): GRange {
    const area = this.context.call('Selection.getCurrentCell') as Area;
    return this.context.range({ ...area, rows: 1, columns: 1 });
  }
  getActiveSheet(): GSheet {
    return this.context.spreadsheet().getActiveSheet();
  }
  toString(): string {
    return 'Selection';
  }
}

export function createSelection(context: Context): GSelection {
  return expose<SelectionFake, GSelection>('Selection', new SelectionFake(context));
}

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
