/** The filter of a sheet. */
import type { Area } from '../../book/book';
import type { Context, GFilter, GRange } from './context';
import { CLASS, check, exception, is } from './errors';
import { expose } from './expose';

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
