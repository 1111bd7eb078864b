/** Letters for coming into a segment: the schedule compares segments itself, and each entry has one letter. */
import { readLease } from '../../../src/commands/mail/schedule-lease';
import type { World } from '../../support/memory-book';
import { mailShop, onlyOccasion, pass, scheduleAt, taken } from '../../support/mail-shop';
import { report } from '../../support/run-command';
import { addOrder, type ShopOrder } from '../../support/shop';

const DAY = 24;
const NEW = { code: 'fresh', kind: 'SEGMENT_ENTRY', parameter: 'NEW' };
/** The fourth client has bought nothing yet; the first two are new until they are away for more than 30 days. */
const ORDERS: ShopOrder[] = [
  [0, 25, 100],
  [1, 25, 100],
  [2, 100, 100],
];
const born = (birthday: string): Parameters<typeof mailShop>[2] => ({ 'Дата рождения': () => birthday });

const segmentOf = (world: World, name: number): string => {
  const id = String(world.grid('Клиенты')[name + 1]![world.grid('Клиенты')[0]!.indexOf('ID клиента')]);
  return report(world, 'segments.explain', { id }).segment;
};

describe('a client who comes into a segment', () => {
  test('has no letter on the first look, one on entering, none while staying, one on entering again', () => {
    const world = mailShop(4, ORDERS);
    onlyOccasion(world, NEW);
    scheduleAt(world, 9);
    pass(world, DAY * 2);
    // Since when they are in the segment nobody knows.
    expect([segmentOf(world, 0), taken(world)]).toEqual(['NEW', []]);
    addOrder(world, [3, -2, 50]);
    pass(world, DAY);
    expect([segmentOf(world, 3), taken(world)]).toEqual(['NEW', ['c3@example.com']]);
    pass(world, DAY * 20);
    expect(taken(world)).toEqual([]);
    pass(world, DAY * 20);
    expect([segmentOf(world, 3), taken(world)]).toEqual(['PROMISING', []]);
    report(world, 'settings.change', { period: 'LAST 1' });
    addOrder(world, [3, -44, 50]);
    pass(world, DAY * 2);
    expect([segmentOf(world, 3), taken(world)]).toEqual(['NEW', ['c3@example.com']]);
  });
  test('has one also when segments are refreshed by hand before the hour, and several times', () => {
    const world = mailShop(4, ORDERS);
    onlyOccasion(world, NEW);
    scheduleAt(world, 9);
    pass(world, DAY);
    addOrder(world, [3, -1, 50]);
    for (let hour = 0; hour < 30; hour++) {
      report(world, 'segments.refresh');
      pass(world, 1);
    }
    expect(taken(world)).toEqual(['c3@example.com']);
  });
  test('has none where another scheme puts everybody elsewhere', () => {
    const world = mailShop(4, ORDERS);
    onlyOccasion(world, { ...NEW, parameter: 'POTENTIAL_LOYALIST' });
    report(world, 'mail.saveOccasion', { ...NEW, code: 'lost', parameter: 'LOST' });
    scheduleAt(world, 9);
    pass(world, DAY);
    const before = report(world, 'segments.report').segments;
    report(world, 'settings.change', { scheme: 'RFM_3' });
    pass(world, DAY * 2);
    expect(report(world, 'segments.report').segments).not.toEqual(before);
    expect(taken(world)).toEqual([]);
  });
});

describe('segments', () => {
  const daysOfSnapshots = (world: World): unknown[] =>
    world.tabs.some(({ name }) => name === 'Прежние сегменты')
      ? world
          .grid('Прежние сегменты')
          .slice(1)
          .map(([day]) => day)
      : [];

  test('are refreshed once a day where a rule of the schedule asks for it, and else not at all', () => {
    const world = mailShop(4, ORDERS);
    onlyOccasion(world, { ...NEW, active: false });
    scheduleAt(world, 9);
    pass(world, DAY);
    expect(daysOfSnapshots(world)).toEqual([]);
    report(world, 'mail.saveOccasion', NEW);
    pass(world, DAY);
    expect(daysOfSnapshots(world)).toEqual(['2026-05-21']);
  });
  test('that cannot be refreshed are noted and told; birthdays go all the same, once', () => {
    const world = mailShop(4, ORDERS, born('22.05.1990'));
    report(world, 'mail.saveOccasion', NEW);
    scheduleAt(world, 9);
    pass(world, DAY * 2);
    const tab = world.tab('Сегменты');
    const cell = tab.cells.flat().find(({ value }) => typeof value === 'string' && value.includes('до 30'))!;
    cell.value = (cell.value as string).replace('до 30', 'до 130');
    expect(pass(world, 10)).toEqual(['THRESHOLDS_INVALID']);
    expect(readLease(world.ports)).toMatchObject({ trouble: 'THRESHOLDS_INVALID' });
    expect(taken(world)).toHaveLength(4);
    cell.value = cell.value.replace('до 130', 'до 30');
    expect(pass(world, DAY)).toEqual([]);
    expect(readLease(world.ports)).toMatchObject({ trouble: '' });
    expect(taken(world)).toEqual([]);
  });
});
