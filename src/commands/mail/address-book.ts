/** Addresses that have their letter for an occasion and day already: two clients behind one mailbox get one. */
import type { Day } from '../../domain/codes';
import type { Ports } from '../../ports';
import { addressDigest, type Ledger } from '../../tables/ledger';

export class AddressBook {
  private readonly taken = new Set<string>();
  private readonly books: string[];

  constructor(
    private readonly ports: Ports,
    ledger: Ledger,
    book: string,
  ) {
    this.books = [book, ...ledger.foreignBooks];
    for (const { state, address, occasion, day } of ledger.byKey.values()) {
      if (state !== 'PLANNED' && state !== 'MISSED') this.taken.add(`${address}/${occasion}/${day}`);
    }
  }

  /** True when the address is free; it is taken from then on, for this run on any day. */
  take(canonical: string, occasion: string, day: Day): boolean {
    const digests = this.books.map((book) => addressDigest(this.ports.digest, book, canonical));
    const name = `${canonical}/${occasion}`;
    if (this.taken.has(name) || digests.some((digest) => this.taken.has(`${digest}/${occasion}/${day}`))) return false;
    this.taken.add(name);
    return true;
  }
}
