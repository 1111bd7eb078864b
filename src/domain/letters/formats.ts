/** Numbers, money and days as a letter says them in its language, without Intl, whose data Google does not promise. */
import type { Day } from '../codes';
import { dateOf } from '../days';

/** Languages that letters are written in. */
export const LETTER_LANGUAGES = ['ru', 'uk', 'en'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

const MONTHS: Readonly<Record<LetterLanguage, readonly string[]>> = {
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
/** «Г.» and «р.» would end a sentence with two full stops. */
const YEAR: Readonly<Record<LetterLanguage, string>> = { ru: ' года', uk: ' року', en: '' };

/** Signs of currencies by ISO 4217 code; a currency without one is written as its code. */
const SIGNS: Readonly<Record<string, string>> = {
  RUB: '₽',
  UAH: '₴',
  EUR: '€',
  USD: '$',
  GBP: '£',
  KZT: '₸',
  PLN: 'zł',
  BYN: 'Br',
};
const NO_BREAK = '\u00a0';

/** @example dayInWords(46086, 'ru') //=> '5 марта 2026 года' */
export function dayInWords(day: Day, language: LetterLanguage): string {
  return `${dayAndMonth(day, language)} ${dateOf(day).year}${YEAR[language]}`;
}

/** @example dayAndMonth(46086, 'uk') //=> '5 березня' */
export function dayAndMonth(day: Day, language: LetterLanguage): string {
  const date = dateOf(day);
  return `${date.day} ${MONTHS[language][date.month - 1]!}`;
}

/** At most two decimals; thousands apart. @example numberInWords(1234.5, 'ru') //=> '1 234,5' with a no-break space */
export function numberInWords(value: number, language: LetterLanguage): string {
  return signed(value, parted(String(hundredths(value) / 100), language));
}

/**
 * An amount with two decimals, or with none where it is whole.
 * @param currency ISO 4217 code; '' for an amount alone
 * @example moneyInWords(1234.5, 'RUB', 'ru') //=> '1 234,50 ₽' with no-break spaces
 * @example moneyInWords(1200, 'USD', 'en') //=> '$1,200'
 */
export function moneyInWords(value: number, currency: string, language: LetterLanguage): string {
  const cents = hundredths(value);
  const amount = parted(cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2), language);
  if (currency === '') return signed(value, amount);
  const sign = SIGNS[currency] ?? currency;
  return signed(value, language === 'en' && sign.length === 1 ? sign + amount : amount + NO_BREAK + sign);
}

const hundredths = (value: number): number => Math.round(Math.abs(value) * 100);
const signed = (value: number, text: string): string => (value < 0 && hundredths(value) > 0 ? `−${text}` : text);

function parted(figures: string, language: LetterLanguage): string {
  const [whole = '', fraction] = figures.split('.');
  const [separator, point] = language === 'en' ? [',', '.'] : [NO_BREAK, ','];
  return whole.replace(/\B(?=(\d{3})+$)/g, separator) + (fraction === undefined ? '' : point + fraction);
}
