import { dayOf } from '../../../src/domain/days';
import type { RawValue } from '../../../src/ports';
import { readBirthdayColumn, readBirthdays } from '../../../src/tables/codecs/birthdays';
import { zoneOf } from '../../support/test-zone';

const zone = zoneOf('Europe/Moscow');
const TODAY = dayOf(2026, 5, 20);
const date = (year: number, month: number, day: number): Date => new Date(zone.instantOf(dayOf(year, month, day)));

describe('a birthday', () => {
  it.each<[string, RawValue, [number | null, number, number]]>([
    ['a date', date(1987, 3, 5), [1987, 3, 5]],
    ['a text', '5 марта 1987 г.', [1987, 3, 5]],
    ['a text without a year', '5 березня', [null, 3, 5]],
    ['two digits for the year', '05.03.87', [1987, 3, 5]],
    ['a date this year that has not come: the sheet added the year', date(2026, 12, 31), [null, 12, 31]],
    ['an address book’s placeholder year', '1604-03-05', [null, 3, 5]],
    ['29 February', '29.02', [null, 2, 29]],
    ['a serial without its format', 31841, [1987, 3, 5]],
  ])('as %s', (_, cell, [year, month, day]) => {
    const { birthdays, faults } = readBirthdayColumn([cell], zone, 'RU', TODAY);
    expect(birthdays).toEqual([{ year, month, day }]);
    expect(faults).toEqual([]);
  });

  it('that is doubtful keeps its day and is listed', () => {
    const { birthdays, faults } = readBirthdayColumn(
      ['05.03.1850', '05.03.2087', 'скоро', '', 1987],
      zone,
      'RU',
      TODAY,
    );
    expect(birthdays).toEqual([{ year: null, month: 3, day: 5 }, { year: null, month: 3, day: 5 }, null, null, null]);
    expect(faults).toEqual([
      { index: 0, reason: 'DATE_TOO_EARLY' },
      { index: 1, reason: 'DATE_IN_FUTURE' },
      { index: 2, reason: 'UNREADABLE_BIRTHDAY' },
      { index: 4, reason: 'UNREADABLE_BIRTHDAY' },
    ]);
  });

  it('is read by the order that the whole column proves', () => {
    expect(readBirthdays(['03/05/1987', '12/25/1990'], zone, 'RU', TODAY)[0]).toEqual({ year: 1987, month: 3, day: 5 });
    expect(readBirthdays(['03/05/1987'], zone, 'US', TODAY)[0]).toEqual({ year: 1987, month: 3, day: 5 });
    expect(readBirthdays(['03/05/1987'], zone, 'RU', TODAY)[0]).toEqual({ year: 1987, month: 5, day: 3 });
  });

  it('with two digits for the year has no year while nobody says what day it is', () => {
    expect(readBirthdays(['05.03.87', date(1987, 3, 5)], zone, 'RU')).toEqual([
      { year: null, month: 3, day: 5 },
      { year: 1987, month: 3, day: 5 },
    ]);
  });
});
