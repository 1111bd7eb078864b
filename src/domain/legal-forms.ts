/** Legal forms of firms and sole traders, and how they are told from the name. */

/** Each with the way it is written; longer ones first where one begins another. */
const FORMS: readonly string[] = [
  'ООО',
  'ОАО',
  'ЗАО',
  'ПАО',
  'АО',
  'НКО',
  'АНО',
  'ТСЖ',
  'ГУП',
  'МУП',
  'ИП',
  'ТОО',
  'ЧП',
  'ЧУП',
  'УП',
  'ТОВ',
  'ТДВ',
  'ПрАТ',
  'ПАТ',
  'АТ',
  'ФОП',
  'ПП',
  'ДП',
  'КП',
  'ОСББ',
  'GmbH & Co. KG',
  'GmbH',
  'UG',
  'AG',
  'KG',
  'OHG',
  'e.K.',
  'e.V.',
  'LLC',
  'LLP',
  'Ltd',
  'Limited',
  'PLC',
  'Inc',
  'Corp',
  'S.A.',
  'S.L.',
  'S.r.l.',
  'S.p.A.',
  'SARL',
  'SAS',
  'B.V.',
  'N.V.',
  'Sp. z o.o.',
  'OÜ',
  'SIA',
  'UAB',
  'Oy',
  'AB',
  'ApS',
  's.r.o.',
  'a.s.',
];
/** Spelt out, with the short form. */
const SPELT: readonly [RegExp, string][] = [
  [/общество с ограниченной ответственностью/iu, 'ООО'],
  [/товариство з обмеженою відповідальністю/iu, 'ТОВ'],
  [/(?:публичное |открытое |закрытое )?акционерное общество/iu, 'АО'],
  [/индивидуальный предприниматель/iu, 'ИП'],
  [/фізична особа[\s–-]+підприємець/iu, 'ФОП'],
  [/приватне підприємство/iu, 'ПП'],
];
const escaped = (form: string): string => form.replace(/\./g, '\\.?').replace(/ /g, '\\s*');
const asWord = (text: string): string => `(?<![\\p{L}\\p{N}])(?:${text})(?![\\p{L}\\p{N}])\\.?`;
/** Short Latin forms count only as they are written, because "Ag" and "Ab" are words. */
const EXACT = /^[A-Z]{2}$|^SAS$|^Oy$|^SIA$|^UAB$|^Inc$/;
/** Whether a text may have a form at all; most names have none, and are asked once. */
const ANY = new RegExp(
  `${asWord(FORMS.map(escaped).join('|'))}|ответственност|відповідальн|общество|предприниматель|підприєм`,
  'iu',
);
let known: readonly [form: string, pattern: RegExp][] | null = null;

function patterns(): readonly [form: string, pattern: RegExp][] {
  known ??= FORMS.map((form) => [form, new RegExp(asWord(escaped(form)), EXACT.test(form) ? 'u' : 'iu')]);
  return known;
}

export interface CompanyName {
  /** As it is written in its country: `ООО`, `GmbH`; '' if none stands there. */
  form: string;
  /** Without the form and without quotation marks around the whole. */
  name: string;
}

/**
 * A firm's name apart from its legal form.
 * @example splitCompany('ооо «Ромашка»') //=> { form: 'ООО', name: 'Ромашка' }
 * @example splitCompany('Muster Bau GmbH & Co. KG') //=> { form: 'GmbH & Co. KG', name: 'Muster Bau' }
 */
export function splitCompany(text: string): CompanyName {
  const spaced = text.replace(/[\s\u00a0]+/g, ' ').trim();
  if (!ANY.test(spaced)) return { form: '', name: bare(spaced) };
  for (const [pattern, form] of SPELT)
    if (pattern.test(spaced)) return { form, name: bare(spaced.replace(pattern, ' ')) };
  // A form stands before or behind the name, never within.
  for (const [form, pattern] of patterns()) {
    const found = pattern.exec(spaced);
    if (found === null) continue;
    const [before, after] = [spaced.slice(0, found.index), spaced.slice(found.index + found[0].length)];
    if (bare(before) !== '' && bare(after) !== '') continue;
    return { form, name: bare(`${before} ${after}`) };
  }
  return { form: '', name: bare(spaced) };
}

function bare(name: string): string {
  const plain = name.replace(/\s+/g, ' ').replace(/^[\s,]+|[\s,]+$/g, '');
  const quoted = /^["'«„“](.+)["'»“”]$/u.exec(plain);
  return quoted !== null && !/["«»„“”]/.test(quoted[1]!) ? quoted[1]!.trim() : plain;
}

/** @example hasLegalForm('ИП Иванов') //=> true; hasLegalForm('Иванов') //=> false */
export function hasLegalForm(text: string): boolean {
  return text.length > 2 && ANY.test(text) && splitCompany(text).form !== '';
}

/**
 * The firm's name with its form as it is written, quotation marks and order as they are.
 * @example tidyCompany('ооо   "Ромашка"') //=> 'ООО "Ромашка"'
 */
export function tidyCompany(text: string): string {
  const spaced = text.replace(/[\s\u00a0]+/g, ' ').trim();
  const { form } = splitCompany(spaced);
  const pattern = patterns().find(([known]) => known === form)?.[1];
  if (pattern === undefined) return spaced;
  return spaced.replace(pattern, (found) =>
    found.toLowerCase().replace(/\.$/, '') === form.toLowerCase() ? form : found,
  );
}
