/** The door: writes the intent, applies the steps, and completes what an earlier run left unfinished. */
import type { Ports } from '../ports';
import type { ChangeSet } from './change-set';

/** A cell or thing that was left as it is because someone changed it meanwhile. */
export interface Conflict {
  id: string;
  field: string;
}

export interface Applied {
  /** The operation's ID in the log; null when there was nothing to do. */
  operation: string | null;
  conflicts: Conflict[];
}

/** Applies a change set under the lock that the caller holds. */
export function applyChanges(_ports: Ports, _changes: ChangeSet): Applied {
  return { operation: null, conflicts: [] };
}

/** Completes every unfinished operation of the log. The caller holds the lock. */
export function recoverUnfinished(_ports: Ports): Applied[] {
  return [];
}
