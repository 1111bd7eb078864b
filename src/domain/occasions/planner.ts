/** Which occurrences of a rule fall due for a client in a stretch of days. */
import type { Day, Reason } from '../codes';
import { dateOf } from '../days';
import { eventsOf } from './events';
import type { ClientFacts, PlanSettings } from './facts';
import type { OccasionRule } from './rules';

/** One letter that is due, by identity client / rule code / `instance`. */
export interface Occurrence {
  /** The day on which the letter is due: the event's and the rule's offset. */
  day: Day;
  event: Day;
  /** Of the event: three days before 1 January it is the January's. */
  year: number;
  /**
   * Names the event for good, whatever the offset and the letter's day: `2026` for what returns each year; `2026-03-04` for what happens on a day (an order, a date in a column, the
   * entry into a segment; for WIN_BACK the last order, so that one silence has one letter however its length is reckoned); `#10` for the tenth order, which a late import may move to another day.
   */
  instance: string;
  /** The age, the years since, the number of the order, the days of silence; null where there is none. */
  number: number | null;
  /** Code of the holiday, professional day or segment; '' where the rule's kind says all. */
  about: string;
  /** Days by which today is behind `day`; 0 for what is due today or later. The letter may say so. */
  lateBy: number;
}

/** An occurrence that cannot be right, with what is wrong. */
export interface BarredOccurrence {
  occurrence: Occurrence;
  reason: Extract<Reason, 'DATE_IN_FUTURE' | 'DATE_TOO_EARLY'>;
}

export interface Plan {
  occurrences: Occurrence[];
  barred: BarredOccurrence[];
}

/**
 * What falls due from `first` to `last`, both included, by day. Windows laid side by side give the same as the whole one. A rule that is not active has nothing.
 * @example planOf({ ...birthdayRule, offset: -3 }, { birthday: { year: 1987, month: 1, day: 1 } }, dayOf(2026, 12, 28), dayOf(2026, 12, 31), settings).occurrences
 * //=> [{ day: dayOf(2026, 12, 29), event: dayOf(2027, 1, 1), year: 2027, instance: '2027', number: 40, about: '', lateBy: 0 }]
 */
export function planOf(rule: OccasionRule, facts: ClientFacts, first: Day, last: Day, settings: PlanSettings): Plan {
  const plan: Plan = { occurrences: [], barred: [] };
  if (!rule.active) return plan;
  const span = { from: first - rule.offset, to: last - rule.offset };
  for (const { event, instance, number = null, about = '', bar } of eventsOf(rule, facts, span, settings)) {
    const { year } = dateOf(event);
    const day = event + rule.offset;
    const lateBy = Math.max(0, settings.today - day);
    const occurrence = { day, event, year, instance: instance ?? String(year), number, about, lateBy };
    if (bar === undefined) plan.occurrences.push(occurrence);
    else plan.barred.push({ occurrence, reason: bar });
  }
  return plan;
}

/** The occurrences of `planOf` alone. */
export function occurrencesOf(
  rule: OccasionRule,
  facts: ClientFacts,
  first: Day,
  last: Day,
  settings: PlanSettings,
): Occurrence[] {
  return planOf(rule, facts, first, last, settings).occurrences;
}

/** What the ledger calls a letter of an occurrence beside the client. @example letterName({ code: 'BIRTHDAY' }, { instance: '2026' }) //=> 'BIRTHDAY/2026' */
export function letterName({ code }: Pick<OccasionRule, 'code'>, { instance }: Pick<Occurrence, 'instance'>): string {
  return `${code}/${instance}`;
}
