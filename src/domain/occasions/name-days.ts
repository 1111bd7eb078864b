/** Name days by first name, in the old and the new calendar of the Orthodox churches. */
import type { Day } from '../codes';
import { dayOf } from '../days';
import type { FirstNames } from '../first-names';
import { julianLag } from './easter';

/** `OLD`: fixed feasts by the Julian calendar, as the Russian church keeps it; `NEW`: as the Orthodox Church of Ukraine keeps them since 1 September 2023, and Greek Catholics there. */
export type NameCalendar = 'OLD' | 'NEW';

/** A day of the church year; the calendar says which civil day it is. */
export interface ChurchDate {
  month: number;
  day: number;
}

/**
 * The civil day of a church date in a year; there is always exactly one.
 * @example churchDayIn({ month: 12, day: 6 }, 2026, 'NEW') //=> dayOf(2026, 12, 6)
 * @example churchDayIn({ month: 12, day: 6 }, 2026, 'OLD') //=> dayOf(2026, 12, 19)
 * @example churchDayIn({ month: 12, day: 25 }, 2026, 'OLD') //=> dayOf(2026, 1, 7): that of the church year before
 */
export function churchDayIn({ month, day }: ChurchDate, year: number, calendar: NameCalendar): Day {
  if (calendar === 'NEW') return dayOf(year, month, day);
  // The lag of this year in both cases: with that of the year before, 2100 would lose a day's feast at its turn.
  const lag = julianLag(year, month);
  const kept = dayOf(year, month, day) + lag;
  return kept <= dayOf(year, 12, 31) ? kept : dayOf(year - 1, month, day) + lag;
}

/** The name days of first names. Lines are `Имя 12-06 05-09`: church dates, the one most kept first. */
export class NameDays {
  private byName: ReadonlyMap<string, readonly ChurchDate[]> | undefined;
  private readonly found = new Map<string, readonly ChurchDate[]>();

  constructor(
    private readonly lines: readonly string[],
    readonly calendar: NameCalendar,
    private readonly names: () => FirstNames,
  ) {}

  /**
   * The one name day of a client: the first of the name's days on or after the birthday, as the custom is; without a birthday the one most kept. `null` for a name that is not in the table.
   * @example days.of('Микола', null) //=> { month: 12, day: 6 }
   * @example days.of('Николай', { month: 4, day: 20 }) //=> { month: 5, day: 9 }
   */
  of(firstName: string, birthday: { month: number; day: number } | null): ChurchDate | null {
    let dates = this.found.get(firstName);
    if (dates === undefined) this.found.set(firstName, (dates = this.datesOf(firstName)));
    if (birthday === null || dates.length < 2) return dates[0] ?? null;
    const wait = (date: ChurchDate): number => {
      const days = churchDayIn(date, LEAP_YEAR, this.calendar) - dayOf(LEAP_YEAR, birthday.month, birthday.day);
      return days < 0 ? days + 366 : days;
    };
    return dates.reduce((best, date) => (wait(date) < wait(best) ? date : best));
  }

  private datesOf(firstName: string): readonly ChurchDate[] {
    const { forms } = this.names();
    this.byName ??= new Map(
      this.lines.map((line) => {
        const [name, ...dates] = line.split(' ');
        return [forms.fullForm(name!), dates.map(readChurchDate)];
      }),
    );
    return this.byName.get(forms.fullForm(firstName)) ?? [];
  }
}

/** A year that has every birthday. */
const LEAP_YEAR = 2000;

function readChurchDate(text: string): ChurchDate {
  const [month, day] = text.split('-').map(Number);
  return { month: month!, day: day! };
}
