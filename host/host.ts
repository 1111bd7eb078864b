/** One open spreadsheet with its script, services, clock and outbox: what the page, the command line and the tests drive. */
import type { Area, Book } from './book/book';
import type { LatencyModel } from './runner/latency';
import type { MenuItem, RunRequest, RunResult, UiEvent } from './runner/protocol';
import type { ProjectPool } from './runner/project-pool';

/** A sent message, as MailApp got it. */
export interface SentMessage {
  id: string;
  /** ISO time of sending, by the host's clock. */
  at: string;
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  text: string;
  html: string | null;
  name: string | null;
  replyTo: string | null;
  attachments: { name: string; type: string; base64: string }[];
  inlineImages: Record<string, { name: string; type: string; base64: string }>;
  /** Message-ID without its brackets; absent in books saved before there was one. */
  messageId?: string;
  /** Why nobody knows whether it was sent: the mail server did not answer. */
  inDoubt?: string;
}

/** An installed trigger. */
export interface InstalledTrigger {
  id: string;
  owner: string;
  handler: string;
  event: 'CLOCK' | 'ON_FORM_SUBMIT' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE';
  /** Clock rule, for display and for the next firing. */
  rule: unknown;
  /** Next firing, ISO, for clock triggers. */
  next: string | null;
}

export interface Firing {
  time: string;
  user: string;
  handler: string;
  result: RunResult;
}

export interface HostOptions {
  /** Folder of the Apps Script project: `.gs`, `.js`, `.html`, sub-folders too, manifest optional. */
  project: string;
  book: Book;
  /** Keeps the project and its threads for the next host. Default: this host loads the project, and ends its threads when it is done. */
  pool?: ProjectPool;
  /** What a saved book kept of the services. */
  services?: Record<string, unknown>;
  user: string;
  userLocale: string;
  /** Start of the host's clock; it runs on from there with real time unless `frozen`. */
  now?: number;
  frozen?: boolean;
  /** Kind of the account: 100 recipients a day, or 1,500. */
  account?: 'consumer' | 'workspace';
  /** Time limits in ms (defaults: Google's 360,000 and 30,000). */
  limits?: { run?: number; customFunction?: number };
  /**
   * Runs take the time that Google's services would: each call moves the execution's clock by its latency, the script's `Date` shows it, and the time limits are
   * judged on it. The script's own computing is not added, so that a run always takes the same. Default: real time.
   */
  latency?: LatencyModel;
  /** Whether the project runs as an Editor add-on: one trigger of each type an account, hourly at most. Default: as a bound script. */
  addOn?: boolean;
  /**
   * Hands each message on (files, SMTP) before `sendEmail` returns to the script; what it throws is the script's error, and the message then counts as not sent. Where it throws `InDoubt`
   * the script hears nothing: its run ends as if it had been killed there.
   */
  deliver?: (message: SentMessage) => void | Promise<void>;
}

export interface Host {
  readonly book: Book;
  user: string;
  userLocale: string;
  now(): number;
  /** Sets the clock (forward only) without firing anything. */
  setNow(ms: number): void;
  /** Lets the clock run to `until`, firing every clock trigger of every user that falls due, in order. */
  advance(until: number, onFiring?: (firing: Firing) => void): Promise<Firing[]>;
  run(request: RunRequest): Promise<RunResult>;
  /** Runs `onOpen` as Google does when a file is opened; gives the menus it made. */
  open(): Promise<{ title: string; items: MenuItem[] }[]>;
  /** Fires one trigger now, whatever its rule. */
  fire(triggerId: string): Promise<Firing>;
  /** Tells that a person edited cells: runs `onEdit` and the edit and change triggers. `values` are texts, for a single cell only. */
  edited(range: Area, values: { value?: string; oldValue?: string }): Promise<Firing[]>;
  /** Functions of the project that are offered while a formula is typed (`@customfunction`), with their JSDoc. */
  formulas(): { name: string; parameters: string[]; doc: string }[];
  /** What a form's submit brings: appends the row and fires the submit triggers. */
  submitForm(sheet: number, answers: string[]): Promise<Firing[]>;
  /** Runs `doGet` or `doPost` as the account that deployed the script, which knows nothing of the visitor; the value is a WebOutput. */
  visit(fn: 'doGet' | 'doPost', event: Record<string, unknown>): Promise<RunResult>;
  /**
   * Deploys the script as a web app under `base`, the address at which a server answers for this host (`https://mail.example.com`), run as the present user; gives the app's own address, which
   * stays the same for the same script and file.
   */
  deployWebApp(base: string): string;
  outbox(): SentMessage[];
  triggers(): InstalledTrigger[];
  /** Deletes a trigger of whatever owner, as the person at the machine may. Unknown IDs are ignored. */
  removeTrigger(triggerId: string): void;
  quota(user: string): { used: number; limit: number };
  /** Listens to UI events of runs (toasts, sidebars, dialogs, menus) and to changes of outbox, triggers and clock. */
  on(
    listener: (
      event: UiEvent | { kind: 'outbox' } | { kind: 'triggers' } | { kind: 'clock' } | { kind: 'log'; line: string },
    ) => void,
  ): () => void;
  /** Everything the services keep, for a saved book. */
  services(): Record<string, unknown>;
  /** Ends what runs, and the book with it. */
  dispose(): Promise<void>;
}
