/** What the services keep with a book: properties, triggers, the outbox, what is used of the quotas, the clock. Plain data, saved with the book. */
import type { InstalledTrigger, SentMessage } from '../host';
import type { ClockRule } from '../runner/trigger-request';

export type PropertyStore = Record<string, string>;

/** A trigger as it is kept; `next` of the contract is computed from it. */
export interface StoredTrigger {
  id: string;
  owner: string;
  handler: string;
  event: InstalledTrigger['event'];
  rule: ClockRule | null;
  /** Time of creation, ms. */
  created: number;
  /** Next firing, ms; null for events and for a one-shot that has fired. */
  next: number | null;
}

/** What an account has used of a quota since `since` (ms); Google starts anew 24 hours after the first use. */
export interface Use {
  since: number;
  used: number;
}

export interface ServicesState {
  properties: { script: PropertyStore; document: PropertyStore; users: Record<string, PropertyStore> };
  triggers: StoredTrigger[];
  outbox: SentMessage[];
  /** Recipients written to, by account. */
  mail: Record<string, Use>;
  /** Run time of triggers in ms, by account. */
  triggerTime: Record<string, Use>;
  /** Number of the next trigger and message, so that IDs stay different over sessions. */
  serial: number;
  /** The host's clock when it was saved, ms. */
  clock: number | null;
}

/** The state of a saved book, or an empty one; a part that an older book lacks is empty. */
export function restoreState(saved: Record<string, unknown> | undefined): ServicesState {
  const empty: ServicesState = {
    properties: { script: {}, document: {}, users: {} },
    triggers: [],
    outbox: [],
    mail: {},
    triggerTime: {},
    serial: 1,
    clock: null,
  };
  return structuredClone({ ...empty, ...(saved as Partial<ServicesState> | undefined) });
}

export const DAY_MS = 86_400_000;

/** What is used of a quota at `now`: nothing once 24 hours have passed since the first use. */
export function usedNow(use: Use | undefined, now: number): number {
  return use && now - use.since < DAY_MS ? use.used : 0;
}

/** Counts `amount` into a quota. */
export function addUse(uses: Record<string, Use>, account: string, amount: number, now: number): void {
  const used = usedNow(uses[account], now);
  uses[account] = { since: used > 0 ? uses[account]!.since : now, used: used + amount };
}
