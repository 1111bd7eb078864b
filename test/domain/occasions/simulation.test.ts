/** 400 years of birthdays, day by day, through the planner and a ledger: each client exactly one letter a year. */
import { dateOf, dayOf } from '../../../src/domain/days';
import { calendarOf } from '../../../src/domain/occasions/calendar';
import type { ClientFacts } from '../../../src/domain/occasions/facts';
import type { LeapDay } from '../../../src/domain/occasions/leap-day';
import { letterName } from '../../../src/domain/occasions/planner';
import type { OccasionRule } from '../../../src/domain/occasions/rules';
import { CATCH_UP_DAYS, dueWindow } from '../../../src/domain/occasions/window';
import { numbersFrom, ruleOf, settingsAt } from '../../support/occasions';

const [FIRST, LAST] = [dayOf(2000, 1, 1), dayOf(2399, 12, 31)];
const YEARS = 400;
/** Nobody lives for four centuries: with the century the clients of a known year of birth change, at the end of 2099 and so on. */
const CENTURY = 100;

/** All days of a leap year, and those on which a leap day or the turn of the year could do harm. */
const ALL_DAYS = Array.from({ length: 366 }, (_, i) => dateOf(dayOf(2000, 1, 1) + i));
const EDGES = ALL_DAYS.filter(({ month, day }) =>
  [101, 102, 227, 228, 229, 301, 302, 1230, 1231].includes(month * 100 + day),
);

interface Case {
  /** Days of birth. */
  days: readonly { month: number; day: number }[];
  base: LeapDay;
  /** Of the clients in turn. */
  wishes: readonly (LeapDay | null)[];
  rule: OccasionRule;
  longestOutage: number;
}

/** One client for each of the days, without a year of birth, and as many with one. */
function clientsOf(century: number, { days, wishes }: Case): ClientFacts[] {
  return days.flatMap(({ month, day }, i) => {
    const leapDay = wishes[i % wishes.length]!;
    return [null, 1996 + century * CENTURY].map((year) => ({ birthday: { year, month, day }, leapDay }));
  });
}

interface Outcome {
  letters: number;
  twice: number;
  /** Years of a client without a letter. */
  missed: number;
  runs: number;
  late: number;
}

/** Days of runs from first to last, both among them; a day is followed by an outage of up to so many days in one of four cases. */
function runDays(first: number, last: number, longestOutage: number): number[] {
  const number = numbersFrom(20261129);
  const days: number[] = [];
  for (let day = first; day < last; day++) {
    days.push(day);
    if (longestOutage > 0 && number(4) === 0) day += 1 + number(longestOutage);
  }
  return [...days, last];
}

/** Runs the schedule as the heartbeat does; a letter goes out where the ledger does not know its name. */
function simulate(one: Case): Outcome {
  const { base, rule, longestOutage } = one;
  const centuries = [0, 1, 2, 3].map((century) => clientsOf(century, one));
  const settings = settingsAt(FIRST, { leapDay: base });
  const ledger = new Set<string>();
  const perYear = new Uint8Array(centuries[0]!.length * YEARS);
  const days = runDays(FIRST + rule.offset, LAST + rule.offset, longestOutage);
  const outcome: Outcome = { letters: 0, twice: 0, missed: 0, runs: days.length, late: 0 };
  let done: number | null = null;
  for (const today of days) {
    const { first, last } = dueWindow(today, done)!;
    done = today;
    // At the turn of a century the events of one window are those of two sets of clients.
    for (const century of new Set([first, last].map((day) => centuryOf(day - rule.offset)))) {
      const { entries } = calendarOf([rule], centuries[century]!, first, last, { ...settings, today });
      for (const { client, occurrence } of entries) {
        if (centuryOf(occurrence.event) !== century) continue;
        const name = `${client}/${letterName(rule, occurrence)}`;
        if (ledger.has(name)) outcome.twice++;
        ledger.add(name);
        outcome.letters++;
        if (occurrence.lateBy > 0) outcome.late++;
        perYear[client * YEARS + occurrence.year - 2000]!++;
      }
    }
  }
  for (const count of perYear) if (count === 0) outcome.missed++;
  return outcome;
}

const centuryOf = (day: number): number => Math.floor((dateOf(day).year - 2000) / CENTURY);

const usual = { days: ALL_DAYS, base: 'FEB28', wishes: [null], rule: ruleOf('BIRTHDAY'), longestOutage: 0 } as const;

test.each<[string, Case]>([
  ['a run every day', usual],
  ['a run every day, 29 February kept on 1 March', { ...usual, days: EDGES, base: 'MAR1' }],
  ['a run every day, clients who keep it in their own way', { ...usual, days: EDGES, wishes: ['MAR1', 'FEB28'] }],
  ['with outages', { ...usual, base: 'MAR1', longestOutage: CATCH_UP_DAYS }],
  [
    'with outages, letters three days before',
    { ...usual, days: EDGES, rule: ruleOf('BIRTHDAY', { offset: -3 }), longestOutage: CATCH_UP_DAYS },
  ],
])('%s: one letter a year for each client, 0 twice, 0 missed', (name, one) => {
  const outcome = simulate(one);
  const { letters, twice, missed, runs, late } = outcome;
  console.info(`${name}: ${runs} runs, ${letters} letters, ${late} late, ${twice} twice, ${missed} missed`);
  expect(outcome).toMatchObject({ letters: 2 * one.days.length * YEARS, twice: 0, missed: 0 });
  if (one.longestOutage > 0) expect(late).toBeGreaterThan(letters / 10);
  else expect([runs, late]).toEqual([LAST - FIRST + 1, 0]);
});
