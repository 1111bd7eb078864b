/** Easter by the published tables, and days by rule by a plain count through the year. */
import { dateOf, dayOf, isoOf, weekdayOf } from '../../../src/domain/days';
import { dayIn, readDayRule } from '../../../src/domain/occasions/day-rule';
import { easterOf } from '../../../src/domain/occasions/easter';
import { churchDayIn } from '../../../src/domain/occasions/name-days';

/** Year, then western and Orthodox Easter as month-day. Source: World Council of Churches, "Frequently asked questions about the date of Easter"; Astronomical Society of South Australia's tables. */
const TABLE = `
1900 04-15 04-22
1943 04-25 04-25
1954 04-18 04-25
1981 04-19 04-26
2000 04-23 04-30
2001 04-15 04-15
2002 03-31 05-05
2003 04-20 04-27
2004 04-11 04-11
2005 03-27 05-01
2006 04-16 04-23
2007 04-08 04-08
2008 03-23 04-27
2009 04-12 04-19
2010 04-04 04-04
2011 04-24 04-24
2012 04-08 04-15
2013 03-31 05-05
2014 04-20 04-20
2015 04-05 04-12
2016 03-27 05-01
2017 04-16 04-16
2018 04-01 04-08
2019 04-21 04-28
2020 04-12 04-19
2021 04-04 05-02
2022 04-17 04-24
2023 04-09 04-16
2024 03-31 05-05
2025 04-20 04-20
2026 04-05 04-12
2027 03-28 05-02
2028 04-16 04-16
2029 04-01 04-08
2030 04-21 04-28
2038 04-25 04-25
2049 04-18 04-25
2076 04-19 04-26`
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [string, string, string]);

test.each(TABLE)('Easter of %s: %s and %s', (year, west, east) => {
  expect(isoOf(easterOf(Number(year), 'WEST')).slice(5)).toBe(west);
  expect(isoOf(easterOf(Number(year), 'EAST')).slice(5)).toBe(east);
});

test('Easter is a Sunday within its bounds, and the eastern one never before the western', () => {
  for (let year = 1900; year < 2400; year++) {
    const [west, east] = [easterOf(year, 'WEST'), easterOf(year, 'EAST')];
    expect([weekdayOf(west), weekdayOf(east)]).toEqual([7, 7]);
    expect(west >= dayOf(year, 3, 22) && west <= dayOf(year, 4, 25)).toBe(true);
    expect(east).toBeGreaterThanOrEqual(west);
    expect((east - west) % 7).toBe(0);
  }
});

describe('days by rule', () => {
  test.each([
    ['10-05', 2026, '2026-10-05'],
    ['02-29', 2026, '2026-02-28'],
    ['1SUN10', 2026, '2026-10-04'],
    ['3SUN06', 2026, '2026-06-21'],
    ['-1SUN07', 2026, '2026-07-26'],
    ['-1FRI07', 2026, '2026-07-31'],
    ['4THU11', 2026, '2026-11-26'],
    ['EAST+49', 2026, '2026-05-31'],
    ['WEST-2', 2026, '2026-04-03'],
    ['west+0', 2026, '2026-04-05'],
    ['DAY256', 2026, '2026-09-13'],
    ['DAY256', 2028, '2028-09-12'],
  ])('%s in %i is %s', (text, year, expected) => expect(isoOf(dayIn(readDayRule(text)!, year))).toBe(expected));

  test.each(['', '5', '13-01', '02-30', '5SUN10', '0SUN10', '1XYZ10', '1SUN13', 'EAST', 'EAST+99', 'DAY0', 'DAY366', '2026-10-05'])(
    '%j is no rule',
    (text) => expect(readDayRule(text)).toBeNull(),
  ); // prettier-ignore

  test('the n-th weekday is the n-th, and the last the last, of a plain count', () => {
    for (let year = 2000; year < 2028; year++)
      for (let month = 1; month <= 12; month++) {
        const days = Array.from({ length: 31 }, (_, i) => dayOf(year, month, 1) + i).filter((d) => dateOf(d).month === month);
        for (let weekday = 1; weekday <= 7; weekday++) {
          const all = days.filter((day) => weekdayOf(day) === weekday);
          for (const nth of [1, 2, 3, 4, -1])
            expect(dayIn({ kind: 'WEEKDAY', nth, weekday, month }, year)).toBe(all[nth > 0 ? nth - 1 : all.length - 1]);
        }
      }
  }); // prettier-ignore
});

test('a church date has one civil day in every year of either calendar', () => {
  for (let day = dayOf(2001, 1, 1); day <= dayOf(2001, 12, 31); day++)
    for (let year = 1990; year < 2400; year++)
      for (const calendar of ['OLD', 'NEW'] as const)
        if (dateOf(churchDayIn(dateOf(day), year, calendar)).year !== year)
          throw new Error(`${isoOf(day)} leaves ${year}`);
});
