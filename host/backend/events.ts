/** Event objects of triggers, as plain data, by Google's reference of event objects. */
import type { Area, Book } from '../book/book';
import type { TriggerEvent } from '../runner/protocol';
import { dayNumber, wallTime } from './zone';

/** ISO week of the year. */
function weekOfYear(time: ReturnType<typeof wallTime>): number {
  const thursday = dayNumber(time) - time.weekDay + 4;
  const { year } = wallTime('UTC', thursday * 86_400_000);
  return Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / 7) + 1;
}

/** What a time-driven trigger's handler gets; the fields are in UTC, as in Google's example. */
export function clockEvent(triggerUid: string, now: number): TriggerEvent {
  const time = wallTime('UTC', now);
  return {
    fields: {
      authMode: 'FULL',
      triggerUid,
      timezone: 'UTC',
      year: time.year,
      month: time.month,
      'day-of-month': time.day,
      'day-of-week': time.weekDay,
      'week-of-year': weekOfYear(time),
      hour: time.hour,
      minute: time.minute,
      second: time.second,
    },
  };
}

/** What `onFormSubmit` of the spreadsheet gets: texts by question and in order, and the new row's range. `source` is not in Google's list, but in its events. */
export function formSubmitEvent(triggerUid: string, headers: string[], answers: string[], range: Area): TriggerEvent {
  const namedValues: Record<string, string[]> = {};
  answers.forEach((answer, index) => {
    const header = headers[index] ?? '';
    (namedValues[header] ??= []).push(answer);
  });
  return { fields: { authMode: 'FULL', triggerUid, namedValues, values: answers }, range, source: true };
}

/** What `onOpen` gets. */
export function openEvent(authMode: string, triggerUid?: string): TriggerEvent {
  return { fields: { authMode, ...(triggerUid === undefined ? {} : { triggerUid }) }, source: true };
}

/** What `onEdit` gets: `value` and `oldValue` for a single cell only; an empty cell has none. */
export function editEvent(
  authMode: string,
  range: Area,
  values: { value?: string; oldValue?: string },
  triggerUid?: string,
): TriggerEvent {
  return { fields: { authMode, ...values, ...(triggerUid === undefined ? {} : { triggerUid }) }, range, source: true };
}

/** Appends a form's answers as a row below the last content and gives its area. */
export function appendAnswers(book: Book, sheet: number, answers: string[]): { headers: string[]; area: Area } {
  const row = book.contentRows(sheet);
  const info = book.sheets().find(({ id }) => id === sheet);
  const width = Math.max(1, answers.length);
  if (info && row >= info.maxRows) book.insertRows(sheet, info.maxRows, row - info.maxRows + 1);
  if (info && width > info.maxColumns) book.insertColumns(sheet, info.maxColumns, width - info.maxColumns);
  const area = { sheet, row, column: 0, rows: 1, columns: width };
  const headers = row > 0 ? book.displayValues({ ...area, row: 0 })[0]! : [];
  book.setValues(area, [answers.length > 0 ? answers : [null]]);
  return { headers, area };
}
