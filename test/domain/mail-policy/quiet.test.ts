/** Quiet days and hours as people write them. */
import { dayOf } from '../../../src/domain/days';
import {
  isQuietDate,
  isQuietHour,
  readQuietDates,
  readQuietHours,
  readWeekdays,
} from '../../../src/domain/mail-policy';

const isQuiet = (text: string, year: number, month: number, day: number): boolean =>
  readQuietDates(text, false).items.some((date) => isQuietDate(date, dayOf(year, month, day)));

test.each<[string, [number, number, number], boolean]>([
  ['24.02', [2026, 2, 24], true],
  ['24.02', [2030, 2, 24], true],
  ['24.02', [2026, 2, 25], false],
  ['2026-05-09', [2026, 5, 9], true],
  ['2026-05-09', [2027, 5, 9], false],
  ['9 мая 2026, 26 листопада', [2027, 11, 26], true],
  ['2026-05-08..2026-05-10', [2026, 5, 9], true],
  ['2026-05-08..2026-05-10', [2026, 5, 10], true],
  ['2026-05-08..2026-05-10', [2026, 5, 11], false],
  ['31.12 – 02.01', [2027, 1, 1], true],
  ['31.12 – 02.01', [2026, 12, 30], false],
  ['01.05 - 03.05; 09.05', [2026, 5, 9], true],
  ['29.02', [2026, 2, 28], false],
  ['29.02', [2028, 2, 29], true],
])('%j holds %j: %j', (text, [year, month, day], quiet) => expect(isQuiet(text, year, month, day)).toBe(quiet));

test('what cannot be read is named, and the rest still counts', () => {
  expect(readQuietDates('скоро, 24.02, 2026-05-10..2026-05-08, 24.02..2026-03-01, 05/06', true)).toEqual({
    items: [{ first: { year: null, month: 2, day: 24 }, last: { year: null, month: 2, day: 24 }, isMourning: true }],
    unreadable: ['скоро', '2026-05-10..2026-05-08', '24.02..2026-03-01', '05/06'],
  });
  expect(readQuietDates(' ', true)).toEqual({ items: [], unreadable: [] });
});

test.each([
  ['пн вт ср чт пт сб вс', [1, 2, 3, 4, 5, 6, 7]],
  ['понеділок, вівторок, середа, четвер, п’ятниця, субота, неділя', [1, 2, 3, 4, 5, 6, 7]],
  ['понедельник; вторник; среда; четверг; пятница; суббота; воскресенье', [1, 2, 3, 4, 5, 6, 7]],
  ['Mon Tuesday wed Thu fri SAT sunday', [1, 2, 3, 4, 5, 6, 7]],
  ['', []],
])('weekdays in %j', (text, days) => expect(readWeekdays(text)).toEqual({ items: days, unreadable: [] }));
test('a word that is no weekday is named', () =>
  expect(readWeekdays('сб, праздники').unreadable).toEqual(['праздники']));

test.each([
  ['21-9', { from: 21, to: 9 }],
  ['21:00 – 09:00', { from: 21, to: 9 }],
  ['0-8', { from: 0, to: 8 }],
  ['20-24', { from: 20, to: 0 }],
])('hours %j', (text, hours) => expect(readQuietHours(text)).toEqual({ hours, isReadable: true }));
test.each(['9', '9-9', '25-3', '9-25', 'ночью', '21:30-9'])('no hours: %j', (text) =>
  expect(readQuietHours(text)).toEqual({ hours: null, isReadable: false }),
);
test('no hours given are none', () => expect(readQuietHours(' ')).toEqual({ hours: null, isReadable: true }));
test('hours up to midnight end with the day', () => {
  expect([19, 20, 23, 0].map((hour) => isQuietHour({ from: 20, to: 0 }, hour))).toEqual([false, true, true, false]);
});
