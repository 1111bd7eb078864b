/** Clients of many time zones through the heartbeat itself, hour by hour for years: what each got in each year, and what the own clock showed. */
import { heartbeat } from '../../src/commands/heartbeat';
import { execute } from '../../src/commands/execute';
import { scheduleMail } from '../../src/commands/mail/schedule-mail';
import { dateOf, dayOf, type Birthday } from '../../src/domain/days';
import { birthdayIn } from '../../src/domain/occasions/birthdays';
import { mailBase, type TestClient } from '../commands/mail/mail-base';
import type { World } from './memory-book';
import { zoneOf } from './test-zone';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The ends of the world, half hours and quarters, clocks that change in spring, in autumn, at midnight and by half an hour, and Russia's two ends. */
export const CLIENT_ZONES = [
  'Pacific/Kiritimati',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Asia/Vladivostok',
  'Asia/Kathmandu',
  'Europe/Moscow',
  'Europe/Kyiv',
  'Africa/Cairo',
  'Europe/London',
  'America/St_Johns',
  'America/New_York',
  'Pacific/Honolulu',
] as const;
export const FILE_ZONES = ['Europe/Moscow', 'America/Los_Angeles', 'Pacific/Auckland'] as const;

export interface LocalHours {
  fileZone: string;
  leapDay: 'FEB28' | 'MAR1';
  mailHour: number;
  /** As dd.mm. */
  birthdays: readonly string[];
  from: number;
  to: number;
  /** At which minute of each hour the trigger fires. */
  minuteOf?: () => number;
  /** Done before each beat, such as a change of the base. */
  before?: (world: World) => void;
}

export interface LocalOutcome {
  beats: number;
  letters: number;
  /** Birthdays of a client with more than one letter, and with none, of those that lie within the time. */
  twice: number;
  missed: number;
  /** Letters before the hour by the client's own clock, and on another day of it. */
  early: number;
  otherDay: number;
}

/** One client for each zone and birthday. */
export function clientsOf(birthdays: readonly string[]): TestClient[] {
  return CLIENT_ZONES.flatMap((timeZone, zone) =>
    birthdays.map((birthday, n) => ({ id: `K-${zone}-${n}`, birthday, timeZone, email: `${zone}.${n}@example.com` })),
  );
}

/** Lets the trigger fire in each hour. */
export function throughLocalHours(plan: LocalHours): LocalOutcome {
  const { fileZone, leapDay, mailHour, birthdays, from, to, minuteOf = () => 0, before } = plan;
  const clients = clientsOf(birthdays);
  const world = mailBase({
    clients,
    settings: { leapDay, mailHour },
    world: { quota: 1e9, timeZone: fileZone, now: from },
  });
  world.user = 'owner@example.com';
  execute(world.ports, scheduleMail, {});
  world.nextRun();
  const [triggerUid] = [...world.triggers.keys()];
  const counts = new Map<string, number>();
  const outcome: LocalOutcome = { beats: 0, letters: 0, twice: 0, missed: 0, early: 0, otherDay: 0 };
  for (let hour = from; hour < to; hour += HOUR) {
    world.now = hour + minuteOf() * 60_000;
    before?.(world);
    heartbeat(world.ports, { triggerUid: triggerUid! });
    world.nextRun();
    outcome.beats++;
    for (const { to: address } of world.outbox.splice(0)) {
      // On the day on which the schedule is set it makes up for the file's day, which to some clients is yesterday.
      if (hour < from + DAY) continue;
      outcome.letters++;
      const [zone, n] = address.split('@')[0]!.split('.').map(Number) as [number, number];
      const local = zoneOfClient(zone).serialOf(world.now);
      const { year } = dateOf(Math.floor(local));
      const due = birthdayIn(bornOn(birthdays[n]!), year, leapDay);
      if (Math.floor(local) !== due) outcome.otherDay++;
      if ((local - Math.floor(local)) * 24 + 1e-6 < Math.min(mailHour, 22)) outcome.early++;
      counts.set(`${address}/${year}`, (counts.get(`${address}/${year}`) ?? 0) + 1);
    }
  }
  outcome.twice = [...counts.values()].filter((count) => count > 1).length;
  for (const [zone] of CLIENT_ZONES.entries())
    for (const [n, birthday] of birthdays.entries())
      for (let year = yearAt(from); year <= yearAt(to); year++) {
        const due = zoneOfClient(zone).instantOf(birthdayIn(bornOn(birthday), year, leapDay));
        // The day has to lie within the time with all its hours, and begin after the schedule was set.
        if (due > from + DAY && due + 2 * DAY < to && !counts.has(`${zone}.${n}@example.com/${year}`)) outcome.missed++;
      }
  return outcome;
}

const zones = new Map<number, ReturnType<typeof zoneOf>>();

function zoneOfClient(index: number): ReturnType<typeof zoneOf> {
  let zone = zones.get(index);
  if (zone === undefined) zones.set(index, (zone = zoneOf(CLIENT_ZONES[index]!)));
  return zone;
}

function bornOn(text: string): Birthday {
  const [day, month] = text.split('.').map(Number) as [number, number];
  return { year: null, month, day };
}

const yearAt = (instant: number): number => dateOf(Math.floor(instant / DAY) + 25_569).year;

/** The instant of a day's beginning in UTC. */
export const startOf = (year: number, month: number, day: number): number => (dayOf(year, month, day) - 25_569) * DAY;
