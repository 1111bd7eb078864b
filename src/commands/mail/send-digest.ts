/** `mail.digest`: each manager's morning list of the own clients, once a day through the ledger; nobody gets one with nothing in it. */
import type { StepOf } from '../../changes/change-set';
import type { Day, ErrorCode } from '../../domain/codes';
import { isoOf } from '../../domain/days';
import { readManagers } from '../../domain/managers';
import type { Ports } from '../../ports';
import { addressDigest, ledgerKey, ledgerValues, type Ledger, type LedgerEntry } from '../../tables/ledger';
import { timeText } from '../../tables/local-time';
import { openBase, refuseSpoiled } from '../../tables/table';
import type { Command, Plan } from '../command';
import { localToday, readDay, readFields } from '../input';
import { digestItems, ownersOf } from './digest-items';
import { digestLetter } from './digest-letter';
import { openLedger, refuseUnconfirmedCopy } from './open-ledger';
import { readMailRules } from './mail-rules';
import { ledgerSteps, sendLetters, type OutgoingLetter, type SendWork } from './send-letters';

export interface DigestReport {
  /** Lists sent; on `dryRun` those that would be. */
  sent: number;
  /** Lists that wait for the next run: the day's quota or the run's time is used up. */
  left: number;
  /** Of each manager whose list has something in it: how much, and what the ledger says of today's. */
  managers: { name: string; items: number; state: 'NEW' | LedgerEntry['state'] }[];
  /** Managers whose letter the mail service refused. */
  refused: string[];
  /** Names in the column of owners without an address, and pieces of the setting that cannot be read. */
  unknownOwners: string[];
  unreadable: string[];
  /** Code of what keeps sleeping clients out of the lists; '' when nothing does. */
  trouble: ErrorCode | '';
}

interface DigestLetter extends OutgoingLetter {
  name: string;
  entry: LedgerEntry;
}

/** What the ledger calls these letters. */
export const DIGEST = 'digest';
/** What stands before the name of the one who gets it. */
export const OWNER = 'owner:';

/** Whether a row of the ledger is a list for the team and no letter to a client. @example isDigest({ client: 'owner:Anna', occasion: 'digest' }) //=> true */
export const isDigest = ({ client, occasion }: Pick<LedgerEntry, 'client' | 'occasion'>): boolean =>
  occasion === DIGEST && client.startsWith(OWNER);

export const sendDigest: Command<{ today: Day | undefined }, DigestReport, SendWork<DigestLetter>> = {
  name: 'mail.digest',
  /** @throws AppError INPUT_INVALID {field} */
  parse: (input) => ({ today: readDay(readFields(input, ['today']), 'today') }),

  /** @throws AppError COPY_UNCONFIRMED; SETTING_INVALID {setting} */
  plan(ports, input): Plan<DigestReport, SendWork<DigestLetter>> {
    const base = openBase(ports);
    const today = input.today ?? localToday(ports);
    const bookId = ports.book.id();
    const ledger = openLedger(ports, base, bookId);
    refuseUnconfirmedCopy(base, ledger, bookId);
    refuseSpoiled(base);
    const { settings } = base;
    const { managers, unreadable } = readManagers(settings.managers);
    // The ledger holds no address, of the team no more than of clients.
    const owned = ownersOf(base, managers, (canonical) => addressDigest(ports.digest, bookId, canonical));
    const { items, trouble } = digestItems(ports, base, readMailRules(ports, base), today);
    const report: DigestReport = {
      sent: 0,
      left: 0,
      managers: [],
      refused: [],
      unknownOwners: owned.unknown,
      unreadable,
      trouble,
    };
    const letters: DigestLetter[] = [];
    for (const { manager, clients } of owned.managers) {
      const own = items.filter(({ client }) => clients.has(client));
      if (own.length === 0) continue;
      const written = ledger.find(OWNER + manager.name, DIGEST, isoOf(today));
      // In a ledger that has lost today's rows nobody can say whether the list went.
      const isLost = written === undefined && today <= (ledger.lostUntil ?? -Infinity);
      report.managers.push({
        name: manager.name,
        items: own.length,
        state: written?.state ?? (isLost ? 'IN_DOUBT' : 'NEW'),
      });
      if (settings.paused || isLost || (written !== undefined && written.state !== 'PLANNED')) continue;
      const entry = written ?? newEntry(ports, bookId, manager, today);
      letters.push({ name: manager.name, to: manager.address, entry, ...digestLetter(base, own, today) });
    }
    const quota = letters.length === 0 ? 0 : Math.max(0, ports.mailer.quota());
    report.sent = Math.min(letters.length, quota);
    report.left = letters.length - report.sent;
    return {
      changes: { command: sendDigest.name, steps: ledgerSteps(base, changesOf(ledger, letters, today)) },
      report,
      work: {
        letters,
        ledgerTab: base.own.get('ledger'),
        quota,
        senderName: settings.senderName,
        replyTo: '',
      },
    };
  },

  afterwards(ports, _input, report, work, { clock }) {
    if (work === undefined || work.letters.length === 0) return report;
    const { sent, refused } = sendLetters(ports, work, clock);
    return {
      ...report,
      sent,
      left: work.letters.length - sent - refused.length,
      refused: refused.map(({ letter }) => letter.name),
    };
  },
};

function newEntry(
  ports: Ports,
  book: string,
  { name, canonical }: { name: string; canonical: string },
  today: Day,
): LedgerEntry {
  const [client, instance] = [OWNER + name, isoOf(today)];
  return {
    key: ledgerKey(book, client, DIGEST, instance),
    client,
    occasion: DIGEST,
    instance,
    day: today,
    address: addressDigest(ports.digest, book, canonical),
    book,
    template: DIGEST,
    operation: '',
    state: 'PLANNED',
    time: timeText(ports.zone.serialOf(ports.clock.now())),
    decidedBy: '',
  };
}

/** The intents of the new lists; what a dead run was sending is in doubt, and a list of yesterday that never went is worth nothing today. */
function changesOf(ledger: Ledger, letters: readonly DigestLetter[], today: Day): StepOf<'ledger'>['entries'] {
  const fresh = letters.filter(({ entry }) => !ledger.byKey.has(entry.key));
  const rows = [...ledger.byKey.values()];
  return [
    ...fresh.map(({ entry }) => ({ key: entry.key, values: ledgerValues(entry) })),
    ...rows
      .filter(({ state }) => state === 'SENDING')
      .map(({ key, state }) => ({ key, before: state, values: { state: 'IN_DOUBT' } })),
    ...rows
      .filter((row) => isDigest(row) && row.state === 'PLANNED' && row.day < today)
      .map(({ key, state }) => ({ key, before: state, values: { state: 'MISSED' } })),
  ];
}
