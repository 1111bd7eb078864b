/** What the inside needs from outside. Google's implementations are in src/google; the tests' in test/support. */
import type { Cities } from '../domain/cities';
import type { Day, DerivedField, ClientField, LinkField, OrderField, Reason } from '../domain/codes';
import type { FieldKind } from '../domain/condition-check';
import type { Condition } from '../domain/conditions';
import type { FirstNames } from '../domain/first-names';
import type { OccasionDays } from '../domain/occasions/occasion-days';
import type { StoredText } from '../domain/stored-texts';
import type { HeaderWords } from '../tables/recognise/header-words';
import type { Book } from './book';

export * from './book';
export * from './charts';

/** Milliseconds since the epoch. */
export interface Clock {
  now(): number;
}

/** The spreadsheet's time zone. */
export interface Zone {
  name(): string;
  /** Serial (day number with the time of day as its fraction) that a cell in the spreadsheet's zone shows at this instant. The offset table is built once with a bounded number of probes. */
  serialOf(instant: number): number;
  /** The instant at which the zone's clock shows this serial; in a gap the later, in a fold the earlier instant. */
  instantOf(serial: number): number;
  /** Minutes east of Greenwich of another zone at an instant, by its name in the zone database; null for a name that the platform refuses. One that it does not know may come out as 0. */
  offsetIn(name: string, instant: number): number | null;
}

export interface Letter {
  to: string;
  subject: string;
  text: string;
  html?: string;
  senderName?: string;
  replyTo?: string;
  /** How to opt out by the mail program's own button, for a mailer that can write headers: a link that takes a POST, an address, or both. */
  unsubscribe?: { link?: string; address?: string };
  /** The picture that the HTML shows as `cid:logo`. */
  logo?: Picture;
}

/** A picture that goes along with a letter. */
export interface Picture {
  /** Such as image/png. */
  type: string;
  base64: string;
}

export interface Mailer {
  /** Recipients left today. @throws AppError MAIL_FORBIDDEN */
  quota(): number;
  /** Sends or throws; a throw means it was not handed over. @throws AppError MAIL_FORBIDDEN when the account may send no letters at all */
  send(letter: Letter): void;
}

/** One execution per document at a time; people are not kept out. */
export interface Lock {
  /** Runs `work` under the document lock. Throws AppError LOCK_BUSY when another execution holds it longer than `waitMs`. Flushes before releasing. */
  hold<T>(waitMs: number, work: () => T): T;
}

/** Small texts kept with the document, at most 9 KB each: leases, versions, secrets. */
export interface Store {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  all(): Record<string, string>;
}

export interface Triggers {
  /** IDs of this user's own heartbeat triggers; others' cannot be seen. */
  heartbeats(): string[];
  /** Installs the hourly heartbeat for the current user and gives its ID. */
  installHeartbeat(): string;
  /** IDs of this user's own triggers on form answers. */
  formSubmits(): string[];
  /** Installs a trigger on the answers of forms that write into this file, for the current user, and gives its ID. */
  installFormSubmit(): string;
  remove(id: string): void;
}

export interface Session {
  /** E-mail of the account the script runs as; '' when unknown. */
  user(): string;
  /** `ru`, `uk` or `en`. */
  locale(): Locale;
}

export type Locale = 'ru' | 'uk' | 'en';

/** Words that are stored in cells, in the base's language. */
export interface Words {
  readonly locale: Locale;
  tab(key: TabKey): string;
  header(field: ClientField | DerivedField | OrderField | LinkField): string;
  segment(code: string): string;
  /** Why a cell was left as it is, as a sentence. */
  reason(code: Reason): string;
  /** A condition as a plain sentence; `kinds` are those of the fields in it. */
  condition(condition: Condition, kinds: Readonly<Record<string, FieldKind>>): string;
  /** Any other stored word: names of settings, log and ledger columns, the default letter. */
  text(key: StoredText): string;
}

/** Tabs that Klientura makes. */
export type TabKey =
  | 'settings'
  | 'segments'
  | 'log'
  | 'ledger'
  | 'decisions'
  | 'quality'
  | 'list'
  | 'mailing'
  | 'dashboard'
  | 'snapshots'
  | 'saved'
  | 'occasions'
  | 'templates'
  | 'suppressed'
  | 'coupons'
  | 'days'
  | 'logo';

/** Random bytes for IDs, as hex text. Only plans may ask for them; apply finds them in the intent. */
export interface Random {
  hex(bytes: number): string;
}

/** SHA-256 of a text's UTF-8 bytes, as hex. */
export interface Digest {
  sha256(text: string): string;
  /** HMAC-SHA-256 (RFC 2104) with a key that is text, too. */
  hmac(key: string, text: string): string;
}

/** The script's own page on the web, where somebody has deployed it. */
export interface WebApp {
  /** Its address, under which it answers anybody; null where there is none. 1 call. */
  url(): string | null;
}

/** Word lists that are no part of the script, since most runs need none. Each is read when it is first asked for, in 1 call. */
export interface Lists {
  names(): FirstNames;
  cities(): Cities;
  headers(): HeaderWords;
  occasions(): OccasionDays;
}

export interface Ports {
  book: Book;
  mailer: Mailer;
  clock: Clock;
  zone: Zone;
  lock: Lock;
  store: Store;
  triggers: Triggers;
  session: Session;
  random: Random;
  digest: Digest;
  webApp: WebApp;
  lists: Lists;
  /** The words of a language, for what is stored. */
  words(locale: Locale): Words;
}

export type { Day };
