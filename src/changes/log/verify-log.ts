/** Checks the log: whether every payload is what was written, every row follows from the one before, and none is missing. */
import type { Ports } from '../../ports';
import { readAnchor } from './anchor';
import { link, payloadDigest, SAID, type Said } from './chain';
import type { LogLine } from './log-tab';
import { unpack } from './pack';
import { readLog } from './read-log';

export type LogFault = 'PAYLOAD_CHANGED' | 'CHAIN_BROKEN' | 'ROWS_MISSING' | 'NO_JSON' | 'LOG_GONE';

export interface LogProblem {
  /** '' when no operation can be named. */
  operation: string;
  /** Row of the log tab; null when it is not there. */
  row: number | null;
  problem: LogFault;
}

export interface LogCheck {
  operations: number;
  rows: number;
  /** Rows whose payload was blanked on purpose. */
  blanked: number;
  problems: LogProblem[];
}

/** Calls: a constant. */
export function verifyLog(ports: Ports): LogCheck {
  const log = readLog(ports);
  const anchor = readAnchor(ports.store);
  const problems: LogProblem[] = [];
  const entryOf = new Map(log.entries.map((entry) => [entry.operation, entry]));
  const isArchived = ({ operation }: LogLine): boolean => entryOf.get(operation)?.state === 'ARCHIVED';
  // An archived row stands for all of its operation's rows; others that a killed run left are about to go.
  const isKept = (line: LogLine): boolean =>
    entryOf.has(line.operation) && (!isArchived(line) || entryOf.get(line.operation)?.first.row === line.row);
  const lines = log.tab === null ? [] : log.tab.lines().filter(isKept);
  const cells = log.tab?.texts(
    lines.map(({ row }) => row),
    ['payload', 'salt', 'digest', 'chain'],
  );
  let before: { number: number; chain: string } | null = { number: 0, chain: '' };
  let blanked = 0;
  lines.forEach((line, index) => {
    const { payload, salt, digest, chain } = cells![index]!;
    const found = (problem: LogFault): void =>
      void problems.push({ operation: line.operation, row: line.row, problem });
    const archived = isArchived(line);
    if (!archived && payload === '' && salt === '') blanked++;
    else if (!archived && payloadDigest(ports.digest, salt, payload) !== digest)
      found(isJson(payload) ? 'PAYLOAD_CHANGED' : 'NO_JSON');
    // The chain is taken up at the end of what was archived.
    if (!archived && before !== null) {
      if (line.number !== before.number + 1) found('ROWS_MISSING');
      else if (link(ports.digest, before.chain, digest, saidBy(line)) !== chain) found('CHAIN_BROKEN');
    }
    before = { number: line.number, chain };
  });
  if (anchor !== null && anchor.number > log.number)
    problems.push({ operation: '', row: null, problem: lines.length === 0 ? 'LOG_GONE' : 'ROWS_MISSING' });
  return { operations: log.entries.length, rows: lines.length, blanked, problems };
}

function saidBy(line: LogLine): Said {
  return Object.fromEntries(SAID.map((column) => [column, line[column]])) as Said;
}

function isJson(payload: string): boolean {
  try {
    unpack([payload]);
    return true;
  } catch (error) {
    // A piece of a record is JSON that does not stand alone.
    return error instanceof TypeError;
  }
}
