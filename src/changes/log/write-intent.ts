/** Writes what an operation is going to do, whole and kept, before its first step. */
import type { Locale, Ports, Scalar } from '../../ports';
import { timeText } from '../../tables/local-time';
import type { ChangeSet } from '../change-set';
import { clientsOf, weightOf } from '../weight';
import { readAnchor, writeAnchor } from './anchor';
import { link, payloadDigest, type Said } from './chain';
import { LogTab, type LogColumn } from './log-tab';
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
  const start = startOf(ports, before);
  const lines = linesOf(ports, changes, operation, start);
  const first = before.used + 1;
  tab.grow(before.used + lines.length);
  for (let from = Math.floor((lines.length - 1) / BLOCK) * BLOCK; from >= 0; from -= BLOCK)
    tab.write(first + from, lines.slice(from, from + BLOCK));
  ports.book.flush();
  const last = lines[lines.length - 1]!;
  writeAnchor(ports.store, { number: last.number as number, chain: last.chain as string });
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
function startOf(ports: Ports, { tab, entries, number }: Log): { number: number; chain: string } {
  const last = entries[entries.length - 1];
  const row = last?.rows[last.rows.length - 1];
  if (tab !== null && row !== undefined) return { number, chain: tab.texts([row], ['chain'])[0]!.chain };
  const anchor = readAnchor(ports.store);
  return anchor ?? { number: 0, chain: '' };
}

function linesOf(
  ports: Ports,
  changes: ChangeSet,
  operation: string,
  start: { number: number; chain: string },
): Record<LogColumn, Scalar>[] {
  const payloads = pack(dismantle(changes.steps));
  const time = timeText(ports.zone.serialOf(ports.clock.now()));
  const user = ports.session.user();
  const cells = changes.steps.reduce((sum, step) => sum + weightOf(step), 0);
  const clients = clientsOf(changes.steps);
  let { chain } = start;
  return payloads.map((payload, index) => {
    const said: Said = {
      number: start.number + index + 1,
      operation,
      part: index + 1,
      parts: payloads.length,
      time,
      user,
      command: changes.command,
      about: changes.about ?? '',
      cells,
      clients,
    };
    const salt = ports.random.hex(8);
    const digest = payloadDigest(ports.digest, salt, payload);
    chain = link(ports.digest, chain, digest, said);
    return {
      ...said,
      state: index === 0 ? 'PLANNED' : null,
      left: index === 0 ? 0 : null,
      payload,
      salt,
      digest,
      chain,
    };
  });
}
