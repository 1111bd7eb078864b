/** Which letters are due on a day, to whom each goes and what it says, and why the others do not go. */
import { AppError } from '../domain/app-error';
import type { Day, Reason } from '../domain/codes';
import { consentBar, readConsent } from '../domain/consent';
import { isOneAddress, parseTemplate, renderLetter, type Template } from '../domain/letters';
import { ageOn, birthdayBetween, CATCH_UP_DAYS, type Occasion, type Occurrence } from '../domain/occasions';
import type { Ports } from '../ports';
import { addressDigest, ledgerKey, readLedger, type Ledger, type LedgerEntry, type LedgerRow } from '../tables/ledger';
import { timeText } from '../tables/local-time';
import { readOwnTable } from '../tables/own-tables';
import { refuseSpoiled, type Base } from '../tables/table';
import { mailFieldsOf, type MailFields } from './mail-fields';
import { letterTagNames, letterTags, templateTexts } from './letter-tags';

/** What to look for. */
export interface DueQuestion {
  today: Day;
  /** The first day asked for; letters planned earlier but left over are looked for `CATCH_UP_DAYS` back in any case. */
  first: Day;
  occasion: Occasion;
}

/** A letter ready to go. */
export interface DueLetter {
  client: string;
  /** Row of the client when it was read; for people, never for writing. */
  row: number;
  to: string;
  subject: string;
  text: string;
  html: string;
  entry: LedgerEntry;
}

/** A client whose day it is and who is not written to. */
export interface Skipped {
  row: number;
  id: string;
  reason: Reason;
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
  ledger: Ledger;
}

/**
 * Finds the letters due. Reads the ledger (2 calls) beside the base given; writes nothing.
 * @throws AppError COPY_UNCONFIRMED when the ledger was written by another file; COLUMN_GONE {tab, field} without a birthday column; SETTING_INVALID;
 *   what `parseTemplate` throws
 */
export function findDueLetters(ports: Ports, base: Base, question: DueQuestion): DueLetters {
  const bookId = ports.book.id();
  const ledgerTab = base.own.get('ledger');
  const ledger = readLedger(
    ledgerTab === undefined ? null : readOwnTable(ports, 'ledger', ledgerTab),
    bookId,
    ports.zone,
    (client) => base.decisions.keeperOf(client, (id) => base.clients.rowOf.has(id)),
  );
  refuseUnconfirmedCopy(base, ledger, bookId);
  refuseSpoiled(base);
  if (!base.clients.columns.has('birthday'))
    throw new AppError('COLUMN_GONE', { tab: base.clients.name, field: 'birthday' });
  const { subject, text } = templateTexts(base);
  const desk: Desk = {
    ports,
    base,
    bookId,
    fields: mailFieldsOf(ports, base, question.today),
    addresses: new AddressBook(ports, ledger, bookId),
    template: parseTemplate(subject, text, letterTagNames(base.words)),
    templateDigest: ports.digest.sha256(`${subject}\n${text}`).slice(0, 16),
  };
  const letters: DueLetter[] = [];
  const skipped = unclearDays(desk, question);
  for (const candidate of findCandidates(desk, ledger, question)) {
    const letter = letterFor(desk, candidate, question.occasion);
    if (letter === null) continue;
    if (typeof letter !== 'string') letters.push(letter);
    else
      skipped.push({
        row: base.clients.rows[candidate.index]!,
        id: base.clients.ids[candidate.index]!,
        reason: letter,
      });
  }
  const wanted = new Set(letters.map(({ entry }) => entry.key));
  const isOver = ({ state, key, day }: LedgerRow): boolean =>
    state === 'PLANNED' && !wanted.has(key) && day < question.today - CATCH_UP_DAYS;
  const rows = [...ledger.byKey.values()];
  return {
    letters,
    skipped,
    doubts: doubtsOf(base, ledger),
    interrupted: rows.filter(({ state }) => state === 'SENDING'),
    missed: rows.filter(isOver),
    ledger,
  };
}

/** What every letter of a run shares. */
interface Desk {
  ports: Ports;
  base: Base;
  bookId: string;
  fields: MailFields;
  addresses: AddressBook;
  template: Template;
  templateDigest: string;
}

/** The client's letter, the reason why there is none, or null for one in doubt: that is listed already, and only a person can end it. */
function letterFor(desk: Desk, { index, occurrence, entry }: Candidate, occasion: Occasion): DueLetter | Reason | null {
  const { ports, base, bookId } = desk;
  const client = base.clients.ids[index]!;
  const row = base.clients.rows[index]!;
  if (entry?.state === 'SENDING' || entry?.state === 'IN_DOUBT') return null;
  if (entry?.state === 'SENT') return 'ALREADY_SENT';
  if (entry?.state === 'MISSED') return 'TOO_LATE';
  if (!base.clients.columns.has('email')) return 'NO_EMAIL';
  const bar = barOf(base, row);
  if (bar !== null) return bar;
  const address = desk.fields.emailOf(index);
  if (typeof address === 'string') return address;
  if (!isOneAddress(address.address)) return 'BAD_EMAIL';
  const letter = write(desk, index, occurrence);
  if (!letter.ok) return letter.reason;
  // Taken last, so that a client who gets no letter keeps nobody else of that address from one.
  if (!desk.addresses.take(address.canonical, occasion, occurrence.day)) return 'SAME_ADDRESS';
  const book = entry?.book ?? bookId;
  return {
    client,
    row,
    to: address.address,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    entry: {
      key: entry?.key ?? ledgerKey(bookId, client, occasion, occurrence.year),
      client,
      occasion,
      year: occurrence.year,
      day: occurrence.day,
      address: addressDigest(ports.digest, book, address.canonical),
      book,
      template: desk.templateDigest,
      operation: entry?.operation ?? '',
      state: 'PLANNED',
      time: entry?.time ?? timeText(ports.zone.serialOf(ports.clock.now())),
      decidedBy: entry?.decidedBy ?? '',
    },
  };
}

/** A client whose occasion falls into the days asked for, or whose planned letter is still waiting. */
interface Candidate {
  index: number;
  occurrence: Occurrence;
  entry: LedgerRow | undefined;
}

function findCandidates({ base, fields }: Desk, ledger: Ledger, { today, first, occasion }: DueQuestion): Candidate[] {
  const candidates: Candidate[] = [];
  fields.birthdays.forEach((birthday, index) => {
    if (birthday === null) return;
    // The year is left out on purpose: who types "20.05" gets a date of this year from the spreadsheet, and is a client all the same.
    const yearless = { ...birthday, year: null };
    const occurrence = birthdayBetween(yearless, Math.min(first, today - CATCH_UP_DAYS), today, base.settings.leapDay);
    if (occurrence === null) return;
    const entry = ledger.find(base.clients.ids[index]!, occasion, occurrence.year);
    if (occurrence.day >= first || entry?.state === 'PLANNED') candidates.push({ index, occurrence, entry });
  });
  return candidates.sort((a, b) => a.occurrence.day - b.occurrence.day || a.index - b.index);
}

/** Clients whose birthday can be read two ways, one of which is asked for: nobody is greeted on a guess, and nobody is passed over in silence. */
function unclearDays({ base, fields }: Desk, { today, first }: DueQuestion): Skipped[] {
  const { clients, settings } = base;
  return fields.unclear
    .filter(({ either }) => either.some((day) => birthdayBetween(day, first, today, settings.leapDay) !== null))
    .map(({ index }) => ({ row: clients.rows[index]!, id: clients.ids[index]!, reason: 'AMBIGUOUS_DATE' }));
}

function barOf(base: Base, row: number): Reason | null {
  const { settings, clients } = base;
  if (settings.paused) return 'PAUSED';
  return consentBar(readConsent(clients.raw(row, 'consent')), settings.mailBasis, clients.columns.has('consent'));
}

function write({ base, fields, template }: Desk, index: number, { day }: Occurrence): ReturnType<typeof renderLetter> {
  const birthday = fields.birthdays[index];
  // An age of nothing is a year that was never meant.
  const age = (birthday && ageOn(birthday, day, base.settings.leapDay)) || null;
  return renderLetter(template, letterTags(base, base.clients.rows[index]!, fields.nameOf(index), age), {
    language: base.words.locale,
    currency: '',
    footer: base.words.text('letter.optOut'),
    hasLogo: false,
  });
}

/** In a copied or restored file mail waits until the settings say that this copy lives. */
function refuseUnconfirmedCopy(base: Base, ledger: Ledger, book: string): void {
  const { livingCopy } = base.settings;
  if (livingCopy === book) return;
  if (livingCopy !== '' || ledger.foreignBooks.length > 0) throw new AppError('COPY_UNCONFIRMED', { book });
}

function doubtsOf(base: Base, ledger: Ledger): Doubt[] {
  return [...ledger.byKey.values()]
    .filter(({ state }) => state === 'SENDING' || state === 'IN_DOUBT')
    .map(({ key, client }) => ({ row: base.clients.rowOf.get(client) ?? null, id: client, key }));
}

/** Addresses that have their letter for an occasion and day already, in the ledger or in this run. */
class AddressBook {
  private readonly taken = new Set<string>();
  private readonly books: string[];

  constructor(
    private readonly ports: Ports,
    ledger: Ledger,
    book: string,
  ) {
    this.books = [book, ...ledger.foreignBooks];
    for (const { state, address, occasion, day } of ledger.byKey.values()) {
      if (state !== 'PLANNED' && state !== 'MISSED') this.taken.add(`${address}/${occasion}/${day}`);
    }
  }

  /** True when the address is free; it is taken from then on, for this run on any day. */
  take(canonical: string, occasion: Occasion, day: Day): boolean {
    const digests = this.books.map((book) => addressDigest(this.ports.digest, book, canonical));
    if (this.taken.has(canonical) || digests.some((digest) => this.taken.has(`${digest}/${occasion}/${day}`)))
      return false;
    this.taken.add(canonical);
    return true;
  }
}
