/** What is selected in the page. */
import type { Area } from '../../book/book';
import type { Context, GRange, GRangeList, GSelection, GSheet } from './context';
import { expose } from './expose';

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
