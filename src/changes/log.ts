/**
 * The log of operations, one tab of the base. An entry is written whole before the first step of its operation: a frame with every step, then one row per
 * client with the changed fields; long texts go on in further rows. Each row carries a digest of its salted payload, chained to the row before, so that a
 * payload can later be blanked without breaking the chain.
 */
import { AppError } from '../domain/app-error';
import { isoOf } from '../domain/days';
import type { Locale, Ports, Scalar } from '../ports';
import { OWN_COLUMNS, ownHeaders } from '../tables/own-tables';
import { idText } from '../tables/table';
import type { ChangeSet, Step } from './change-set';
import { Door } from './door';
import { assemble, dismantle, type Part } from './log-parts';
import { createTab } from './steps/create-tab';

/**
 * `PLANNED` until every step is done; `UNDONE` after it was taken back; `BROKEN` when its rows were altered so that nobody can complete it;
 * `ARCHIVED` when only its digests are kept.
 */
export type LogState = 'PLANNED' | 'DONE' | 'UNDONE' | 'BROKEN' | 'ARCHIVED';

export interface LogEntry {
  operation: string;
  state: LogState;
  /** Rows of the log tab, in order. */
  rows: number[];
}

/** Google takes 50,000 characters a cell. */
const CELL_LIMIT = 45_000;
const WIDTH = OWN_COLUMNS.log.length;
const at = (column: (typeof OWN_COLUMNS.log)[number]): number => OWN_COLUMNS.log.indexOf(column);

/** Makes the log tab if it is not there; everything else comes after it. */
export function ensureLog(ports: Ports, locale: Locale): number {
  const door = new Door(ports);
  const there = door.tabOf('log');
  if (there !== null) return there;
  const words = ports.words(locale);
  const step = {
    kind: 'createTab',
    table: 'log',
    name: words.tab('log'),
    headers: ownHeaders(words, 'log'),
    hidden: true,
    rows: [],
  } as const;
  createTab.do(door, { ...step, rows: [] });
  const tab = door.tabOf('log');
  if (tab === null) throw new AppError('PLATFORM', { what: 'log' });
  return tab;
}

/** All operations of the log, oldest first; empty when there is no log. 1 call beside finding the tab. */
export function readLog(ports: Ports): LogEntry[] {
  const door = new Door(ports);
  const tab = door.tabOf('log');
  return tab === null ? [] : index(ports, tab, door.tabs().find(({ id }) => id === tab)?.rows ?? 1).entries;
}

/** Writes an operation's intent and makes sure it is kept. @returns its entry */
export function writeIntent(ports: Ports, changes: ChangeSet, locale: Locale): LogEntry {
  const tab = ensureLog(ports, locale);
  const rowsThere = ports.book.tabs().find(({ id }) => id === tab)?.rows ?? 1;
  const { used } = index(ports, tab, rowsThere);
  const operation = `op-${ports.random.hex(4)}`;
  const time = localTime(ports);
  const user = ports.session.user();
  let chain =
    used > 1 ? idText(ports.book.values(tab, { row: used, column: at('chain') + 1, rows: 1, columns: 1 })[0]![0]) : '';
  const block: Scalar[][] = [];
  for (const part of dismantle(changes.steps)) {
    for (const payload of cut(part.json)) {
      const salt = ports.random.hex(8);
      const digest = ports.digest.sha256(salt + payload);
      chain = ports.digest.sha256(chain + digest);
      const row: Scalar[] = Array.from({ length: WIDTH }, () => null);
      row[at('operation')] = operation;
      row[at('part')] = block.length + 1;
      row[at('state')] = block.length === 0 ? 'PLANNED' : null;
      row[at('command')] = changes.command;
      row[at('user')] = user;
      row[at('time')] = time;
      row[at('client')] = part.client;
      row[at('payload')] = payload;
      row[at('salt')] = salt;
      row[at('digest')] = digest;
      row[at('chain')] = chain;
      block.push(row);
    }
  }
  ports.book.ensureSize(tab, used + block.length, WIDTH);
  ports.book.write(tab, used + 1, 1, block);
  ports.book.flush();
  return { operation, state: 'PLANNED', rows: block.map((_, offset) => used + 1 + offset) };
}

/** The command and steps of an entry, as they were intended. 1 call. */
export function readIntent(ports: Ports, entry: LogEntry): { command: string; steps: Step[] } {
  const tab = new Door(ports).tabOf('log');
  const first = entry.rows[0];
  const last = entry.rows[entry.rows.length - 1];
  if (tab === null || first === undefined || last === undefined)
    throw new AppError('OPERATION_UNKNOWN', { operation: entry.operation });
  const values = ports.book.values(tab, { row: first, column: 1, rows: last - first + 1, columns: WIDTH });
  const parts: Part[] = [];
  let previous: string | null = null;
  for (const row of values) {
    if (idText(row[at('operation')]) !== entry.operation) continue;
    const client = idText(row[at('client')]);
    const payload = typeof row[at('payload')] === 'string' ? (row[at('payload')] as string) : '';
    const open = parts[parts.length - 1];
    if (open !== undefined && previous === client) open.json += payload;
    else parts.push({ client, json: payload });
    previous = client;
  }
  return { command: idText(values[0]?.[at('command')]), steps: assemble(parts) };
}

/** Sets the state of an operation. 1 call; not flushed. */
export function setState(ports: Ports, entry: LogEntry, state: LogState): void {
  const tab = new Door(ports).tabOf('log');
  const row = entry.rows[0];
  if (tab === null || row === undefined) return;
  ports.book.write(tab, row, at('state') + 1, [[state]]);
  entry.state = state;
}

/** Operations with their rows, and the number of used rows: a killed run may leave empty ones at the end. */
function index(ports: Ports, tab: number, rows: number): { entries: LogEntry[]; used: number } {
  const values = ports.book.values(tab, { row: 1, column: 1, rows: Math.max(1, rows), columns: 3 });
  const entries = new Map<string, LogEntry>();
  let used = 1;
  values.forEach((row, offset) => {
    const operation = idText(row[0]);
    if (operation === '') return;
    used = offset + 1;
    if (offset === 0) return;
    let entry = entries.get(operation);
    if (entry === undefined) entries.set(operation, (entry = { operation, state: 'DONE', rows: [] }));
    entry.rows.push(offset + 1);
    const state = idText(row[2]);
    if (state === 'PLANNED' || state === 'UNDONE') entry.state = state;
  });
  return { entries: [...entries.values()], used };
}

/** Pieces short enough for a cell, never through a surrogate pair. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(text.length, start + CELL_LIMIT);
    const code = text.charCodeAt(end - 1);
    if (end < text.length && code >= 0xd800 && code < 0xdc00) end--;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/** @example '2026-05-20 12:00:07' */
function localTime(ports: Ports): string {
  const serial = ports.zone.serialOf(ports.clock.now());
  const day = Math.floor(serial);
  const seconds = Math.min(86_399, Math.floor((serial - day) * 86_400 + 1e-3));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${isoOf(day)} ${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
