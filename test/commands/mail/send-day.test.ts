/** What stops one part of the day's mail stops no other; the owner is told, and what was stopped goes once it is mended. */
import { dayOf } from '../../../src/domain/days';
import { readLease } from '../../../src/commands/mail/schedule-lease';
import type { World } from '../../support/memory-book';
import { mailShop, pass, scheduleAt, taken } from '../../support/mail-shop';
import { report } from '../../support/run-command';
import { addOrder } from '../../support/shop';

/** Client 0 has a birthday on 20 May and client 1 an order; both letters are due that day. */
function aShop(): World {
  const world = mailShop(2, [[0, 300, 10]], { 'Дата рождения': (client) => (client === 0 ? '20.05.1991' : '') });
  addOrder(world, [1, 0, 50]);
  report(world, 'mail.saveOccasion', { kind: 'THANK_YOU' });
  report(world, 'mail.saveTemplate', { code: 'thankYou', subject: 'Спасибо', text: 'Спасибо за заказ!' });
  scheduleAt(world, 9);
  return world;
}

/** A person types into a cell of one of the tabs. */
function retype(world: World, tab: string, from: string, to: string): void {
  const cell = world
    .tab(tab)
    .cells.flat()
    .find(({ value }) => value === from);
  if (cell === undefined) throw new Error(`nobody finds ${from}`);
  cell.value = to;
}
const TODAY = dayOf(2026, 5, 20);
const toTheHour = 9;

test('a broken template keeps its own letters back and no others, and the day stays open; mended, they go, and none goes twice', () => {
  const world = aShop();
  retype(world, 'Шаблоны писем', 'Спасибо за заказ!', 'Спасибо, {{отчество_отца}}!');
  expect(pass(world, toTheHour)).toEqual(['TEMPLATE_TAG_UNKNOWN']);
  expect(taken(world)).toEqual(['c0@example.com']);
  expect(readLease(world.ports)).toMatchObject({ trouble: 'TEMPLATE_TAG_UNKNOWN', doneDay: TODAY - 1 });
  // Told once; the next hours try again in silence.
  expect(pass(world, 3)).toEqual([]);
  expect(readLease(world.ports)).toMatchObject({ trouble: 'TEMPLATE_TAG_UNKNOWN', doneDay: TODAY - 1 });
  expect(taken(world)).toEqual([]);
  retype(world, 'Шаблоны писем', 'Спасибо, {{отчество_отца}}!', 'Спасибо!');
  expect(pass(world, 1)).toEqual([]);
  expect(taken(world)).toEqual(['c1@example.com']);
  expect(readLease(world.ports)).toMatchObject({ trouble: '', doneDay: TODAY });
  expect(pass(world, 60)).toEqual([]);
  expect(taken(world)).toEqual([]);
});

test('a template mended two days later still sends its letters, and was told once a day', () => {
  const world = aShop();
  retype(world, 'Шаблоны писем', 'Спасибо за заказ!', 'Спасибо, {{отчество_отца}}!');
  expect(pass(world, toTheHour + 47)).toEqual(['TEMPLATE_TAG_UNKNOWN', 'TEMPLATE_TAG_UNKNOWN']);
  pass(world, 1);
  retype(world, 'Шаблоны писем', 'Спасибо, {{отчество_отца}}!', 'Спасибо!');
  pass(world, 48);
  expect(taken(world).sort()).toEqual(['c0@example.com', 'c1@example.com']);
});

test('a line of the tab of occasions that nobody can read is told, the others go, and its letters once it is mended', () => {
  const world = aShop();
  retype(world, 'Поводы', 'THANK_YOU', 'THANKS');
  expect(pass(world, toTheHour)).toEqual(['OCCASIONS_FAULTY']);
  expect(taken(world)).toEqual(['c0@example.com']);
  expect(readLease(world.ports)).toMatchObject({ trouble: 'OCCASIONS_FAULTY', doneDay: TODAY - 1 });
  retype(world, 'Поводы', 'THANKS', 'THANK_YOU');
  expect(pass(world, 1)).toEqual([]);
  expect(taken(world)).toEqual(['c1@example.com']);
});

test('a line that is switched off may be half-written', () => {
  const world = aShop();
  report(world, 'mail.saveOccasion', { kind: 'THANK_YOU', active: false });
  retype(world, 'Поводы', 'THANK_YOU', 'THANKS');
  expect(pass(world, toTheHour)).toEqual([]);
  expect(readLease(world.ports)).toMatchObject({ trouble: '', doneDay: TODAY });
});

test('an occasion of the schedule that was switched off since is no trouble', () => {
  const world = aShop();
  scheduleAt(world, 9, { occasions: ['birthday', 'thankYou'] });
  report(world, 'mail.saveOccasion', { kind: 'THANK_YOU', active: false });
  expect(pass(world, toTheHour)).toEqual([]);
  expect(taken(world)).toEqual(['c0@example.com']);
  expect(readLease(world.ports)).toMatchObject({ trouble: '', doneDay: TODAY });
});

test('a schedule for one occasion sends no other', () => {
  const world = aShop();
  scheduleAt(world, 9, { occasions: ['thankYou'] });
  pass(world, 24);
  expect(taken(world)).toEqual(['c1@example.com']);
});

test('without a quota the day stays open, and goes on with it', () => {
  const world = aShop();
  world.quota = 0;
  expect(pass(world, toTheHour + 2)).toEqual([]);
  expect(readLease(world.ports)).toMatchObject({ trouble: '', doneDay: TODAY - 1 });
  world.quota = 1;
  pass(world, 2);
  world.quota = 1;
  pass(world, 2);
  expect(taken(world)).toEqual(['c0@example.com', 'c1@example.com']);
  expect(readLease(world.ports)).toMatchObject({ doneDay: TODAY });
});
