/**
 * The ports in memory, with the semantics of the real ones: text stays text, dates come back as instants in the book's zone, marks move with their columns,
 * writes wait for a flush, and a run can be killed before any call, with the waiting writes lost or kept.
 */
import { createHash } from 'node:crypto';
import { AppError } from '../../src/domain/app-error';
import type { Area, Book, Letter, Locale, Ports, RawValue, Scalar, Tab, TabContent } from '../../src/ports';
import { MemoryTab, type CellInput } from './memory-tab';
import { testWords } from './test-words';
import { zoneOf } from './test-zone';

/** Thrown in place of the killed call and of every call after it, so that no `finally` can do anything. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

export interface WorldOptions {
  locale?: string;
  timeZone?: string;
  now?: number;
  user?: string;
  userLocale?: Locale;
  quota?: number;
  words?: (locale: Locale) => ReturnType<typeof testWords>;
}

/** A spreadsheet with its services and the people around it. */
export class World {
  readonly tabs: MemoryTab[] = [];
  readonly names = new Map<string, { tab: number; area: Area }>();
  readonly outbox: Letter[] = [];
  readonly store = new Map<string, string>();
  readonly triggers = new Map<string, string>();
  bookId = 'book-1';
  now: number;
  user: string;
  quota: number;
  /** Calls of the current run. */
  calls = 0;
  readonly byMethod = new Map<string, number>();
  flushes = 0;
  locked = false;
  active = 1;
  private pending: (() => void)[] = [];
  private killAt = Infinity;
  private keepWrites = false;
  private killDue: () => boolean = () => false;
  private dead = false;
  private disturbance: { call: number; act: () => void } | null = null;
  private lastId = 0;
  private randomState = 1;
  readonly ports: Ports;
  readonly zone: ReturnType<typeof zoneOf>;

  constructor(readonly options: WorldOptions = {}) {
    this.now = options.now ?? Date.UTC(2026, 4, 20, 9, 0, 0);
    this.user = options.user ?? 'owner@example.com';
    this.quota = options.quota ?? 100;
    this.zone = zoneOf(options.timeZone ?? 'Europe/Moscow');
    this.ports = this.makePorts();
  }

  addTab(name: string, rows: CellInput[][], size: { rows?: number; columns?: number } = {}): MemoryTab {
    const width = Math.max(0, ...rows.map((row) => row.length));
    const tab = new MemoryTab(
      ++this.lastId,
      name,
      size.rows ?? Math.max(rows.length + 3, 10),
      size.columns ?? Math.max(width + 1, 8),
    );
    tab.fill(rows);
    this.tabs.push(tab);
    return tab;
  }

  tab(name: string): MemoryTab {
    const tab = this.tabs.find((candidate) => candidate.name === name);
    if (tab === undefined) throw new Error(`no tab ${name}: ${this.tabs.map((t) => t.name).join(', ')}`);
    return tab;
  }

  /** Values of a tab up to its last content, formulas as their text. */
  grid(name: string): (string | number | boolean)[][] {
    this.settle();
    const tab = this.tab(name);
    const { rows, columns } = tab.extent();
    return tab.cells
      .slice(0, rows)
      .map((row) => row.slice(0, columns).map((cell) => (cell.formula !== '' ? cell.formula : cell.value)));
  }

  /** Kills the coming run just before its n-th call. */
  killBefore(call: number, keepWrites: boolean): void {
    this.calls = 0;
    [this.killAt, this.keepWrites] = [call, keepWrites];
  }

  /** Kills the coming run just before the first call at which this is so; what waits is lost. */
  killWhen(due: () => boolean): void {
    this.killDue = due;
  }

  /** A person does something just before the n-th call of the coming run. */
  disturbBefore(call: number, act: () => void): void {
    this.calls = 0;
    this.disturbance = { call, act };
  }

  /** Ends a run: what waits is written unless the run was killed; the next run starts fresh. */
  nextRun(): void {
    this.settle();
    this.dead = false;
    this.killAt = Infinity;
    this.keepWrites = false;
    this.killDue = () => false;
    this.locked = false;
    this.calls = 0;
    this.byMethod.clear();
    this.disturbance = null;
  }

  private settle(): void {
    const waiting = this.pending;
    this.pending = [];
    for (const write of waiting) write();
  }

  /** Counts a call; the place where a run dies or a person steps in. */
  private call(method: string, effect: 'read' | 'write' | 'structure' | 'other'): void {
    if (this.dead) throw new Killed(method);
    this.calls++;
    this.byMethod.set(method, (this.byMethod.get(method) ?? 0) + 1);
    if (this.disturbance !== null && this.calls === this.disturbance.call) {
      const { act } = this.disturbance;
      this.disturbance = null;
      act();
    }
    if (this.calls === this.killAt || this.killDue()) {
      this.dead = true;
      if (this.keepWrites) this.settle();
      else this.pending = [];
      throw new Killed(method);
    }
    if (effect === 'read' || effect === 'structure') this.settle();
  }

  private byId(id: number): MemoryTab {
    const tab = this.tabs.find((candidate) => candidate.id === id);
    if (tab === undefined) throw new AppError('PLATFORM', { what: `tab ${id}` });
    return tab;
  }

  private refuseProtected(tab: MemoryTab, area: Area): void {
    const hit = tab.protections.find(
      (held) =>
        !held.editors.includes(this.user) &&
        area.row < held.row + held.rows &&
        held.row < area.row + area.rows &&
        area.column < held.column + held.columns &&
        held.column < area.column + area.columns,
    );
    if (hit !== undefined) throw new AppError('TAB_PROTECTED', { tab: tab.name });
  }

  private makePorts(): Ports {
    return {
      book: this.makeBook(),
      clock: { now: () => this.now },
      zone: this.zone,
      mailer: {
        quota: () => (this.call('MailApp.getRemainingDailyQuota', 'other'), this.quota),
        send: (letter) => {
          this.call('MailApp.sendEmail', 'other');
          if (this.quota <= 0) throw new Error('Service invoked too many times for one day: email.');
          if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(letter.to)) throw new Error(`Invalid email: ${letter.to}`);
          this.quota--;
          this.outbox.push(letter);
        },
      },
      lock: {
        hold: (_waitMs, work) => {
          this.call('LockService.tryLock', 'other');
          if (this.locked) throw new AppError('LOCK_BUSY');
          this.locked = true;
          try {
            const result = work();
            this.call('SpreadsheetApp.flush', 'read');
            return result;
          } finally {
            // A killed run runs no `finally`; its lock goes with the run.
            if (!this.dead) this.locked = false;
          }
        },
      },
      store: {
        get: (key) => (this.call('Properties.getProperty', 'other'), this.store.get(key) ?? null),
        set: (key, value) => {
          this.call('Properties.setProperty', 'other');
          if (value.length > 9 * 1024) throw new Error('Argument too large: value');
          this.store.set(key, value);
        },
        remove: (key) => {
          this.call('Properties.deleteProperty', 'other');
          this.store.delete(key);
        },
        all: () => (this.call('Properties.getProperties', 'other'), Object.fromEntries(this.store)),
      },
      triggers: {
        heartbeats: () => {
          this.call('ScriptApp.getProjectTriggers', 'other');
          return [...this.triggers].filter(([, owner]) => owner === this.user).map(([id]) => id);
        },
        installHeartbeat: () => {
          this.call('ScriptApp.newTrigger', 'other');
          const id = `trigger-${++this.lastId}`;
          this.triggers.set(id, this.user);
          return id;
        },
        remove: (id) => {
          this.call('ScriptApp.deleteTrigger', 'other');
          if (this.triggers.get(id) === this.user) this.triggers.delete(id);
        },
      },
      session: { user: () => this.user, locale: () => this.options.userLocale ?? 'en' },
      random: { hex: (bytes) => this.hex(bytes) },
      digest: { sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex') },
      words: this.options.words ?? testWords,
    };
  }

  private hex(bytes: number): string {
    let text = '';
    while (text.length < bytes * 2) {
      this.randomState = (Math.imul(this.randomState, 1664525) + 1013904223) >>> 0;
      text += (this.randomState >>> 16).toString(16).padStart(4, '0');
    }
    return text.slice(0, bytes * 2);
  }

  private makeBook(): Book {
    const read = (method: string): void => this.call(method, 'read');
    const write = (method: string, work: () => void): void => {
      this.call(method, 'write');
      this.pending.push(work);
    };
    const structure = (method: string): void => this.call(method, 'structure');
    const within = (tab: MemoryTab, area: Area): void => {
      if (
        area.row < 1 ||
        area.column < 1 ||
        area.row + area.rows - 1 > tab.cells.length ||
        area.column + area.columns - 1 > tab.columns.length
      ) {
        throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
      }
      if (area.rows < 1 || area.columns < 1) throw new Error('The number of rows in the range must be at least 1.');
    };
    const each = (area: Area, act: (row: number, column: number) => void): void => {
      for (let r = 0; r < area.rows; r++) for (let c = 0; c < area.columns; c++) act(area.row + r, area.column + c);
    };
    const map = <T>(area: Area, get: (row: number, column: number) => T): T[][] =>
      Array.from({ length: area.rows }, (_, r) =>
        Array.from({ length: area.columns }, (_x, c) => get(area.row + r, area.column + c)),
      );
    return {
      id: () => this.bookId,
      name: () => 'Book',
      locale: () => this.options.locale ?? 'ru_RU',
      timeZone: () => this.zone.name(),
      tabs: () => {
        read('Spreadsheet.getSheets');
        return this.tabs.map((tab): Tab => ({
          id: tab.id,
          name: tab.name,
          hidden: tab.hidden,
          rows: tab.cells.length,
          columns: tab.columns.length,
        }));
      },
      activeTab: () => (read('Spreadsheet.getActiveSheet'), this.tabs[this.active - 1]?.id ?? this.tabs[0]!.id),
      read: (id): TabContent => {
        read('Range.getValues');
        read('Range.getFormulas');
        const tab = this.byId(id);
        const extent = tab.extent();
        const area = { row: 1, column: 1, rows: Math.max(1, extent.rows), columns: Math.max(1, extent.columns) };
        return {
          values: map(area, (row, column) => tab.raw(row, column, (serial) => this.zone.instantOf(serial))),
          formulas: map(area, (row, column) => tab.cells[row - 1]![column - 1]!.formula),
        };
      },
      values: (id, area): RawValue[][] => {
        read('Range.getValues');
        const tab = this.byId(id);
        within(tab, area);
        return map(area, (row, column) => tab.raw(row, column, (serial) => this.zone.instantOf(serial)));
      },
      displayValues: (id, area) => {
        read('Range.getDisplayValues');
        const tab = this.byId(id);
        within(tab, area);
        return map(area, (row, column) => String(tab.cells[row - 1]![column - 1]!.value));
      },
      mergedAreas: (id) => (read('Range.getMergedRanges'), this.byId(id).merges),
      write: (id, row, column, block: Scalar[][]) => {
        const tab = this.byId(id);
        const area = { row, column, rows: block.length, columns: block[0]?.length ?? 0 };
        if (block.some((line) => line.length !== area.columns)) {
          throw new Error('The number of columns in the data does not match the number of columns in the range.');
        }
        within(tab, area);
        this.refuseProtected(tab, area);
        write('Range.setValues', () => each(area, (r, c) => tab.put(r, c, block[r - row]![c - column]!)));
      },
      setNumberFormat: (id, area, format) => {
        const tab = this.byId(id);
        within(tab, area);
        write('Range.setNumberFormat', () => each(area, (r, c) => (tab.cells[r - 1]![c - 1]!.format = format)));
      },
      numberFormats: (id, area) => {
        read('Range.getNumberFormats');
        const tab = this.byId(id);
        return map(area, (r, c) => tab.cells[r - 1]![c - 1]!.format);
      },
      setValidation: (id, area, rule) => {
        const tab = this.byId(id);
        within(tab, area);
        write('Range.setDataValidation', () => each(area, (r, c) => (tab.cells[r - 1]![c - 1]!.rule = rule)));
      },
      setHeaderStyle: (id, area) => {
        const tab = this.byId(id);
        write('Range.setFontWeight', () => void tab.headerStyled.push(area));
      },
      setNote: (id, row, column, note) => {
        const tab = this.byId(id);
        write('Range.setNote', () => (tab.cells[row - 1]![column - 1]!.note = note));
      },
      createTab: (name, rows, columns, options) => {
        structure('Spreadsheet.insertSheet');
        if (this.tabs.some((tab) => tab.name === name))
          throw new Error(`A sheet with the name "${name}" already exists.`);
        const tab = new MemoryTab(++this.lastId, name, rows, columns);
        tab.hidden = options.hidden ?? false;
        tab.frozenRows = options.frozenRows ?? 0;
        this.tabs.splice(options.index ?? this.tabs.length, 0, tab);
        return tab.id;
      },
      deleteTab: (id) => {
        structure('Spreadsheet.deleteSheet');
        this.tabs.splice(this.tabs.indexOf(this.byId(id)), 1);
        for (const [name, { tab }] of this.names) if (tab === id) this.names.delete(name);
      },
      ensureSize: (id, rows, columns) => {
        structure('Sheet.insertRowsAfter');
        const tab = this.byId(id);
        if (tab.columns.length < columns) tab.insertColumns(tab.columns.length + 1, columns - tab.columns.length);
        if (tab.cells.length < rows) tab.insertRows(tab.cells.length + 1, rows - tab.cells.length);
      },
      insertRows: (id, before, count) => {
        structure('Sheet.insertRowsBefore');
        this.byId(id).insertRows(before, count);
      },
      deleteRows: (id, row, count) => {
        structure('Sheet.deleteRows');
        this.byId(id).deleteRows(row, count);
      },
      deleteColumns: (id, column, count) => {
        structure('Sheet.deleteColumns');
        this.byId(id).deleteColumns(column, count);
      },
      marks: () => {
        read('DeveloperMetadataFinder.find');
        return this.tabs.flatMap((tab) =>
          tab.columns.flatMap(({ marks }, c) =>
            [...marks].map(([key, value]) => ({ tab: tab.id, column: c + 1, key, value })),
          ),
        );
      },
      mark: (id, column, key, value) => {
        structure('Range.addDeveloperMetadata');
        this.byId(id).columns[column - 1]!.marks.set(key, value);
      },
      unmark: (id, column, key) => {
        structure('DeveloperMetadata.remove');
        this.byId(id).columns[column - 1]!.marks.delete(key);
      },
      tabMarks: () => {
        read('DeveloperMetadataFinder.find');
        return this.tabs.flatMap((tab) => [...tab.marks].map(([key, value]) => ({ tab: tab.id, key, value })));
      },
      markTab: (id, key, value) => {
        structure('Sheet.addDeveloperMetadata');
        this.byId(id).marks.set(key, value);
      },
      unmarkTab: (id, key) => {
        structure('DeveloperMetadata.remove');
        this.byId(id).marks.delete(key);
      },
      setName: (name, tab, area) => {
        structure('Spreadsheet.setNamedRange');
        this.names.set(name, { tab, area });
      },
      removeName: (name) => {
        structure('Spreadsheet.removeNamedRange');
        this.names.delete(name);
      },
      names: () => (read('Spreadsheet.getNamedRanges'), [...this.names.keys()]),
      protectedAreas: (id) => (
        read('Sheet.getProtections'),
        this.byId(id).protections.filter(({ editors }) => !editors.includes(this.user))
      ),
      flush: () => {
        this.call('SpreadsheetApp.flush', 'read');
        this.flushes++;
      },
    };
  }
}

/** A fresh spreadsheet with nothing in it. */
export function createWorld(options: WorldOptions = {}): World {
  return new World(options);
}
