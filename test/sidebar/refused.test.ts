/** What keeps a view from being shown: a refusal for want of a column leads to the columns, in the sidebar as in the window of mail, and a base of which a tab is gone says so. */
import { dataWords } from '../../src/i18n/data';
import { pageWords } from '../../src/i18n/page';
import { axeViolations } from '../support/axe';
import { closeBrowser, openSidebar, refused } from './open-sidebar';

afterAll(closeBrowser);

test('a run that stopped for want of a column leads to the columns, and so does a refusal of today’s letters', async () => {
  const schedule = {
    owner: 'me@shop.example',
    hour: 9,
    mine: true,
    alive: true,
    trouble: 'An orders tab needs a date.',
    troubleCode: 'NO_ORDER_COLUMNS',
  };
  const stopped = await openSidebar(
    { route: 'schedule' },
    { 'columns.list': () => refused('LOCK_BUSY') },
    { schedule },
  );
  await stopped.page.getByText('An orders tab needs a date.').waitFor();
  expect(await axeViolations(stopped.page.mainFrame())).toEqual([]);
  await stopped.page.getByTestId('to-columns').click();
  await stopped.page.getByText('sentence of LOCK_BUSY').waitFor();
  expect(await stopped.page.locator('h1').innerText()).toBe(dataWords('en').columns.title);
  await stopped.page.close();
  const other = { ...schedule, troubleCode: 'TEMPLATE_EMPTY' };
  const mended = await openSidebar({ route: 'schedule' }, {}, { schedule: other });
  await mended.page.getByText('An orders tab needs a date.').waitFor();
  expect(await mended.page.getByTestId('to-columns').count()).toBe(0);
  await mended.page.close();
  const today = await openSidebar({ route: 'mail' }, { 'mail.preview': () => refused('COLUMN_GONE') });
  await today.page.getByTestId('to-columns').waitFor();
  await today.page.close();
});

test('a base of which something is gone is told from one that never was', async () => {
  const fault = 'The tab with the settings is gone.';
  const { page } = await openSidebar({ route: 'segments' }, {}, { isSetUp: false, settings: null, fault });
  await page.getByText(fault).waitFor();
  const { needsSetUp, toSetUp } = pageWords('en').common;
  expect(await page.getByText(needsSetUp).count()).toBe(0);
  expect(await axeViolations(page.mainFrame())).toEqual([]);
  await page.getByRole('button', { name: toSetUp }).waitFor();
  await page.close();
});
