/** Steps of the history, their times and the values of cells in words. */
import type { RowPreview } from '../src/entry/api';
import { isoOf } from '../src/domain/days';
import { grouped, type Locale } from '../src/i18n/template';
import { usePage } from './page-state';

type Scalar = RowPreview['before'];

/** What names a step for people. */
export interface NamedStep {
  command: string;
  /** Local time of the file, '2026-05-20 12:00:07'. */
  time: string;
  user: string;
}

/** Fields whose cells hold day numbers, and one whose cells hold amounts. */
const DATES = ['birthday', 'lastOrder', 'date'];
const AMOUNTS = ['revenue', 'amount'];

export function useHistoryWords() {
  const { words, say, locale, context } = usePage();
  const commands: Record<string, string | undefined> = words.history.commands;
  /** @example what('settings.change') // 'Settings changed' */
  const what = (command: string) => commands[command] ?? command;
  const when = (time: string) => shownTime(time, todayIn(context.timeZone), locale);
  return {
    what,
    when,
    stepName: ({ command, time, user }: NamedStep) =>
      say(words.history.step, { what: what(command), when: when(time), user }),
    value: (value: Scalar, field: string) => shownValue(value, field, locale) || words.review.empty,
  };
}

/**
 * A local time as people write it; of today only the hour.
 * @example shownTime('2026-05-20 12:00:07', '2026-05-21', 'ru') // '20.05.2026 12:00'
 */
export function shownTime(time: string, today: string, locale: Locale): string {
  const [date = '', clock = ''] = time.split(/[ T]/);
  const minutes = clock.slice(0, 5);
  return date === today ? minutes : `${shownDate(date, locale)} ${minutes}`.trim();
}

function shownDate(iso: string, locale: Locale): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (!year || !month || !day) return iso;
  if (locale !== 'en') return iso.split('-').reverse().join('.');
  const name = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });
  return `${day} ${name.format(Date.UTC(year, month - 1, day))} ${year}`;
}

/** Today in the file's time zone as '2026-05-20'; a zone that the browser does not know is taken for its own. */
function todayIn(timeZone: string): string {
  // Swedish dates are written as ISO's.
  const day = (zone: string | undefined) => new Intl.DateTimeFormat('sv', { timeZone: zone }).format(new Date());
  try {
    return day(timeZone);
  } catch {
    return day(undefined);
  }
}

/** A cell as the person sees it in the sheet, near enough; '' for an empty one. */
function shownValue(value: Scalar, field: string, locale: Locale): string {
  if (typeof value !== 'number') return String(value ?? '');
  if (DATES.includes(field)) return shownDate(isoOf(value), locale);
  return AMOUNTS.includes(field) ? grouped(value, locale) : String(value);
}
