/** Steps of the history, their times and the values of cells in the words of the page. */
import type { RowPreview } from '../src/entry/api';
import { shownTime } from '../src/i18n/shown-time';
import { usePage } from './page-state';
import { lookOf, shownValue, todayIn } from './shown';

/** What names a step for people. */
export interface NamedStep {
  command: string;
  /** Local time of the file, '2026-05-20 12:00:07'. */
  time: string;
  user: string;
}

export function useHistoryWords() {
  const { words, say, locale, context } = usePage();
  const commands: Record<string, string | undefined> = words.history.commands;
  /** @example what('settings.change') // 'Settings changed' */
  const what = (command: string) => commands[command] ?? command;
  const value = (cell: RowPreview['before'], field: string) => shownValue(cell, field, locale) || words.review.empty;
  /** @example change('+', 'yes', 'consent') // '+ → yes' */
  const change = (before: RowPreview['before'], after: RowPreview['before'], field: string) => {
    const look = lookOf(before, after, field, locale);
    if (look === 'OTHER') return `${value(before, field)} → ${value(after, field)}`;
    const bare = look === 'FORMAT' && String(before) !== value(after, field) ? String(before) : undefined;
    return say(words.review.looks[look], { value: value(after, field), bare });
  };
  const when = (time: string) => shownTime(time, todayIn(context.timeZone), locale);
  return {
    what,
    when,
    stepName: ({ command, time, user }: NamedStep) =>
      say(words.history.step, { what: what(command), when: when(time), user }),
    value,
    change,
  };
}
