/** What letters brought about is what counting by hand gives, from the ledger, the orders, the opt-outs and the marked replies. */
import { mailShop } from '../../support/mail-shop';
import type { World } from '../../support/memory-book';
import { refusal, report } from '../../support/run-command';
import { addOrder } from '../../support/shop';

const CLIENTS = 20;
const DAY = 86_400_000;
const WITHIN = 10;

interface Sent {
  client: number;
  day: number;
  variant: string;
}

/** Birthdays on the days 0 to 9, two clients on each, in two variants; what went is read off the outbox. */
function aShop(): { world: World; sent: Sent[] } {
  const world = mailShop(CLIENTS, [[0, 300, 10]], {
    'Дата рождения': (client) => `${20 + (client % 10)}.05.1990`,
  });
  for (const variant of ['A', 'B'])
    report(world, 'mail.saveTemplate', { code: 'birthday', variant, subject: variant, text: 'С днём рождения!' });
  const sent: Sent[] = [];
  world.now += 12 * 3_600_000;
  for (let day = 0; day < 10; day++, world.now += DAY) {
    report(world, 'mail.sendDue');
    for (const { to, subject } of world.outbox.splice(0))
      sent.push({ client: Number(/\d+/.exec(to)![0]), day, variant: subject });
  }
  return { world, sent };
}

test('orders, opt-outs and replies by template and variant, as a plain count has them', () => {
  const { world, sent } = aShop();
  expect(sent).toHaveLength(CLIENTS);
  expect(new Set(sent.map(({ variant }) => variant)).size).toBe(2);
  // Client, and the day of the order; that of the letter's own day and that after ten days do not count.
  const orders: [number, number][] = sent.flatMap(({ client, day }): [number, number][] =>
    client % 4 === 0
      ? [
          [client, day + 1],
          [client, day + 10],
        ]
      : client % 4 === 1
        ? [[client, day + 11]]
        : client % 4 === 2
          ? [[client, day]]
          : [],
  );
  for (const [client, day] of orders) addOrder(world, [client, -day, 100]);
  const today = 15;
  world.now += (today - 10) * DAY;
  const letters: { key: string; id: string; name: string }[] = report(world, 'mail.log', { size: 100 }).letters;
  const ids = world.grid('Клиенты');
  const idOf = (client: number): string => String(ids[client + 1]![ids[0]!.indexOf('ID клиента')]);
  const keyOf = (client: number): string => letters.find(({ id }) => id === idOf(client))!.key;
  const replied = [1, 2, 3, 7];
  for (const client of [...replied, 9]) report(world, 'mail.markReply', { key: keyOf(client) });
  report(world, 'mail.markReply', { key: keyOf(9), replied: false });
  // Of day 9 and day 3: six days after the letter, and twelve.
  for (const client of [9, 3]) report(world, 'mail.suppress', { client: idOf(client), kind: 'OPT_OUT' });

  const expected = ['A', 'B'].map((variant) => {
    const own = sent.filter((one) => one.variant === variant);
    const over = own.filter(({ day }) => day + WITHIN < today);
    const after = ({ client, day }: Sent): number =>
      orders.filter(([buyer, on]) => buyer === client && on > day && on <= day + WITHIN).length;
    return {
      template: 'birthday',
      variant,
      sent: own.length,
      over: over.length,
      bought: over.filter((one) => after(one) > 0).length,
      orders: over.reduce((sum, one) => sum + after(one), 0),
      optOuts: own.filter(({ client }) => client === 9).length,
      replies: own.filter(({ client }) => replied.includes(client)).length,
    };
  });
  expect(expected.reduce((sum, { orders: count }) => sum + count, 0)).toBeGreaterThan(0);
  expect(report(world, 'mail.results', { days: WITHIN })).toEqual({
    days: WITHIN,
    results: expected,
    compared: [
      {
        template: 'birthday',
        bought: { kind: 'TOO_FEW', least: 30 },
        replies: { kind: 'TOO_FEW', least: 30 },
        optOuts: { kind: 'TOO_FEW', least: 30 },
      },
    ],
    hasOrders: true,
  });
});

test('a list for the team is no letter to a client', () => {
  const world = mailShop(1, [], { 'Дата рождения': () => '20.05.1990', Менеджер: () => 'anna@example.com' });
  expect(report(world, 'mail.digest').sent).toBe(1);
  expect(report(world, 'mail.results').results).toEqual([]);
});

describe('a reply', () => {
  test('bars no letter, and may be taken back', () => {
    const { world } = aShop();
    const [{ key }] = report(world, 'mail.log').letters;
    const { operation } = report(world, 'mail.markReply', { key });
    const replies = (): number =>
      report(world, 'mail.results').results.reduce((sum: number, one: { replies: number }) => sum + one.replies, 0);
    expect(replies()).toBe(1);
    const marked = (): string[] =>
      report(world, 'mail.log')
        .letters.filter(({ replied }: { replied: boolean }) => replied)
        .map((letter: { key: string }) => letter.key);
    expect(marked()).toEqual([key]);
    expect(report(world, 'mail.log').suppressed).toEqual([]);
    expect(report(world, 'mail.markReply', { key }).operation).toBeUndefined();
    expect(report(world, 'mail.sendDue', { today: '2027-05-20' }).sent).toBe(2);
    report(world, 'changes.undo', { operation });
    expect(replies()).toBe(0);
    expect(marked()).toEqual([]);
  });
  test('to a letter that never went is refused', () => {
    const { world } = aShop();
    expect(refusal(() => report(world, 'mail.markReply', { key: 'none' })).code).toBe('INPUT_INVALID');
  });
});
