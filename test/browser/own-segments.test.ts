/** Own segments by clicking, in each language: conditions are built while the count follows, saved, shown, listed, tagged, changed and deleted; loyalty tiers take the owner's sums. */
import { closeBrowser, openPage, type OpenPage } from '../support/page';
import { accessible } from '../support/sidebar';
import { figureName } from '../../src/i18n/condition-sentence';
import { menuWords } from '../../src/i18n/menu';
import { ownSegmentWords } from '../../src/i18n/own-segments';
import { pageWords } from '../../src/i18n/page';
import { fill } from '../../src/i18n/template';

const ZONES = { ru: 'Europe/Moscow', uk: 'Europe/Kyiv', en: 'America/New_York' };

afterAll(closeBrowser);

describe.each(['ru', 'uk', 'en'] as const)('own segments in %s', (locale) => {
  const text = ownSegmentWords(locale);
  const words = pageWords(locale);
  let open: OpenPage;

  const part = (testId: string) => open.dialog.getByTestId(testId);
  const fits = async (): Promise<number> => {
    await open.dialog.locator('[data-testid="who-fits"][aria-busy="false"] [data-testid="fits"]').waitFor();
    return Number((await part('fits').innerText()).split(':')[0]!.replace(/\D/g, ''));
  };
  /** What the page counts after the change, not what it counted before. */
  const fitsAfter = async (change: () => Promise<unknown>): Promise<number> => {
    const before = await part('who-fits').innerText();
    await change();
    await open.dialog
      .locator('[data-testid="who-fits"]')
      .filter({ hasNotText: before.split('\n')[0]! })
      .waitFor();
    return fits();
  };

  beforeAll(async () => {
    open = await openPage(['--locale', locale, '--time-zone', ZONES[locale], '--now', '2026-11-22T10:00']);
    await open.view(menuWords(locale).setUp);
    await open.sidebar.getByTestId('confirm-set-up').click();
    await open.sidebar.getByTestId('to-segments').waitFor();
    await open.view(menuWords(locale).segments);
    await part('new-segment').waitFor();
  }, 300_000);
  afterAll(() => open.close());

  it('the page has the part before there are any, and the tiers', async () => {
    await part('own-segments').scrollIntoViewIfNeeded();
    await open.shot(`own-${locale}-01-none`);
    await part('tiers').scrollIntoViewIfNeeded();
    await open.shot(`own-${locale}-02-tiers`);
    expect(await accessible(open, 'dialog')).toEqual([]);
  });

  it('a condition is built by keyboard and mouse, and the count follows', async () => {
    await part('new-segment').press('Enter');
    await part('segment-name').fill('VIP+');
    expect(await part('save-segment').isDisabled()).toBe(true);
    const first = part('condition-1');
    await first.getByTestId('value-0').fill('1');
    const some = await fits();
    await part('add-condition').press('Enter');
    const second = part('condition-2');
    await second.getByTestId('field').selectOption('segment');
    const ticked = await fitsAfter(() => second.getByTestId('choice-CHAMPIONS').press('Space'));
    expect(ticked).toBeLessThan(some);
    await part('add-group').press('Enter');
    await part('condition-3.1').getByTestId('field').selectOption('lastOrder');
    await part('condition-3.1').getByTestId('value-0').fill('400');
    await part('condition-3.2').getByTestId('field').selectOption('city');
    await part('condition-3.2').getByTestId('operator').selectOption('FILLED');
    await open.dialog
      .getByText(figureName('lastOrder', locale) + (locale === 'en' ? ' in' : ':'))
      .first()
      .waitFor();
    expect(await fits()).toBeLessThanOrEqual(ticked);
    await open.shot(`own-${locale}-03-builder`);
    expect(await accessible(open, 'dialog')).toEqual([]);
  }, 240_000);

  it('is saved, told with its count, and stands in the list in words', async () => {
    const count = await fits();
    await part('save-segment').click();
    await part('saved-S1').waitFor();
    await open.dialog.getByText(fill(text.saved, { name: 'VIP+', n: count }, locale)).waitFor();
    await part('own-segments').scrollIntoViewIfNeeded();
    await open.shot(`own-${locale}-04-saved`);
    expect(await accessible(open, 'dialog')).toEqual([]);
    expect(await part('saved').locator('tbody td:nth-child(3)').innerText()).toBe(String(count));
  });

  it('shows its clients, lists them in a tab, and tags them', async () => {
    await part('saved-S1').click();
    await part('clients').waitFor();
    await open.dialog.getByText(text.tag).click();
    await part('tag-add').fill('VIP, весна');
    await part('tag-do').click();
    const undo = part('tag-them').getByTestId('undo');
    await undo.waitFor();
    await open.shot(`own-${locale}-05-tagged`);
    expect(await accessible(open, 'dialog')).toEqual([]);
    await undo.click();
    await open.dialog.getByText(fill(words.common.undone, {}, locale)).waitFor();
    const tabs = await open.tabs();
    await part('list').click();
    await part('undo').last().waitFor();
    expect((await open.tabs()).length).toBe(tabs.length + 1);
    await part('back').click();
  }, 240_000);

  it('is changed, and deleted with a way back', async () => {
    await part('edit-S1').click();
    expect(await part('segment-name').inputValue()).toBe('VIP+');
    expect(await part('group').count()).toBe(1);
    await part('segment-name').fill('VIP++');
    await fits();
    await part('save-segment').click();
    await open.dialog.getByTestId('saved-S1').getByText('VIP++').waitFor();
    await part('remove-S1').click();
    await open.dialog.getByText(fill(text.removed, { name: 'VIP++' }, locale)).waitFor();
    await part('saved').waitFor({ state: 'detached' });
    await part('own-segments').getByTestId('undo').click();
    await part('saved-S1').waitFor();
  }, 240_000);

  it('tiers take the owner’s sums, and refuse what are none', async () => {
    await part('tiers').locator('summary').click();
    await part('tier-sums').fill('5 4 3');
    await part('save-sums').click();
    await part('tiers').getByRole('alert').waitFor();
    await open.shot(`own-${locale}-06-sums-refused`);
    await part('tier-sums').fill('1000 5000 20000');
    await part('save-sums').click();
    await open.dialog.getByText(text.tiersGiven).waitFor();
    await part('tiers').scrollIntoViewIfNeeded();
    await open.shot(`own-${locale}-07-sums`);
  });

  it('asked nothing of other machines and logged no error', () => {
    expect(open.complaints).toEqual([]);
  });
});
