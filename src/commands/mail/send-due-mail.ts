/** `mail.sendDue`: sends the letters due, each exactly once, one after another through the ledger. */
import { AppError } from '../../domain/app-error';
import type { Day, ErrorCode, Params } from '../../domain/codes';
import { CATCH_UP_DAYS } from '../../domain/occasions/window';
import type { ChangeSet, OwnRow, Step, StepOf } from '../../changes/change-set';
import type { RunClock } from '../../changes/run-clock';
import type { Mailer, Ports } from '../../ports';
import { ledgerValues } from '../../tables/ledger';
import { timeText } from '../../tables/local-time';
import type { FaultyRule } from '../../tables/mail/occasion-rules';
import { openOwnTable, ownHeaders, readOwnTable } from '../../tables/own-tables';
import { openBase, type Base } from '../../tables/table';
import type { Command, Plan } from '../command';
import { findDueLetters, type DueLetter, type DueLetters, type Skipped } from './due-letters';
import { LedgerWriter, type Mark } from './ledger-writer';
import { localToday, readCodes, readDay, readFields, readText } from '../input';

export interface SendDueInput {
  /** The day whose letters are due; the spreadsheet's local day if absent. */
  today?: Day;
  /** The first day to make up for, at most `CATCH_UP_DAYS` before `today`; `today` itself if absent. */
  since?: Day;
  /** Code of one occasion; all that are active if absent. */
  occasion?: string;
  /** Codes of those that the schedule is for; of these the active ones. */
  occasions?: string[];
}

export interface SendDueReport {
  /** Letters sent; on `dryRun` those that would be. */
  sent: number;
  skipped: Skipped[];
  /** Letters that only a person can tell about, of this run or earlier ones. */
  inDoubt: { row: number | null; id: string; key: string }[];
  /** Letters due that wait for the next run: the day's quota or the run's time is used up, it is an hour without letters, or their template cannot be read. */
  left: number;
  /** Occasions and templates that make no letters until a person mends them. */
  faulty?: FaultyRule[];
  broken?: { template: string; code: ErrorCode; params: Params }[];
}

/** What is sent after the ledger holds the intent. */
interface SendWork {
  letters: DueLetter[];
  /** The ledger's tab, undefined when the run makes it. */
  ledgerTab: number | undefined;
  quota: number;
  senderName: string;
  replyTo: string;
}

/** So many letters refused one after another are the service's trouble, not the letters'. */
const REFUSALS_IN_A_ROW = 3;

export const sendDueMail: Command<SendDueInput, SendDueReport, SendWork> = {
  name: 'mail.sendDue',
  parse(input) {
    const fields = readFields(input, ['today', 'since', 'occasion', 'occasions']);
    return {
      today: readDay(fields, 'today'),
      since: readDay(fields, 'since'),
      occasion: readText(fields, 'occasion', 40),
      occasions: readCodes(fields, 'occasions'),
    };
  },

  plan(ports, input): Plan<SendDueReport, SendWork> {
    const base = openBase(ports);
    const today = input.today ?? localToday(ports);
    const due = findDueLetters(ports, base, {
      today,
      first: Math.min(today, Math.max(input.since ?? today, today - CATCH_UP_DAYS)),
      ...(input.occasion === undefined ? {} : { occasion: input.occasion }),
      ...(input.occasions === undefined ? {} : { occasions: input.occasions }),
    });
    const now = due.letters.filter(({ hold }) => hold === null);
    refuseBroken(due, now);
    const quota = now.length === 0 ? 0 : Math.max(0, ports.mailer.quota());
    const sendable = Math.min(now.length, quota);
    return {
      changes: changesOf(ports, base, due),
      report: {
        sent: sendable,
        skipped: [...due.skipped, ...heldBack(due)],
        inDoubt: due.doubts,
        left: now.length - sendable + waitingToday(due),
        ...faultsOf(due),
      },
      work: {
        letters: now,
        ledgerTab: base.own.get('ledger'),
        quota,
        senderName: base.settings.senderName,
        replyTo: base.settings.replyTo,
      },
    };
  },

  afterwards(ports, _input, report, work, { clock }) {
    if (work === undefined || work.letters.length === 0) return report;
    const table =
      work.ledgerTab === undefined ? openOwnTable(ports, 'ledger') : readOwnTable(ports, 'ledger', work.ledgerTab);
    if (table === null) throw new AppError('PLATFORM', { what: 'ledger' });
    const { sent, refused } = sendAll(ports, work, new LedgerWriter(ports, table), clock);
    return {
      ...report,
      sent,
      skipped: [...report.skipped, ...refused],
      left: work.letters.length - sent - refused.length + (report.left - (work.letters.length - report.sent)),
    };
  },
};

/** When nothing else is to be sent, a template that cannot be read is the answer. @throws AppError of the template */
function refuseBroken({ broken }: DueLetters, now: readonly DueLetter[]): void {
  const [first] = broken;
  if (first !== undefined && now.length === 0) throw first.error;
}

/** Letters that wait for another day or hour, with the reason. */
const heldBack = ({ letters }: DueLetters): Skipped[] =>
  letters.flatMap(({ hold, row, client, entry: { occasion } }) =>
    hold === null ? [] : [{ row, id: client, reason: hold, occasion }],
  );

/** Letters that may still go today: those of a quiet hour, and those whose template somebody may mend. */
const waitingToday = ({ letters, skipped }: DueLetters): number =>
  letters.filter(({ hold }) => hold === 'QUIET_HOUR').length +
  skipped.filter(({ reason }) => reason === 'TEMPLATE_BROKEN').length;

function faultsOf({ faulty, broken }: DueLetters): Pick<SendDueReport, 'faulty' | 'broken'> {
  return {
    ...(faulty.length === 0 ? {} : { faulty }),
    ...(broken.length === 0
      ? {}
      : { broken: broken.map(({ template, error: { code, params } }) => ({ template, code, params })) }),
  };
}

/**
 * Sends letter after letter. Before each, one write says that the last one was sent and this one is being sent, and is in the file before the letter
 * goes: so a kill at any point leaves at most this one in doubt, and never a letter that could go twice.
 * Per letter 3 calls and the sending.
 */
function sendAll(
  ports: Ports,
  work: SendWork,
  ledger: LedgerWriter,
  clock: RunClock,
): { sent: number; refused: Skipped[] } {
  const refused: Skipped[] = [];
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
    ledger.mark([...last, { key, state: 'SENDING' }]);
    if (handOver(ports.mailer, letter, work)) {
      last = [{ key, state: 'SENT' }];
      sent++;
      quota--;
      inARow = 0;
    } else {
      last = [{ key, state: 'PLANNED' }];
      quota = ports.mailer.quota();
      if (quota <= 0) break;
      refused.push({ row: letter.row, id: letter.client, reason: 'NOT_ACCEPTED', occasion: letter.entry.occasion });
      inARow++;
    }
  }
  if (last.length > 0) ledger.mark(last);
  return { sent, refused };
}

/** Whether the mail service took the letter. */
function handOver(mailer: Mailer, letter: DueLetter, { senderName, replyTo }: SendWork): boolean {
  try {
    mailer.send({
      to: letter.to,
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      ...(senderName === '' ? {} : { senderName }),
      ...(replyTo === '' ? {} : { replyTo }),
    });
    return true;
  } catch {
    // The port's word: a throw means that it was not handed over. The letter stays planned and is tried again by the next run.
    return false;
  }
}

type LedgerChange = StepOf<'ledger'>['entries'][number];

/** The intents of the letters, the codes they carry, and what became of earlier ones. */
function changesOf(ports: Ports, base: Base, due: DueLetters): ChangeSet {
  const entries: LedgerChange[] = [];
  for (const { entry } of due.letters) {
    const there = due.ledger.byKey.get(entry.key);
    if (there === undefined) entries.push({ key: entry.key, values: ledgerValues(entry) });
    else if (there.address !== entry.address || there.template !== entry.template || there.day !== entry.day) {
      entries.push({ key: entry.key, before: there.state, values: ledgerValues(entry) });
    }
  }
  for (const { key, state } of due.interrupted) entries.push({ key, before: state, values: { state: 'IN_DOUBT' } });
  for (const { key, state } of due.missed) entries.push({ key, before: state, values: { state: 'MISSED' } });
  const steps: Step[] = [];
  if (entries.length > 0 && !base.own.has('ledger')) {
    steps.push({
      kind: 'createTab',
      table: 'ledger',
      name: base.words.tab('ledger'),
      headers: ownHeaders(base.words, 'ledger'),
      hidden: true,
      rows: [],
    });
  }
  const coupons = couponRows(ports, due);
  if (coupons.length > 0)
    steps.push({
      kind: 'ownRows',
      table: 'coupons',
      name: base.words.tab('coupons'),
      headers: ownHeaders(base.words, 'coupons'),
      rows: coupons,
    });
  if (entries.length > 0) steps.push({ kind: 'ledger', entries });
  return { command: sendDueMail.name, steps };
}

/** Codes that letters of this run take; one that a letter has already is written again as it is. */
function couponRows(ports: Ports, { letters }: DueLetters): OwnRow[] {
  const time = timeText(ports.zone.serialOf(ports.clock.now()));
  return letters
    .filter(({ coupon, isNewCoupon }) => coupon !== '' && isNewCoupon)
    .map(({ coupon, entry: { key } }) => ({
      key: coupon,
      before: { letter: null, time: null },
      after: { letter: key, time },
    }));
}
