/** Which letters are due on a day, to whom each goes and what it says, and why the others do not go. */
import { AppError } from '../../domain/app-error';
import type { Day, Reason } from '../../domain/codes';
import { allocateCoupons, type Logo } from '../../domain/letters';
import type { MailPurpose } from '../../domain/mail-policy';
import { birthdayBetween } from '../../domain/occasions/birthdays';
import type { CalendarEntry } from '../../domain/occasions/calendar';
import { localCalendarOf } from '../../domain/occasions/local-calendar';
import { askedDaysOf } from '../../domain/occasions/local-time';
import { returnsYearly, type OccasionKind, type OccasionRule } from '../../domain/occasions/rules';
import { CATCH_UP_DAYS } from '../../domain/occasions/window';
import type { Letter, Ports } from '../../ports';
import {
  addressDigest,
  ledgerKey,
  readLedger,
  type Ledger,
  type LedgerEntry,
  type LedgerRow,
} from '../../tables/ledger';
import { lossOf } from '../../tables/line-count';
import { timeText } from '../../tables/local-time';
import { readCoupons } from '../../tables/mail/coupons';
import type { FaultyRule } from '../../tables/mail/occasion-rules';
import { refuseSpoiled, type Base } from '../../tables/table';
import { AddressBook } from './address-book';
import { Addressees } from './addressees';
import { ClientClocks } from './client-clocks';
import { factsOf } from './client-facts';
import { LetterDesk, type BrokenTemplate } from './letter-desk';
import { ownTab, readMailRules, type GoneTab } from './mail-rules';

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

/** A letter ready to go, or to wait. */
export interface DueLetter {
  client: string;
  /** Row of the client when it was read; for people, never for writing. */
  row: number;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Of those that show it. */
  logo?: Logo;
  unsubscribe: NonNullable<Letter['unsubscribe']>;
  entry: LedgerEntry;
  purpose: MailPurpose;
  /** Why it has to wait, though it may go on another day or at another hour; null for one that goes now. */
  hold: Reason | null;
  /** The code it carries, '' for none; new when no letter had it before. */
  coupon: string;
  isNewCoupon: boolean;
}

/** A client whose day it is and who is not written to. */
export interface Skipped {
  row: number;
  id: string;
  reason: Reason;
  occasion: string;
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

/** Bars that pass by waiting: the letter is kept for later. */
const PASSING: readonly Reason[] = ['QUIET_HOUR', 'QUIET_DAY', 'DAY_OF_MOURNING', 'OVER_CAP'];
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

/** The ledger as it stands, and what it has lost; what a client who was merged away has got, the one who is there has got. 1 call, and 2 where there is one. */
export function openLedger(ports: Ports, base: Base, bookId: string): Ledger {
  const own = ownTab(ports, base, 'ledger');
  const keeperOf = (client: string): string => base.decisions.keeperOf(client, (id) => base.clients.rowOf.has(id));
  return readLedger(own, bookId, ports.zone, keeperOf, lossOf(ports.store, 'ledger', own).until);
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

/** Turns what falls due into letters, one after the other, so that the second of one day sees the first. */
class DueWriter {
  private readonly addresses: AddressBook;
  private readonly coupons: ReturnType<typeof readCoupons>;
  /** Codes given in this run. */
  private readonly given = new Map<string, string>();

  constructor(
    private readonly ports: Ports,
    private readonly base: Base,
    private readonly desk: LetterDesk,
    private readonly addressees: Addressees,
    ledger: Ledger,
    private readonly bookId: string,
    private readonly clocks: ClientClocks,
    private readonly question: DueQuestion,
  ) {
    this.addresses = new AddressBook(ports, ledger, bookId);
    this.coupons = readCoupons(ownTab(ports, base, 'coupons'));
  }

  skip(index: number, { code }: OccasionRule, reason: Reason): Skipped {
    const { rows, ids } = this.base.clients;
    return { row: rows[index]!, id: ids[index]!, reason, occasion: code };
  }

  /** The client's letter, the reason why there is none, or null for one in doubt: that is listed already, and only a person can end it. */
  letterFor(
    { client: index, rule, occurrence }: CalendarEntry,
    written: LedgerRow | undefined,
  ): DueLetter | Reason | null {
    if (written?.state === 'SENDING' || written?.state === 'IN_DOUBT') return null;
    if (written?.state === 'SENT') return 'ALREADY_SENT';
    if (written?.state === 'MISSED') return 'TOO_LATE';
    const { ids, rows } = this.base.clients;
    const client = ids[index]!;
    const moment = this.clocks.at(index, this.question.today);
    const reached = this.addressees.addressOf(index, rule.purpose, moment);
    let hold: Reason | null = null;
    let address = reached;
    if (typeof reached === 'string') {
      if (!PASSING.includes(reached)) return reached;
      hold = reached;
      address = this.desk.fields.emailOf(index);
      if (typeof address === 'string') return address;
    }
    const { hour } = this.question;
    if (hold === null && hour !== undefined && !this.clocks.isMailTime(index, hour)) hold = 'BEFORE_HOUR';
    const { address: to, canonical } = address as { address: string; canonical: string };
    const key = written?.key ?? ledgerKey(this.bookId, client, rule.code, occurrence.instance);
    const coupon = this.couponFor(index, rule, key);
    if (coupon === null) return 'NO_COUPON_LEFT';
    const letter = this.desk.write(index, { rule, occurrence }, coupon);
    if (!letter.ok) return letter.reason;
    // Taken last, so that a client who gets no letter keeps nobody else of that address from one.
    if (!this.addresses.take(canonical, rule.code, occurrence.day)) return 'SAME_ADDRESS';
    if (coupon !== '') this.given.set(key, coupon);
    if (hold === null) this.addressees.note(client, { day: moment.day, purpose: rule.purpose });
    const book = written?.book ?? this.bookId;
    return {
      client,
      row: rows[index]!,
      to,
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      ...(letter.wantsLogo && this.desk.logo !== null ? { logo: this.desk.logo } : {}),
      purpose: rule.purpose,
      unsubscribe: letter.unsubscribe,
      hold,
      coupon,
      isNewCoupon: !this.coupons.taken.has(key),
      entry: {
        key,
        client,
        occasion: rule.code,
        instance: occurrence.instance,
        day: occurrence.day,
        address: addressDigest(this.ports.digest, book, canonical),
        book,
        template: letter.template,
        operation: written?.operation ?? '',
        state: 'PLANNED',
        time: written?.time ?? timeText(this.ports.zone.serialOf(this.ports.clock.now())),
        decidedBy: written?.decidedBy ?? '',
      },
    };
  }

  /** The letter's code, '' for one that wants none, null when none is left. */
  private couponFor(index: number, rule: OccasionRule, key: string): string | null {
    if (!this.desk.wantsCoupon(index, rule.template)) return '';
    const taken = new Map([...this.coupons.taken, ...this.given]);
    return allocateCoupons(this.coupons.free(rule.template), taken, [key]).given.get(key) ?? null;
  }
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

/** In a copied or restored file mail waits until the settings say that this copy lives. */
export function refuseUnconfirmedCopy(base: Base, ledger: Ledger, book: string): void {
  const { livingCopy } = base.settings;
  if (livingCopy === book) return;
  if (livingCopy !== '' || ledger.foreignBooks.length > 0) throw new AppError('COPY_UNCONFIRMED', { book });
}

function doubtsOf(base: Base, ledger: Ledger, lost: readonly LedgerEntry[]): Doubt[] {
  return [...ledger.byKey.values(), ...lost]
    .filter(({ state }) => state === 'SENDING' || state === 'IN_DOUBT')
    .map(({ key, client }) => ({ row: base.clients.rowOf.get(client) ?? null, id: client, key }));
}
