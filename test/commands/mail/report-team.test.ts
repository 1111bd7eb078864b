/** Who of the team gets a morning list, and what today's holds, before anything is sent. */
import { mailShop } from '../../support/mail-shop';
import type { World } from '../../support/memory-book';
import { refusal, report } from '../../support/run-command';

/** Today is 20 May: the first two clients have a contact due. */
function aTeam(
  managers: string,
  owners: readonly string[] = ['Анна', ' анна ', 'boris@example.com', 'Глеб', ''],
): World {
  const world = mailShop(5, [], {
    Менеджер: (client) => owners[client] ?? '',
    'Следующий контакт': (client) => (client < 3 ? '20.05.2026' : ''),
  });
  report(world, 'settings.change', { managers });
  world.nextRun();
  return world;
}
const TEAM = 'Анна: anna@example.com; Вера: vera@example.com; без адреса';

test('names all of the setting and of the column, with their clients, and what is missing', () => {
  expect(report(aTeam(TEAM), 'mail.team')).toMatchObject({
    members: [
      { name: 'Анна', address: 'anna@example.com', clients: 2 },
      { name: 'Вера', address: 'vera@example.com', clients: 0 },
      { name: '', address: 'boris@example.com', clients: 1 },
      { name: 'Глеб', address: '', clients: 1 },
    ],
    unreadable: ['без адреса'],
    hasOwners: true,
    withoutOwner: 1,
    trouble: '',
  });
});

test('a base without a column of owners says so', () => {
  const world = mailShop(2, []);
  expect(report(world, 'mail.team')).toMatchObject({ members: [], lists: [], hasOwners: false, withoutOwner: 2 });
});

test('shows the very list that is sent then, and what became of it', () => {
  const world = aTeam(TEAM);
  const before = report(world, 'mail.team').lists;
  expect(
    before.map(({ address, name, items, state }: Record<string, unknown>) => [address, name, items, state]),
  ).toEqual([
    ['anna@example.com', 'Анна', 2, 'NEW'],
    ['vera@example.com', 'Вера', 0, 'NEW'],
    ['boris@example.com', '', 1, 'NEW'],
  ]);
  expect(world.outbox).toEqual([]);
  report(world, 'mail.digest');
  for (const { to, subject, text } of world.outbox)
    expect(before).toContainEqual(expect.objectContaining({ address: to, subject, text }));
  expect(report(world, 'mail.team').lists.map(({ state }: { state: string }) => state)).toEqual([
    'SENT',
    'NEW',
    'SENT',
  ]);
});

test('a test goes to oneself, is no list of the day, and leaves nothing in the ledger', () => {
  const world = aTeam(TEAM);
  const { to, subject } = report(world, 'mail.testDigest', { address: 'anna@example.com' });
  expect(to).toBe(world.user);
  expect(world.outbox).toMatchObject([{ to: world.user, subject }]);
  expect(report(world, 'mail.digest').sent).toBe(2);
});

test('there is no test of a list with nothing in it, nor of nobody’s, nor without a quota', () => {
  const world = aTeam(TEAM);
  const code = (address: unknown): string => refusal(() => report(world, 'mail.testDigest', { address })).code;
  expect([code('vera@example.com'), code('none@example.com'), code('')]).toEqual(Array(3).fill('INPUT_INVALID'));
  world.quota = 0;
  expect(code('anna@example.com')).toBe('MAIL_REFUSED');
  expect(world.outbox).toEqual([]);
});

test('the log tells the team’s lists from letters to clients, by the names of the setting', () => {
  const world = aTeam('Анна: anna@example.com');
  report(world, 'mail.digest');
  const { letters } = report(world, 'mail.log');
  expect(letters).toHaveLength(2);
  // Of Boris only the digest of his address is known there.
  expect(letters.map(({ name, isTeam }: Record<string, unknown>) => [name, isTeam]).sort()).toEqual([
    ['', true],
    ['Анна', true],
  ]);
});
