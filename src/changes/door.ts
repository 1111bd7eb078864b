/** What the steps of one operation share: where tables and columns are now, and the conflicts met. */
import { AppError } from '../domain/app-error';
import type { Ports, RawValue, Scalar, Tab, TabContent, TabKey } from '../ports';
import { FIELD_MARK, isFree, TABLE_MARK, type FieldMark, type TabMark } from '../tables/marks';
import { findTables, readOwnTable, type OwnTable } from '../tables/own-tables';
import {
  addedIn,
  fieldMarks,
  HEADER_WITHIN,
  headerRowNear,
  headerRowOf,
  idText,
  type BoundColumn,
} from '../tables/table';
import { INTAKE_FIELD } from '../tables/intake';
import type { Step, TableKey, UserTable } from './change-set';
import { Paused, RunClock } from './run-clock';
import { scalarOf } from './scalars';

/** A cell or thing that was left as it is because someone changed it meanwhile. */
export interface Conflict {
  id: string;
  field: string;
}

/** The top of an adopted tab: where its columns are. */
export interface Head {
  tab: number;
  headerRow: number;
  /** Cells of the header row, as wide as the tab's content. */
  header: readonly RawValue[];
  /** Bound fields. */
  columns: ReadonlyMap<string, number>;
  /** Columns that Klientura added. */
  added: ReadonlySet<number>;
}

/** An adopted tab as people see it from afar: where everyone stands. */
export interface Standing extends Head {
  /** Texts of the ID column, that of row 1 first, down to the tab's last content; empty where there is no such column. */
  ids: readonly string[];
}

/** An adopted tab as it stands now. */
export interface LiveTable extends Standing {
  content: TabContent;
}

/** Plans the steps of computed columns and tables anew; they are not in the log. */
export type Recompute = () => readonly Step[];

/** What a run gives its doors. */
export interface Run {
  ports: Ports;
  clock: RunClock;
  recompute: Recompute;
}

/** A tab with fewer rows is read in so little time that no run has to stop before it. */
const LARGE = 50_000;

export class Door {
  readonly conflicts: Conflict[] = [];
  /** Cells and rows done so far, also those that an earlier run did. */
  done = 0;
  /** Whether any cells or rows were written through this door. */
  hasWritten = false;
  /** ms that reading a whole tab has taken so far. */
  private longestLook = 0;
  /** 0 while no large tab was read. */
  private msPerCell = 0;
  private readonly met = new Set<string>();
  private places: ReturnType<typeof findTables> | null = null;
  private bound: BoundColumn[] | null = null;
  private readonly toAdd = new Map<number, number>();

  /** @param operation the ID of the operation whose steps are done; '' where there is none */
  constructor(
    readonly ports: Ports,
    readonly operation = '',
    private readonly run: Omit<Run, 'ports'> = { clock: RunClock.endless, recompute: () => [] },
  ) {}

  /**
   * Some more is done and in the file; from here the next run can go on. Whoever writes calls it after each block.
   * @param next what the step does now: another block, a look at the whole tab, which takes its time, or nothing more, so that the run may stop behind the step instead
   * @throws Paused when the run's time is over, or too little is left of it
   */
  did(count: number, next: 'BLOCK' | 'LOOK' | 'END' = 'BLOCK'): void {
    this.done += count;
    this.hasWritten = true;
    const isOver = this.run.clock.isOver();
    if (next === 'LOOK' ? !this.run.clock.allows(this.longestLook) : isOver && next === 'BLOCK') throw new Paused();
  }

  /**
   * Before a look at a whole tab in the middle of a step, where nothing is to be mended: the run stops here if too little of its time is left.
   * @throws Paused
   */
  beforeLook(): void {
    if (this.hasWritten && !this.run.clock.allows(this.longestLook)) throw new Paused();
  }

  /** Before a block, so that the look before it is not counted with it. */
  begins(): void {
    this.run.clock.begin();
  }

  /** ms until the run is to stop itself. */
  timeLeft(): number {
    return this.run.clock.left();
  }

  /** Between two steps: whether the next one is better left to the next run. @param reads tabs that it will read whole */
  isLate(reads: readonly UserTable[]): boolean {
    const cells = this.msPerCell === 0 ? 0 : reads.reduce((sum, table) => sum + this.cellsOf(table), 0);
    return this.run.clock.isLate(cells * this.msPerCell);
  }

  private cellsOf(table: UserTable): number {
    const tab = this.tabs().find(({ id }) => id === this.placeOf(table)?.tab);
    return tab === undefined ? 0 : tab.rows * tab.columns;
  }

  /** The steps of the computed columns and tables, for the base as it stands. */
  recompute(): readonly Step[] {
    return this.run.recompute();
  }

  conflict(id: string, field: string): void {
    const key = `${id}\u0000${field}`;
    if (this.met.has(key)) return;
    this.met.add(key);
    this.conflicts.push({ id, field });
  }

  /** All tabs as they are now. */
  tabs(): Tab[] {
    return this.where().tabs;
  }

  /** The tab of a table, or null. */
  tabOf(table: TableKey): number | null {
    return this.where().found.get(table)?.tab ?? null;
  }

  /** Whether the tab of a table is known by its mark, and not only by its name and header. */
  isMarked(table: TableKey): boolean {
    return (this.where().found.get(table)?.mark ?? null) !== null;
  }

  /** Tabs were made, deleted or resized. */
  forgetTabs(): void {
    this.places = null;
  }

  markTable(tab: number, mark: TabMark): void {
    this.ports.book.markTab(tab, TABLE_MARK, JSON.stringify(mark));
    this.forgetTabs();
  }

  unmarkTable(tab: number): void {
    this.ports.book.unmarkTab(tab, TABLE_MARK);
    this.forgetTabs();
  }

  boundColumns(): BoundColumn[] {
    this.bound ??= fieldMarks(this.ports);
    return this.bound;
  }

  /** The column bound to a field, or null. Without `tab` in the tab of the table. */
  columnOf(table: TableKey, field: string, tab: number | null = this.tabOf(table)): BoundColumn | null {
    return this.boundColumns().find((mark) => mark.tab === tab && mark.field === field) ?? null;
  }

  bind(tab: number, column: number, mark: FieldMark): void {
    this.ports.book.mark(tab, column, FIELD_MARK, JSON.stringify(mark));
    this.bound?.push({ ...mark, tab, column });
  }

  unbind(tab: number, column: number): void {
    this.ports.book.unmark(tab, column, FIELD_MARK);
    this.forgetColumns();
  }

  /** Columns were added, moved or deleted. */
  forgetColumns(): void {
    this.bound = null;
  }

  /** What the operation is going to do, so that room for all its new columns is made at once: each insertion costs a pass over the tab. */
  expect(steps: readonly Step[]): void {
    for (const step of steps)
      if (step.kind === 'addColumn') this.toAdd.set(step.tab, (this.toAdd.get(step.tab) ?? 0) + 1);
  }

  /** One expected column of a tab is being added. @returns how many are still to come */
  takeExpected(tab: number): number {
    const rest = Math.max(0, (this.toAdd.get(tab) ?? 0) - 1);
    this.toAdd.set(tab, rest);
    return rest;
  }

  /**
   * Reads an adopted tab as it stands now; null when it is gone. 4 calls; all is looked up again when a header is not where it was, because people move columns.
   * @param formulas LATER where they are asked for rarely: they take as long to read as the values
   */
  live(table: UserTable, formulas: 'NOW' | 'LATER' = 'NOW'): LiveTable | null {
    const begin = this.ports.clock.now();
    let content: TabContent | undefined;
    const head = this.headOf(table, headerRowOf, (tab) => (content = this.ports.book.read(tab)).values);
    if (head === null || head === undefined || content === undefined) return null;
    const { values } = content;
    const column = head.columns.get('id');
    const live = {
      ...head,
      content: formulas === 'NOW' ? { values, formulas: content.formulas } : content,
      ids: column === undefined ? [] : values.map((cells) => idText(cells[column - 1])),
    };
    const ms = this.ports.clock.now() - begin;
    this.longestLook = Math.max(this.longestLook, ms);
    if (values.length >= LARGE) this.msPerCell = Math.max(this.msPerCell, ms / (values.length * head.header.length));
    return live;
  }

  /** The top of an adopted tab as it stands now; null when it is gone. 2 calls; more as for `live`. */
  head(table: UserTable): Head | null {
    const near = this.headOf(table, headerRowNear, (tab, recorded) =>
      this.ports.book.top(tab, recorded + HEADER_WITHIN),
    );
    return near === undefined ? this.live(table, 'LATER') : near;
  }

  /** @param read the tab from its first row on, as far as `locate` looks. @returns undefined when that was not far enough */
  private headOf(
    table: UserTable,
    locate: (values: readonly RawValue[][], bound: readonly BoundColumn[], recorded: number) => number | null,
    read: (tab: number, recorded: number) => RawValue[][],
  ): Head | null | undefined {
    const place = this.placeOf(table);
    if (place === undefined) return null;
    const { tab } = place;
    const recorded = place.mark?.headerRow ?? 1;
    for (let isFirst = true; ; isFirst = false) {
      const values = read(tab, recorded);
      const bound = this.boundColumns().filter((mark) => mark.tab === tab && !isFree(mark.field));
      const headerRow = locate(values, bound, recorded);
      const header = headerRow === null ? [] : (values[headerRow - 1] ?? []);
      if (isFirst && isStrange(bound, header)) this.forgetColumns();
      else if (headerRow === null) return undefined;
      else {
        const columns = new Map(bound.map((mark) => [mark.field, mark.column]));
        return { tab, headerRow, header, columns, added: addedIn(this.boundColumns(), tab) };
      }
    }
  }

  private placeOf(table: UserTable): { tab: number; mark: { headerRow: number } | null } | undefined {
    if (table !== 'intake') return this.where().found.get(table);
    // The tab of form answers is known by the column of ours in it.
    const bound = this.boundColumns().find(({ field }) => field === INTAKE_FIELD);
    return bound === undefined ? undefined : { tab: bound.tab, mark: null };
  }

  own(table: TabKey): OwnTable | null {
    const tab = this.tabOf(table);
    return tab === null ? null : readOwnTable(this.ports, table, tab);
  }

  /**
   * Whether the IDs, read at this moment, are those of that look. 1 call.
   * @throws AppError COLUMN_GONE {field}; PLATFORM when there are fewer rows now
   */
  idsStand({ tab, columns, ids }: Standing): boolean {
    const column = columns.get('id');
    if (column === undefined) throw new AppError('COLUMN_GONE', { field: 'id' });
    const now = this.ports.book.values(tab, { row: 1, column, rows: ids.length, columns: 1 });
    return now.every(([raw], index) => idText(raw) === ids[index]);
  }

  scalar(raw: RawValue | undefined): Scalar {
    return scalarOf(raw, (instant) => this.ports.zone.serialOf(instant));
  }

  private where(): ReturnType<typeof findTables> {
    this.places ??= findTables(this.ports);
    return this.places;
  }
}

/** Whether a bound column does not show the header that it had when it was bound. */
function isStrange(bound: readonly BoundColumn[], header: readonly RawValue[]): boolean {
  return bound.some((mark) => mark.header !== '' && textOf(header[mark.column - 1]) !== mark.header.trim());
}

function textOf(raw: RawValue | undefined): string {
  return raw === undefined || typeof raw === 'object' ? '' : String(raw).trim();
}
