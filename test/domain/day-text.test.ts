import fc from 'fast-check';
import { inOrder, readDateText, type TwoWayDate } from '../../src/domain/day-text';
import { dateOf, dayOf } from '../../src/domain/days';

/** `y-m-d` of a text that is read, with `?` for no year; `a/b` for a two-way one; '' for an unreadable one. */
function read(text: string, latestYear: number | null = 2026): string {
  const reading = readDateText(text, latestYear);
  if (reading.kind === 'unreadable') return '';
  if (reading.kind === 'twoWay') return `${reading.first}/${reading.second}/${reading.year ?? '?'}`;
  return `${reading.year ?? '?'}-${reading.month}-${reading.day}`;
}

describe('a date as text', () => {
  it.each([
    ['1987-03-05', '1987-3-5'],
    ['1987-3-5', '1987-3-5'],
    ['1987/03/05', '1987-3-5'],
    ['1987.03.05', '1987-3-5'],
    ['2024-03-05T14:22:11Z', '2024-3-5'],
    ['2024-03-05 14:22:11', '2024-3-5'],
    ['05.03.1987', '1987-3-5'],
    ['5.3.87', '1987-3-5'],
    ['5.3.26', '2026-3-5'],
    ['5.3.27', '1927-3-5'],
    ['05.03.1987 г.', '1987-3-5'],
    ['05.03.1987г', '1987-3-5'],
    ['05.03.1987 14:30', '1987-3-5'],
    ['05.03', '?-3-5'],
    ['05.03.', '?-3-5'],
    ['12.25.1987', '1987-12-25'],
    ['25/12/1987', '1987-12-25'],
    ['12/25/1987', '1987-12-25'],
    ['05/05/1987', '1987-5-5'],
    ['05-03-1987', '5/3/1987'],
    ['03/05/1987', '3/5/1987'],
    ['3/5', '3/5/?'],
    ['5 марта 1987 г.', '1987-3-5'],
    ['5 марта 1987 года', '1987-3-5'],
    ['5 Марта', '?-3-5'],
    ['05 мар. 1987', '1987-3-5'],
    ['5 мая 1987', '1987-5-5'],
    ['5-го мая', '?-5-5'],
    ['5 березня 1987 р.', '1987-3-5'],
    ['5 березня', '?-3-5'],
    ['1 листопада 1990', '1990-11-1'],
    ['2 серпня 1990 року', '1990-8-2'],
    ['March 5, 1987', '1987-3-5'],
    ['5th of March 1987', '1987-3-5'],
    ['Mar 5', '?-3-5'],
    ['5-Mar-87', '1987-3-5'],
    ['вторник, 5 марта 2024', '2024-3-5'],
    ['Tuesday, March 5, 2024', '2024-3-5'],
    ['1987 March 5', '1987-3-5'],
    ['--03-05', '?-3-5'],
    ['19870305', '1987-3-5'],
    ['05031987', '1987-3-5'],
    ['29.02', '?-2-29'],
    ['29 февраля', '?-2-29'],
    ['05.03.1850', '1850-3-5'],
    ['\u00a05\u00a0марта\u00a01987\u00a0', '1987-3-5'],
  ])('"%s" is %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    '',
    ' ',
    'нет',
    'скоро',
    '1987',
    'март 1987',
    '31.02.1987',
    '29.02.2023',
    '00.03.1987',
    '5.13.13.1987',
    '32/13/1987',
    'майор Иванов',
    '5 майора',
    '89161234567',
    '123-45-67',
    '5 марта 6 апреля',
    '2024-02-30',
    'x'.repeat(60),
  ])('"%s" is none', (text) => expect(read(text)).toBe(''));

  it('with two digits for the year has no year where nobody says which century', () => {
    expect(read('05.03.87', null)).toBe('?-3-5');
    expect(read('5 марта 87', null)).toBe('?-3-5');
    expect(read('05.03.1987', null)).toBe('1987-3-5');
  });

  it('that is two-way is read in the order given', () => {
    const reading = readDateText('03/05/1987', 2026) as TwoWayDate;
    expect(inOrder(reading, 'DMY')).toMatchObject({ month: 5, day: 3 });
    expect(inOrder(reading, 'MDY')).toMatchObject({ month: 3, day: 5 });
  });

  it('reads back every day in every form', () => {
    const ru = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
    const uk = 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' ');
    const en = 'January February March April May June July August September October November December'.split(' ');
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2026, 12, 31) }), (number) => {
        const { year, month, day } = dateOf(number);
        const expected = `${year}-${month}-${day}`;
        for (const text of [
          `${day}.${month}.${year}`,
          `${day} ${ru[month - 1]!} ${year} г.`,
          `${day} ${uk[month - 1]!} ${year} р.`,
          `${en[month - 1]!} ${day}, ${year}`,
          `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
        ]) {
          expect(read(text)).toBe(expected);
        }
      }),
    );
  });
});
