/** The tab of days: professional days and holidays as the user has them. A line stands for the one of its code in our tables; one without a day takes it out. */
import { dateOf } from '../../domain/days';
import type { RawValue, Scalar, Zone } from '../../ports';
import { idText } from '../id-text';
import type { OwnTable } from '../own-tables';

export const DAY_KINDS = ['HOLIDAY', 'PROFESSION'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** Lines as the classes `Holidays` and `ProfessionalDays` read them. */
export interface OwnDays {
  holidays: string[];
  professions: string[];
}

/** @param own the tab as read; null when there is none */
export function readOwnDays(own: OwnTable | null, zone: Zone): OwnDays {
  const found: OwnDays = { holidays: [], professions: [] };
  for (const cells of own?.content.values.slice(1) ?? []) {
    const text = (column: string): string => ruleText(cells[own!.columns.get(column)! - 1] ?? '', zone);
    const [kind, code, day, title] = [text('kind'), text('code'), text('day'), text('title')];
    if (code === '') continue;
    if (kind === 'HOLIDAY') found.holidays.push([code, day, title, title, title].join('|'));
    else if (kind === 'PROFESSION') found.professions.push([code, day, title, text('words')].join('|'));
  }
  return found;
}

/** A spreadsheet makes a date of "10-05" as soon as somebody types it; the month and the day are meant. */
function ruleText(cell: RawValue, zone: Zone): string {
  if (!(cell instanceof Date)) return idText(cell).replace(/\|/g, ' ');
  const { month, day } = dateOf(Math.floor(zone.serialOf(cell.getTime())));
  return [month, day].map((number) => String(number).padStart(2, '0')).join('-');
}

/** One day as the cells of its line. */
export const dayCells = (line: {
  kind: DayKind;
  code: string;
  day: string;
  title: string;
  words: string;
}): Record<string, Scalar> => ({ ...line });
