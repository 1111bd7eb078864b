/** Values that stand for no value: +70000000000, no@mail.ru, 1 January 1990. What many different people share is no evidence that two of them are one. */
import type { Birthday } from '../days';

const MAILBOX =
  /^(?:no|none|net|нет|ні|nema|nomail|noemail|no[._-]?e?mail|no[._-]?reply|test|тест|mail|email|e-mail|почта|user|client|unknown|null|aaa+|qwe(?:rty)?|123+\d*|x+|-+|example|asd\w*)@/u;

/** Seven equal figures at the end, or all ten in their order. @example isStandInPhone('+70000000000') //=> true, as +79999999999 and +71234567890 */
export const isStandInPhone = (e164: string): boolean => /(\d)\1{6}$|1234567890$/.test(e164);

/** @example isStandInEmail('no@mail.ru') //=> true */
export function isStandInEmail(canonical: string): boolean {
  return MAILBOX.test(canonical) || /@(?:example|test|localhost)\b/.test(canonical);
}

/** Mailboxes of an office: the same name at two firms says nothing. @example isRoleBox('info') //=> true */
export const isRoleBox = (box: string): boolean =>
  /^(?:info|office|sales|sale|admin|mail|zakaz|order|orders|shop|support|help|contact|contacts|buh|hr|manager|director|reception|post|company|service)\d*$/.test(
    box,
  );

const isNewYear = ({ month, day }: Birthday): boolean => month === 1 && day === 1;

/** A day that nobody who buys today was born on. @example isImpossibleDay({ year: 1900, month: 1, day: 1 }) //=> true */
export const isImpossibleDay = (birthday: Birthday): boolean =>
  isNewYear(birthday) && birthday.year !== null && birthday.year <= 1901;

/** Days that forms and old programs write where nobody knew; a few clients were truly born on them. @example isStandInDay({ year: 1970, month: 1, day: 1 }) //=> true */
export const isStandInDay = (birthday: Birthday): boolean =>
  isNewYear(birthday) && (birthday.year === 1970 || birthday.year === 2000 || isImpossibleDay(birthday));

/** From how many different people on a phone or an e-mail belongs to a firm or a counter, not to a person. */
export const TOO_MANY_PEOPLE = 5;

/** Whether a birthday stands in far more rows than chance would have it: at least five, and eight times the usual. */
export const isCrowdedDay = (rows: number, rowsWithBirthday: number): boolean =>
  rows >= 5 && rows > 8 * Math.max(1, rowsWithBirthday / 20_000);
