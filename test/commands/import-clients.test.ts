/** clients.import: new clients are added, known ones completed, doubtful ones asked about, and the same file twice changes nothing. */
import fc from 'fast-check';
import { runCommand } from '../../src/commands';
import { Killed, type World } from '../support/memory-book';
import type { CellInput } from '../support/memory-tab';
import { refusal, report, type AnyReport } from '../support/run-command';
import { base, clientsOf, HEADER, importing } from './import-base';

it('adds a new client above the total, cleaned, with its source and day', () => {
  const world = base();
  const { added, operation } = importing(world, [
    ['ГРИГОРЬЕВ ГЛЕБ', '8 903 111-22-33', 'Gleb@Mail.RU', '05.03.1987', 'Тверь', 'да'],
  ]);
  expect(added).toBe(1);
  expect(operation).toMatch(/^op-/);
  const grid = world.grid('Клиенты');
  expect(grid[0]!.slice(7)).toEqual(['ru:id (K)', 'ru:source (K)', 'ru:addedOn (K)']);
  expect(grid[4]).toEqual([
    'Григорьев Глеб',
    '+79031112233',
    'gleb@mail.ru',
    31841,
    'Тверь',
    'да',
    '',
    expect.stringMatching(/^K-/),
    'crm.csv',
    46162,
  ]);
  expect(grid[5]![0]).toBe('Итого');
});

it('fills the blanks of a known client and leaves what differs', () => {
  const world = base();
  const { merged, kept } = importing(world, [['Иванова Анна', '+79161234567', 'other@mail.ru', '', 'Тула', '']]);
  expect(merged).toBe(1);
  expect(clientsOf(world)['Анна Иванова']!.slice(0, 5)).toEqual([
    '8 (916) 123-45-67',
    'anna@mail.ru',
    33000,
    'Тула',
    'да',
  ]);
  expect(kept).toEqual([
    { row: 2, id: expect.any(String), field: 'email', has: 'anna@mail.ru', offered: 'other@mail.ru' },
  ]);
});

it('writes over by policy, field by field, but never with a blank', () => {
  const world = base();
  importing(world, [['Борис Петров', '89167654321', '', '', 'Тула', '']], { fields: { city: 'OVERWRITE' } });
  expect(clientsOf(world)['Борис Петров']!.slice(0, 5)).toEqual(['+7 916 765 43 21', '', 33001, 'Тула', 'нет']);
});

it('puts what differs to the user by the policy ASK, and takes it once the client is named', () => {
  const world = base();
  const rows = [['Борис Петров', '89167654321', '', '', 'Тула', '']];
  const { asked, merged } = importing(world, rows, { policy: 'ASK' });
  expect(merged).toBe(0);
  expect(asked).toMatchObject([
    { row: 2, because: ['OTHER_VALUE'], fields: [{ field: 'city', has: 'Москва', offered: 'Тула' }] },
  ]);
  expect(clientsOf(world)['Борис Петров']![3]).toBe('Москва');
  importing(world, rows, { policy: 'ASK', decisions: [{ row: 2, client: asked[0].ids[0] }] });
  expect(clientsOf(world)['Борис Петров']![3]).toBe('Тула');
});

describe('consent', () => {
  it.each([
    ['a no overrides a yes by whatever policy', 'Анна Иванова', '89161234567', 'отказ', 'нет'],
    ['a yes never replaces a no', 'Борис Петров', '89167654321', 'да', 'нет'],
  ])('%s', (_rule, name, phone, incoming, expected) => {
    for (const policy of ['FILL', 'OVERWRITE', 'ASK']) {
      const world = base();
      importing(world, [[name, phone, '', '', '', incoming]], { policy });
      expect(clientsOf(world)[name]![4]).toBe(expected);
    }
  });

  it('of two records of one new client the no counts, whichever comes first', () => {
    const yes = ['Глеб', '89031112233', '', '', '', 'да'];
    const no = ['Глеб', '89031112233', '', '', '', 'нет'];
    for (const rows of [
      [yes, no],
      [no, yes],
    ]) {
      const world = base();
      expect(importing(world, rows).added).toBe(1);
      expect(clientsOf(world)['Глеб']![4]).toBe('нет');
    }
  });
});

it('leaves a formula alone and says so', () => {
  const world = base();
  const { doubtful } = importing(world, [['Вера Сидорова', '', 'vera@mail.ru', '', 'Тула', '']]);
  expect(doubtful).toEqual([expect.objectContaining({ row: 2, field: 'city', reason: 'FORMULA' })]);
  expect(clientsOf(world)['Вера Сидорова']![3]).toBe('=D2');
});

it('asks about half a name at a known phone, and does what the user says', () => {
  const rows = [['Анна', '89161234567', 'other@mail.ru', '', '', '']];
  const world = base();
  const { asked, added } = importing(world, rows);
  expect(added).toBe(0);
  expect(asked).toMatchObject([{ row: 2, because: ['SAME_PHONE', 'OTHER_EMAIL'] }]);
  expect(asked[0].clients[0].says.name).toBe('Анна Иванова');
  const decisions = [{ row: 2, client: 'NEW' }];
  expect(importing(world, rows, { decisions }).added).toBe(1);
  expect(importing(world, rows, { decisions })).toMatchObject({ added: 0, merged: 0, unchanged: 1 });
  expect(importing(world, rows)).toMatchObject({ added: 0, asked: [], unchanged: 1 });
  const other = base();
  expect(importing(other, rows, { decisions: [{ row: 2, client: 'SKIP' }] }).skipped).toEqual([
    { row: 2, reason: 'LEFT_OUT' },
  ]);
});

it('joins the records of one new client, and a doubt between two of them names the row', () => {
  const world = base();
  const rows = [
    ['Глеб Котов', '89031112233', '', '', '', ''],
    ['Котов Глеб', '89031112233', 'gleb@mail.ru', '', 'Тула', ''],
    ['Глеб', '89031112233', 'other@mail.ru', '', '', ''],
  ];
  const { added, merged, asked } = importing(world, rows);
  expect([added, merged]).toEqual([1, 1]);
  const says = { name: 'Глеб Котов', phone: '+79031112233' };
  expect(asked).toMatchObject([{ row: 4, ids: ['#2'], clients: [{ id: '#2', row: null, says }] }]);
  expect(clientsOf(world)['Глеб Котов']!.slice(0, 4)).toEqual(['+79031112233', 'gleb@mail.ru', '', 'Тула']);
});

it('skips rows that are no clients, with the reason', () => {
  const { skipped, added } = importing(base(), [
    ['Глеб', '89031112233', '', '', '', ''],
    ['', '', '', '', '', ''],
    ['', '', '', '', 'Тула', 'да'],
    HEADER,
    ['Итого', '', '', '', '', ''],
  ]);
  expect(added).toBe(1);
  expect(skipped).toEqual([
    { row: 3, reason: 'EMPTY_ROW' },
    { row: 4, reason: 'NO_NAME_OR_CONTACT' },
    { row: 5, reason: 'REPEATED_HEADER' },
    { row: 6, reason: 'TOTAL_ROW' },
  ]);
});

it('lists the columns that the base lacks, and adds them when asked to', () => {
  const world = base();
  const input = {
    from: {
      rows: [
        ['Имя', 'Телефон', 'Источник', 'Комментарий', 'Любимый цвет'],
        ['Глеб', '89031112233', 'выставка', 'зовёт Глебушкой', 'синий'],
      ],
      name: 'crm.csv',
    },
  };
  const seen = report(world, 'clients.import', { ...input, dryRun: true });
  expect(seen.lacking).toEqual(['source', 'note']);
  expect(seen.columns.map(({ left }: AnyReport) => left)).toEqual(['', '', 'NO_COLUMN', 'NO_COLUMN', 'UNKNOWN']);
  report(world, 'clients.import', { ...input, addColumns: true });
  const grid = world.grid('Клиенты');
  expect(grid[4]![grid[0]!.indexOf('ru:note (K)')]).toBe('зовёт Глебушкой');
  expect(grid[4]![grid[0]!.indexOf('ru:source (K)')]).toBe('выставка');
});

it('imports another tab, its dates too', () => {
  const world = base();
  world.addTab('Новые', [HEADER, ['Глеб', 79031112233, 'gleb@mail.ru', { day: 31841 }, '', true]]);
  expect(report(world, 'clients.import', { from: { sheet: 'Новые' } }).added).toBe(1);
  expect(clientsOf(world)['Глеб']!.slice(0, 5)).toEqual(['+79031112233', 'gleb@mail.ru', 31841, '', 'да']);
});

it('is taken back whole', () => {
  const world = base();
  const before = world.grid('Клиенты');
  const { operation } = importing(world, [
    ['Глеб', '89031112233', '', '', '', ''],
    ['Анна Иванова', '89161234567', '', '', 'Тула', 'нет'],
  ]);
  expect(world.grid('Клиенты')).not.toEqual(before);
  report(world, 'changes.undo', { operation });
  expect(world.grid('Клиенты')).toEqual(before);
});

it.each([
  ['nothing', [], 'TAB_EMPTY'],
  ['blank cells', [['', ''], ['']], 'TAB_EMPTY'],
  [
    'no header',
    [
      ['89031112233', 'x@mail.ru'],
      ['89031112234', 'y@mail.ru'],
    ],
    'HEADER_NOT_FOUND',
  ],
  [
    'garbage',
    [
      ['\u0000\u0001PK\u0003', '�'],
      ['��', '\u0002'],
    ],
    'HEADER_NOT_FOUND',
  ],
  ['a header alone', [HEADER], 'NO_RECORDS'],
  [
    'nothing that names a client',
    [
      ['Город', 'Согласие'],
      ['Тула', 'да'],
    ],
    'NO_CLIENT_COLUMNS',
  ],
  ['too many rows', [HEADER, ...Array.from({ length: 50_000 }, () => ['Глеб'])], 'IMPORT_TOO_LARGE'],
  [
    'two columns for one field',
    [
      ['Имя', 'Телефон', 'Телефон'],
      ['Глеб', '89031112233', '89031112234'],
    ],
    'FIELD_CLAIMED_TWICE',
  ],
])('changes nothing when the file holds %s', (_what, rows, code) => {
  const world = base();
  const before = world.grid('Клиенты');
  const error = refusal(() => report(world, 'clients.import', { from: { rows, name: 'x.csv' } }));
  expect(error.code).toBe(code);
  expect(world.grid('Клиенты')).toEqual(before);
  expect(world.grid('Журнал Klientura')).toHaveLength(2);
});

it.each([
  [{}, 'from'],
  [{ from: { sheet: 'Клиенты' } }, 'from.sheet'],
  [{ from: { rows: 'x', name: 'x' } }, 'from.rows'],
  [{ from: { rows: [[{}]], name: 'x' } }, 'from.rows'],
  [{ from: { rows: [['x']] } }, 'from.name'],
  [{ from: { rows: [HEADER, ['Глеб']], name: 'x' }, columns: { nonsense: 1 } }, 'columns.nonsense'],
  [{ from: { rows: [HEADER, ['Глеб']], name: 'x' }, columns: { phone: 99 } }, 'columns.phone'],
  [{ from: { rows: [HEADER, ['Глеб']], name: 'x' }, fields: { phone: 'X' } }, 'phone'],
  [{ from: { rows: [HEADER, ['Глеб']], name: 'x' }, decisions: [{ row: 2 }] }, 'decisions'],
])('refuses the input %j', (input, field) => {
  expect(refusal(() => report(base(), 'clients.import', input)).params).toMatchObject({ field });
});

it('lists what is doubtful with what it was probably meant to be, and writes it as it is', () => {
  const world = base();
  const { doubtful } = importing(world, [
    ['Глеб', '8 903 111-22-33, доб. 12', 'gleb@gmial.com', '03/05/1987', '', 'спросить'],
    ['ЖАННА  ЛИСОВА', '8 903 111-22-44; 8 903 111-22-55', 'J@Mail.RU', '5 марта', 'г. тула', '+'],
  ]);
  expect(doubtful).toEqual([
    { row: 2, column: 3, field: 'email', value: 'gleb@gmial.com', reason: 'TYPO_EMAIL', suggestion: 'gleb@gmail.com' },
    { row: 2, column: 4, field: 'birthday', value: '03/05/1987', reason: 'AMBIGUOUS_DATE', suggestion: '3 мая 1987' },
    { row: 2, column: 6, field: 'consent', value: 'спросить', reason: 'UNCLEAR_CONSENT' },
  ]);
  expect(clientsOf(world)['Глеб']!.slice(1, 5)).toEqual(['gleb@gmial.com', '03/05/1987', '', 'спросить']);
  expect(clientsOf(world)['Жанна Лисова']!.slice(0, 5)).toEqual([
    '+79031112244, +79031112255',
    'j@mail.ru',
    '05.03',
    'Тула',
    'да',
  ]);
});

it('leaves nothing to be cleaned in what it added', () => {
  const world = base();
  importing(world, [
    ['КОТОВ ГЛЕБ', '8 (903) 111-22-33', 'Gleb@Mail.RU', '25.03.1987', 'г. Москва', 'согласен'],
    ['жанна лисова', '89031112244', '', '5 марта', 'спб', '-'],
  ]);
  const added = world.grid('Клиенты').slice(4, 6);
  report(world, 'base.clean');
  expect(world.grid('Клиенты').slice(4, 6)).toEqual(added);
});

const cell = (values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom('', ...values);
const record = fc.tuple(
  cell(['Анна Иванова', 'Иванова А.', 'Глеб', 'Глеб Котов', 'ООО Ромашка', 'ВЕРА', '???']),
  cell(['89161234567', '8 903 111-22-33', '89031112233, 89031112244', 'позвонить', '7.9E+10', '+70000000000']),
  cell(['anna@mail.ru', 'gleb@mail.ru', 'Gleb@Mail.ru; kot@mail.ru', 'глеб@', 'x@example.com']),
  cell(['05.03.1987', '5 марта', '31.02.1990', '03/05/1987']),
  cell(['Тула', 'ТУЛА', 'Москва']),
  cell(['да', 'нет', 'подумает', '+']),
);

it.each(['FILL', 'OVERWRITE', 'ASK'])('importing twice is importing once: %s', (policy) => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 12 }), (rows) => {
      const world = base();
      const run = (): AnyReport => {
        try {
          return importing(world, rows, { policy });
        } catch {
          return null;
        }
      };
      const first = run();
      const once = world.grid('Клиенты');
      const second = run();
      expect(world.grid('Клиенты')).toEqual(once);
      if (first !== null) {
        expect(second).toMatchObject({ added: 0, merged: 0 });
        expect(second.operation).toBeUndefined();
      }
    }),
    { numRuns: 150 },
  );
});

it('survives a kill before any call: one more run, and the base is that of an undisturbed one', () => {
  const rows = [
    ['Глеб', '89031112233', '', '05.03', '', ''],
    ['Анна Иванова', '89161234567', '', '', 'Тула', 'нет'],
  ];
  const quiet = base();
  importing(quiet, rows);
  const calls = quiet.calls;
  const expected = clientsOf(quiet);
  for (const keep of [false, true])
    for (let call = 1; call <= calls; call++) {
      const world = base();
      world.nextRun();
      world.killBefore(call, keep);
      try {
        importingNow(world, rows);
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      importing(world, rows);
      expect(clientsOf(world)).toEqual(expected);
    }
});

function importingNow({ ports }: World, rows: CellInput[][]): void {
  runCommand(ports, 'clients.import', { from: { rows: [HEADER, ...rows], name: 'crm.csv' } });
}
