/** The letters of many clients and rules in a stretch of days: the day's work of a run, or the calendar of the coming weeks. */
import type { Day } from '../codes';
import { dateOf, type Birthday } from '../days';
import { eventsOf } from './events';
import type { ClientFacts, PlanSettings } from './facts';
import { planOf, type BarredOccurrence, type Occurrence } from './planner';
import { roundsOf, type OccasionRule } from './rules';

export interface CalendarEntry {
  /** Index of the client. */
  client: number;
  rule: OccasionRule;
  occurrence: Occurrence;
}

export interface BarredEntry extends CalendarEntry {
  reason: BarredOccurrence['reason'];
}

/** Both lists by day, then in the order of the rules, then of the clients. */
export interface Calendar {
  entries: CalendarEntry[];
  barred: BarredEntry[];
}

/**
 * What `planOf` gives for every rule and client, but of a round birthday only its own letter. Most clients have nothing in a few days, which the month and day of
 * their dates tell at once.
 * @param others the rules of the base, where only some of them are asked for: a birthday gives way to a round one of these
 * @example calendarOf([birthdayRule], [{ birthday: { year: null, month: 5, day: 20 } }], dayOf(2026, 5, 18), dayOf(2026, 5, 20), settings).entries
 * //=> [{ client: 0, rule: birthdayRule, occurrence: { day: dayOf(2026, 5, 20), … } }]
 */
export function calendarOf(
  rules: readonly OccasionRule[],
  clients: readonly ClientFacts[],
  first: Day,
  last: Day,
  settings: PlanSettings,
  others: readonly OccasionRule[] = rules,
): Calendar {
  const calendar: Calendar = { entries: [], barred: [] };
  const isRound = roundAge(others);
  for (const rule of rules) {
    if (!rule.active) continue;
    const mayHave = sieveOf(rule, first - rule.offset, last - rule.offset, settings);
    if (mayHave === null) continue;
    for (let client = 0; client < clients.length; client++) {
      const facts = clients[client]!;
      if (!mayHave(facts)) continue;
      const { occurrences, barred } = planOf(rule, facts, first, last, settings);
      for (const occurrence of occurrences)
        if (rule.kind !== 'BIRTHDAY' || !isRound(occurrence.number))
          calendar.entries.push({ client, rule, occurrence });
      for (const { occurrence, reason } of barred) calendar.barred.push({ client, rule, occurrence, reason });
    }
  }
  // Sorting keeps the order of what is equal: rules, then clients.
  const byDay = (a: CalendarEntry, b: CalendarEntry): number => a.occurrence.day - b.occurrence.day;
  calendar.entries.sort(byDay);
  calendar.barred.sort(byDay);
  return calendar;
}

/** Whether an age is one that some active rule for round birthdays greets. */
function roundAge(rules: readonly OccasionRule[]): (age: number | null) => boolean {
  const rounds = rules.filter(({ kind, active }) => kind === 'ROUND_BIRTHDAY' && active).map(roundsOf);
  return (age) => age !== null && rounds.some((one) => one.has(age));
}

/** A quick look that lets through everybody who has an event between two days, and few others; `null` if nobody can have one. */
function sieveOf(
  rule: OccasionRule,
  from: Day,
  to: Day,
  settings: PlanSettings,
): ((facts: ClientFacts) => boolean) | null {
  switch (rule.kind) {
    case 'BIRTHDAY':
    case 'ROUND_BIRTHDAY': {
      const isNear = monthDays(from, to);
      return ({ birthday }) => isNear(birthday);
    }
    case 'YEARLY_DATE': {
      const isNear = monthDays(from, to);
      return ({ dates }) => isNear(dates?.[rule.field]);
    }
    case 'ANNIVERSARY': {
      const isNear = monthDays(from, to);
      return ({ orderDays }) => orderDays !== undefined && orderDays.length > 0 && isNear(dateOf(orderDays[0]!));
    }
    case 'HOLIDAY':
      // The same for all clients.
      return eventsOf(rule, {}, { from, to }, settings).length > 0 ? () => true : null;
    default:
      return () => true;
  }
}

/** Whether a month and day may fall between two days, in any year of them; 29 February counts beside the days it is kept on. */
function monthDays(from: Day, to: Day): (date: Birthday | null | undefined) => boolean {
  if (to - from >= 365) return (date) => Boolean(date);
  const marked = new Uint8Array(13 * 32);
  for (let day = from; day <= to; day++) {
    const date = dateOf(day);
    marked[date.month * 32 + date.day] = 1;
  }
  marked[2 * 32 + 29]! |= marked[2 * 32 + 28]! | marked[3 * 32 + 1]!;
  return (date) => (date ? marked[date.month * 32 + date.day] === 1 : false);
}
