/** The logo in the sidebar's settings. */
import { pageWords } from '../../src/i18n/page';
import { axeViolations } from '../support/axe';
import { PIXEL, PNG } from '../support/pictures';
import { closeBrowser, done, openSidebar, refused } from './open-sidebar';

afterAll(closeBrowser);

const words = pageWords('en');

test('a logo is chosen from a file, shown, refused with a sentence, and removed', async () => {
  let picture = '';
  const report = () => ({ picture, size: 70, most: 102_400, isBroken: false });
  const { page, calls } = await openSidebar(
    { route: 'settings' },
    {
      'mail.logo': () => done(report()),
      'mail.setLogo': (input) => {
        if (String(input.picture).includes('PHN2Zy')) return refused('LOGO_UNREADABLE');
        picture = String(input.picture);
        return done({ ...report(), operation: `op-${picture.length}` });
      },
    },
  );
  expect(calls).toEqual([]);
  await page.getByTestId('logo').locator('summary').click();
  const file = page.getByTestId('logo-file');
  await file.waitFor();
  expect(await page.getByTestId('remove-logo').count()).toBe(0);
  const choose = (name: string, mimeType: string, buffer: Buffer) => file.setInputFiles({ name, mimeType, buffer });
  await choose('photo.jpg', 'image/jpeg', Buffer.alloc(300 * 1024, 1));
  await page.getByText('The picture has 300 KB').waitFor();
  expect(calls.filter(([name]) => name === 'mail.setLogo')).toEqual([]);
  await choose('logo.svg', 'image/png', Buffer.from('<svg/>'));
  await page.getByText('sentence of LOGO_UNREADABLE').waitFor();
  await choose('logo.png', 'image/png', Buffer.from(PIXEL, 'base64'));
  await page.getByText(words.settings.logo.saved).waitFor();
  await page.getByTestId('logo-picture').waitFor();
  expect(await page.getByTestId('logo-picture').getAttribute('src')).toBe(PNG);
  expect(await axeViolations(page.mainFrame())).toEqual([]);
  await page.getByTestId('remove-logo').click();
  await page.getByText(words.settings.logo.removed).waitFor();
  expect(calls.at(-2)).toEqual(['mail.setLogo', { picture: '' }]);
  await page.close();
});

test.each(['en', 'ru', 'uk'] as const)('fits in 300 pixels when it is opened: %s', async (locale) => {
  const report = { picture: PNG, size: 70, most: 102_400, isBroken: true };
  const { page, complaints } = await openSidebar({ route: 'settings', locale }, { 'mail.logo': () => done(report) });
  await page.getByTestId('logo').locator('summary').click();
  await page.getByTestId('logo-picture').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  expect(await page.getByTestId('logo').innerText()).toContain(locale === 'en' ? '![logo]' : '![логотип]');
  expect(complaints).toEqual([]);
  await page.close();
});
