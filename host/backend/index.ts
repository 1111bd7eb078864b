/** Every operation that a script can call, in one table. */
import type { OperationTable } from '../runner/protocol';
import { browserOperations } from './browser';
import { cacheOperations } from './cache';
import { createLocks } from './locks';
import { mailOperations, type MailOptions } from './mail';
import { propertyOperations } from './properties';
import { spreadsheetOperations } from './spreadsheet';
import type { ServicesState } from './state';
import { triggerOperations } from './triggers';
import { uiOperations } from './ui';

export interface BackendOptions extends Omit<MailOptions, 'changed'> {
  changed(what: 'outbox' | 'triggers'): void;
}

/** The operations over one host's state, and the release of an execution's locks. */
export function createBackend(
  state: ServicesState,
  options: BackendOptions,
): { operations: OperationTable; releaseLocks: (execution: number) => void } {
  const locks = createLocks();
  return {
    operations: {
      ...spreadsheetOperations,
      ...uiOperations,
      ...browserOperations,
      ...propertyOperations(state),
      ...cacheOperations(),
      ...locks.operations,
      ...mailOperations(state, { ...options, changed: () => options.changed('outbox') }),
      ...triggerOperations(state, () => options.changed('triggers')),
    },
    releaseLocks: locks.releaseAll,
  };
}
