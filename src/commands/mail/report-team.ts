/** `mail.team` and `mail.testDigest`: who of the team gets a morning list and what today's holds, to look at or to send to oneself. */
import { AppError } from '../../domain/app-error';
import type { Day, ErrorCode } from '../../domain/codes';
import { isoOf } from '../../domain/days';
import { ownerKey, readMailbox, readManagers } from '../../domain/managers';
import type { Ports } from '../../ports';
import { addressDigest, type LetterState } from '../../tables/ledger';
import { openBase, type Base } from '../../tables/table';
import type { Command, Plan } from '../command';
import { localToday, readFields, readText } from '../input';
import { digestItems, ownersOf } from './digest-items';
import { digestLetter } from './digest-letter';
import { openLedger } from './open-ledger';
import { textOf } from './mail-fields';
import { readMailRules } from './mail-rules';
import { DIGEST, OWNER } from './send-digest';

/** Someone of the setting `managers` or of the column of owners. */
export interface TeamMember {
  /** '' where the column holds an address alone. */
  name: string;
  /** '' where nobody knows it: then this one gets no list. */
  address: string;
  /** How many clients are this one's. */
  clients: number;
}

/** Today's list of one mailbox. */
export interface TeamList {
  address: string;
  /** As the setting spells it; '' where only the address is known. */
  name: string;
  items: number;
  /** What the ledger says of today's; `NEW` before it is sent. */
  state: 'NEW' | LetterState;
  /** As it would be sent; '' where it has nothing in it. */
  subject: string;
  text: string;
}

export interface TeamReport {
  members: TeamMember[];
  lists: TeamList[];
  /** Pieces of the setting that cannot be read. */
  unreadable: string[];
  /** Whether the base has a column that says whose client it is, and the clients for whom it says nothing. */
  hasOwners: boolean;
  withoutOwner: number;
  /** Code of what keeps sleeping clients out of the lists; '' when nothing does. */
  trouble: ErrorCode | '';
}

export const reportTeam: Command<Record<string, never>, TeamReport> = {
  name: 'mail.team',
  looks: 'BASE',
  parse(input) {
    readFields(input, []);
    return {};
  },
  plan(ports): Plan<TeamReport> {
    const base = openBase(ports);
    const { lists, trouble } = listsOf(ports, base, localToday(ports));
    const owners = base.clients.column('owner').map(textOf);
    return {
      changes: { command: reportTeam.name, steps: [] },
      report: {
        members: membersOf(base, owners),
        lists: lists.map(({ html: _html, ...list }) => list),
        unreadable: readManagers(base.settings.managers).unreadable,
        hasOwners: base.clients.columns.has('owner'),
        withoutOwner: owners.filter((owner) => owner === '').length,
        trouble,
      },
    };
  },
};

export const testDigest: Command<{ address: string }, { to: string; subject: string }, ListOfToday> = {
  name: 'mail.testDigest',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const address = readText(readFields(input, ['address']), 'address', 254);
    if (address === undefined || address === '') throw new AppError('INPUT_INVALID', { field: 'address' });
    return { address };
  },
  /** @throws AppError INPUT_INVALID {field} where this one's list of today has nothing in it */
  plan(ports, { address }) {
    const base = openBase(ports);
    const list = listsOf(ports, base, localToday(ports)).lists.find((one) => one.address === address);
    if (list === undefined || list.items === 0) throw new AppError('INPUT_INVALID', { field: 'address' });
    return {
      changes: { command: testDigest.name, steps: [] },
      report: { to: ports.session.user(), subject: list.subject },
      work: list,
    };
  },
  /** @throws AppError MAIL_REFUSED */
  afterwards(ports, _input, report, work) {
    if (work === undefined || ports.mailer.quota() <= 0) throw new AppError('MAIL_REFUSED', {});
    const { senderName } = openBase(ports).settings;
    const { subject, text, html } = work;
    ports.mailer.send({ to: report.to, subject, text, html, ...(senderName === '' ? {} : { senderName }) });
    return report;
  },
};

/** With its HTML, which only the one who gets it reads. */
interface ListOfToday extends TeamList {
  html: string;
}

function listsOf(ports: Ports, base: Base, today: Day): { lists: ListOfToday[]; trouble: ErrorCode | '' } {
  const { managers } = readManagers(base.settings.managers);
  const book = ports.book.id();
  const owned = ownersOf(base, managers, (canonical) => addressDigest(ports.digest, book, canonical));
  const ledger = openLedger(ports, base, book);
  const { items, trouble } = digestItems(ports, base, readMailRules(ports, base), today);
  const lists = owned.managers.map(({ manager, clients }): ListOfToday => {
    const own = items.filter(({ client }) => clients.has(client));
    const letter = own.length === 0 ? { subject: '', text: '', html: '' } : digestLetter(base, own, today);
    return {
      address: manager.address,
      name: managers.includes(manager) ? manager.name : '',
      items: own.length,
      state: ledger.find(OWNER + manager.name, DIGEST, isoOf(today))?.state ?? 'NEW',
      ...letter,
    };
  });
  return { lists, trouble };
}

/** Those of the setting in its order, then those whom only the column names. */
function membersOf({ settings }: Base, owners: readonly string[]): TeamMember[] {
  const members = new Map<string, TeamMember>();
  for (const { name, address } of readManagers(settings.managers).managers)
    members.set(ownerKey(name), { name, address, clients: 0 });
  for (const owner of owners) {
    if (owner === '') continue;
    let member = members.get(ownerKey(owner));
    if (member === undefined) {
      const mailbox = readMailbox(owner);
      member = { name: mailbox === null ? owner : '', address: mailbox?.address ?? '', clients: 0 };
      members.set(ownerKey(owner), member);
    }
    member.clients++;
  }
  return [...members.values()];
}
