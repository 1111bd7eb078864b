/** By clicking, in Russian: a column of time zones typed beside the clients changes the hours in the calendar, and a logo chosen in the settings stands in the preview and in the letter. */
import path from 'node:path';
import { closeBrowser, openPage, type OpenPage } from '../support/page';
import { accessible } from '../support/sidebar';
import { menuWords } from '../../src/i18n/menu';
import { pageWords } from '../../src/i18n/page';

const menu = menuWords('ru');
const words = pageWords('ru');
const TAB = 'Клиенты';
/** A picture of some 74 KB. */
const PICTURE = path.resolve(__dirname, '../../docs/images/dashboard.png');

jest.setTimeout(600_000);
afterAll(closeBrowser);

let open: OpenPage;
const part = (testId: string) => open.dialog.getByTestId(testId);

beforeAll(async () => {
  open = await openPage(['--locale', 'ru', '--time-zone', 'Europe/Moscow', '--now', '2026-11-22T10:00']);
  const rows = await open.texts(`${TAB}!A1:J12`);
  const head = rows.findIndex((row) => row.slice(0, 9).every((cell) => cell !== '')) + 1;
  await open.type(`${TAB}!J${head}`, 'Часовой пояс');
  for (const [n, zone] of ['Владивосток', 'МСК+2', 'Europe/London', 'скоро', '+3'].entries())
    await open.type(`${TAB}!J${head + 1 + n}`, zone);
  await open.view(menu.setUp);
  await open.sidebar.getByTestId('confirm-set-up').click();
  await open.sidebar.getByTestId('to-segments').waitFor();
});
afterAll(() => open.close());

it('the calendar says whose clock a letter goes by, and which cell holds no time zone', async () => {
  await open.view(menu.mailDesk);
  await part('day-2026-11-23').waitFor();
  const dialog = await open.dialog.locator('body').innerText();
  for (const said of ['UTC+5', 'UTC+0', 'скоро']) expect(dialog).toContain(said);
  expect(await accessible(open, 'dialog')).toEqual([]);
  await open.shot('hours-01-calendar');
  await open.page.getByTestId('dialog-close').click();
  await open.page.getByTestId('dialog-frame').waitFor({ state: 'detached' });
});

it('a logo is chosen in the settings, and the letter shows it', async () => {
  await open.view(menu.settings);
  await open.sidebar.getByTestId('logo').locator('summary').click();
  await open.sidebar.getByTestId('logo-file').setInputFiles(PICTURE);
  await open.sidebar.getByTestId('logo-picture').waitFor();
  await open.sidebar.getByText(words.settings.logo.saved).waitFor();
  expect(await accessible(open, 'sidebar')).toEqual([]);
  await open.shot('hours-02-logo');
  await open.view(menu.mailDesk);
  await part('part-letters').click();
  await part('letter-birthday').click();
  await part('text').waitFor();
  await part('text').fill('![логотип]\n\nС днём рождения, {{firstName|друг}}!');
  const shown = open.dialog.frameLocator('[data-testid="html"]').locator('img');
  await shown.waitFor();
  expect(await shown.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(100);
  await open.shot('hours-03-preview');
  await part('test-letter').click();
  await open.dialog.locator('.success-notice').waitFor();
  await open.page.getByTestId('dialog-close').click();
  await open.panel('outbox');
  await open.page.getByTestId('outbox-row').locator('a, button').first().click();
  await open.page.getByText('(owner@example.com)').first().waitFor();
  await open.shot('hours-04-outbox');
});
