/** LockService in the script's realm. */
import type { HostCall } from '../runner/protocol';
import { check, is } from './spreadsheet/errors';
import { strict } from './strict';

type GLock = GoogleAppsScript.Lock.Lock;

function createLock(call: HostCall, kind: 'script' | 'user' | 'document'): GLock {
  return strict<GLock>('Lock', {
    hasLock: () => call('Lock.hasLock', kind) as boolean,
    releaseLock: () => void call('Lock.releaseLock', kind),
    tryLock: (...args) => {
      check('LockService.Lock.tryLock', args, [is.integer]);
      return call('Lock.tryLock', kind, ...args) as boolean;
    },
    waitLock: (...args) => {
      check('LockService.Lock.waitLock', args, [is.integer]);
      call('Lock.waitLock', kind, ...args);
    },
  });
}

export function createLockService(call: HostCall): GoogleAppsScript.Lock.LockService {
  return strict<GoogleAppsScript.Lock.LockService>('LockService', {
    getDocumentLock: () => createLock(call, 'document'),
    getScriptLock: () => createLock(call, 'script'),
    getUserLock: () => createLock(call, 'user'),
  });
}
