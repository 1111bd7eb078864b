/** `mail.sendDue`: sends the letters due, each exactly once, one after another through the ledger. */
import { AppError } from '../domain/app-error';
import type { Day } from '../domain/codes';
import { OCCASIONS, type Occasion } from '../domain/occasions/occasion';
import { CATCH_UP_DAYS } from '../domain/occasions/window';
import type { ChangeSet, Step, StepOf } from '../changes/change-set';
import type { Mailer, Ports } from '../ports';
import { ledgerValues } from '../tables/ledger';
import { openOwnTable, ownHeaders, readOwnTable } from '../tables/own-tables';
import { openBase, type Base } from '../tables/table';
import type { Command, Plan } from './command';
import { findDueLetters, type DueLetter, type DueLetters, type Skipped } from './due-letters';
import { LedgerWriter, type Mark } from './ledger-writer';
import { localToday, readDay, readFields, readOneOf } from './input';

export interface SendDueInput {
  /** The day whose letters are due; the spreadsheet's local day if absent. */
  today?: Day;
  /** The first day to make up for, at most `CATCH_UP_DAYS` before `today`; `today` itself if absent. */
  since?: Day;
  occasion?: Occasion;
}

export interface SendDueReport {
  /** Letters sent; on `dryRun` those that would be. */
  sent: number;
  skipped: Skipped[];
  /** Letters that only a person can tell about, of this run or earlier ones. */
  inDoubt: { row: number | null; id: string; key: string }[];
  /** Letters due that wait for the next run: the day's quota or the run's time is used up. */
  left: number;
}

/** What is sent after the ledger holds the intent. */
interface SendWork {
  letters: DueLetter[];
  /** The ledger's tab, undefined when the run makes it. */
  ledgerTab: number | undefined;
  quota: number;
  startedAt: number;
  senderName: string;
  replyTo: string;
}

/** Google ends a run at 6 minutes; this one ends itself well before, between two letters. */
const RUN_LIMIT = 270_000;
/** So many letters refused one after another are the service's trouble, not the letters'. */
const REFUSALS_IN_A_ROW = 3;

export const sendDueMail: Command<SendDueInput, SendDueReport, SendWork> = {
  name: 'mail.sendDue',
  parse(input) {
    const fields = readFields(input, ['today', 'since', 'occasion']);
    return {
      today: readDay(fields, 'today'),
      since: readDay(fields, 'since'),
      occasion: readOneOf(fields, 'occasion', OCCASIONS),
    };
  },

  plan(ports, input): Plan<SendDueReport, SendWork> {
    const startedAt = ports.clock.now();
    const base = openBase(ports);
    const today = input.today ?? localToday(ports);
    const due = findDueLetters(ports, base, {
      today,
      first: Math.min(today, Math.max(input.since ?? today, today - CATCH_UP_DAYS)),
      occasion: input.occasion ?? 'birthday',
    });
    const quota = due.letters.length === 0 ? 0 : Math.max(0, ports.mailer.quota());
    const sendable = Math.min(due.letters.length, quota);
    return {
      changes: changesOf(base, due),
      report: { sent: sendable, skipped: due.skipped, inDoubt: due.doubts, left: due.letters.length - sendable },
      work: {
        letters: due.letters,
        ledgerTab: base.own.get('ledger'),
        quota,
        startedAt,
        senderName: base.settings.senderName,
        replyTo: base.settings.replyTo,
      },
    };
  },

  afterwards(ports, _input, report, work) {
    if (work === undefined || work.letters.length === 0) return report;
    const table =
      work.ledgerTab === undefined ? openOwnTable(ports, 'ledger') : readOwnTable(ports, 'ledger', work.ledgerTab);
    if (table === null) throw new AppError('PLATFORM', { what: 'ledger' });
    const { sent, refused } = sendAll(ports, work, new LedgerWriter(ports, table));
    return {
      ...report,
      sent,
      skipped: [...report.skipped, ...refused],
      left: work.letters.length - sent - refused.length,
    };
  },
};

/**
 * Sends letter after letter. Before each, one write says that the last one was sent and this one is being sent, and is in the file before the letter
 * goes: so a kill at any point leaves at most this one in doubt, and never a letter that could go twice.
 * Per letter 3 calls and the sending.
 */
function sendAll(ports: Ports, work: SendWork, ledger: LedgerWriter): { sent: number; refused: Skipped[] } {
  const refused: Skipped[] = [];
  let sent = 0;
  let inARow = 0;
  let { quota } = work;
  let last: Mark[] = [];
  for (const letter of work.letters) {
    if (quota <= 0 || inARow >= REFUSALS_IN_A_ROW || ports.clock.now() - work.startedAt > RUN_LIMIT) break;
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
      refused.push({ row: letter.row, id: letter.client, reason: 'NOT_ACCEPTED' });
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

/** The intents of the letters, and what became of earlier ones. */
function changesOf(base: Base, due: DueLetters): ChangeSet {
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
  if (entries.length > 0) steps.push({ kind: 'ledger', entries });
  return { command: sendDueMail.name, steps };
}
