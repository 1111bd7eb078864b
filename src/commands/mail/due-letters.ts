/** Which letters are due on a day, to whom each goes and what it says, and why the others do not go. */
import { AppError } from '../../domain/app-error';
import type { Day } from '../../domain/codes';
import { birthdayBetween } from '../../domain/occasions/birthdays';
import type { CalendarEntry } from '../../domain/occasions/calendar';
import { localCalendarOf } from '../../domain/occasions/local-calendar';
import { askedDaysOf } from '../../domain/occasions/local-time';
import { returnsYearly, type OccasionKind, type OccasionRule } from '../../domain/occasions/rules';
import { CATCH_UP_DAYS } from '../../domain/occasions/window';
import type { Ports } from '../../ports';
import type { Ledger, LedgerEntry, LedgerRow } from '../../tables/ledger';
import type { FaultyRule } from '../../tables/mail/occasion-rules';
import { refuseSpoiled, type Base } from '../../tables/table';
import { Addressees } from './addressees';
import { ClientClocks } from './client-clocks';
import { factsOf } from './client-facts';
import { DueWriter, type DueLetter, type Skipped } from './due-writer';
import { LetterDesk, type BrokenTemplate } from './letter-desk';
import { readMailRules, type GoneTab } from './mail-rules';
import { openLedger, refuseUnconfirmedCopy } from './open-ledger';

/** What to look for. */
export interface DueQuestion {
  today: Day;
  /**
   * The first day asked for, at most `CATCH_UP_DAYS` before the client's own today. Letters planned earlier but left over are looked for so far back in any case, and so
   * is what does not return each year: an order may be entered a day late.
   */
  first: Day;
  /**
   * The hour that has to have come to a client's own clock, 0 to 23; `first` is then a day of every clock. Absent where letters go whatever the hour, `first` is then
   * by the file's clock and moves with the client's.
   */
  hour?: number | undefined;
  /** The instant at which `today` was read off the clock, in ms; now if absent. */
  now?: number;
  /** Code of one rule; all active ones if absent. */
  occasion?: string;
  /** Codes of the schedule's rules, of which some may be active no more; null or absent is all. */
  occasions?: readonly string[] | null;
}

/** A letter of which only a person can say whether it went out; `row` is null when the client is gone. */
export interface Doubt {
  row: number | null;
  id: string;
  key: string;
}

export interface DueLetters {
  /** Oldest occasion first. */
  letters: DueLetter[];
  skipped: Skipped[];
  doubts: Doubt[];
  /** Rows of the ledger whose run died while sending: they become IN_DOUBT. */
  interrupted: LedgerRow[];
  /** Planned letters whose time is over. */
  missed: LedgerRow[];
  /** Letters that may have gone in the days of which the ledger has lost rows: they are in doubt, and have no row yet. */
  lost: LedgerEntry[];
  ledger: Ledger;
  /** Lines of the tab of occasions that make no letters. */
  faulty: FaultyRule[];
  /** Tabs that were deleted, see `MailRules.gone`. */
  gone: GoneTab[];
  /** Templates that were asked for and make no letters. */
  broken: BrokenTemplate[];
  /** The clocks of the clients at the moment of looking. */
  clocks: ClientClocks;
  /** Signs the links of these letters, and has to be kept before the first of them goes; null when there is nothing to keep. */
  freshSecret: string | null;
}

const OF_BIRTHDAYS: readonly OccasionKind[] = ['BIRTHDAY', 'ROUND_BIRTHDAY'];

/**
 * Finds the letters due. Reads the ledger and the tabs of mail (2 calls each) beside the base given; writes nothing.
 * @throws AppError COPY_UNCONFIRMED when the ledger was written by another file; REFUSALS_LOST {tab, n}; COLUMN_GONE {tab, field} when all occasions are birthdays and there is no such column;
 *   SETTING_INVALID; INPUT_INVALID {field} for an occasion that is none
 */
export function findDueLetters(ports: Ports, base: Base, question: DueQuestion): DueLetters {
  const bookId = ports.book.id();
  const ledger = openLedger(ports, base, bookId);
  refuseUnconfirmedCopy(base, ledger, bookId);
  refuseSpoiled(base);
  const mail = readMailRules(ports, base);
  const { rules: all, faulty, gone } = mail;
  const rules = chosen(base, all, question);
  const { today } = question;
  const clocks = new ClientClocks(ports, base, question.now);
  const desk = new LetterDesk(ports, base, mail, today);
  // Also where nobody's day it is: who breaks a letter is to know it before it is wanted.
  desk.parseAll(rules.map(({ template }) => template));
  const addressees = new Addressees(ports, base, ledger, all);
  addressees.refuseShortList();
  const facts = factsOf(ports, base, rules, desk, today);
  const { entries, barred } = localCalendarOf(
    rules,
    facts,
    (index) => clocks.at(index, today).day,
    CATCH_UP_DAYS,
    desk.plan,
    question.occasion === undefined ? rules : all,
  );
  const writer = new DueWriter(ports, base, desk, addressees, ledger, bookId, clocks, question);
  const { hour = 0 } = question;
  const askedOf = (index: number): { first: Day; last: Day } =>
    askedDaysOf({ day: clocks.at(index, today).day, isMailTime: clocks.isMailTime(index, hour) }, question);
  const skipped = unclearDays(base, desk, rules, question);
  for (const { client: index, rule, occurrence, reason } of barred)
    if (occurrence.day >= askedOf(index).first || !returnsYearly(rule.kind))
      skipped.push(writer.skip(index, rule, reason));
  const letters: DueLetter[] = [];
  const lost: LedgerEntry[] = [];
  for (const entry of entries) {
    const written = ledger.find(base.clients.ids[entry.client]!, entry.rule.code, entry.occurrence.instance);
    const asked = askedOf(entry.client);
    if (entry.occurrence.day > asked.last) continue;
    if (entry.occurrence.day < asked.first && !isStillAskedFor(entry, written)) continue;
    const letter = writer.letterFor(entry, written);
    if (letter === null) continue;
    if (typeof letter === 'string') skipped.push(writer.skip(entry.client, entry.rule, letter));
    else if (written === undefined && letter.entry.day <= (ledger.lostUntil ?? -Infinity))
      lost.push({ ...letter.entry, state: 'IN_DOUBT' });
    else letters.push(letter);
  }
  const wanted = new Set(letters.map(({ entry }) => entry.key));
  const indexOf = new Map(clocks.hasZones ? base.clients.ids.map((id, index) => [id, index]) : []);
  const isOver = ({ state, key, day, client }: LedgerRow): boolean =>
    state === 'PLANNED' && !wanted.has(key) && day < clocks.at(indexOf.get(client) ?? -1, today).day - CATCH_UP_DAYS;
  const rows = [...ledger.byKey.values()];
  return {
    letters,
    skipped,
    doubts: doubtsOf(base, ledger, lost),
    lost,
    interrupted: rows.filter(({ state }) => state === 'SENDING'),
    missed: rows.filter(isOver),
    ledger,
    faulty,
    gone,
    broken: desk.broken,
    clocks,
    freshSecret: desk.optOut.freshSecret,
  };
}

/** Of the days before the first one asked for: what is planned and left over, and what may have become known since. */
function isStillAskedFor({ rule }: CalendarEntry, written: LedgerRow | undefined): boolean {
  return written === undefined ? !returnsYearly(rule.kind) : written.state === 'PLANNED';
}

/**
 * When nothing is to be sent, a template that cannot be read is the answer; else it is told beside the letters that go.
 * @throws AppError of the template
 */
export function refuseBroken({ broken, letters }: DueLetters): void {
  const [first] = broken;
  if (first !== undefined && letters.every(({ hold }) => hold !== null)) throw first.error;
}

/** The rules asked for. */
function chosen(base: Base, all: readonly OccasionRule[], { occasion, occasions }: DueQuestion): OccasionRule[] {
  const active = all.filter(
    ({ active, code }) =>
      active && (occasion === undefined || code === occasion) && (occasions?.includes(code) ?? true),
  );
  if (occasion !== undefined && active.length === 0) throw new AppError('INPUT_INVALID', { field: 'occasion' });
  const hasBirthdays = base.clients.columns.has('birthday');
  const can = active.filter(({ kind }) => hasBirthdays || !OF_BIRTHDAYS.includes(kind));
  // Nothing else is to be sent: to say nothing would look as if nobody had a birthday.
  if (active.length > 0 && can.length === 0)
    throw new AppError('COLUMN_GONE', { tab: base.clients.name, field: 'birthday' });
  return can;
}

/** Clients whose birthday can be read two ways, one of which is asked for: nobody is greeted on a guess, and nobody is passed over in silence. */
function unclearDays(
  { clients, settings }: Base,
  { fields }: LetterDesk,
  rules: readonly OccasionRule[],
  { today, first }: DueQuestion,
): Skipped[] {
  return rules
    .filter(({ kind }) => OF_BIRTHDAYS.includes(kind))
    .flatMap(({ code, offset }) =>
      fields.unclear
        .filter(({ either }) =>
          either.some((day) => birthdayBetween(day, first - offset, today - offset, settings.leapDay) !== null),
        )
        .map(({ index }): Skipped => ({
          row: clients.rows[index]!,
          id: clients.ids[index]!,
          reason: 'AMBIGUOUS_DATE',
          occasion: code,
        })),
    );
}

function doubtsOf(base: Base, ledger: Ledger, lost: readonly LedgerEntry[]): Doubt[] {
  return [...ledger.byKey.values(), ...lost]
    .filter(({ state }) => state === 'SENDING' || state === 'IN_DOUBT')
    .map(({ key, client }) => ({ row: base.clients.rowOf.get(client) ?? null, id: client, key }));
}
