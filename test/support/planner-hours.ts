/** Hourly runs over clients of many zones, through the planner and a ledger that is a plain set, as the heartbeat goes by its lease. */
import type { Birthday } from '../../src/domain/days';
import { localCalendarOf } from '../../src/domain/occasions/local-calendar';
import {
  askedDaysOf,
  isMailTime,
  lastAskedDay,
  localTimeOf,
  nextMailTime,
} from '../../src/domain/occasions/local-time';
import { BIRTHDAY_RULE } from '../../src/tables/mail/occasion-rules';
import { OffsetTable } from '../../src/tables/offset-table';
import { birthdayIn } from '../../src/domain/occasions/birthdays';
import { CLIENT_ZONES, startOf } from './local-hours';
import { settingsAt } from './occasions';
import { zoneOf } from './test-zone';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const EPOCH = 25_569;
const RULE = { ...BIRTHDAY_RULE, active: true };

const tables = new Map<string, OffsetTable>();

/** Minutes east of Greenwich. */
function offsetIn(name: string, instant: number): number {
  let table = tables.get(name);
  if (table === undefined) {
    const zone = zoneOf(name);
    table = new OffsetTable((at) => Math.round((zone.serialOf(at) - EPOCH) * DAY - at));
    tables.set(name, table);
  }
  return table.offsetAt(instant) / 60_000;
}

export interface Sent {
  /** Of the client, and of the birthday. */
  name: string;
  /** Hours of the client's own clock since the birthday began. */
  hours: number;
}

export interface HourlyPlan {
  /** Zone of the file, and of client number n, at an instant. */
  file: (instant: number) => string;
  zone: (client: number, instant: number) => string;
  clients: readonly Birthday[];
  leapDay: 'FEB28' | 'MAR1';
  hour: number;
  from: number;
  to: number;
  /** Whether the trigger fires in an hour, and at which of its minutes. */
  fires?: (instant: number) => boolean;
  minute?: () => number;
}

/** As the heartbeat goes by its lease: it looks when the hour has come to some clock, and asks for what was not asked for by all. */
export function hourly({ file, zone, clients, leapDay, hour, from, to, fires, minute = () => 0 }: HourlyPlan): Sent[] {
  const sent: Sent[] = [];
  const ledger = new Set<string>();
  const facts = clients.map((birthday) => ({ birthday }));
  let lease = { asked: lastAskedDay(from / DAY + EPOCH, hour), next: 0 };
  for (let beat = from; beat < to; beat += HOUR) {
    const now = beat + minute() * 60_000;
    const serial = now / DAY + EPOCH;
    if (now < lease.next || fires?.(beat) === false) continue;
    const ofFile = offsetIn(file(now), now);
    const today = localTimeOf(serial, ofFile).day;
    const offsets = clients.map((_, client) => offsetIn(zone(client, now), now));
    const days = offsets.map((offset) => localTimeOf(serial, offset).day);
    const settings = { ...settingsAt(today), leapDay };
    const { entries } = localCalendarOf([RULE], facts, (client) => days[client]!, 3, settings);
    for (const { client, occurrence } of entries) {
      const isTime = isMailTime(serial, offsets[client]!, hour);
      const asked = askedDaysOf({ day: days[client]!, isMailTime: isTime }, { today, first: lease.asked + 1, hour });
      const name = `${client}/${occurrence.instance}`;
      const planned = `planned ${name}`;
      if (occurrence.day > asked.last || ledger.has(name)) continue;
      if (occurrence.day < asked.first && !ledger.has(planned)) continue;
      ledger.add(planned);
      if (!isTime) continue;
      ledger.add(name);
      sent.push({ name, hours: (serial + offsets[client]! / 1440 - occurrence.day) * 24 });
    }
    const clocks = [ofFile, ...offsets].map((minutes) => ({ minutes, isFixed: false }));
    lease = { asked: lastAskedDay(serial, hour), next: (nextMailTime(serial, clocks, hour) - EPOCH) * DAY - 1 };
  }
  return sent;
}

/** Each birthday in each zone, for some years. */
export function localYears(
  fileZone: string,
  {
    leapDay,
    hour,
    minute,
    first,
    last,
    birthdays,
  }: Pick<HourlyPlan, 'leapDay' | 'hour' | 'minute'> & {
    first: number;
    last: number;
    birthdays: readonly string[];
  },
): { letters: number; twice: number; missed: number; early: number; otherDay: number } {
  const dates = birthdays.map((text): Birthday => {
    const [day, month] = text.split('.').map(Number) as [number, number];
    return { year: null, month, day };
  });
  const clients = CLIENT_ZONES.flatMap((zone) => dates.map((birthday) => ({ zone, birthday })));
  const sent = hourly({
    file: () => fileZone,
    zone: (client) => clients[client]!.zone,
    clients: clients.map(({ birthday }) => birthday),
    leapDay,
    hour,
    ...(minute === undefined ? {} : { minute }),
    from: startOf(first, 1, 1),
    to: startOf(last + 1, 1, 2),
    // What a run at the edges of the time could see in part alone is of other years.
  }).filter(({ name }) => Number(name.split('/')[1]) >= first && Number(name.split('/')[1]) <= last);
  const names = new Set(sent.map(({ name }) => name));
  const expected = clients.flatMap(({ birthday }, client) =>
    Array.from({ length: last - first + 1 }, (_, n) => first + n)
      .filter((year) => birthdayIn(birthday, year, leapDay) > startOf(first, 1, 2) / DAY + EPOCH)
      .map((year) => `${client}/${year}`),
  );
  return {
    letters: sent.length,
    twice: sent.length - names.size,
    missed: expected.filter((name) => !names.has(name)).length,
    early: sent.filter(({ hours }) => hours + 1e-5 < hour).length,
    otherDay: sent.filter(({ hours }) => hours >= 24 || hours + 1e-5 < 0).length,
  };
}
