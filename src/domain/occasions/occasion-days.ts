/** The tables of days that occasions fall on: holidays and professional days by country, name days by calendar. */
import type { FirstNames } from '../first-names';
import { Holidays } from './holidays';
import { NameDays, type NameCalendar } from './name-days';
import { ProfessionalDays } from './professional-days';

/** The tables as they are kept: lines by country code, see the classes for their form. */
export interface OccasionLists {
  holidays: Readonly<Record<string, readonly string[]>>;
  professionalDays: Readonly<Record<string, readonly string[]>>;
  nameDays: readonly string[];
}

export class OccasionDays {
  /** @param names are read only when a name day is asked for */
  constructor(
    private readonly lists: OccasionLists,
    private readonly names: () => FirstNames,
  ) {}

  /**
   * @param country two letters; one without a table has only the user's own lines
   * @param own lines of the user
   * @example days.holidays('RU').of('VICTORY_DAY')?.titles.ru //=> 'День Победы'
   */
  holidays(country: string, own: readonly string[] = []): Holidays {
    return new Holidays(this.lists.holidays[country] ?? [], own);
  }

  /**
   * As `holidays`. A profession is understood in the words of all countries, for people write in more than one language.
   * @example days.professionalDays('UA').of('учительница')?.title //=> 'День працівників освіти'
   */
  professionalDays(country: string, own: readonly string[] = []): ProfessionalDays {
    const words = new Map<string, string[]>();
    for (const line of Object.values(this.lists.professionalDays).flat()) {
      const [code = '', , , phrases = ''] = line.split('|');
      words.set(code, [...(words.get(code) ?? []), phrases]);
    }
    const lines = (this.lists.professionalDays[country] ?? []).map((line) => {
      const [code = '', day = '', title = ''] = line.split('|');
      return [code, day, title, words.get(code)!.join(',')].join('|');
    });
    return new ProfessionalDays(lines, own);
  }

  nameDays(calendar: NameCalendar): NameDays {
    return new NameDays(this.lists.nameDays, calendar, this.names);
  }
}
