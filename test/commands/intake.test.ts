/** Form answers: each is taken over once, whatever fails, and its row says what became of it. */
import { runCommand } from '../../src/commands';
import { RunClock } from '../../src/changes/run-clock';
import { catchUp, takeAnswers } from '../../src/commands/take-intake';
import { createWorld, Killed, type World } from '../support/memory-book';
import type { CellInput } from '../support/memory-tab';
import { refusal, report } from '../support/run-command';

const FORM = ['Отметка времени', 'Как вас зовут?', 'Ваш телефон', 'Электронная почта', 'Согласие на рассылку'];
const STATE = 'ru:intake.state';

function base(): World {
  const world = createWorld({ locale: 'ru_RU', userLocale: 'ru' });
  world.addTab('Клиенты', [
    ['Имя', 'Телефон', 'E-mail', 'Согласие'],
    ['Анна Иванова', '8 (916) 123-45-67', '', 'да'],
    ['Борис Петров', '+7 916 765 43 21', 'boris@example.com', ''],
  ]);
  world.addTab('Ответы', [FORM], { rows: 30 });
  report(world, 'base.setUp', { clients: { sheet: 'Клиенты' }, country: 'RU', orders: null });
  return world;
}

/** Somebody answers the form. */
function answer(world: World, ...cells: CellInput[]): void {
  const tab = world.tab('Ответы');
  const row = tab.extent().rows + 1;
  [{ day: 46162 }, ...cells].forEach((cell, index) => tab.type(row, index + 1, cell));
}

function fired(world: World): void {
  world.nextRun();
  takeAnswers(world.ports);
  world.nextRun();
}

const states = (world: World): unknown[] => {
  const [header = [], ...rows] = world.grid('Ответы');
  return rows.map((row) => row[header.indexOf(STATE)]);
};
const names = (world: World): unknown[] =>
  world
    .grid('Клиенты')
    .slice(1)
    .map(([name]) => name);

function connected(): World {
  const world = base();
  report(world, 'intake.connect', { sheet: 'Ответы' });
  return world;
}

it('adds a newcomer, completes a client, asks in doubt, skips what is nobody, and says so beside the answer', () => {
  const world = connected();
  answer(world, 'котов глеб', '8 903 111-22-33', 'Gleb@Mail.ru', 'да');
  answer(world, 'Анна Иванова', '89161234567', 'anna@example.com', 'нет');
  answer(world, 'Борис', '89167654321', 'other@example.com', '');
  answer(world, '', '', '', 'да');
  fired(world);
  expect(states(world)).toEqual([
    expect.stringMatching(/^ADDED K-/),
    expect.stringMatching(/^MERGED K-/),
    expect.stringMatching(/^ASK K-/),
    'SKIPPED NO_NAME_OR_CONTACT',
  ]);
  const grid = world.grid('Клиенты');
  expect(grid[1]!.slice(0, 4)).toEqual(['Анна Иванова', '8 (916) 123-45-67', 'anna@example.com', 'нет']);
  expect(grid[3]!.slice(0, 4)).toEqual(['Котов Глеб', '+79031112233', 'gleb@mail.ru', 'да']);
  expect(grid[3]).toContain('Ответы');
});

it('takes no answer twice', () => {
  const world = connected();
  answer(world, 'Глеб', '8 903 111-22-33', '', '');
  fired(world);
  const once = world.grid('Клиенты');
  fired(world);
  expect(world.grid('Клиенты')).toEqual(once);
});

it('takes along what a failed trigger left, with the next answer or by the clock', () => {
  const world = connected();
  answer(world, 'Глеб', '8 903 111-22-33', '', '');
  answer(world, 'Жанна', '8 903 111-22-44', '', '');
  fired(world);
  expect(names(world).slice(2)).toEqual(['Глеб', 'Жанна']);
  answer(world, 'Олег', '8 903 111-22-55', '', '');
  world.nextRun();
  catchUp(world.ports, new RunClock(world.ports.clock));
  expect(names(world).slice(2)).toEqual(['Глеб', 'Жанна', 'Олег']);
});

it('takes columns that the questions do not tell as the user has bound them', () => {
  const world = base();
  world.addTab('Анкета', [
    ['Дата', 'Кто вы?', 'Куда звонить?'],
    [{ day: 46162 }, 'Глеб', '89031112233'],
  ]);
  report(world, 'intake.connect', { sheet: 'Анкета', columns: { name: 2 } });
  fired(world);
  expect(names(world)).toContain('Глеб');
});

it('does what the user decides about an answer in doubt', () => {
  const world = connected();
  answer(world, 'Борис', '89167654321', 'other@example.com', '');
  answer(world, 'Петров', '89167654321', 'third@example.com', '');
  fired(world);
  expect(report(world, 'intake.take', { dryRun: true }).asked).toEqual([]);
  const { asked } = report(world, 'intake.take', { again: true, dryRun: true });
  expect(asked.map(({ row }: { row: number }) => row)).toEqual([2, 3]);
  report(world, 'intake.take', {
    decisions: [
      { row: 2, client: 'NEW' },
      { row: 3, client: 'SKIP' },
    ],
  });
  expect(states(world)).toEqual([expect.stringMatching(/^ADDED/), 'SKIPPED LEFT_OUT']);
  expect(names(world)).toEqual(['Анна Иванова', 'Борис Петров', 'Борис']);
});

it('goes by the policy of the settings', () => {
  const world = connected();
  report(world, 'settings.change', { intakePolicy: 'OVERWRITE' });
  answer(world, 'Борис Петров', '89167654321', 'new@example.com', '');
  fired(world);
  expect(world.grid('Клиенты')[2]![2]).toBe('new@example.com');
});

it('is taken back without the answer being taken again, and can be done again', () => {
  const world = connected();
  answer(world, 'Глеб', '8 903 111-22-33', '', '');
  world.nextRun();
  const { operation } = runCommand(world.ports, 'intake.take', {}).report;
  report(world, 'changes.undo', { operation });
  expect(states(world)).toEqual(['UNDONE']);
  fired(world);
  expect(names(world)).toEqual(['Анна Иванова', 'Борис Петров']);
  report(world, 'changes.redo', { operation });
  expect(states(world)).toEqual([expect.stringMatching(/^ADDED/)]);
  expect(names(world)).toEqual(['Анна Иванова', 'Борис Петров', 'Глеб']);
});

it('happens once whenever the run is killed', () => {
  const quiet = connected();
  answer(quiet, 'Глеб', '8 903 111-22-33', '', '');
  quiet.nextRun();
  takeAnswers(quiet.ports);
  const { calls } = quiet;
  for (const keep of [false, true])
    for (let call = 1; call <= calls; call++) {
      const world = connected();
      answer(world, 'Глеб', '8 903 111-22-33', '', '');
      world.nextRun();
      world.killBefore(call, keep);
      try {
        takeAnswers(world.ports);
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      fired(world);
      expect(names(world)).toEqual(['Анна Иванова', 'Борис Петров', 'Глеб']);
      expect(states(world)).toEqual([expect.stringMatching(/^ADDED K-/)]);
    }
});

it('keeps an answer for the next run while another one holds the file', () => {
  const world = connected();
  answer(world, 'Глеб', '8 903 111-22-33', '', '');
  world.nextRun();
  world.locked = true;
  expect(takeAnswers(world.ports)).toBeNull();
  fired(world);
  expect(names(world)).toContain('Глеб');
});

it('marks the right rows when the answers are sorted in that very moment', () => {
  const quiet = connected();
  answer(quiet, 'Глеб', '8 903 111-22-33', '', '');
  quiet.nextRun();
  takeAnswers(quiet.ports);
  for (let call = 1; call <= quiet.calls; call += 3) {
    const world = connected();
    answer(world, 'Глеб', '8 903 111-22-33', '', '');
    answer(world, 'Анна', '89161234567', '', '');
    world.nextRun();
    world.disturbBefore(call, () => {
      const { cells } = world.tab('Ответы');
      cells.splice(1, 2, cells[2]!, cells[1]!);
    });
    takeAnswers(world.ports);
    fired(world);
    const [header = [], ...rows] = world.grid('Ответы');
    const found = rows.map((row) => [row[1], String(row[header.indexOf(STATE)]).split(' ')[0]]);
    expect(found.sort()).toEqual([
      ['Анна', 'MERGED'],
      ['Глеб', 'ADDED'],
    ]);
  }
});

describe('connecting', () => {
  it('says how many answers wait, and is undone whole', () => {
    const world = base();
    answer(world, 'Глеб', '8 903 111-22-33', '', '');
    const before = world.grid('Ответы');
    const { waiting, operation } = report(world, 'intake.connect', { sheet: 'Ответы' });
    expect(waiting).toBe(1);
    expect(world.formTriggers.size).toBe(1);
    report(world, 'changes.undo', { operation });
    expect(world.formTriggers.size).toBe(0);
    expect(world.grid('Ответы')).toEqual(before);
  });

  it('installs one trigger, however often', () => {
    const world = connected();
    expect(report(world, 'intake.connect', { sheet: 'Ответы' }).operation).toBeUndefined();
    expect(world.formTriggers.size).toBe(1);
  });

  it.each([
    ['Клиенты', 'INTAKE_IS_BASE'],
    ['Настройки', 'INPUT_INVALID'],
    ['Нет такого', 'TAB_NOT_FOUND'],
    ['Пусто', 'TAB_EMPTY'],
  ])('refuses the tab %s', (sheet, code) => {
    const world = base();
    world.addTab('Пусто', []);
    expect(refusal(() => report(world, 'intake.connect', { sheet })).code).toBe(code);
  });

  it('is refused while another account takes the answers, unless it is taken over', () => {
    const world = connected();
    world.user = 'second@example.com';
    expect(refusal(() => report(world, 'intake.connect', { sheet: 'Ответы' }))).toMatchObject({
      code: 'INTAKE_OF_ANOTHER',
      params: { owner: 'owner@example.com' },
    });
    expect(report(world, 'intake.connect', { sheet: 'Ответы', takeOver: true }).owner).toBe('second@example.com');
  });

  it('ends with disconnecting and with the removal of the base', () => {
    const world = connected();
    expect(report(world, 'intake.disconnect')).toMatchObject({ stopped: true });
    expect(world.formTriggers.size).toBe(0);
    expect(report(world, 'intake.disconnect')).toMatchObject({ stopped: false });
    report(world, 'intake.connect', { sheet: 'Ответы' });
    report(world, 'base.remove');
    expect(world.formTriggers.size).toBe(0);
    expect(world.grid('Ответы')).toEqual([FORM]);
  });

  it('without a tab there is nothing to take', () => {
    expect(refusal(() => report(base(), 'intake.take')).code).toBe('NO_INTAKE');
  });
});
