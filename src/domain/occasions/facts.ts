/** What occasions know of a client and of the base: plain values, gathered by the caller. */
import type { Day } from '../codes';
import type { Birthday } from '../days';
import type { Holidays } from './holidays';
import type { LeapDay } from './leap-day';
import type { NameDays } from './name-days';
import type { ProfessionalDays } from './professional-days';

/** One client. What is left out or null is not known, and no rule that asks for it has an occasion. */
export interface ClientFacts {
  birthday?: Birthday | null;
  /** When this client keeps 29 February, if he has said so. */
  leapDay?: LeapDay | null;
  firstName?: string;
  /** From a column of the user; it wins over the table of names. */
  nameDay?: { month: number; day: number } | null;
  profession?: string;
  /** Days of the orders that counted, rising, one entry for each order. */
  orderDays?: ArrayLike<Day>;
  /** The first day on which the client stays away longer than the own rhythm allows, see asleep.ts. */
  asleepOn?: Day | null;
  /** Date columns by field; in a column of dates without years `year` is null. */
  dates?: Readonly<Record<string, Birthday | null | undefined>>;
  /** The day on which the client last came into a segment, by the segment's code. */
  enteredOn?: Readonly<Record<string, Day | undefined>>;
}

/** What is the same for all clients of a base. */
export interface PlanSettings {
  today: Day;
  leapDay: LeapDay;
  holidays: Holidays;
  professions: ProfessionalDays;
  nameDays: NameDays;
}
