/** Whether each client may be written to, now and for a purpose, and at which address: consent, opt-outs, caps and quiet days together. */
import { AppError } from '../../domain/app-error';
import type { Day, Reason } from '../../domain/codes';
import { isOneAddress } from '../../domain/letters';
import {
  consentFor,
  mailBar,
  readQuietDates,
  readQuietHours,
  readWeekdays,
  type Cap,
  type EarlierLetter,
  type MailPurpose,
  type MailRules as Allowed,
  type Moment,
} from '../../domain/mail-policy';
import type { OccasionRule } from '../../domain/occasions/rules';
import type { Ports } from '../../ports';
import type { Ledger } from '../../tables/ledger';
import { lossOf } from '../../tables/line-count';
import { readSuppressed, type SuppressedList } from '../../tables/mail/suppressed';
import type { Settings } from '../../tables/settings';
import type { Base } from '../../tables/table';
import { addressOf, type MailAddress } from './mail-fields';
import { ownTab } from './mail-rules';
import { readWaiting } from './opt-out-inbox';

/** When a letter would go; the hour is null where a day is planned and not a moment. */
export interface MailMoment {
  day: Day;
  hour: number | null;
}

export class Addressees {
  private readonly suppressed: SuppressedList;
  /** Refusals that are gone from their list. */
  readonly missing: number;
  private readonly allowed: Allowed;
  /** Letters that clients have had, by client ID. */
  private readonly letters = new Map<string, EarlierLetter[]>();
  /** IDs of clients who were merged into one who is there, by that one's ID. */
  private readonly formerIds = new Map<string, string[]>();

  constructor(
    ports: Ports,
    private readonly base: Base,
    ledger: Ledger | null = null,
    rules: readonly OccasionRule[] = [],
  ) {
    const { settings, clients, decisions } = base;
    const own = ownTab(ports, base, 'suppressed');
    this.suppressed = readSuppressed(own, ports.digest, readWaiting(ports));
    this.missing = lossOf(ports.store, 'suppressed', own).missing;
    this.allowed = allowedBy(settings, clients.columns.has('consent'));
    for (const [id, keeper] of decisions.merged((one) => clients.rowOf.has(one)))
      this.formerIds.set(keeper, [...(this.formerIds.get(keeper) ?? []), id]);
    const purposeOf = new Map(rules.map(({ code, purpose }) => [code, purpose]));
    for (const { client, occasion, day, state } of ledger?.byKey.values() ?? [])
      // A rule that is gone says no purpose any more; its letters count as what most caps are for.
      if (state === 'SENT' || state === 'SENDING' || state === 'IN_DOUBT')
        this.note(client, { day, purpose: purposeOf.get(occasion) ?? 'OFFER' });
  }

  /**
   * Whoever asked for no letters and is no longer known must not get one: a list that has lost lines stops them all.
   * @throws AppError REFUSALS_LOST {tab, n: lines}
   */
  refuseShortList(): void {
    if (this.missing > 0)
      throw new AppError('REFUSALS_LOST', { tab: this.base.words.tab('suppressed'), n: this.missing });
  }

  /** The client's address if a letter may go to it, else why not. */
  addressOf(index: number, purpose: MailPurpose, moment: MailMoment): MailAddress | Reason {
    return this.base.settings.paused ? 'PAUSED' : this.reach(index, this.allowed, { ...moment, purpose });
  }

  /** The same for a list that is handed on: it does not wait, so caps, quiet times and a pause of Klientura's own letters do not count. */
  listedAddressOf(index: number, purpose: MailPurpose): MailAddress | Reason {
    const always = { ...this.allowed, caps: [], quietDates: [], quietWeekdays: new Set<number>(), quietHours: null };
    return this.reach(index, always, { day: 0, hour: null, purpose });
  }

  private reach(index: number, allowed: Allowed, moment: Moment): MailAddress | Reason {
    const { clients } = this.base;
    // Without the column nobody can be written to, and no other reason would help the user.
    if (!clients.columns.has('email')) return 'NO_EMAIL';
    const address = addressOf(clients, index);
    const canonical = typeof address === 'string' ? null : address.canonical;
    const id = clients.ids[index]!;
    const ids = [id, ...(this.formerIds.get(id) ?? [])];
    const suppression = this.suppressed.barOf(ids, canonical, moment.purpose);
    const bar = mailBar(
      {
        consent: consentFor(clients.raw(clients.rows[index]!, 'consent'), moment.purpose),
        isSuppressed: suppression === 'OPT_OUT',
        isBounced: suppression === 'BOUNCED',
        isPaused: suppression === 'PAUSED',
        letters: this.letters.get(id) ?? [],
      },
      allowed,
      moment,
    );
    if (bar !== null) return bar;
    if (typeof address === 'string') return address;
    return isOneAddress(address.address) ? address : 'BAD_EMAIL';
  }

  /** Counts a letter towards the client's caps; also one that this run is to send. */
  note(client: string, letter: EarlierLetter): void {
    const there = this.letters.get(client);
    if (there === undefined) this.letters.set(client, [letter]);
    else there.push(letter);
  }
}

/** What the settings allow. What nobody can read in them is refused before, see `spoiledSettings`. */
function allowedBy(settings: Settings, hasConsentColumn: boolean): Allowed {
  const cap = (most: number, days: number, purpose: MailPurpose | null = null): Cap[] =>
    most > 0 ? [{ most, days, purpose }] : [];
  return {
    basis: settings.mailBasis,
    hasConsentColumn,
    caps: [...cap(settings.mostPerDay, 1), ...cap(settings.mostPerWeek, 7), ...cap(settings.mostOffers, 30, 'OFFER')],
    quietWeekdays: new Set(readWeekdays(settings.quietWeekdays).items),
    quietDates: [
      ...readQuietDates(settings.quietDates, false).items,
      ...readQuietDates(settings.mourningDates, true).items,
    ],
    quietHours: readQuietHours(settings.quietHours).hours,
  };
}
