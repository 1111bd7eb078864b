/** Compares two clients of a base field by field: bits for and against their being one person, and the reasons. */
import type { Base, Client, Values } from './base';
import { bitOf, BORN_ALIKE, type Because } from './codes';
import { compareAddresses, STREET_MOST } from './compare-addresses';
import { NameComparer } from './compare-names';
import { Nearness } from './names';
import { isRoleBox, TOO_MANY_PEOPLE } from './stand-ins';
import { slips } from './text-distance';
import { agreement, ASK_BITS, BITS, PRIORS, startingBits, type FieldPrior } from './weights';

/** What a pair holds beside its bits: what the bands ask for. */
export interface Verdict {
  bits: number;
  because: number;
  first: Nearness;
  last: Nearness;
  /** Bits of what a household shares: surname, phone, address, city. */
  household: number;
  /** Bits to be taken off in a base that has households in it (see households.ts). */
  excess: number;
  /** Kinds of proof that a namesake would not share: a contact, the full birthday, the tax number, house and flat. */
  proofs: number;
  /** Whether a common contact is theirs alone, as far as the base knows. */
  own: boolean;
}

/** Compares pairs of one base. Its fields hold what the pair in hand has gathered so far, so that a million pairs make no garbage. */
export class Comparer implements Verdict {
  bits = 0;
  because = 0;
  first = Nearness.MISSING;
  last = Nearness.MISSING;
  proofs = 0;
  own = false;
  excess = 0;
  household = 0;
  /** Whether one of two different birthdays looks like a stand-in, and may be a true one. */
  private doubt = false;
  /** Whether the birthdays are those of a parent and a child. */
  private generation = false;
  private readonly names: NameComparer;

  constructor(private readonly base: Base) {
    this.names = new NameComparer(base);
  }

  compare(a: Client, b: Client): Verdict {
    this.bits = startingBits(this.base.size);
    this.because = 0;
    this.proofs = 0;
    this.own = false;
    this.household = 0;
    this.excess = 0;
    this.doubt = false;
    this.generation = false;
    this.birthday(a, b);
    this.people(a, b);
    this.phone(a.phones, b.phones);
    this.email(a.emails, b.emails);
    // Nine in ten pairs that a block brought together end here.
    if (this.bits + mostOfTheRest(a, b) < ASK_BITS) return this;
    this.place(a, b);
    this.company(a, b);
    this.relatives();
    const firms = this.first === Nearness.MISSING && this.last === Nearness.MISSING;
    if (firms && (this.because & BRANCH) === BRANCH && (this.because & bitOf('SAME_EMAIL')) === 0)
      this.add(BITS.branch);
    return this;
  }

  private add(bits: number, code?: Because): void {
    this.bits += bits;
    if (code !== undefined) this.because |= bitOf(code);
  }

  private shared(bits: number, code?: Because): void {
    this.add(bits, code);
    this.household += bits;
  }

  private people(a: Client, b: Client): void {
    const { names } = this;
    names.compare(a, b);
    this.bits += names.bits;
    this.because |= names.because;
    this.first = names.first;
    this.last = names.last;
    this.household += names.ofFamily;
  }

  /** Who lives together shares surname, phone and address without being one; a father and his son may share the first name too. */
  private relatives(): void {
    const { first, because } = this;
    const personal = (because & PERSONAL) !== 0;
    if (this.doubt && !personal) this.because |= bitOf('OTHER_BIRTHDAY');
    if (first >= Nearness.DIFFERENT) {
      // What they share counts once, not five times.
      this.excess = Math.max(0, this.household - HOUSEHOLD_MOST);
      if (first === Nearness.OTHER) this.excess += KNOWN_OTHER;
    } else if (!personal && (this.generation || (this.names.otherFather && (because & BORN_ALIKE) === 0))) {
      this.excess = Math.max(0, this.bits - FATHER_AND_SON);
    }
  }

  private birthday(one: Client, other: Client): void {
    const [a, b] = [one.birthday, other.birthday];
    if (a === 0 || b === 0) {
      this.doubt = one.written !== other.written && one.written > 10_000 && other.written > 10_000;
      return;
    }
    if (a === b && a > 10_000) {
      this.proofs++;
      this.add(agreement(PRIORS.birthday, this.base.birthdays.get(a)!, this.base.size), 'SAME_BIRTHDAY');
      return;
    }
    if (a < 10_000 || b < 10_000) {
      const same = a % 10_000 === b % 10_000;
      this.add(same ? BITS.birthdayNoYear : BITS.otherBirthday, same ? 'SAME_BIRTHDAY' : 'OTHER_BIRTHDAY');
      return;
    }
    if (swappedDay(a) === b) {
      this.add(BITS.birthdaySwapped, 'SIMILAR_BIRTHDAY');
      return;
    }
    const found = slips(String(a), String(b), 2);
    if (found === 1) {
      // Father and son may have one day; a generation apart is never merged unseen.
      if (Math.abs(a - b) >= GENERATION) this.because |= bitOf('OTHER_BIRTHDAY');
      this.add(BITS.birthdaySlip, 'SIMILAR_BIRTHDAY');
      return;
    }
    this.generation = Math.abs(a - b) >= GENERATION && a % 10_000 !== b % 10_000;
    this.add(found === 2 ? BITS.birthdayTwoSlips : BITS.otherBirthday, 'OTHER_BIRTHDAY');
  }

  private phone(a: readonly number[], b: readonly number[]): void {
    const { phones, phonePeople } = this.base;
    if (a.length === 0 || b.length === 0) return;
    const common = rarest(a, b, phones);
    if (common >= 0) {
      this.contact(phones.counts[common]!, phonePeople[common]!, PRIORS.phone, 'SAME_PHONE');
      return;
    }
    const slip = a.some((one) => b.some((other) => isSlip(phones.texts[one]!, phones.texts[other]!)));
    this.add(slip ? BITS.phoneSlip : BITS.otherPhone, slip ? 'SIMILAR_PHONE' : 'OTHER_PHONE');
  }

  private email(a: readonly number[], b: readonly number[]): void {
    const { emails, emailPeople } = this.base;
    if (a.length === 0 || b.length === 0) return;
    const common = rarest(a, b, emails);
    if (common >= 0) {
      const text = emails.texts[common]!;
      // An office's mailbox is no more a person's own than the firm is, nor is the phone beside it.
      if (isRoleBox(text.slice(0, text.indexOf('@')))) {
        this.own = false;
        this.shared(BITS.officeEmail);
      } else this.contact(emails.counts[common]!, emailPeople[common]!, PRIORS.email, 'SAME_EMAIL');
      return;
    }
    const slip = a.some((one) => b.some((other) => isEmailSlip(emails.texts[one]!, emails.texts[other]!)));
    this.add(slip ? BITS.emailSlip : BITS.otherEmail, slip ? 'SIMILAR_EMAIL' : 'OTHER_EMAIL');
  }

  /** What a firm's people share says nothing of any of them; what two share says less than what one has. */
  private contact(count: number, people: number, prior: FieldPrior, code: Because): void {
    if (people >= TOO_MANY_PEOPLE) return;
    this.proofs++;
    if (people === 1) this.own = true;
    this.shared(Math.max(0, agreement(prior, count, this.base.size) - 1.5 * (people - 1)), code);
  }

  private place(a: Client, b: Client): void {
    const { base } = this;
    const { cities, postcodes, regions } = base;
    if (a.city >= 0 && b.city >= 0) {
      if (a.city === b.city) this.shared(agreement(PRIORS.city, cities.counts[a.city]!, cities.filled), 'SAME_CITY');
      else if (isNearText(cities, a.city, b.city)) this.shared(BITS.citySlip, 'SAME_CITY');
      else this.add(BITS.otherCity, 'OTHER_CITY');
    }
    if (a.region >= 0 && b.region >= 0) {
      if (a.region === b.region) this.shared(agreement(PRIORS.region, regions.counts[a.region]!, regions.filled));
      else if (slips(regions.texts[a.region]!, regions.texts[b.region]!, 1) > 1) this.add(BITS.otherRegion);
    }
    if (a.postcode >= 0 && b.postcode >= 0) {
      const same = a.postcode === b.postcode;
      if (same)
        this.shared(agreement(PRIORS.postcode, postcodes.counts[a.postcode]!, postcodes.filled), 'SAME_POSTCODE');
      else if (slips(postcodes.texts[a.postcode]!, postcodes.texts[b.postcode]!, 1) === 1)
        this.shared(BITS.postcodeSlip);
      else this.add(BITS.otherPostcode);
    }
    if (a.address === null || b.address === null) return;
    const { bits, same, other, exact } = compareAddresses(base, a.address, b.address);
    if (exact && (this.because & bitOf('OTHER_CITY')) === 0) this.proofs++;
    if (bits > 0) this.shared(bits, same ? 'SAME_ADDRESS' : undefined);
    else this.add(bits, other ? 'OTHER_ADDRESS' : undefined);
  }

  private company(a: Client, b: Client): void {
    const { companies } = this.base;
    if (a.taxId >= 0 && b.taxId >= 0) {
      const same = a.taxId === b.taxId;
      if (same) this.proofs++;
      this.add(same ? BITS.sameTaxId : BITS.otherTaxId, same ? 'SAME_TAX_ID' : 'OTHER_TAX_ID');
    }
    if (a.company < 0 || b.company < 0) return;
    const [one, other] = [companies.texts[a.company]!, companies.texts[b.company]!];
    if (one === other || one.startsWith(other) || other.startsWith(one) || isNearText(companies, a.company, b.company))
      this.shared(agreement(PRIORS.company, companies.counts[a.company]!, companies.filled), 'SAME_COMPANY');
    else this.add(BITS.otherCompany, 'OTHER_COMPANY');
  }
}

/** What nobody shares with his father. */
const PERSONAL = bitOf('SAME_EMAIL') | bitOf('SAME_TAX_ID');
/** A firm in another city and with another phone is a branch. */
const BRANCH = bitOf('OTHER_CITY') | bitOf('OTHER_PHONE');

/** Fifteen years, as birthdays are written (yyyymmdd). */
const GENERATION = 150_000;

/** Most bits that a household's common things give to two first names that differ. */
const HOUSEHOLD_MOST = 12;
/** Bits that are left, however much is shared, to one name under one roof with a generation between the birthdays or with two fathers. */
const FATHER_AND_SON = -3;
/** Bits that two known names which are not one (Мария, Пётр) cost beside what any other first name costs. */
const KNOWN_OTHER = 14;

/** The common value that fewest rows have, -1 if none is common. */
function rarest(a: readonly number[], b: readonly number[], { counts }: Values): number {
  let found = -1;
  for (const one of a) if (b.includes(one) && (found < 0 || counts[one]! < counts[found]!)) found = one;
  return found;
}

/** More bits than place and company could give. */
function mostOfTheRest(a: Client, b: Client): number {
  const company =
    (a.taxId >= 0 && b.taxId >= 0 ? BITS.sameTaxId : 0) + (a.company >= 0 && b.company >= 0 ? PRIORS.company.most : 0);
  const address = a.address !== null && b.address !== null ? STREET_MOST + 3 * PRIORS.figure.most : 0;
  const postcode = a.postcode >= 0 && b.postcode >= 0 ? PRIORS.postcode.most : 0;
  return PRIORS.city.most + PRIORS.region.most + postcode + address + company;
}

const isSlip = (a: string, b: string): boolean => a.length === b.length && slips(a, b, 1) === 1;

/** The same mailbox name at another provider, or one slip. */
function isEmailSlip(a: string, b: string): boolean {
  const box = a.slice(0, a.indexOf('@'));
  return !isRoleBox(box) && ((box.length > 5 && b.startsWith(`${box}@`)) || (box.length > 4 && slips(a, b, 1) === 1));
}

/** Київ and Киев differ in vowels alone. */
function isNearText(values: Values, a: number, b: number): boolean {
  if (values.bones[a] === values.bones[b]) return true;
  const [one, other] = [values.texts[a]!, values.texts[b]!];
  const allowed = Math.min(one.length, other.length) > 6 ? 2 : 1;
  return slips(one, other, allowed) <= allowed;
}

const swappedDay = (birthday: number): number =>
  birthday - (birthday % 10_000) + (birthday % 100) * 100 + (Math.floor(birthday / 100) % 100);
