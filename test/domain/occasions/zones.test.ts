/** The hourly trigger through two decades of clock changes in twelve zones: each local day is handled exactly once. */
import { dayOf, isoOf } from '../../../src/domain/days';
import { dueWindow, hasHourCome } from '../../../src/domain/occasions/window';
import { OffsetTable } from '../../../src/tables/offset-table';
import { zoneOf } from '../../support/test-zone';
import { numbersFrom } from '../../support/occasions';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Half hours, quarters, changes at midnight and at one minute past it, a day left out (Apia, 30 December 2011), a clock that goes back for Ramadan, rules given up and taken up again. */
const ZONES = [
  'Europe/Kyiv',
  'Europe/Moscow',
  'Asia/Almaty',
  'America/New_York',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Africa/Casablanca',
];
const [FROM, TO] = [Date.UTC(2006, 0, 1), Date.UTC(2028, 0, 1)];

function tableOf(name: string): OffsetTable {
  const zone = zoneOf(name);
  return new OffsetTable((instant) => Math.round((zone.serialOf(instant) - 25_569) * DAY - instant));
}

interface Handled {
  beats: number;
  /** How often each day. */
  times: Map<number, number>;
  /** Hours after the hour of mail at which the most late day was handled. */
  latest: number;
}

/** Beats as the heartbeat decides: the local day, whether its hour has come, and what was done. */
function beatThrough(table: OffsetTable, mailHour: number, minuteOf: () => number): Handled {
  const handled: Handled = { beats: 0, times: new Map(), latest: 0 };
  let done: number | null = null;
  for (let hour = FROM; hour < TO; hour += HOUR) {
    handled.beats++;
    const serial = table.serialOf(hour + minuteOf() * 60_000);
    const today = Math.floor(serial);
    if (!hasHourCome(serial, today, mailHour)) continue;
    const window = dueWindow(today, done);
    if (window === null) continue;
    for (let day = window.first; day <= window.last; day++) {
      handled.times.set(day, (handled.times.get(day) ?? 0) + 1);
      if (done !== null) handled.latest = Math.max(handled.latest, (serial - day) * 24 - mailHour);
    }
    done = today;
  }
  return handled;
}

/** The hour of mail, and the minute of each beat. */
const PLANS: [number, (below: (bound: number) => number) => number][] = [
  [0, () => 0],
  [2, () => 59],
  [9, (below) => below(60)],
  [23, (below) => below(60)],
];

test.each(ZONES)('%s', (name) => {
  const table = tableOf(name);
  const number = numbersFrom(7);
  let [beats, days] = [0, 0];
  for (const [mailHour, minuteOf] of PLANS) {
    const handled = beatThrough(table, mailHour, () => minuteOf(number));
    // The first and the last day may lie at the edge of the instants looked at.
    for (let day = dayOf(2006, 1, 2); day < dayOf(2027, 12, 31); day++)
      if (handled.times.get(day) !== 1)
        throw new Error(`${isoOf(day)} was handled ${handled.times.get(day) ?? 0} times, mail at ${mailHour}`);
    // Beats are up to two hours apart and a clock may jump by one; a day that the calendar leaves out waits for the next one.
    expect(handled.latest).toBeLessThan(name === 'Pacific/Apia' ? 28 : 4);
    beats += handled.beats;
    days += handled.times.size;
  }
  console.info(`${name}: ${beats} beats, ${days} days, each handled once`);
});

test('a heartbeat that is silent for up to three days leaves no day out, in every zone', () => {
  for (const name of ZONES) {
    const table = tableOf(name);
    const number = numbersFrom(11);
    const times = new Map<number, number>();
    let done: number | null = null;
    for (let instant = FROM; instant < TO; instant += HOUR) {
      const serial = table.serialOf(instant);
      const today = Math.floor(serial);
      const window = hasHourCome(serial, today, 9) ? dueWindow(today, done) : null;
      if (window === null) continue;
      for (let day = window.first; day <= window.last; day++) times.set(day, (times.get(day) ?? 0) + 1);
      done = today;
      // The day is done; the next ones are slept through.
      if (number(5) === 0) instant += number(3 * 24) * HOUR;
    }
    for (let day = dayOf(2006, 1, 2); day < dayOf(2027, 12, 25); day++)
      if (times.get(day) !== 1) throw new Error(`${name}: ${isoOf(day)} was handled ${times.get(day) ?? 0} times`);
  }
});
