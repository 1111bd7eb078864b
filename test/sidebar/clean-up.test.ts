/** Clean up: what is seen is what is done, with the cells that were left and the suggestions that were taken. */
import { changedCount } from '../../sidebar/clean/clean-input';
import { dataWords } from '../../src/i18n/data';
import { pageWords } from '../../src/i18n/page';
import { CLEAN, DOUBTS } from './data-stubs';
import { cellsLine, LINES } from './history-stubs';
import { closeBrowser, done, openSidebar, refused, type Answers } from './open-sidebar';

afterAll(closeBrowser);

const words = pageWords('en');
const text = dataWords('en').cleanUp;
const open = async (answers: Answers = CLEAN) => {
  const opened = await openSidebar({ route: 'cleanUp' }, answers);
  await opened.page.locator('.busy').waitFor({ state: 'detached' });
  const runs = () => opened.calls.filter(([name, { dryRun }]) => name === 'base.clean' && dryRun === undefined);
  return { ...opened, runs };
};

test('what is left as it is and which suggestions are taken goes with the run', async () => {
  const { page, runs } = await open();
  await page.getByText('Clean up 122 cells').waitFor();
  await page.getByTestId('rows-phone').click();
  await page.getByText('Row 2 ·').click();
  await page.getByText('Clean up 121 cells').waitFor();
  await page.getByTestId('accept-K-7-email').check();
  await page.getByText('Clean up 122 cells').waitFor();
  await page.getByTestId('confirm-clean-up').click();
  await page.getByText('Done: 122 cells are in order now.').waitFor();
  const accept = [{ id: 'K-7', field: 'email' }];
  expect(runs().map(([, input]) => input)).toEqual([
    {
      accept,
      fingerprint: `plan ${JSON.stringify(accept)}`,
      leave: [{ id: 'K-1', field: 'phone' }],
      budget: 20_000,
    },
  ]);
  await page.close();
});

test('a column that is left takes no suggestion either', async () => {
  const { page, runs } = await open();
  await page.getByTestId('accept-K-7-email').check();
  await page.getByTestId('column-email').uncheck();
  expect(await page.getByTestId('accept-K-7-email').isChecked()).toBe(false);
  expect(await page.getByTestId('accept-K-7-email').isDisabled()).toBe(true);
  await page.getByText('Clean up 120 cells').waitFor();
  await page.getByTestId('confirm-clean-up').click();
  await page.getByText('Done: 120 cells are in order now.').waitFor();
  expect(runs()[0]![1]).toEqual({
    fingerprint: 'plan []',
    leave: [{ id: '*', field: 'email' }],
    budget: 20_000,
  });
  await page.close();
});

test('all suggestions are taken with one tick, and given up with it', async () => {
  const { page } = await open();
  await page.getByTestId('accept-all').check();
  expect(await page.getByTestId('accept-K-12-email').isChecked()).toBe(true);
  await page.getByText('Clean up 124 cells').waitFor();
  await page.getByTestId('accept-K-12-email').uncheck();
  expect(await page.getByTestId('accept-all').evaluate((box) => (box as HTMLInputElement).indeterminate)).toBe(true);
  await page.getByText('Clean up 123 cells').waitFor();
  await page.close();
});

test('the order of day and month is asked where it is in doubt, and makes another plan', async () => {
  const { page, calls } = await open();
  await page.getByText('In 1 cell it cannot be told.').waitFor();
  await page.getByTestId('day-order').selectOption('DMY');
  await page.getByTestId('column-birthday').waitFor();
  expect(calls.at(-1)).toEqual(['base.clean', { dayOrder: 'DMY', dryRun: true }]);
  // The answer can be changed again.
  expect(await page.getByTestId('day-order').inputValue()).toBe('DMY');
  await page.close();
});

test('names are split where the person wants it', async () => {
  const { page, runs } = await open();
  await page.getByTestId('split-names').check();
  await page.getByText('1 new column at the right end: Last name').waitFor();
  await page.getByTestId('confirm-clean-up').click();
  await page.getByTestId('undo').waitFor();
  expect(runs()[0]![1]).toMatchObject({ splitNames: true });
  await page.close();
});

test('names that stand in columns of their own are not offered to be split', async () => {
  const { page } = await open({
    ...CLEAN,
    'base.clean': () =>
      done(
        { changed: {}, doubtful: DOUBTS, canSplitNames: false },
        { preview: [cellsLine('phone', 1)], fingerprint: 'f' },
      ),
  });
  await page.getByTestId('confirm-clean-up').waitFor();
  expect(await page.getByTestId('split-names').count()).toBe(0);
  await page.close();
});

test('one suggestion for the same text in several rows is taken with one tick', async () => {
  const doubtful = ['K-7', 'K-8'].map((id, i) => ({ ...DOUBTS[0]!, id, row: 7 + i }));
  const { page, calls } = await open({
    ...CLEAN,
    'base.clean': ({ accept = [] }) =>
      done(
        { changed: {}, doubtful: (accept as object[]).length > 0 ? [] : doubtful, canSplitNames: false },
        { preview: [cellsLine('email', 1)], fingerprint: 'f' },
      ),
  });
  await page.getByTestId('accept-K-7-email').check();
  await page.getByText('Clean up 3 cells').waitFor();
  await page.getByTestId('confirm-clean-up').click();
  await page.getByTestId('to-duplicates').waitFor();
  expect(calls.at(-1)![1].accept).toEqual(doubtful.map(({ id, field }) => ({ id, field })));
  await page.close();
});

test('a birthday that only becomes a date is shown as one, never as a bare number', async () => {
  const examples = [
    { id: 'K-1', field: 'birthday', before: '05.03.1987', after: 31841 },
    { id: 'K-2', field: 'birthday', before: '06.03.1987', after: 31842 },
    { id: 'K-3', field: 'birthday', before: 32874, after: 32874 },
    { id: 'K-4', field: 'birthday', before: '5 марта 1987', after: 31841 },
  ];
  const { page } = await openSidebar(
    { route: 'cleanUp', locale: 'ru' },
    {
      'base.clean': () =>
        done(
          { changed: {}, doubtful: [], canSplitNames: false },
          { preview: [{ ...cellsLine('birthday', 4), examples }], fingerprint: 'f' },
        ),
    },
  );
  expect(await page.getByTestId('review').innerText()).toContain(
    ['05.03.1987: текст станет датой', '01.01.1990 (32874): изменится только формат', '5 марта 1987 → 05.03.1987'].join(
      '\n',
    ),
  );
  await page.close();
});

test('a plan that changed meanwhile is shown anew and not applied, with the choices kept', async () => {
  let refusals = 0;
  const { page, runs } = await open({
    ...CLEAN,
    'base.clean': (input) =>
      input.dryRun === true || refusals > 0 ? CLEAN['base.clean']!(input) : (refusals++, refused('PLAN_CHANGED')),
  });
  await page.getByTestId('accept-K-7-email').check();
  await page.getByTestId('confirm-clean-up').click();
  await page.getByText(words.history.changed).waitFor();
  // The suggestion is part of the new plan, and still there to be given up.
  expect(await page.getByTestId('accept-K-7-email').isChecked()).toBe(true);
  await page.getByText('Clean up 123 cells').waitFor();
  await page.getByTestId('confirm-clean-up').click();
  await page.getByText('Done: 123 cells').waitFor();
  expect(runs()).toHaveLength(2);
  await page.close();
});

test('where the base changed beside a suggestion, nothing is written before it was seen', async () => {
  let looks = 0;
  const { page, runs } = await open({
    'base.clean': (input) => {
      const answer = CLEAN['base.clean']!(input);
      return typeof answer === 'object' && answer.ok && ++looks > 1
        ? { ...answer, fingerprint: 'another', preview: [...(answer.preview ?? []), cellsLine('city', 3)] }
        : answer;
    },
  });
  await page.getByTestId('accept-K-7-email').check();
  await page.getByTestId('confirm-clean-up').click();
  await page.getByText(words.history.changed).waitFor();
  expect(runs()).toEqual([]);
  await page.getByTestId('column-city').waitFor();
  await page.getByText('Clean up 126 cells').waitFor();
  await page.close();
});

test('a base that is tidy is told so, and led on', async () => {
  const { page, calls } = await open({
    'base.clean': () => done({ changed: {}, doubtful: [] }, { preview: [], fingerprint: 'f' }),
  });
  await page.getByText(text.none).waitFor();
  expect(await page.getByTestId('confirm-clean-up').count()).toBe(0);
  await page.getByTestId('to-duplicates').click();
  await page.waitForTimeout(100);
  expect(calls.at(-1)).toEqual(['openView', { route: 'duplicates' }]);
  await page.close();
});

test('where only doubtful cells are left, a suggestion that is taken brings the button', async () => {
  const doubtful = DOUBTS.slice(0, 2);
  const { page } = await open({
    'base.clean': () => done({ changed: {}, doubtful }, { preview: [], fingerprint: 'f' }),
  });
  await page.getByText(text.noneCertain).waitFor();
  await page.getByTestId('to-duplicates').waitFor();
  await page.getByTestId('accept-K-7-email').check();
  await page.getByText('Clean up 1 cell').waitFor();
  expect(await page.getByTestId('to-duplicates').count()).toBe(0);
  await page.close();
});

test('examples that look the same are shown once', async () => {
  const same = { id: 'K-1', field: 'consent', before: '+', after: 'yes' };
  const line = { ...cellsLine('consent', 9), examples: [same, { ...same, id: 'K-2' }, { ...same, before: 'v' }] };
  const { page } = await open({
    'base.clean': () => done({ changed: {}, doubtful: [] }, { preview: [line], fingerprint: 'f' }),
  });
  const text = await page.getByTestId('review').innerText();
  expect(text.match(/→/g)).toHaveLength(2);
  await page.close();
});

test('with every column unticked there is nothing to confirm', async () => {
  const { page } = await open();
  await page.getByTestId('column-phone').uncheck();
  await page.getByTestId('column-email').uncheck();
  expect(await page.getByTestId('confirm-clean-up').isDisabled()).toBe(true);
  await page.close();
});

test('it is taken back right there', async () => {
  const { page, calls } = await open();
  await page.getByTestId('confirm-clean-up').click();
  await page.getByTestId('undo').click();
  await page.getByText('Taken back.').waitFor();
  expect(calls.at(-1)).toEqual(['changes.undo', { operation: 'op-1', fingerprint: 'undo', budget: 20_000 }]);
  await page.close();
});

test('cells that are left do not count, and a column’s own cells not twice', () => {
  const left = [
    { id: '*', field: 'phone' },
    { id: 'K-1', field: 'phone' },
    { id: 'K-1', field: 'email' },
  ];
  expect(changedCount(LINES, [])).toBe(122);
  expect(changedCount(LINES, left)).toBe(1);
});
