/** Public holidays of a country, and the few other days on which everybody is greeted. */
import type { Day } from '../codes';
import { dateOf } from '../days';
import { dayIn, readDayRule, type DayRule } from './day-rule';

export interface Holiday {
  code: string;
  day: DayRule;
  /** By language. */
  titles: { ru: string; uk: string; en: string };
}

/** The holidays of one country. Lines are `CODE|day|Russian|Ukrainian|English`, see day-rule.ts; a line without a day takes the code out. */
export class Holidays {
  private readonly byCode = new Map<string, Holiday>();

  /** @param own lines of the user, which replace those of their code */
  constructor(lines: readonly string[], own: readonly string[] = []) {
    for (const line of [...lines, ...own]) {
      const [code = '', day = '', ru = '', uk = '', en = ''] = line.split('|').map((part) => part.trim());
      const rule = readDayRule(day);
      if (rule !== null) this.byCode.set(code, { code, day: rule, titles: { ru, uk: uk || ru, en: en || ru } });
      else if (day === '') this.byCode.delete(code);
    }
  }

  /** In the order of the lines. */
  all(): Holiday[] {
    return [...this.byCode.values()];
  }

  of(code: string): Holiday | null {
    return this.byCode.get(code) ?? null;
  }

  /** Those of a day; mostly none. @example holidays.on(dayOf(2026, 1, 1)).map(({ code }) => code) //=> ['NEW_YEAR'] */
  on(day: Day): Holiday[] {
    const { year } = dateOf(day);
    return this.all().filter((holiday) => dayIn(holiday.day, year) === Math.floor(day));
  }
}
