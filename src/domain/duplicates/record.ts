/** What the search for duplicates reads of a client. */
import type { Birthday } from '../days';

export interface ClientRecord {
  id: string;
  lastName: string;
  firstName: string;
  middleName: string;
  /** E.164 */
  phones: readonly string[];
  /** Canonical (see `canonicalEmail`). */
  emails: readonly string[];
  birthday: Birthday | null;
  city: string;
  address: string;
  postcode: string;
  taxId: string;
  company: string;
  /** State, oblast or край, where the base has it apart from the city. */
  region?: string;
}
