/** Which column holds what is the user's to say: the word stands through renames, moves and set-ups, can be taken back, and is never half done. */
import fc from 'fast-check';
import { execute } from '../../src/commands/execute';
import { bindColumns } from '../../src/commands/bind-columns';
import { openBase } from '../../src/tables/table';
import { createWorld, Killed, type World } from '../support/memory-book';
import type { CellInput } from '../support/memory-tab';
import { refusal, report, type AnyReport } from '../support/run-command';

const HEADERS = ['Имя', 'Телефон', 'Для связи', 'E-mail', 'Город', 'Кличка кота'];

function salon(): World {
  const world = createWorld();
  world.addTab('Клиенты', [
    HEADERS,
    ['Анна Иванова', '8 (916) 123-45-67', '8 (903) 765-43-21', 'anna@example.com', 'Тула', 'Мурка'],
    ['Борис Петров', '8 (916) 765-43-21', '8 (903) 111-22-33', 'boris@example.com', '', ''],
  ]);
  world.addTab('Заказы', [
    ['Дата', 'Телефон', 'Сумма', 'Оплачено'],
    [{ day: 46100 }, '89161234567', 1500, 500],
    [{ day: 46110 }, '89037654321', 700, 700],
  ]);
  report(world, 'base.setUp');
  return world;
}

const bind = (world: World, columns: unknown, rest: object = {}): AnyReport =>
  report(world, 'columns.bind', { columns, ...rest });
const codeOf = (act: () => unknown): string => refusal(act).code;

/** Field by the header above it, of the columns that are bound. */
function bound(world: World, table: 'clients' | 'orders' = 'clients'): Record<string, string> {
  world.nextRun();
  const { columns, content, headerRow } = openBase(world.ports)[table]!;
  const header = (column: number): string => String(content.values[headerRow - 1]![column - 1]);
  return Object.fromEntries(
    [...columns].filter(([field]) => field.length > 0).map(([field, at]) => [field, header(at)]),
  );
}
const marksOf = (world: World): unknown => world.tab('Клиенты').columns.map(({ marks }) => [...marks.keys()].length);

describe('columns.list', () => {
  it('shows every column with its field, what speaks for it, and examples', () => {
    const world = salon();
    const { clients, orders } = report(world, 'columns.list');
    expect(clients).toMatchObject({ sheet: 'Клиенты', headerRow: 1, template: 'B2C' });
    const phone = clients.columns[1];
    expect(phone).toMatchObject({ header: 'Телефон', field: 'phone', confidence: 1, bound: true, fixed: false });
    expect(phone.samples).toEqual(['8 (916) 123-45-67', '8 (916) 765-43-21']);
    expect(phone.evidence).toContainEqual({ code: 'CONTENT_PHONE', share: 1 });
    expect(clients.columns[5]).toMatchObject({ header: 'Кличка кота', field: null, bound: false, free: false });
    expect(clients.columns[6]).toMatchObject({ field: 'id', bound: true, added: true, fixed: true });
    expect(orders.columns.map(({ field }: { field: string }) => field)).toEqual([
      'date',
      'phone',
      'amount',
      null,
      'clientId',
    ]);
  });

  it('changes nothing, and asks for no base that is not there', () => {
    const world = salon();
    const before = world.tabs.map(({ name }) => world.grid(name));
    expect(report(world, 'columns.list').operation).toBeUndefined();
    expect(world.tabs.map(({ name }) => world.grid(name))).toEqual(before);
    const plain = createWorld();
    plain.addTab('Клиенты', [HEADERS]);
    expect(codeOf(() => report(plain, 'columns.list'))).toBe('NOT_SET_UP');
  });

  it('shows a column that was added since as what it looks like, not yet bound', () => {
    const world = salon();
    world.tab('Клиенты').type(1, 6, 'Telegram');
    expect(report(world, 'columns.list').clients.columns[5]).toMatchObject({ field: 'telegram', bound: false });
  });
});

describe('columns.bind', () => {
  it('gives a field to another column, frees the old one, and says so', () => {
    const world = salon();
    const seen = bind(world, { phone: 3 });
    expect(seen).toMatchObject({
      bound: [{ field: 'phone', column: 3, header: 'Для связи' }],
      freed: [{ field: 'phone', column: 2, header: 'Телефон' }],
    });
    expect(bound(world)).toMatchObject({ phone: 'Для связи' });
    expect(report(world, 'columns.list').clients.columns[1]).toMatchObject({ field: null, free: true, bound: false });
  });

  it('lets two fields change places', () => {
    const world = salon();
    bind(world, { city: 4, email: 5 });
    expect(bound(world)).toMatchObject({ city: 'E-mail', email: 'Город' });
  });

  it('frees a column, and a set-up leaves it free', () => {
    const world = salon();
    bind(world, { city: null });
    expect(bound(world).city).toBeUndefined();
    expect(report(world, 'base.setUp').operation).toBeUndefined();
    expect(bound(world).city).toBeUndefined();
  });

  it('binds a free column again', () => {
    const world = salon();
    bind(world, { city: null });
    bind(world, { city: 5 });
    expect(bound(world).city).toBe('Город');
    expect(Math.max(...(marksOf(world) as number[]))).toBe(1);
  });

  it('does nothing where nothing is new', () => {
    expect(bind(salon(), { phone: 2, address: null }).operation).toBeUndefined();
  });

  it.each<[string, unknown, string]>([
    ['two fields for one column', { city: 6, address: 6 }, 'COLUMN_TAKEN'],
    ['a column of another field', { phone: 4 }, 'COLUMN_TAKEN'],
    ['a column that Klientura computes', { phone: 8 }, 'COLUMN_TAKEN'],
    ['the column of IDs', { city: 7 }, 'COLUMN_TAKEN'],
    ['the ID', { id: 3 }, 'FIELD_FIXED'],
    ['a computed field', { segment: null }, 'FIELD_FIXED'],
    ['a field that does not exist', { nickname: 3 }, 'INPUT_INVALID'],
    ['a field of orders', { amount: 3 }, 'INPUT_INVALID'],
    ['a column that is not there', { city: 99 }, 'INPUT_INVALID'],
    ['a column from 0', { city: 0 }, 'INPUT_INVALID'],
    ['no fields', null, 'INPUT_INVALID'],
    ['all that clients are known by', { name: null, phone: null, email: null }, 'NO_CLIENT_COLUMNS'],
  ])('refuses %s', (_what, columns, code) => {
    const world = salon();
    const before = bound(world);
    expect(codeOf(() => bind(world, columns))).toBe(code);
    expect(bound(world)).toEqual(before);
  });

  it('names the field that has the column', () => {
    expect(refusal(() => bind(salon(), { phone: 4 })).params).toEqual({ column: 'D', field: 'phone', other: 'email' });
  });

  it('of orders counts anew by the new column, and refuses to leave them without date or amount', () => {
    const world = salon();
    const revenue = (): unknown[] => {
      world.nextRun();
      return openBase(world.ports).clients.column('revenue');
    };
    expect(revenue()[0]).toBe(1500);
    const { operation } = bind(world, { amount: 4 }, { table: 'orders' });
    expect(bound(world, 'orders').amount).toBe('Оплачено');
    expect(revenue()[0]).toBe(500);
    expect(codeOf(() => bind(world, { amount: null }, { table: 'orders' }))).toBe('NO_ORDER_COLUMNS');
    report(world, 'changes.undo', { operation });
    expect(revenue()[0]).toBe(1500);
  });

  it('shows what it would do, without a code of its own for free columns', () => {
    const world = salon();
    const { preview } = execute(world.ports, bindColumns, { dryRun: true, columns: { phone: 3 } });
    expect(preview!.map(({ kind, fields }) => [kind, fields])).toEqual([
      ['unbindColumn', ['phone']],
      ['bindColumn', ['phone']],
    ]);
  });
});

describe('a correction stands', () => {
  it.each<[string, (world: World) => void]>([
    ['the header is renamed', (world) => world.tab('Клиенты').type(1, 3, 'Ещё номер')],
    ['the column is moved', (world) => world.tab('Клиенты').moveColumn(3, 6)],
    ['a column is inserted before it', (world) => world.tab('Клиенты').insertColumns(1, 2)],
    ['rows are inserted above the header', (world) => world.tab('Клиенты').insertRows(1, 2)],
  ])('when %s and the base is set up again', (_what, act) => {
    const world = salon();
    const { operation } = bind(world, { phone: 3, city: null });
    act(world);
    report(world, 'base.setUp');
    const now = bound(world);
    expect(['Для связи', 'Ещё номер']).toContain(now.phone);
    expect(Object.values(now)).not.toContain('Телефон');
    expect(now.city).toBeUndefined();
    // And it is taken back by the columns, not by their old places.
    report(world, 'changes.undo', { operation });
    expect(bound(world)).toMatchObject({ phone: 'Телефон', city: 'Город' });
  });
});

it('undo and redo lead back and forth, and removal leaves no mark', () => {
  const world = salon();
  const before = bound(world);
  const { operation } = bind(world, { phone: 3, city: 4, email: 5 });
  const after = bound(world);
  report(world, 'changes.undo', { operation });
  expect(bound(world)).toEqual(before);
  report(world, 'changes.redo', { operation });
  expect(bound(world)).toEqual(after);
  report(world, 'base.remove');
  expect(marksOf(world)).toEqual((marksOf(world) as number[]).map(() => 0));
});

it.each([true, false])(
  'killed at any call (writes kept: %s), the next run completes it, also where fields change places',
  (kept) => {
    const base = salon();
    const whole = base.copy();
    const { operation } = bind(whole, { city: 4, email: 5, phone: 3 });
    expect(operation).toBeDefined();
    const expected = bound(whole);
    const calls = (() => {
      const counted = base.copy();
      counted.nextRun();
      bind(counted, { city: 4, email: 5, phone: 3 });
      return counted.calls;
    })();
    for (let call = 1; call <= calls; call++) {
      const world = base.copy();
      world.nextRun();
      world.killBefore(call, kept);
      let died = false;
      try {
        execute(world.ports, bindColumns, { columns: { city: 4, email: 5, phone: 3 } });
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        died = true;
      }
      expect([call, died]).toEqual([call, true]);
      bind(world, { city: 4, email: 5, phone: 3 });
      expect([call, bound(world)]).toEqual([call, expected]);
    }
  },
);

test('law: whatever is bound, no column has two fields, and undo brings back what was', () => {
  const base = salon();
  const field = fc.constantFrom('name', 'phone', 'phone2', 'email', 'city', 'note');
  const column = fc.option(fc.integer({ min: 1, max: 6 }), { nil: null });
  fc.assert(
    fc.property(fc.dictionary(field, column, { minKeys: 1 }), (columns) => {
      const world = base.copy();
      const before = bound(world);
      let operation: string | undefined;
      try {
        operation = bind(world, columns).operation as string | undefined;
      } catch (error) {
        expect(bound(world)).toEqual(before);
        expect(['COLUMN_TAKEN', 'NO_CLIENT_COLUMNS']).toContain((error as { code: string }).code);
        return;
      }
      const after = bound(world);
      expect(new Set(Object.values(after)).size).toBe(Object.values(after).length);
      for (const [name, at] of Object.entries(columns))
        expect(after[name]).toBe(at === null ? undefined : HEADERS[at - 1]);
      if (operation === undefined) return;
      report(world, 'changes.undo', { operation });
      expect(bound(world)).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

describe('columns.add', () => {
  const headersOf = (world: World): CellInput[] => world.grid('Клиенты')[0]!;

  it('adds what the template has and the base has not, at the right end, in the base’s language', () => {
    const world = salon();
    const width = headersOf(world).length;
    const seen = report(world, 'columns.add', { template: 'B2C' });
    expect(headersOf(world).slice(0, width)).toEqual(headersOf(salon()).slice(0, width));
    expect(headersOf(world).slice(width)).toEqual(seen.added.map(({ header }: { header: string }) => header));
    const fields = seen.added.map(({ field }: { field: string }) => field);
    expect(fields).toContain('telegram');
    expect(fields).not.toContain('phone');
    expect(fields).not.toContain('id');
    expect(Object.keys(bound(world))).toEqual(expect.arrayContaining(fields));
    expect(report(world, 'columns.add', { template: 'B2C' }).operation).toBeUndefined();
    expect(report(world, 'base.setUp').operation).toBeUndefined();
  });

  it('binds a column of the user’s that is the field already', () => {
    const world = salon();
    world.tab('Клиенты').type(1, 6, 'Телеграм');
    expect(report(world, 'columns.add', { fields: ['telegram', 'viber'] })).toMatchObject({
      added: [{ field: 'viber' }],
      bound: [{ field: 'telegram', column: 6 }],
    });
  });

  it('is taken back whole, but a column that holds data by then stays the user’s', () => {
    const world = salon();
    const before = headersOf(world);
    const first = report(world, 'columns.add', { fields: ['telegram', 'viber'] });
    report(world, 'changes.undo', { operation: first.operation });
    expect(headersOf(world)).toEqual(before);
    const second = report(world, 'columns.add', { fields: ['telegram', 'viber'] });
    world.tab('Клиенты').type(2, before.length + 1, '@anna');
    report(world, 'changes.undo', { operation: second.operation });
    expect(headersOf(world)).toEqual([...before, 'ru:telegram (K)']);
    expect(bound(world).telegram).toBeUndefined();
  });

  it('leaves data behind when the base is removed', () => {
    const world = salon();
    report(world, 'columns.add', { fields: ['telegram', 'viber'] });
    world.tab('Клиенты').type(2, headersOf(world).indexOf('ru:telegram (K)') + 1, '@anna');
    report(world, 'base.remove');
    expect(headersOf(world)).toEqual([...HEADERS, 'ru:telegram (K)']);
  });

  it.each<[unknown]>([
    [{}],
    [{ template: 'C2C' }],
    [{ fields: [] }],
    [{ fields: ['id'] }],
    [{ template: 'B2B', fields: ['city'] }],
  ])('refuses %j', (input) => expect(codeOf(() => report(salon(), 'columns.add', input))).toBe('INPUT_INVALID'));
});

describe('a base of companies', () => {
  it('needs no names of people, and its orders find the company by name, second phone or second e-mail', () => {
    const world = createWorld();
    world.addTab('Клиенты', [
      ['Компания', 'ИНН', 'Тел. 1', 'Тел. 2', 'E-mail', 'E-mail 2'],
      ['ООО «Мята»', '7707083893', '88121112233', '89161234567', 'info@myata.ru', 'buh@myata.ru'],
      ['АО «Лён»', '7736050003', '', '', '', ''],
      ['ИП Сидоров', '500100732259', '88124445566', '', '', ''],
    ]);
    world.addTab('Заказы', [
      ['Дата', 'Клиент', 'Телефон', 'E-mail', 'Сумма'],
      [{ day: 46100 }, '', '8 916 123 45 67', '', 10],
      [{ day: 46101 }, '', '', 'buh@myata.ru', 20],
      [{ day: 46102 }, 'АО "Лён"', '', '', 30],
    ]);
    const seen = report(world, 'base.setUp');
    expect(seen.clients).toMatchObject({ rows: 3, template: 'B2B' });
    expect(seen.orders).toMatchObject({ rows: 3, matched: 3 });
    world.nextRun();
    expect(openBase(world.ports).clients.column('revenue')).toEqual([30, 30, 0]);
  });

  it('is one with nothing but companies, too', () => {
    const world = createWorld();
    world.addTab('Клиенты', [
      ['Компания', 'Сайт'],
      ['ООО «Мята»', 'myata.ru'],
    ]);
    expect(report(world, 'base.setUp', { orders: null, clients: { sheet: 'Клиенты' } }).clients.rows).toBe(1);
  });
});

describe('several phones and e-mails', () => {
  it('the column that is not chosen as the phone becomes the second one', () => {
    const world = createWorld();
    world.addTab('Клиенты', [
      ['Имя', 'Телефон', 'Мобильный', 'Моб. 2'],
      ['Анна', '89161234567', '89161234568', ''],
    ]);
    const input = { orders: null };
    expect(codeOf(() => report(world, 'base.setUp', input))).toBe('FIELD_CLAIMED_TWICE');
    report(world, 'base.setUp', { ...input, clients: { columns: { phone: 3 } } });
    expect(bound(world)).toMatchObject({ phone: 'Мобильный', phone2: 'Телефон', phone3: 'Моб. 2' });
  });
});
