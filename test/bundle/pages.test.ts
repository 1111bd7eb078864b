/** Every page is there in every language, speaks that one alone, and says so. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pageWords } from '../../src/i18n/page';

const LOCALES = ['en', 'ru', 'uk'] as const;
const file = (page: string, locale: string) => path.join(__dirname, `../../dist/${page}-${locale}.html`);

describe.each(['sidebar', 'duplicates', 'import', 'segmentMap', 'dashboard', 'mailDesk'])('%s', (page) => {
  test.each(LOCALES)('in %s holds the sentences of its language and of no other', (locale) => {
    const html = readFileSync(file(page, locale), 'utf8');
    for (const other of LOCALES) expect(html.includes(pageWords(other).common.noConnection)).toBe(other === locale);
    expect(html).toContain(`<html lang="${locale}">`);
  });
});

test('no page in all languages is left over', () => {
  expect(existsSync(path.join(__dirname, '../../dist/sidebar.html'))).toBe(false);
});
