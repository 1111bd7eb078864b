/** base.clean on the memory book: what it writes, what it leaves, how it is seen first, taken back and completed after a kill. */
import { createWorld, Killed, type World } from '../support/memory-book';
import type { CellInput } from '../support/memory-tab';
import { refusal, report } from '../support/run-command';
import { runCommand } from '../../src/commands';

const HEADER = ['ФИО', 'Телефон', 'E-mail', 'Дата рождения', 'Согласие', 'Город'];
const ROWS: CellInput[][] = [
  ['ПЕТРОВА анна сергеевна', '8 (916) 123-45-67', 'Anna@Mail.RU', '05.03.1987', '+', 'г. Москва'],
  ['Борис Иванов', 89037654321, 'boris@gmial.com', { day: 31841 }, 'нет', 'Москва'],
  ['Вера Ткач', 'нет', '', '5 марта', 'спросить', 'МСК'],
  ['Глеб Коваль', { formula: '=A1', value: '8 916 000 00 00' }, 'gleb@mail.ru', 31842, 'да', ''],
];

function shop(rows: CellInput[][] = ROWS, header: string[] = HEADER): World {
  const world = createWorld();
  world.addTab('Клиенты', [header, ...rows]);
  report(world, 'base.setUp', { locale: 'ru', country: 'RU' });
  return world;
}

/** Values and formats below the header. */
function picture(world: World): unknown[][] {
  return world.tab('Клиенты').cells.map((row) => row.map(({ value, formula, format }) => [value, formula, format]));
}
const column = (world: World, n: number): unknown[] =>
  world
    .tab('Клиенты')
    .cells.slice(1, 1 + ROWS.length)
    .map((row) => row[n]!.value);
const formats = (world: World, n: number): string[] =>
  world
    .tab('Клиенты')
    .cells.slice(1, 1 + ROWS.length)
    .map((row) => row[n]!.format);
function look(world: World, input: object = {}) {
  world.nextRun();
  return runCommand(world.ports, 'base.clean', { dryRun: true, ...input });
}

describe('a base', () => {
  it('is brought into one form; what is doubtful stays and is listed', () => {
    const world = shop();
    const { changed, doubtful, operation } = report(world, 'base.clean');
    expect(changed).toEqual({ phone: 2, email: 1, birthday: 2, name: 1, city: 2, consent: 1 });
    expect(operation).toMatch(/^op-/);
    expect(column(world, 0)).toEqual(['Петрова Анна Сергеевна', 'Борис Иванов', 'Вера Ткач', 'Глеб Коваль']);
    expect(column(world, 1)).toEqual(['+79161234567', '+79037654321', 'нет', '8 916 000 00 00']);
    expect(column(world, 2)).toEqual(['anna@mail.ru', 'boris@gmial.com', '', 'gleb@mail.ru']);
    expect(column(world, 3)).toEqual([31841, 31841, '5 марта', 31842]);
    expect(column(world, 4)).toEqual(['да', 'нет', 'спросить', 'да']);
    expect(column(world, 5)).toEqual(['Москва', 'Москва', 'Москва', '']);
    expect(doubtful).toEqual([
      {
        row: 3,
        id: expect.any(String),
        field: 'email',
        value: 'boris@gmial.com',
        reason: 'TYPO_EMAIL',
        suggestion: 'boris@gmail.com',
      },
      { row: 4, id: expect.any(String), field: 'phone', value: 'нет', reason: 'UNREADABLE_PHONE' },
      { row: 4, id: expect.any(String), field: 'consent', value: 'спросить', reason: 'UNCLEAR_CONSENT' },
      { row: 5, id: expect.any(String), field: 'phone', value: '8 916 000 00 00', reason: 'FORMULA' },
    ]);
  });

  it('cleaned twice is cleaned once: the second time there is no operation', () => {
    const world = shop();
    report(world, 'base.clean', { splitNames: true });
    const before = picture(world);
    const second = report(world, 'base.clean', { splitNames: true });
    expect(second.changed).toEqual({ phone: 0, email: 0, birthday: 0, name: 0, gender: 0, city: 0, consent: 0 });
    expect(second.operation).toBeUndefined();
    expect(picture(world)).toEqual(before);
  });

  it('shows its dates as dates in the form that the column has, and only where a cell became one', () => {
    const world = shop();
    report(world, 'base.clean');
    expect(formats(world, 3)).toEqual(['dd.mm.yyyy', 'dd.mm.yyyy', '', 'dd.mm.yyyy']);
  });

  it('gets the date format for a whole column that had one format, so that new rows have it too', () => {
    const world = shop([
      ['Анна', '', 'a@b.ru', '05.03.1987', '', ''],
      ['Борис', '', '', '6 марта 1990', '', ''],
    ]);
    report(world, 'base.clean');
    const cells = world
      .tab('Клиенты')
      .cells.slice(1)
      .map((row) => row[3]!);
    expect(new Set(cells.map(({ format }) => format))).toEqual(new Set(['dd.mm.yyyy']));
  });

  it('with parts of names gets their columns at the right end, and loses them when that is taken back', () => {
    const world = shop();
    const before = picture(world);
    const { operation, changed } = report(world, 'base.clean', { splitNames: true });
    expect(
      world
        .tab('Клиенты')
        .cells[0]!.slice(7)
        .map(({ value }) => value),
    ).toEqual(['ru:lastName (K)', 'ru:firstName (K)', 'ru:middleName (K)', 'ru:gender (K)']);
    expect(
      world
        .tab('Клиенты')
        .cells[1]!.slice(7)
        .map(({ value }) => value),
    ).toEqual(['Петрова', 'Анна', 'Сергеевна', 'женский']);
    expect(changed).toMatchObject({ name: 10, gender: 4 });
    report(world, 'changes.undo', { operation });
    expect(picture(world).map((row) => row.slice(0, 7))).toEqual(before.map((row) => row.slice(0, 7)));
    expect(world.tab('Клиенты').extent().columns).toBe(7);
  });
});

describe('before it is done', () => {
  it('it is shown by column and row by row, and binds the real run to what was seen', () => {
    const world = shop();
    const { preview, rows, fingerprint } = look(world, { page: { field: 'phone', from: 0, size: 10 } });
    expect(preview!.filter(({ kind }) => kind === 'cells').map(({ fields, count }) => [fields[0], count])).toEqual([
      ['phone', 2],
      ['email', 1],
      ['birthday', 2],
      ['name', 1],
      ['city', 2],
      ['consent', 1],
    ]);
    expect(rows!.rows[0]).toMatchObject({ row: 2, before: '8 (916) 123-45-67', after: '+79161234567' });
    world.tab('Клиенты').type(2, 2, '8 903 000 00 00');
    expect(refusal(() => report(world, 'base.clean', { fingerprint })).code).toBe('PLAN_CHANGED');
  });

  it('cells and columns can be left as they are; a column left whole keeps its format', () => {
    const world = shop();
    const id = world.tab('Клиенты').cells[1]![6]!.value;
    const before = picture(world);
    report(world, 'base.clean', {
      leave: [
        { id, field: 'phone' },
        { id: '*', field: 'birthday' },
      ],
    });
    expect(column(world, 1)[0]).toBe('8 (916) 123-45-67');
    expect(column(world, 1)[1]).toBe('+79037654321');
    expect(picture(world).map((row) => row[3])).toEqual(before.map((row) => row[3]));
  });

  it('a suggestion is taken by client and field, again and again without harm', () => {
    const world = shop();
    const accept = [{ id: world.tab('Клиенты').cells[2]![6]!.value, field: 'email' }];
    expect(report(world, 'base.clean', { fields: ['email'], accept }).changed).toMatchObject({ email: 2 });
    expect(column(world, 2)[1]).toBe('boris@gmail.com');
    expect(report(world, 'base.clean', { fields: ['email'], accept }).changed).toMatchObject({ email: 0 });
  });

  it.each([
    [{ fields: ['segment'] }, 'fields'],
    [{ fields: 'phone' }, 'fields'],
    [{ dayOrder: 'YMD' }, 'dayOrder'],
    [{ epoch: 1902 }, 'epoch'],
    [{ accept: [{ id: 1 }] }, 'accept'],
    [{ splitNames: 'yes' }, 'splitNames'],
    [{ fild: [] }, 'fild'],
  ])('%j is refused', (input, field) => {
    const error = refusal(() => report(shop(), 'base.clean', input));
    expect([error.code, error.params['field']]).toEqual(['INPUT_INVALID', field]);
  });
});

describe('what may not be touched', () => {
  it('merged, protected and ruled cells stay, with the reason', () => {
    const world = shop();
    const tab = world.tab('Клиенты');
    tab.merges.push({ row: 2, column: 2, rows: 1, columns: 1 });
    tab.protections.push({ row: 2, column: 6, rows: 3, columns: 1, editors: [] });
    tab.cells[1]![4]!.rule = { kind: 'list', values: ['+', 'нет'], strict: true };
    tab.cells[1]![2]!.rich = true;
    const { changed, doubtful } = report(world, 'base.clean');
    expect(changed).toMatchObject({ phone: 1, city: 0, consent: 0, email: 0 });
    const reasons = (doubtful as { row: number; field: string; reason: string }[]).map(
      ({ row, field, reason }) => `${row} ${field} ${reason}`,
    );
    expect(reasons).toEqual(
      expect.arrayContaining([
        '2 phone MERGED_CELLS',
        '2 city PROTECTED',
        '4 city PROTECTED',
        '2 consent RULED_CELL',
        '2 email RULED_CELL',
      ]),
    );
  });

  it('an edit of a person meanwhile is a conflict, and stays', () => {
    const world = shop();
    const { operation } = report(world, 'base.clean');
    world.tab('Клиенты').type(2, 2, 'новый телефон');
    const undone = report(world, 'changes.undo', { operation });
    expect(undone.conflicts).toMatchObject([{ field: 'phone', now: 'новый телефон' }]);
    expect(column(world, 1)[0]).toBe('новый телефон');
    expect(column(world, 2)[0]).toBe('Anna@Mail.RU');
  });
});

describe('taken back', () => {
  it.each([{}, { splitNames: true }, { fields: ['birthday'] }, { dayOrder: 'MDY' }])(
    '%j is the identity, values and formats, and done again it is what it was',
    (input) => {
      const world = shop([...ROWS, ['Дарья', '', '', '03/05/1990', '', ''], ['Ева', '', '', '1991-02-03', '', '']]);
      const before = picture(world);
      const { operation } = report(world, 'base.clean', input);
      const after = picture(world);
      report(world, 'changes.undo', { operation });
      expect(picture(world).map((row) => row.slice(0, 7))).toEqual(before.map((row) => row.slice(0, 7)));
      report(world, 'changes.redo', { operation });
      expect(picture(world)).toEqual(after);
    },
  );

  it('after the tab was sorted it gives every client their own back', () => {
    const world = shop();
    const byId = (): Map<unknown, unknown> =>
      new Map(
        world
          .tab('Клиенты')
          .cells.slice(1, 5)
          .map((row) => [row[6]!.value, row.slice(0, 6).map(({ value, format }) => [value, format])]),
      );
    const before = byId();
    const { operation } = report(world, 'base.clean');
    world.tab('Клиенты').sort(1, 3);
    report(world, 'changes.undo', { operation });
    expect(byId()).toEqual(before);
  });
});

it('killed before any of its calls it is completed by the next run, as if nothing had happened', () => {
  const expected = shop();
  report(expected, 'base.clean', { splitNames: true });
  const whole = picture(expected).map((row) => row.filter((_, n) => n !== 6));
  for (let call = 1; ; call++) {
    const world = shop();
    world.nextRun();
    world.killBefore(call, call % 2 === 0);
    let killed = false;
    try {
      runCommand(world.ports, 'base.clean', { splitNames: true });
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      killed = true;
    }
    if (!killed) {
      expect(call).toBeGreaterThan(20);
      return;
    }
    report(world, 'base.clean', { splitNames: true });
    expect([call, picture(world).map((row) => row.filter((_, n) => n !== 6))]).toEqual([call, whole]);
  }
});
