/** One run of a script function as the main thread sees it: its calls in order, its queue of writes, its limits, its faults and its end. */
import type { Book } from '../book/book';
import { InDoubt } from '../mail/delivery';
import type { LatencyModel } from './latency';
import { refusal } from './permissions';
import type {
  AuthMode,
  CallCount,
  ComingCall,
  EntryKind,
  ErrorData,
  ExecutionContext,
  Faults,
  GuestEnvironment,
  Operation,
  OperationTable,
  Question,
  ReplyMessage,
  RunRequest,
  RunResult,
  UiEvent,
  WorkerMessage,
} from './protocol';
import { interpretAnswer, NoAnswer } from './questions';
import { SimulatedTime } from './simulated-time';
import type { ScriptThread } from './thread';

/** What an execution needs of its host. */
export interface ExecutionHost {
  readonly book: Book;
  readonly operations: OperationTable;
  readonly scopes: readonly string[];
  readonly addOn: boolean;
  now(): number;
  tell(event: UiEvent | { kind: 'log'; line: string }): void;
  /** Drops what this execution holds of the locks. */
  releaseLocks(execution: number): void;
  /** Moves the host's clock on, never back. */
  advanceTo(ms: number): void;
  /** How long Google's services take; without it a run takes the time it takes. */
  latency?: LatencyModel;
}

export interface ExecutionOptions {
  id: number;
  request: RunRequest;
  authMode: AuthMode;
  environment: GuestEnvironment;
  /** Time limit, ms. */
  limit: number;
}

const asErrorData = (thrown: unknown): ErrorData => {
  if (!(thrown instanceof Error)) return { name: 'Exception', message: String(thrown) };
  const code: unknown = Reflect.get(thrown, 'code');
  return { name: thrown.name, message: thrown.message, ...(typeof code === 'string' ? { code } : {}) };
};

/** What a run that took too long ends with: `kill`'s arguments. */
const TIMED_OUT = ['TIME_LIMIT', 'Exceeded maximum execution time', false] as const;

export class Execution implements ExecutionContext {
  readonly id: number;
  readonly book: Book;
  readonly kind: EntryKind;
  readonly authMode: AuthMode;
  readonly user: string;
  readonly userLocale: string;
  readonly scopes: readonly string[];
  readonly addOn: boolean;

  private readonly calls: CallCount = { total: 0, byMethod: {} };
  private readonly log: string[] = [];
  private readonly ui: UiEvent[] = [];
  private readonly answers: string[];
  private queue: (() => unknown)[] = [];
  private readonly simulated: SimulatedTime | null;
  private ended = false;
  private timer: NodeJS.Timeout | undefined;
  private timeLeft: number;
  private timerStart = 0;
  private readonly begin = performance.now();
  private finish!: (result: RunResult) => void;

  constructor(
    private readonly host: ExecutionHost,
    private readonly thread: ScriptThread,
    private readonly options: ExecutionOptions,
  ) {
    const { request, authMode, id, limit } = options;
    this.id = id;
    this.book = host.book;
    this.kind = request.kind;
    this.authMode = authMode;
    this.user = request.user;
    this.userLocale = request.userLocale;
    this.scopes = host.scopes;
    this.addOn = host.addOn;
    this.answers = [...(request.answers ?? [])];
    this.timeLeft = limit;
    this.simulated = host.latency ? new SimulatedTime(host.latency, host.book, limit) : null;
  }

  /** Runs to the end; always resolves. The thread is left to the caller. */
  run(): Promise<RunResult> {
    const { request, environment } = this.options;
    return new Promise((resolve) => {
      this.finish = resolve;
      this.thread.start(
        { fn: request.fn, args: request.args ?? [], event: request.event, environment },
        (message) => void this.receive(message),
        request.kind === 'custom-function' ? 'kept' : 'new',
      );
    });
  }

  /** Ends the run because its host closes; what was written stays. */
  stop(): Promise<void> {
    return this.kill('STOPPED', 'The host was closed.', true);
  }

  now(): number {
    if (!this.simulated || !this.host.latency) return this.host.now();
    // The realm's clock began when the script did.
    return this.options.environment.now - this.host.latency.start + this.simulated.ms;
  }

  waited(ms: number, limit: number): boolean {
    if (!this.simulated) return true;
    const wait = Math.max(ms, this.host.now() - this.now());
    this.simulated.pass(Math.min(wait, limit));
    return wait <= limit;
  }

  emit(event: UiEvent): void {
    this.ui.push(event);
    this.options.request.onUi?.(event);
    this.host.tell(event);
  }

  async ask(question: Question): Promise<{ answer: string; text: string }> {
    const { kind, title, message, buttons } = question;
    const asked = { kind, title, message, buttons, answer: '' };
    const event: UiEvent = kind === 'prompt' ? { ...asked, kind, text: '' } : { ...asked, kind };
    this.host.releaseLocks(this.id);
    this.stopTimer();
    try {
      const given = this.answers.shift();
      if (given === undefined && !this.options.request.ask) throw new NoAnswer(question);
      const raw = given === undefined ? await this.options.request.ask?.(event) : interpretAnswer(question, given);
      const answer = { answer: raw?.answer ?? 'CLOSE', text: raw?.text ?? '' };
      this.emit({ ...event, ...(kind === 'prompt' ? answer : { answer: answer.answer }) });
      return answer;
    } finally {
      this.startTimer();
    }
  }

  async flush(): Promise<void> {
    await this.applyQueue();
    // A custom function runs inside a calculation: waiting for the calculation would wait for itself.
    if (this.kind !== 'custom-function') await this.book.settle();
  }

  private async applyQueue(): Promise<void> {
    const writes = this.queue;
    this.queue = [];
    for (const write of writes) await write();
  }

  private startTimer(): void {
    if (this.ended) return;
    this.timerStart = performance.now();
    this.timer = setTimeout(() => void this.kill(...TIMED_OUT), this.timeLeft);
  }

  private stopTimer(): void {
    clearTimeout(this.timer);
    this.timeLeft -= performance.now() - this.timerStart;
  }

  private async receive(message: WorkerMessage): Promise<void> {
    if (this.ended) return;
    if (message.kind === 'started') {
      this.startTimer();
    } else if (message.kind === 'log') {
      this.log.push(message.line);
      this.host.tell({ kind: 'log', line: message.line });
    } else if (message.kind === 'done') {
      await this.end(message);
    } else if (message.kind === 'sleep') {
      this.simulated?.pass(message.ms);
      if (await this.inTime()) this.reply({ value: undefined });
    } else {
      await this.answerCall(message.operation, message.args);
    }
  }

  /** Ends a run that has used up its simulated time; false when it did. */
  private async inTime(): Promise<boolean> {
    if (this.simulated?.over) await this.kill(...TIMED_OUT);
    return !this.ended;
  }

  /** What a run writes with its own time must not lie in the future of those that wait for it or come after it. */
  private tellTime(): void {
    if (this.simulated && this.kind !== 'custom-function') this.host.advanceTo(this.now());
  }

  private reply(message: ReplyMessage): void {
    if (this.ended) return;
    this.thread.reply(this.simulated ? { ...message, clock: this.now() } : message);
  }

  private async answerCall(name: string, args: unknown[]): Promise<void> {
    try {
      const value = await this.perform(name, args);
      if (await this.inTime()) this.reply({ value });
    } catch (thrown) {
      // What the script did before has happened; only what comes of this call must not be told to it.
      if (thrown instanceof InDoubt) await this.kill(thrown.code, thrown.message, true);
      else if (await this.inTime()) this.reply({ error: asErrorData(thrown) });
    }
  }

  private async perform(name: string, args: unknown[]): Promise<unknown> {
    const operation = Object.hasOwn(this.host.operations, name) ? this.host.operations[name] : undefined;
    if (!operation) throw new Error(`${name} is not implemented by the local host`);
    const refused = refusal(operation, this.authMode, this.scopes);
    if (refused !== null) throw new Error(refused);
    if (operation.counts && !(await this.count(operation, args))) return undefined;
    const carryOut = (): unknown => operation.run(this, ...(args as never[]));
    switch (operation.effect) {
      case 'write':
        this.queue.push(carryOut);
        return undefined;
      case 'read':
        await this.flush();
        return carryOut();
      case 'structure':
        await this.applyQueue();
        return carryOut();
      case 'other':
        return carryOut();
    }
  }

  /** Counts a call that is about to come, with its time and the faults that are set for it; false when the run ended here. */
  private async count({ method, effect }: Operation, args: unknown[]): Promise<boolean> {
    const number = this.calls.total + 1;
    const { killBefore, keepWrites = false, disturbBefore, onCall } = this.options.request.faults ?? {};
    if (onCall && !(await this.watched(onCall, { number, method, effect, waiting: this.queue.length }))) return false;
    if (killBefore === number) {
      await this.kill('KILLED', `The run was killed before call ${number} (${method}).`, keepWrites);
      return false;
    }
    if (disturbBefore?.call === number) disturbBefore.act(this.book);
    this.calls.total = number;
    this.calls.byMethod[method] = (this.calls.byMethod[method] ?? 0) + 1;
    this.simulated?.call({ method, effect }, args);
    this.tellTime();
    return this.inTime();
  }

  /** Lets a harness look; a failure of it must not be one that the script can catch. */
  private async watched(onCall: NonNullable<Faults['onCall']>, call: ComingCall): Promise<boolean> {
    this.stopTimer();
    try {
      await onCall(call);
      this.startTimer();
    } catch (thrown) {
      await this.kill('WATCHER_FAILED', asErrorData(thrown).message, false);
    }
    return !this.ended;
  }

  /** Ends the run as Google does: at once, with no `finally` of the script. */
  private async kill(code: string, message: string, keepWrites: boolean): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    clearTimeout(this.timer);
    await this.thread.terminate();
    let error: ErrorData = { name: 'Exception', message, code };
    try {
      if (keepWrites) await this.flush();
      else await this.book.settle();
    } catch (thrown) {
      error = { ...asErrorData(thrown), code };
    }
    this.conclude({ error, killed: true });
  }

  private async end({ value, error }: { value?: unknown; error?: ErrorData }): Promise<void> {
    clearTimeout(this.timer);
    this.simulated?.flush();
    if (!(await this.inTime())) return;
    this.ended = true;
    try {
      // What was written before a script threw stays written.
      await this.flush();
      this.conclude({ value, error, killed: false });
    } catch (thrown) {
      this.conclude({ error: error ?? asErrorData(thrown), killed: false });
    }
  }

  private conclude(outcome: Pick<RunResult, 'value' | 'error' | 'killed'>): void {
    this.queue = [];
    this.tellTime();
    this.host.releaseLocks(this.id);
    const { calls, log, ui } = this;
    const ms = Math.round((performance.now() - this.begin) * 10) / 10;
    const simulated = this.simulated ? { simulatedMs: this.simulated.ms } : {};
    this.finish({ ...outcome, calls, log, ui, ms, ...simulated });
  }
}
