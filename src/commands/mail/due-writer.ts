/** What falls due, as letters ready to go or with the reason why there is none. */
import type { Day, Reason } from '../../domain/codes';
import { allocateCoupons, type Logo } from '../../domain/letters';
import type { MailPurpose } from '../../domain/mail-policy';
import type { CalendarEntry } from '../../domain/occasions/calendar';
import type { OccasionRule } from '../../domain/occasions/rules';
import type { Letter, Ports } from '../../ports';
import { addressDigest, ledgerKey, type Ledger, type LedgerEntry, type LedgerRow } from '../../tables/ledger';
import { timeText } from '../../tables/local-time';
import { readCoupons } from '../../tables/mail/coupons';
import type { Base } from '../../tables/table';
import { AddressBook } from './address-book';
import type { Addressees } from './addressees';
import type { ClientClocks } from './client-clocks';
import type { LetterDesk } from './letter-desk';
import { ownTab } from './mail-rules';

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

/** Bars that pass by waiting: the letter is kept for later. */
const PASSING: readonly Reason[] = ['QUIET_HOUR', 'QUIET_DAY', 'DAY_OF_MOURNING', 'OVER_CAP'];

/** The day of the run, and the hour that has to have come to a client's own clock; without it letters go whatever the hour. */
interface AskedMoment {
  today: Day;
  hour?: number | undefined;
}

/** Turns what falls due into letters, one after the other, so that the second of one day sees the first. */
export class DueWriter {
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
    private readonly question: AskedMoment,
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
