/** The log's tab: its rows as records, found by the headers, wherever a person has moved a column or sorted a row. */
import { AppError } from '../../domain/app-error';
import type { Locale, Ports, RawValue, Scalar } from '../../ports';
import { isLogOfVersion1, OWN_COLUMNS, ownColumns, ownHeaders } from '../../tables/own-tables';
import { idText } from '../../tables/table';
import { timeText } from '../../tables/local-time';
import { Door } from '../door';
import { stretches } from '../stretches';
import { createTab } from '../steps/create-tab';

/**
 * `PLANNED` until every step is done; `UNDONE` after it was taken back; `BROKEN` when its rows were altered so that nobody can complete it;
 * `ARCHIVED` when only its digests are kept.
 */
export const LOG_STATES = ['PLANNED', 'DONE', 'UNDONE', 'BROKEN', 'ARCHIVED'] as const;
export type LogState = (typeof LOG_STATES)[number];

export type LogColumn = (typeof OWN_COLUMNS.log)[number];

/** A row of the log without what it holds of clients. */
export interface LogLine {
  /** Row of the tab. */
  row: number;
  /** Running number over the whole log. */
  number: number;
  operation: string;
  /** Which of the operation's rows, from 1; its state stands in the first. */
  part: number;
  parts: number;
  state: string;
  left: number;
  time: string;
  user: string;
  command: string;
  about: string;
  cells: number;
  clients: number;
}

const INDEX = OWN_COLUMNS.log.slice(0, 12);
const WIDTH = OWN_COLUMNS.log.length;

export class LogTab {
  private constructor(
    private readonly ports: Ports,
    readonly tab: number,
    /** Allocated rows. */
    readonly rows: number,
    private readonly columns: ReadonlyMap<string, number>,
    private readonly marked: boolean,
  ) {}

  /** The log, or null where there is none. 1 call beside finding the tab. */
  static find(ports: Ports): LogTab | null {
    const door = new Door(ports);
    const tab = door.tabOf('log');
    const there = door.tabs().find(({ id }) => id === tab);
    if (tab === null || there === undefined) return null;
    const { rows, columns } = there;
    const [header = []] = ports.book.values(tab, { row: 1, column: 1, rows: 1, columns: Math.max(1, columns) });
    // A log of the first version waits for its migration.
    return isLogOfVersion1(ports, header)
      ? null
      : new LogTab(ports, tab, rows, ownColumns(ports, 'log', header), door.isMarked('log'));
  }

  /** The log, made if it is not there; everything else comes after it. */
  static make(ports: Ports, locale: Locale): LogTab {
    const found = LogTab.find(ports);
    if (found !== null) {
      // The run that made it was killed before its mark.
      if (!found.marked) new Door(ports).markTable(found.tab, { table: 'log', headerRow: 1 });
      return found;
    }
    const words = ports.words(locale);
    createTab.do(new Door(ports), {
      kind: 'createTab',
      table: 'log',
      name: words.tab('log'),
      headers: ownHeaders(words, 'log'),
      hidden: true,
      rows: [],
    });
    const made = LogTab.find(ports);
    if (made === null) throw new AppError('PLATFORM', { what: 'log' });
    return made;
  }

  /** All rows below the header that name an operation, in the order in which they were written. 1 call. */
  lines(): LogLine[] {
    if (this.rows < 2) return [];
    const cells = this.read(2, this.rows, INDEX);
    const lines = cells.flatMap((cell, index): LogLine[] => {
      const operation = idText(cell('operation'));
      if (operation === '') return [];
      const [part, parts] = [whole(cell('part'), 0), whole(cell('parts'), 0)];
      return [
        {
          row: index + 2,
          number: whole(cell('number'), 0),
          operation,
          part,
          parts,
          state: idText(cell('state')),
          left: whole(cell('left'), 0),
          time: this.timeOf(cell('time')),
          user: idText(cell('user')),
          command: idText(cell('command')),
          about: idText(cell('about')),
          cells: whole(cell('cells'), 0),
          clients: whole(cell('clients'), 0),
        },
      ];
    });
    return lines.sort((a, b) => a.number - b.number || a.row - b.row);
  }

  /** Texts of some columns for some rows, in the order of the rows. 1 call for each stretch of rows. */
  texts<C extends LogColumn>(rows: readonly number[], columns: readonly C[]): Record<C, string>[] {
    const found = new Map<number, Record<C, string>>();
    for (const [from, to] of stretches([...rows].sort((a, b) => a - b))) {
      this.read(from, to, columns).forEach((cell, index) =>
        found.set(
          from + index,
          Object.fromEntries(columns.map((column) => [column, textOf(cell(column))])) as Record<C, string>,
        ),
      );
    }
    return rows.map((row) => found.get(row)!);
  }

  /** Writes whole rows from `row` on, one below the other; a column of the user's between ours is left blank. 1 call; not flushed. */
  write(row: number, lines: readonly Readonly<Record<LogColumn, Scalar>>[]): void {
    const width = Math.max(WIDTH, ...this.columns.values());
    const block = lines.map((line) => {
      const cells: Scalar[] = Array.from({ length: width }, () => null);
      for (const name of OWN_COLUMNS.log) cells[this.columns.get(name)! - 1] = line[name];
      return cells;
    });
    this.ports.book.write(this.tab, row, 1, block);
  }

  /** Room down to a row. */
  grow(rows: number): void {
    this.ports.book.ensureSize(this.tab, rows, Math.max(WIDTH, ...this.columns.values()));
  }

  /** 1 call, 2 if a person has parted the columns; not flushed. */
  setState(row: number, state: string, left: number): void {
    const [at, beside] = [this.columns.get('state')!, this.columns.get('left')!];
    if (beside === at + 1) this.ports.book.write(this.tab, row, at, [[state, left]]);
    else {
      this.ports.book.write(this.tab, row, at, [[state]]);
      this.ports.book.write(this.tab, row, beside, [[left]]);
    }
  }

  deleteRows(rows: readonly number[]): void {
    for (const [from, to] of stretches([...rows].sort((a, b) => a - b)).reverse())
      this.ports.book.deleteRows(this.tab, from, to - from + 1);
  }

  private read(from: number, to: number, columns: readonly LogColumn[]): ((column: LogColumn) => RawValue)[] {
    const places = columns.map((column) => this.columns.get(column)!);
    const left = Math.min(...places);
    const area = { row: from, column: left, rows: to - from + 1, columns: Math.max(...places) - left + 1 };
    return this.ports.book
      .values(this.tab, area)
      .map((cells) => (column) => cells[this.columns.get(column)! - left] ?? '');
  }

  /** A file format may have turned the text into a date. */
  private timeOf(raw: RawValue): string {
    return typeof raw === 'object' ? timeText(this.ports.zone.serialOf(raw.valueOf())) : String(raw);
  }
}

function whole(raw: RawValue, otherwise: number): number {
  const number = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
  return typeof number === 'number' && Number.isInteger(number) ? number : otherwise;
}

function textOf(raw: RawValue): string {
  return typeof raw === 'object' ? '' : String(raw);
}
