/** What a column holds, corrected by clicking: seen, chosen, saved, kept through a new name and a new set-up, and taken back. */
import { closeBrowser, openPage, type OpenPage } from '../support/page';
import { accessible, eventually } from '../support/sidebar';
import { menuWords } from '../../src/i18n/menu';
import { dataWords } from '../../src/i18n/data';
import { pageWords } from '../../src/i18n/page';
import { sidebarWords } from '../../src/i18n/sidebar';
import { codesIn } from '../../src/i18n/sentences';
import { fill } from '../../src/i18n/template';

const PLACES = {
  ru: { zone: 'Europe/Moscow', clients: 'Клиенты' },
  uk: { zone: 'Europe/Kyiv', clients: 'Клієнти' },
  en: { zone: 'America/New_York', clients: 'Clients' },
};

afterAll(closeBrowser);

describe.each(['ru', 'uk', 'en'] as const)('columns in %s', (locale) => {
  const menu = menuWords(locale);
  const words = pageWords(locale);
  const names = codesIn(locale).fields;
  const place = PLACES[locale];
  let open: OpenPage;
  /** Column numbers by what the sample base has in its header row. */
  const [NOTE, CITY] = [9, 6];

  const part = (testId: string) => open.sidebar.getByTestId(testId);
  const said = (sentence: string) => open.sidebar.getByText(sentence, { exact: true }).waitFor();
  const chosen = (column: number) => part(`column-${column}`).inputValue();
  const view = async () => {
    await open.view(menu.columns);
    await part(`column-${CITY}`).waitFor();
  };
  const setUp = async () => {
    await open.view(menu.setUp);
    await part('columns').first().waitFor();
  };

  beforeAll(async () => {
    open = await openPage(['--locale', locale, '--time-zone', place.zone, '--now', '2026-11-22T10:00']);
  });
  afterAll(() => open.close());

  it('before set-up a column can be corrected, and the set-up does so', async () => {
    await setUp();
    await part(`correct-clients-${NOTE}`).click();
    await part(`field-clients-${NOTE}`).scrollIntoViewIfNeeded();
    await open.shot(`columns-${locale}-01-before-set-up`);
    expect(await accessible(open)).toEqual([]);
    await part(`field-clients-${NOTE}`).selectOption('interests');
    await part(`field-clients-${NOTE}`).waitFor({ state: 'detached' });
    await part('confirm-set-up').click();
    await part('to-segments').waitFor();
    await view();
    expect(await chosen(NOTE)).toBe('interests');
  });

  it('shows every column with examples, and what would change', async () => {
    await open.shot(`columns-${locale}-02-view`);
    expect(await accessible(open)).toEqual([]);
    await part(`column-${NOTE}`).selectOption('city');
    expect(await chosen(CITY)).toBe('');
    const changes = await part('column-changes').locator('li').allInnerTexts();
    expect(changes).toHaveLength(2);
    expect(changes.join()).toContain(names.city);
    await part('save-columns').scrollIntoViewIfNeeded();
    await open.shot(`columns-${locale}-03-changes`);
    expect(await accessible(open)).toEqual([]);
    await part('save-columns').click();
    await said(dataWords(locale).columns.saved);
    await open.shot(`columns-${locale}-04-saved`);
    expect(await accessible(open)).toEqual([]);
    expect([await chosen(NOTE), await chosen(CITY)]).toEqual(['city', '']);
  });

  it('the choice stands when the header is renamed and the base is set up again', async () => {
    const rows = await open.texts(`${place.clients}!A1:I10`);
    const header = rows.findIndex((row) => row.filter((cell) => cell !== '').length === 9) + 1;
    await open.type(`${place.clients}!I${header}`, 'X');
    await eventually(
      () => open.texts(`${place.clients}!I${header}:I${header}`),
      (texts) => texts[0]?.[0] === 'X',
    );
    await setUp();
    await said(sidebarWords(locale).setUp.nothing);
    await part('to-columns-clients').click();
    await part(`column-${CITY}`).waitFor();
    expect([await chosen(NOTE), await chosen(CITY)]).toEqual(['city', '']);
  });

  it('is taken back in the history', async () => {
    await open.view(menu.history);
    await part('operation').first().waitFor();
    expect(await part('operation').first().innerText()).toContain(words.history.commands['columns.bind']);
    await part('operation').first().getByTestId('take-back-step').click();
    await part('confirm-take-back').click();
    await said(fill(words.common.undone, {}, locale));
    await view();
    expect([await chosen(NOTE), await chosen(CITY)]).toEqual(['interests', 'city']);
  });

  it('adds the columns of the trade and takes them back', async () => {
    await open.sidebar.getByText(dataWords(locale).columns.add, { exact: true }).click();
    await part('show-template').click();
    await part('to-add').waitFor();
    await part('add-columns').scrollIntoViewIfNeeded();
    await open.shot(`columns-${locale}-05-template`);
    expect(await accessible(open)).toEqual([]);
    await part('add-columns').click();
    await said(dataWords(locale).columns.added);
    await open.shot(`columns-${locale}-06-added`);
    expect(await open.sidebar.getByTestId('columns').innerText()).toContain(names.telegram);
    await part('undo').click();
    await said(fill(words.common.undone, {}, locale));
  });

  it('asked nothing of other machines and logged no error', () => {
    expect(open.complaints).toEqual([]);
  });
});
