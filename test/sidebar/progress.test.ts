/** Work that takes several calls: it goes on until it is done, says how far it is, can be cancelled, and survives a refusal on the way. */
import { pageWords } from '../../src/i18n/page';
import { axeViolations } from '../support/axe';
import { closeBrowser, done, openSidebar, refused, type Answers } from './open-sidebar';

afterAll(closeBrowser);

const words = pageWords('en');
const segments = { clients: 41, counts: { rfm: {}, abc: {}, xyz: {}, lifecycle: {} }, thresholds: {}, orders: null };
const stopped = (at: number, more: object = {}) =>
  done({ ...more, operation: 'op-1', progress: { operation: 'op-1', done: at, total: 4000 } });

/** Answers of the commands that go on, one after the other; the last one again and again. */
const inTurn = (...replies: ReturnType<typeof done>[]) => {
  let next = 0;
  return () => replies[Math.min(next++, replies.length - 1)]!;
};

/** Opens the segments, whose refresh stops itself, and starts it. */
async function refresh(answers: Answers, context = {}) {
  const opened = await openSidebar(
    { route: 'segments' },
    {
      'segments.refresh': ({ dryRun }) => (dryRun ? done(segments) : stopped(1000, segments)),
      ...answers,
    },
    context,
  );
  await opened.page.getByTestId('refresh-segments').click();
  const names = () => opened.calls.slice(1).map(([name]) => name);
  return { ...opened, names };
}

test('a run that stopped itself is continued until it is done, and counts as one', async () => {
  const completed = [
    {
      operation: 'op-1',
      command: 'segments.refresh',
      user: '',
      time: '',
      conflicts: [{ id: 'K-1', field: 'segment' }],
    },
  ];
  const { page, calls, names } = await refresh({
    'changes.continue': inTurn(stopped(2000), stopped(3000), done({ completed })),
  });
  await page.getByText('Refreshed: 41 clients.').waitFor();
  expect(names()).toEqual(['segments.refresh', 'changes.continue', 'changes.continue', 'changes.continue']);
  expect(calls.slice(1).every(([, { budget }]) => budget === 20_000)).toBe(true);
  // Its own end is no step of an earlier run; what it left is told as its own.
  expect(await page.getByText('Completed afterwards').count()).toBe(0);
  await page.getByText('1 cell was changed by someone meanwhile').waitFor();
  await page.getByTestId('undo').waitFor();
  await page.close();
});

test('the bar says how far it is, in words too, and is accessible', async () => {
  // The refusal holds the work at 1000.
  const { page, complaints } = await refresh({ 'changes.continue': () => refused('LOCK_BUSY') });
  await page.getByTestId('go-on').waitFor();
  const bar = page.getByRole('progressbar', { name: words.progress.label });
  expect([await bar.getAttribute('value'), await bar.getAttribute('max')]).toEqual(['1000', '4000']);
  await page.getByText('1,000 of 4,000').waitFor();
  await page.getByText(words.progress.note).waitFor();
  expect(await axeViolations(page.mainFrame())).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('after a refusal on the way the person goes on', async () => {
  const { page } = await refresh({ 'changes.continue': inTurn(refused('LOCK_BUSY'), done({})) });
  await page.getByText('sentence of LOCK_BUSY').waitFor();
  await page.getByTestId('go-on').click();
  await page.getByText('Refreshed: 41 clients.').waitFor();
  await page.close();
});

test('a cancel takes back what was done, to its end', async () => {
  const { page, calls, names } = await refresh({
    'changes.continue': inTurn(refused('LOCK_BUSY'), done({})),
    'changes.cancel': () => stopped(500),
  });
  await page.getByTestId('go-on').waitFor();
  await page.getByTestId('cancel').click();
  await page.getByText(words.progress.cancelled).waitFor();
  expect(names()).toEqual(['segments.refresh', 'changes.continue', 'changes.cancel', 'changes.continue']);
  expect(calls[3]![1]).toEqual({ operation: 'op-1', budget: 20_000 });
  expect(await page.getByText('Refreshed').count()).toBe(0);
  expect(await page.getByTestId('undo').count()).toBe(0);
  await page.getByTestId('refresh-segments').waitFor();
  await page.close();
});

test('where the time went to an earlier step, the command itself runs afterwards', async () => {
  const earlier = {
    operation: 'op-0',
    command: 'base.setUp',
    user: 'anna@shop.example',
    time: '2026-05-20 12:00:07',
    conflicts: [{ id: 'K-1', field: 'phone' }],
  };
  const { page, names } = await refresh({
    'segments.refresh': ((next) => (input: Record<string, unknown>) => (input.dryRun ? done(segments) : next()))(
      inTurn(done({ progress: { operation: 'op-0', done: 1, total: 2 } }), done({ ...segments, operation: 'op-1' })),
    ),
    'changes.continue': () => done({ completed: [earlier] }),
  });
  await page.getByText('Refreshed: 41 clients.').waitFor();
  expect(names()).toEqual(['segments.refresh', 'changes.continue', 'segments.refresh']);
  await page
    .getByText(
      'Completed afterwards: Set up client base, 20 May 2026 12:00, anna@shop.example. Left, because someone had edited it: 1 cell.',
    )
    .waitFor();
  await page.close();
});

test('a step that this person cannot complete is named, with what to do', async () => {
  const unfinished = (because: string) => ({
    operation: because,
    command: 'base.setUp',
    user: 'anna@shop.example',
    time: '2026-05-20 12:00:07',
    because,
  });
  const { page } = await refresh({
    'segments.refresh': () => done({ ...segments, unfinished: [unfinished('TAB_PROTECTED'), unfinished('SOMETHING')] }),
  });
  await page.getByText(words.aftermath.because.TAB_PROTECTED).waitFor();
  await page
    .getByText('Ask anna@shop.example or the owner of the file to open Klientura (reason: SOMETHING).')
    .waitFor();
  await page.close();
});

test('a history that was deleted is said in a sentence of its own, which names no step', async () => {
  const lost = { operation: '', command: '', user: '', time: '', because: 'LOG_GONE' };
  const { page } = await refresh({ 'segments.refresh': () => done({ ...segments, unfinished: [lost] }) });
  const { because, lost: what } = words.aftermath;
  await page.getByText(`${because.LOG_GONE} ${what}`, { exact: true }).waitFor();
  await page.close();
});

test('a view that was left asks no more', async () => {
  const { page, names } = await refresh({ 'changes.continue': () => stopped(2000) });
  await page.getByRole('progressbar').waitFor();
  await page.getByTestId('nav-help').click();
  await page.locator('h1').waitFor();
  await page.waitForTimeout(200);
  const asked = names().length;
  await page.waitForTimeout(300);
  expect(names().length).toBe(asked);
  await page.close();
});
