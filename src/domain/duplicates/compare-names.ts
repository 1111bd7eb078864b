/** Compares the names of two clients: each with its own, or with the other where they stand in each other's cells. */
import type { Base, Client } from './base';
import { bitOf, type Because } from './codes';
import { Nearness, nearness, patronymicNearness, type Name } from './names';
import { agreement, BITS, PRIORS, type FieldPrior } from './weights';

const NAMED = Nearness.NEAR;
const isNear = (level: Nearness): boolean => level !== Nearness.MISSING && level <= NAMED;

const isAlike = (level: Nearness): boolean => level >= Nearness.PART && level <= Nearness.NEAR;
const isWord = (level: Nearness): boolean => isNear(level) && level !== Nearness.INITIAL;

/** Its fields hold what the pair in hand has given. */
export class NameComparer {
  bits = 0;
  because = 0;
  first = Nearness.MISSING;
  last = Nearness.MISSING;
  /** Bits of the surname, which a family shares. */
  ofFamily = 0;
  /** Whether two patronymics, both written out, are of two fathers. */
  otherFather = false;

  constructor(private readonly base: Base) {}

  compare(a: Client, b: Client): void {
    const { base } = this;
    this.bits = 0;
    this.because = 0;
    this.ofFamily = 0;
    this.otherFather = false;
    const [aLast, aFirst, bLast, bFirst] = [
      base.name(a.last),
      base.name(a.first),
      base.name(b.last),
      base.name(b.first),
    ];
    this.last = level(aLast, bLast, false);
    this.first = level(aFirst, bFirst, true);
    if (!isNear(this.last) && !isNear(this.first)) {
      const crossLast = level(aLast, bFirst, true);
      const crossFirst = level(aFirst, bLast, true);
      if (isWord(crossLast) || isWord(crossFirst)) {
        this.swapped(aLast, aFirst, bLast, bFirst, crossLast, crossFirst);
        return;
      }
    }
    this.nameBits(aFirst, bFirst, this.first, PRIORS.first, BITS.otherFirst);
    const before = this.bits;
    this.nameBits(aLast, bLast, this.last, PRIORS.last, BITS.otherLast);
    if (this.bits > before) this.ofFamily = this.bits - before;
    if (this.first >= Nearness.DIFFERENT) this.because |= bitOf('OTHER_NAME');
    if (this.last >= Nearness.DIFFERENT) this.because |= bitOf('OTHER_LAST_NAME');
    this.patronymic(base.name(a.middle), base.name(b.middle));
    if (a.sex !== null && b.sex !== null && a.sex !== b.sex)
      this.add(this.first >= Nearness.DIFFERENT ? 0 : BITS.otherSex, 'OTHER_SEX');
    this.nameReasons();
  }

  /** Each name in the other's place. Where only one of the two agrees, it may be the surname of relatives as well: the first names then count as other ones. */
  private swapped(
    aLast: Name | undefined,
    aFirst: Name | undefined,
    bLast: Name | undefined,
    bFirst: Name | undefined,
    crossLast: Nearness,
    crossFirst: Nearness,
  ): void {
    this.add(BITS.swapped, 'SWAPPED_NAME');
    this.last = crossLast < crossFirst ? crossLast : crossFirst;
    this.first = crossLast < crossFirst ? crossFirst : crossLast;
    // Which of the two is the surname nobody knows, so both count as the commoner kind.
    this.nameBits(aFirst, bLast, crossFirst, PRIORS.first, BITS.otherFirst);
    this.nameBits(aLast, bFirst, crossLast, PRIORS.first, BITS.otherFirst);
    if (this.first >= Nearness.DIFFERENT) this.because |= bitOf('OTHER_NAME');
  }

  private nameReasons(): void {
    const { first, last } = this;
    if (first === Nearness.SAME && last === Nearness.SAME) this.because |= bitOf('SAME_NAME');
    if (first === Nearness.SHORT) this.because |= bitOf('DIMINUTIVE_NAME');
    if (first === Nearness.INITIAL || last === Nearness.INITIAL) this.because |= bitOf('INITIALS');
    if (isAlike(first) || isAlike(last)) this.because |= bitOf('SIMILAR_NAME');
  }

  private nameBits(a: Name | undefined, b: Name | undefined, near: Nearness, prior: FieldPrior, other: number): void {
    if (near === Nearness.MISSING) return;
    if (near === Nearness.INITIAL) {
      this.add(BITS.initial);
      return;
    }
    if (near >= Nearness.DIFFERENT) {
      this.add(other);
      return;
    }
    const same = agreement(prior, Math.max(a!.count, b!.count), this.base.size);
    if (near === Nearness.SAME) {
      this.add(same);
      return;
    }
    const loss =
      near === Nearness.SHORT
        ? BITS.short
        : near === Nearness.PART
          ? BITS.part
          : near === Nearness.CLOSE
            ? BITS.close
            : BITS.near;
    this.add(Math.max(0.5, same + loss));
  }

  private patronymic(a: Name | undefined, b: Name | undefined): void {
    if (a === undefined || b === undefined) return;
    const near = patronymicNearness(a, b);
    if (near === Nearness.SAME) {
      this.add(agreement(PRIORS.middle, Math.max(a.count, b.count), this.base.size));
      return;
    }
    if (near === Nearness.INITIAL) {
      this.add(BITS.initial);
      return;
    }
    if (near >= Nearness.DIFFERENT) {
      this.add(BITS.otherMiddle, 'OTHER_PATRONYMIC');
      this.otherFather = !a.initial && !b.initial;
      return;
    }
    this.add(1);
  }

  private add(bits: number, code?: Because): void {
    this.bits += bits;
    if (code !== undefined) this.because |= bitOf(code);
  }
}

const level = (a: Name | undefined, b: Name | undefined, given: boolean): Nearness =>
  a === undefined || b === undefined ? Nearness.MISSING : nearness(a, b, given);
