/** Saved segments: kept by their conditions, counted as a plain count would, in step with refreshes, undoable, and never at the cost of what a person wrote. */
import { runCommand } from '../../src/commands';
import { storedWords } from '../../src/i18n/stored';
import { Killed, type World } from '../support/memory-book';
import { refusal, report, type AnyReport } from '../support/run-command';
import { addOrder, baseOf, scattered, shop } from '../support/shop';

const TAB = storedWords('ru').tab('saved');
const LIST = storedWords('ru').tab('list');
const CITIES = ['Киев', 'Львов', 'Одесса'];
const TAGS = ['VIP; опт', 'опт', '', 'новый'];

function aShop(clients = 40, orders = 150): World {
  return shop(clients, scattered(clients - 5, orders), {
    Город: (i) => CITIES[i % 3]!,
    Теги: (i) => TAGS[i % 4]!,
    'Дата рождения': (i) => `05.0${(i % 9) + 1}.19${80 + (i % 15)}`,
    'Размер обуви': (i) => 36 + (i % 10),
  });
}

const more = { field: 'orders', is: 'MORE', value: 3 };
const kyiv = { field: 'city', is: 'EQUAL', value: 'киев' };
const lines = (world: World): unknown[][] => world.grid(TAB).slice(1);
const saved = (world: World): AnyReport[] => report(world, 'segments.saved').segments;
/** Client numbers as `segments.match` finds them. */
const matched = (world: World, condition: unknown): number[] => {
  const { ids } = baseOf(world).clients;
  const { total, clients } = report(world, 'segments.match', { condition, size: 1000 });
  expect(clients).toHaveLength(total);
  return clients.map(({ id }: AnyReport) => ids.indexOf(id)).sort((a: number, b: number) => a - b);
};
const numbers = (size: number, test: (i: number) => boolean): number[] =>
  Array.from({ length: size }, (_, i) => i).filter(test);

describe('segments.match', () => {
  const world = aShop();
  const orders = (i: number): number => Number(baseOf(world).clients.column('orders')[i]);

  it('finds who fits by columns, figures, tags and the user’s own columns, joined by and and or', () => {
    expect(matched(world, kyiv)).toEqual(numbers(40, (i) => i % 3 === 0));
    expect(matched(world, more)).toEqual(numbers(40, (i) => orders(i) > 3));
    expect(matched(world, { all: [more, kyiv] })).toEqual(numbers(40, (i) => orders(i) > 3 && i % 3 === 0));
    expect(matched(world, { any: [more, kyiv] })).toEqual(numbers(40, (i) => orders(i) > 3 || i % 3 === 0));
    expect(matched(world, { field: 'tags', is: 'HAS', value: 'ОПТ' })).toEqual(numbers(40, (i) => i % 4 < 2));
    expect(matched(world, { field: '#Размер обуви', is: 'AT_LEAST', value: 44 })).toEqual(
      numbers(40, (i) => i % 10 >= 8),
    );
    expect(matched(world, { field: 'birthdayMonth', is: 'IN', value: ['1', '2'] })).toEqual(
      numbers(40, (i) => i % 9 < 2),
    );
  });

  it('agrees with the computed columns for each figure', () => {
    const copy = world.copy();
    const fields = ['abc', 'xyz', 'lifecycle', 'tier', 'temperature', 'leadScore', 'nextPurchase'];
    report(copy, 'segments.columns', { fields });
    const { clients } = baseOf(copy);
    const words = storedWords('ru');
    const shownAs = (field: string, code: string): number[] =>
      numbers(40, (i) => clients.column(field as 'abc')[i] === (code.length === 1 ? code : words.segment(code)));
    for (const [field, code] of [
      ['segment', 'PROSPECT'],
      ['abc', 'A'],
      ['xyz', 'NOT_ENOUGH'],
      ['lifecycle', 'POTENTIAL'],
      ['tier', 'BRONZE'],
      ['temperature', 'WARM'],
    ] as const)
      expect([field, matched(copy, { field, is: 'EQUAL', value: code })]).toEqual([field, shownAs(field, code)]);
    expect(matched(copy, { field: 'leadScore', is: 'MORE', value: 40 })).toEqual(
      numbers(40, (i) => Number(clients.column('leadScore')[i]) > 40),
    );
    expect(matched(copy, { field: 'nextPurchase', is: 'FILLED' })).toEqual(
      numbers(40, (i) => clients.column('nextPurchase')[i] !== ''),
    );
  });

  it('takes days as dates, and gives pages', () => {
    const before = matched(world, { field: 'lastOrder', is: 'BEFORE', value: '2026-03-01' });
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(35);
    const page = report(world, 'segments.match', { condition: kyiv, from: 2, size: 3 });
    const all = report(world, 'segments.match', { condition: kyiv });
    expect(page.clients).toEqual(all.clients.slice(2, 5));
    // In the user's language; the tab has the base's.
    expect(page.sentence).toBe('City is “киев”');
  });

  it.each<[unknown, string, string | undefined]>([
    [{ field: 'age2', is: 'EMPTY' }, 'UNKNOWN_FIELD', 'age2'],
    [{ all: [] }, 'EMPTY_GROUP', undefined],
    [{ field: 'segment', is: 'EQUAL', value: 'FRIENDS' }, 'UNKNOWN_CHOICE', 'segment'],
    [{ field: 'lastOrder', is: 'BEFORE', value: 'вчера' }, 'WRONG_VALUE', 'lastOrder'],
    [undefined, 'NOT_A_CONDITION', undefined],
  ])('%j is refused, and the field is named', (condition, why, field) => {
    const { code, params } = refusal(() => report(world, 'segments.match', { condition }));
    expect([code, params.why, params.field]).toEqual(['CONDITION_INVALID', why, field]);
  });
});

describe('a saved segment', () => {
  it('stands in a tab with its sentence and count, is changed under its code, and taken back step by step', () => {
    const world = aShop();
    const before = world.tabs.map(({ name }) => name);
    const first = report(world, 'segments.save', { name: ' Киевляне ', condition: kyiv });
    expect(first).toMatchObject({ code: 'S1', name: 'Киевляне', clients: 14, sentence: 'City is “киев”' });
    const second = report(world, 'segments.save', { name: 'Частые', condition: { all: [more] } });
    expect(second.code).toBe('S2');
    expect(lines(world)).toEqual([
      ['S1', 'Киевляне', JSON.stringify(kyiv), 'Город: «киев»', 14],
      ['S2', 'Частые', JSON.stringify({ all: [more] }), 'Заказов: больше 3', second.clients],
    ]);
    const changed = report(world, 'segments.save', { code: 'S1', name: 'Киев', condition: { all: [kyiv, more] } });
    expect(lines(world)[0]!.slice(0, 2)).toEqual(['S1', 'Киев']);
    report(world, 'changes.undo', { operation: changed.operation });
    expect(lines(world)[0]).toEqual(['S1', 'Киевляне', JSON.stringify(kyiv), 'Город: «киев»', 14]);
    report(world, 'changes.undo', { operation: first.operation });
    expect(lines(world).map(([code]) => code)).toEqual(['S2']);
    report(world, 'changes.undo', { operation: second.operation });
    expect(world.tabs.map(({ name }) => name).filter((name) => !before.includes(name))).toHaveLength(0);
  });

  it('is counted anew by a refresh, keeps what a person wrote, and says when its column is gone', () => {
    const world = aShop();
    report(world, 'segments.save', { name: 'Без заказов', condition: { field: 'orders', is: 'EQUAL', value: 0 } });
    report(world, 'segments.save', { name: 'Обувь', condition: { field: '#Размер обуви', is: 'MORE', value: 40 } });
    expect(saved(world).map(({ clients }) => clients)).toEqual([5, 20]);
    addOrder(world, [38, 0, 100]);
    expect(saved(world)[0].clients).toBe(4);
    expect(lines(world)[0]![4]).toBe(5);
    world.tab(TAB).type(2, 2, 'Новенькие');
    const header = world.grid('Клиенты')[0]!.indexOf('Размер обуви') + 1;
    world.tab('Клиенты').type(1, header, 'Размер');
    report(world, 'segments.refresh');
    expect(lines(world).map((line) => [line[1], line[4]])).toEqual([
      ['Новенькие', 4],
      ['Обувь', ''],
    ]);
    expect(saved(world)[1]).toMatchObject({
      clients: null,
      condition: null,
      fault: { why: 'UNKNOWN_FIELD', field: '#Размер обуви' },
    });
    const { code } = refusal(() => report(world, 'segments.clients', { saved: 'S2' }));
    expect(code).toBe('CONDITION_INVALID');
  });

  it('is listed like any other, and its list stays in step with refreshes and changes until it is forgotten', () => {
    const world = aShop();
    const none = { field: 'orders', is: 'EQUAL', value: 0 };
    report(world, 'segments.save', { name: 'Без заказов', condition: none });
    expect(report(world, 'segments.list', { saved: 'S1' })).toMatchObject({ tab: LIST, clients: 5 });
    const listed = (): unknown[][] => world.grid(LIST).slice(1);
    expect(listed().map((row) => row[7])).toEqual(Array(5).fill('Без заказов'));
    expect(report(world, 'segments.clients', { saved: 's1' }).clients.map(({ name }: AnyReport) => name)).toEqual(
      listed().map((row) => row[1]),
    );
    addOrder(world, [38, 0, 100]);
    report(world, 'segments.refresh');
    expect(listed()).toHaveLength(4);
    report(world, 'segments.save', {
      code: 'S1',
      name: 'Все',
      condition: { field: 'orders', is: 'AT_LEAST', value: 0 },
    });
    expect(listed()).toHaveLength(40);
    const { operation } = report(world, 'segments.forget', { code: 'S1' });
    expect(listed()).toHaveLength(0);
    expect(world.tabs.map(({ name }) => name)).not.toContain(TAB);
    report(world, 'changes.undo', { operation });
    expect(listed()).toHaveLength(40);
    expect(lines(world).map(([code, name]) => [code, name])).toEqual([['S1', 'Все']]);
  });

  it('is changed and forgotten with whatever a person typed for its name, and comes back with its sentence and count', () => {
    const world = aShop();
    report(world, 'segments.save', { name: 'Киев', condition: kyiv });
    world.tab(TAB).type(2, 2, 2026);
    const renamed = report(world, 'segments.save', { code: 'S1', name: 'Киев 2026', condition: kyiv });
    expect(lines(world)[0]![1]).toBe('Киев 2026');
    report(world, 'changes.undo', { operation: renamed.operation });
    expect(lines(world)[0]![1]).toBe(2026);
    world.tab(TAB).type(2, 2, ' Киев ');
    const [line] = lines(world);
    const { operation } = report(world, 'segments.forget', { code: 'S1' });
    expect(world.tabs.map(({ name }) => name)).not.toContain(TAB);
    report(world, 'changes.undo', { operation });
    expect(lines(world)).toEqual([line]);
  });

  it('a name that looks like a formula stays a name, and one that is taken is refused', () => {
    const world = aShop();
    report(world, 'segments.save', { name: '=1+1', condition: kyiv });
    expect(saved(world)[0].name).toBe('=1+1');
    const { code, params } = refusal(() => report(world, 'segments.save', { name: '=1+1', condition: more }));
    expect([code, params]).toEqual(['SAVED_NAME_TAKEN', { name: '=1+1' }]);
    expect(refusal(() => report(world, 'segments.save', { name: ' ', condition: more })).code).toBe('INPUT_INVALID');
    expect(refusal(() => report(world, 'segments.save', { name: 'x', condition: more, code: 'S9' })).code).toBe(
      'SAVED_UNKNOWN',
    );
    expect(refusal(() => report(world, 'segments.forget', { code: 'S9' })).code).toBe('SAVED_UNKNOWN');
    expect(report(world, 'segments.save', { name: '=1+1', condition: kyiv, code: 'S1' }).operation).toBeUndefined();
  });

  it('undoing leaves a line that a person has edited since', () => {
    const world = aShop();
    const { operation } = report(world, 'segments.save', { name: 'Киев', condition: kyiv });
    world.tab(TAB).type(2, 2, 'Столица');
    const { conflicts } = report(world, 'changes.undo', { operation });
    expect(conflicts).toEqual([expect.objectContaining({ id: 'S1', field: 'saved' })]);
    expect(lines(world)[0]!.slice(0, 2)).toEqual(['S1', 'Столица']);
  });

  it('goes with the base', () => {
    const world = aShop();
    report(world, 'segments.save', { name: 'Киев', condition: kyiv });
    report(world, 'base.remove');
    expect(world.tabs.map(({ name }) => name)).toEqual(['Клиенты', 'Продажи']);
  });

  it('killed at any call of saving, changing or forgetting, one more run leaves it whole', () => {
    const ready = shop(8, scattered(8, 30));
    const changed = ready.copy();
    report(changed, 'segments.save', { name: 'Частые', condition: more });
    report(changed, 'segments.save', { name: 'Редкие', condition: { field: 'orders', is: 'LESS', value: 3 } });
    const cases: [World, string, object][] = [
      [ready, 'segments.save', { name: 'Частые', condition: more }],
      [changed, 'segments.save', { code: 'S1', name: 'Очень частые', condition: { ...more, value: 5 } }],
      [changed, 'segments.forget', { code: 'S1' }],
    ];
    for (const [start, name, input] of cases) {
      const whole = start.copy();
      report(whole, name, input);
      const [calls, expected] = [whole.calls, whole.grid(TAB)];
      for (let call = 1; call <= calls; call++) {
        const world = start.copy();
        world.nextRun();
        world.killBefore(call, call % 2 === 0);
        expect(() => runCommand(world.ports, name, input)).toThrow(Killed);
        // A second saving of the same meets its own first line once that is completed.
        report(world, 'changes.continue');
        if (world.tabs.every((tab) => tab.name !== TAB) || !same(world.grid(TAB), expected)) report(world, name, input);
        expect([name, call, world.grid(TAB)]).toEqual([name, call, expected]);
      }
    }
  });
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
