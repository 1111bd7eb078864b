/** Merges what the search is certain of, as the command does: the fullest row stays, its blanks are filled, all phones and mailboxes are kept. */
import { findDuplicates, type ClientRecord } from '../../src/domain/duplicates';
import { lists } from './lists';

export function mergeAuto(records: readonly ClientRecord[]): ClientRecord[] {
  const left = new Map(records.map((record) => [record.id, record]));
  for (const { ids, band } of findDuplicates(records, { names: lists.names() })) {
    if (band !== 'auto') continue;
    const [keeper, ...others] = ids.map((id) => left.get(id)!).sort((a, b) => filled(b) - filled(a));
    for (const { id } of others) left.delete(id);
    left.set(keeper!.id, others.reduce(filledFrom, keeper!));
  }
  return [...left.values()];
}

const filled = (record: ClientRecord): number =>
  Object.values(record).filter((value) => (Array.isArray(value) ? value.length > 0 : value !== '' && value !== null))
    .length;

const filledFrom = (keeper: ClientRecord, other: ClientRecord): ClientRecord => ({
  ...keeper,
  lastName: keeper.lastName || other.lastName,
  firstName: keeper.firstName || other.firstName,
  middleName: keeper.middleName || other.middleName,
  phones: [...new Set([...keeper.phones, ...other.phones])],
  emails: [...new Set([...keeper.emails, ...other.emails])],
  birthday: keeper.birthday ?? other.birthday,
  city: keeper.city || other.city,
  address: keeper.address || other.address,
  postcode: keeper.postcode || other.postcode,
  taxId: keeper.taxId || other.taxId,
  company: keeper.company || other.company,
});
