/** Whether a client may be written to now for a purpose, and if not, why: one function, one order of bars. */
import type { Consent, MailBasis } from '../consent';
import { consentBar } from '../consent';
import type { Day, Reason } from '../codes';
import { isQuietDate, isQuietHour, type QuietDate, type QuietHours } from './quiet';
import { weekdayOf } from '../days';
import type { MailPurpose } from './purposes';

/** The bars in the order in which they are looked for. An explicit refusal comes first, what lasts before what passes. */
export const MAIL_BARS = [
  'NO_CONSENT',
  'SUPPRESSED',
  'NO_BASIS',
  'BOUNCED',
  'CLIENT_PAUSED',
  'DAY_OF_MOURNING',
  'QUIET_DAY',
  'OVER_CAP',
  'QUIET_HOUR',
] as const satisfies readonly Reason[];
export type MailBar = (typeof MAIL_BARS)[number];

/** A letter that the client has had, or that is on its way. */
export interface EarlierLetter {
  day: Day;
  purpose: MailPurpose;
}

/** A client as the policy sees him. */
export interface Addressee {
  /** For the purpose in question, read at this very moment. */
  consent: Consent;
  isSuppressed: boolean;
  isBounced: boolean;
  isPaused: boolean;
  /** In any order. */
  letters: readonly EarlierLetter[];
}

/** At most `most` letters in any `days` days; for one purpose, or null for all together. */
export interface Cap {
  most: number;
  days: number;
  purpose: MailPurpose | null;
}

/** What the user allows. */
export interface MailRules {
  basis: MailBasis;
  /** Whether the base has a column of consents at all. */
  hasConsentColumn: boolean;
  caps: readonly Cap[];
  /** ISO weekdays, 1 is Monday. */
  quietWeekdays: ReadonlySet<number>;
  quietDates: readonly QuietDate[];
  /** null for none. */
  quietHours: QuietHours | null;
}

/** When and what for. `hour` is 0 to 23 in the zone that counts for the client; null where a day is planned and not a moment. */
export interface Moment {
  day: Day;
  hour: number | null;
  purpose: MailPurpose;
}

/**
 * The first bar in the order of `MAIL_BARS`, or null where the letter may go. An answer left open is NO_CONSENT or NO_BASIS, whichever the basis makes of it, and
 * is looked at after the suppression list: «no» in the cell, then «no» by any other way, then the lack of a «yes».
 * @example mailBar({ consent: 'REFUSED', isSuppressed: true, … }, rules, { day: 46086, hour: 9, purpose: 'OFFER' }) //=> 'NO_CONSENT'
 */
export function mailBar(client: Addressee, rules: MailRules, moment: Moment): MailBar | null {
  return lastingBar(client, rules) ?? passingBar(client, rules, moment);
}

/** A bar that no waiting takes away. */
function lastingBar(client: Addressee, rules: MailRules): MailBar | null {
  if (client.consent === 'REFUSED') return 'NO_CONSENT';
  if (client.isSuppressed) return 'SUPPRESSED';
  const bar = consentBar(client.consent, rules.basis, rules.hasConsentColumn);
  if (bar !== null) return bar;
  if (client.isBounced) return 'BOUNCED';
  return client.isPaused ? 'CLIENT_PAUSED' : null;
}

function passingBar(client: Addressee, rules: MailRules, { day, hour, purpose }: Moment): MailBar | null {
  const dates = rules.quietDates.filter((date) => isQuietDate(date, day));
  if (dates.some(({ isMourning }) => isMourning)) return 'DAY_OF_MOURNING';
  if (dates.length > 0 || rules.quietWeekdays.has(weekdayOf(day))) return 'QUIET_DAY';
  if (rules.caps.some((cap) => isFull(cap, client.letters, day, purpose))) return 'OVER_CAP';
  return hour !== null && rules.quietHours !== null && isQuietHour(rules.quietHours, hour) ? 'QUIET_HOUR' : null;
}

/** Days up to `day` itself; a letter planned for a later day is no reason to hold this one back. */
function isFull(cap: Cap, letters: readonly EarlierLetter[], day: Day, purpose: MailPurpose): boolean {
  if (cap.purpose !== null && cap.purpose !== purpose) return false;
  const counted = letters.filter(
    (letter) =>
      letter.day <= day && letter.day > day - cap.days && (cap.purpose === null || letter.purpose === purpose),
  );
  return counted.length >= cap.most;
}

/**
 * The first day from `from` on when a letter may go, whatever the hour; null where a bar does not pass by waiting, or none comes within `most` days.
 * @example nextAllowedDay(client, { ...rules, quietWeekdays: new Set([7]) }, 'BIRTHDAY', sunday) //=> the Monday after
 */
export function nextAllowedDay(
  client: Addressee,
  rules: MailRules,
  purpose: MailPurpose,
  from: Day,
  most = 366,
): Day | null {
  if (lastingBar(client, rules) !== null) return null;
  for (let day = from; day < from + most; day++)
    if (passingBar(client, rules, { day, hour: null, purpose }) === null) return day;
  return null;
}
