/** Sets of the kind of Febrl's, with several duplicates of a record, for seeing whether what fits one set fits others. */
import type { ClientRecord } from '../../src/domain/duplicates';
import { typo } from './labelled/damage';
import { Chance } from './labelled/random';

export interface FebrlLikeOptions {
  seed: number;
  originals: number;
  duplicates: number;
  /** At most so many duplicates of one record. */
  mostOfOne: number;
  /** At most so many changes to a duplicate, and to one field of it. */
  mostChanges: number;
  mostPerField: number;
}

const FIELDS = ['firstName', 'lastName', 'address', 'city', 'postcode', 'region', 'birthday'] as const;
type Field = (typeof FIELDS)[number];

/**
 * Takes originals from a Febrl file and makes duplicates of them as Febrl's generator does (P. Christen, "Probabilistic data generation for deduplication and data linkage", IDEAL 2005):
 * slips of the hand and of the ear, words split or run together, values missing, another's value, names swapped. IDs are like Febrl's: rec-12-org, rec-12-dup-0.
 */
export function febrlLike(source: readonly ClientRecord[], options: FebrlLikeOptions): ClientRecord[] {
  const chance = new Chance(options.seed);
  const originals = chance.shuffle([...source]).slice(0, options.originals);
  const all = originals.map((record, n) => ({ ...record, id: `rec-${n}-org` }));
  const made = originals.map(() => 0);
  for (let left = options.duplicates; left > 0;) {
    const n = chance.below(originals.length);
    if (made[n]! >= options.mostOfOne) continue;
    // Some records have many duplicates, most have none.
    const burst = Math.min(left, options.mostOfOne - made[n]!, 1 + Math.floor(chance.next() ** 2 * options.mostOfOne));
    for (let k = 0; k < burst; k++) {
      all.push({ ...corrupted(chance, originals[n]!, originals, options), id: `rec-${n}-dup-${made[n]!}` });
      made[n]!++;
      left--;
    }
  }
  return chance.shuffle(all);
}

function corrupted(
  chance: Chance,
  original: ClientRecord,
  others: readonly ClientRecord[],
  { mostChanges, mostPerField }: FebrlLikeOptions,
): ClientRecord {
  const record = { ...original };
  const changes = new Map<Field, number>();
  for (let n = 1 + chance.below(mostChanges); n > 0; n--) {
    const field = chance.of(FIELDS);
    const before = changes.get(field) ?? 0;
    if (before >= mostPerField) continue;
    changes.set(field, before + 1);
    change(chance, record, field, chance.of(others));
  }
  return record;
}

function change(chance: Chance, record: ClientRecord, field: Field, other: ClientRecord): void {
  const kind = chance.next();
  if (field === 'birthday') {
    const { birthday } = record;
    if (birthday === null || kind < 0.15) record.birthday = null;
    else if (kind < 0.25) record.birthday = other.birthday;
    else if (kind < 0.4) record.birthday = { ...birthday, day: birthday.month, month: birthday.day };
    else if (kind < 0.7) record.birthday = { ...birthday, day: 1 + ((birthday.day + 9) % 28) };
    else record.birthday = { ...birthday, year: (birthday.year ?? 1950) + chance.of([1, 2, 10, 20]) };
    return;
  }
  const value = record[field] ?? '';
  if (kind < 0.1) record[field] = '';
  else if (kind < 0.17) record[field] = other[field] ?? '';
  else if (kind < 0.25 && field.endsWith('Name')) {
    const { lastName, firstName } = record;
    Object.assign(record, { lastName: firstName, firstName: lastName });
  } else if (kind < 0.3 && value.length > 6) {
    const at = 2 + chance.below(value.length - 4);
    record[field] =
      value.includes(' ') && chance.is(0.5) ? value.replace(' ', '') : `${value.slice(0, at)} ${value.slice(at)}`;
  } else if (kind < 0.4) {
    record[field] = value.replace(
      chance.of([/ph/, /c(?=k)/, /y/, /ie/, /ll/, /th/, /e$/]),
      chance.of(['f', 'k', 'i', 'e', 'l', 't', '']),
    );
  } else if (field === 'postcode') {
    const at = chance.below(Math.max(1, value.length));
    record.postcode = value.slice(0, at) + chance.digits(1) + value.slice(at + 1);
  } else record[field] = typo(chance, value);
}
