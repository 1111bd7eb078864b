/** What crosses between a script's worker thread and the host's main thread, and how a service declares its operations. */
import type { Area, Book } from '../book/book';

/** In the worker: one synchronous crossing into the host. Throws the error that the operation threw. */
export type HostCall = (operation: string, ...args: unknown[]) => unknown;

/** Google's authorisation modes (see the platform's add-on life cycle). */
export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/** What starts an execution; decides time limit and what is allowed. */
export type EntryKind = 'menu' | 'rpc' | 'trigger' | 'simple-trigger' | 'custom-function' | 'editor' | 'web';

/** One operation of a service, carried out in the main thread. */
export interface Operation {
  /**
   * `read` sees the book: queued writes are flushed and formulas settled first. `write` is queued until the next flush, read or the end of the run and gives nothing back.
   * `structure` changes the book and gives something back: the queue is flushed first, then it runs at once. `other` touches no book,
   * or only facts that queued writes cannot change (names and sizes of sheets, selection), so that nothing is flushed for it.
   */
  effect: 'read' | 'write' | 'structure' | 'other';
  /** Whether it counts as a call by the command-line contract (a crossing that reads or changes the book, mail, properties, cache, locks, triggers or UI). */
  counts: boolean;
  /** Name in the call counter, as Google's method: `Range.getValues`. */
  method: string;
  /**
   * What the authorisation mode must grant; default by effect: `write` for write and structure, `read` for read, `nothing` for other.
   * `menu`: NONE, LIMITED, FULL. `read`: LIMITED, CUSTOM_FUNCTION, FULL. `write`: LIMITED, FULL. `storage` (properties, cache, locks): all but NONE.
   * `user` (the user's own data, dialogs, sidebars): FULL only. Checked when called, before queueing.
   */
  needs?: 'nothing' | 'menu' | 'read' | 'write' | 'storage' | 'user';
  /** Any one of these scopes must be in the manifest (when it lists scopes at all). */
  scopes?: readonly string[];
  run(execution: ExecutionContext, ...args: never[]): unknown;
}

export type OperationTable = Record<string, Operation>;

/** What an operation may know of the execution that calls it. */
export interface ExecutionContext {
  readonly book: Book;
  readonly kind: EntryKind;
  readonly authMode: AuthMode;
  /** E-mail of the account the script runs as. */
  readonly user: string;
  /** The user's language: `ru`, `uk`, `en`. */
  readonly userLocale: string;
  readonly scopes: readonly string[];
  /** Applies the queued writes and settles. */
  flush(): Promise<void>;
  /** The host's clock, ms since the epoch; with simulated latencies, what it would show at Google. */
  now(): number;
  /**
   * Tells that the execution waited `ms` for another one, which a simulated clock must follow: it goes on where the other's clock was.
   * False when by that clock the wait was longer than `limit`.
   */
  waited(ms: number, limit: number): boolean;
  /** Number of this execution, different from every other of the host. */
  readonly id: number;
  /** True when the project runs as an Editor add-on (stricter trigger rules, add-on menu). */
  readonly addOn: boolean;
  /** Records something shown to the user (menu, toast, sidebar, dialog) and tells the listeners. */
  emit(event: UiEvent): void;
  /**
   * Asks the person: takes the run's next answer, else asks through the page, else throws. Locks are dropped and the time limit stands still meanwhile.
   * Gives the name of the button (`CLOSE` for the window's cross) and the typed text, and records the event with both.
   */
  ask(question: Question): Promise<{ answer: string; text: string }>;
}

/** A question as the script puts it; `buttons` are names of Ui.Button: `OK`, `CANCEL`, `YES`, `NO`. */
export interface Question {
  kind: 'alert' | 'prompt';
  title: string;
  message: string;
  buttons: string[];
  answer?: string;
  text?: string;
}

/** What a script's realm knows of its execution; plain data, given to the worker at the start. */
export interface GuestEnvironment {
  kind: EntryKind;
  authMode: AuthMode;
  /** E-mail of the account the script runs as. */
  user: string;
  userLocale: string;
  /** Scopes of the manifest; empty when it lists none (then Google grants what the code needs). */
  scopes: readonly string[];
  scriptId: string;
  /** The script's time zone, of the manifest. */
  timeZone: string;
  spreadsheetId: string;
  spreadsheetTimeZone: string;
  addOn: boolean;
  /** The host's clock at the start, ms; it runs on with real time unless `frozen`. */
  now: number;
  frozen: boolean;
  /** The clock is moved by the host's replies alone: each says what it shows. */
  simulated: boolean;
  /** Address of the script's web app; null when it is not deployed as one. */
  webAppUrl: string | null;
  /** The project's HTML files by name without extension, sub-folders with `/`. */
  html: Record<string, string>;
}

/** What a realm without Node gets from its worker. */
export interface Natives {
  digest(algorithm: string, bytes: Uint8Array): Uint8Array;
  hmac(algorithm: string, bytes: Uint8Array, key: Uint8Array): Uint8Array;
  uuid(): string;
  encode(text: string, charset: string): Uint8Array;
  decode(bytes: Uint8Array, charset: string): string;
  /** Stops the thread. */
  sleep: (ms: number) => void;
  log(line: string): void;
  /** As `console.log` writes values: `%s` patterns, objects with their fields. */
  format(...values: unknown[]): string;
}

/** What a trigger's handler gets, as data; the realm makes `range` and `source` of it. */
export interface TriggerEvent {
  fields: Record<string, unknown>;
  range?: Area;
  /** Whether the event names the spreadsheet as its `source`. */
  source?: boolean;
}

/** What the main thread sends to start one function in a realm. */
export interface StartMessage {
  fn: string;
  args: unknown[];
  event?: TriggerEvent;
  environment: GuestEnvironment;
}

/** What `doGet` and `doPost` give back, as far as a visitor's browser is concerned. */
export type WebOutput =
  | { kind: 'html'; content: string; title: string; metaTags: { name: string; content: string }[] }
  | { kind: 'text'; content: string; type: string; file: string | null }
  | { kind: 'nothing' }
  | { kind: 'unsupported' };

/** What a failure looks like after it crossed a thread. */
export interface ErrorData {
  name: string;
  message: string;
  code?: string;
  stack?: string;
}

/** What a worker sends: that the run begins (its time counts from here), a crossing or a simulated sleep that waits for its `ReplyMessage`, a log line, or the end with the bytes on the worker's heap. */
export type WorkerMessage =
  | { kind: 'call'; operation: string; args: unknown[] }
  | { kind: 'sleep'; ms: number }
  | { kind: 'started' }
  | { kind: 'log'; line: string }
  | { kind: 'done'; value?: unknown; error?: ErrorData; heap?: number };

/** `clock` is the simulated time, ms since the epoch. */
export type ReplyMessage = ({ value: unknown } | { error: ErrorData }) & { clock?: number };

/** An interaction with the user, in the order it happened. */
export type UiEvent =
  | { kind: 'menu'; title: string; items: MenuItem[]; addon: boolean }
  | { kind: 'toast'; message: string; title: string; seconds: number }
  | { kind: 'alert'; title: string; message: string; buttons: string[]; answer: string }
  | { kind: 'prompt'; title: string; message: string; buttons: string[]; answer: string; text: string }
  | { kind: 'sidebar'; title: string; html: string }
  | { kind: 'dialog'; title: string; html: string; width: number; height: number; modal: boolean };

export type MenuItem =
  | { kind: 'item'; label: string; handler: string }
  | { kind: 'separator' }
  | { kind: 'menu'; label: string; items: MenuItem[] };

export interface CallCount {
  total: number;
  byMethod: Record<string, number>;
}

/** A counted call that is about to be carried out. */
export interface ComingCall {
  /** From 1; `killBefore` of this number would end the run here. */
  number: number;
  method: string;
  effect: Operation['effect'];
  /** Writes that are queued and not flushed: a kill here loses them, `keepWrites` keeps them. With 0 both kills leave the same book. */
  waiting: number;
}

/** Faults of a run, for proving that a script survives them. Calls count from 1. */
export interface Faults {
  /** Kill just before this call, as Google kills: no `finally` runs. Unflushed writes are lost unless `keepWrites`. */
  killBefore?: number;
  keepWrites?: boolean;
  /** A person acts on the book just before this call. */
  disturbBefore?: { call: number; act: (book: Book) => void };
  /**
   * Hears of each call at the very place where a kill or a disturbance would come: before it is carried out and before the queue is flushed for it.
   * Awaited, the time limit stands still meanwhile, so a harness may settle and save the book here. What it throws ends the run with the code `WATCHER_FAILED`.
   */
  onCall?: (call: ComingCall) => void | Promise<void>;
}

export interface RunRequest {
  fn: string;
  args?: unknown[];
  /** A trigger's event, given to the handler instead of `args`. */
  event?: TriggerEvent;
  kind: EntryKind;
  authMode?: AuthMode;
  user: string;
  userLocale: string;
  faults?: Faults;
  /** Answers to the alerts and prompts of this run, in order; a question without one is an error, unless `ask` is given. */
  answers?: string[];
  /** Hears this run's interactions as they happen; `RunResult.ui` has them all at the end. */
  onUi?: (event: UiEvent) => void;
  /** Asks the person in the page. */
  ask?: (question: UiEvent) => Promise<{ answer: string; text?: string }>;
}

export interface RunResult {
  value?: unknown;
  error?: ErrorData;
  /** True when a fault or a time limit ended the run. */
  killed: boolean;
  calls: CallCount;
  log: string[];
  ui: UiEvent[];
  ms: number;
  /** What the run would have taken at Google by the latency model, when the host has one. */
  simulatedMs?: number;
}
