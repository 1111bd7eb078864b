/** The morning list: each manager the own clients, nobody an empty one, nobody two in a day, whatever dies in between. */
import { execute } from '../../../src/commands/execute';
import { sendDigest } from '../../../src/commands/mail/send-digest';
import { Killed, type World } from '../../support/memory-book';
import { mailShop, pass, scheduleAt } from '../../support/mail-shop';
import { report } from '../../support/run-command';

const OWNERS = ['Анна', ' анна ', 'boris@example.com', 'Глеб', ''];
const TEAM = 'Анна: anna@example.com; Вера: vera@example.com; без адреса';

/** Five clients; 20 May is today. Вера has no client, Глеб no address. */
function aTeam(cells: Partial<Record<'birthday' | 'contact' | 'visit', string[]>> = {}, settings = {}): World {
  const column =
    (texts: string[] = []) =>
    (client: number): string =>
      texts[client] ?? '';
  const world = mailShop(5, [], {
    Менеджер: column(OWNERS),
    'Дата рождения': column(cells.birthday),
    'Следующий контакт': column(cells.contact),
    Визит: column(cells.visit),
  });
  report(world, 'settings.change', { managers: TEAM, digest: true, ...settings });
  world.nextRun();
  return world;
}
const BIRTHDAYS = { birthday: ['23.05.1990', '24.05.1990', '20.05', '20.05.1980', '20.05.1980'] };
const letters = (world: World): Record<string, string> =>
  Object.fromEntries(world.outbox.map(({ to, text }) => [to, text]));
const lists = (world: World): string[] => world.outbox.map(({ to }) => to).filter((to) => !/^c\d/.test(to));

test('holds the own clients alone: birthdays of four days, contacts due and overdue, dates due', () => {
  const world = aTeam({
    ...BIRTHDAYS,
    contact: ['20.05.2026', '18.05.2026', '21.05.2026', '19.05.2026'],
    visit: ['', '22.05.2026', '01.05.2026'],
  });
  report(world, 'mail.saveOccasion', { code: 'visit', kind: 'DUE', field: 'Визит', offset: -1 });
  expect(report(world, 'mail.digest')).toMatchObject({
    sent: 2,
    left: 0,
    managers: [{ name: 'Анна', items: 4 }, { items: 1 }],
    unknownOwners: ['Глеб'],
    unreadable: ['без адреса'],
  });
  const found = letters(world);
  expect(Object.keys(found).sort()).toEqual(['anna@example.com', 'boris@example.com']);
  const [overdue, contact, birthday, due] = found['anna@example.com']!.split('\n\n');
  expect(overdue).toMatch(/^Просроченные контакты\n- 18 мая 2026 года · Клиент ба/);
  expect(contact).toMatch(/^Связаться сегодня\n- Клиент аа · \+7916/);
  expect(birthday).toMatch(/^Дни рождения .*\n- 23 мая · Клиент аа · возраст: 36 ·/);
  expect(birthday!.split('\n')).toHaveLength(2);
  expect(due).toMatch(/\n- 22 мая · Клиент ба · Визит ·/);
  expect(found['boris@example.com']).toMatch(/20 мая · Клиент ва · \+/);
});

test('comes at the file’s hour, also where clients have theirs earlier', () => {
  const world = mailShop(5, [], {
    Менеджер: (client) => OWNERS[client]!,
    'Дата рождения': () => '20.05',
    'Часовой пояс': () => 'Asia/Vladivostok',
  });
  report(world, 'settings.change', { managers: TEAM, digest: true });
  world.nextRun();
  // Midnight in Moscow, where the file is; in Vladivostok it is seven.
  world.now = Date.UTC(2026, 4, 18, 21);
  scheduleAt(world, 9);
  const hours: Record<string, number[]> = {};
  for (let hour = 1; hour < 48; hour++) {
    pass(world, 1);
    for (const { to } of world.outbox.splice(0)) (hours[to] ??= []).push(hour);
  }
  expect(hours['anna@example.com']).toEqual([9, 33]);
  expect(Object.entries(hours).filter(([to]) => /^c\d/.test(to))).toEqual(
    [0, 1, 2, 3, 4].map((n) => [expect.stringContaining(`c${n}`), [26]]),
  );
});

test('nothing to tell, no letter', () => {
  const world = aTeam({ birthday: ['24.05.1990'], contact: ['21.05.2026', 'позже'] });
  expect(report(world, 'mail.digest')).toMatchObject({ sent: 0, managers: [] });
  expect(world.outbox).toEqual([]);
});

test('what a cell holds is shown as it stands, in one line, and is no HTML', () => {
  const world = aTeam(BIRTHDAYS);
  const cell = world
    .tab('Клиенты')
    .cells.flat()
    .find(({ value }) => value === 'Клиент аа')!;
  cell.value = '<img src=x>\n& "Анна"';
  report(world, 'mail.digest');
  const letter = world.outbox.find(({ to }) => to === 'anna@example.com')!;
  expect(letter.text).toContain('· <img src=x> & "Анна" ·');
  expect(letter.html).toContain('&lt;img src=x&gt; &amp; &quot;Анна&quot;');
  expect(letter.html).not.toContain('<img');
});

test('the schedule sends it at the hour of the mail, once a day, and not where it is switched off', () => {
  const world = aTeam({ contact: ['10.05.2026'] });
  scheduleAt(world, 9);
  pass(world, 8);
  expect(lists(world)).toEqual([]);
  pass(world, 30);
  expect(lists(world)).toEqual(['anna@example.com', 'anna@example.com']);
  report(world, 'settings.change', { digest: false });
  pass(world, 48);
  expect(lists(world)).toHaveLength(2);
});

test('a pause is a pause for the team, too', () => {
  const world = aTeam(BIRTHDAYS, { paused: true });
  scheduleAt(world, 9);
  pass(world, 10);
  expect(world.outbox).toEqual([]);
});

test('what the quota leaves over goes the next hour, the lists before the letters', () => {
  const world = aTeam(BIRTHDAYS);
  scheduleAt(world, 9);
  world.quota = 1;
  pass(world, 9);
  expect(lists(world)).toEqual(['anna@example.com']);
  expect(world.outbox).toHaveLength(1);
  world.quota = 100;
  pass(world, 10);
  expect(lists(world)).toEqual(['anna@example.com', 'boris@example.com']);
  expect(world.outbox).toHaveLength(5);
});

test('two names with one mailbox get one list', () => {
  const world = aTeam(BIRTHDAYS, { managers: 'Анна: team@example.com; Глеб: Team@example.com' });
  expect(report(world, 'mail.digest')).toMatchObject({ sent: 2, managers: [{ name: 'Анна', items: 2 }, {}] });
  expect(lists(world).sort()).toEqual(['boris@example.com', 'team@example.com']);
});

test('the ledger holds no address of the team', () => {
  const world = aTeam(BIRTHDAYS);
  report(world, 'mail.digest');
  const rows = world.grid('Письма').slice(1);
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toContain('@');
});

test('a valuable client who falls asleep is told on that day and not on the next', () => {
  // Client 0 orders every ten days and stopped; the base's rhythm is his.
  const orders = Array.from({ length: 15 }, (_, n): [number, number, number] => [0, 11 + n * 10, 100]);
  const world = mailShop(2, [...orders, [1, 5, 1]], { Менеджер: () => 'Анна' });
  report(world, 'settings.change', { managers: TEAM });
  expect(report(world, 'mail.digest')).toMatchObject({ sent: 1, managers: [{ name: 'Анна', items: 1 }] });
  expect(world.outbox[0]!.text).toMatch(/^Ценные клиенты.*\n- Клиент аа/);
  expect(report(world, 'mail.digest', { today: '2026-05-21' })).toMatchObject({ sent: 0, managers: [] });
});

describe.each([
  ['lost', false],
  ['kept', true],
])('killed at every call, waiting writes %s', (_kind, keepWrites) => {
  test('and run once more: no list twice, none lost, at most one in doubt', () => {
    const start = aTeam(BIRTHDAYS);
    const whole = start.copy();
    execute(whole.ports, sendDigest, {});
    let doubts = 0;
    for (let call = 1; call <= whole.calls; call++) {
      const world = start.copy();
      world.killBefore(call, keepWrites);
      expect(() => execute(world.ports, sendDigest, {})).toThrow(Killed);
      report(world, 'mail.digest');
      const inDoubt = world.grid('Письма').filter((row) => row.includes('IN_DOUBT')).length;
      expect(inDoubt).toBeLessThanOrEqual(1);
      expect(new Set(lists(world)).size).toBe(world.outbox.length);
      expect(world.outbox.length + inDoubt).toBeGreaterThanOrEqual(2);
      doubts += inDoubt;
    }
    process.stdout.write(
      `killed at ${whole.calls} calls of a digest, writes kept: ${keepWrites}, ${doubts} in doubt\n`,
    );
    expect(doubts).toBeGreaterThan(1);
  });
});
