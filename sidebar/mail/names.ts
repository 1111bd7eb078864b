/** Letters, occasions, tags and days as people call them. */
import type { MailPage } from '../../src/entry/api';
import type { MailDeskText } from '../../src/i18n/mail-desk';
import { fieldName } from '../../src/i18n/sentences';
import { grouped, type Locale } from '../../src/i18n/template';
import type { PageState } from '../page-state';
import type { Rule } from './desk';

/** A letter by its code: that of a kind of occasion is called as the kind. @example letterName('nameDay', page, text) //=> 'Name day' */
export function letterName(code: string, { kinds }: Pick<MailPage, 'kinds'>, text: MailDeskText): string {
  const kind = kinds.find(({ letter }) => letter === code)?.kind;
  return kind === undefined ? code : text.kinds[kind];
}

/** An occasion by its code. One whose code is not its kind's own is told apart by it. @example occasionName('spring', page, text) //=> 'Public holiday · spring' */
export function occasionName(
  code: string,
  { kinds, occasions }: Pick<MailPage, 'kinds' | 'occasions'>,
  text: MailDeskText,
): string {
  const kind =
    occasions.find((rule) => rule.code === code)?.kind ?? kinds.find(({ letter }) => letter === code)?.kind ?? null;
  if (kind === null) return code;
  const isUsual = kinds.some((choice) => choice.kind === kind && choice.letter === code);
  return isUsual ? text.kinds[kind] : `${text.kinds[kind]} · ${code}`;
}

/** @example offsetWords(-3, text, say) //=> '3 days before' */
export function offsetWords(offset: number, { days }: MailDeskText, say: PageState['say']): string {
  if (offset === 0) return days.on;
  return say(offset < 0 ? days.before : days.after, { n: Math.abs(offset) });
}

/** What a rule's parameter and column mean. */
export function detailWords(
  { parameter, field, kind }: Rule,
  page: MailPage,
  segments: Record<string, string>,
  locale: Locale,
): string {
  if (field !== '') return fieldName(field, locale);
  if (kind === 'HOLIDAY') return page.holidays.find(({ code }) => code === parameter)?.title ?? parameter;
  return kind === 'SEGMENT_ENTRY' ? (segments[parameter] ?? parameter) : parameter;
}

/** A share as per cent with one decimal. @example percent(0.125, 'ru') //=> '12,5' */
export function percent(share: number, locale: Locale): string {
  return grouped(Math.round(share * 1000) / 10, locale);
}

/** @example tagName('city', text, 'en') //=> 'City' */
export function tagName(tag: string, { texts }: MailDeskText, locale: Locale): string {
  return (texts.tagNames as Record<string, string | undefined>)[tag] ?? fieldName(tag, locale);
}

/** @example dayName('2026-11-22', 'en') //=> 'Sunday, 22 November' */
export function dayName(iso: string, locale: Locale): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return format.format(Date.UTC(year, month - 1, day));
}
