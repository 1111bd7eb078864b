/** What the server of the page and its client say to each other over the WebSocket, one JSON object per message. */
import type { Area, Chart, Mutation } from '../book/book';
import type { InstalledTrigger } from '../host';
import type { MenuItem, UiEvent } from '../runner/protocol';

/** A menu in the menu bar. */
export interface Menu {
  title: string;
  items: MenuItem[];
}

/** A sent message as the outbox lists it; its text is fetched when somebody opens it. */
export interface Letter {
  id: string;
  at: string;
  from: string;
  name: string | null;
  to: string[];
  cc: string[];
  subject: string;
  attachments: number;
  /** Whether nobody knows if it was sent. */
  inDoubt: boolean;
}

/** A letter opened for reading: `frame` names the document that shows its HTML, null when it has none. */
export interface OpenLetter extends Letter {
  bcc: string[];
  replyTo: string | null;
  text: string;
  frame: string | null;
  attachmentNames: string[];
}

/** One execution of a script, as the log lists it. `running` until `ms` is known. */
export interface Execution {
  id: number;
  fn: string;
  kind: string;
  user: string;
  /** ISO time of its start by the host's clock. */
  at: string;
  ms: number | null;
  calls: number;
  error: string | null;
  log: string[];
}

/** Where the book's file stands: `none` for a book without a file. */
export type Saving = 'none' | 'saved' | 'pending' | 'saving' | 'failed';

/** A custom function as the formula editor offers it. */
export interface FormulaDoc {
  name: string;
  description: string;
  parameters: { name: string; description: string }[];
}

/** Everything the page shows around the grid; a `state` message carries the parts that changed. */
export interface PageState {
  name: string;
  /** The spreadsheet's locale (`ru_RU`) and time zone. */
  locale: string;
  timeZone: string;
  user: string;
  users: string[];
  /** Language of the page. */
  userLocale: string;
  menus: Menu[];
  formulas: FormulaDoc[];
  letters: Letter[];
  triggers: InstalledTrigger[];
  /** The host's clock, ms since the epoch, when the message was made. */
  now: number;
  /** Whether the clock stands still. */
  frozen: boolean;
  executions: Execution[];
  quota: { used: number; limit: number };
  saving: Saving;
  file: string | null;
  charts: Chart[];
}

/** A UI event of a script, with its document named instead of quoted. */
export type ShownEvent =
  | Extract<UiEvent, { kind: 'toast' }>
  | { kind: 'sidebar'; title: string; frame: string }
  | { kind: 'dialog'; title: string; frame: string; width: number; height: number; modal: boolean };

/** A question of a running script to the person at the page. */
export interface Question {
  id: number;
  kind: 'alert' | 'prompt';
  title: string;
  message: string;
  /** Names of the buttons, as `Ui.Button` says them: `OK`, `CANCEL`, `YES`, `NO`. */
  buttons: string[];
}

/** What a run of the clock fired. */
export interface ClockReport {
  fired: number;
  letters: number;
  failures: { time: string; user: string; handler: string; message: string }[];
}

/** The calls that the page makes: their parameters and results. */
export interface Calls {
  /** A menu item. */
  menu: { params: { fn: string }; result: null };
  /** `google.script.run` of a document. */
  script: { params: { fn: string; args: unknown[] }; result: unknown };
  advance: { params: { until: number }; result: ClockReport };
  fire: { params: { trigger: string }; result: null };
  removeTrigger: { params: { trigger: string }; result: null };
  setUser: { params: { user: string }; result: null };
  setUserLocale: { params: { userLocale: string }; result: null };
  errorMessage: { params: Area; result: string };
  letter: { params: { id: string }; result: OpenLetter };
  rename: { params: { name: string }; result: null };
  save: { params: null; result: null };
}

export type CallName = keyof Calls;

export type CallMessage = {
  [N in CallName]: { kind: 'call'; id: number; name: N; params: Calls[N]['params'] };
}[CallName];

export type ClientMessage =
  | { kind: 'mutation'; mutation: Mutation }
  | { kind: 'selection'; area: Area }
  | { kind: 'answer'; question: number; answer: string; text: string }
  | CallMessage;

/** An error as it crosses to the page. */
export interface WireError {
  name: string;
  message: string;
}

export type ServerMessage =
  | { kind: 'state'; state: Partial<PageState> }
  /** `seq` counts all mutations of the book: what the snapshot already holds is skipped by it. */
  | { kind: 'mutation'; seq: number; mutation: Mutation }
  | { kind: 'result'; id: number; value: unknown }
  | { kind: 'failure'; id: number; error: WireError }
  | { kind: 'ui'; event: ShownEvent }
  | { kind: 'question'; question: Question }
  | { kind: 'selection'; area: Area };

/** The book as the page loads it. */
export interface Snapshot {
  seq: number;
  workbook: unknown;
  catchUp: Mutation[];
}
