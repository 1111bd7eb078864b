/** The sample base: a small salon's clients and orders as a real owner keeps them, made afresh around today so that birthdays fall into this week. */
import type { Book, Input } from '../../host/book/book';
import { createBook } from '../../host/book/univer-book';
import type { UiLocale } from '../arguments';
import { SAMPLE_LANGUAGES, type SampleLanguage } from './languages';

export interface SampleOptions {
  language: UiLocale;
  locale: string;
  timeZone: string;
  owner: string;
  /** ms since the epoch. */
  now: number;
}

const CLIENTS = 52;
const ORDERS = 210;
/** As many as Google gives a new tab. */
const COLUMNS = 26;
const DAY = 86_400_000;

/** Numbers in [0, 1), the same for the same seed, so that two people see the same shop. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)]!;

/** Midnight UTC of the local day of `now`; days are reckoned in UTC from here. */
function localToday(now: number, timeZone: string): number {
  return Date.parse(
    `${new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now)}T00:00:00Z`,
  );
}

const two = (n: number): string => String(n).padStart(2, '0');

/** A day as the owner types it in the sheet's own order. */
const typedDay = (time: number, locale: string, withYear = true): string => {
  const date = new Date(time);
  const [y, m, d] = [date.getUTCFullYear(), two(date.getUTCMonth() + 1), two(date.getUTCDate())];
  if (locale === 'en_US') return withYear ? `${m}/${d}/${y}` : `${m}/${d}`;
  return withYear ? `${d}.${m}.${y}` : `${d}.${m}`;
};

/** Text that must stay text: typed with the apostrophe, as the owner would. */
const asText = (text: string): string => `'${text}`;

interface Person {
  name: string;
  digits: string;
  email: string;
}

function makePeople(words: SampleLanguage, next: () => number): Person[] {
  return Array.from({ length: CLIENTS }, (_, index) => {
    const [male, female, latin] = words.families[index % words.families.length]!;
    const isMan = index % 4 === 3;
    const [first, patronymic] = isMan
      ? words.men[(index >> 2) % words.men.length]!
      : words.women[(index * 5) % words.women.length]!;
    const family = isMan ? male : female;
    const full = words === SAMPLE_LANGUAGES.en ? [first, patronymic, family] : [family, first, patronymic];
    const operator = words.operators[index % words.operators.length]!;
    const length = words === SAMPLE_LANGUAGES.uk ? 9 : 10;
    // American numbers need a valid exchange: 2-9 after the area code.
    const rest = String(2_000_000 + Math.floor(next() * 7_900_000));
    return {
      name: full.filter(Boolean).join(' '),
      digits: (operator + rest).slice(0, length),
      email: `${latin}.${index + 1}@example.com`,
    };
  });
}

/** The n-th client's birthday: the first nine fall on the days around today, one is a leap day, some are typed as words or without a year. */
function birthday(index: number, today: number, words: SampleLanguage, locale: string, next: () => number): string {
  const year = 1958 + Math.floor(next() * 45);
  if (index === 9) return typedDay(Date.UTC(1988, 1, 29), locale);
  const near = new Date(today + (index - 1) * DAY);
  const time =
    index < 9 ? Date.UTC(year, near.getUTCMonth(), near.getUTCDate()) : Date.UTC(year, 0, 1 + Math.floor(next() * 365));
  const date = new Date(time);
  if (index % 11 === 10) return '';
  if (index % 7 === 5) return asText(words.longDate(date.getUTCDate(), words.months[date.getUTCMonth()]!, year));
  if (index % 13 === 8) return asText(typedDay(time, locale, false));
  return index % 5 === 4 ? asText(typedDay(time, locale)) : typedDay(time, locale);
}

function clientRows(
  people: Person[],
  today: number,
  words: SampleLanguage,
  locale: string,
  next: () => number,
): Input[][] {
  return people.map((person, index) => {
    const phone = words.phones[index % words.phones.length]!(person.digits);
    const consent = index % 9 === 7 ? words.no : index % 10 === 6 ? '' : pick(words.yes, next);
    return [
      index + 1,
      index === 14 ? `  ${person.name.toUpperCase()} ` : person.name,
      asText(phone),
      index % 8 === 6 ? '' : index === 20 ? ` ${person.email.toUpperCase()} ` : person.email,
      birthday(index, today, words, locale, next),
      pick(words.cities, next),
      pick(words.sources, next),
      consent === '+' ? asText('+') : consent,
      asText(pick(words.notes, next)),
    ];
  });
}

function orderRows(
  people: Person[],
  today: number,
  words: SampleLanguage,
  locale: string,
  next: () => number,
): Input[][] {
  const rows = Array.from({ length: ORDERS }, (_, index) => {
    // Some clients come all the time, many once or twice, a few never.
    const who = people[Math.floor(next() ** 2.2 * (CLIENTS - 4))]!;
    const daysAgo = Math.floor(next() ** 1.6 * 540) + (people.indexOf(who) % 5) * 20;
    const [product, price] = pick(words.products, next);
    const roll = next();
    const status = roll < 0.04 ? words.cancelled : roll < 0.07 ? words.returned : words.paid;
    const stranger = index % 53 === 52;
    return {
      day: today - daysAgo * DAY,
      cells: [
        typedDay(today - daysAgo * DAY, locale),
        stranger ? words.unknownClient : who.name,
        stranger ? '' : asText(words.phones[(index + 2) % words.phones.length]!(who.digits)),
        product,
        (status === words.returned ? -1 : 1) * (price + Math.floor(next() * 4) * Math.round(price / 10)),
        status,
      ] as Input[],
    };
  });
  return rows.sort((a, b) => a.day - b.day).map((row) => row.cells);
}

/** Writes title rows, header, rows, an empty row and the total; gives the first data row's number (from 1). */
function fill(
  book: Book,
  sheet: number,
  titles: string[],
  headers: readonly string[],
  rows: Input[][],
  total: (first: number, last: number) => Input[],
): void {
  const columns = headers.length;
  const header = titles.length + 1;
  titles.forEach((title, row) => {
    book.setValues({ sheet, row, column: 0, rows: 1, columns: 1 }, [[title]]);
  });
  book.setStyle({ sheet, row: 0, column: 0, rows: 1, columns: 1 }, { bold: true, fontSize: 14 });
  book.setValues({ sheet, row: header, column: 0, rows: 1, columns }, [[...headers]]);
  book.setStyle({ sheet, row: header, column: 0, rows: 1, columns }, { bold: true, background: '#fce8b2' });
  book.setValues({ sheet, row: header + 1, column: 0, rows: rows.length, columns }, rows);
  const last = header + 1 + rows.length;
  book.setValues({ sheet, row: last + 1, column: 0, rows: 1, columns }, [total(header + 2, last)]);
  book.setStyle({ sheet, row: last + 1, column: 0, rows: 1, columns }, { bold: true });
  book.setFrozen(sheet, header + 1, 0);
}

/** @example sampleBook({ language: 'ru', locale: 'ru_RU', timeZone: 'Europe/Moscow', owner: 'olya@example.com', now: Date.now() }).sheets().length //=> 2 */
export function sampleBook({ language, locale, timeZone, owner, now }: SampleOptions): Book {
  const words = SAMPLE_LANGUAGES[language];
  const next = random(20_261_122);
  const today = localToday(now, timeZone);
  const people = makePeople(words, next);
  const book = createBook({ name: words.clientsTitle.split(' — ')[0]!, locale, timeZone, owner });
  const [blank] = book.sheets();
  const clients = book.insertSheet(words.clientsTab, 0, CLIENTS + 30, COLUMNS);
  const orders = book.insertSheet(words.ordersTab, 1, ORDERS + 30, COLUMNS);
  if (blank) book.deleteSheet(blank.id);
  fill(
    book,
    clients,
    [words.clientsTitle, words.updated(typedDay(today - 2 * DAY, locale))],
    words.clientHeaders,
    clientRows(people, today, words, locale, next),
    (first, last) => [
      words.total,
      `=COUNTA(B${first}:B${last})`,
      ...Array.from({ length: words.clientHeaders.length - 2 }, () => ''),
    ],
  );
  fill(
    book,
    orders,
    [words.ordersTitle],
    words.orderHeaders,
    orderRows(people, today, words, locale, next),
    (first, last) => [words.total, '', '', '', `=SUM(E${first}:E${last})`, ''],
  );
  const clientWidths = [46, 230, 160, 190, 130, 110, 150, 170, 220];
  clientWidths.forEach((width, column) => {
    book.setColumnWidth(clients, column, width);
  });
  [100, 230, 160, 170, 100, 110].forEach((width, column) => {
    book.setColumnWidth(orders, column, width);
  });
  book.setActiveSheet(clients);
  return book;
}
