/** Finds clients with an equal phone, for a person to decide; the search by all that is known of them replaces it. */
import type { Birthday } from '../days';
export type Because = string;
export interface ClientRecord {
  id: string;
  lastName: string;
  firstName: string;
  middleName: string;
  phones: readonly string[];
  emails: readonly string[];
  birthday: Birthday | null;
  city: string;
  address: string;
  postcode: string;
  taxId: string;
  company: string;
}
export interface DuplicateGroup {
  ids: string[];
  band: 'auto' | 'ask';
  score: number;
  because: Because[];
  pairs: { a: string; b: string; score: number; because: Because[] }[];
}
export function findDuplicates(
  records: readonly ClientRecord[],
  _options: { apart?: Iterable<readonly [string, string]> } = {},
): DuplicateGroup[] {
  const by = new Map<string, string[]>();
  const apart = new Set([...(_options.apart ?? [])].map((p) => [...p].sort().join()));
  for (const r of records) for (const p of r.phones) by.set(p, [...(by.get(p) ?? []), r.id]);
  return [...by.values()]
    .filter((ids) => ids.length > 1 && !apart.has([...ids].sort().join()))
    .map((ids) => ({ ids, band: 'ask' as const, score: 0.5, because: ['SAME_PHONE'], pairs: [] }));
}
