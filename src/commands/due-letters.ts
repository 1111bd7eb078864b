/** Which letters are due on a day, to whom each goes and what it says, and why the others do not go. */
import { AppError } from '../domain/app-error';
import type { Day, Reason } from '../domain/codes';
import { consentBar, readConsent } from '../domain/consent';
import { isOneAddress, parseTemplate, renderLetter, type Template } from '../domain/letter';
import { ageOn, birthdayBetween, CATCH_UP_DAYS, type Occasion, type Occurrence } from '../domain/occasions';
import type { Ports } from '../ports';
import {
  addressDigest,
  ledgerKey,
  readLedger,
  timeText,
  type Ledger,
  type LedgerEntry,
  type LedgerRow,
} from '../tables/ledger';
import { readOwnTable } from '../tables/own-tables';
import type { Base } from '../tables/table';
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
 * @throws AppError COPY_UNCONFIRMED when the ledger was written by another file; COLUMN_GONE {tab, field} without a birthday or e-mail column;
 *   TEMPLATE_TAG_UNKNOWN, TEMPLATE_EMPTY, LINE_BREAK_IN_HEADER
 */
export function findDueLetters(ports: Ports, base: Base, question: DueQuestion): DueLetters {
  const bookId = ports.book.id();
  const ledgerTab = base.own.get('ledger');
  const ledger = readLedger(
    ledgerTab === undefined ? null : readOwnTable(ports, 'ledger', ledgerTab),
    bookId,
    ports.zone,
  );
  refuseUnconfirmedCopy(base, ledger, bookId);
  for (const field of ['birthday', 'email'] as const) {
    if (!base.clients.columns.has(field)) throw new AppError('COLUMN_GONE', { tab: base.clients.name, field });
  }
  const { subject, text } = templateTexts(base);
  const template = parseTemplate(subject, text, letterTagNames(base.words));
  const templateDigest = ports.digest.sha256(`${subject}\n${text}`).slice(0, 16);
  const fields = mailFieldsOf(ports, base, question.today);
  const addresses = new AddressBook(ports, ledger, bookId);
  const found: DueLetters = {
    letters: [],
    skipped: [],
    doubts: doubtsOf(base, ledger),
    interrupted: [...ledger.byKey.values()].filter(({ state }) => state === 'SENDING'),
    missed: [],
    ledger,
  };
  const candidates = findCandidates(base, fields, ledger, question);
  for (const { index, occurrence, entry } of candidates) {
    const client = base.clients.ids[index]!;
    const row = base.clients.rows[index]!;
    const skip = (reason: Reason): void => void found.skipped.push({ row, id: client, reason });
    // Its doubt is listed already, and only a person can end it.
    if (entry?.state === 'SENDING' || entry?.state === 'IN_DOUBT') continue;
    if (entry?.state === 'SENT') {
      skip('ALREADY_SENT');
      continue;
    }
    if (entry?.state === 'MISSED') {
      skip('TOO_LATE');
      continue;
    }
    const bar = barOf(base, row);
    if (bar !== null) {
      skip(bar);
      continue;
    }
    const address = fields.emailOf(index);
    if (typeof address === 'string' || !isOneAddress(address.address)) {
      skip(typeof address === 'string' ? address : 'BAD_EMAIL');
      continue;
    }
    const letter = write(base, template, fields, index, occurrence);
    if (!letter.ok) {
      skip(letter.reason);
      continue;
    }
    if (!addresses.take(address.canonical, question.occasion, occurrence.day)) {
      skip('SAME_ADDRESS');
      continue;
    }
    const book = entry?.book ?? bookId;
    found.letters.push({
      client,
      row,
      to: address.address,
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      entry: {
        key: entry?.key ?? ledgerKey(bookId, client, question.occasion, occurrence.year),
        client,
        occasion: question.occasion,
        year: occurrence.year,
        day: occurrence.day,
        address: addressDigest(ports.digest, book, address.canonical),
        book,
        template: templateDigest,
        operation: entry?.operation ?? '',
        state: 'PLANNED',
        time: entry?.time ?? timeText(ports.zone.serialOf(ports.clock.now())),
        decidedBy: entry?.decidedBy ?? '',
      },
    });
  }
  const wanted = new Set(found.letters.map(({ entry }) => entry.key));
  for (const entry of ledger.byKey.values()) {
    if (entry.state === 'PLANNED' && !wanted.has(entry.key) && entry.day < question.today - CATCH_UP_DAYS)
      found.missed.push(entry);
  }
  return found;
}

/** A client whose occasion falls into the days asked for, or whose planned letter is still waiting. */
interface Candidate {
  index: number;
  occurrence: Occurrence;
  entry: LedgerRow | undefined;
}

function findCandidates(
  base: Base,
  fields: MailFields,
  ledger: Ledger,
  { today, first, occasion }: DueQuestion,
): Candidate[] {
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

function barOf(base: Base, row: number): Reason | null {
  const { settings, clients } = base;
  if (settings.paused) return 'PAUSED';
  return consentBar(readConsent(clients.raw(row, 'consent')), settings.mailBasis, clients.columns.has('consent'));
}

function write(
  base: Base,
  template: Template,
  fields: MailFields,
  index: number,
  { day }: Occurrence,
): ReturnType<typeof renderLetter> {
  const birthday = fields.birthdays[index];
  // An age of nothing is a year that was never meant.
  const age = (birthday && ageOn(birthday, day, base.settings.leapDay)) || null;
  return renderLetter(
    template,
    letterTags(base, base.clients.rows[index]!, fields.nameOf(index), age),
    base.words.text('letter.optOut'),
  );
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
