/** CacheService in the script's realm. */
import type { HostCall } from '../runner/protocol';
import { strict } from './strict';

type GCache = GoogleAppsScript.Cache.Cache;

const DEFAULT_SECONDS = 600;

function createCache(call: HostCall, kind: 'script' | 'user' | 'document'): GCache {
  return strict<GCache>('Cache', {
    get: (key) => call('Cache.get', kind, String(key)) as string | null,
    getAll: (keys) => call('Cache.getAll', kind, keys.map(String)) as Record<string, string>,
    put: (key: string, value: string, seconds = DEFAULT_SECONDS) =>
      void call('Cache.put', kind, String(key), String(value), seconds),
    putAll: (values: Record<string, unknown>, seconds = DEFAULT_SECONDS) => {
      const entries = Object.entries(values).map(([key, value]) => [key, String(value)]);
      call('Cache.putAll', kind, entries, seconds);
    },
    remove: (key) => void call('Cache.remove', kind, String(key)),
    removeAll: (keys) => void call('Cache.removeAll', kind, keys.map(String)),
  });
}

export function createCacheService(call: HostCall): GoogleAppsScript.Cache.CacheService {
  return strict<GoogleAppsScript.Cache.CacheService>('CacheService', {
    getDocumentCache: () => createCache(call, 'document'),
    getScriptCache: () => createCache(call, 'script'),
    getUserCache: () => createCache(call, 'user'),
  });
}
