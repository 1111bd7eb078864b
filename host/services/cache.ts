/** CacheService in the script's realm. */
import type { HostCall } from '../runner/protocol';
import { strict } from './strict';
import { textOf } from './text';

type GCache = GoogleAppsScript.Cache.Cache;

const DEFAULT_SECONDS = 600;

function createCache(call: HostCall, kind: 'script' | 'user' | 'document'): GCache {
  return strict<GCache>('Cache', {
    get: (key) => call('Cache.get', kind, textOf(key)) as string | null,
    getAll: (keys) => call('Cache.getAll', kind, keys.map(textOf)) as Record<string, string>,
    put: (key: string, value: string, seconds = DEFAULT_SECONDS) =>
      void call('Cache.put', kind, textOf(key), textOf(value), seconds),
    putAll: (values: Record<string, unknown>, seconds = DEFAULT_SECONDS) => {
      const entries = Object.entries(values).map(([key, value]) => [key, textOf(value)]);
      call('Cache.putAll', kind, entries, seconds);
    },
    remove: (key) => void call('Cache.remove', kind, textOf(key)),
    removeAll: (keys) => void call('Cache.removeAll', kind, keys.map(textOf)),
  });
}

export function createCacheService(call: HostCall): GoogleAppsScript.Cache.CacheService {
  return strict<GoogleAppsScript.Cache.CacheService>('CacheService', {
    getDocumentCache: () => createCache(call, 'document'),
    getScriptCache: () => createCache(call, 'script'),
    getUserCache: () => createCache(call, 'user'),
  });
}
