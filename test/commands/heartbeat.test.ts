/** The schedule and its heartbeat: one account's trigger does the work, at its hour, for each day once. */
import fc from 'fast-check';
import { AppError } from '../../src/domain/app-error';
import { dateOf, dayOf } from '../../src/domain/days';
import { execute } from '../../src/commands/execute';
import { heartbeat, type HeartbeatReport } from '../../src/commands/heartbeat';
import { scheduleMail, unscheduleMail, type ScheduleReport } from '../../src/commands/mail/schedule-mail';
import { readLease } from '../../src/commands/mail/schedule-lease';
import { sendDueMail } from '../../src/commands/mail/send-due-mail';
import { Killed, type World } from '../support/memory-book';
import { clientsBorn, mailBase, noon, type TestClient } from './mail/mail-base';

const HOUR = 3_600_000;

function schedule(world: World, input: object = {}, user = 'owner@example.com'): ScheduleReport {
  world.user = user;
  const { report } = execute(world.ports, scheduleMail, input);
  world.nextRun();
  return report;
}

/** Fires every trigger once, each as its owner. */
function beat(world: World): HeartbeatReport[] {
  return [...world.triggers].map(([triggerUid, owner]) => {
    world.user = owner;
    try {
      return heartbeat(world.ports, { triggerUid });
    } finally {
      world.nextRun();
    }
  });
}

/** Lets the clock run hour by hour. */
function run(world: World, until: number, skip: (now: number) => boolean = () => false): void {
  for (world.now += HOUR; world.now <= until; world.now += HOUR) if (!skip(world.now)) beat(world);
  world.now = until;
}

const codeOf = (act: () => unknown): string => {
  try {
    act();
    return '';
  } catch (error) {
    return (error as AppError).code;
  }
};
const week = (): TestClient[] =>
  ['20.05', '21.05', '22.05', '23.05', '24.05', '25.05', '26.05', '27.05'].map((birthday, n) => ({
    birthday,
    email: `c${n}@example.com`,
  }));
const sentTo = (world: World): string[] => world.outbox.map(({ to }) => to);

describe('the schedule', () => {
  test('says whose trigger it is, the hour and the zone, and keeps the hour in the settings', () => {
    const world = mailBase();
    expect(schedule(world, { hour: 10, occasions: ['birthday'] })).toMatchObject({
      trigger: { owner: 'owner@example.com', hour: 10, timeZone: 'Europe/Moscow' },
    });
    expect(world.triggers.size).toBe(1);
    expect(world.grid('Settings').find(([code]) => code === 'mailHour')![2]).toBe(10);
  });
  test('set twice has one trigger', () => {
    const world = mailBase();
    schedule(world, { hour: 10 });
    schedule(world, { hour: 11 });
    expect(world.triggers.size).toBe(1);
  });
  test('puts its hour over whatever stood in the cell', () => {
    const world = mailBase({ settings: { mailHour: 'в девять' } });
    schedule(world, { hour: 7 });
    expect(world.grid('Settings').find(([code]) => code === 'mailHour')![2]).toBe(7);
  });
  test('is one account’s; a colleague is told whose', () => {
    const world = mailBase();
    schedule(world);
    expect(codeOf(() => schedule(world, {}, 'colleague@example.com'))).toBe('SCHEDULE_OF_ANOTHER');
    world.nextRun();
    expect(codeOf(() => schedule(world, { takeOver: true }, 'colleague@example.com'))).toBe('SCHEDULE_OF_ANOTHER');
    expect([...world.triggers.values()]).toEqual(['owner@example.com']);
  });
  test('of an account that has been silent for a day may be taken over; its trigger clears itself away', () => {
    const world = mailBase({ clients: week() });
    schedule(world);
    world.now += 25 * HOUR;
    expect(codeOf(() => schedule(world, {}, 'colleague@example.com'))).toBe('SCHEDULE_OF_ANOTHER');
    world.nextRun();
    expect(schedule(world, { takeOver: true }, 'colleague@example.com').trigger.owner).toBe('colleague@example.com');
    run(world, noon('2026-05-27', 23));
    expect([...world.triggers.values()]).toEqual(['colleague@example.com']);
    expect(sentTo(world)).toHaveLength(8);
  });
  test('stops, and nothing goes out any more', () => {
    const world = mailBase({ clients: week() });
    schedule(world);
    execute(world.ports, unscheduleMail, {});
    world.nextRun();
    expect(world.triggers.size).toBe(0);
    run(world, noon('2026-05-27'));
    expect(world.outbox).toHaveLength(0);
  });
  test.each([
    [{ hour: 24 }],
    [{ hour: -1 }],
    [{ hour: 9.5 }],
    [{ hour: 'nine' }],
    [{ occasions: ['wedding'] }],
    [{ occasions: [] }],
    [{ hours: 9 }],
  ])('refuses %j', (input) => {
    expect(codeOf(() => schedule(mailBase(), input))).toBe('INPUT_INVALID');
  });
});

describe('the heartbeat', () => {
  test('sends exactly the birthdays of a week, once each, not before the hour', () => {
    const world = mailBase({ clients: week(), world: { now: noon('2026-05-20', 0) } });
    schedule(world, { hour: 9 });
    const hours: number[] = [];
    for (world.now += HOUR; world.now <= noon('2026-05-26', 23); world.now += HOUR) {
      const before = world.outbox.length;
      beat(world);
      if (world.outbox.length > before) hours.push(Math.round((world.zone.serialOf(world.now) % 1) * 24));
    }
    expect(sentTo(world)).toEqual([0, 1, 2, 3, 4, 5, 6].map((n) => `c${n}@example.com`));
    expect(new Set(hours)).toEqual(new Set([9]));
  });
  test('makes up for missed days within three, oldest first, and lets older ones go', () => {
    const world = mailBase({ clients: week(), world: { now: noon('2026-05-20', 0) } });
    schedule(world, { hour: 9 });
    run(world, noon('2026-05-26', 12), (now) => now > noon('2026-05-20', 12) && now < noon('2026-05-26', 9));
    expect(sentTo(world)).toEqual([0, 3, 4, 5, 6].map((n) => `c${n}@example.com`));
  });
  test('sends nothing late for the days before it was set', () => {
    const world = mailBase({ clients: week(), world: { now: noon('2026-05-23', 8) } });
    schedule(world, { hour: 9 });
    run(world, noon('2026-05-23', 23));
    expect(sentTo(world)).toEqual(['c3@example.com']);
  });
  test('fired ten times in an hour sends once', () => {
    const world = mailBase();
    schedule(world);
    for (let n = 0; n < 10; n++) beat(world);
    expect(world.outbox).toHaveLength(3);
  });
  test('leaves alone who was written to by hand that morning', () => {
    const world = mailBase({ clients: clientsBorn('20.05', 2), world: { now: noon('2026-05-20', 8) } });
    schedule(world);
    execute(world.ports, sendDueMail, {});
    world.nextRun();
    run(world, noon('2026-05-20', 12));
    expect(world.outbox).toHaveLength(2);
  });
  test('goes on the next hour with what the quota left, until the day is done', () => {
    const world = mailBase({ clients: clientsBorn('20.05', 5), world: { now: noon('2026-05-20', 8) } });
    schedule(world, { hour: 9 });
    world.quota = 3;
    run(world, noon('2026-05-20', 10));
    expect(world.outbox).toHaveLength(3);
    world.quota = 50;
    run(world, noon('2026-05-20', 12));
    expect(world.outbox).toHaveLength(5);
  });
  test('writes the Today cell when the local day has changed, once', () => {
    const world = mailBase({ clients: [] });
    schedule(world);
    const today = (): unknown => world.grid('Settings').find(([code]) => code === 'today')![2];
    beat(world);
    expect(today()).toBe(dayOf(2026, 5, 20));
    run(world, noon('2026-05-21', 1));
    expect(today()).toBe(dayOf(2026, 5, 21));
    world.now += HOUR;
    beat(world);
    beat(world);
    const calls = (): number => {
      const [id, owner] = [...world.triggers][0]!;
      world.user = owner;
      heartbeat(world.ports, { triggerUid: id });
      const { calls: made } = world;
      world.nextRun();
      return made;
    };
    world.now = noon('2026-05-21', 12);
    beat(world);
    expect(calls()).toBeLessThanOrEqual(25);
  });
  test('of a trigger that the lease does not name does nothing and removes itself', () => {
    const world = mailBase();
    world.triggers.set('stray', 'owner@example.com');
    expect(beat(world)).toEqual([{ state: 'NOT_MINE', mail: [] }]);
    expect(world.triggers.size).toBe(0);
    expect(world.outbox).toHaveLength(0);
  });
  test('two colleagues with triggers send each letter once', () => {
    const world = mailBase({ clients: week(), world: { now: noon('2026-05-20', 0) } });
    schedule(world, { hour: 9 });
    world.triggers.set('of-colleague', 'colleague@example.com');
    run(world, noon('2026-05-26', 23));
    expect(sentTo(world)).toHaveLength(7);
    expect(new Set(sentTo(world)).size).toBe(7);
  });
  test('notes in the lease what stopped it, and forgets it when all is well again', () => {
    const world = mailBase({ settings: { birthdayText: '{{surname}}' } });
    schedule(world);
    expect(codeOf(() => beat(world))).toBe('TEMPLATE_TAG_UNKNOWN');
    expect(readLease(world.ports)).toMatchObject({ trouble: 'TEMPLATE_TAG_UNKNOWN', doneDay: dayOf(2026, 5, 19) });
    world.tab('Settings').cells.find((row) => row[0]!.value === 'birthdayText')![2]!.value = 'Hello';
    world.now += HOUR;
    beat(world);
    expect(world.outbox).toHaveLength(3);
    expect(readLease(world.ports)).toMatchObject({ trouble: '', doneDay: dayOf(2026, 5, 20) });
  });
  test('finds the document busy and leaves it to the next hour', () => {
    const world = mailBase();
    schedule(world);
    world.ports.lock.hold = () => {
      throw new AppError('LOCK_BUSY');
    };
    expect(beat(world)).toEqual([{ state: 'BUSY', mail: [] }]);
  });
  test('goes by the local clock over the nights when it is put forward and back', () => {
    const clients = ['28.03', '29.03', '30.03', '24.10', '25.10', '26.10'].map((birthday, n) => ({
      birthday,
      email: `c${n}@example.com`,
    }));
    const world = mailBase({ clients, world: { timeZone: 'Europe/Kyiv', now: Date.UTC(2026, 2, 27, 22, 30) } });
    schedule(world, { hour: 3 });
    run(world, Date.UTC(2026, 2, 30, 20));
    world.now = Date.UTC(2026, 9, 23, 20);
    world.quota = 50;
    run(world, Date.UTC(2026, 9, 26, 20));
    expect(sentTo(world)).toEqual(clients.map(({ email }) => email));
  });
  test('killed at every call of the mail’s hour, each letter goes once or is in doubt', () => {
    const start = (): World => {
      const world = mailBase({ clients: clientsBorn('20.05', 2), world: { now: noon('2026-05-20', 8) } });
      schedule(world);
      world.now = noon('2026-05-20', 9);
      return world;
    };
    const probe = start();
    const [triggerUid] = [...probe.triggers.keys()];
    heartbeat(probe.ports, { triggerUid });
    for (const keepWrites of [false, true]) {
      for (let call = 1; call <= probe.calls; call++) {
        const world = start();
        world.killBefore(call, keepWrites);
        try {
          beat(world);
        } catch (error) {
          if (!(error instanceof Killed)) throw error;
        }
        run(world, noon('2026-05-20', 12));
        const doubts = world.grid('Klientura mail').filter((row) => row.includes('IN_DOUBT')).length;
        expect(doubts).toBeLessThanOrEqual(1);
        expect(new Set(sentTo(world)).size).toBe(world.outbox.length);
        expect(world.outbox.length + doubts).toBeGreaterThanOrEqual(2);
      }
    }
  });
});

test('every client gets exactly one letter a year, whatever the leap day and the hours that failed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('FEB28', 'MAR1'),
      fc.integer({ min: 2026, max: 2100 }),
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 12, maxLength: 12 }),
      (leapDay, year, gaps) => {
        const clients = ['27.02', '28.02', '29.02', '01.03', '02.03'].map((birthday, n) => ({
          birthday,
          email: `c${n}@example.com`,
        }));
        const world = mailBase({ clients, settings: { leapDay }, world: { now: noon(`${year}-02-26`, 9) } });
        schedule(world, { hour: 9 });
        for (const gap of gaps) {
          beat(world);
          world.now += (1 + gap) * 24 * HOUR;
        }
        expect([...sentTo(world)].sort()).toEqual(clients.map(({ email }) => email));
        expect(dateOf(world.zone.serialOf(world.now)).year).toBe(year);
      },
    ),
    { numRuns: 30 },
  );
});
