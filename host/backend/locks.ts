/** LockService: who holds which lock, who waits for it, and what an execution loses when it ends or asks the user. */
import type { ExecutionContext, Operation, OperationTable } from '../runner/protocol';
import type { StoreKind } from './properties';

interface Waiter {
  execution: number;
  give(): void;
}

interface Lock {
  /** Number of the execution that holds it. */
  holder: number;
  waiters: Waiter[];
}

export interface Locks {
  operations: OperationTable;
  /** Drops all locks of an execution, and its place in the queues. */
  releaseAll: (execution: number) => void;
}

export function createLocks(): Locks {
  const locks = new Map<string, Lock>();

  const release = (name: string, execution: number): void => {
    const lock = locks.get(name);
    if (lock?.holder !== execution) return;
    const next = lock.waiters.shift();
    if (!next) {
      locks.delete(name);
      return;
    }
    lock.holder = next.execution;
    next.give();
  };

  /** Resolves to whether it was got; a lock already held stays held, as at Google. */
  const acquire = (name: string, context: ExecutionContext, timeout: number): Promise<boolean> => {
    const { id: execution } = context;
    const lock = locks.get(name);
    if (!lock) {
      // A negative time never waits and never gets, even a free lock.
      if (timeout < 0) return Promise.resolve(false);
      locks.set(name, { holder: execution, waiters: [] });
      return Promise.resolve(true);
    }
    if (lock.holder === execution) return Promise.resolve(true);
    if (timeout <= 0) return Promise.resolve(false);
    const begin = performance.now();
    return new Promise<boolean>((resolve) => {
      const waiter: Waiter = {
        execution,
        give: () => {
          clearTimeout(timer);
          resolve(true);
        },
      };
      const timer = setTimeout(() => {
        lock.waiters = lock.waiters.filter((other) => other !== waiter);
        resolve(false);
      }, timeout);
      lock.waiters.push(waiter);
    }).then((got) => {
      const inTime = context.waited(Math.round(performance.now() - begin), timeout);
      if (got && !inTime) release(name, execution);
      return got && inTime;
    });
  };

  const nameOf = (execution: ExecutionContext, kind: StoreKind): string =>
    kind === 'user' ? `user:${execution.user}` : kind;
  const operation = (method: string, run: Operation['run']): Operation => ({
    effect: 'other',
    counts: true,
    needs: 'storage',
    scopes: [],
    method: `Lock.${method}`,
    run,
  });
  return {
    operations: {
      'Lock.tryLock': operation('tryLock', (execution, kind: StoreKind, ms: number) =>
        acquire(nameOf(execution, kind), execution, ms),
      ),
      'Lock.waitLock': operation('waitLock', async (execution, kind: StoreKind, ms: number) => {
        const got = await acquire(nameOf(execution, kind), execution, ms);
        if (!got) throw new Error('Lock timeout: another process was holding the lock for too long.');
      }),
      'Lock.hasLock': operation(
        'hasLock',
        (execution, kind: StoreKind) => locks.get(nameOf(execution, kind))?.holder === execution.id,
      ),
      'Lock.releaseLock': operation('releaseLock', (execution, kind: StoreKind) =>
        release(nameOf(execution, kind), execution.id),
      ),
    },
    releaseAll: (execution) => {
      for (const [name, lock] of [...locks]) {
        lock.waiters = lock.waiters.filter((waiter) => waiter.execution !== execution);
        release(name, execution);
      }
    },
  };
}
