/** Segments and the dashboard by clicking, in each language: the map, the clients of a segment, why one is there, a list in a tab, and the figures of the shop. */
import { closeBrowser, openPage, type OpenPage } from '../support/page';
import { accessible } from '../support/sidebar';
import { dashboardWords } from '../../src/i18n/dashboard';
import { menuWords } from '../../src/i18n/menu';
import { pageWords } from '../../src/i18n/page';
import { segmentMapWords } from '../../src/i18n/segment-map';
import { fill } from '../../src/i18n/template';

const ZONES = { ru: 'Europe/Moscow', uk: 'Europe/Kyiv', en: 'America/New_York' };

afterAll(closeBrowser);

describe.each(['ru', 'uk', 'en'] as const)('segments in %s', (locale) => {
  const menu = menuWords(locale);
  const words = pageWords(locale);
  const text = segmentMapWords(locale);
  let open: OpenPage;

  const part = (testId: string) => open.dialog.getByTestId(testId);
  const closeDialog = async () => {
    await open.page.getByTestId('dialog-close').click();
    await open.page.getByTestId('dialog-frame').waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    open = await openPage(['--locale', locale, '--time-zone', ZONES[locale], '--now', '2026-11-22T10:00']);
  });
  afterAll(() => open.close());

  it('before there is a base, both windows lead to the set-up', async () => {
    await open.view(menu.segments);
    await open.dialog.getByRole('button', { name: words.common.toSetUp }).waitFor();
    await open.dialog.getByRole('button', { name: words.common.toSetUp }).click();
    await open.sidebar.getByTestId('confirm-set-up').click();
    await open.sidebar.getByTestId('to-segments').waitFor();
  });

  it('the map stands beside its figures, which add up to all clients', async () => {
    await open.view(menu.segments);
    await part('segments').waitFor();
    await open.shot(`segments-${locale}-01-map`);
    expect(await accessible(open, 'dialog')).toEqual([]);
    const counts = await part('segments').locator('tbody td:nth-child(2)').allInnerTexts();
    const clients = counts.map((count) => Number(count.replace(/\D/g, ''))).reduce((a, b) => a + b, 0);
    const [lead = ''] = await open.dialog.locator('.top p').allInnerTexts();
    expect(lead).toContain(fill('{n:#}', { n: clients }, locale));
    expect(await part('thresholds').locator('tbody tr').count()).toBeGreaterThanOrEqual(3);
  });

  it('leads to the clients of a segment, and to why one is there', async () => {
    await part('segments').getByRole('button').first().click();
    await part('clients').waitFor();
    await open.shot(`segments-${locale}-02-clients`);
    expect(await accessible(open, 'dialog')).toEqual([]);
    await part('clients').getByRole('button').first().click();
    await part('why').waitFor();
    await open.shot(`segments-${locale}-03-why`);
    expect(await accessible(open, 'dialog')).toEqual([]);
    await part('back').click();
    await part('clients').waitFor();
  });

  it('lists the segment in a tab, and takes the list back', async () => {
    const before = await open.tabs();
    await part('list').click();
    await part('undo').waitFor();
    await open.shot(`segments-${locale}-04-listed`);
    expect((await open.tabs()).length).toBe(before.length + 1);
    await part('undo').click();
    await open.dialog.getByText(fill(words.common.undone, {}, locale)).waitFor();
    expect(await open.tabs()).toEqual(before);
  });

  it('makes a mailing list, in a tab and as a file, and says whom it leaves out', async () => {
    const before = await open.tabs();
    await part('mailing').click();
    await part('mailing-outcome').waitFor();
    await open.shot(`segments-${locale}-05-mailing`);
    expect(await accessible(open, 'dialog')).toEqual([]);
    expect((await open.tabs()).length).toBe(before.length + 1);
    await part('undo').last().click();
    await open.page.waitForFunction(
      (count) => (window as unknown as { localHost: { tabs(): string[] } }).localHost.tabs().length === count,
      before.length,
    );
    await closeDialog();
  });

  it('the dashboard shows each picture with its figures, and saves it', async () => {
    await open.view(menu.dashboard);
    await part('tiles').waitFor();
    await open.shot(`segments-${locale}-05-dashboard`);
    expect(await accessible(open, 'dialog')).toEqual([]);
    for (const name of ['revenue', 'buyers', 'abc', 'lifecycle']) {
      expect(await part(name).locator('canvas').getAttribute('aria-label')).not.toContain('…');
      expect(await part(name).locator('details tbody tr').count()).toBeGreaterThan(0);
    }
    const [download] = await Promise.all([open.page.waitForEvent('download'), part('png-revenue').click()]);
    expect(download.suggestedFilename()).toBe(`${dashboardWords(locale).revenue}.png`);
    for (const name of ['cohorts', 'personas']) {
      await part(name).scrollIntoViewIfNeeded();
      await open.shot(`segments-${locale}-06-${name}`);
    }
  });

  it('leads from the dashboard to the segments, which take its place', async () => {
    await part('to-segments').click();
    await part('segments').waitFor();
    await part('to-dashboard').click();
    await part('tiles').waitFor();
    await closeDialog();
  });

  it('the short view of the sidebar leads to the map', async () => {
    await open.view(menu.setUp);
    await open.sidebar.getByTestId('nav-segments').click();
    await open.sidebar.getByTestId('to-map').click();
    await part('segments').waitFor();
    expect(await open.dialog.locator('h1').innerText()).toBe(text.title);
    await closeDialog();
  });

  it('asked nothing of other machines and logged no error', () => {
    expect(open.complaints).toEqual([]);
  });
});
