/** The dashboard in a tab, by clicking: its charts are drawn over the grid, follow the cells, the scrolling and the tab, and go when it is taken back. */
import { closeBrowser, openPage, type OpenPage } from '../support/page';
import { accessible } from '../support/sidebar';
import { AT, dashboardCharts } from '../../src/commands/dashboard-layout';
import { dashboardWords } from '../../src/i18n/dashboard';
import { menuWords } from '../../src/i18n/menu';
import { storedWords } from '../../src/i18n/stored';
import { testWords } from '../support/test-words';

const words = storedWords('ru');
const TAB = words.tab('dashboard');
const titles = dashboardCharts({ ...testWords('ru'), ...words }).map(({ title }) => title);

let open: OpenPage;
const charts = () => open.page.getByTestId('chart');
/** Chart number i as it looks now. */
const look = (i: number): Promise<string> =>
  charts()
    .nth(i)
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
const select = (a1: string): Promise<void> =>
  open.page.evaluate(
    (cell) => (window as never as { localHost: { select(a1: string): void } }).localHost.select(cell),
    a1,
  );

/** Waits until something is no longer what it was. */
async function changed<T>(see: () => Promise<T>, from: T): Promise<void> {
  for (let wait = 0; wait < 150; wait++) {
    if ((await see()) !== from) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('nothing changed');
}

beforeAll(async () => {
  open = await openPage(['--locale', 'ru', '--time-zone', 'Europe/Moscow', '--now', '2026-11-22T10:00']);
});
afterAll(() => open.close());
afterAll(closeBrowser);

it('a button of the dashboard writes the tab, and says where it is', async () => {
  const menu = menuWords('ru');
  await open.view(menu.setUp);
  await open.sidebar.getByTestId('confirm-set-up').click();
  await open.sidebar.getByTestId('to-segments').waitFor();
  await open.view(menu.dashboard);
  await open.dialog.getByTestId('write-tab').click();
  await open.dialog.getByTestId('in-tab').getByText(TAB).waitFor();
  await open.shot('dashboard-tab-01-written');
  expect(await accessible(open, 'dialog')).toEqual([]);
  expect(await open.dialog.getByTestId('write-tab').innerText()).toBe(dashboardWords('ru').inTab.write);
  await open.page.getByTestId('dialog-close').click();
  expect(await charts().count()).toBe(0);
}, 240_000);

it('on the tab every chart is drawn with its title, beside its figures', async () => {
  await select(`${TAB}!A1`);
  await charts().nth(4).waitFor({ state: 'attached' });
  expect(await charts().evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual(titles);
  await open.shot('dashboard-tab-02-top');
  const box = await charts().first().boundingBox();
  await select(`${TAB}!A${AT.abc + 20}`);
  await changed(async () => (await charts().first().boundingBox())!.y, box!.y);
  expect((await charts().first().boundingBox())!.y).toBeLessThan(box!.y);
  await open.shot('dashboard-tab-03-middle');
  await select(`${TAB}!A${AT.cohorts + 13}`);
  await open.shot('dashboard-tab-04-bottom');
});

it('a chart follows its cells, stays on its tab, and comes back with it', async () => {
  const before = await look(0);
  await open.type(`${TAB}!B${AT.months + 2}`, '99999999');
  await changed(() => look(0), before);
  const [other] = await open.tabs();
  await select(`${other!}!A1`);
  await charts().first().waitFor({ state: 'detached' });
  await select(`${TAB}!A1`);
  await charts().nth(4).waitFor({ state: 'attached' });
});

it('asked nothing of other machines and logged no error', () => {
  expect(open.complaints).toEqual([]);
});
