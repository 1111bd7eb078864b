/** The ledger of a base, for whoever looks at letters that went. */
import { AppError } from '../../domain/app-error';
import type { Ports } from '../../ports';
import { readLedger, type Ledger } from '../../tables/ledger';
import { lossOf } from '../../tables/line-count';
import type { Base } from '../../tables/table';
import { ownTab } from './mail-rules';

/** The ledger as it stands, and what it has lost; what a client who was merged away has got, the one who is there has got. 1 call, and 2 where there is one. */
export function openLedger(ports: Ports, base: Base, bookId: string): Ledger {
  const own = ownTab(ports, base, 'ledger');
  const keeperOf = (client: string): string => base.decisions.keeperOf(client, (id) => base.clients.rowOf.has(id));
  return readLedger(own, bookId, ports.zone, keeperOf, lossOf(ports.store, 'ledger', own).until);
}

/** In a copied or restored file mail waits until the settings say that this copy lives. */
export function refuseUnconfirmedCopy(base: Base, ledger: Ledger, book: string): void {
  const { livingCopy } = base.settings;
  if (livingCopy === book) return;
  if (livingCopy !== '' || ledger.foreignBooks.length > 0) throw new AppError('COPY_UNCONFIRMED', { book });
}
