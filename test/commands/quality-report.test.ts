/** The report of the data's quality counts what is there, writes nothing unless asked, and its tab comes and goes as one. */
import type { CellInput } from '../support/memory-tab';
import { createWorld, type World } from '../support/memory-book';
import { refusal, report } from '../support/run-command';

const HEADER = ['Имя', 'Телефон', 'E-mail', 'Дата рождения', 'Дата добавления'];

function shop(clients: CellInput[][]): World {
  const world = createWorld();
  world.addTab('Клиенты', [HEADER, ...clients]);
  report(world, 'base.setUp');
  return world;
}

const OLD = { day: 45000 };
const RECENT = { day: 46100 };
const messy = (): World =>
  shop([
    ['Анна Петрова', '8 916 111-22-33', 'anna@mail.ru', '05.03.1987', OLD],
    ['Борис Ким', 'не помнит', 'boris@', '', RECENT],
    ['Анна Петрова', '89161112233', 'anna@mail.ru', '05.03.1987', RECENT],
    ['Вера Сон', '', 'vera@mail.ru', '', RECENT],
  ]);

const field = (found: { fields: { field: string }[] }, name: string): unknown =>
  found.fields.find((one) => one.field === name);

it('counts filled, sound, doubtful and stale cells by column', () => {
  const found = report(messy(), 'quality.report');
  expect(found.clients).toBe(4);
  expect(field(found, 'phone')).toEqual({
    field: 'phone',
    header: 'Телефон',
    filled: 3,
    valid: 2,
    doubtful: 1,
    stale: 1,
  });
  expect(field(found, 'email')).toMatchObject({ filled: 4, valid: 3, doubtful: 1, stale: 1 });
  // A birthday grows no older.
  expect(field(found, 'birthday')).toMatchObject({ filled: 2, valid: 2, stale: 0 });
});

it('counts duplicates, and clients whom nobody can call or write to', () => {
  expect(report(messy(), 'quality.report')).toMatchObject({ duplicates: { auto: 1, ask: 0 }, unreachable: 1 });
});

it('is even for a base without a single filled contact', () => {
  const found = report(shop([['Анна', '', '', '', '']]), 'quality.report');
  expect(found).toMatchObject({ clients: 1, unreachable: 1, duplicates: { auto: 0, ask: 0 } });
});

it('makes no operation and changes nothing unless its tab is wanted', () => {
  const world = messy();
  const tabs = world.tabs.map(({ name }) => [name, world.grid(name)]);
  expect(report(world, 'quality.report').operation).toBeUndefined();
  expect(world.tabs.map(({ name }) => [name, world.grid(name)])).toEqual(tabs);
});

describe('the tab', () => {
  it('lists columns with their figures, and beside them the cells to look at', () => {
    const world = messy();
    report(world, 'quality.report', { tab: true });
    const [header = [], ...rows] = world.grid('Качество данных');
    expect(header).toHaveLength(10);
    expect(rows[1]!.slice(0, 6)).toEqual(['Телефон', 3, 0.75, 2, 1, 1]);
    expect(rows.map((row) => row.slice(6)).filter(([row]) => row !== '')).toEqual([
      [3, 'Телефон', 'не помнит', 'ru:UNREADABLE_PHONE'],
      [3, 'E-mail', 'boris@', 'ru:UNREADABLE_EMAIL'],
    ]);
  });

  it('is written anew without a trace in the history, and goes when it is taken back', () => {
    const world = messy();
    const names = world.tabs.map(({ name }) => name);
    const { operation } = report(world, 'quality.report', { tab: true });
    world.tab('Клиенты').cells[2]![1]!.value = '8 916 222-33-44';
    expect(report(world, 'quality.report', { tab: true }).operation).toBeUndefined();
    expect(world.grid('Качество данных')[2]!.slice(0, 6)).toEqual(['Телефон', 3, 0.75, 3, 0, 1]);
    report(world, 'changes.undo', { operation });
    expect(world.tabs.map(({ name }) => name)).toEqual(names);
  });
});

it.each([[{ tab: 'yes' }], [{ today: '31.12.2026' }], [{ colour: 'red' }]])('refuses %j', (input) => {
  expect(refusal(() => report(messy(), 'quality.report', input)).code).toBe('INPUT_INVALID');
});
