/** A condition of a saved segment as a plain sentence, in the language of whoever reads it. */
import type { FieldKind } from '../domain/condition-check';
import type { ColumnType, Comparison, Condition } from '../domain/conditions';
import { isoOf } from '../domain/days';
import { conditionWords as en, type ConditionWords } from './en/condition-words';
import { conditionWords as ru } from './ru/condition-words';
import { codesIn, fieldName } from './sentences';
import { fill, grouped, type Locale } from './template';
import { conditionWords as uk } from './uk/condition-words';

const WORDS: Record<Locale, ConditionWords> = { en, ru, uk };

/** The words of conditions in one language. */
export const conditionWordsIn = (locale: Locale): ConditionWords => WORDS[locale];

/**
 * @param kinds of the fields in it; a text that is one of a field's choices is named
 * @example conditionSentence({ all: [{ field: 'orders', is: 'MORE', value: 3 }, { field: 'city', is: 'IN', value: ['Киев', 'Львов'] }] }, kinds, 'ru')
 * //=> 'Заказов: больше 3 и Город: «Киев» или «Львов»'
 */
export function conditionSentence(
  condition: Condition,
  kinds: Readonly<Record<string, FieldKind>>,
  locale: Locale,
): string {
  const { all, any } = WORDS[locale];
  const say = (one: Condition, isInner: boolean): string => {
    if ('field' in one) return comparisonSentence(one, kinds[one.field] ?? { type: 'TEXT' }, locale);
    const isAll = 'all' in one;
    const parts = (isAll ? one.all : one.any).map((part, _i, list) => say(part, list.length > 1));
    const joined = parts.join(isAll ? all : any);
    return isInner && parts.length > 1 ? `(${joined})` : joined;
  };
  return say(condition, false);
}

function comparisonSentence({ field, is, value }: Comparison, kind: FieldKind, locale: Locale): string {
  const { operators, either } = WORDS[locale];
  const template = (operators as Record<ColumnType, Record<string, string>>)[kind.type][is] ?? '{field}';
  const values = (Array.isArray(value) ? value : value === undefined ? [] : [value]) as readonly (string | number)[];
  const named = values.map((one) => valueName(field, one, kind, locale));
  const isRange = is === 'BETWEEN';
  return fill(
    template,
    {
      field: figureName(field, locale),
      value: isRange ? named[0] : named.join(is === 'HAS_ALL' ? ', ' : either),
      other: isRange ? named[1] : undefined,
      n: typeof value === 'number' ? value : undefined,
    },
    locale,
  );
}

/** The name of a field or a figure. @example figureName('averageOrder', 'en') //=> 'Average order' */
export function figureName(field: string, locale: Locale): string {
  return (WORDS[locale].fields as Record<string, string | undefined>)[field] ?? fieldName(field, locale);
}

/** The name of a code that a field holds. @example choiceName('birthdayMonth', '3', 'en') //=> 'March' */
export function choiceName(field: string, code: string, locale: Locale): string {
  const { months, codes } = WORDS[locale];
  if (field === 'birthdayMonth') return months.split(' ')[Number(code) - 1] ?? code;
  const { segments } = codesIn(locale);
  const known = codes as Record<string, string | undefined>;
  return known[code] ?? (segments as Record<string, string | undefined>)[code] ?? code;
}

function valueName(field: string, value: string | number, { type, choices }: FieldKind, locale: Locale): string {
  if (type === 'NUMBER') return grouped(Number(value), locale);
  if (type === 'DAY') return typeof value === 'number' ? dayName(value, locale) : value;
  const text = String(value).trim();
  const code = choices?.find((choice) => choice.toLowerCase() === text.toLowerCase());
  return fill(WORDS[locale].quoted, { text: code === undefined ? text : choiceName(field, code, locale) }, locale);
}

function dayName(day: number, locale: Locale): string {
  const iso = isoOf(day);
  return locale === 'en' ? iso : iso.split('-').reverse().join('.');
}
