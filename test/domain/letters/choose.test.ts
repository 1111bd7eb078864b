/** Which template a client gets: his language before the base's, and always the same of two variants. */
import { createHash } from 'node:crypto';
import {
  chooseTemplate,
  languageOfClient,
  variantOf,
  type LetterLanguage,
  type StoredTemplate,
  type Variant,
} from '../../../src/domain/letters';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const stored = (language: '' | LetterLanguage, variant: Variant = '', code = 'BIRTHDAY'): StoredTemplate => ({
  code,
  language,
  variant,
});
const choose = (templates: StoredTemplate[], language: LetterLanguage | null, client = 'K-1'): StoredTemplate | null =>
  chooseTemplate(templates, { code: 'BIRTHDAY', client, language, baseLanguage: 'ru' }, sha256);

test.each([
  ['ru', 'ru'],
  ['Русский', 'ru'],
  ['рус.', 'ru'],
  ['російська', 'ru'],
  ['russian', 'ru'],
  ['ru-RU', 'ru'],
  ['uk', 'uk'],
  ['ua', 'uk'],
  ['Укр', 'uk'],
  ['українська мова', 'uk'],
  ['украинский язык', 'uk'],
  ['Ukrainian', 'uk'],
  ['uk_UA', 'uk'],
  ['en', 'en'],
  ['English', 'en'],
  ['англ', 'en'],
  ['англійська', 'en'],
  ['en-GB', 'en'],
  ['deutsch', null],
  ['', null],
  ['рукопись', null],
  ['unknown', null],
  [7, null],
])('%j is the language %s', (cell, language) => expect(languageOfClient(cell)).toBe(language));

test('the client’s language, else the base’s, else none', () => {
  const templates = [stored('uk'), stored(''), stored('en', '', 'OTHER')];
  expect(choose(templates, 'uk')).toBe(templates[0]);
  expect(choose(templates, 'en')).toBe(templates[1]);
  expect(choose(templates, null)).toBe(templates[1]);
  expect(choose(templates, 'ru')).toBe(templates[1]);
  expect(choose([stored('uk')], 'en')).toBeNull();
  expect(choose([], 'uk')).toBeNull();
});
test('a template that names the base’s language is the base’s', () => {
  const templates = [stored('ru')];
  expect(choose(templates, 'en')).toBe(templates[0]);
});
test('a variant that stands alone, or one letter without variants, goes to all', () => {
  const templates = [stored('', 'B')];
  for (let i = 0; i < 20; i++) expect(choose(templates, null, `K-${i}`)).toBe(templates[0]);
  const plain = [stored('', 'A'), stored('')];
  for (let i = 0; i < 20; i++) expect(choose(plain, null, `K-${i}`)).toBe(plain[1]);
});
test('of two variants each client always gets the same, and half of the clients each', () => {
  const templates = [stored('', 'A'), stored('', 'B')];
  const drawn = Array.from({ length: 2000 }, (_, i) => choose(templates, null, `K-${i}`)!.variant);
  expect(Array.from({ length: 2000 }, (_, i) => choose([...templates].reverse(), null, `K-${i}`)!.variant)).toEqual(
    drawn,
  );
  const share = drawn.filter((variant) => variant === 'A').length / drawn.length;
  // Three standard deviations of 2,000 fair draws.
  expect(Math.abs(share - 0.5)).toBeLessThan(0.034);
});
test('another template draws anew', () => {
  const same = Array.from({ length: 2000 }, (_, i) => i).filter(
    (i) => variantOf(sha256, `K-${i}`, 'BIRTHDAY') === variantOf(sha256, `K-${i}`, 'WIN_BACK'),
  );
  expect(Math.abs(same.length / 2000 - 0.5)).toBeLessThan(0.034);
});
