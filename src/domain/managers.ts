/** Who of the team gets the list of their own clients: names of owners with their addresses, as a person writes them. */
import { readEmail } from './emails';
import { isOneAddress } from './letters/safety';

export interface Manager {
  /** As the setting has it. */
  name: string;
  address: string;
  /** In which two spellings of one mailbox are equal. */
  canonical: string;
}

/**
 * The setting `managers`; what cannot be read comes back as it stands, and so does a name that stands twice.
 * @example readManagers('Anna: anna@example.com; Peter').managers[0]?.name //=> 'Anna'
 * @example readManagers('Anna: anna@example.com; Peter').unreadable //=> ['Peter']
 */
export function readManagers(text: string): { managers: Manager[]; unreadable: string[] } {
  const managers: Manager[] = [];
  const unreadable: string[] = [];
  const names = new Set<string>();
  for (const piece of text.split(/[;\n]/).map((one) => one.trim())) {
    if (piece === '') continue;
    const at = piece.lastIndexOf(':');
    const name = piece.slice(0, Math.max(0, at)).trim();
    const mailbox = readMailbox(piece.slice(at + 1));
    if (name === '' || mailbox === null || names.has(ownerKey(name))) unreadable.push(piece);
    else {
      names.add(ownerKey(name));
      managers.push({ name, ...mailbox });
    }
  }
  return { managers, unreadable };
}

/** Exactly one address to send to, or null. */
export function readMailbox(text: string): { address: string; canonical: string } | null {
  const reading = readEmail(text.trim());
  if (reading.kind !== 'email' || !isOneAddress(reading.address)) return null;
  return { address: reading.address, canonical: reading.canonical };
}

/** What two spellings of one owner share. @example ownerKey(' Пётр  ИВАНОВ') //=> 'петр иванов' */
export const ownerKey = (name: string): string =>
  name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase().replace(/ё/g, 'е');
