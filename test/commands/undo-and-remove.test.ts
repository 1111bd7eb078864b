/** What Klientura adds can be taken back: settings, a whole set-up, and everything at once. What people edited stays. */
import { execute } from '../../src/commands/execute';
import { removeBase } from '../../src/commands/remove-base';
import { applyChanges } from '../../src/changes/apply';
import { openBase } from '../../src/tables/table';
import { createWorld, Killed, type World } from '../support/memory-book';
import { refusal, report, runOf } from '../support/run-command';

function shop(): World {
  const world = createWorld({ locale: 'uk_UA', timeZone: 'Europe/Kyiv' });
  world.addTab(
    'Клієнти',
    [
      ["Ім'я", 'Телефон', 'E-mail'],
      ['Олена', '067 123 45 67', 'olena@example.com'],
      ['Іван', '050 765 43 21', 'ivan@example.com'],
    ],
    { columns: 3 },
  );
  world.addTab('Замовлення', [
    ['Дата', 'Телефон', 'Сума'],
    [{ day: 46100 }, '0671234567', 100],
  ]);
  return world;
}

const codeOf = (act: () => unknown): string => refusal(act).code;

/** Everything in the file that a person could see, and the marks that only scripts see. */
function picture(world: World): { tabs: unknown[][]; names: string[]; store: unknown; triggers: unknown } {
  return {
    tabs: world.tabs.map((tab) => [
      tab.name,
      tab.columns.map(({ marks }) => [...marks]),
      [...tab.marks],
      world.grid(tab.name),
      tab.columns.length,
    ]),
    names: [...world.names.keys()],
    store: [...world.store],
    triggers: [...world.triggers],
  };
}

describe('settings.change', () => {
  it('changes, reports all settings and can be undone', () => {
    const world = shop();
    report(world, 'base.setUp');
    const { settings, operation } = report(world, 'settings.change', {
      leapDay: 'MAR1',
      mailHour: '11',
      paused: true,
    });
    expect(settings).toMatchObject({ leapDay: 'MAR1', mailHour: 11, paused: true, country: 'UA', locale: 'uk' });
    world.nextRun();
    expect(openBase(world.ports).settings).toMatchObject({ leapDay: 'MAR1', mailHour: 11, paused: true });
    expect(report(world, 'changes.undo', { operation })).toMatchObject({ restored: 3, conflicts: [] });
    world.nextRun();
    expect(openBase(world.ports).settings).toMatchObject({ leapDay: 'FEB28', mailHour: 9, paused: false });
  });

  it('makes no operation of what is set so already', () => {
    const world = shop();
    report(world, 'base.setUp');
    expect(report(world, 'settings.change', { leapDay: 'FEB28' }).operation).toBeUndefined();
  });

  it('brings back the row of a setting that a person deleted', () => {
    const world = shop();
    report(world, 'base.setUp');
    const tab = world.tab('Налаштування');
    const row = world.grid('Налаштування').findIndex(([code]) => code === 'leapDay');
    tab.deleteRows(row + 1, 1);
    report(world, 'settings.change', { leapDay: 'MAR1' });
    world.nextRun();
    expect(openBase(world.ports).settings.leapDay).toBe('MAR1');
  });

  it.each([
    [{ colour: 'red' }, 'SETTING_UNKNOWN'],
    [{ leapDay: 'FEB30' }, 'SETTING_INVALID'],
    [{ mailHour: 24 }, 'SETTING_INVALID'],
    [{ mailHour: 9.5 }, 'SETTING_INVALID'],
    [{ senderName: 'a\nb' }, 'SETTING_INVALID'],
    [{ replyTo: 'no address' }, 'SETTING_INVALID'],
    [{ country: 'Ukraine' }, 'SETTING_INVALID'],
  ])('refuses %j', (input, code) => {
    const world = shop();
    report(world, 'base.setUp');
    expect(codeOf(() => report(world, 'settings.change', input))).toBe(code);
  });

  it('needs a base', () =>
    expect(codeOf(() => report(shop(), 'settings.change', { paused: true }))).toBe('NOT_SET_UP'));
});

describe('changes.undo', () => {
  it('takes a set-up back: only the log stays', () => {
    const world = shop();
    const before = picture(world);
    const { operation } = report(world, 'base.setUp');
    expect(report(world, 'changes.undo', { operation }).conflicts).toEqual([]);
    const after = picture(world);
    expect(after.tabs.slice(0, 2)).toEqual(before.tabs);
    expect(after.tabs.map(([name]) => name)).toEqual(['Клієнти', 'Замовлення', 'Журнал змін Klientura']);
    expect(after.names).toEqual([]);
    expect(codeOf(() => openBase(world.ports))).toBe('NOT_SET_UP');
    expect(report(world, 'base.setUp').clients.rows).toBe(2);
  });

  it('keeps a cell that was edited since, and lists it', () => {
    const world = shop();
    report(world, 'base.setUp');
    const { clients } = openBase(world.ports);
    const changes = clients.ids.map((id, i) => ({
      id,
      field: 'name',
      before: ['Олена', 'Іван'][i]!,
      after: ['ОЛЕНА', 'ІВАН'][i]!,
    }));
    const { operation } = applyChanges(runOf(world), {
      command: 'test',
      steps: [{ kind: 'cells', table: 'clients', changes }],
    });
    world.tab('Клієнти').type(2, 1, 'Оленка');
    expect(report(world, 'changes.undo', { operation })).toMatchObject({
      restored: 1,
      conflicts: [{ id: clients.ids[0], field: 'name' }],
    });
    expect(world.grid('Клієнти').map(([name]) => name)).toEqual(["Ім'я", 'Оленка', 'Іван']);
  });

  it('brings removed rows back below their old neighbour', () => {
    const world = shop();
    report(world, 'base.setUp');
    const { clients } = openBase(world.ports);
    const [first, second] = clients.ids;
    const row = (id: string, values: Record<string, string>, after: string | null) => ({ id, values, after });
    const { operation } = applyChanges(runOf(world), {
      command: 'test',
      steps: [
        {
          kind: 'removeRows',
          table: 'clients',
          rows: [row(first!, { name: 'Олена', phone: '067 123 45 67', email: 'olena@example.com' }, null)],
        },
      ],
    });
    expect(world.grid('Клієнти').map(([name]) => name)).toEqual(["Ім'я", 'Іван']);
    report(world, 'changes.undo', { operation });
    expect(world.grid('Клієнти').map((cells) => cells.slice(0, 4))).toEqual([
      ["Ім'я", 'Телефон', 'E-mail', 'uk:id (K)'],
      ['Олена', '067 123 45 67', 'olena@example.com', first],
      ['Іван', '050 765 43 21', 'ivan@example.com', second],
    ]);
  });

  it('does not take back twice, nor what it does not know', () => {
    const world = shop();
    report(world, 'base.setUp');
    const { operation } = report(world, 'settings.change', { paused: true });
    report(world, 'changes.undo', { operation });
    expect(codeOf(() => report(world, 'changes.undo', { operation }))).toBe('OPERATION_UNDONE');
    expect(codeOf(() => report(world, 'changes.undo', { operation: 'op-nothing' }))).toBe('OPERATION_UNKNOWN');
    expect(codeOf(() => report(world, 'changes.undo', {}))).toBe('INPUT_INVALID');
  });

  it('can itself be taken back', () => {
    const world = shop();
    report(world, 'base.setUp');
    const { operation } = report(world, 'settings.change', { leapDay: 'MAR1' });
    const back = report(world, 'changes.undo', { operation });
    report(world, 'changes.undo', { operation: back.operation });
    world.nextRun();
    expect(openBase(world.ports).settings.leapDay).toBe('MAR1');
  });
});

describe('base.remove', () => {
  it('leaves the file as it was before the set-up', () => {
    const world = shop();
    const before = picture(world);
    report(world, 'base.setUp');
    world.ports.triggers.installHeartbeat();
    world.ports.store.set('klientura.lease', '{}');
    report(world, 'base.remove');
    expect(picture(world)).toEqual(before);
  });

  it('keeps what people edited and added meanwhile', () => {
    const world = shop();
    report(world, 'base.setUp');
    world.tab('Клієнти').type(2, 1, 'Оленка');
    world.tab('Налаштування').insertColumns(5, 1);
    world.tab('Налаштування').type(3, 5, 'моя нотатка');
    const { conflicts } = report(world, 'base.remove');
    expect(world.grid('Клієнти')).toEqual([
      ["Ім'я", 'Телефон', 'E-mail'],
      ['Оленка', '067 123 45 67', 'olena@example.com'],
      ['Іван', '050 765 43 21', 'ivan@example.com'],
    ]);
    expect(conflicts).toEqual([{ id: '', field: 'settings' }]);
    expect(world.tabs.map(({ name }) => name)).toEqual(['Клієнти', 'Замовлення', 'Налаштування']);
  });

  it('refuses where there is nothing', () => expect(codeOf(() => report(shop(), 'base.remove'))).toBe('NOT_SET_UP'));

  it.each([true, false])(
    'killed at any call (unflushed writes kept: %s), the next run leaves nothing behind',
    (keep) => {
      const clean = picture(shop());
      const dry = shop();
      report(dry, 'base.setUp');
      report(dry, 'base.remove');
      const count = dry.calls;
      for (let call = 1; call <= count; call++) {
        const world = shop();
        report(world, 'base.setUp');
        world.nextRun();
        world.killBefore(call, keep);
        expect(() => execute(world.ports, removeBase, {})).toThrow(Killed);
        try {
          report(world, 'base.remove');
        } catch (error) {
          // The recovery has done it all: there is nothing left to remove.
          expect(error).toMatchObject({ code: 'NOT_SET_UP' });
        }
        expect([call, picture(world)]).toEqual([call, clean]);
      }
    },
  );
});
