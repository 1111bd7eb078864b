/** Tells whether an edit fell into the one window that the platform leaves: after the last look before a batch of writes, and before that batch was flushed. */
import type { Area, Book } from '../../../src/ports';
import type { World } from '../memory-book';
import { clientsTab } from './base';

interface Event {
  kind: 'look' | 'put' | 'flush';
  /** Number of the call in its run. */
  call: number;
  area: Area;
}

const NOWHERE: Area = { row: 0, column: 0, rows: 0, columns: 0 };

export class Watch {
  private events: Event[] = [];

  constructor(world: World) {
    const { book } = world.ports;
    const clients = clientsTab(world).id;
    const note = (kind: Event['kind'], tab: number, area: Area): void => {
      if (tab === clients) this.events.push({ kind, call: world.calls + 1, area });
    };
    const watched: Partial<Book> = {
      read: (tab) => (note('look', tab, NOWHERE), book.read(tab)),
      values: (tab, area) => (note('look', tab, area), book.values(tab, area)),
      write: (tab, row, column, block) => {
        note('put', tab, { row, column, rows: block.length, columns: block[0]!.length });
        book.write(tab, row, column, block);
      },
      deleteRows: (tab, row, count) => {
        note('put', tab, { row, column: 1, rows: count, columns: Infinity });
        book.deleteRows(tab, row, count);
      },
      flush: () => {
        note('flush', clients, NOWHERE);
        book.flush();
      },
    };
    world.ports.book = { ...book, ...watched };
  }

  nextRun(): void {
    this.events = [];
  }

  /** Whether a write over the cell could not know of an edit made just before this call. */
  excuses(cell: { row: number; column: number }, call: number): boolean {
    return this.events.some(({ kind, area }, index) => {
      if (kind !== 'put' || !covers(area, cell)) return false;
      let first = index;
      while (this.events[first - 1]?.kind === 'put') first--;
      while (this.events[first - 1]?.kind === 'look') first--;
      const end = this.events.slice(index).find((event) => event.kind !== 'put')?.call ?? Infinity;
      return call > (this.events[first]?.call ?? 0) && call <= end;
    });
  }

  /** Whether a person deleted this row next below a block just when the block was deleted, before anyone could look. */
  besideDeletion(row: number, call: number): boolean {
    return this.events.some(({ kind, area, call: at }, index) => {
      if (kind !== 'put' || area.columns !== Infinity) return false;
      let first = index;
      while (this.events[first - 1]?.kind === 'look') first--;
      const end = this.events.slice(index).find((event) => event.kind === 'look')?.call ?? Infinity;
      const below = call <= at ? area.row + area.rows : area.row;
      return row === below && call > this.events[first]!.call && call <= end;
    });
  }
}

function covers(area: Area, { row, column }: { row: number; column: number }): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
