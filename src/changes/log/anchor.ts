/** Where the log ends, kept with the document: so that a log that was deleted or cut at its end is noticed. Copies and files have none, and need none. */
import type { Store } from '../../ports';

export interface Anchor {
  /** Running number of the log's last row. */
  number: number;
  /** Its link of the chain. */
  chain: string;
}

const KEY = 'klientura.log';

/** 1 call. */
export function readAnchor(store: Store): Anchor | null {
  const text = store.get(KEY);
  if (text === null) return null;
  try {
    const { number, chain } = JSON.parse(text) as Partial<Anchor>;
    return typeof number === 'number' && typeof chain === 'string' ? { number, chain } : null;
  } catch {
    return null;
  }
}

/** 1 call. */
export function writeAnchor(store: Store, anchor: Anchor): void {
  store.set(KEY, JSON.stringify(anchor));
}

/** 1 call. */
export function dropAnchor(store: Store): void {
  store.remove(KEY);
}
