/** The page between the host and its open tabs: runs what people click, keeps every tab in step, saves the book after changes. */
import type { Mutation } from '../book/book';
import type { Host, SentMessage } from '../host';
import type { EntryKind, RunResult, UiEvent } from '../runner/protocol';
import { editOf, type Edit } from './edits';
import { Executions, errorText } from './executions';
import { formulaDoc } from './formula-docs';
import type { Frames } from './frames';
import type {
  ClientMessage,
  ClockReport,
  Letter,
  Menu,
  OpenLetter,
  PageState,
  ServerMessage,
  Snapshot,
} from './messages';
import { Saver } from './saving';
import type { Session, SessionOwner } from './session';

export interface PageOptions {
  host: Host;
  frames: Frames;
  /** Writes the book's file; null for a book without one. */
  save: (() => Promise<void>) | null;
  /** Name of that file, for people. */
  file: string | null;
  frozen: boolean;
  log: (line: string) => void;
}

/** A failed run as an error that crosses to the page: the script's own message, as `google.script.run` gives it. */
class ScriptFailure extends Error {
  constructor(result: RunResult) {
    super(result.error?.message ?? 'The run was ended.');
    this.name = result.error?.name ?? 'Exception';
  }
}

const listed = (message: SentMessage): Letter => ({
  id: message.id,
  at: message.at,
  from: message.from,
  name: message.name,
  to: message.to,
  cc: message.cc,
  subject: message.subject,
  attachments: message.attachments.length,
  inDoubt: message.inDoubt !== undefined,
});

const without = (menus: Menu[], title: string): Menu[] => menus.filter((menu) => menu.title !== title);

export class Page implements SessionOwner {
  readonly saver: Saver;
  private readonly sessions = new Set<Session>();
  private readonly executions: Executions;
  private readonly unlisten: (() => void)[];
  private readonly pending = new Set<keyof PageState>();
  private menus: Menu[] = [];
  private seq = 0;
  private pushing = false;
  private beating = false;

  constructor(private readonly options: PageOptions) {
    const { host } = options;
    this.saver = new Saver(options.save, () => this.push('saving'));
    this.executions = new Executions(() => this.push('executions'));
    this.unlisten = [
      host.book.onMutation((mutation, origin) => this.broadcast(mutation, origin)),
      host.on((event) => this.heard(event)),
      host.book.onCharts(() => {
        this.saver.touch();
        this.push('charts');
      }),
    ];
  }

  add(session: Session): void {
    this.sessions.add(session);
    session.send({ kind: 'state', state: this.state(ALL) });
  }

  closed(session: Session): void {
    this.sessions.delete(session);
  }

  /** The book for a tab that loads; later mutations follow by their number. */
  snapshot(): Snapshot {
    const { book } = this.options.host;
    return { seq: this.seq, workbook: book.snapshot(), catchUp: book.catchUp() };
  }

  /** Runs `onOpen` and shows the menus it makes. */
  async open(): Promise<void> {
    const menus = await this.options.host.open();
    this.menus = menus.map(({ title, items }) => ({ title, items }));
    this.push('menus');
  }

  mutation(session: Session, { mutation }: { mutation: Mutation }): void {
    const { book } = this.options.host;
    const edit = editOf(book, mutation);
    try {
      book.applyMutation(mutation, session);
    } catch (error) {
      session.send({ kind: 'ui', event: { kind: 'toast', title: '', message: String(error), seconds: 10 } });
      return;
    }
    void book
      .settle()
      .then(() => edit && this.edited(edit))
      .catch((error: unknown) => this.options.log(`edit: ${String(error)}`));
  }

  /** Tells the script that a person edited cells. */
  private async edited({ area, values }: Edit): Promise<void> {
    const firings = await this.options.host.edited(area, values());
    for (const firing of firings) this.executions.fired(firing);
  }

  async call(session: Session, message: Extract<ClientMessage, { kind: 'call' }>): Promise<unknown> {
    const { host } = this.options;
    switch (message.name) {
      case 'menu':
        return this.run(session, message.params.fn, 'menu', []);
      case 'script':
        return this.run(session, message.params.fn, 'rpc', message.params.args);
      case 'advance':
        return this.advance(message.params.until);
      case 'fire': {
        const firing = await host.fire(message.params.trigger);
        this.executions.fired(firing);
        this.push('triggers', 'now', 'letters', 'quota');
        if (firing.result.error) throw new ScriptFailure(firing.result);
        return null;
      }
      case 'removeTrigger':
        host.removeTrigger(message.params.trigger);
        this.push('triggers');
        return null;
      case 'setUser':
        host.user = message.params.user;
        this.push('user', 'users', 'quota');
        await this.open();
        return null;
      case 'setUserLocale':
        host.userLocale = message.params.userLocale;
        await this.open();
        return null;
      case 'errorMessage':
        return host.book.errorMessages(message.params)[0]?.[0] ?? '';
      case 'letter':
        return this.letter(message.params.id);
      case 'rename':
        host.book.name = message.params.name;
        this.saver.touch();
        this.push('name');
        return null;
      case 'save':
        await this.saver.flush();
        return null;
    }
  }

  async close(): Promise<void> {
    for (const unlisten of this.unlisten) unlisten();
    for (const session of [...this.sessions]) session.close();
    await this.saver.flush();
  }

  /** Runs a function as the acting user; the tab that asked sees its interactions. */
  private async run(session: Session, fn: string, kind: EntryKind, args: unknown[]): Promise<unknown> {
    const { host } = this.options;
    if (session.selection) host.book.setSelection(session.selection);
    const before = JSON.stringify(host.book.selection());
    const execution = this.executions.start({ fn, kind, user: host.user, at: new Date(host.now()).toISOString() });
    let heard = 0;
    const onUi = (event: UiEvent): void => {
      heard += 1;
      this.show(session, event);
    };
    const result = await host.run({
      fn,
      args,
      kind,
      user: host.user,
      userLocale: host.userLocale,
      onUi,
      ask: (question) => session.ask(question),
    });
    for (const event of result.ui.slice(heard)) this.show(session, event);
    this.executions.end(execution, result);
    this.push('quota');
    const selection = host.book.selection();
    if (JSON.stringify(selection) !== before) session.send({ kind: 'selection', area: selection });
    if (result.error || result.killed) throw new ScriptFailure(result);
    return kind === 'rpc' ? result.value : null;
  }

  /** Runs the web app for a visitor; it stands among the executions like any other run. */
  async visit(fn: 'doGet' | 'doPost', event: Record<string, unknown>): Promise<RunResult> {
    const { host } = this.options;
    const execution = this.executions.start({ fn, kind: 'web', user: '', at: new Date(host.now()).toISOString() });
    const result = await host.visit(fn, event);
    this.executions.end(execution, result);
    // What it wrote into properties alone is no change of the book that anybody tells.
    this.saver.touch();
    return result;
  }

  /** Fires what is due by now, unless the beat before is still at it. */
  async beat(): Promise<void> {
    if (this.beating) return;
    this.beating = true;
    try {
      const { fired, failures } = await this.advance(this.options.host.now());
      if (fired > 0) this.saver.touch();
      for (const { handler, message } of failures) this.options.log(`${handler}: ${message}`);
    } catch (error) {
      this.options.log(`beat: ${String(error)}`);
    } finally {
      this.beating = false;
    }
  }

  private async advance(until: number): Promise<ClockReport> {
    const { host } = this.options;
    const letters = host.outbox().length;
    const firings = await host.advance(until, (firing) => {
      this.executions.fired(firing);
      this.push('now', 'triggers', 'letters');
    });
    this.push('now', 'triggers', 'letters', 'quota');
    return {
      fired: firings.length,
      letters: host.outbox().length - letters,
      failures: firings.flatMap(({ time, user, handler, result }) =>
        result.error ? [{ time, user, handler, message: errorText(result.error) }] : [],
      ),
    };
  }

  private letter(id: string): OpenLetter {
    const message = this.options.host.outbox().find((sent) => sent.id === id);
    if (!message) throw new Error(`No letter ${id} is in the outbox`);
    return {
      ...listed(message),
      bcc: message.bcc,
      replyTo: message.replyTo,
      text: message.text,
      frame: message.html === null ? null : this.options.frames.addLetter(message),
      attachmentNames: message.attachments.map((file) => file.name),
    };
  }

  private show(session: Session, event: UiEvent): void {
    const { frames } = this.options;
    switch (event.kind) {
      case 'toast':
        session.send({ kind: 'ui', event });
        return;
      case 'sidebar':
        session.send({
          kind: 'ui',
          event: { kind: 'sidebar', title: event.title, frame: frames.addScript(event.title, event.html) },
        });
        return;
      case 'dialog': {
        const { title, width, height, modal } = event;
        const frame = frames.addScript(event.title, event.html);
        session.send({ kind: 'ui', event: { kind: 'dialog', title, width, height, modal, frame } });
        return;
      }
      case 'menu':
        this.menus = [...without(this.menus, event.title), { title: event.title, items: event.items }];
        this.push('menus');
        return;
      case 'alert':
      case 'prompt':
        return;
    }
  }

  private heard(event: { kind: string }): void {
    if (event.kind === 'outbox') this.push('letters', 'quota');
    else if (event.kind === 'triggers') this.push('triggers', 'users');
    else if (event.kind === 'clock') this.push('now', 'triggers');
    else return;
    this.saver.touch();
  }

  private broadcast(mutation: Mutation, origin: unknown): void {
    this.seq += 1;
    this.saver.touch();
    if (this.sessions.size === 0) return;
    const message: ServerMessage = { kind: 'mutation', seq: this.seq, mutation };
    const text = JSON.stringify(message);
    for (const session of this.sessions) if (session !== origin) session.sendText(text);
  }

  /** Sends parts of the state to every tab, together with others that change in the same turn. */
  private push(...parts: (keyof PageState)[]): void {
    for (const part of parts) this.pending.add(part);
    if (this.pushing) return;
    this.pushing = true;
    setImmediate(() => {
      this.pushing = false;
      const state = this.state([...this.pending]);
      this.pending.clear();
      const text = JSON.stringify({ kind: 'state', state } satisfies ServerMessage);
      for (const session of this.sessions) session.sendText(text);
    });
  }

  private state(parts: readonly (keyof PageState)[]): Partial<PageState> {
    const { host, file, frozen } = this.options;
    const { book } = host;
    const read: { [K in keyof PageState]: () => PageState[K] } = {
      name: () => book.name,
      locale: () => book.locale,
      timeZone: () => book.timeZone,
      user: () => host.user,
      users: () => [...new Set([host.user, book.owner, ...host.triggers().map(({ owner }) => owner)])].filter(Boolean),
      userLocale: () => host.userLocale,
      menus: () => this.menus,
      formulas: () => host.formulas().map(formulaDoc),
      letters: () => host.outbox().map(listed).reverse(),
      triggers: () => host.triggers(),
      now: () => host.now(),
      frozen: () => frozen,
      executions: () => this.executions.newest(100),
      quota: () => host.quota(host.user),
      saving: () => this.saver.state,
      file: () => file,
      charts: () => book.charts(),
    };
    return Object.fromEntries(parts.map((part) => [part, read[part]()]));
  }
}

const ALL: readonly (keyof PageState)[] = [
  'name',
  'locale',
  'timeZone',
  'user',
  'users',
  'userLocale',
  'menus',
  'formulas',
  'letters',
  'triggers',
  'now',
  'frozen',
  'executions',
  'quota',
  'saving',
  'file',
  'charts',
];
