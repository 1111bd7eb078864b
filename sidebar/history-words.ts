/** Steps of the history, their times and the values of cells in the words of the page. */
import type { RowPreview } from '../src/entry/api';
import { usePage } from './page-state';
import { shownTime, shownValue, todayIn } from './shown';

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
  const when = (time: string) => shownTime(time, todayIn(context.timeZone), locale);
  return {
    what,
    when,
    stepName: ({ command, time, user }: NamedStep) =>
      say(words.history.step, { what: what(command), when: when(time), user }),
    value: (value: RowPreview['before'], field: string) => shownValue(value, field, locale) || words.review.empty,
  };
}
