/**
 * Clients with the truth beside them: who is the same person, made from a seed, for measuring the search for duplicates.
 *
 * What makes a label true: the generator first invents people and then writes rows of them, so two rows have one label exactly when they were written of the same person
 * (or of the same office of a company). Nothing is read off the rows.
 *
 * What counts as the same: spelling (Russian, Ukrainian, Latin in four schemes, look-alike letters, ё, case), a patronymic more or less, swapped names, initials, short forms, a typo,
 * a surname changed by marriage, another or a second phone, a wrong digit, another e-mail, a birthday that is missing, has no year, day and month swapped or one digit wrong.
 *
 * What is never the same: a couple, a family or colleagues behind one phone or e-mail; father and son, even of one full name, when birthday or patronymic differ; twins; namesakes; people who share
 * only a common name; people who share only a stand-in (+70000000000, no@mail.ru, 1 January 1990); a number that passed to a stranger; branches of a company with one tax number.
 *
 * What is left out, because nobody could tell from the rows: a second row is kept only if enough of the person is left in it (`evident`).
 */
import { blankRecord, personOf, rowOf, type LabelledRecord, type Person } from './labelled/person';
import { secondRow, type Damage } from './labelled/damage';
import { FIRST_NAMES, LAST_NAMES, PATRONYMICS, TWINS } from './labelled/names';
import { Chance } from './labelled/random';

export interface LabelledClient {
  record: LabelledRecord;
  /** Rows with one number are one person. */
  person: number;
  /** Why the row is in the set, for explaining a miss. */
  trap: string;
}

export interface LabelledOptions {
  seed?: number;
  rows?: number;
  /** Share of rows that are second, third or fourth rows of somebody. */
  duplicates?: number;
}

export const LABELLED_SEED = 20261125;
export const LABELLED_ROWS = 3000;

/** The set, in shuffled order. The same options give the same rows. @example labelledClients({ seed: 7, rows: 10_000, duplicates: 0.05 }) */
export function labelledClients({
  seed = LABELLED_SEED,
  rows = LABELLED_ROWS,
  duplicates = 0.2,
}: LabelledOptions = {}): LabelledClient[] {
  const set = new LabelledSet(new Chance(seed));
  while (set.clients.length < rows) {
    if (set.seconds < duplicates * (set.clients.length + 1)) set.group();
    else if (set.chance.is(0.3)) set.chance.of(TRAPS)(set);
    else set.single();
  }
  return set.chance.shuffle(set.clients.slice(0, rows));
}

type Must = Parameters<typeof rowOf>[3];

class LabelledSet {
  readonly clients: LabelledClient[] = [];
  seconds = 0;
  private people = 0;

  constructor(readonly chance: Chance) {}

  /** Numbers say nothing about order or likeness. */
  newId(): string {
    return `K-${this.chance.digits(4)}-${this.clients.length}`;
  }

  newPerson(): number {
    return this.people++;
  }

  add(record: LabelledRecord, trap: string, person = this.newPerson()): LabelledRecord {
    this.clients.push({ record, person, trap });
    return record;
  }

  write(person: Person, trap: string, must: Must = []): LabelledRecord {
    return this.add(rowOf(this.chance, person, this.newId(), must), trap);
  }

  single(): void {
    const record = this.write(personOf(this.chance), 'single');
    if (record.phones.length === 0 && record.emails.length === 0) record.phones = [personOf(this.chance).phone];
    if (this.chance.is(0.03)) record.birthday = this.standInBirthday();
  }

  standInBirthday(): LabelledRecord['birthday'] {
    return { year: this.chance.of([1900, 1970, 1990]), month: 1, day: 1 };
  }

  /** Two to four rows of one person; each later row is evident beside the first. */
  group(): void {
    const person = personOf(this.chance);
    const label = this.newPerson();
    const first = this.add(rowOf(this.chance, person, this.newId(), ['phone']), 'first', label);
    const size = this.chance.is(0.75) ? 1 : this.chance.is(0.7) ? 2 : 3;
    for (let made = 0; made < size;) {
      const { record, done } = secondRow(this.chance, person, this.newId());
      if (!evident(first, record, done)) continue;
      this.add(record, done.join(' ') || 'plain', label);
      this.seconds++;
      made++;
    }
  }
}

/**
 * Whether enough of the person is left in a second row for a careful human to put both side by side:
 * - one contact (phone or e-mail) and a recognisable name (not another surname, not the first name alone); or
 * - one contact and the full birthday, or two contacts, whatever happened to the surname; or
 * - the full birthday and a recognisable name with a patronymic in both rows, or the same city or address, and no initials.
 */
function evident(first: LabelledRecord, second: LabelledRecord, done: readonly Damage[]): boolean {
  const contacts =
    Number(second.phones.some((phone) => first.phones.includes(phone))) +
    Number(second.emails.some((email) => first.emails.includes(email)));
  const clean = !done.some((damage) => /^birthday/.test(damage));
  const birthday = clean && first.birthday !== null && second.birthday !== null;
  const recognisable = !done.includes('maiden') && !done.includes('firstOnly');
  if (contacts > 0 && (recognisable || birthday || contacts > 1)) return true;
  const named = recognisable && !done.includes('initials') && !done.includes('diminutive');
  const placed = first.city !== '' && second.city !== '';
  const patronymic = first.middleName !== '' && second.middleName !== '';
  return birthday && named && (placed || patronymic);
}

const otherThan = <T>(chance: Chance, list: readonly T[], not: T): T => {
  for (;;) {
    const found = chance.of(list);
    if (found !== not) return found;
  }
};

/** Different people under one roof. */
const home = (person: Person): Partial<Person> => ({
  home: person.home,
  last: person.last,
  otherLast: person.last,
  phone: person.phone,
  city: person.city,
  street: person.street,
  house: person.house,
  postcode: person.postcode,
});

const TRAPS: readonly ((set: LabelledSet) => void)[] = [
  function couple(set) {
    const he = personOf(set.chance, { sex: 'm' });
    const she = personOf(set.chance, { ...home(he), sex: 'f', ...(set.chance.is(0.3) ? { email: he.email } : {}) });
    set.write(he, 'couple', ['phone']);
    set.write(she, 'couple', ['phone']);
  },
  function family(set) {
    const he = personOf(set.chance, { sex: 'm' });
    const names = new Set([he.first]);
    set.write(he, 'family', ['phone', 'address']);
    for (let n = 0; n < 2 + set.chance.below(2); n++) {
      const member = personOf(set.chance, home(he));
      // Two of one first name in a family stand apart by birthday, which is the trap below.
      if (names.has(member.first)) continue;
      names.add(member.first);
      set.write(member, 'family', ['phone', 'address']);
    }
  },
  function fatherAndSon(set) {
    const father = personOf(set.chance, { sex: 'm' });
    const year = father.birthday.year + 20 + set.chance.below(15);
    const son = personOf(set.chance, {
      ...home(father),
      sex: 'm',
      first: father.first,
      patronymic: father.patronymic,
      birthday: { year, month: 1 + set.chance.below(12), day: 1 + set.chance.below(28) },
    });
    set.write(father, 'father and son', ['phone', 'birthday']);
    set.write(son, 'father and son', ['phone', 'birthday']);
  },
  function fatherAndSonByPatronymic(set) {
    const father = personOf(set.chance, { sex: 'm' });
    const patronymic = otherThan(set.chance, PATRONYMICS, father.patronymic);
    const son = personOf(set.chance, { ...home(father), sex: 'm', first: father.first, patronymic });
    set.write(father, 'father and son by patronymic', ['phone', 'middle']);
    set.write(son, 'father and son by patronymic', ['phone', 'middle']);
  },
  function twins(set) {
    const [a, b] = set.chance.of(TWINS);
    const all = [...FIRST_NAMES.m, ...FIRST_NAMES.f];
    const named = (ru: string) => all.find((name) => name.ru === ru)!;
    const one = personOf(set.chance, { first: named(a) });
    const { birthday, patronymic } = one;
    const other = personOf(set.chance, { ...home(one), first: named(b), birthday, patronymic });
    set.write(one, 'twins', ['phone', 'birthday']);
    set.write(other, 'twins', ['phone', 'birthday']);
  },
  function namesakes(set) {
    const one = personOf(set.chance);
    const { first, last, patronymic, city } = one;
    const other = personOf(set.chance, { sex: one.sex, home: one.home, first, last, patronymic, city });
    set.write(one, 'namesakes', ['phone', 'birthday']);
    set.write(other, 'namesakes', ['phone', 'birthday']);
  },
  function commonNames(set) {
    const ivan = { first: FIRST_NAMES.m[5]!, last: LAST_NAMES[0]!, patronymic: PATRONYMICS[1]!, sex: 'm' as const };
    const olena = { first: FIRST_NAMES.f[0]!, last: LAST_NAMES[2]!, sex: 'f' as const };
    const person = personOf(set.chance, set.chance.is(0.5) ? ivan : olena);
    set.write(person, 'common name', ['phone']);
  },
  function colleagues(set) {
    const phone = `+7495${set.chance.digits(7)}`;
    const box = `info@firm${set.chance.digits(4)}.ru`;
    const company = `ООО Фирма-${set.chance.digits(4)}`;
    for (let n = 0; n < 2 + set.chance.below(4); n++) {
      const record = set.write(personOf(set.chance, { phone, email: box }), 'colleagues', ['phone', 'email']);
      record.company = company;
    }
  },
  function standIns(set) {
    const record = set.write(personOf(set.chance), 'stand-in');
    if (set.chance.is(0.6)) record.phones = [set.chance.of(['+70000000000', '+79999999999', '+380000000000'])];
    if (set.chance.is(0.5))
      record.emails = [set.chance.of(['no@mail.ru', 'нет@почта.рф', 'net@net.ru', 'test@test.ru'])];
    if (set.chance.is(0.5)) record.birthday = set.standInBirthday();
  },
  function passedNumber(set) {
    const one = personOf(set.chance);
    const other = personOf(set.chance, { phone: one.phone, first: otherThan(set.chance, FIRST_NAMES.m, one.first) });
    set.write(one, 'passed number', ['phone']);
    set.write(other, 'passed number', ['phone']);
  },
  function sharedMailbox(set) {
    const one = personOf(set.chance, { sex: 'f' });
    const daughter = personOf(set.chance, { ...home(one), first: otherThan(set.chance, FIRST_NAMES.f, one.first) });
    set.write(one, 'shared mailbox', ['email']);
    const record = set.write(daughter, 'shared mailbox', ['email']);
    record.emails = [one.email];
    record.phones = [daughter.secondPhone];
  },
  companies,
];

const TRADES = 'Ромашка Альфа Вектор Технострой Мебельторг Агросвит Будинок Логистик Медтехника Оптима'.split(' ');

/** One office twice (the same), and its branch in another city under the same tax number (not the same). */
function companies(set: LabelledSet): void {
  const { chance } = set;
  const ukrainian = chance.is(0.4);
  const name = `${chance.of(TRADES)}-${chance.digits(3)}`;
  const forms = ukrainian ? ['ТОВ', 'ТзОВ'] : ['ООО', 'Общество с ограниченной ответственностью'];
  const taxId = chance.digits(ukrainian ? 8 : 10);
  const office = personOf(chance, { home: ukrainian ? 'uk' : 'ru' });
  const branch = personOf(chance, { home: office.home, city: otherCity(chance, office) });
  const row = (place: Person, form: string, label: string): LabelledRecord => ({
    ...blankRecord(set.newId()),
    company: `${form} ${chance.is(0.5) ? `«${name}»` : name}${label}`,
    taxId,
    phones: [place.phone],
    emails: chance.is(0.6) ? [`office@${place.email.split('@')[0]!.replace(/\W/g, '')}.com`] : [],
    city: place.city[ukrainian ? 1 : 0],
    address: `ул. Заводская, ${place.house}`,
    postcode: place.postcode,
  });
  const one = set.newPerson();
  set.add(row(office, forms[0]!, ''), 'company', one);
  if (chance.is(0.6)) {
    const second = set.add(row(office, chance.of(forms), ''), 'company twice', one);
    if (chance.is(0.4)) second.phones = [office.secondPhone];
    if (chance.is(0.3)) second.address = '';
    set.seconds++;
  }
  if (chance.is(0.6)) set.add(row(branch, forms[0]!, chance.is(0.5) ? ', филиал' : ''), 'branch');
}

function otherCity(chance: Chance, office: Person): Person['city'] {
  for (;;) {
    const { city } = personOf(chance, { home: office.home });
    if (city[0] !== office.city[0]) return city;
  }
}
