/** Duplicates are merged by stated rules, nobody loses an order, a number or a refusal, and undo gives everything back. */
import fc from 'fast-check';
import { runCommand } from '../../src/commands';
import type { CellInput } from '../support/memory-tab';
import { createWorld, Killed, type World } from '../support/memory-book';
import { refusal, report } from '../support/run-command';

const HEADER = ['Имя', 'Телефон', 'E-mail', 'Дата рождения', 'Согласие', 'Размер обуви', 'Заметка'];
const BORN = { day: 31841 };

interface Shop {
  world: World;
  /** ID of the client in the n-th row, from 0. */
  ids: string[];
}

function shop(clients: CellInput[][], orders: CellInput[][] = []): Shop {
  const world = createWorld();
  world.addTab('Клиенты', [HEADER, ...clients]);
  if (orders.length > 0) world.addTab('Заказы', [['Дата', 'Телефон', 'Сумма'], ...orders]);
  report(world, 'base.setUp');
  const [header = [], ...rows] = world.grid('Клиенты');
  const id = header.indexOf('ru:id (K)');
  return { world, ids: rows.map((row) => String(row[id])) };
}

/** Rows of the clients' tab as the user wrote them, without our columns. */
const rows = (world: World): unknown[][] =>
  world
    .grid('Клиенты')
    .slice(1)
    .map((row) => row.slice(0, HEADER.length));

const ANNA = ['Анна Петрова', '8 916 111-22-33', 'anna@mail.ru', BORN, 'да', '', 'любит розы'];
const ANNA_AGAIN = ['Петрова Анна Сергеевна', '8 903 444-55-66', 'anna.p@gmail.com', '', 'нет', 37, 'звонить после 18'];
const BORIS = ['Борис Ким', '8 916 222-33-44', 'boris@mail.ru', '', 'да', 42, ''];

/** Everything a person could see in the file but the history; the format of a text is not seen. */
function picture(world: World): unknown {
  world.grid('Клиенты');
  return world.tabs
    .filter(({ name }) => !name.includes('Журнал'))
    .map((tab) => [
      tab.name,
      tab.cells.map((row) =>
        row.map(({ value, formula, format }) => [value, formula, typeof value === 'number' ? format : '']),
      ),
    ]);
}

describe('duplicates.merge', () => {
  it('takes a cell of contacts that says there is none for a blank one', () => {
    const { world, ids } = shop(
      [
        ['Анна Петрова', 'нет', 'anna@mail.ru', BORN, 'да', '', ''],
        ['Анна Петрова', '8 916 111-22-33', '—', BORN, 'да', '', ''],
      ],
      [[{ day: 46100 }, '8 916 111-22-33', 100]],
    );
    report(world, 'duplicates.merge', { groups: [ids], choices: [{ ids, keeper: ids[0] }] });
    expect(rows(world)).toEqual([['Анна Петрова', '+79161112233', 'anna@mail.ru', BORN.day, 'да', '', '']]);
  });

  it('keeps who has most orders, fills blanks, keeps numbers and notes, and lets a refusal win', () => {
    const { world, ids } = shop([ANNA, BORIS, ANNA_AGAIN], [[{ day: 46100 }, '8 916 111-22-33', 100]]);
    const merged = report(world, 'duplicates.merge', { groups: [[ids[0], ids[2]]] });
    expect(merged).toMatchObject({ merged: 1, removed: 1 });
    expect(rows(world)).toEqual([
      [
        'Петрова Анна Сергеевна',
        '8 916 111-22-33, +79034445566',
        'anna@mail.ru, anna.p@gmail.com',
        31841,
        'нет',
        37,
        'любит розы; звонить после 18',
      ],
      BORIS,
    ]);
  });

  it('without orders keeps who has most filled in, then the upper row', () => {
    const { world, ids } = shop([['Анна', '89161112233', '', '', '', '', ''], BORIS, ANNA]);
    report(world, 'duplicates.merge', { groups: [[ids[0], ids[2]]] });
    expect(rows(world).map(([name]) => name)).toEqual(['Борис Ким', 'Анна Петрова']);
  });

  it('takes the choice of the user for keeper and values, but for a refusal', () => {
    const { world, ids } = shop([ANNA, BORIS, ANNA_AGAIN]);
    const [a = '', , c = ''] = ids;
    report(world, 'duplicates.merge', {
      groups: [[a, c]],
      choices: [{ ids: [c, a], keeper: c, values: { name: a, email: a, consent: a } }],
    });
    expect(rows(world)[1]).toEqual([
      'Анна Петрова',
      '8 903 444-55-66, +79161112233',
      'anna@mail.ru, anna.p@gmail.com',
      31841,
      'нет',
      37,
      'звонить после 18; любит розы',
    ]);
  });

  it('moves the orders of who goes, and ties those that fitted both', () => {
    const { world, ids } = shop(
      [ANNA, BORIS, ['Анна П.', '89161112233', '', '', '', '', ''], ['Аня', '8 903 444-55-66', '', '', '', '', '']],
      [
        [{ day: 46100 }, '8 916 111-22-33', 100],
        [{ day: 46101 }, '8 903 444-55-66', 200],
        [{ day: 46102 }, '8 916 222-33-44', 300],
      ],
    );
    const [a, b, c, d] = ids;
    const links = (): unknown[] =>
      world
        .grid('Заказы')
        .slice(1)
        .map((row) => row[3] ?? '');
    expect(links()).toEqual(['', d, b]);
    const { operation } = report(world, 'duplicates.merge', { groups: [[a, c, d]] });
    expect(links()).toEqual([d, d, b]);
    const [header = [], , kept = []] = world.grid('Клиенты');
    expect(kept[header.indexOf('ru:revenue (K)')]).toBe(300);
    report(world, 'changes.undo', { operation });
    expect(links()).toEqual(['', d, b]);
  });

  it('shows first what it will do, and refuses when that has changed', () => {
    const { world, ids } = shop([ANNA, BORIS, ANNA_AGAIN]);
    const groups = [[ids[0], ids[2]]];
    world.nextRun();
    const seen = report(world, 'duplicates.merge', { groups, dryRun: true });
    expect(seen).toMatchObject({ merged: 1, removed: 1 });
    expect(rows(world)).toHaveLength(3);
  });

  it.each([
    [{}, 'INPUT_INVALID'],
    [{ band: 'ask' }, 'INPUT_INVALID'],
    [{ band: 'auto', groups: [['K-1', 'K-2']] }, 'INPUT_INVALID'],
    [{ groups: [['K-1']] }, 'INPUT_INVALID'],
    [{ groups: [['K-1', 'K-1']] }, 'INPUT_INVALID'],
    [
      {
        groups: [
          ['K-1', 'K-2'],
          ['K-2', 'K-3'],
        ],
      },
      'INPUT_INVALID',
    ],
    [{ groups: [['K-1', 'K-2']], choices: [{ ids: 'K-1' }] }, 'INPUT_INVALID'],
    [{ groups: [['K-1', 'K-2']], choices: 5 }, 'INPUT_INVALID'],
    [{ groups: [['K-1', 'K-2']] }, 'CLIENT_UNKNOWN'],
  ])('refuses %j', (input, code) => {
    const { world } = shop([ANNA, BORIS]);
    const before = picture(world);
    expect(refusal(() => report(world, 'duplicates.merge', input)).code).toBe(code);
    expect(picture(world)).toEqual(before);
  });

  it('refuses a keeper who is not of the group', () => {
    const { world, ids } = shop([ANNA, BORIS, ANNA_AGAIN]);
    const input = { groups: [[ids[0], ids[2]]], choices: [{ ids: [ids[0], ids[2]], keeper: ids[1] }] };
    expect(refusal(() => report(world, 'duplicates.merge', input)).code).toBe('INPUT_INVALID');
  });

  it('leaves a formula in the keeper’s cell', () => {
    const { world, ids } = shop([ANNA, BORIS, [...ANNA_AGAIN.slice(0, 6), { formula: '="a"&"b"', value: 'ab' }]]);
    const choices = [{ ids: [ids[0], ids[2]], keeper: ids[2] }];
    report(world, 'duplicates.merge', { groups: [[ids[0], ids[2]]], choices });
    expect(rows(world)[1]![6]).toBe('="a"&"b"');
  });
});

describe('undo of a merge', () => {
  it('is the identity, dates included', () => {
    const { world, ids } = shop([ANNA, BORIS, ANNA_AGAIN], [[{ day: 46100 }, '8 903 444-55-66', 100]]);
    const before = picture(world);
    const { operation } = report(world, 'duplicates.merge', { groups: [[ids[0], ids[2]]] });
    expect(picture(world)).not.toEqual(before);
    expect(report(world, 'changes.undo', { operation })).toMatchObject({ conflicts: [] });
    expect(picture(world)).toEqual(before);
  });

  it('is the identity whatever is merged with whatever', () => {
    const of = (...cells: CellInput[]): fc.Arbitrary<CellInput> => fc.constantFrom<CellInput>('', ...cells);
    const row = fc.tuple(
      of('8 916 111-22-33', '8 903 444-55-66', '+79161112233', 'нет'),
      of('a@mail.ru', 'b@mail.ru', 'не помнит'),
      of(BORN, '05.03.1987', '05.03'),
      of('да', 'нет'),
      of(37, 42),
      of('VIP', 'любит розы'),
    );
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 6 }),
        fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }),
        (clients, groupOf) => {
          const { world, ids } = shop(clients.map((cells, n) => [`Клиент ${n}`, ...cells]));
          const groups = [0, 1, 2]
            .map((group) => ids.filter((_, n) => groupOf[n] === group))
            .filter((group) => group.length > 1);
          fc.pre(groups.length > 0);
          const before = picture(world);
          const { operation } = report(world, 'duplicates.merge', { groups });
          report(world, 'changes.undo', { operation });
          expect(picture(world)).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('lists what was edited since and leaves it', () => {
    const { world, ids } = shop([ANNA, BORIS, ANNA_AGAIN]);
    const choices = [{ ids: [ids[0], ids[2]], keeper: ids[0] }];
    const { operation } = report(world, 'duplicates.merge', { groups: [[ids[0], ids[2]]], choices });
    world.tab('Клиенты').cells[1]![6]!.value = 'сама переписала';
    const undone = report(world, 'changes.undo', { operation });
    expect(undone.conflicts).toMatchObject([{ id: ids[0], field: 'note', now: 'сама переписала', back: 'любит розы' }]);
    expect(rows(world)).toEqual([[...ANNA.slice(0, 3), 31841, 'да', '', 'сама переписала'], BORIS, ANNA_AGAIN]);
  });
});

describe('what a merge leaves behind', () => {
  it('remembers who became whom: a new order that names who went is the keeper’s', () => {
    const { world, ids } = shop([ANNA, BORIS, ANNA_AGAIN], [[{ day: 46100 }, '8 916 111-22-33', 100]]);
    report(world, 'duplicates.merge', { groups: [[ids[0], ids[2]]] });
    world.tab('Заказы').cells[2]![3]!.value = ids[2]!;
    world.tab('Заказы').cells[2]![0]!.value = 46101;
    world.tab('Заказы').cells[2]![2]!.value = 70;
    report(world, 'segments.refresh');
    const [header = [], kept = []] = world.grid('Клиенты');
    expect(kept[header.indexOf('ru:revenue (K)')]).toBe(170);
  });

  it.each([true, false])(
    'a run killed before any call is completed by the next one; what was waiting is kept: %s',
    (keepWrites) => {
      const start = (): Shop => shop([ANNA, BORIS, ANNA_AGAIN], [[{ day: 46100 }, '8 903 444-55-66', 100]]);
      const quiet = start();
      const groups = [[quiet.ids[0], quiet.ids[2]]];
      report(quiet.world, 'duplicates.merge', { groups });
      const expected = picture(quiet.world);
      const calls = quiet.world.calls;
      expect(calls).toBeGreaterThan(20);
      for (let call = 1; call <= calls; call++) {
        const { world } = start();
        world.nextRun();
        world.killBefore(call, keepWrites);
        expect(() => runCommand(world.ports, 'duplicates.merge', { groups })).toThrow(Killed);
        const again = (): unknown => report(world, 'duplicates.merge', { groups });
        try {
          again();
        } catch (error) {
          // The next run has completed the merge before it planned its own.
          expect(error).toMatchObject({ code: 'CLIENT_UNKNOWN' });
        }
        expect([call, picture(world)]).toEqual([call, expected]);
      }
    },
  );
});

describe('duplicates.keepApart', () => {
  it('remembers the pairs once, in a hidden tab, and undo forgets them', () => {
    const { world, ids } = shop([ANNA, BORIS, ANNA_AGAIN]);
    const before = picture(world);
    const { pairs, operation } = report(world, 'duplicates.keepApart', { groups: [ids] });
    expect(pairs).toBe(3);
    expect(world.tab('Решения о дублях').hidden).toBe(true);
    expect(report(world, 'duplicates.keepApart', { groups: [[ids[2], ids[0]]] })).toEqual({ pairs: 0 });
    report(world, 'changes.undo', { operation });
    expect(picture(world)).toEqual(before);
  });

  it('takes pairs that share a client: one beside two who are one', () => {
    const { world, ids } = shop([ANNA, BORIS, ANNA_AGAIN]);
    const [a, b, c] = ids;
    const groups = [
      [a, b],
      [c, b],
      [b, a],
    ];
    expect(report(world, 'duplicates.keepApart', { groups }).pairs).toBe(2);
  });

  it('refuses what is no group, and clients who are not there', () => {
    const { world } = shop([ANNA]);
    expect(refusal(() => report(world, 'duplicates.keepApart', {})).code).toBe('INPUT_INVALID');
    expect(refusal(() => report(world, 'duplicates.keepApart', { groups: [['K-1', 'K-2']] })).code).toBe(
      'CLIENT_UNKNOWN',
    );
  });
});
