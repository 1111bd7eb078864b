/** The events of each kind of occasion, before any offset: when they happen, what names them, and which cannot be right. */
import type { Day } from '../codes';
import { dateOf, dayOf, isoOf, type Birthday } from '../days';
import { dayIn } from './day-rule';
import type { ClientFacts, PlanSettings } from './facts';
import { keptIn } from './leap-day';
import { churchDayIn } from './name-days';
import { roundsOf, silenceOf, type OccasionRule } from './rules';

/** Days from `from` to `to`, both included. */
export interface Span {
  from: Day;
  to: Day;
}

export interface OccasionEvent {
  event: Day;
  /** The event's year where it is left out. */
  instance?: string;
  number?: number | null;
  about?: string;
  bar?: 'DATE_IN_FUTURE' | 'DATE_TOO_EARLY';
}

/** Nobody known has grown older than 122; what began more years ago was mistyped. */
export const MOST_YEARS = 122;

/**
 * The events of a rule that lie in a span of days, by day.
 * @example eventsOf(birthdayRule, { birthday: { year: 2000, month: 2, day: 29 } }, { from: dayOf(2026, 2, 28), to: dayOf(2026, 3, 1) }, settings)
 * //=> [{ event: dayOf(2026, 2, 28), number: 26 }] where 29 February is kept on the 28th
 */
export function eventsOf(rule: OccasionRule, facts: ClientFacts, span: Span, settings: PlanSettings): OccasionEvent[] {
  switch (rule.kind) {
    case 'BIRTHDAY':
      return returns(facts.birthday, facts, span, settings);
    case 'ROUND_BIRTHDAY': {
      const events = returns(facts.birthday, facts, span, settings);
      if (events.length === 0) return events;
      const rounds = roundsOf(rule);
      return events.filter(({ number }) => typeof number === 'number' && rounds.has(number));
    }
    case 'ANNIVERSARY': {
      const days = facts.orderDays;
      return days === undefined || days.length === 0 ? [] : returns(dateOf(days[0]!), facts, span, settings);
    }
    case 'YEARLY_DATE':
      return returns(facts.dates?.[rule.field], facts, span, settings);
    case 'NAME_DAY':
      return nameDays(facts, span, settings);
    case 'PROFESSIONAL_DAY': {
      const found = facts.profession === undefined ? null : settings.professions.of(facts.profession);
      return found === null ? [] : yearly(span, (year) => dayIn(found.day, year), found.code);
    }
    case 'HOLIDAY': {
      const found = settings.holidays.of(rule.parameter);
      return found === null ? [] : yearly(span, (year) => dayIn(found.day, year), found.code);
    }
    case 'ROUND_ORDER':
    case 'THANK_YOU':
      return orders(rule, facts.orderDays ?? [], span, settings.today);
    case 'REVIEW': {
      const last = lastUntil(facts.orderDays ?? [], settings.today);
      return last === null ? [] : once(last, span);
    }
    case 'WIN_BACK':
      return silences(rule, facts, span, settings.today);
    case 'DUE':
    case 'ONE_TIME_DATE': {
      const date = facts.dates?.[rule.field];
      return !date || date.year === null ? [] : once(dayOf(date.year, date.month, date.day), span);
    }
    case 'SEGMENT_ENTRY': {
      const day = facts.enteredOn?.[rule.parameter];
      return day === undefined ? [] : once(day, span, { about: rule.parameter, ...notAfter(settings.today, day) });
    }
  }
}

/** One event a year; the day must lie in its year. */
function yearly({ from, to }: Span, dayOfYear: (year: number) => Day, about: string): OccasionEvent[] {
  const events: OccasionEvent[] = [];
  for (let year = dateOf(from).year; year <= dateOf(to).year; year++) {
    const event = dayOfYear(year);
    if (event >= from && event <= to) events.push({ event, about });
  }
  return events;
}

/** The yearly returns of a date. The date itself is none: nobody is greeted on the day of birth. */
function returns(
  date: Birthday | null | undefined,
  facts: ClientFacts,
  { from, to }: Span,
  { today, leapDay }: PlanSettings,
): OccasionEvent[] {
  if (!date) return [];
  const events: OccasionEvent[] = [];
  const last = dateOf(to).year;
  for (let year = dateOf(from).year; year <= last; year++) {
    const event = keptIn(year, date.month, date.day, facts.leapDay ?? leapDay);
    if (event < from || event > to) continue;
    if (date.year === null) events.push({ event, number: null });
    else {
      const number = year - date.year;
      const isAhead = dayOf(date.year, date.month, date.day) > today;
      if (isAhead) events.push({ event, number, bar: 'DATE_IN_FUTURE' });
      else if (number > MOST_YEARS) events.push({ event, number, bar: 'DATE_TOO_EARLY' });
      else if (number > 0) events.push({ event, number });
    }
  }
  return events;
}

function nameDays(facts: ClientFacts, span: Span, { nameDays, leapDay }: PlanSettings): OccasionEvent[] {
  const own = facts.nameDay;
  if (own) return yearly(span, (year) => keptIn(year, own.month, own.day, facts.leapDay ?? leapDay), '');
  const date = facts.firstName === undefined ? null : nameDays.of(facts.firstName, facts.birthday ?? null);
  return date === null ? [] : yearly(span, (year) => churchDayIn(date, year, nameDays.calendar), '');
}

function once(event: Day, { from, to }: Span, more: Partial<OccasionEvent> = {}): OccasionEvent[] {
  return event < from || event > to ? [] : [{ event, instance: isoOf(event), ...more }];
}

/** Each day with orders once to give thanks; the round ones of their number. */
function orders(rule: OccasionRule, days: ArrayLike<Day>, { from, to }: Span, today: Day): OccasionEvent[] {
  const events: OccasionEvent[] = [];
  const rounds = rule.kind === 'ROUND_ORDER' ? roundsOf(rule) : null;
  for (let i = firstFrom(days, from); i < days.length && days[i]! <= to; i++) {
    const event = days[i]!;
    const number = i + 1;
    if (rounds === null) {
      if (i === 0 || days[i - 1] !== event)
        events.push({ event, instance: isoOf(event), number, ...notAfter(today, event) });
    } else if (rounds.has(number)) events.push({ event, instance: `#${number}`, number, ...notAfter(today, event) });
  }
  return events;
}

function silences(rule: OccasionRule, facts: ClientFacts, { from, to }: Span, today: Day): OccasionEvent[] {
  const last = lastUntil(facts.orderDays ?? [], today);
  if (last === null) return [];
  const silence = silenceOf(rule);
  const event = silence === null ? (facts.asleepOn ?? null) : last + silence;
  if (event === null || event <= last || event < from || event > to) return [];
  return [{ event, instance: isoOf(last), number: event - last }];
}

/** An event that is a fact and lies in the future was mistyped. */
function notAfter(today: Day, event: Day): { bar?: 'DATE_IN_FUTURE' } {
  return event > today ? { bar: 'DATE_IN_FUTURE' } : {};
}

/** The last day that is not after `today`. */
function lastUntil(days: ArrayLike<Day>, today: Day): Day | null {
  const after = firstFrom(days, today + 1);
  return after === 0 ? null : days[after - 1]!;
}

/** Index of the first of the rising days that is not before `day`; their number where there is none. */
function firstFrom(days: ArrayLike<Day>, day: Day): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
