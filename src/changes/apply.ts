/** The door: writes the intent, applies the steps, and completes what an earlier run left unfinished. */
import { AppError } from '../domain/app-error';
import type { Locale, Ports } from '../ports';
import { openOwnTable } from '../tables/own-tables';
import { readSettings } from '../tables/settings';
import { settingCells } from '../tables/table';
import type { ChangeSet, Step } from './change-set';
import { Door, type Conflict } from './door';
import { readIntent, readLog, setState, writeIntent } from './log';
import { doStep } from './steps';

export type { Conflict } from './door';

export interface Applied {
  /** The operation's ID in the log; null when there was nothing to do. */
  operation: string | null;
  conflicts: Conflict[];
}

/** An unfinished operation that this user could not complete. */
export interface Unfinished {
  operation: string;
  command: string;
  user: string;
  time: string;
  /** The code of the error that stopped it. */
  because: string;
}

/** Plans the steps of computed columns and tables anew; they are not in the log. */
export type Recompute = () => readonly Step[];

/**
 * Applies a change set under the lock that the caller holds: intent, steps in order, done. An empty change set leaves no trace.
 * @throws AppError of the step that failed; the operation stays in the log, and the next command completes it
 */
export function applyChanges(ports: Ports, changes: ChangeSet): Applied {
  if (changes.steps.length === 0) return { operation: null, conflicts: [] };
  if (changes.steps.every((step) => step.kind === 'derived' || step.kind === 'ownTable'))
    return applyComputed(ports, changes.steps);
  const entry = writeIntent(ports, changes, changes.locale ?? baseLocale(ports));
  const door = new Door(ports, entry.operation);
  door.expect(changes.steps);
  for (const step of changes.steps) doStep(door, step);
  ports.book.flush();
  setState(ports, entry, 'DONE');
  ports.book.flush();
  return { operation: entry.operation, conflicts: door.conflicts };
}

/** What can be computed again at any time needs no intent, and makes no operation. */
function applyComputed(ports: Ports, steps: readonly Step[]): Applied {
  const door = new Door(ports);
  for (const step of steps) doStep(door, step);
  ports.book.flush();
  return { operation: null, conflicts: door.conflicts };
}

/**
 * Completes every unfinished operation of the log, oldest first. The caller holds the lock. Who lacks the right for a step leaves the entry for someone who has it.
 * Calls: a constant when nothing is unfinished.
 */
export function recoverUnfinished(
  ports: Ports,
  recompute: Recompute,
): { recovered: Applied[]; unfinished: Unfinished[] } {
  const recovered: Applied[] = [];
  const unfinished: Unfinished[] = [];
  for (const entry of readLog(ports)) {
    if (entry.state !== 'PLANNED') continue;
    try {
      const { steps } = readIntent(ports, entry);
      const door = new Door(ports, entry.operation);
      let computed = false;
      for (const step of steps) {
        if (step.kind === 'derived' || step.kind === 'ownTable') computed = true;
        else doStep(door, step);
      }
      ports.book.flush();
      if (computed) for (const step of recompute()) doStep(new Door(ports), step);
      ports.book.flush();
      setState(ports, entry, 'DONE');
      ports.book.flush();
      recovered.push({ operation: entry.operation, conflicts: door.conflicts });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      unfinished.push({ operation: entry.operation, because: error.code });
    }
  }
  return { recovered, unfinished };
}

function baseLocale(ports: Ports): Locale {
  const table = openOwnTable(ports, 'settings');
  return table === null ? ports.session.locale() : readSettings(settingCells(table.content, table.columns)).locale;
}
