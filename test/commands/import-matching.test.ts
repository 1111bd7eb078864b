/** Who a record of an import is: one client for certain, a question to the user, or a new client. */
import type { World } from '../support/memory-book';
import type { CellInput } from '../support/memory-tab';
import { report, type AnyReport } from '../support/run-command';
import { base, CLIENTS, clientsOf, importing } from './import-base';

describe('who a record is', () => {
  const TWINS: CellInput[][] = [
    CLIENTS[0]!,
    ['Анна Иванова', '8 (916) 123-45-67', '', { day: 33000 }, '', '', ''],
    ['Иванова Анна', '8 (916) 123-45-67', '', { day: 33000 }, 'Тула', '', ''],
    ['Глеб Котов', '8 903 111-22-33', '', '', '', '', ''],
  ];
  const ids = (world: World): string[] => {
    const [header = [], ...rows] = world.grid('Клиенты');
    return rows.map((row) => String(row[header.indexOf('ru:id (K)')]));
  };

  it('certain of two clients: the user decides, and nothing is written, not even a refusal', () => {
    const world = base(TWINS);
    const before = world.grid('Клиенты');
    const { asked } = importing(world, [['Анна Иванова', '89161234567', 'anna@mail.ru', '07.05.1990', '', 'нет']]);
    expect(asked).toMatchObject([{ row: 2, ids: ids(world).slice(0, 2) }]);
    expect(asked[0].because).toContain('TWO_CANDIDATES');
    expect(world.grid('Клиенты')).toEqual(before);
  });

  it('a refusal reaches a certain client although another value of the record waits', () => {
    const world = base();
    const rows = [
      ['Борис Петров', '89167654321', '', '', 'Тула', ''],
      ['Анна Иванова', '89161234567', 'new@mail.ru', '', '', 'нет'],
    ];
    const { asked } = importing(world, rows, { policy: 'ASK' });
    expect(asked.map(({ row }: AnyReport) => row)).toContain(2);
    expect(clientsOf(world)['Анна Иванова']![4]).toBe('нет');
    expect(importing(world, rows, { policy: 'ASK' }).operation).toBeUndefined();
  });

  it('a client merged into another is found by what he said before', () => {
    const world = base([
      CLIENTS[0]!,
      ['Анна Иванова', '8 (916) 123-45-67', '', { day: 33000 }, '', '', ''],
      ['Ольга Кравцова', '8 903 111-22-33', 'olga@mail.ru', { day: 28000 }, 'Тула', '', ''],
    ]);
    const [anna, olga] = ids(world) as [string, string];
    report(world, 'duplicates.merge', { groups: [[anna, olga]], choices: [{ ids: [anna, olga], keeper: anna }] });
    const olgas = ['Кравцова Ольга', '', '', '28.08.1976', 'Тула', ''];
    expect(importing(world, [olgas])).toMatchObject({ added: 0, asked: [] });
    expect(importing(world, [['Иванова Анна', '89161234567', '', '', '', 'нет']]).merged).toBe(1);
  });

  it('two whom a person has told apart stay a question for who is like both', () => {
    const world = base(TWINS);
    report(world, 'duplicates.keepApart', { groups: [ids(world).slice(0, 2)] });
    const { asked, merged } = importing(world, [['Анна Иванова', '89161234567', '', '07.05.1990', 'Тула', 'нет']]);
    expect(merged).toBe(0);
    expect(asked).toHaveLength(1);
  });

  it('a bare address or phone belongs to the client who alone has it', () => {
    const world = base();
    const { merged, added } = importing(world, [['', '89161234567', '', '', '', 'отказ']]);
    expect([merged, added]).toEqual([1, 0]);
    expect(clientsOf(world)['Анна Иванова']![4]).toBe('нет');
  });
});
