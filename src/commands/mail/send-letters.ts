/** Sends letters one after another through the ledger, each exactly once, whatever they are for. */
import type { Step, StepOf } from '../../changes/change-set';
import type { RunClock } from '../../changes/run-clock';
import { AppError } from '../../domain/app-error';
import type { Reason } from '../../domain/codes';
import type { Letter, Mailer, Ports } from '../../ports';
import type { LedgerEntry } from '../../tables/ledger';
import { openOwnTable, ownHeaders, readOwnTable } from '../../tables/own-tables';
import type { Base } from '../../tables/table';
import { LedgerWriter, type Mark } from './ledger-writer';

/** A letter whose intent the ledger holds. */
export interface OutgoingLetter {
  to: string;
  subject: string;
  text: string;
  html: string;
  unsubscribe?: Letter['unsubscribe'];
  logo?: Letter['logo'];
  entry: LedgerEntry;
}

/** What is sent after the ledger holds the intent. */
export interface SendWork<L extends OutgoingLetter = OutgoingLetter> {
  letters: L[];
  /** The ledger's tab, undefined when the run makes it. */
  ledgerTab: number | undefined;
  quota: number;
  /** Why a letter may not go after all, asked right before each; null when it may. */
  barOf?: (letter: L) => Reason | null;
  senderName: string;
  replyTo: string;
}

/** So many letters refused one after another are the service's trouble, not the letters'. */
const REFUSALS_IN_A_ROW = 3;

/**
 * Sends letter after letter. Before each, one write says that the last one was sent and this one is being sent, and is in the file before the letter
 * goes: so a kill at any point leaves at most this one in doubt, and never a letter that could go twice.
 * Per letter 3 calls, what the work asks before it, and the sending. The caller holds the lock.
 * @throws AppError MAIL_FORBIDDEN when the account may send no letters any more; PLATFORM when the ledger cannot be kept
 * @returns how many went, and those that did not, because the mail service refused them or the work did; the rest waits for the next run
 */
export function sendLetters<L extends OutgoingLetter>(
  ports: Ports,
  work: SendWork<L>,
  clock: RunClock,
): { sent: number; refused: { letter: L; reason: Reason }[] } {
  const table =
    work.ledgerTab === undefined ? openOwnTable(ports, 'ledger') : readOwnTable(ports, 'ledger', work.ledgerTab);
  if (table === null) throw new AppError('PLATFORM', { what: 'ledger' });
  const ledger = new LedgerWriter(
    ports,
    table,
    work.letters.map(({ entry }) => entry),
  );
  const refused: { letter: L; reason: Reason }[] = [];
  let sent = 0;
  let inARow = 0;
  let { quota } = work;
  let last: Mark[] = [];
  let longest = 0;
  let before = ports.clock.now();
  for (const letter of work.letters) {
    const now = ports.clock.now();
    longest = Math.max(longest, now - before);
    before = now;
    // The letter, and the mark that it was sent.
    if (quota <= 0 || inARow >= REFUSALS_IN_A_ROW || !clock.fits(2 * longest)) break;
    const { key } = letter.entry;
    // A row that is not as planned was changed by a person meanwhile; the next run sees what it means.
    if (ledger.stateOf(key) !== 'PLANNED') continue;
    const bar = work.barOf?.(letter) ?? null;
    if (bar !== null) {
      refused.push({ letter, reason: bar });
      continue;
    }
    ledger.mark([...last, { key, state: 'SENDING' }]);
    const refusal = handOver(ports.mailer, letter, work);
    if (refusal === null) {
      last = [{ key, state: 'SENT' }];
      sent++;
      quota--;
      inARow = 0;
    } else {
      last = [{ key, state: 'PLANNED' }];
      if (refusal instanceof AppError && refusal.code === 'MAIL_FORBIDDEN') {
        ledger.mark(last);
        throw refusal;
      }
      quota = ports.mailer.quota();
      if (quota <= 0) break;
      refused.push({ letter, reason: 'NOT_ACCEPTED' });
      inARow++;
    }
  }
  if (last.length > 0) ledger.mark(last);
  return { sent, refused };
}

/** What the mail service said when it did not take the letter; null when it did. */
function handOver(
  mailer: Mailer,
  letter: OutgoingLetter,
  { senderName, replyTo }: Pick<SendWork, 'senderName' | 'replyTo'>,
): unknown {
  try {
    mailer.send({
      to: letter.to,
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      ...(letter.unsubscribe === undefined ? {} : { unsubscribe: letter.unsubscribe }),
      ...(letter.logo === undefined ? {} : { logo: letter.logo }),
      ...(senderName === '' ? {} : { senderName }),
      ...(replyTo === '' ? {} : { replyTo }),
    });
    return null;
  } catch (error) {
    // The port's word: a throw means that it was not handed over. The letter stays planned and is tried again by the next run.
    return error ?? 'nothing said';
  }
}

/** New rows of the ledger and new states of rows that are there; the tab is made with the first of them. */
export function ledgerSteps(base: Base, entries: StepOf<'ledger'>['entries'], between: readonly Step[] = []): Step[] {
  if (entries.length === 0) return [...between];
  const made: Step[] = base.own.has('ledger')
    ? []
    : [
        {
          kind: 'createTab',
          table: 'ledger',
          name: base.words.tab('ledger'),
          headers: ownHeaders(base.words, 'ledger'),
          hidden: true,
          rows: [],
        },
      ];
  return [...made, ...between, { kind: 'ledger', entries }];
}
