/** The small services: clock, lock, properties, triggers, account, randomness and digests. */
import { AppError } from '../domain/app-error';
import type { Clock, Digest, Lock, Random, Store, Triggers, WebApp } from '../ports';
import { asked } from './errors';

const nowhere = (): string => '';

/** The function that the hourly trigger calls. */
const HEARTBEAT_HANDLER = 'heartbeat_';
/** The function that the answer of a form calls. */
const FORM_HANDLER = 'onFormSubmit_';

export const clock: Clock = { now: () => Date.now() };

export const lock: Lock = {
  hold(waitMs, work) {
    const held = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
    if (held === null) throw new AppError('PLATFORM', { what: 'lock', text: 'no document' });
    if (!held.tryLock(waitMs)) throw new AppError('LOCK_BUSY');
    try {
      const result = work();
      asked('flush', nowhere, () => SpreadsheetApp.flush());
      return result;
    } finally {
      held.releaseLock();
    }
  },
};

export const store: Store = {
  get: (key) => properties().getProperty(key),
  set: (key, value) => void properties().setProperty(key, value),
  remove: (key) => void properties().deleteProperty(key),
  all: () => properties().getProperties(),
};

function properties(): GoogleAppsScript.Properties.Properties {
  const found = PropertiesService.getDocumentProperties() as GoogleAppsScript.Properties.Properties | null;
  if (found === null) throw new AppError('PLATFORM', { what: 'properties', text: 'no document' });
  return found;
}

export const triggers: Triggers = {
  heartbeats: () => idsOf(HEARTBEAT_HANDLER),
  installHeartbeat: () =>
    asked('installHeartbeat', nowhere, () =>
      ScriptApp.newTrigger(HEARTBEAT_HANDLER).timeBased().everyHours(1).create().getUniqueId(),
    ),
  formSubmits: () => idsOf(FORM_HANDLER),
  installFormSubmit: () =>
    asked('installFormSubmit', nowhere, () =>
      ScriptApp.newTrigger(FORM_HANDLER)
        .forSpreadsheet(SpreadsheetApp.getActive())
        .onFormSubmit()
        .create()
        .getUniqueId(),
    ),
  remove(id) {
    for (const trigger of ours()) if (trigger.getUniqueId() === id) ScriptApp.deleteTrigger(trigger);
  },
};

function idsOf(handler: string): string[] {
  return ours()
    .filter((trigger) => trigger.getHandlerFunction() === handler)
    .map((trigger) => trigger.getUniqueId());
}

function ours(): GoogleAppsScript.Script.Trigger[] {
  return asked('triggers', nowhere, () =>
    ScriptApp.getProjectTriggers().filter((trigger) =>
      [HEARTBEAT_HANDLER, FORM_HANDLER].includes(trigger.getHandlerFunction()),
    ),
  );
}

/** The account that the script runs as; '' where Google does not tell. */
export function userEmail(): string {
  return Session.getEffectiveUser().getEmail();
}

/** UUIDs of version 4: 30 random hex digits each, without the two that are fixed. */
let pool = '';
export const random: Random = {
  hex(bytes) {
    while (pool.length < bytes * 2) {
      const uuid = Utilities.getUuid().replace(/-/g, '');
      pool += uuid.slice(0, 12) + uuid.slice(13, 16) + uuid.slice(17);
    }
    const text = pool.slice(0, bytes * 2);
    pool = pool.slice(bytes * 2);
    return text;
  },
};

export const digest: Digest = {
  sha256: (text) => hexOf(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)),
  hmac: (key, text) => hexOf(Utilities.computeHmacSha256Signature(text, key, Utilities.Charset.UTF_8)),
};

/** Google's bytes are signed. */
const hexOf = (bytes: readonly number[]): string =>
  bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');

export const webApp: WebApp = {
  url() {
    const url = asked('webApp', nowhere, () => ScriptApp.getService().getUrl() as string | null);
    // That of the test deployment opens for its developers alone.
    return url === null || url === '' || url.endsWith('/dev') ? null : url;
  },
};
