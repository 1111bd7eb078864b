/** What becomes known late has its letter all the same, once; a day that returns each year has it on its day. */
import { addOrder } from '../../support/shop';
import { mailShop, onlyOccasion, pass, scheduleAt, taken } from '../../support/mail-shop';
import { report } from '../../support/run-command';

const DAY = 24;

/** Two clients who bought long ago. */
const world = (): ReturnType<typeof mailShop> =>
  mailShop(2, [
    [0, 300, 10],
    [1, 300, 10],
  ]);

describe('thanks for an order', () => {
  const thanks = { kind: 'THANK_YOU', offset: 1 };

  test.each([0, 1, 2])('entered after its day was done, %i days late', (late) => {
    const shop = world();
    onlyOccasion(shop, thanks);
    scheduleAt(shop, 9);
    // The order is of the first day, its letter is due on the second.
    pass(shop, DAY * (1 + late) + 12);
    expect(taken(shop)).toEqual([]);
    addOrder(shop, [1, 0, 50]);
    pass(shop, DAY * 5);
    expect(taken(shop)).toEqual(['c1@example.com']);
  });
  test('is not sent for an order entered a week late', () => {
    const shop = world();
    onlyOccasion(shop, thanks);
    scheduleAt(shop, 9);
    pass(shop, DAY * 7);
    addOrder(shop, [1, 0, 50]);
    pass(shop, DAY * 3);
    expect(taken(shop)).toEqual([]);
  });
  test('a client who got it is not listed again on the days after', () => {
    const shop = world();
    onlyOccasion(shop, { ...thanks, offset: 0 });
    addOrder(shop, [1, 0, 50]);
    expect(report(shop, 'mail.sendDue')).toMatchObject({ sent: 1, skipped: [] });
    expect(report(shop, 'mail.sendDue', { today: '2026-05-21' })).toMatchObject({ sent: 0, skipped: [] });
  });
});

test('a client who falls asleep earlier than it seemed, because the rule or his rhythm shifted, is written to once', () => {
  const shop = mailShop(2, [
    [0, 57, 10],
    [1, 100, 10],
  ]);
  onlyOccasion(shop, { code: 'back', kind: 'WIN_BACK', parameter: '61' });
  scheduleAt(shop, 9);
  pass(shop, DAY * 2);
  expect(taken(shop)).toEqual([]);
  // 59 days of silence were over yesterday by now; 61 would be tomorrow.
  onlyOccasion(shop, { code: 'back', kind: 'WIN_BACK', parameter: '58' });
  pass(shop, DAY);
  expect(taken(shop)).toEqual(['c0@example.com']);
  onlyOccasion(shop, { code: 'back', kind: 'WIN_BACK', parameter: '61' });
  pass(shop, DAY * 5);
  expect(taken(shop)).toEqual([]);
});

test('a date that is moved by a person is a date of its own; one that stays has one letter', () => {
  const shop = mailShop(1, [], { Визит: () => '18.05.2026' });
  onlyOccasion(shop, { code: 'visit', kind: 'DUE', field: 'Визит' });
  scheduleAt(shop, 9);
  pass(shop, DAY * 4);
  expect(taken(shop)).toEqual(['c0@example.com']);
});

test('a birthday of yesterday is not made up for when its day was done', () => {
  const shop = mailShop(1, [], { 'Дата рождения': () => '25.05.1990' });
  scheduleAt(shop, 9);
  pass(shop, DAY * 7);
  expect(taken(shop)).toEqual(['c0@example.com']);
  shop.tab('Клиенты').cells.forEach((row) => {
    for (const cell of row) if (cell.value === '25.05.1990') cell.value = '26.05.1990';
  });
  pass(shop, DAY * 2);
  expect(taken(shop)).toEqual([]);
});

test('who has a round birthday gets the letter for it and no other, with both rules in the schedule', () => {
  const shop = mailShop(3, [], { 'Дата рождения': (client) => `21.05.${[1996, 1995, 1986][client]!}` });
  report(shop, 'mail.saveOccasion', { code: 'round', kind: 'ROUND_BIRTHDAY' });
  scheduleAt(shop, 9);
  pass(shop, DAY * 4);
  expect(shop.outbox.map(({ to, subject }) => [to, subject.includes('юбил')]).sort()).toEqual([
    ['c0@example.com', true],
    ['c1@example.com', false],
    ['c2@example.com', true],
  ]);
});
