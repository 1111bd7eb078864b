/** Writes what an operation is going to do, whole and kept, before its first step. */
import type { Locale, Ports } from '../../ports';
import { timeText } from '../../tables/local-time';
import type { ChangeSet } from '../change-set';
import { clientsOf, weightOf } from '../weight';
import { readAnchor, writeAnchor } from './anchor';
import { linesOf, type LogEnd, type LogHead } from './log-lines';
import { LogTab } from './log-tab';
import { pack } from './pack';
import { dismantle } from './parts';
import { entryIn, indexOf, type Log, type LogEntry } from './read-log';

/** Rows written by one call: some six million characters. */
const BLOCK = 200;

export interface Intent {
  log: Log;
  entry: LogEntry;
}

/**
 * Calls: a constant, and 1 per 200 rows of the log (some 20,000 clients with four changed fields each).
 * The rows are written from the last block to the first, whose first row alone makes them an operation.
 */
export function writeIntent(ports: Ports, changes: ChangeSet, locale: Locale): Intent {
  const tab = LogTab.make(ports, locale);
  const before = indexOf(tab);
  const operation = `op-${ports.random.hex(4)}`;
  const head: LogHead = {
    operation,
    state: 'PLANNED',
    time: timeText(ports.zone.serialOf(ports.clock.now())),
    user: ports.session.user(),
    command: changes.command,
    about: changes.about ?? '',
    cells: changes.steps.reduce((sum, step) => sum + weightOf(step), 0),
    clients: clientsOf(changes.steps),
  };
  const lines = linesOf(ports, head, pack(dismantle(changes.steps)), startOf(ports, before));
  const first = before.used + 1;
  tab.grow(before.used + lines.length);
  for (let from = Math.floor((lines.length - 1) / BLOCK) * BLOCK; from >= 0; from -= BLOCK)
    tab.write(first + from, lines.slice(from, from + BLOCK));
  ports.book.flush();
  const last = lines[lines.length - 1]!;
  writeAnchor(ports.store, { number: last.number, chain: last.chain });
  const entry: LogEntry = {
    operation,
    state: 'PLANNED',
    reached: 0,
    rows: lines.map((_, index) => first + index),
    first: { row: first, ...(lines[0] as unknown as Omit<LogEntry['first'], 'row'>) },
  };
  const log = { ...before, entries: [...before.entries, entry], used: before.used + lines.length };
  return { log, entry: entryIn(log, operation) };
}

/** The number and link that the new rows go on from: the log's last row, or the anchor where the log itself was deleted. */
function startOf(ports: Ports, { tab, entries, number }: Log): LogEnd {
  const last = entries[entries.length - 1];
  const row = last?.rows[last.rows.length - 1];
  if (tab !== null && row !== undefined) return { number, chain: tab.texts([row], ['chain'])[0]!.chain };
  const anchor = readAnchor(ports.store);
  return anchor ?? { number: 0, chain: '' };
}
