/** The language and country of a new base, when nobody has said them. */
import type { Locale, RawValue } from '../ports';

const LANGUAGES: readonly Locale[] = ['ru', 'uk', 'en'];
const COUNTRY_OF: Readonly<Record<Locale, string>> = { ru: 'RU', uk: 'UA', en: 'US' };

/**
 * The headers decide, because people keep Russian tables in spreadsheets set to English; then the spreadsheet's locale; then the user's language.
 * The country is the locale's where the languages agree, else the language's own.
 * @example headers 'Клиент, Телефон' in en_US → { locale: 'ru', country: 'RU' }; 'Name, Phone' in en_GB → { locale: 'en', country: 'GB' }
 */
export function guessLanguage(
  headers: readonly RawValue[],
  bookLocale: string,
  user: Locale,
): { locale: Locale; country: string } {
  const [language = '', region = ''] = bookLocale.split(/[_-]/);
  const text = headers
    .filter((cell) => typeof cell === 'string')
    .join(' ')
    .toLowerCase();
  const ofBook = LANGUAGES.find((locale) => locale === language);
  let locale: Locale;
  if (/[іїєґ]/.test(text)) locale = 'uk';
  else if (/[ыэъё]/.test(text)) locale = 'ru';
  else if (/[а-я]/.test(text)) locale = ofBook === 'uk' || (ofBook !== 'ru' && user === 'uk') ? 'uk' : 'ru';
  else locale = ofBook ?? user;
  const cyrillicElsewhere = locale !== 'en' && language === 'en';
  const country = /^[A-Z]{2}$/.test(region) && !cyrillicElsewhere ? region : COUNTRY_OF[locale];
  return { locale, country };
}
