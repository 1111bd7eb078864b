/** Second rows of a person, spoilt in the ways in which second rows come about. */
import { nameIn, putName, rowOf, scriptOf, type LabelledRecord, type NameWords, type Person } from './person';
import type { Chance } from './random';

const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшыьэюя';
const LATIN = 'abcdefghiklmnoprstuvwyz';
/** Latin letters that look like Cyrillic ones; typed by people who forgot to switch the keyboard. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X',
}; // prettier-ignore

/** One slip of the hand: a letter left out, doubled, replaced or changed places with the next; the first letter stays. */
export function typo(chance: Chance, word: string): string {
  if (word.length < 4) return word;
  const at = 1 + chance.below(word.length - 2);
  const letters = /[a-z]/i.test(word) ? LATIN : CYRILLIC;
  const kind = chance.below(4);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + word.charAt(at) + word.slice(at);
  if (kind === 2) return word.slice(0, at) + letters.charAt(chance.below(letters.length)) + word.slice(at + 1);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

const lookalike = (chance: Chance, word: string): string =>
  word.replace(/./gu, (letter) => (chance.is(0.5) ? (LOOKALIKES[letter] ?? letter) : letter));

const withoutYo = (word: string): string => word.replace(/ё/g, 'е').replace(/Ё/g, 'Е');

/** What was done to a second row; the label generator notes it so that a miss can be explained. */
export type Damage =
  | 'maiden' | 'typo' | 'initials' | 'diminutive' | 'swapped' | 'lookalike' | 'yo' | 'case' | 'noPatronymic' | 'firstOnly'
  | 'phoneChanged' | 'phoneMissing' | 'phoneSecond' | 'phoneDigit' | 'emailChanged' | 'emailMissing'
  | 'birthdayMissing' | 'birthdayNoYear' | 'birthdaySwapped' | 'birthdayDigit'; // prettier-ignore

export interface SecondRow {
  record: LabelledRecord;
  done: Damage[];
}

/** A row of the same person as another clerk, form or shop would have it. Whether enough of the person is left in it, `evident` says. */
export function secondRow(chance: Chance, person: Person, id: string): SecondRow {
  const done: Damage[] = [];
  const is = (damage: Damage, probability: number): boolean => {
    if (!chance.is(probability)) return false;
    done.push(damage);
    return true;
  };
  const record = rowOf(chance, person, id, ['phone']);
  const maiden = person.otherLast !== person.last && is('maiden', 0.3);
  const words = nameIn(chance, person, scriptOf(chance, person.home), maiden ? person.otherLast : person.last);
  spoilName(chance, person, words, is);
  const swapped = is('swapped', 0.05);
  if (swapped) [words.last, words.first] = [words.first, words.last];
  const initials = done.includes('initials');
  putName(record, words, swapped || initials || chance.is(0.6) ? 'cells' : chance.is(0.7) ? 'one' : 'oneFirst');
  spoilPhone(chance, person, record, is);
  if (is('emailMissing', 0.3)) record.emails = [];
  else if (is('emailChanged', 0.15)) record.emails = [person.secondEmail];
  spoilBirthday(chance, person, record, is);
  return { record, done };
}

type Is = (damage: Damage, probability: number) => boolean;

function spoilName(chance: Chance, person: Person, words: NameWords, is: Is): void {
  if (is('noPatronymic', 0.45)) words.middle = '';
  const latin = /[a-z]/i.test(words.last);
  if (is('initials', 0.05)) {
    words.first = `${words.first.charAt(0)}.`;
    if (words.middle !== '') words.middle = `${words.middle.charAt(0)}.`;
  } else if (!latin && person.first.short.length > 0 && is('diminutive', 0.12)) {
    words.first = chance.of(person.first.short);
    words.middle = '';
  }
  if (is('typo', 0.15)) {
    const part = words.first.length < 4 || chance.is(0.6) ? 'last' : 'first';
    words[part] = typo(chance, words[part]);
  }
  if (!latin && is('lookalike', 0.05)) words.last = lookalike(chance, words.last);
  if (is('yo', 0.5)) for (const part of ['last', 'first', 'middle'] as const) words[part] = withoutYo(words[part]);
  if (is('case', 0.1)) {
    const upper = chance.is(0.5);
    for (const part of ['last', 'first', 'middle'] as const)
      words[part] = upper ? words[part].toUpperCase() : words[part].toLowerCase();
  }
  if (is('firstOnly', 0.03)) {
    words.last = '';
    words.middle = '';
  }
}

function spoilPhone(chance: Chance, person: Person, record: LabelledRecord, is: Is): void {
  if (is('phoneMissing', 0.12)) record.phones = chance.is(0.8) ? [] : ['+70000000000'];
  else if (is('phoneChanged', 0.1)) record.phones = [person.secondPhone];
  else if (is('phoneSecond', 0.08)) record.phones = [person.secondPhone, person.phone];
  else if (is('phoneDigit', 0.06)) record.phones = [wrongDigit(chance, person.phone)];
}

function wrongDigit(chance: Chance, phone: string): string {
  const at = phone.length - 1 - chance.below(7);
  return phone.slice(0, at) + String((Number(phone.charAt(at)) + 1 + chance.below(9)) % 10) + phone.slice(at + 1);
}

function spoilBirthday(chance: Chance, person: Person, record: LabelledRecord, is: Is): void {
  const { year, month, day } = person.birthday;
  if (is('birthdayMissing', 0.35)) record.birthday = null;
  else if (is('birthdayNoYear', 0.08)) record.birthday = { year: null, month, day };
  else if (day <= 12 && day !== month && is('birthdaySwapped', 0.06))
    record.birthday = { year, month: day, day: month };
  else if (is('birthdayDigit', 0.05))
    record.birthday = chance.is(0.5)
      ? { year: year - (year % 10) + ((year + 1 + chance.below(8)) % 10), month, day }
      : { year, month, day: day < 19 ? day + 10 : day - 10 };
  else record.birthday = { ...person.birthday };
}
