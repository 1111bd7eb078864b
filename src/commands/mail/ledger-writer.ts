/** Marks letters in the ledger so durably, one after another, that a killed run leaves at most one letter in doubt. */
import { AppError } from '../../domain/app-error';
import type { Ports, Scalar } from '../../ports';
import { ledgerValues, readLedger, type LedgerEntry, type LedgerRow, type LetterState } from '../../tables/ledger';
import { timeText } from '../../tables/local-time';
import { openOwnTable, OWN_COLUMNS, type OwnTable } from '../../tables/own-tables';

/** A letter's new state. */
export interface Mark {
  key: string;
  state: LetterState;
}

/** How often a disturbed ledger is put right before the run gives up. */
const ATTEMPTS = 3;

/**
 * The ledger while letters go out. The lock keeps other runs away but not people: they may sort the tab or delete a row of it. So every mark is
 * read back after the flush; if it is not where it belongs, all rows are found again by their keys and put right before the next letter.
 */
export class LedgerWriter {
  private readonly entries: Map<string, LedgerRow>;
  private readonly book: string;

  /**
   * @param table the ledger tab as just read; the caller holds the lock
   * @param planned letters whose rows this run has just written or found as planned: one that a person has deleted since comes back with the first mark
   */
  constructor(
    private readonly ports: Ports,
    private table: OwnTable,
    planned: readonly LedgerEntry[],
  ) {
    this.book = ports.book.id();
    this.entries = new Map(
      [...readLedger(table, this.book, ports.zone).byKey].map(([key, entry]) => [key, { ...entry }]),
    );
    let end = table.content.values.length;
    for (const entry of planned)
      if (!this.entries.has(entry.key)) this.entries.set(entry.key, { ...entry, row: ++end });
  }

  /** The state of a letter as written last; undefined when the ledger has no such row. */
  stateOf(key: string): LetterState | undefined {
    return this.entries.get(key)?.state;
  }

  /**
   * Writes the marks and comes back only when they are in the file. 3 calls and 2 for each further block of rows.
   * @throws AppError PLATFORM when the ledger cannot be kept; nothing may be sent then
   */
  mark(marks: readonly Mark[]): void {
    const time = timeText(this.ports.zone.serialOf(this.ports.clock.now()));
    const marked: LedgerRow[] = [];
    for (const { key, state } of marks) {
      const entry = this.entries.get(key);
      if (entry === undefined) throw new AppError('PLATFORM', { what: 'ledger', key });
      Object.assign(entry, { state, time });
      marked.push(entry);
    }
    if (!this.isWritten(blocksOf(marked))) this.putRight();
  }

  private isWritten(blocks: readonly LedgerRow[][]): boolean {
    try {
      for (const block of blocks) this.writeStates(block);
      this.ports.book.flush();
      return blocks.every((block) => this.stands(block));
    } catch {
      // Rows went from under the run, so that a block lies beyond the tab's end; any other trouble comes again when it is put right.
      return false;
    }
  }

  private writeStates(block: readonly LedgerRow[]): void {
    const { tab, columns } = this.table;
    const state = columns.get('state')!;
    const time = columns.get('time')!;
    const row = block[0]!.row;
    if (time === state + 1) {
      this.ports.book.write(
        tab,
        row,
        state,
        block.map((entry) => [entry.state, entry.time]),
      );
    } else {
      this.ports.book.write(
        tab,
        row,
        state,
        block.map((entry) => [entry.state]),
      );
      this.ports.book.write(
        tab,
        row,
        time,
        block.map((entry) => [entry.time]),
      );
    }
  }

  /** Whether the rows of the block hold these letters in these states. 1 call. */
  private stands(block: readonly LedgerRow[]): boolean {
    const { tab, columns } = this.table;
    const [key, state] = [columns.get('key')!, columns.get('state')!];
    const left = Math.min(key, state);
    const cells = this.ports.book.values(tab, {
      row: block[0]!.row,
      column: left,
      rows: block.length,
      columns: Math.abs(state - key) + 1,
    });
    return block.every(
      (entry, index) => cells[index]?.[key - left] === entry.key && cells[index][state - left] === entry.state,
    );
  }

  /** Finds every row again by its key and writes what differs from what this run knows. */
  private putRight(): void {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const table = openOwnTable(this.ports, 'ledger');
      if (table === null) break;
      this.table = table;
      const now = readLedger(table, this.book, this.ports.zone).byKey;
      let end = table.content.values.length;
      let differs = false;
      for (const entry of this.entries.values()) {
        const there = now.get(entry.key);
        entry.row = there?.row ?? ++end;
        if (there?.state === entry.state && there.time === entry.time) continue;
        differs = true;
        if (there === undefined) this.writeRow(entry);
        else this.writeStates([entry]);
      }
      this.ports.book.flush();
      if (!differs) return;
    }
    throw new AppError('PLATFORM', { what: 'ledger' });
  }

  /** A row that a person deleted comes back at the end. */
  private writeRow(entry: LedgerRow): void {
    const { tab, columns } = this.table;
    const width = Math.max(...columns.values());
    const line: Scalar[] = Array.from({ length: width }, () => null);
    const values = ledgerValues(entry);
    for (const name of OWN_COLUMNS.ledger) line[columns.get(name)! - 1] = values[name] ?? '';
    this.ports.book.ensureSize(tab, entry.row, width);
    this.ports.book.write(tab, entry.row, 1, [line]);
  }
}

/** Rows that lie directly below each other are written at once. */
function blocksOf(entries: readonly LedgerRow[]): LedgerRow[][] {
  const blocks: LedgerRow[][] = [];
  for (const entry of [...entries].sort((a, b) => a.row - b.row)) {
    const last = blocks[blocks.length - 1];
    if (last !== undefined && entry.row === last[last.length - 1]!.row + 1) last.push(entry);
    else blocks.push([entry]);
  }
  return blocks;
}
