/** `mail.sendDue`: sends the letters due, each exactly once, one after another through the ledger. */
import type { Day, ErrorCode, Params, Reason } from '../../domain/codes';
import type { ChangeSet, OwnRow, Step, StepOf } from '../../changes/change-set';
import type { Ports } from '../../ports';
import { ledgerValues } from '../../tables/ledger';
import { timeText } from '../../tables/local-time';
import type { FaultyRule } from '../../tables/mail/occasion-rules';
import { ownHeaders } from '../../tables/own-tables';
import { openBase, type Base } from '../../tables/table';
import type { Command, Plan } from '../command';
import type { UnknownZone } from './client-clocks';
import { findDueLetters, refuseBroken, type DueLetters } from './due-letters';
import type { DueLetter, Skipped } from './due-writer';
import { ConsentNow } from './consent-now';
import { optOutSteps } from './opt-out';
import { keepSecret } from './opt-out-ways';
import { ledgerSteps, sendLetters, type SendWork } from './send-letters';
import { readCodes, readDay, readFields, readText, readWhole } from '../input';

export interface SendDueInput {
  /** The day whose letters are due; the spreadsheet's local day if absent. */
  today?: Day;
  /** The first day to make up for, at most `CATCH_UP_DAYS` before `today`; `today` itself if absent. */
  since?: Day;
  /**
   * The hour that has to have come to a client's own clock, 0 to 23; for the schedule of a base with time zones. `since` is then a day of every clock. Whatever the hour if
   * absent.
   */
  hour?: number;
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
  /** Of these, those that the ledger has lost the rows of: they may have gone before. */
  lost?: number;
  /** Letters due that wait for the next run: the day's quota or the run's time is used up, it is an hour without letters, or their template cannot be read. */
  left: number;
  /** Occasions and templates that make no letters until a person mends them. */
  faulty?: FaultyRule[];
  /** Tabs of occasions or letters that were deleted, by name. */
  gone?: string[];
  broken?: { template: string; code: ErrorCode; params: Params }[];
  /** Of a base with a column of time zones. */
  zones?: ZoneOutlook;
}

export interface ZoneOutlook {
  /** When the hour of letters comes next to one of the clients' clocks; an instant in ms. */
  next: number;
  /** The last day whose letters have been asked for, wherever a client lives. */
  asked: Day;
  /** Cells that nobody can read; their clients have the file's zone. The first of them, and how many there are. */
  unknown: UnknownZone[];
  unknownTotal: number;
}

const SHOWN_ZONES = 20;

/** What `mail.sendDue` sends, and the secret that its links are signed with, see `DueLetters`. */
interface DueWork extends SendWork<DueLetter> {
  freshSecret: string | null;
}

export const sendDueMail: Command<SendDueInput, SendDueReport, DueWork> = {
  name: 'mail.sendDue',
  parse(input) {
    const fields = readFields(input, ['today', 'since', 'hour', 'occasion', 'occasions']);
    return {
      today: readDay(fields, 'today'),
      since: readDay(fields, 'since'),
      hour: readWhole(fields, 'hour', 0, 23),
      occasion: readText(fields, 'occasion', 40),
      occasions: readCodes(fields, 'occasions'),
    };
  },

  plan(ports, input): Plan<SendDueReport, DueWork> {
    const base = openBase(ports);
    const now = ports.clock.now();
    const today = input.today ?? Math.floor(ports.zone.serialOf(now));
    const due = findDueLetters(ports, base, {
      today,
      now,
      first: input.since ?? today,
      hour: input.hour,
      ...(input.occasion === undefined ? {} : { occasion: input.occasion }),
      ...(input.occasions === undefined ? {} : { occasions: input.occasions }),
    });
    const going = due.letters.filter(({ hold }) => hold === null);
    refuseBroken(due);
    const quota = going.length === 0 ? 0 : Math.max(0, ports.mailer.quota());
    const sendable = Math.min(going.length, quota);
    const consent = new ConsentNow(ports, base);
    return {
      changes: changesOf(ports, base, due),
      report: {
        sent: sendable,
        skipped: [...due.skipped, ...heldBack(due)],
        inDoubt: due.doubts,
        ...(due.lost.length === 0 ? {} : { lost: due.lost.length }),
        left: going.length - sendable + waitingToday(due),
        ...faultsOf(base, due),
        ...zonesOf(due, input.hour ?? base.settings.mailHour),
      },
      work: {
        letters: going,
        ledgerTab: base.own.get('ledger'),
        quota,
        barOf: ({ client, row, purpose }) => consent.barOf(client, row, purpose),
        senderName: base.settings.senderName,
        replyTo: base.settings.replyTo,
        freshSecret: due.freshSecret,
      },
    };
  },

  afterwards(ports, _input, report, work, { clock }) {
    if (work === undefined || work.letters.length === 0) return report;
    // A run that dies before this has sent no letter with such a link.
    if (work.freshSecret !== null) keepSecret(ports, work.freshSecret);
    const { sent, refused } = sendLetters(ports, work, clock);
    return {
      ...report,
      sent,
      skipped: [...report.skipped, ...refused.map(notSent)],
      left: work.letters.length - sent - refused.length + (report.left - (work.letters.length - report.sent)),
    };
  },
};

/** Letters that wait for another day or hour, with the reason. */
const heldBack = ({ letters }: DueLetters): Skipped[] =>
  letters.flatMap(({ hold, row, client, entry: { occasion } }) =>
    hold === null ? [] : [{ row, id: client, reason: hold, occasion }],
  );

/** Letters that may still go today: those of a quiet hour, and those whose template somebody may mend. */
const waitingToday = ({ letters, skipped }: DueLetters): number =>
  letters.filter(({ hold }) => hold === 'QUIET_HOUR').length +
  skipped.filter(({ reason }) => reason === 'TEMPLATE_BROKEN').length;

const notSent = ({ letter, reason }: { letter: DueLetter; reason: Reason }): Skipped => ({
  row: letter.row,
  id: letter.client,
  reason,
  occasion: letter.entry.occasion,
});

function faultsOf(
  { words }: Base,
  { faulty, broken, gone }: DueLetters,
): Pick<SendDueReport, 'faulty' | 'broken' | 'gone'> {
  return {
    ...(gone.length === 0 ? {} : { gone: gone.map((key) => words.tab(key)) }),
    ...(faulty.length === 0 ? {} : { faulty }),
    ...(broken.length === 0
      ? {}
      : { broken: broken.map(({ template, error: { code, params } }) => ({ template, code, params })) }),
  };
}

function zonesOf({ clocks }: DueLetters, hour: number): Pick<SendDueReport, 'zones'> {
  if (!clocks.hasZones) return {};
  const { unknown } = clocks;
  return {
    zones: { ...clocks.outlook(hour), unknown: unknown.slice(0, SHOWN_ZONES), unknownTotal: unknown.length },
  };
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
  for (const entry of due.lost) entries.push({ key: entry.key, values: ledgerValues(entry) });
  for (const { key, state } of due.missed) entries.push({ key, before: state, values: { state: 'MISSED' } });
  const coupons = couponRows(ports, due);
  const given: Step[] =
    coupons.length === 0
      ? []
      : [
          {
            kind: 'ownRows',
            table: 'coupons',
            name: base.words.tab('coupons'),
            headers: ownHeaders(base.words, 'coupons'),
            rows: coupons,
          },
        ];
  return { command: sendDueMail.name, steps: [...ledgerSteps(base, entries, given), ...optOutSteps(ports, base, [])] };
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
