/** What the steps of one operation share: where tables and columns are now, and the conflicts met. */
import { AppError } from '../domain/app-error';
import type { Ports, RawValue, Scalar, Tab, TabContent, TabKey } from '../ports';
import { FIELD_MARK, isFree, TABLE_MARK, type FieldMark, type TabMark } from '../tables/marks';
import { findTables, readOwnTable, type OwnTable } from '../tables/own-tables';
import { addedIn, fieldMarks, headerRowOf, idText, type BoundColumn } from '../tables/table';
import { INTAKE_FIELD } from '../tables/intake';
import type { Step, TableKey, UserTable } from './change-set';
import { Paused, RunClock } from './run-clock';

/** A cell or thing that was left as it is because someone changed it meanwhile. */
export interface Conflict {
  id: string;
  field: string;
}

/** An adopted tab as it stands now. */
export interface LiveTable {
  tab: number;
  headerRow: number;
  content: TabContent;
  columns: ReadonlyMap<string, number>;
}

/** Plans the steps of computed columns and tables anew; they are not in the log. */
export type Recompute = () => readonly Step[];

/** What a run gives its doors. */
export interface Run {
  ports: Ports;
  clock: RunClock;
  recompute: Recompute;
}

export class Door {
  readonly conflicts: Conflict[] = [];
  /** Cells and rows done so far, also those that an earlier run did. */
  done = 0;
  /** Whether any cells or rows were written through this door. */
  hasWritten = false;
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
   * @param isEnd whether the step is done with it, so that the run may stop behind the step instead
   * @throws Paused when the run's time is over
   */
  did(count: number, isEnd = false): void {
    this.done += count;
    this.hasWritten = true;
    if (this.run.clock.isOver() && !isEnd) throw new Paused();
  }

  /** Between two steps: whether the next one is better left to the next run. */
  isLate(): boolean {
    return this.run.clock.isLate();
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

  /** Reads an adopted tab as it stands now; null when it is gone. 2 calls; all is looked up again when a header is not where it was, because people move columns. */
  live(table: UserTable): LiveTable | null {
    const place = table === 'intake' ? this.intake() : this.where().found.get(table);
    if (place === undefined) return null;
    const marks = (): BoundColumn[] =>
      this.boundColumns().filter(({ tab, field }) => tab === place.tab && !isFree(field));
    const look = (): { content: TabContent; bound: BoundColumn[]; headerRow: number } => {
      // Formulas too are read at this moment.
      const { values, formulas } = this.ports.book.read(place.tab);
      const content: TabContent = { values, formulas };
      const bound = marks();
      return { content, bound, headerRow: headerRowOf(content, bound, place.mark?.headerRow ?? 1) };
    };
    let { content, bound, headerRow } = look();
    const strange = bound.some(
      ({ column, header }) => header !== '' && textOf(content.values[headerRow - 1]?.[column - 1]) !== header.trim(),
    );
    if (strange) {
      this.forgetColumns();
      ({ content, bound, headerRow } = look());
    }
    return { tab: place.tab, headerRow, content, columns: new Map(bound.map(({ field, column }) => [field, column])) };
  }

  /** The tab of form answers is known by the column of ours in it. */
  private intake(): { tab: number; mark: { headerRow: number } | null } | undefined {
    const bound = this.boundColumns().find(({ field }) => field === INTAKE_FIELD);
    return bound === undefined ? undefined : { tab: bound.tab, mark: null };
  }

  own(table: TabKey): OwnTable | null {
    const tab = this.tabOf(table);
    return tab === null ? null : readOwnTable(this.ports, table, tab);
  }

  /** The ID column's texts from row 1 on, read at this moment. 1 call. */
  idsNow(live: LiveTable): string[] {
    const column = live.columns.get('id');
    if (column === undefined) throw new AppError('COLUMN_GONE', { field: 'id' });
    const rows = live.content.values.length;
    return this.ports.book.values(live.tab, { row: 1, column, rows, columns: 1 }).map(([raw]) => idText(raw));
  }

  scalar(raw: RawValue | undefined): Scalar {
    return scalarOf(raw, (instant) => this.ports.zone.serialOf(instant));
  }

  private where(): ReturnType<typeof findTables> {
    this.places ??= findTables(this.ports);
    return this.places;
  }
}

/** Columns of a tab that Klientura added. */
export function addedColumns(door: Door, tab: number): ReadonlySet<number> {
  return addedIn(door.boundColumns(), tab);
}

function textOf(raw: RawValue | undefined): string {
  return raw === undefined || typeof raw === 'object' ? '' : String(raw).trim();
}

/**
 * A cell's value as it would be written: an instant becomes the serial its cell shows; blank becomes null.
 * @example the cell 20.05.2026 → 46162; '' → null
 */
export function scalarOf(raw: RawValue | undefined, serialOf: (instant: number) => number): Scalar {
  if (raw === undefined || raw === '') return null;
  if (typeof raw !== 'object') return raw;
  const serial = serialOf(raw.valueOf());
  const whole = Math.round(serial);
  return Math.abs(serial - whole) < 1e-7 ? whole : serial;
}

/** Whether two values are the same for a person: blank is blank, numbers agree to the last figure a cell keeps. */
export function sameScalar(a: Scalar, b: Scalar): boolean {
  const left = a === '' ? null : a;
  const right = b === '' ? null : b;
  // A phone kept as a number has eleven figures, and its last one counts.
  if (typeof left === 'number' && typeof right === 'number' && !(Number.isInteger(left) && Number.isInteger(right)))
    return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left));
  return left === right;
}
