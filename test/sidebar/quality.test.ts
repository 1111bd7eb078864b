/** Data quality: each column with its numbers, and the ways from there to what mends them. */
import { sidebarWords } from '../../src/i18n/sidebar';
import { CLEAN, QUALITY } from './data-stubs';
import { closeBrowser, done, openSidebar } from './open-sidebar';

afterAll(closeBrowser);

const text = sidebarWords('en').quality;
const open = (report: object) => openSidebar({ route: 'quality' }, { ...CLEAN, 'quality.report': () => done(report) });

test('each column says how full and how sound it is; 100% is said only of all', async () => {
  const { page } = await open(QUALITY);
  await page.getByTestId('fields').waitFor();
  const lines = await page.getByTestId('fields').locator('li').allInnerTexts();
  expect(lines.map((line) => line.split(/\s*\n\s*/))).toEqual([
    ['Customer', '100%', '200 of 200 filled'],
    ['Phone', '99%', '199 of 200 filled · 9 doubtful · 4 may be out of date'],
    ['City', '0%', '0 of 200 filled'],
  ]);
  await page.getByText('Cannot be reached: 1 client has neither').waitFor();
  await page.getByText('Certain: 3. Doubtful: 12.').waitFor();
  await page.close();
});

test('leads to duplicates, which have a page of their own, and to cleaning', async () => {
  const { page, calls } = await open(QUALITY);
  await page.getByTestId('to-duplicates').click();
  await page.waitForTimeout(100);
  expect(calls.at(-1)).toEqual(['openView', { route: 'duplicates' }]);
  await page.getByTestId('to-clean-up').click();
  await page.getByTestId('confirm-clean-up').waitFor();
  await page.close();
});

test('a base where all is well, and one without clients, are told so', async () => {
  const well = await open({ ...QUALITY, duplicates: { auto: 0, ask: 0 }, unreachable: 0 });
  await well.page.getByText(text.noDuplicates).waitFor();
  await well.page.getByText(text.reachable).waitFor();
  await well.page.close();
  const empty = await open({ ...QUALITY, clients: 0, fields: [] });
  await empty.page.getByText(text.empty).waitFor();
  await empty.page.close();
});
