/** Named ranges. */
import type { Area } from '../../book/book';
import type { Context, GNamedRange, GRange } from './context';
import { areaOf } from './context';
import { CLASS, check, is } from './errors';
import { expose } from './expose';

const isRange = is.service('SpreadsheetApp.Range');

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
    return this;
  }
  setRange(range: GRange): GNamedRange {
    check('SpreadsheetApp.NamedRange.setRange', [range], [isRange]);
    this.area = areaOf(range);
    this.context.call('NamedRange.setRange', this.name, this.area);
    return this;
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
