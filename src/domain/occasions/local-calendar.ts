/** The calendar of clients who live on different days. */
import type { Day } from '../codes';
import { calendarOf, type Calendar, type CalendarEntry } from './calendar';
import type { ClientFacts, PlanSettings } from './facts';
import type { OccasionRule } from './rules';

/**
 * What `calendarOf` gives, each client's days counted from the client's own today.
 * @param todayOf the day by the clock of client number n
 * @param back days before it that are looked at, too
 * @example of one client in Vladivostok, for whom it is the 21st already, a birthday on the 21st is due, and a day late in the evening it is not late
 */
export function localCalendarOf(
  rules: readonly OccasionRule[],
  clients: readonly ClientFacts[],
  todayOf: (client: number) => Day,
  back: number,
  settings: PlanSettings,
  others: readonly OccasionRule[] = rules,
): Calendar {
  const byDay = new Map<Day, number[]>();
  for (let client = 0; client < clients.length; client++) {
    const today = todayOf(client);
    const there = byDay.get(today);
    if (there === undefined) byDay.set(today, [client]);
    else there.push(client);
  }
  if (byDay.size === 0) byDay.set(settings.today, []);
  const calendars = [...byDay].map(([today, indices]): Calendar => {
    const first = today - back;
    const local = { ...settings, today };
    // All of one day, as where nobody has another zone.
    if (indices.length === clients.length) return calendarOf(rules, clients, first, today, local, others);
    const own = calendarOf(
      rules,
      indices.map((index) => clients[index]!),
      first,
      today,
      local,
      others,
    );
    const placed = <E extends CalendarEntry>(entry: E): E => ({ ...entry, client: indices[entry.client]! });
    return { entries: own.entries.map(placed), barred: own.barred.map(placed) };
  });
  if (calendars.length === 1) return calendars[0]!;
  const order = new Map(rules.map((rule, n) => [rule, n]));
  const inOrder = (a: CalendarEntry, b: CalendarEntry): number =>
    a.occurrence.day - b.occurrence.day || order.get(a.rule)! - order.get(b.rule)! || a.client - b.client;
  return {
    entries: calendars.flatMap(({ entries }) => entries).sort(inOrder),
    barred: calendars.flatMap(({ barred }) => barred).sort(inOrder),
  };
}
