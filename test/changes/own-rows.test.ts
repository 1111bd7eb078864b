/** Lines of our own tabs that people may edit too: made with the first line, found by key, never written over an edit, taken back whole. */
import { applyChanges } from '../../src/changes/apply';
import type { ChangeSet, OwnRow } from '../../src/changes/change-set';
import { execute } from '../../src/commands/execute';
import { setUpBase } from '../../src/commands/set-up-base';
import { undoChange } from '../../src/commands/undo-change';
import type { Scalar } from '../../src/ports';
import { ownHeaders } from '../../src/tables/own-tables';
import { createWorld, Killed, type World } from '../support/memory-book';
import { runOf } from '../support/run-command';
import { testWords } from '../support/test-words';

const TAB = testWords('en').tab('templates');

function base(): World {
  const world = createWorld();
  world.addTab('Clients', [
    ['Name', 'Phone'],
    ['Anna', '89160000001'],
  ]);
  execute(world.ports, setUpBase, { locale: 'en' });
  world.nextRun();
  return world;
}

const template = (code: string, subject: string): Record<string, Scalar> => ({
  code,
  language: 'en',
  variant: '',
  subject,
  text: `Text of ${code}`,
});
const added = (code: string, subject = code): OwnRow => ({
  key: `${code}/en/`,
  before: null,
  after: template(code, subject),
});
const changed = (code: string, from: string, to: string): OwnRow => ({
  key: `${code}/en/`,
  before: template(code, from),
  after: template(code, to),
});
const gone = (code: string, subject = code): OwnRow => ({
  key: `${code}/en/`,
  before: template(code, subject),
  after: null,
});
const setOf = (...rows: OwnRow[]): ChangeSet => ({
  command: 'test',
  steps: [{ kind: 'ownRows', table: 'templates', name: TAB, headers: ownHeaders(testWords('en'), 'templates'), rows }],
});

function apply(world: World, ...rows: OwnRow[]): { operation: string; conflicts: unknown[] } {
  const { operation, conflicts } = applyChanges(runOf(world), setOf(...rows));
  world.nextRun();
  return { operation: operation!, conflicts };
}

function undo(world: World, operation: string): { conflicts: unknown[] } {
  const { report } = execute(world.ports, undoChange, { operation });
  world.nextRun();
  return report;
}

const hasTab = (world: World): boolean => world.tabs.some(({ name }) => name === TAB);
/** Code → subject. */
const subjects = (world: World): Record<string, unknown> =>
  Object.fromEntries(
    world
      .grid(TAB)
      .slice(1)
      .map((row) => [row[0], row[3]]),
  );

test('the tab comes with the first line and goes with the last', () => {
  const world = base();
  expect(hasTab(world)).toBe(false);
  apply(world, added('birthday'), added('thanks'));
  expect(subjects(world)).toEqual({ birthday: 'birthday', thanks: 'thanks' });
  apply(world, gone('birthday'));
  expect(subjects(world)).toEqual({ thanks: 'thanks' });
  apply(world, gone('thanks'));
  expect(hasTab(world)).toBe(false);
});

test('a line is found by its key wherever people have sorted it', () => {
  const world = base();
  apply(world, added('a'), added('b'), added('c'));
  world.tab(TAB).cells.splice(1, 3, ...world.tab(TAB).cells.slice(1, 4).reverse());
  apply(world, changed('a', 'a', 'new'));
  expect(subjects(world)).toEqual({ c: 'c', b: 'b', a: 'new' });
});

test('a line that someone edited meanwhile stays and is listed', () => {
  const world = base();
  apply(world, added('a'), added('b'));
  world.tab(TAB).put(2, 4, 'by hand');
  expect(apply(world, changed('a', 'a', 'new'), changed('b', 'b', 'new')).conflicts).toEqual([
    { id: 'a/en/', field: 'templates' },
  ]);
  expect(subjects(world)).toEqual({ a: 'by hand', b: 'new' });
  expect(apply(world, gone('a', 'new')).conflicts).toHaveLength(1);
  expect(subjects(world)).toHaveProperty('a');
});

test('undo takes lines back, the last first, and leaves what was edited since', () => {
  const world = base();
  const first = apply(world, added('a'), added('b')).operation;
  const second = apply(world, changed('a', 'a', 'new'), gone('b')).operation;
  undo(world, second);
  expect(subjects(world)).toEqual({ a: 'a', b: 'b' });
  world.tab(TAB).put(3, 4, 'by hand');
  expect(undo(world, first).conflicts).toEqual([expect.objectContaining({ id: 'b/en/' })]);
  expect(subjects(world)).toEqual({ b: 'by hand' });
});

test.each([false, true])('a run killed anywhere is completed by the next, writes kept: %s', (keepWrites) => {
  const whole = base();
  apply(whole, added('a'), added('b'));
  apply(whole, changed('a', 'a', 'new'), gone('b'), added('c'));
  const expected = subjects(whole);
  let points = 0;
  for (let call = 1; ; call++) {
    const world = base();
    apply(world, added('a'), added('b'));
    world.killBefore(call, keepWrites);
    let killed = false;
    try {
      applyChanges(runOf(world), setOf(changed('a', 'a', 'new'), gone('b'), added('c')));
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      killed = true;
    }
    world.nextRun();
    if (!killed) break;
    points++;
    apply(world, changed('a', 'a', 'new'), gone('b'), added('c'));
    expect(subjects(world)).toEqual(expected);
  }
  expect(points).toBeGreaterThan(10);
});
