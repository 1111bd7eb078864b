/** The history: every step says what it was and how it stands, and offers exactly the ways back that it has. */
import type { Page } from 'playwright-core';
import { pageWords } from '../../src/i18n/page';
import { sidebarWords } from '../../src/i18n/sidebar';
import { lookOf, shownValue } from '../../sidebar/shown';
import { axeViolations } from '../support/axe';
import { CONFLICT, HISTORY, LINES, STEPS, step } from './history-stubs';
import { closeBrowser, done, focusIsOn, openSidebar, refused, type Answers } from './open-sidebar';

afterAll(closeBrowser);

const words = { ...pageWords('en').history, ...sidebarWords('en').history };
const open = (answers: Answers = {}) => openSidebar({ route: 'history' }, { ...HISTORY, ...answers });
const entry = (page: Page, operation: string) =>
  page.getByTestId('operation').nth(STEPS.findIndex((one) => one.operation === operation));

test.each(['en', 'ru', 'uk'] as const)('everything open is accessible and fits in 300 pixels (%s)', async (locale) => {
  const { page, complaints } = await openSidebar({ route: 'history', locale }, HISTORY);
  await page.getByTestId('operation').first().waitFor();
  await focusIsOn(page, 'h1');
  await entry(page, 'op-6').getByTestId('take-back-step').click();
  await page.getByTestId('conflicts').waitFor();
  await page.getByTestId('take-back').locator('details').nth(1).locator('summary').click();
  await page.getByTestId('rows-phone').click();
  await page.getByTestId('rows').waitFor();
  await entry(page, 'op-4').getByTestId('details').click();
  await entry(page, 'op-4').getByTestId('rows-email').click();
  for (const fold of await page.locator('main > details > summary').all()) await fold.click();
  await page.getByTestId('check-history').click();
  await page.locator('.busy').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  if (locale === 'ru') expect(await axeViolations(page.mainFrame())).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('a step says what, when, who, how much and how it stands; a command without words keeps its name', async () => {
  const { page } = await open();
  const text = async (operation: string) => entry(page, operation).innerText();
  expect(await text('op-6')).toContain('Duplicates merged');
  expect(await text('op-6')).toContain('20 May 2026 12:00 · anna@shop.example');
  expect(await text('op-6')).toContain('1,237 changes, 310 clients');
  expect(await text('op-6')).toContain('Left, because someone had edited them: 3 cells');
  expect(await text('op-6')).toContain('Restore point');
  expect(await text('op-5')).toContain('Restore point “before the import”');
  expect(await text('op-8')).toContain('Which one: Settings changed, 20 May 2026 12:00');
  expect(await text('op-3')).toContain('crm.future');
  for (const [operation, state] of Object.entries({ 'op-9': 'PLANNED', 'op-7': 'UNDONE', 'op-3': 'BROKEN' } as const))
    expect(await text(operation)).toContain(words.states[state]);
  await page.getByText('The history takes 1.2% of the file’s room.').waitFor();
  await page.close();
});

test('each step offers the ways back that it has, and no other', async () => {
  const { page } = await open();
  await page.getByTestId('operation').first().waitFor();
  const offered = async (operation: string) =>
    entry(page, operation)
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-testid')));
  expect(await offered('op-9')).toEqual(['complete', 'cancel-step', 'details']);
  expect(await offered('op-7')).toEqual(['redo', 'details']);
  expect(await offered('op-6')).toEqual(['take-back-step', 'go-back', 'details']);
  expect(await offered('op-5')).toEqual(['go-back']);
  expect(await offered('op-3')).toEqual(['details']);
  expect(await offered('op-2')).toEqual([]);
  await page.close();
});

test('texts that look the same before and after say what changes in them', () => {
  const look = (before: string, after: string) => lookOf(before, after, 'name', 'ru');
  expect(look('Анна  Ли ', 'Анна Ли')).toBe('SPACES');
  expect(look('Mосква', 'Москва')).toBe('LETTERS');
  expect(look('москва', 'Москва')).toBe('OTHER');
  expect(look('', 'Москва')).toBe('OTHER');
});

test('a day number is shown as a date, an amount with its thousands apart, all else as it is', () => {
  expect(shownValue(45_356, 'birthday', 'ru')).toBe('05.03.2024');
  expect(shownValue(1234.5, 'revenue', 'en')).toBe('1,234.5');
  expect(shownValue(79161234567, 'phone', 'en')).toBe('79161234567');
  expect(shownValue(null, 'phone', 'en')).toBe('');
});

test('older steps come on demand, and one that moved onto the next page is not shown twice', async () => {
  const many = Array.from({ length: 23 }, (_, index) => step(`op-${index}`));
  const { page, calls } = await open({
    'changes.list': ({ from, size }) => {
      // A step is added between the two calls.
      const all = from === 0 ? many : [step('op-new'), ...many];
      const operations = all.slice(Number(from), Number(from) + Number(size));
      return done({ operations, total: all.length, size: { rows: 1, cells: 1, share: 0 } });
    },
  });
  await page.getByTestId('older').click();
  await page.getByTestId('operation').nth(22).waitFor();
  expect(await page.getByTestId('operation').count()).toBe(23);
  expect(calls.map(([, input]) => input)).toEqual([
    { from: 0, size: 20 },
    { from: 20, size: 20 },
  ]);
  await page.close();
});

test('taking back first shows what it would leave, then runs as it was seen', async () => {
  const { page, calls } = await open();
  await entry(page, 'op-6').getByTestId('take-back-step').click();
  const conflicts = page.getByTestId('conflicts');
  expect(await conflicts.innerText()).toContain('Row 4 · Maria Petrova');
  expect(await conflicts.innerText()).toContain('Now: +79160000000; before: empty');
  expect(calls.at(-1)).toEqual(['changes.undo', { operation: 'op-6', dryRun: true }]);
  await page.getByTestId('confirm-take-back').click();
  await page.getByText('Taken back. 1 cell was changed by someone since and left as it is.').waitFor();
  expect(calls.slice(2)).toEqual([
    ['changes.undo', { operation: 'op-6', fingerprint: 'seen', budget: 20_000 }],
    ['changes.list', { from: 0, size: 20 }],
  ]);
  await page.close();
});

test('a client or a column that is gone is said once, by name, and not cell by cell', async () => {
  const gone = { id: 'K-9', because: 'CLIENT_GONE', row: null, name: '', now: null };
  const conflicts = [
    { ...gone, field: 'phone', back: '8 916' },
    { ...gone, field: 'name', back: 'Ivan Petrov' },
    CONFLICT,
    { id: 'K-1 K-2', field: 'decisions', because: 'EDITED', row: null, name: '', now: 'SAME', back: null },
    { ...CONFLICT, field: 'city', because: 'COLUMN_GONE', now: null, back: 'Omsk' },
    { ...CONFLICT, id: 'K-4', field: 'city', because: 'COLUMN_GONE', now: null, back: 'Omsk' },
    { ...CONFLICT, field: 'note', because: 'FORMULA', now: null, back: 'x' },
    { ...CONFLICT, field: 'email', because: 'MEANWHILE', row: null, name: '', now: null },
  ];
  const { page } = await open({ 'changes.undo': () => done({ restored: 1, conflicts }, { preview: LINES }) });
  await entry(page, 'op-6').getByTestId('take-back-step').click();
  await page.getByTestId('conflicts').waitFor();
  const lines = await page.getByTestId('conflicts').locator('li').allInnerTexts();
  const { CLIENT_GONE, COLUMN_GONE, FORMULA, MEANWHILE } = words.stays;
  expect(lines).toEqual([
    `Ivan Petrov\n${CLIENT_GONE}`,
    'Phone\nRow 4 · Maria Petrova\nNow: +79160000000; before: empty',
    expect.stringMatching(/^\S.*\nK-1 K-2\nNow: SAME; before: empty$/),
    `City\n${COLUMN_GONE}`,
    `Note\nRow 4 · Maria Petrova\n${FORMULA}`,
    `E-mail\nK-3\n${MEANWHILE}`,
  ]);
  await page.close();
});

test('a preview names the interrupted step that comes first', async () => {
  const unfinished = [{ ...step('op-9', { command: 'base.import' }), because: 'OPERATION_UNFINISHED' }];
  const { page } = await open({
    'changes.undo': () => done({ restored: 1, conflicts: [], unfinished }, { preview: LINES }),
  });
  await entry(page, 'op-6').getByTestId('take-back-step').click();
  await page.getByText('Will be completed first, because it was interrupted: ').waitFor();
  await page.close();
});

test('where nothing is left to take back there is nothing to confirm', async () => {
  const { page } = await open({ 'changes.undo': () => done({ restored: 0, conflicts: [] }, { preview: [] }) });
  await entry(page, 'op-6').getByTestId('take-back-step').click();
  await page.getByText(words.nothing).waitFor();
  expect(await page.getByTestId('confirm-take-back').count()).toBe(0);
  await page.close();
});

test('a file that changed meanwhile is looked at again before anything is taken back', async () => {
  const { page } = await open({
    'changes.undo': (input) => (input.dryRun ? HISTORY['changes.undo']!(input) : refused('PLAN_CHANGED')),
  });
  await entry(page, 'op-6').getByTestId('take-back-step').click();
  await page.getByTestId('confirm-take-back').click();
  await page.getByText(words.changed).waitFor();
  await page.getByTestId('confirm-take-back').waitFor();
  await page.close();
});

test('going back to a restore point says how many steps it takes back before it does', async () => {
  const { page, calls } = await open();
  await entry(page, 'op-5').getByTestId('go-back').click();
  await page.getByText('All that was done after this point is taken back: 5 steps.').waitFor();
  await page.getByTestId('confirm-take-back').click();
  await page.getByText(words.wentBack.split('[')[0]!).waitFor();
  expect(calls.filter(([name]) => name === 'changes.restore').map(([, input]) => input)).toEqual([
    { operation: 'op-5', dryRun: true },
    { operation: 'op-5', fingerprint: 'back', budget: 20_000 },
  ]);
  await page.close();
});

test.each([
  ['op-7', 'redo', 'changes.redo', { operation: 'op-7' }, words.doneAgain],
  ['op-9', 'complete', 'changes.continue', {}, words.completed],
  ['op-9', 'cancel-step', 'changes.cancel', { operation: 'op-9' }, pageWords('en').common.undone],
])('%s: %s runs %s and the list is read anew', async (operation, button, command, input, sentence) => {
  const { page, calls } = await open();
  await entry(page, operation).getByTestId(button).click();
  await page.getByText(sentence.split('[')[0]!, { exact: true }).waitFor();
  await page.locator('.busy').waitFor({ state: 'detached' });
  expect(calls.slice(1)).toEqual([
    [command, { ...input, budget: 20_000 }],
    ['changes.list', { from: 0, size: 20 }],
  ]);
  await page.close();
});

test('a refusal stands at its step', async () => {
  const { page } = await open({ 'changes.redo': () => refused('OPERATION_UNKNOWN') });
  await entry(page, 'op-7').getByTestId('redo').click();
  expect(await entry(page, 'op-7').getByRole('alert').innerText()).toBe('sentence of OPERATION_UNKNOWN');
  await page.close();
});

test('a restore point needs a name', async () => {
  const { page, calls } = await open();
  await page.getByText(words.pointTitle).click();
  expect(await page.getByTestId('set-point').isDisabled()).toBe(true);
  await page.getByTestId('point-name').fill('  before the import ');
  await page.getByTestId('set-point').click();
  await page.getByText(words.pointDone).waitFor();
  expect(calls).toContainEqual(['changes.mark', { name: 'before the import' }]);
  await page.close();
});

test('the check says that all is well, or what was altered and where', async () => {
  const well = await open();
  await well.page.getByText(words.check).click();
  await well.page.getByTestId('check-history').click();
  await well.page.getByText('All is well: 9 steps and 900 rows').waitFor();
  await well.page.close();
  const problems = [
    { operation: 'op-6', row: 812, problem: 'PAYLOAD_CHANGED' },
    { operation: '', row: null, problem: 'LOG_GONE' },
  ];
  const ill = await open({ 'changes.verify': () => done({ rows: 900, operations: 9, intact: false, problems }) });
  await ill.page.getByText(words.check).click();
  await ill.page.getByTestId('check-history').click();
  const alert = await ill.page.getByRole('alert').innerText();
  expect(alert).toContain('2 problems');
  expect(alert).toContain('Duplicates merged, 20 May 2026 12:00, anna@shop.example. Edited by hand: row 812');
  expect(alert).toContain('The history tab is gone');
  await ill.page.close();
});

test('the history of a file without a base can be seen: what was interrupted there can be taken back', async () => {
  const { page } = await openSidebar({ route: 'history' }, HISTORY, { isSetUp: false, settings: null });
  await entry(page, 'op-9').getByTestId('cancel-step').waitFor();
  await page.close();
});
