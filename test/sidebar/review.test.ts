/** A preview in which cells and columns can be left: what is unticked travels as client ID and field, whatever page it stands on. */
import { isLeft, nothingRemains, toggled } from '../../sidebar/left-cells';
import { HISTORY, LINES } from './history-stubs';
import { closeBrowser, openSidebar } from './open-sidebar';

afterAll(closeBrowser);

async function openReview() {
  const opened = await openSidebar({ route: 'history' }, HISTORY);
  await opened.page.getByTestId('operation').nth(3).getByTestId('take-back-step').click();
  await opened.page.getByText('What will change').click();
  return opened;
}

test('each column has its count and examples', async () => {
  const { page } = await openReview();
  const lines = await page.getByTestId('review').locator('> li').allInnerTexts();
  expect(lines[0]).toContain('120 cells change: Phone');
  expect(lines[0]).toContain('phone new → phone old');
  expect(lines[1]).toContain('2 cells change: E-mail');
  await page.close();
});

test('the rows come fifty at a time, of their column only', async () => {
  const { page, calls } = await openReview();
  await page.getByTestId('rows-phone').click();
  await page.getByText('1–50 of 120').waitFor();
  expect(await page.getByTestId('rows').locator('li').count()).toBe(50);
  expect(await page.getByTestId('rows').locator('li').first().innerText()).toContain('Row 2 · Client 1');
  await page.getByTestId('next-rows').click();
  await page.getByText('51–100 of 120').waitFor();
  await page.getByTestId('next-rows').click();
  await page.getByText('101–120 of 120').waitFor();
  expect(await page.getByTestId('next-rows').isDisabled()).toBe(true);
  expect(calls.slice(2).map(([, { page: asked }]) => asked)).toEqual([
    { field: 'phone', from: 0, size: 50 },
    { field: 'phone', from: 50, size: 50 },
    { field: 'phone', from: 100, size: 50 },
  ]);
  await page.close();
});

test('unticked cells of several pages and an unticked column are left by the run', async () => {
  const { page, calls } = await openReview();
  await page.getByTestId('rows-phone').click();
  await page.getByText('Client 2', { exact: false }).first().click();
  await page.getByTestId('next-rows').click();
  await page.getByText('Row 52 ·').click();
  await page.getByText('Row 53 ·').click();
  await page.getByText('Row 53 ·').click();
  await page.getByText('2 cells stay as they are.').waitFor();
  expect(await page.getByTestId('column-phone').evaluate((box) => (box as HTMLInputElement).indeterminate)).toBe(true);
  await page.getByTestId('column-email').uncheck();
  await page.getByText('The whole column stays as it is.').waitFor();
  await page.getByTestId('confirm-take-back').click();
  await page.getByText('Taken back.').first().waitFor();
  const run = calls.find(([name, { budget }]) => name === 'changes.undo' && budget !== undefined);
  expect(run![1].leave).toEqual([
    { id: 'K-2', field: 'phone' },
    { id: 'K-51', field: 'phone' },
    { id: '*', field: 'email' },
  ]);
  await page.close();
});

test('with every column unticked there is nothing to confirm', async () => {
  const { page } = await openReview();
  await page.getByTestId('column-phone').uncheck();
  await page.getByTestId('column-email').uncheck();
  expect(await page.getByTestId('confirm-take-back').isDisabled()).toBe(true);
  await page.close();
});

test('a column takes the choices of its cells with it, and gives none back', () => {
  const cell = { id: 'K-1', field: 'phone' };
  const column = { id: '*', field: 'phone' };
  const other = { id: 'K-1', field: 'email' };
  expect(toggled([cell, other], column)).toEqual([other, column]);
  expect(toggled([other, column], column)).toEqual([other]);
  expect(toggled([cell], cell)).toEqual([]);
  expect(isLeft([column], cell)).toBe(true);
  expect(isLeft([cell], { ...cell, id: 'K-2' })).toBe(false);
});

test('something remains as long as one column or one step that is no cell does', () => {
  const both = [
    { id: '*', field: 'phone' },
    { id: '*', field: 'email' },
  ];
  expect(nothingRemains(LINES, both)).toBe(true);
  expect(nothingRemains(LINES, both.slice(1))).toBe(false);
  expect(nothingRemains([...LINES, { kind: 'dropTab', fields: [] }], both)).toBe(false);
  expect(nothingRemains([], [])).toBe(false);
});
