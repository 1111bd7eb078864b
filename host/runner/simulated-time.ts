/** The time that a run would have taken at Google: moved by calls and sleep alone, so that the same run always takes the same. */
import type { Area, Book } from '../book/book';
import { costOf, type LatencyModel } from './latency';
import type { Operation } from './protocol';

const isArea = (value: unknown): value is Area =>
  typeof value === 'object' && value !== null && 'rows' in value && 'columns' in value && 'sheet' in value;

/** Cells that a call carries: of the ranges it names, else the values it gives. */
function cellsOf(args: readonly unknown[]): number {
  const areas = args.flatMap((arg) => (Array.isArray(arg) ? (arg as unknown[]) : [arg])).filter(isArea);
  if (areas.length > 0) return areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return Math.max(0, ...args.map((arg) => (Array.isArray(arg) ? arg.length : 0)));
}

/** Allocated cells of the tab that a call names first. */
function tabCellsOf(book: Book, [first]: readonly unknown[]): number {
  const id = isArea(first) ? first.sheet : first;
  const tab = typeof id === 'number' ? book.sheets().find((sheet) => sheet.id === id) : undefined;
  return tab ? tab.maxRows * tab.maxColumns : 0;
}

export class SimulatedTime {
  private spent: number;
  private waiting = 0;
  private dirty = false;

  /** @param limit ms after which Google ends the run */
  constructor(
    private readonly model: LatencyModel,
    private readonly book: Book,
    private readonly limit: number,
  ) {
    this.spent = model.start;
  }

  /** Whole ms since the start. */
  get ms(): number {
    return Math.ceil(this.spent);
  }

  get over(): boolean {
    return this.spent > this.limit;
  }

  /** Sleep, or waiting for a lock. */
  pass(ms: number): void {
    this.spent += Math.max(0, ms);
  }

  /** A call with what it has to flush before. */
  call({ method, effect }: Pick<Operation, 'method' | 'effect'>, args: readonly unknown[]): void {
    if (effect === 'read' || effect === 'structure') this.flush();
    const cost = costOf(this.model, { method, effect, cells: cellsOf(args), tabCells: tabCellsOf(this.book, args) });
    this.spent += cost.call;
    this.waiting += cost.flush;
    if (effect === 'write') this.dirty = true;
  }

  /** The writes that wait, at the end of a run too. */
  flush(): void {
    if (this.dirty) this.spent += this.model.flush + this.waiting;
    this.dirty = false;
    this.waiting = 0;
  }
}
