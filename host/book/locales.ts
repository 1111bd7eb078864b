/** What a spreadsheet's locale decides: separators, the order of day and month, words for TRUE and FALSE, default date patterns. Runs in Node and in the page. */

/** The conventions of one locale. */
export interface Conventions {
  /** As Google writes it: `ru_RU`. */
  code: string;
  /** BCP 47 tag: `ru-RU`. */
  tag: string;
  decimal: string;
  /** Characters that may stand between thousands when typed; the first is the one shown. */
  groups: string[];
  dateOrder: 'DMY' | 'MDY' | 'YMD';
  /** Separators that a typed numeric date may have. */
  dateSeparators: string;
  /** Default pattern of a typed date. */
  datePattern: string;
  booleans: { yes: string; no: string };
  /** Month names in every case they are written in, lower case, to month 1-12. */
  months: ReadonlyMap<string, number>;
}

const ENGLISH = new Intl.Locale('en');
const cache = new Map<string, Conventions>();

/**
 * The conventions of a locale as Google names it; unknown ones are derived from the platform's own data.
 * @example conventionsOf('uk_UA').datePattern // 'dd.mm.yyyy'
 */
export function conventionsOf(code: string): Conventions {
  let found = cache.get(code);
  if (!found) cache.set(code, (found = derive(code)));
  return found;
}

/** Words that Google writes for booleans; where a language is not listed it writes the English ones. */
const BOOLEANS: Record<string, [string, string]> = {
  ru: ['ИСТИНА', 'ЛОЖЬ'],
  uk: ['ІСТИНА', 'ХИБНІСТЬ'],
  de: ['WAHR', 'FALSCH'],
  pl: ['PRAWDA', 'FAŁSZ'],
};

function derive(code: string): Conventions {
  let tag = code.replace('_', '-');
  try {
    Intl.getCanonicalLocales(tag);
  } catch {
    tag = 'en-US';
  }
  const language = new Intl.Locale(tag).language;
  const numbers = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1234567.5);
  const decimal = numbers.find((part) => part.type === 'decimal')?.value ?? '.';
  const group = numbers.find((part) => part.type === 'group')?.value ?? ',';
  const spaced = /\s/.test(group);
  const dates = new Intl.DateTimeFormat(tag, { calendar: 'gregory', numberingSystem: 'latn' }).formatToParts(
    new Date(2026, 10, 22),
  );
  const order = dates
    .map(
      (part) =>
        new Map([
          ['day', 'D'],
          ['month', 'M'],
          ['year', 'Y'],
        ]).get(part.type) ?? '',
    )
    .join('');
  const separator = dates.find((part) => part.type === 'literal')?.value.trim() ?? '/';
  const dateOrder = order === 'MDY' || order === 'YMD' ? order : 'DMY';
  const [yes, no] = BOOLEANS[language] ?? ['TRUE', 'FALSE'];
  return {
    code,
    tag,
    decimal,
    groups: spaced ? ['\u00a0', '\u202f', ' '] : [group],
    dateOrder,
    dateSeparators: dateOrder === 'DMY' || separator === '.' ? './-' : '/-',
    datePattern: datePatternOf(dateOrder, separator, code),
    booleans: { yes, no },
    months: monthNames([new Intl.Locale(tag), ENGLISH]),
  };
}

function datePatternOf(order: Conventions['dateOrder'], separator: string, code: string): string {
  if (code === 'en_US') return 'm/d/yyyy';
  const parts = { DMY: ['dd', 'mm', 'yyyy'], MDY: ['mm', 'dd', 'yyyy'], YMD: ['yyyy', 'mm', 'dd'] }[order];
  return parts.join(separator);
}

/** Full and short names, in the form used beside a day ("марта") and alone ("март"); a trailing dot is not part of the name. */
function monthNames(locales: Intl.Locale[]): Map<string, number> {
  const names = new Map<string, number>();
  for (const locale of locales) {
    for (const month of ['long', 'short'] as const) {
      const beside = new Intl.DateTimeFormat(locale.toString(), { day: 'numeric', month, timeZone: 'UTC' });
      const alone = new Intl.DateTimeFormat(locale.toString(), { month, timeZone: 'UTC' });
      for (let index = 0; index < 12; index++) {
        const day = Date.UTC(2026, index, 15);
        for (const format of [beside, alone]) {
          const name = format.formatToParts(day).find((part) => part.type === 'month')?.value;
          if (name && /\p{L}/u.test(name)) names.set(name.toLowerCase().replace(/\.$/, ''), index + 1);
        }
      }
    }
  }
  return names;
}
