/** The tables of days: every line is sound, well-known days are right, and the user's own lines win. */
import { isoOf } from '../../../src/domain/days';
import { dayIn, readDayRule } from '../../../src/domain/occasions/day-rule';
import { churchDayIn, type NameCalendar } from '../../../src/domain/occasions/name-days';
import { LISTS } from '../../../src/lists';
import { iso } from '../../support/occasions';
import { lists } from '../../support/lists';

const days = lists.occasions();
const { holidays, professionalDays, nameDays } = LISTS.occasions;

describe('every line', () => {
  test.each([...Object.entries(holidays), ...Object.entries(professionalDays)])('of %s has a code of its own, a day and titles', (_country, lines) => {
    const parts = lines.map((line) => line.split('|'));
    for (const line of parts) {
      expect(line).toHaveLength(5);
      expect(line.every((part) => part.trim() === part && part !== '')).toBe(true);
      expect(line[0]).toMatch(/^[A-Z_]+$/);
      expect(readDayRule(line[1]!)).not.toBeNull();
    }
    expect(new Set(parts.map(([code]) => code)).size).toBe(lines.length);
  }); // prettier-ignore

  test.each(Object.entries(professionalDays))('of %s leads each of its phrases to its own day', (country) => {
    const table = days.professionalDays(country);
    for (const line of professionalDays[country]!) {
      const [code, , , phrases] = line.split('|');
      for (const phrase of phrases!.split(',')) expect([phrase, table.of(phrase.replace(/\*/g, ''))?.code]).toEqual([phrase, code]);
    }
  }); // prettier-ignore

  test('of name days has real dates, and a name of its own that the names list folds together', () => {
    const forms = lists.names().forms;
    const names = nameDays.map((line) => line.split(' ')[0]!);
    expect(new Set(names.map((name) => forms.fullForm(name))).size).toBe(names.length);
    for (const line of nameDays)
      for (const date of line.split(' ').slice(1)) expect(readDayRule(date)?.kind).toBe('FIXED');
  });
});

test('there are at least 40 professional days for Russia, 30 for Ukraine, and 100 names', () => {
  expect(professionalDays['RU']!.length).toBeGreaterThanOrEqual(40);
  expect(professionalDays['UA']!.length).toBeGreaterThanOrEqual(30);
  expect(nameDays.length).toBeGreaterThanOrEqual(100);
});

describe('professional days', () => {
  test.each([
    ['RU', 'Учитель математики', '2026-10-05'],
    ['UA', 'Вчителька', '2026-10-04'],
    ['UA', 'учительница', '2026-10-04'],
    ['RU', 'врач-терапевт', '2026-06-21'],
    ['UA', 'Лікар', '2026-07-27'],
    ['RU', 'Врач-стоматолог', '2026-02-09'],
    ['RU', 'Старшая медсестра', '2026-05-12'],
    ['RU', 'ГЛАВНЫЙ БУХГАЛТЕР', '2026-11-21'],
    ['UA', 'бухгалтер', '2026-07-16'],
    ['RU', 'Системный администратор', '2026-07-31'],
    ['RU', 'Ведущий программист', '2026-09-13'],
    ['RU', 'Доцент кафедры', '2026-11-19'],
    ['UA', 'ветеринар', '2026-08-09'],
    ['RU', 'Продавец-консультант', '2026-07-25'],
    ['RU', 'Шахтёр', '2026-08-30'],
    ['UA', 'М’ясник', '2026-10-18'],
  ])('%s, %s: %s', (country, profession, day) =>
    expect(isoOf(dayIn(days.professionalDays(country).of(profession)!.day, 2026))).toBe(day),
  );

  test.each(['', '—', 'менеджер', 'администратор', 'ипотечный брокер'])('%j has none', (profession) =>
    expect(days.professionalDays('RU').of(profession)).toBeNull(),
  );

  test('the user’s line replaces that of its code, and one without a day takes it out', () => {
    const own = ['TEACHER|09-01|Наш день|учител*', 'MEDIC|', 'FLORIST|07-24|День флориста|флорист*', 'BAD|32-01|x|бухгалтер'];
    const table = days.professionalDays('RU', own);
    expect(table.of('учитель')).toMatchObject({ title: 'Наш день', day: { month: 9, day: 1 } });
    expect(table.of('врач')).toBeNull();
    expect(table.of('Флорист')?.code).toBe('FLORIST');
    expect(table.of('бухгалтер')?.code).toBe('ACCOUNTANT');
  }); // prettier-ignore

  test('a country without a table has the user’s lines alone', () =>
    expect(days.professionalDays('KZ', ['A|01-01|t|врач']).all()).toHaveLength(1));
});

describe('name days', () => {
  const on = (name: string, calendar: NameCalendar, birthday: { month: number; day: number } | null = null): string | null => {
    const date = days.nameDays(calendar).of(name, birthday);
    return date && isoOf(churchDayIn(date, 2026, calendar)).slice(5);
  }; // prettier-ignore

  test.each([
    ['Татьяна', '01-25', '01-12'],
    ['Тетяна', '01-25', '01-12'],
    ['Николай', '12-19', '12-06'],
    ['Микола', '12-19', '12-06'],
    ['Mykola', '12-19', '12-06'],
    ['Коля', '12-19', '12-06'],
    ['Ольга', '07-24', '07-11'],
    ['Катерина', '12-07', '11-24'],
    ['Варвара', '12-17', '12-04'],
    ['Вера', '09-30', '09-17'],
    ['Надія', '09-30', '09-17'],
    ['Андрій', '12-13', '11-30'],
    ['Михайло', '11-21', '11-08'],
    ['Дмитро', '11-08', '10-26'],
    ['Пётр', '07-12', '06-29'],
    ['Ілля', '08-02', '07-20'],
    ['Иван', '07-07', '06-24'],
    ['Юрій', '05-06', '04-23'],
    ['Степан', '01-09', '12-27'],
    ['Василь', '01-14', '01-01'],
    ['Анастасия', '01-04', '12-22'],
  ])('%s: %s by the old calendar, %s by the new', (name, old, fresh) => {
    expect([on(name, 'OLD'), on(name, 'NEW')]).toEqual([old, fresh]);
  });

  test('a name of several days has the first on or after the birthday', () => {
    expect(on('Николай', 'OLD', { month: 4, day: 20 })).toBe('05-22');
    expect(on('Николай', 'OLD', { month: 5, day: 22 })).toBe('05-22');
    expect(on('Николай', 'OLD', { month: 5, day: 23 })).toBe('12-19');
    expect(on('Николай', 'OLD', { month: 12, day: 31 })).toBe('05-22');
    expect(on('Николай', 'NEW', { month: 2, day: 29 })).toBe('05-09');
  });

  test.each(['Саша', 'Женя', 'Джон', 'Эльвира', 'Иванова', ''])('%j has none: it is several names, or none of the calendar', (name) =>
    expect(on(name, 'OLD')).toBeNull(),
  ); // prettier-ignore
});

describe('holidays', () => {
  const codes = (country: string, day: string): string[] => days.holidays(country).on(iso(day)).map(({ code }) => code); // prettier-ignore

  test.each([
    ['RU', '2026-01-07', ['CHRISTMAS']],
    ['UA', '2026-12-25', ['CHRISTMAS']],
    ['UA', '2026-01-07', []],
    ['UA', '2026-07-15', ['STATEHOOD_DAY']],
    ['UA', '2026-05-31', ['TRINITY']],
    ['RU', '2026-04-12', ['EASTER']],
    ['US', '2026-04-05', ['EASTER']],
    ['US', '2026-11-26', ['THANKSGIVING']],
    ['US', '2026-05-25', ['MEMORIAL_DAY']],
    ['GB', '2026-04-03', ['GOOD_FRIDAY']],
    ['GB', '2026-03-15', ['MOTHERS_DAY']],
    ['GB', '2026-08-31', ['SUMMER']],
    ['GB', '2026-06-17', []],
  ])('%s on %s: %j', (country, day, expected) => expect(codes(country, day)).toEqual(expected));

  test('the user’s line replaces that of its code, and one without a day takes it out', () => {
    const own = days.holidays('RU', ['VICTORY_DAY|', 'OUR_DAY|03-01|День фирмы', 'CHRISTMAS|12-25|Рождество']);
    expect(own.of('VICTORY_DAY')).toBeNull();
    expect(own.of('OUR_DAY')?.titles).toEqual({ ru: 'День фирмы', uk: 'День фирмы', en: 'День фирмы' });
    expect(own.on(iso('2026-12-25')).map(({ code }) => code)).toEqual(['CHRISTMAS']);
  });
});
