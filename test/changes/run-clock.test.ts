/** When a run stops itself: in time for Google's six minutes, and not earlier than it has to. */
import { RunClock } from '../../src/changes/run-clock';

const SECOND = 1000;

/** A clock that is moved by hand, and the run that began with it. */
function run(budget?: number): { clock: RunClock; pass: (seconds: number) => void } {
  let now = 5_000_000;
  const clock = new RunClock({ now: () => now }, budget);
  return { clock, pass: (seconds) => (now += seconds * SECOND) };
}

test('a run goes on for four minutes', () => {
  const { clock, pass } = run();
  pass(239);
  expect([clock.isOver(), clock.left()]).toEqual([false, SECOND]);
});

test('after four minutes another block is begun only if one as long as the last ends within 290 seconds', () => {
  const { clock, pass } = run();
  pass(235);
  clock.begin();
  pass(20);
  expect(clock.isOver()).toBe(false);
  pass(20);
  expect(clock.isOver()).toBe(true);
});

test('a look that took most of the run is no measure for the block after it unless it is counted with it', () => {
  const { clock, pass } = run();
  pass(255);
  expect(clock.isOver()).toBe(true);
});

test('who gave a budget gets the run back when it is spent', () => {
  const { clock, pass } = run(25 * SECOND);
  pass(24);
  expect(clock.isOver()).toBe(false);
  pass(2);
  expect(clock.isOver()).toBe(true);
});

test('a step is left to the next run when it, or a stretch as long as the longest, would end too late', () => {
  const { clock, pass } = run();
  pass(100);
  expect([clock.isLate(), clock.isLate(170 * SECOND)]).toEqual([false, true]);
  pass(70);
  expect(clock.isLate()).toBe(true);
});
