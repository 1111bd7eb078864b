/**
 * The ports in memory, with the semantics of the real ones: text stays text, dates come back as instants in the book's zone, marks move with their columns,
 * writes wait for a flush, and a run can be killed before any call, with the waiting writes lost or kept.
 */
import { createHash, createHmac } from 'node:crypto';
import { AppError } from '../../src/domain/app-error';
import type { Area, Letter, Locale, Ports } from '../../src/ports';
import { lists } from './lists';
import { memorySheets } from './memory-sheets';
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
  /** Triggers on form answers: ID → owner. */
  readonly formTriggers = new Map<string, string>();
  bookId = 'book-1';
  /** Address of the web page; null while nobody has deployed it. */
  webAppUrl: string | null = null;
  now: number;
  user: string;
  quota: number;
  /** Calls of the current run. */
  calls = 0;
  readonly byMethod = new Map<string, number>();
  flushes = 0;
  locked = false;
  active = 1;
  pending: (() => void)[] = [];
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

  /** The same spreadsheet once more, on its own from here on; much quicker than setting it up again. */
  copy(): World {
    const copy = new World(this.options);
    copy.tabs.push(...this.tabs.map((tab) => tab.copy()));
    for (const [name, place] of this.names) copy.names.set(name, place);
    for (const [key, value] of this.store) copy.store.set(key, value);
    for (const [id, owner] of this.triggers) copy.triggers.set(id, owner);
    for (const [id, owner] of this.formTriggers) copy.formTriggers.set(id, owner);
    [copy.lastId, copy.randomState, copy.now] = [this.lastId, this.randomState, this.now];
    copy.webAppUrl = this.webAppUrl;
    return copy;
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

  nextId(): number {
    return ++this.lastId;
  }

  private settle(): void {
    const waiting = this.pending;
    this.pending = [];
    for (const write of waiting) write();
  }

  /** Counts a call; the place where a run dies or a person steps in. */
  call(method: string, effect: 'read' | 'write' | 'structure' | 'other'): void {
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

  byId(id: number): MemoryTab {
    const tab = this.tabs.find((candidate) => candidate.id === id);
    if (tab === undefined) throw new AppError('PLATFORM', { what: `tab ${id}` });
    return tab;
  }

  refuseProtected(tab: MemoryTab, area: Area): void {
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
      book: memorySheets(this),
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
        formSubmits: () => {
          this.call('ScriptApp.getProjectTriggers', 'other');
          return [...this.formTriggers].filter(([, owner]) => owner === this.user).map(([id]) => id);
        },
        installFormSubmit: () => {
          this.call('ScriptApp.newTrigger', 'other');
          const id = `trigger-${++this.lastId}`;
          this.formTriggers.set(id, this.user);
          return id;
        },
        remove: (id) => {
          this.call('ScriptApp.deleteTrigger', 'other');
          for (const triggers of [this.triggers, this.formTriggers])
            if (triggers.get(id) === this.user) triggers.delete(id);
        },
      },
      session: { user: () => this.user, locale: () => this.options.userLocale ?? 'en' },
      random: { hex: (bytes) => this.hex(bytes) },
      lists,
      digest: {
        sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
        hmac: (key, text) => createHmac('sha256', key).update(text, 'utf8').digest('hex'),
      },
      webApp: { url: () => (this.call('Service.getUrl', 'other'), this.webAppUrl) },
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
}

/** A fresh spreadsheet with nothing in it. */
export function createWorld(options: WorldOptions = {}): World {
  return new World(options);
}
