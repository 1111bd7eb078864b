/** A base read once into numbers: equal numbers are equal values, so that comparing two clients reads no text but for slips. */
import type { Birthday } from '../days';
import type { FirstNames } from '../first-names';
import { splitName } from '../names';
import { foldPlain, plainText, skeleton } from '../name-fold';
import { Names, NO_NAME, type Name } from './names';
import type { ClientRecord } from './record';
import {
  isCrowdedDay,
  isImpossibleDay,
  isStandInDay,
  isStandInEmail,
  isStandInPhone,
  TOO_MANY_PEOPLE,
} from './stand-ins';

/** Values of one field, each with its number, its text and how often it stands. */
export class Values {
  readonly texts: string[] = [];
  readonly counts: number[] = [];
  /** What is left of each text when vowels may be wrong. */
  readonly bones: string[] = [];
  filled = 0;
  private readonly ids = new Map<string, number>();

  /** @param boned whether the texts are words, which may be compared by their bones */
  constructor(private readonly boned = false) {}

  /** The number of a text, -1 for a blank. */
  idOf(text: string): number {
    if (text === '') return -1;
    let id = this.ids.get(text);
    if (id === undefined) {
      id = this.texts.length;
      this.ids.set(text, id);
      this.texts.push(text);
      this.counts.push(0);
      if (this.boned) this.bones.push(skeleton(text));
    }
    return id;
  }

  /** Notes that a row has a value; -1 is a blank. */
  note(id: number): void {
    if (id < 0) return;
    this.filled++;
    this.counts[id]!++;
  }

  forget(): void {
    this.filled = 0;
    this.counts.fill(0);
  }
}

/** An address: its words by number, and the figures of house and flat as one text. */
export interface Address {
  words: readonly number[];
  /** Figures in their order, by number. */
  figures: readonly number[];
}

export interface Client {
  id: string;
  last: number;
  first: number;
  middle: number;
  sex: 'm' | 'f' | null;
  phones: readonly number[];
  emails: readonly number[];
  /** yyyymmdd; 0 for none or a stand-in, year 0000 where it is not known. */
  birthday: number;
  /** The same as it is written, stand-in or not: two that differ are a doubt at least. */
  written: number;
  city: number;
  region: number;
  address: Address | null;
  postcode: number;
  taxId: number;
  company: number;
  /** Fields that hold anything, stand-ins too: who has most of them is kept by a merge. */
  filled: number;
}

const NO_NUMBERS: readonly number[] = [];
const LEGAL_FORM =
  /(?:^| )(?:общество с ограниченной ответственностью|товариство з обмеженою відповідальністю|индивидуальный предприниматель|ооо|оао|зао|пао|ао|нао|ип|тов|тзов|фоп|пп|прат|пат|ат|llc|ltd|inc|gmbh)(?= |$)/gu;
/** Words that every address has, in any language of the base; `cт` and the like stand before or after the figures. */
const ADDRESS_NOISE =
  /^(?:ул|улица|вул|вулиця|пр|просп|проспект|пер|переулок|провулок|д|дом|буд|будинок|кв|квартира|к|корп|корпус|стр|г|город|м|місто|обл|область|р|н|район|flat|apt|house|unit|no)$/;

export class Base {
  readonly names: Names;
  readonly phones = new Values();
  readonly emails = new Values();
  readonly cities = new Values(true);
  readonly regions = new Values();
  readonly words = new Values(true);
  readonly figures = new Values();
  readonly postcodes = new Values();
  readonly taxIds = new Values();
  readonly companies = new Values(true);
  readonly birthdays = new Map<number, number>();
  readonly clients: readonly Client[];
  /** How many different people have a phone, an e-mail. */
  phonePeople = new Uint16Array();
  emailPeople = new Uint16Array();
  /** Rows that are counted. */
  size = 0;

  private readonly folds = new Map<string, string>();
  private readonly given = new Map<string, boolean>();

  /** @param records in the order of their IDs, so that the order of the rows says nothing */
  constructor(
    records: readonly ClientRecord[],
    private readonly firstNames: FirstNames,
  ) {
    this.names = new Names(firstNames.forms);
    this.clients = records.map((record) => this.read(record));
    this.count(this.clients);
    this.dropCrowdedDays();
  }

  name(id: number): Name | undefined {
    return id === NO_NAME ? undefined : this.names.all[id];
  }

  /** Counts how often each value stands in these rows, which are the base until the next count. */
  count(rows: readonly Client[]): void {
    const { names, phones, emails, words, figures, cities, regions, postcodes, taxIds, companies } = this;
    this.size = rows.length;
    for (const one of [names, phones, emails, words, figures, cities, regions, postcodes, taxIds, companies])
      one.forget();
    this.birthdays.clear();
    for (const row of rows) {
      for (const name of [row.last, row.first, row.middle]) names.note(name);
      for (const phone of row.phones) phones.note(phone);
      for (const email of row.emails) emails.note(email);
      for (const word of row.address?.words ?? []) words.note(word);
      for (const figure of row.address?.figures ?? []) figures.note(figure);
      cities.note(row.city);
      regions.note(row.region);
      postcodes.note(row.postcode);
      taxIds.note(row.taxId);
      companies.note(row.company);
      if (row.birthday > 0) this.birthdays.set(row.birthday, (this.birthdays.get(row.birthday) ?? 0) + 1);
    }
    names.count();
    this.phonePeople = this.peopleOf(rows, phones, (row) => row.phones);
    this.emailPeople = this.peopleOf(rows, emails, (row) => row.emails);
  }

  private read(record: ClientRecord): Client {
    const names = this.fullNames(record);
    const first = this.names.idOf(names.firstName);
    const last = this.names.idOf(names.lastName);
    const middle = this.names.idOf(names.middleName, true);
    const written = dayWritten(record.birthday);
    const birthday = record.birthday !== null && isStandInDay(record.birthday) ? 0 : written;
    return {
      id: record.id,
      last,
      first,
      middle,
      sex: this.sexOf(first, last, names.middleName),
      phones: numbersOf(this.phones, record.phones, isStandInPhone),
      emails: numbersOf(this.emails, record.emails, isStandInEmail),
      birthday,
      written,
      city: this.cities.idOf(this.fold(record.city)),
      region: this.regions.idOf(this.fold(record.region ?? '')),
      address: this.addressOf(record.address),
      postcode: this.postcodes.idOf(record.postcode.replace(/\s/g, '').toLowerCase()),
      taxId: this.taxIds.idOf(record.taxId.replace(/\D/g, '')),
      company: this.companies.idOf(foldPlain(plainText(record.company).replace(LEGAL_FORM, '').trim())),
      filled: filledFields(record),
    };
  }

  /** The three names each in its place: a full name in one cell is split, and names that evidently stand in each other's cells change places. */
  private fullNames(record: ClientRecord): FullName {
    const { lastName, firstName, middleName } = record;
    const alone = firstName === '' ? lastName : lastName === '' ? firstName : '';
    const names: FullName =
      (alone.trim().includes(' ') && middleName === '' ? splitName(alone, this.firstNames) : null) ?? record;
    // "Chernyi Mikhail Andreevich", read the English way, has the patronymic last.
    if (this.isGiven(names.middleName) && /(?:viC|vna|iCna)$/.test(this.fold(names.lastName)))
      return { lastName: names.firstName, firstName: names.middleName, middleName: names.lastName };
    const swapped = isInitial(names.lastName) || (this.isGiven(names.lastName) && !this.isGiven(names.firstName));
    if (!swapped || names.firstName === '' || isInitial(names.firstName)) return names;
    return { lastName: names.firstName, firstName: names.lastName, middleName: names.middleName };
  }

  private isGiven(text: string): boolean {
    let given = this.given.get(text);
    if (given === undefined) {
      given = text !== '' && (this.firstNames.forms.known(plainText(text), this.fold(text))?.full.length ?? 0) > 0;
      this.given.set(text, given);
    }
    return given;
  }

  /** Folds are kept: a base has far fewer names and cities than rows. */
  private fold(text: string): string {
    let fold = this.folds.get(text);
    if (fold === undefined) {
      fold = foldPlain(plainText(text));
      this.folds.set(text, fold);
    }
    return fold;
  }

  private addressOf(text: string): Address | null {
    const parts = plainText(text)
      .split(' ')
      .filter((word) => word !== '' && !ADDRESS_NOISE.test(word));
    if (parts.length === 0) return null;
    const [words, figures]: [number[], number[]] = [[], []];
    for (const part of parts) {
      if (/^\d/.test(part)) figures.push(this.figures.idOf(this.fold(part)));
      else words.push(this.words.idOf(this.fold(part)));
    }
    return { words, figures };
  }

  /** By the patronymic, else by a first name that only men or only women have, else by a Slavic surname. */
  private sexOf(first: number, last: number, middleName: string): 'm' | 'f' | null {
    const middle = this.fold(middleName);
    if (/iC$/.test(middle)) return 'm';
    if (/(?:vna|iCna)$/.test(middle)) return 'f';
    const known = this.name(first)?.known;
    if (known?.sex) return known.sex;
    const surname = this.name(last);
    if (surname === undefined || (known === undefined && surname.plain.charCodeAt(0) < 0x80)) return null;
    if (/(?:[oe]va|ina|ska|cka)$/.test(surname.foldText)) return 'f';
    return /(?:[oe]v|ski|cki)$/.test(surname.foldText) ? 'm' : null;
  }

  /** People are told apart by the first name alone, or by the surname where there is none: a couple is two, a client with a maiden name is one. */
  private peopleOf(
    rows: readonly Client[],
    values: Values,
    of: (client: Client) => readonly number[],
  ): Uint16Array<ArrayBuffer> {
    const seen = values.texts.map((): number[] => []);
    for (const client of rows) {
      const name = this.name(client.first) ?? this.name(client.last);
      const who = name === undefined ? -2 : (name.known?.full[0] ?? name.known?.short[0] ?? name.fold + 1_000_000);
      for (const value of of(client)) {
        const people = seen[value]!;
        if (people.length < TOO_MANY_PEOPLE && !people.includes(who)) people.push(who);
      }
    }
    return Uint16Array.from(seen, (people) => people.length);
  }

  private dropCrowdedDays(): void {
    const total = this.clients.filter((client) => client.birthday > 0).length;
    for (const client of this.clients) {
      if (isCrowdedDay(this.birthdays.get(client.birthday) ?? 0, total)) client.birthday = 0;
    }
  }
}

/** Fields of a client that hold anything. */
export function filledFields(record: ClientRecord): number {
  let filled = 0;
  for (const value of Object.values(record)) if (value !== null && (value as string).length !== 0) filled++;
  return filled;
}

interface FullName {
  lastName: string;
  firstName: string;
  middleName: string;
}

const isInitial = (text: string): boolean => /^\p{L}\.?$/u.test(text);

/** 0 for none, and for what no client's birthday is. */
function dayWritten(birthday: Birthday | null): number {
  if (birthday === null || isImpossibleDay(birthday)) return 0;
  return (birthday.year ?? 0) * 10_000 + birthday.month * 100 + birthday.day;
}

function numbersOf(values: Values, texts: readonly string[], isStandIn: (text: string) => boolean): readonly number[] {
  if (texts.length === 0) return NO_NUMBERS;
  return [...new Set(texts)].filter((text) => text !== '' && !isStandIn(text)).map((text) => values.idOf(text));
}
