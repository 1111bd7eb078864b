/** Letters by the clock of each client: the heartbeat around the clock changes, moves over the date line, cells that nobody can read. */
import { execute } from '../../../src/commands/execute';
import { heartbeat, type HeartbeatReport } from '../../../src/commands/heartbeat';
import { MOST_ZONES } from '../../../src/commands/mail/client-clocks';
import { showCalendar } from '../../../src/commands/mail/mail-calendar';
import { previewMail } from '../../../src/commands/mail/preview-mail';
import { readLease } from '../../../src/commands/mail/schedule-lease';
import { scheduleMail } from '../../../src/commands/mail/schedule-mail';
import { sendDueMail } from '../../../src/commands/mail/send-due-mail';
import { reportQuality } from '../../../src/commands/quality-report';
import { FIELD_MARK } from '../../../src/tables/marks';
import { CLIENT_ZONES, FILE_ZONES, startOf, throughLocalHours } from '../../support/local-hours';
import type { World } from '../../support/memory-book';
import { ledgerStates, mailBase, noon, type TestBase } from './mail-base';

const HOUR = 3_600_000;

function scheduled(options: TestBase): World {
  const world = mailBase(options);
  world.user = 'owner@example.com';
  execute(world.ports, scheduleMail, {});
  world.nextRun();
  return world;
}

function beat(world: World): HeartbeatReport {
  const [triggerUid] = [...world.triggers.keys()];
  try {
    return heartbeat(world.ports, { triggerUid: triggerUid! });
  } finally {
    world.nextRun();
  }
}

/** The hours of Moscow at which each letter went, as `day hour address`. */
function hoursOf(world: World, until: number): string[] {
  const went: string[] = [];
  for (; world.now <= until; world.now += HOUR) {
    beat(world);
    const serial = world.zone.serialOf(world.now);
    const time = `${new Date((Math.floor(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10)} ${Math.round((serial % 1) * 24)}`;
    for (const { to } of world.outbox.splice(0)) went.push(`${time} ${to}`);
  }
  return went;
}

/** Writes into the n-th client's cell of time zones. */
function moveTo(world: World, client: number, zone: string): void {
  const [header, ...rows] = world.tab('Clients').cells;
  rows[client]![header!.findIndex(({ value }) => value === 'timeZone')]!.value = zone;
}

describe('around the clock changes, hour by hour', () => {
  test.each([
    [FILE_ZONES[0], 'FEB28', 9, '29.03', [2026, 3, 27], 5],
    [FILE_ZONES[1], 'MAR1', 22, '29.02', [2026, 2, 27], 5],
    [FILE_ZONES[2], 'FEB28', 0, '05.04', [2026, 4, 3], 5],
    [FILE_ZONES[0], 'MAR1', 22, '25.10', [2026, 10, 23], 5],
    [FILE_ZONES[1], 'FEB28', 9, '01.11', [2026, 10, 30], 5],
    [FILE_ZONES[2], 'MAR1', 9, '31.12', [2027, 12, 29], 5],
  ] as const)(
    'a file of %s, 29 February by %s, letters at %i, born on %s',
    (fileZone, leapDay, mailHour, birthday, from, days) => {
      const start = startOf(from[0], from[1], from[2]);
      let minute = 0;
      const outcome = throughLocalHours({
        fileZone,
        leapDay,
        mailHour,
        birthdays: [birthday],
        from: start,
        to: start + days * 24 * HOUR,
        minuteOf: () => (minute = (minute + 17) % 60),
      });
      expect(outcome).toEqual({
        beats: days * 24,
        letters: CLIENT_ZONES.length,
        twice: 0,
        missed: 0,
        early: 0,
        otherDay: 0,
      });
    },
  );
});

describe('a client’s own hour', () => {
  const people = [
    { timeZone: 'Asia/Vladivostok', email: 'east@example.com' },
    { timeZone: '', email: 'here@example.com' },
    { timeZone: 'МСК-1', email: 'west@example.com' },
    { timeZone: -5, email: 'far@example.com' },
  ].map((client) => ({ ...client, birthday: '21.05' }));

  test('comes before the file’s for who lives further east', () => {
    const world = scheduled({ clients: people, world: { now: noon('2026-05-19', 9) } });
    expect(hoursOf(world, noon('2026-05-22', 23))).toEqual([
      '2026-05-21 2 east@example.com',
      '2026-05-21 9 here@example.com',
      '2026-05-21 10 west@example.com',
      '2026-05-21 17 far@example.com',
    ]);
  });
  test('is waited for without looking through the base in between', () => {
    const world = scheduled({ clients: people, world: { now: noon('2026-05-19', 9) } });
    hoursOf(world, noon('2026-05-20', 11));
    const quiet = (world.calls = 0);
    expect(beat(world)).toEqual({ state: 'DONE', mail: [] });
    expect(world.calls - quiet).toBeLessThanOrEqual(25);
    expect(readLease(world.ports)!.zones).toMatchObject({ next: noon('2026-05-20', 17), hour: 9 });
  });
  test('counts for hours and weekdays without letters', () => {
    // 23 May 2026 is a Saturday; in Vladivostok it has begun at 17 o’clock of Moscow’s Friday.
    const clients = people.map((client) => ({ ...client, birthday: '23.05' }));
    const world = scheduled({
      clients,
      settings: { quietWeekdays: 'сб', quietHours: '0-12' },
      world: { now: noon('2026-05-22', 9) },
    });
    expect(hoursOf(world, noon('2026-05-25', 23))).toEqual([
      '2026-05-24 5 east@example.com',
      '2026-05-24 12 here@example.com',
      '2026-05-24 13 west@example.com',
      '2026-05-24 20 far@example.com',
    ]);
  });
  test('does not matter to who sends by hand, the own day does', () => {
    const world = mailBase({ clients: people, world: { now: noon('2026-05-20', 18) } });
    const { report } = execute(world.ports, previewMail, {});
    expect(report.letters.map(({ to }) => to)).toEqual(['east@example.com']);
    world.nextRun();
    expect(execute(world.ports, sendDueMail, {}).report.sent).toBe(1);
    world.nextRun();
    world.now = noon('2026-05-22', 1);
    expect(execute(world.ports, previewMail, {}).report.letters.map(({ to }) => to)).toEqual(['far@example.com']);
  });
  test('that was slept through is made up for at the hour of the own clock', () => {
    const world = scheduled({ clients: people, world: { now: noon('2026-05-19', 9) } });
    hoursOf(world, noon('2026-05-20', 20));
    world.now = noon('2026-05-23', 22);
    expect(hoursOf(world, noon('2026-05-26', 0))).toEqual([
      '2026-05-23 22 here@example.com',
      '2026-05-23 22 west@example.com',
      '2026-05-23 22 far@example.com',
      '2026-05-24 2 east@example.com',
    ]);
  });
  test('of a letter that had to wait is not passed over when the quota is back', () => {
    const world = scheduled({ clients: people, world: { now: noon('2026-05-20', 20) } });
    world.quota = 1;
    expect(hoursOf(world, noon('2026-05-21', 20))).toHaveLength(1);
    world.quota = 50;
    expect(hoursOf(world, noon('2026-05-22', 20)).map((line) => line.split(' ')[2])).toEqual([
      'here@example.com',
      'west@example.com',
      'far@example.com',
    ]);
  });
});

describe('exactly once', () => {
  test('for who moves over the date line, there and back, on the day itself', () => {
    const [honolulu, vladivostok] = ['Pacific/Honolulu', 'Asia/Vladivostok'];
    for (const [first, second] of [
      [honolulu, vladivostok],
      [vladivostok, honolulu],
    ] as const)
      for (let hour = 0; hour < 40; hour += 9) {
        const world = scheduled({
          clients: [{ birthday: '21.05', timeZone: first, email: 'mover@example.com' }],
          world: { now: noon('2026-05-19', 9) },
        });
        const went = hoursOf(world, noon('2026-05-20', hour));
        moveTo(world, 0, second);
        went.push(...hoursOf(world, noon('2026-05-20', hour) + 12 * HOUR));
        moveTo(world, 0, first);
        went.push(...hoursOf(world, noon('2026-05-25', 0)));
        expect(went.map((line) => line.split(' ')[2])).toEqual(['mover@example.com']);
        expect(Object.values(ledgerStates(world))).toEqual(['SENT']);
      }
  });
  test('where the column comes and goes', () => {
    const clients = ['20.05', '21.05', '22.05', '23.05', '24.05'].map((birthday, n) => ({
      birthday,
      timeZone: 'Asia/Vladivostok',
      email: `${n}@example.com`,
    }));
    const world = scheduled({ clients, world: { now: noon('2026-05-19', 10) } });
    const { columns, cells } = world.tab('Clients');
    const place = cells[0]!.findIndex(({ value }) => value === 'timeZone');
    const mark = columns[place]!.marks.get(FIELD_MARK)!;
    const bind = (isBound: boolean): void => {
      const [header, { marks }] = [cells[0]![place]!, columns[place]!];
      header.value = isBound ? 'timeZone' : 'Something else';
      if (isBound) marks.set(FIELD_MARK, mark);
      else marks.delete(FIELD_MARK);
    };
    bind(false);
    // The file's hour, while nobody has a zone; then Vladivostok's; then the file's again.
    const went = hoursOf(world, noon('2026-05-20', 12));
    bind(true);
    went.push(...hoursOf(world, noon('2026-05-22', 12)));
    bind(false);
    went.push(...hoursOf(world, noon('2026-05-25', 12)));
    expect(went).toEqual([
      '2026-05-20 9 0@example.com',
      '2026-05-21 9 1@example.com',
      '2026-05-22 2 2@example.com',
      '2026-05-23 9 3@example.com',
      '2026-05-24 9 4@example.com',
    ]);
    expect(readLease(world.ports)!.zones).toBeNull();
  });
});

describe('a cell that nobody can read', () => {
  const clients = ['скоро', 'Europe/Nowhere', 'UTC+99', 'Asia/Tokyo'].map((timeZone, n) => ({
    birthday: '20.05',
    timeZone,
    email: `${n}@example.com`,
  }));
  const unknown = [
    { row: 2, id: 'K-1', value: 'скоро', reason: 'UNREADABLE_ZONE' },
    { row: 3, id: 'K-2', value: 'Europe/Nowhere', reason: 'UNREADABLE_ZONE' },
    { row: 4, id: 'K-3', value: 'UTC+99', reason: 'UNREADABLE_ZONE' },
  ];

  test('stands for the file’s zone, and the report, the calendar and the data quality say so', () => {
    const world = mailBase({ clients });
    const { report } = execute(world.ports, sendDueMail, {});
    expect(report).toMatchObject({ sent: 4, zones: { unknown, unknownTotal: 3 } });
    world.nextRun();
    const calendar = execute(world.ports, showCalendar, {}).report;
    expect(calendar).toMatchObject({ hour: 9, unknownZones: unknown, unknownZonesTotal: 3 });
    expect(calendar.letters.map(({ offset }) => offset)).toEqual([null, null, null, 540]);
    world.nextRun();
    const quality = execute(world.ports, reportQuality, {}).report;
    expect(quality.fields.find(({ field }) => field === 'timeZone')).toMatchObject({
      filled: 4,
      valid: 1,
      doubtful: 3,
    });
  });
  test('of names beyond the bound of one run says that they are too many, and offsets still count', () => {
    const names = Intl.supportedValuesOf('timeZone').filter((name) => !/^(?:Africa|Atlantic)/.test(name));
    const many = [...names.slice(0, MOST_ZONES), 'Australia/Sydney', 'UTC+10'].map((timeZone, n) => ({
      birthday: '21.05',
      timeZone,
      email: `${n}@example.com`,
    }));
    const world = mailBase({ clients: many });
    const { report } = execute(world.ports, sendDueMail, {});
    expect(report.zones?.unknown).toEqual([
      { row: MOST_ZONES + 2, id: `K-${MOST_ZONES + 1}`, value: 'Australia/Sydney', reason: 'TOO_MANY_ZONES' },
    ]);
  });
});

test('a base without such a column makes the same calls as before, and tells nothing of zones', () => {
  const world = scheduled({ clients: [{ birthday: '20.05' }], world: { now: noon('2026-05-20', 9) } });
  const { mail } = beat(world);
  expect(mail[0]).not.toHaveProperty('zones');
  expect(readLease(world.ports)).toMatchObject({ zones: null });
});
