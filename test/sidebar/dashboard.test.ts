/** The dashboard: readable in every language and on paper, each picture with its figures, and words where there is nothing to draw. */
import { dashboardWords } from '../../src/i18n/dashboard';
import { pictureWords } from '../../src/i18n/pictures';
import { axeViolations } from '../support/axe';
import { DASHBOARD, EMPTY_DASHBOARD, ONE_ORDER } from './figure-stubs';
import { closeBrowser, done, focusIsOn, openSidebar, refused } from './open-sidebar';

afterAll(closeBrowser);

const text = dashboardWords('en');
const common = pictureWords('en');
const PICTURES = ['revenue', 'buyers', 'abc', 'lifecycle'];

const open = async (report: object, locale: 'en' | 'ru' | 'uk' = 'en') => {
  const opened = await openSidebar({ route: 'dashboard', locale }, { 'dashboard.report': () => done(report) });
  await opened.page.locator('.busy').waitFor({ state: 'detached' });
  return opened;
};

test.each(['en', 'ru', 'uk'] as const)(
  'is accessible, fits in the dialog in %s, has the focus on its heading, and asks nobody',
  async (locale) => {
    for (const report of [DASHBOARD, EMPTY_DASHBOARD, ONE_ORDER, { ...EMPTY_DASHBOARD, lifecycle: [] }]) {
      const { page, complaints } = await open(report, locale);
      await page.locator('h1').waitFor();
      // What is folded must be accessible, too.
      await page.locator('details').evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(980);
      await focusIsOn(page, 'h1');
      if (locale === 'uk') expect(await axeViolations(page.mainFrame())).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    }
  },
);

test('every picture says what it shows, and has its figures in a table', async () => {
  const { page } = await open(DASHBOARD);
  for (const name of PICTURES) {
    const label = await page.getByTestId(name).locator('canvas').getAttribute('aria-label');
    expect(label).toMatch(/^(Bars|Curve|Matrix): /);
    expect(await page.getByTestId(name).locator('details table tbody tr').count()).toBeGreaterThan(3);
  }
  expect(await page.getByTestId('revenue').locator('canvas').getAttribute('aria-label')).toContain('in Aug 2026');
  expect(await page.getByTestId('revenue').locator('details').textContent()).toContain('Nov 2026 (so far)');
  await page.close();
});

test('every picture is saved with a name of its own', async () => {
  const { page } = await open(DASHBOARD);
  const names = new Set<string>();
  for (const name of PICTURES) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(`png-${name}`).click()]);
    names.add(download.suggestedFilename());
  }
  expect(names.size).toBe(PICTURES.length);
  await page.close();
});

test('at a glance: the month that is over against the one before, the forecast, NPS with its range', async () => {
  const { page } = await open(DASHBOARD);
  const tiles = (await page.getByTestId('tiles').locator('li').allInnerTexts()).map((tile) => tile.split('\n'));
  expect(tiles).toEqual([
    ['Revenue in Oct 2026', '118,518', '−11% on Sep 2026'],
    ['Clients who bought in Oct 2026', '96', '31 for the first time'],
    ['Expected in 3 months', '≈ 508,765', '≈ 412 orders'],
    ['NPS', '25', 'between 8 and 41'],
  ]);
  await page.close();
});

test('cohorts are shares of the clients of the first month, and no cell stands for a month to come', async () => {
  const { page } = await open(DASHBOARD);
  const cohorts = page.getByTestId('cohorts');
  await cohorts.locator('summary').click();
  const rows = cohorts.locator('tbody tr');
  expect(await rows.count()).toBe(12);
  expect((await rows.first().innerText()).split('\t').slice(1, 5)).toEqual(['26', '100%', '42%', '31%']);
  expect(
    (await rows.last().innerText())
      .trim()
      .split(/\s*\t\s*/)
      .slice(1),
  ).toEqual(['44', '100%']);
  await page.close();
});

test('a cell of the picture of cohorts says what it stands for; the oldest row, which has most cells, is on top', async () => {
  const { page } = await open(DASHBOARD);
  const canvas = page.getByTestId('cohorts').locator('canvas');
  const { width, height } = (await canvas.boundingBox())!;
  const before = await canvas.screenshot();
  /** Whether there is a cell in the last column. */
  const answers = async (y: number): Promise<boolean> => {
    await canvas.hover({ position: { x: width - 20, y } });
    await page.waitForTimeout(300);
    return !(await canvas.screenshot()).equals(before);
  };
  expect(await answers(height - 13)).toBe(false);
  expect(await answers(height - 11.5 * 26)).toBe(true);
  await page.close();
});

test('the quality of contact data is told in numbers, and leads to all of it', async () => {
  const { page, calls } = await open(DASHBOARD);
  const quality = page.getByTestId('quality');
  expect(await quality.innerText()).toContain('17 of 1,200 clients cannot be reached');
  expect((await quality.locator('tbody tr').allInnerTexts()).map((row) => row.split('\t'))).toEqual([
    ['Phone', '1,174 · 97%', '1,151 · 95%'],
    ['E-mail', '982 · 81%', '979 · 81%'],
    ['Birthday', '611 · 50%', '599 · 49%'],
  ]);
  await page.getByTestId('to-quality').click();
  await page.waitForTimeout(200);
  expect(calls).toContainEqual(['openView', { route: 'quality' }]);
  await page.close();
  const sound = await open(EMPTY_DASHBOARD);
  await sound.page.getByText(text.reachable).waitFor();
  await sound.page.close();
});

test('forecast, NPS and groups are told in sentences, an estimate as one', async () => {
  const { page } = await open(DASHBOARD);
  const said = (testId: string) => page.getByTestId(testId).innerText();
  expect(await said('forecast')).toContain('About 412 orders and a revenue of about 508,765.');
  expect(await said('forecast')).toContain(text.basis.FEW_REPEATERS);
  expect(await said('nps')).toContain('NPS 25, from 131 answers.');
  expect(await said('personas')).toContain('321 clients: many orders, ordered lately.');
  await page.close();
});

test('without orders it says what is missing instead of empty pictures', async () => {
  const { page } = await open(EMPTY_DASHBOARD);
  await page.getByText(common.noOrders).waitFor();
  expect(await page.locator('canvas').count()).toBe(1);
  await page.getByText(text.why.NO_ORDERS).waitFor();
  await page.getByText(text.npsMissing).waitFor();
  await page.getByText(text.noPersonas.TOO_FEW_CLIENTS).waitFor();
  await page.close();
  const empty = await open({ ...EMPTY_DASHBOARD, lifecycle: [] });
  await empty.page.getByText(common.empty).waitFor();
  await empty.page.close();
});

test('one client with one order: what can be drawn is drawn, what cannot is said', async () => {
  const { page } = await open(ONE_ORDER);
  await page.getByText('It takes at least 10 clients with orders; there are 1.').waitFor();
  await page.getByText(text.npsNone).waitFor();
  expect(await page.getByTestId('tiles').innerText()).toContain('12.5');
  await page.close();
  const returned = await open({ ...ONE_ORDER, abc: { curve: [], groups: [] }, cohorts: { months: 12, rows: [] } });
  await returned.page.getByText(text.abcEmpty).waitFor();
  await returned.page.getByText(text.cohortsEmpty).waitFor();
  await returned.page.close();
});

test('a refusal says why, and is tried again', async () => {
  let tries = 0;
  const answers = { 'dashboard.report': () => (++tries === 1 ? refused('ORDERS_GONE') : done(DASHBOARD)) };
  const { page } = await openSidebar({ route: 'dashboard' }, answers);
  await page.getByText('sentence of ORDERS_GONE').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByTestId('tiles').waitFor();
  await page.close();
});

test('on paper there are no buttons, and nothing is wider than the sheet', async () => {
  const { page } = await open(DASHBOARD);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 718, height: 1000 });
  expect(await page.getByTestId('print').isVisible()).toBe(false);
  expect(await page.getByTestId('png-revenue').isVisible()).toBe(false);
  expect(await page.locator('h1').evaluate((heading) => heading.getBoundingClientRect().height)).toBeGreaterThan(10);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718);
  await page.close();
});

test('it leads to the segments, and prints', async () => {
  const { page, calls } = await open(DASHBOARD);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await page.getByTestId('print').click();
  expect(await page.locator('body').getAttribute('data-printed')).toBe('yes');
  await page.getByTestId('to-segments').click();
  await page.waitForTimeout(200);
  // The other dialog takes the place of this one; a call to close would close it.
  expect(calls.at(-1)).toEqual(['openView', { route: 'segmentMap' }]);
  await page.close();
});
