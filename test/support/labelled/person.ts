/** People as they truly are, and the row that a careful clerk would write of each. */
import { canonicalEmail } from '../../../src/domain/emails';
import { splitName } from '../../../src/domain/names';
import {
  FIRST_NAMES,
  herLastName,
  inLatin,
  LAST_NAMES,
  PATRONYMICS,
  RARE_LAST_NAMES,
  SCHEMES,
  type FirstName,
  type LastName,
  type Patronymic,
} from './names';
import type { Chance } from './random';
import { lists } from '../lists';

/** A client's row after cleaning: phones in E.164, e-mails canonical, the birthday read. */
export interface LabelledRecord {
  id: string;
  lastName: string;
  firstName: string;
  middleName: string;
  phones: string[];
  emails: string[];
  birthday: { year: number | null; month: number; day: number } | null;
  city: string;
  address: string;
  postcode: string;
  taxId: string;
  company: string;
}

export type Script = 'ru' | 'uk' | 'latin';

export interface Person {
  sex: 'm' | 'f';
  home: 'ru' | 'uk';
  first: FirstName;
  last: LastName;
  /** Another surname that she has had or will have; `last` for who never changed it. */
  otherLast: LastName;
  patronymic: Patronymic;
  birthday: { year: number; month: number; day: number };
  phone: string;
  secondPhone: string;
  email: string;
  secondEmail: string;
  city: readonly [ru: string, uk: string, latin: string];
  street: number;
  house: string;
  postcode: string;
}

const CITIES = {
  ru: 'Москва/Москва/Moscow Казань/Казань/Kazan Самара/Самара/Samara Екатеринбург/Єкатеринбург/Ekaterinburg Новосибирск/Новосибірськ/Novosibirsk Пермь/Перм/Perm Тверь/Твер/Tver Сочи/Сочі/Sochi',
  uk: 'Киев/Київ/Kyiv Харьков/Харків/Kharkiv Одесса/Одеса/Odesa Львов/Львів/Lviv Днепр/Дніпро/Dnipro Полтава/Полтава/Poltava Черновцы/Чернівці/Chernivtsi Сумы/Суми/Sumy',
};
const STREETS =
  'Ленина Садовая Мира Лесная Гагарина Шевченко Победы Школьная Зелёная Пушкина Новая Молодёжная Заводская Полевая Парковая Франко Вишнёвая Речная Набережная Центральная'.split(
    ' ',
  );
const BOXES = 'gmail.com gmail.com mail.ru ya.ru ukr.net bk.ru i.ua inbox.ru'.split(' ');
const MOBILE = {
  ru: '903 905 909 910 915 916 917 925 926 950 960 977 999'.split(' '),
  uk: '50 63 66 67 68 73 93 95 96 97 98 99'.split(' '),
};

const mobileOf = (chance: Chance, home: 'ru' | 'uk'): string =>
  home === 'ru' ? `+7${chance.of(MOBILE.ru)}${chance.digits(7)}` : `+380${chance.of(MOBILE.uk)}${chance.digits(7)}`;

const lastNameOf = (chance: Chance): LastName =>
  chance.is(0.55) ? chance.commonOf(LAST_NAMES) : chance.of(RARE_LAST_NAMES);

/** Mailboxes of people hold their names about half the time, and figures most of the time. */
export function emailOf(chance: Chance, first: FirstName, last: LastName): string {
  const dot = chance.of(['.', '_', '']);
  const name = chance.is(0.6)
    ? `${chance.of(first.latin)}${dot}${inLatin(last.ru, chance.of(SCHEMES))}`
    : `${chance.of(['lucky', 'star', 'sun', 'cat', 'mir', 'dom', 'leto', 'zima', 'fox', 'best'])}${dot}${chance.of(['ka', 'on', 'ok', 'ik', 'an'])}`;
  return canonicalEmail(`${name.toLowerCase().replace(/[^a-z._]/g, '')}${chance.digits(4)}@${chance.of(BOXES)}`);
}

/** A new person; what is given is taken as it is. */
export function personOf(chance: Chance, given: Partial<Person> = {}): Person {
  const sex = given.sex ?? given.first?.sex ?? chance.of(['m', 'f'] as const);
  const home = given.home ?? (chance.is(0.6) ? 'ru' : 'uk');
  const first = given.first ?? chance.commonOf(FIRST_NAMES[sex]);
  const last = given.last ?? lastNameOf(chance);
  return {
    sex,
    home,
    first,
    last,
    otherLast: sex === 'f' && chance.is(0.5) ? lastNameOf(chance) : last,
    patronymic: chance.commonOf(PATRONYMICS),
    birthday: { year: 1945 + chance.below(60), month: 1 + chance.below(12), day: 1 + chance.below(28) },
    phone: mobileOf(chance, home),
    secondPhone: mobileOf(chance, home),
    email: emailOf(chance, first, last),
    secondEmail: emailOf(chance, first, last),
    city: chance.commonOf(CITIES[home].split(' ')).split('/') as [string, string, string],
    street: chance.below(STREETS.length),
    house: `${1 + chance.below(120)}${chance.is(0.1) ? 'а' : ''}, кв. ${1 + chance.below(200)}`,
    postcode: home === 'ru' ? `${1 + chance.below(6)}${chance.digits(5)}` : chance.digits(5),
    ...given,
  };
}

export const scriptOf = (chance: Chance, home: 'ru' | 'uk'): Script =>
  chance.is(0.08) ? 'latin' : chance.is(0.8) ? home : home === 'ru' ? 'uk' : 'ru';

export interface NameWords {
  last: string;
  first: string;
  middle: string;
}

/** The three names of a person in a script. */
export function nameIn(chance: Chance, person: Person, script: Script, last: LastName = person.last): NameWords {
  const { sex, home } = person;
  if (script !== 'latin') {
    const his = last[script];
    return {
      last: sex === 'f' ? herLastName(his) : his,
      first: person.first[script],
      middle: person.patronymic[script][sex],
    };
  }
  const scheme = chance.of(SCHEMES);
  const written = sex === 'f' ? herLastName(last[home]) : last[home];
  return {
    last: inLatin(written, scheme),
    first: chance.of(person.first.latin),
    middle: inLatin(person.patronymic[home][sex], scheme),
  };
}

/** "ул. Садовая, 5, кв. 7"; people leave out or shorten the words around the figures. */
export function addressOf(chance: Chance, person: Person): string {
  const street = STREETS[person.street]!;
  const before = chance.of(['ул. ', 'улица ', '', 'вул. ']);
  const house = chance.is(0.5) ? person.house : person.house.replace(', кв. ', '-');
  return `${before}${street}, ${chance.is(0.3) ? 'д. ' : ''}${house}`;
}

/** The names put into their columns: as three cells, or as one full name that the splitter has to read. */
export function putName(
  record: LabelledRecord,
  { last, first, middle }: NameWords,
  layout: 'cells' | 'one' | 'oneFirst',
): void {
  if (layout === 'cells') Object.assign(record, { lastName: last, firstName: first, middleName: middle });
  else {
    const full = (layout === 'one' ? [last, first, middle] : [first, middle, last]).join(' ').trim();
    Object.assign(record, splitName(full, lists.names()) ?? { lastName: full, firstName: '', middleName: '' });
  }
}

export function blankRecord(id: string): LabelledRecord {
  return {
    id,
    lastName: '',
    firstName: '',
    middleName: '',
    phones: [],
    emails: [],
    birthday: null,
    city: '',
    address: '',
    postcode: '',
    taxId: '',
    company: '',
  };
}

/** A careful row: true values, some cells blank. `must` names fields that are filled whatever chance says. */
export function rowOf(
  chance: Chance,
  person: Person,
  id: string,
  must: readonly ('phone' | 'email' | 'birthday' | 'middle' | 'address')[] = [],
): LabelledRecord {
  const record = blankRecord(id);
  const script = scriptOf(chance, person.home);
  const words = nameIn(chance, person, script);
  if (!must.includes('middle') && chance.is(0.45)) words.middle = '';
  putName(record, words, chance.is(0.6) ? 'cells' : chance.is(0.7) ? 'one' : 'oneFirst');
  if (must.includes('phone') || chance.is(0.92)) record.phones = [person.phone];
  if (record.phones.length === 1 && chance.is(0.08)) record.phones.push(person.secondPhone);
  if (must.includes('email') || chance.is(0.6)) record.emails = [person.email];
  if (must.includes('birthday') || chance.is(0.6)) record.birthday = { ...person.birthday };
  if (chance.is(0.75)) record.city = person.city[script === 'ru' ? 0 : script === 'uk' ? 1 : 2];
  if (must.includes('address') || chance.is(0.35)) record.address = addressOf(chance, person);
  if (record.address !== '' && chance.is(0.6)) record.postcode = person.postcode;
  return record;
}
