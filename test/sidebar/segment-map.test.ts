/** The dialog of segments: readable in every language, from the map to the clients to the reasons, by mouse and by keyboard. */
import { FIGURE_WARNINGS } from '../../src/commands/computed-figures';
import type { FigureWarning } from '../../sidebar/segments/report';
import { readFileSync } from 'node:fs';
import { segmentMapWords } from '../../src/i18n/segment-map';
import { pictureWords } from '../../src/i18n/pictures';
import { axeViolations } from '../support/axe';
import { LONG_NAME, NO_ORDERS, ONE_CLIENT, SEGMENT_MAP, segmentsOf } from './figure-stubs';
import { closeBrowser, done, focusIsOn, openSidebar, refused, type Answers } from './open-sidebar';

afterAll(closeBrowser);

const text = segmentMapWords('en');
const common = pictureWords('en');

const open = async (answers: Answers, locale: 'en' | 'ru' | 'uk' = 'en') => {
  const opened = await openSidebar({ route: 'segmentMap', locale }, answers);
  await opened.page.locator('.busy').waitFor({ state: 'detached' });
  return opened;
};

test.each(['en', 'ru', 'uk'] as const)(
  'is accessible, fits in the dialog in %s, has the focus on its heading, and asks nobody',
  async (locale) => {
    for (const report of [SEGMENT_MAP, NO_ORDERS, ONE_CLIENT, { ...NO_ORDERS, clients: 0, segments: [] }]) {
      const { page, complaints } = await open(segmentsOf(report), locale);
      await page.locator('h1').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(980);
      await focusIsOn(page, 'h1');
      if (locale === 'ru') expect(await axeViolations(page.mainFrame())).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    }
  },
);

test('the table has the figures of the map, and who came and left', async () => {
  const { page } = await open(segmentsOf(SEGMENT_MAP));
  const rows = await page.getByTestId('segments').locator('tbody tr').allInnerTexts();
  expect(rows).toHaveLength(SEGMENT_MAP.segments.length);
  expect(rows[0]!.split(/\s*\t\s*/)).toEqual(['Champions', '212', '18%', '2,544', '254,401', '+14 −3']);
  expect(await page.getByTestId('segment-CHAMPIONS').count()).toBe(1);
  // Nobody is in it, so there is nobody to look at.
  expect(await page.getByTestId('segment-OTHERS').count()).toBe(0);
  expect(await page.getByTestId('moves').innerText()).toContain('Who moved since 22 Oct 2026');
  expect(await page.getByTestId('thresholds').innerText()).toContain('31 to 90 days ago');
  expect(await page.getByTestId('thresholds').innerText()).toContain('The orders of the last 24 months count.');
  await page.close();
});

test('a click on the map opens the segment', async () => {
  const { page, calls } = await open(segmentsOf(SEGMENT_MAP));
  await page
    .getByTestId('map')
    .locator('canvas')
    .click({ position: { x: 30, y: 60 } });
  await page.getByText('Champions: 60 clients').waitFor();
  expect(calls.at(-1)).toEqual(['segments.clients', { segment: 'CHAMPIONS', from: 0, size: 25 }]);
  await page.close();
});

test('clients come page by page, and the way back leads to the page one was on', async () => {
  const { page } = await open(segmentsOf(SEGMENT_MAP));
  await page.getByTestId('segment-LOYAL').click();
  await page.getByText('1–25 of 60').waitFor();
  await page.getByText(LONG_NAME).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(980);
  expect(await axeViolations(page.mainFrame())).toEqual([]);
  await page.getByTestId('next-clients').click();
  await page.getByText('26–50 of 60').waitFor();
  await page.getByTestId('why-K-30').click();
  await page.getByTestId('why').waitFor();
  expect(await axeViolations(page.mainFrame())).toEqual([]);
  await page.getByTestId('back').click();
  await page.getByText('26–50 of 60').waitFor();
  await page.getByTestId('back').click();
  await page.getByTestId('segments').waitFor();
  await page.close();
});

test('the reasons of a client are sentences, and the points of the lead score add up to it', async () => {
  const { page, calls } = await open(segmentsOf(SEGMENT_MAP));
  await page.getByTestId('segment-CHAMPIONS').click();
  await page.getByTestId('why-K-1').click();
  await page.getByText('The scores 455 make the segment “Champions”.').waitFor();
  expect(calls.at(-1)).toEqual(['segments.explain', { id: 'K-1' }]);
  const points = await page.getByTestId('lead').locator('td').allInnerTexts();
  expect(points.map((point) => Number(point.replace('−', '-'))).reduce((a, b) => a + b)).toBe(71);
  await page.close();
});

test('the list is written to a tab, and taken back', async () => {
  const { page, calls } = await open(segmentsOf(SEGMENT_MAP));
  await page.getByTestId('segment-CHAMPIONS').click();
  await page.getByTestId('list').click();
  await page.getByText('The tab “Champions” lists 60 clients').waitFor();
  expect(calls.find(([name]) => name === 'segments.list')![1]).toMatchObject({ segment: 'CHAMPIONS' });
  expect(await page.getByTestId('list').isVisible()).toBe(false);
  await page.getByTestId('undo').click();
  await page.getByText('Taken back.').waitFor();
  expect(await page.getByText('The tab “Champions” lists 60 clients').isVisible()).toBe(false);
  await page.getByTestId('list').click();
  await page.getByText('The tab “Champions” lists 60 clients').waitFor();
  await page.close();
});

test('a mailing list says how many are left out and why, and is taken back', async () => {
  const { page, calls } = await open(segmentsOf(SEGMENT_MAP));
  await page.getByTestId('segment-CHAMPIONS').click();
  await page.getByTestId('mailing').click();
  await page.getByText('The tab “Mailing list” holds 2 addresses.').waitFor();
  expect(calls.find(([name]) => name === 'segments.mailingList')![1]).toMatchObject({ segment: 'CHAMPIONS' });
  const outcome = await page.getByTestId('mailing-outcome').innerText();
  expect(outcome).toContain('Left out: 58');
  expect(outcome).toContain('57: The client has not agreed to letters.');
  expect(await axeViolations(page.mainFrame())).toEqual([]);
  await page.getByTestId('undo').click();
  await page.getByText('Taken back.').waitFor();
  expect(await page.getByText('The tab “Mailing list” holds 2 addresses.').isVisible()).toBe(false);
  await page.close();
});

test('a mailing list is saved as a file that Excel reads and in which nothing is a formula', async () => {
  const { page, calls } = await open(segmentsOf(SEGMENT_MAP));
  await page.getByTestId('segment-CHAMPIONS').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('mailing-file').click()]);
  expect(download.suggestedFilename()).toBe('Champions.csv');
  expect(readFileSync(await download.path(), 'utf8').split('\r\n')).toEqual([
    '\uFEFFClient ID,Client,First name,E-mail,Segment',
    'K-1,"Müller, Anna",Anna,anna@example.com,Champions',
    `K-2,"'=HYPERLINK(""http://x.example"")",,eve@example.com,Champions`,
  ]);
  // A look: nothing is written for it.
  expect(calls.find(([name]) => name === 'segments.mailingList')![1]).toMatchObject({ dryRun: true });
  await page.getByText('2 addresses were saved.').waitFor();
  expect(await page.getByTestId('undo').count()).toBe(0);
  await page.close();
});

test('where nobody may be written to, no file is saved, and the way to say so is shown', async () => {
  const nobody = { tab: 'M', clients: 3, listed: 0, skipped: [{ reason: 'NO_BASIS', clients: 3 }], rows: [['Client']] };
  const { page, calls } = await open({
    ...segmentsOf(SEGMENT_MAP),
    'segments.mailingList': () => done(nobody, { preview: [], fingerprint: 'f' }),
  });
  await page.getByTestId('segment-CHAMPIONS').click();
  await page.getByTestId('mailing-file').click();
  await page.getByText(text.mailing.nobody).waitFor();
  await page.getByRole('button', { name: text.mailing.toBasis }).click();
  await page.waitForTimeout(200);
  expect(calls).toContainEqual(['openView', { route: 'mail' }]);
  await page.close();
});

test('the matrix is a picture with its figures in a table, saved as PNG', async () => {
  const { page } = await open(segmentsOf(SEGMENT_MAP));
  const matrix = page.getByTestId('matrix');
  expect(await matrix.locator('canvas').getAttribute('aria-label')).toBe(
    'Matrix: clients by both classes. The most are in CZ: 250.',
  );
  await matrix.locator('summary').click();
  const rows = await matrix.locator('tbody tr').allInnerTexts();
  expect(rows.map((row) => row.split('\t'))).toEqual([
    ['A', '120', '60', '20', '210'],
    ['B', '110', '100', '80', '330'],
    ['C', '70', '120', '250', '624'],
  ]);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('png-matrix').click()]);
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  await page.close();
});

test('the map is saved as a picture with a name', async () => {
  const { page } = await open(segmentsOf(SEGMENT_MAP));
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('png-map').click()]);
  expect(download.suggestedFilename()).toBe(`${text.map}.png`);
  await page.close();
});

test('without orders it says so instead of an empty map, and leads to the set-up', async () => {
  const { page, calls } = await open(segmentsOf(NO_ORDERS));
  await page.getByText(common.noOrders).waitFor();
  expect(await page.locator('canvas').count()).toBe(0);
  expect(await page.getByTestId('segment-PROSPECT').count()).toBe(1);
  await page.getByRole('button', { name: common.addOrders }).click();
  await page.waitForTimeout(200);
  expect(calls.slice(-2)).toEqual([
    ['openView', { route: 'setUp' }],
    ['close', {}],
  ]);
  await page.close();
});

test('a base without clients, and one whose period has no order, say so', async () => {
  const empty = await open(segmentsOf({ ...NO_ORDERS, clients: 0, segments: [] }));
  await empty.page.getByText(common.empty).waitFor();
  await empty.page.close();
  const { page } = await open(segmentsOf({ ...SEGMENT_MAP, warnings: [{ code: 'PERIOD_EMPTY' }] }));
  await page.getByText(common.warnings.PERIOD_EMPTY).waitFor();
  await page.close();
});

test.each(['en', 'ru', 'uk'] as const)(
  'every warning has a sentence, scores of nobody one for each axis: %s',
  async (locale) => {
    const warnings: Record<(typeof FIGURE_WARNINGS)[number], FigureWarning[]> = {
      LEVEL_EMPTY: [
        { code: 'LEVEL_EMPTY', axis: 'frequency', score: 2 },
        { code: 'LEVEL_EMPTY', axis: 'frequency', score: 3 },
        { code: 'LEVEL_EMPTY', axis: 'monetary', score: 4 },
      ],
      TWO_CURRENCIES: [{ code: 'TWO_CURRENCIES', found: ['EUR', 'USD'] }],
      PERIOD_EMPTY: [{ code: 'PERIOD_EMPTY' }],
      SCHEME_CHANGED: [{ code: 'SCHEME_CHANGED' }],
      MAP_NOT_IN_FORCE: [{ code: 'MAP_NOT_IN_FORCE', scheme: 'RFM_3' }],
    };
    const { page } = await open(
      segmentsOf({ ...SEGMENT_MAP, warnings: FIGURE_WARNINGS.flatMap((code) => warnings[code]) }),
      locale,
    );
    const said = (await page.locator('.notice').first().innerText()).split('\n').filter((line) => line !== '');
    expect(said).toHaveLength(FIGURE_WARNINGS.length + 1);
    expect(said.join(' ')).not.toMatch(/[{}…]/);
    for (const value of ['2, 3', 'EUR, USD', 'RFM_3']) expect(said.join(' ')).toContain(value);
    await page.close();
  },
);

test('the scores of each segment stand in words, and an own map is given up by a button', async () => {
  const map = { ...SEGMENT_MAP.map, own: true, formula: 'RFM_5: CHAMPIONS R 5; LOST R 1–4' };
  let own = true;
  const { page, calls } = await open({
    ...segmentsOf(SEGMENT_MAP),
    'segments.report': () => done({ ...SEGMENT_MAP, map: own ? map : SEGMENT_MAP.map }),
    'settings.change': () => {
      own = false;
      return done({ operation: 'op-2' });
    },
  });
  const part = page.getByTestId('scheme-map');
  await part.getByText(text.mapOwn).waitFor();
  await part.locator('summary').click();
  expect(await part.locator('tbody tr').first().innerText()).toMatch(
    /Champions\s+Last order: score 4–5; Orders: score 4–5\s+Last order: score 5; Orders: score 3; Revenue: score 5/,
  );
  expect(await part.locator('tbody tr').nth(1).innerText()).toContain(text.anyScore);
  expect(await part.getByTestId('scheme-formula').innerText()).toBe(map.formula);
  expect(await axeViolations(page.mainFrame())).toEqual([]);
  await part.getByTestId('scheme-map-back').click();
  await part.getByText('This is the map of the scheme RFM_5.').waitFor();
  expect(calls.find(([name]) => name === 'settings.change')![1]).toMatchObject({ segmentMap: 'SCHEME' });
  expect(await part.getByTestId('scheme-map-back').count()).toBe(0);
  await page.close();
});

test('with one client what is missing is said instead of drawn', async () => {
  const { page } = await open(segmentsOf(ONE_CLIENT, 1));
  await page.getByText(text.movesFirst).waitFor();
  await page.getByText(text.matrixEmpty).waitFor();
  await page.getByText('1 client has too short a history for X, Y or Z.').waitFor();
  expect(await page.getByTestId('thresholds').innerText()).toContain(text.frozen);
  await page.close();
});

test('a refusal says why, and is tried again', async () => {
  let tries = 0;
  const answers = segmentsOf(SEGMENT_MAP);
  const { page } = await open({
    ...answers,
    'segments.report': () => (++tries === 1 ? refused('ORDERS_GONE') : done(SEGMENT_MAP)),
    'segments.explain': () => refused('CLIENT_UNKNOWN'),
    'segments.list': () => refused('TAB_PROTECTED'),
  });
  await page.getByText('sentence of ORDERS_GONE').waitFor();
  expect(await axeViolations(page.mainFrame())).toEqual([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByTestId('segment-NEW').click();
  await page.getByTestId('list').click();
  await page.getByText('sentence of TAB_PROTECTED').waitFor();
  await page.getByTestId('why-K-1').click();
  await page.getByText('sentence of CLIENT_UNKNOWN').waitFor();
  await page.close();
});

test('all of it goes by keyboard', async () => {
  const { page } = await open(segmentsOf(SEGMENT_MAP));
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? '');
  const tabTo = async (testId: string) => {
    for (let n = 0; n < 40 && (await focused()) !== testId; n++) await page.keyboard.press('Tab');
    expect(await focused()).toBe(testId);
  };
  await tabTo('segment-AT_RISK');
  await page.keyboard.press('Enter');
  await page.getByTestId('clients').waitFor();
  await tabTo('why-K-1');
  await page.keyboard.press('Enter');
  await page.getByTestId('why').waitFor();
  await focusIsOn(page, 'h1');
  await page.close();
});

test('the short view of the sidebar leads to both dialogs', async () => {
  const answers: Answers = { 'segments.refresh': () => refused('NOT_SET_UP') };
  const { page, calls } = await openSidebar({ route: 'segments' }, answers);
  await page.getByTestId('to-map').click();
  await page.getByTestId('to-dashboard').click();
  await page.waitForTimeout(200);
  expect(calls.filter(([name]) => name === 'openView').map(([, input]) => input.route)).toEqual([
    'segmentMap',
    'dashboard',
  ]);
  await page.close();
});
