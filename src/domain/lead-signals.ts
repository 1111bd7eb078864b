/** What a base knows of its clients, as signals for the rules of LEAD_MODEL. */
import type { Day } from './codes';
import type { Consent } from './consent';
import type { LeadSignal } from './lead-score';
import { NO_DAY } from './orders';

/** Columns of clients. Days are `NO_DAY` where there is none; a column that the base does not have is left out. */
export interface LeadColumns {
  size: number;
  hasPhone?: (client: number) => boolean;
  hasEmail?: (client: number) => boolean;
  consent?: (client: number) => Consent;
  lastOrder?: ArrayLike<Day>;
  orders?: ArrayLike<number>;
  lastContact?: ArrayLike<Day>;
}

/**
 * Signals by rule code. Orders after the first are ORDERED_AGAIN; a day after `today` counts as today.
 * @example leadSignals({ size: 1, lastOrder: [today - 3], orders: [2] }, today).ORDERED_AGAIN //=> { times: [1], age: [3] }
 */
export function leadSignals(columns: LeadColumns, today: Day): Record<string, LeadSignal | undefined> {
  const { size, hasPhone, hasEmail, consent, lastOrder, orders, lastContact } = columns;
  const flags = (holds: ((client: number) => boolean) | undefined): LeadSignal | undefined =>
    holds && { times: Uint8Array.from({ length: size }, (_, i) => (holds(i) ? 1 : 0)) };
  const ages = (days: ArrayLike<Day> | undefined): Int32Array | undefined =>
    days && Int32Array.from(days, (day) => (day === NO_DAY ? -1 : Math.max(0, today - day)));
  const [ordered, contacted] = [ages(lastOrder), ages(lastContact)];
  return {
    PHONE: flags(hasPhone),
    EMAIL: flags(hasEmail),
    CONSENT: flags(consent && ((i) => consent(i) === 'GIVEN')),
    REFUSED: flags(consent && ((i) => consent(i) === 'REFUSED')),
    ORDERED: ordered && { age: ordered },
    ORDERED_AGAIN: ordered && orders && { age: ordered, times: Int32Array.from(orders, (n) => Math.max(0, n - 1)) },
    CONTACTED: contacted && { age: contacted },
  };
}
