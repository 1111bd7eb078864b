/** Finds out whether a base has households in it, that is people who share surname, phone or address and are not one. */
import { BORN_ALIKE } from './codes';
import type { Verdict } from './compare';
import { Nearness } from './names';

/** Shared bits from which on two clients are of one household, if they are not one person. */
const ONE_ROOF = 15;
/** Rows of one person have another first name in so few of a hundred; where it is more among those under one roof, the rest are relatives. */
const OTHER_NAMES = 0.1;
/** So many pairs must agree before a base is believed to have no households. */
const ENOUGH = 30;

/** Counts pairs under one roof. A base of patients or voters may have one person per address; a shop's has families behind one phone. */
export class Households {
  private same = 0;
  private other = 0;

  note({ household, first, because }: Verdict): void {
    if (household < ONE_ROOF || first === Nearness.MISSING) return;
    if (first < Nearness.DIFFERENT) this.same++;
    // Relatives have other birthdays; one person under two first names has not.
    else if ((because & BORN_ALIKE) === 0) this.other++;
  }

  /** Whether a pair under one roof with different first names is two people until more speaks against it. */
  get present(): boolean {
    return this.same < ENOUGH || this.other > OTHER_NAMES * this.same;
  }
}
