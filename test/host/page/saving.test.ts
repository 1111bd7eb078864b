/** Saving: nothing is lost between changes, and one save runs at a time. */
import { Saver } from '../../../host/page/saving';
import type { Saving } from '../../../host/page/messages';

/** A file that is written when the test says so. */
function aSlowFile() {
  const pending: { done: () => void; fail: (error: Error) => void }[] = [];
  const states: Saving[] = [];
  const saver = new Saver(
    () => new Promise((done, fail) => pending.push({ done, fail })),
    (state) => states.push(state),
  );
  return { saver, pending, states };
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate'] }));
afterEach(() => jest.useRealTimers());

it('saves a moment after the last change', () => {
  const { saver, pending } = aSlowFile();
  saver.touch();
  jest.advanceTimersByTime(900);
  saver.touch();
  jest.advanceTimersByTime(900);
  expect(pending).toHaveLength(0);
  jest.advanceTimersByTime(100);
  expect(pending).toHaveLength(1);
});

it('saves while changes go on without a pause', () => {
  const { saver, pending } = aSlowFile();
  for (let n = 0; n < 25; n++) {
    saver.touch();
    jest.advanceTimersByTime(500);
  }
  expect(pending).toHaveLength(1);
});

it('saves again what changed while the file was written', async () => {
  const { saver, pending } = aSlowFile();
  saver.touch();
  const first = saver.flush();
  saver.touch();
  pending[0]!.done();
  await first;
  expect(saver.state).toBe('pending');
  jest.advanceTimersByTime(1000);
  expect(pending).toHaveLength(2);
});

it('a last flush waits for the save that runs and saves what came after it', async () => {
  const { saver, pending } = aSlowFile();
  saver.touch();
  void saver.flush();
  saver.touch();
  const last = saver.flush();
  pending[0]!.done();
  await turn();
  await turn();
  expect(pending).toHaveLength(2);
  pending[1]!.done();
  await last;
  expect(saver.state).toBe('saved');
});

it('a failed save says so, stays unsaved and is tried again with the next change', async () => {
  const { saver, pending, states } = aSlowFile();
  saver.touch();
  const first = saver.flush();
  pending[0]!.fail(new Error('disk full'));
  await expect(first).rejects.toThrow('disk full');
  expect(states.at(-1)).toBe('failed');
  const again = saver.flush();
  expect(pending).toHaveLength(2);
  pending[1]!.done();
  await again;
  expect(saver.state).toBe('saved');
});

it('a book without a file is never saved', async () => {
  const saver = new Saver(null, () => undefined);
  saver.touch();
  await saver.flush();
  expect(saver.state).toBe('none');
});
