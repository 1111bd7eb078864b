/** CacheService: values that may vanish, with Google's sizes, times and first-in-first-out eviction; kept in memory only, by the host's clock. */
import type { ExecutionContext, Operation, OperationTable } from '../runner/protocol';
import type { StoreKind } from './properties';

const MAX_KEY = 250;
const MAX_VALUE = 100 * 1024;
const MAX_SECONDS = 21_600;
const MAX_ITEMS = 1000;
/** Items that go at once when there are too many. */
const EVICTED = 100;

interface Item {
  value: string;
  /** Instant, ms. */
  until: number;
}

function checkKey(key: string): void {
  if (key === '') throw new Error('Invalid argument: key');
  if (key.length > MAX_KEY) throw new Error('Argument too large: key');
}

/** The operations over a fresh cache. */
export function cacheOperations(): OperationTable {
  const caches = new Map<string, Map<string, Item>>();
  const cacheOf = (execution: ExecutionContext, kind: StoreKind): Map<string, Item> => {
    const name = kind === 'user' ? `user:${execution.user}` : kind;
    const cache = caches.get(name) ?? new Map<string, Item>();
    caches.set(name, cache);
    return cache;
  };
  const operation = (method: string, run: Operation['run']): Operation => ({
    effect: 'other',
    counts: true,
    needs: 'storage',
    scopes: [],
    method: `Cache.${method}`,
    run,
  });
  const getAll = (execution: ExecutionContext, kind: StoreKind, keys: string[]): Record<string, string> => {
    const cache = cacheOf(execution, kind);
    const found: [string, string][] = [];
    for (const key of keys) {
      checkKey(key);
      const item = cache.get(key);
      if (item && item.until > execution.now()) found.push([key, item.value]);
      else cache.delete(key);
    }
    return Object.fromEntries(found);
  };
  const putAll = (execution: ExecutionContext, kind: StoreKind, entries: [string, string][], seconds: number): void => {
    const cache = cacheOf(execution, kind);
    for (const [key, value] of entries) {
      checkKey(key);
      if (Buffer.byteLength(value, 'utf8') > MAX_VALUE) throw new Error('Argument too large: value');
    }
    for (const [key, value] of entries) {
      cache.delete(key);
      cache.set(key, { value, until: execution.now() + Math.min(seconds, MAX_SECONDS) * 1000 });
      if (cache.size > MAX_ITEMS) for (const old of [...cache.keys()].slice(0, EVICTED)) cache.delete(old);
    }
  };
  const removeAll = (execution: ExecutionContext, kind: StoreKind, keys: string[]): void => {
    for (const key of keys) cacheOf(execution, kind).delete(key);
  };
  return {
    'Cache.get': operation(
      'get',
      (execution, kind: StoreKind, key: string) => getAll(execution, kind, [key])[key] ?? null,
    ),
    'Cache.getAll': operation('getAll', getAll),
    'Cache.put': operation('put', (execution, kind: StoreKind, key: string, value: string, seconds: number) =>
      putAll(execution, kind, [[key, value]], seconds),
    ),
    'Cache.putAll': operation('putAll', putAll),
    'Cache.remove': operation('remove', (execution, kind: StoreKind, key: string) => removeAll(execution, kind, [key])),
    'Cache.removeAll': operation('removeAll', removeAll),
  };
}
