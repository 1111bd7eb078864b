/** Changes that can be taken back, by clicking: the preview, the history with undo and redo in spite of later edits, restore points, and the way out. */
import { closeBrowser, openPage, type OpenPage } from '../support/page';
import { accessible, eventually, settingCell } from '../support/sidebar';
import { menuWords } from '../../src/i18n/menu';
import { pageWords } from '../../src/i18n/page';
import { sidebarWords } from '../../src/i18n/sidebar';
import { storedWords } from '../../src/i18n/stored';
import { fill } from '../../src/i18n/template';

const PLACES = {
  ru: { zone: 'Europe/Moscow', clients: 'Клиенты' },
  uk: { zone: 'Europe/Kyiv', clients: 'Клієнти' },
  en: { zone: 'America/New_York', clients: 'Clients' },
};
const OWNER = 'owner@example.com';

afterAll(closeBrowser);

describe.each(['ru', 'uk', 'en'] as const)('changes that can be taken back, in %s', (locale) => {
  const menu = menuWords(locale);
  const words = pageWords(locale);
  const own = sidebarWords(locale);
  const text = own.history;
  const settings = storedWords(locale).tab('settings');
  const place = PLACES[locale];
  let open: OpenPage;
  let before: string[][] = [];

  const part = (testId: string) => open.sidebar.getByTestId(testId);
  const step = (n: number) => part('operation').nth(n);
  const main = () => open.sidebar.locator('main').innerText();
  const setting = async (code: string) => (await settingCell(open, settings, code)).text;
  const history = async () => {
    await open.view(menu.history);
    await part('operation').first().waitFor();
  };
  const save = async (code: string, value: string) => {
    await open.view(menu.settings);
    await part(`setting-${code}`).fill(value);
    await part('save-settings').click();
    await part('undo').waitFor();
  };
  const said = (sentence: string) => open.sidebar.getByText(sentence, { exact: true }).waitFor();

  beforeAll(async () => {
    open = await openPage([
      '--locale',
      locale,
      '--time-zone',
      place.zone,
      '--user',
      OWNER,
      '--now',
      '2026-11-22T10:00',
    ]);
    before = await open.texts(`${place.clients}!A1:Z60`);
  });
  afterAll(() => open.close());

  it('set-up shows by column what will change', async () => {
    await open.view(menu.setUp);
    await part('confirm-set-up').waitFor();
    const lines = await part('changes').locator('li').allInnerTexts();
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.join('\n')).toContain(settings);
    await part('changes').scrollIntoViewIfNeeded();
    await open.shot(`history-${locale}-01-set-up`);
    expect(await accessible(open)).toEqual([]);
    await part('confirm-set-up').click();
    await part('to-segments').waitFor();
  });

  it('the history says what was done, when, by whom, and how much', async () => {
    await save('senderName', 'A');
    await open.shot(`history-${locale}-02-setting-saved`);
    await history();
    expect(await part('operation').count()).toBe(2);
    const [changed = '', setUp = ''] = await part('operation').allInnerTexts();
    expect(changed).toContain(words.history.commands['settings.change']);
    expect(changed).toContain(fill(text.counts, { cells: 1 }, locale));
    expect(setUp).toContain(words.history.commands['base.setUp']);
    expect(setUp).toContain(OWNER);
    expect(setUp).toMatch(/\d\d:\d\d/);
    expect(setUp).toContain(fill('{n:#}', { n: 52 }, locale));
    expect(await main()).toMatch(/[\d.,]+\s?%/);
    await open.shot(`history-${locale}-03-list`);
    expect(await accessible(open)).toEqual([]);
    await step(0).getByTestId('details').click();
    expect(await step(0).getByTestId('changes').innerText()).toContain(`${words.review.empty} → A`);
    await step(1).getByTestId('details').click();
    await step(1).getByTestId('changes').waitFor();
    await open.shot(`history-${locale}-04-details`);
    expect(await accessible(open)).toEqual([]);
  });

  it('undo lists what a person edited since, leaves it, and takes the rest back; redo does it again', async () => {
    await open.view(menu.settings);
    await part('setting-senderName').fill('B');
    await part('setting-replyTo').fill('b@example.com');
    await part('save-settings').click();
    await part('undo').waitFor();
    await open.type((await settingCell(open, settings, 'senderName')).a1, 'by hand');
    await eventually(
      () => setting('senderName'),
      (now) => now === 'by hand',
    );
    await history();
    await step(0).getByTestId('take-back-step').click();
    await part('conflicts').waitFor();
    const conflicts = await part('conflicts').locator('li').allInnerTexts();
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toContain('by hand');
    await part('take-back').getByText(words.history.see).click();
    expect(await part('take-back').getByTestId('changes').innerText()).not.toContain('B → A');
    await open.shot(`history-${locale}-05-conflict`);
    expect(await accessible(open)).toEqual([]);
    await part('confirm-take-back').click();
    await said(fill(words.common.undone, { conflicts: 1 }, locale));
    expect([await setting('senderName'), await setting('replyTo')]).toEqual(['by hand', '']);
    await open.shot(`history-${locale}-06-undone`);
    await step(1).getByTestId('redo').click();
    await said(fill(text.doneAgain, { n: 1 }, locale));
    expect([await setting('senderName'), await setting('replyTo')]).toEqual(['by hand', 'b@example.com']);
    await open.shot(`history-${locale}-07-redone`);
    expect(await accessible(open)).toEqual([]);
  });

  it('goes back to a named restore point', async () => {
    await history();
    await open.sidebar.getByText(text.pointTitle).click();
    await part('point-name').fill('X');
    await open.shot(`history-${locale}-08-point`);
    expect(await accessible(open)).toEqual([]);
    await part('set-point').click();
    await said(text.pointDone);
    await save('replyTo', 'c@example.com');
    await save('country', 'KZ');
    await history();
    await part('go-back').first().click();
    await part('confirm-take-back').waitFor();
    await open.shot(`history-${locale}-09-go-back`);
    expect(await accessible(open)).toEqual([]);
    await part('confirm-take-back').click();
    await said(fill(text.wentBack, {}, locale));
    expect(await setting('replyTo')).toBe('b@example.com');
    await open.shot(`history-${locale}-10-went-back`);
  });

  it('is removed from the menu, and the tab is as it was, with what was edited since', async () => {
    await open.type(`${place.clients}!B6`, 'edited');
    await eventually(
      () => open.texts(`${place.clients}!B6:B6`),
      (texts) => texts[0]?.[0] === 'edited',
    );
    await open.view(menu.remove);
    await part('confirm-remove').waitFor();
    await open.shot(`history-${locale}-11-remove`);
    expect(await accessible(open)).toEqual([]);
    await part('confirm-remove').click();
    await said(own.remove.done);
    await open.shot(`history-${locale}-12-removed`);
    expect(await open.tabs()).toHaveLength(2);
    const after = await open.texts(`${place.clients}!A1:Z60`);
    const expected = before.map((row, n) => (n === 5 ? row.map((cell, at) => (at === 1 ? 'edited' : cell)) : row));
    expect(after).toEqual(expected);
  });

  it('asked nothing of other machines and logged no error', () => {
    expect(open.complaints).toEqual([]);
  });
});
