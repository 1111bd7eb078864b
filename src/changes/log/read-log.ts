/** The operations of the log, and what one of them intended. */
import { AppError } from '../../domain/app-error';
import type { Ports } from '../../ports';
import type { Step } from '../change-set';
import { payloadDigest } from './chain';
import { LOG_STATES, LogTab, type LogLine, type LogState } from './log-tab';
import { unpack } from './pack';
import { assemble, type LogRecord } from './parts';

export interface LogEntry {
  operation: string;
  state: LogState;
  /** How many of its first steps are known to be in the file, so that whoever goes on need not look at them again. */
  reached: number;
  /** Rows of the log tab, in the order in which they were written. */
  rows: number[];
  /** The operation's first row: who, when, what. */
  first: LogLine;
}

export interface Log {
  tab: LogTab | null;
  /** Oldest first. */
  entries: LogEntry[];
  /** The last row in use: below it there is nothing, or what a run left that was killed while it wrote its intent, before it did anything. */
  used: number;
  /** Running number of the last row; 0 in an empty log. */
  number: number;
}

/** Reads the log's index. 2 calls beside finding the tab. */
export function readLog(ports: Ports): Log {
  return indexOf(LogTab.find(ports));
}

export function indexOf(tab: LogTab | null): Log {
  const byOperation = new Map<string, LogLine[]>();
  for (const line of tab?.lines() ?? []) {
    const lines = byOperation.get(line.operation);
    if (lines === undefined) byOperation.set(line.operation, [line]);
    else lines.push(line);
  }
  const groups = [...byOperation.values()];
  // The rows of an intent are written from the last to the first, so that one without its first row was never begun.
  const last = groups[groups.length - 1];
  if (last !== undefined && !last.some(({ part }) => part === 1)) groups.pop();
  const lines = groups.flat();
  return {
    tab,
    entries: groups.map(entryOf),
    used: Math.max(1, ...lines.map(({ row }) => row)),
    number: Math.max(0, ...lines.map(({ number }) => number)),
  };
}

function entryOf(lines: LogLine[]): LogEntry {
  const first = lines.find(({ part }) => part === 1) ?? lines[0]!;
  const { operation, parts } = first;
  const [word = '', reached = ''] = first.state.split(' ');
  const said = LOG_STATES.find((state) => state === word) ?? 'BROKEN';
  const whole = lines.length === parts && lines.every(({ part }, index) => part === index + 1);
  const state = said === 'PLANNED' && !whole ? 'BROKEN' : said;
  return { operation, state, reached: Number(reached) || 0, rows: lines.map(({ row }) => row), first };
}

/** @throws AppError OPERATION_UNKNOWN {operation} */
export function entryIn({ entries }: Log, operation: string): LogEntry {
  const entry = entries.find((candidate) => candidate.operation === operation);
  if (entry === undefined) throw new AppError('OPERATION_UNKNOWN', { operation });
  return entry;
}

/**
 * The steps of an operation as they were intended; a row that was altered since is not believed.
 * 1 call for each stretch of rows.
 * @throws AppError LOG_DAMAGED {operation, time}; OPERATION_ARCHIVED {operation}
 */
export function readIntent(ports: Ports, { tab }: Log, entry: LogEntry): Step[] {
  const { operation, rows, first, state } = entry;
  if (state === 'ARCHIVED') throw new AppError('OPERATION_ARCHIVED', { operation });
  if (tab === null || rows.length !== first.parts) throw new AppError('LOG_DAMAGED', { operation, time: first.time });
  return stepsIn(ports, entry, tab.texts(rows, PAYLOAD));
}

/** The steps of several operations; those that cannot be read any more are left out. 1 call for each stretch of rows. */
export function readIntents(ports: Ports, { tab }: Log, entries: readonly LogEntry[]): Step[][] {
  const whole = entries.filter(({ state, rows, first }) => state !== 'ARCHIVED' && rows.length === first.parts);
  if (tab === null || whole.length === 0) return [];
  const cells = tab.texts(
    whole.flatMap(({ rows }) => rows),
    PAYLOAD,
  );
  return whole.flatMap((entry) => {
    const own = cells.splice(0, entry.rows.length);
    try {
      return [stepsIn(ports, entry, own)];
    } catch (error) {
      if (error instanceof AppError && error.code === 'LOG_DAMAGED') return [];
      throw error;
    }
  });
}

const PAYLOAD = ['payload', 'salt', 'digest'] as const;

function stepsIn(
  ports: Ports,
  { operation, first }: LogEntry,
  cells: readonly Record<(typeof PAYLOAD)[number], string>[],
): Step[] {
  const params = { operation, time: first.time };
  if (cells.some(({ payload, salt, digest }) => payloadDigest(ports.digest, salt, payload) !== digest))
    throw new AppError('LOG_DAMAGED', params);
  try {
    return assemble(unpack(cells.map(({ payload }) => payload)) as LogRecord[]);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) throw new AppError('LOG_DAMAGED', params, error);
    throw error;
  }
}

/** 1 call; not flushed. */
export function setState({ tab }: Log, entry: LogEntry, state: LogState, left = entry.first.left): void {
  tab?.setState(entry.first.row, state, left);
  entry.state = state;
}

/** Notes how far an unfinished operation has come, in the file itself, so that an older version of the file brought back says what is true of it. 1 call; not flushed. */
export function setReached({ tab }: Log, entry: LogEntry, reached: number, left: number): void {
  tab?.setState(entry.first.row, reached === 0 ? 'PLANNED' : `PLANNED ${reached}`, left);
  entry.reached = reached;
  entry.first.left = left;
}
