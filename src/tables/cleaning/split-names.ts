/** Fills the columns of name parts and gender from the one column that holds the whole name. What stands there already stays. */
import type { ClientField } from '../../domain/codes';
import type { FirstNames, Gender } from '../../domain/first-names';
import { readName, tidyName, type ReadName } from '../../domain/names';
import type { ClientTable } from '../table';
import type { GenderWords } from './answers';

export const PART_FIELDS = ['lastName', 'firstName', 'middleName', 'gender'] as const satisfies readonly ClientField[];
export type PartField = (typeof PART_FIELDS)[number];

export interface SplitName {
  row: number;
  /** What each part is; '' for one that the name does not have. */
  parts: Readonly<Record<PartField, string>>;
  isSure: boolean;
}

export interface SplitNames {
  names: SplitName[];
  /** Rows whose names cannot be split: firms, two people, figures. */
  unsplit: number[];
}

/** Names with all their parts blank so far; others are left to the person who began to fill them. */
export function splitNames(clients: ClientTable, genders: GenderWords, names: FirstNames): SplitNames {
  const found: SplitNames = { names: [], unsplit: [] };
  for (const row of clients.rows) {
    const whole = clients.raw(row, 'name');
    if (typeof whole !== 'string' || whole.trim() === '') continue;
    const isBegun = (['lastName', 'firstName', 'middleName'] as const).some((field) => clients.raw(row, field) !== '');
    const read = readName(whole, names);
    if (read === null) {
      if (!isBegun) found.unsplit.push(row);
      continue;
    }
    const parts = partsOf(read, genders, names);
    if (isBegun) {
      // The parts are a person's; only the gender may be missing.
      found.names.push({ row, parts: { ...parts, lastName: '', firstName: '', middleName: '' }, isSure: true });
    } else found.names.push({ row, parts, isSure: read.isSure });
  }
  return found;
}

function partsOf(
  { lastName, firstName, middleName, gender }: ReadName,
  genders: Readonly<Record<Gender, string>>,
  names: FirstNames,
): SplitName['parts'] {
  // A part alone is tidied as a column of parts is.
  const tidy = (part: string): string => tidyName(part, names);
  return {
    lastName: tidy(lastName),
    firstName: tidy(firstName),
    middleName: tidy(middleName),
    gender: gender === null ? '' : genders[gender],
  };
}
