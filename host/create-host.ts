/** Opens a spreadsheet with its script: loads the project, wires services, clock and formulas, and runs what is asked. */
import type { Area } from './book/book';
import { createBackend } from './backend';
import { appendAnswers, clockEvent, editEvent, formSubmitEvent, openEvent } from './backend/events';
import { dailyRecipients } from './backend/mail';
import { addUse, restoreState, usedNow, type StoredTrigger } from './backend/state';
import { firstDue, installed, reschedule } from './backend/triggers';
import { createClock } from './clock';
import type { Firing, Host, HostOptions } from './host';
import { createFormulaRunner } from './runner/custom-functions';
import { Execution } from './runner/execution';
import { formulaFunctions, loadProject } from './runner/project';
import type {
  AuthMode,
  EntryKind,
  GuestEnvironment,
  MenuItem,
  RunRequest,
  RunResult,
  TriggerEvent,
  UiEvent,
} from './runner/protocol';
import { checkRpcArguments } from './runner/rpc-values';
import { ScriptThread, ThreadSource } from './runner/thread';
import { webAppPath } from './web-app/address';

const RUN_LIMIT = 360_000;
const SHORT_LIMIT = 30_000;
/** Simultaneous executions of one account. */
const MAX_RUNS = 30;
/** Run time of triggers a day. */
const TRIGGER_TIME = { consumer: 90 * 60_000, workspace: 6 * 3_600_000 };

const MODES: Record<EntryKind, AuthMode> = {
  menu: 'FULL',
  rpc: 'FULL',
  trigger: 'FULL',
  'simple-trigger': 'LIMITED',
  'custom-function': 'CUSTOM_FUNCTION',
  editor: 'FULL',
  web: 'FULL',
};

type HostEvent = Parameters<Parameters<Host['on']>[0]>[0];

/** A run that did not start. */
function refused(message: string, code: string): RunResult {
  return {
    error: { name: 'Exception', message, code },
    killed: false,
    calls: { total: 0, byMethod: {} },
    log: [],
    ui: [],
    ms: 0,
  };
}

/**
 * Opens a book with a script over it.
 *
 * @throws ScriptSyntaxError for a file that Google would refuse; Error with code `PROJECT_NOT_FOUND` when the folder has no script
 * @example
 * const host = await createHost({ project: 'dist', book, user: 'owner@example.com', userLocale: 'en' });
 * const { value, calls } = await host.run({ fn: 'onOpen', kind: 'simple-trigger', user: host.user, userLocale: 'en' });
 */
// eslint-disable-next-line @typescript-eslint/require-await -- the contract is asynchronous so that a host may load from elsewhere
export async function createHost(options: HostOptions): Promise<Host> {
  const { book, account = 'consumer', addOn = false, frozen = false, latency } = options;
  const pooled = options.pool?.open(options.project);
  const project = pooled?.project ?? loadProject(options.project);
  const state = restoreState(options.services);
  const clock = createClock(options.now ?? Math.max(Date.now(), state.clock ?? 0), frozen);
  const listeners = new Set<(event: HostEvent) => void>();
  const tell = (event: HostEvent): void => listeners.forEach((listener) => listener(event));
  const backend = createBackend(state, { account, deliver: options.deliver, changed: (what) => tell({ kind: what }) });
  const threads = pooled?.threads ?? new ThreadSource(project);
  const running = new Map<number, Execution>();
  let webApp: { url: string; owner: string } | null = null;
  let lastId = 0;
  let disposed = false;

  const executionHost = {
    book,
    operations: backend.operations,
    scopes: project.scopes,
    addOn,
    now: () => clock.now(),
    tell,
    releaseLocks: backend.releaseLocks,
    latency,
    advanceTo: (ms: number) => clock.advanceTo(ms),
  };

  const environment = (request: RunRequest): GuestEnvironment => ({
    kind: request.kind,
    authMode: request.authMode ?? MODES[request.kind],
    // A simple trigger may not know who is at the keyboard.
    user: request.kind === 'simple-trigger' ? '' : request.user,
    userLocale: request.userLocale,
    scopes: project.scopes,
    scriptId: project.scriptId,
    timeZone: project.timeZone,
    spreadsheetId: book.id,
    spreadsheetTimeZone: book.timeZone,
    addOn,
    now: clock.now() + (latency?.start ?? 0),
    frozen,
    simulated: latency !== undefined,
    webAppUrl: webApp?.url ?? null,
    html: project.html,
  });

  const formulas = createFormulaRunner(
    {
      ...executionHost,
      newThread: () => new ScriptThread(project),
      environment,
      nextId: () => ++lastId,
      userLocale: () => host.userLocale,
    },
    options.limits?.customFunction ?? SHORT_LIMIT,
  );
  book.registerCustomFunctions(
    formulaFunctions(project).map(({ name }) => name),
    formulas.call,
  );

  const run = async (request: RunRequest): Promise<RunResult> => {
    let { args } = request;
    if (request.kind === 'rpc') {
      const found = project.functions.get(request.fn);
      if (found?.form !== 'declaration' || request.fn.endsWith('_')) {
        return refused(`Script function not found: ${request.fn}`, 'FUNCTION_NOT_FOUND');
      }
      try {
        args = checkRpcArguments(args ?? []);
      } catch (error) {
        return refused((error as Error).message, 'ILLEGAL_RPC_VALUE');
      }
    }
    if ([...running.values()].filter(({ user }) => user === request.user).length >= MAX_RUNS) {
      return refused(
        'There are too many scripts running simultaneously for this Google user account.',
        'TOO_MANY_RUNS',
      );
    }
    const id = ++lastId;
    const thread = threads.take();
    const limit = request.kind === 'simple-trigger' ? SHORT_LIMIT : (options.limits?.run ?? RUN_LIMIT);
    const execution = new Execution(executionHost, thread, {
      id,
      request: { ...request, args },
      authMode: request.authMode ?? MODES[request.kind],
      environment: environment(request),
      limit: Math.min(limit, options.limits?.run ?? limit),
    });
    running.set(id, execution);
    try {
      return await execution.run();
    } finally {
      running.delete(id);
      if (disposed) void thread.terminate();
      else threads.giveBack(thread);
    }
  };

  const runTrigger = async (trigger: StoredTrigger, event: TriggerEvent): Promise<Firing> => {
    const { owner: user, handler } = trigger;
    const time = new Date(clock.now()).toISOString();
    const spent = usedNow(state.triggerTime[user], clock.now());
    const result =
      spent >= TRIGGER_TIME[account]
        ? refused('Service using too much computer time for one day.', 'TRIGGER_TIME')
        : await run({ fn: handler, kind: 'trigger', user, userLocale: host.userLocale, event });
    addUse(state.triggerTime, user, result.simulatedMs ?? result.ms, clock.now());
    return { time, user, handler, result };
  };

  const triggersOf = (event: StoredTrigger['event']): StoredTrigger[] =>
    state.triggers.filter((trigger) => trigger.event === event);

  const runEventTriggers = async (
    event: StoredTrigger['event'],
    make: (id: string) => TriggerEvent,
  ): Promise<Firing[]> => {
    const firings: Firing[] = [];
    for (const trigger of triggersOf(event)) firings.push(await runTrigger(trigger, make(trigger.id)));
    return firings;
  };

  /** A reserved handler of the project, run as the acting user; null when there is none. */
  const runSimple = async (fn: string, event: TriggerEvent): Promise<RunResult | null> =>
    project.functions.has(fn)
      ? run({ fn, kind: 'simple-trigger', user: host.user, userLocale: host.userLocale, event })
      : null;

  const host: Host = {
    book,
    user: options.user,
    userLocale: options.userLocale,
    now: () => clock.now(),
    setNow: (ms) => {
      clock.advanceTo(ms);
      tell({ kind: 'clock' });
    },
    advance: async (until, onFiring) => {
      const firings: Firing[] = [];
      for (let due = firstDue(state, until); due; due = firstDue(state, until)) {
        clock.advanceTo(due.next!);
        tell({ kind: 'clock' });
        // Set before it runs: a handler may delete its own trigger, and one that was missed while nobody was there fires once.
        reschedule(due, Math.max(due.next!, clock.now()));
        const firing = await runTrigger(due, clockEvent(due.id, clock.now()));
        firings.push(firing);
        tell({ kind: 'triggers' });
        onFiring?.(firing);
      }
      clock.advanceTo(until);
      tell({ kind: 'clock' });
      return firings;
    },
    run,
    open: async () => {
      const result = await runSimple('onOpen', openEvent('LIMITED'));
      if (result?.error) tell({ kind: 'log', line: `onOpen: ${result.error.message}` });
      await runEventTriggers('ON_OPEN', (id) => openEvent('FULL', id));
      return (result?.ui ?? [])
        .filter((event): event is Extract<UiEvent, { kind: 'menu' }> => event.kind === 'menu')
        .map(({ title, items }): { title: string; items: MenuItem[] } => ({ title, items }));
    },
    edited: async (range: Area, values) => {
      const simple = await runSimple('onEdit', editEvent('LIMITED', range, values));
      if (simple?.error) tell({ kind: 'log', line: `onEdit: ${simple.error.message}` });
      const onEdit = await runEventTriggers('ON_EDIT', (id) => editEvent('FULL', range, values, id));
      const onChange = await runEventTriggers('ON_CHANGE', (triggerUid) => ({
        fields: { authMode: 'FULL', triggerUid, changeType: 'EDIT' },
        source: true,
      }));
      return [...onEdit, ...onChange];
    },
    fire: async (triggerId) => {
      const trigger = state.triggers.find(({ id }) => id === triggerId);
      if (!trigger) throw Object.assign(new Error(`There is no trigger ${triggerId}.`), { code: 'TRIGGER_NOT_FOUND' });
      return runTrigger(
        trigger,
        trigger.event === 'CLOCK' ? clockEvent(trigger.id, clock.now()) : openEvent('FULL', trigger.id),
      );
    },
    removeTrigger: (triggerId) => {
      state.triggers = state.triggers.filter(({ id }) => id !== triggerId);
      tell({ kind: 'triggers' });
    },
    submitForm: async (sheet, answers) => {
      const { headers, area } = appendAnswers(book, sheet, answers);
      await book.settle();
      return runEventTriggers('ON_FORM_SUBMIT', (id) => formSubmitEvent(id, headers, answers, area));
    },
    formulas: () =>
      formulaFunctions(project).flatMap(({ name, described, parameters, doc }) =>
        described ? [{ name, parameters, doc: doc ?? '' }] : [],
      ),
    visit: async (fn, event) =>
      webApp && project.functions.has(fn)
        ? run({ fn, args: [event], kind: 'web', user: webApp.owner, userLocale: host.userLocale })
        : refused(`Script function not found: ${fn}`, 'FUNCTION_NOT_FOUND'),
    deployWebApp: (base) => {
      const url = base.replace(/\/+$/, '') + webAppPath(project.scriptId, book.id);
      webApp = { url, owner: host.user };
      return url;
    },
    outbox: () => [...state.outbox],
    triggers: () => state.triggers.map(installed),
    quota: (user) => ({ used: usedNow(state.mail[user], clock.now()), limit: dailyRecipients(account) }),
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    services: () => structuredClone({ ...state, clock: clock.now() }),
    dispose: async () => {
      if (disposed) return;
      disposed = true;
      await Promise.all([...running.values()].map((execution) => execution.stop()));
      await Promise.all([pooled === undefined ? threads.dispose() : null, formulas.dispose()]);
      book.dispose();
    },
  };
  return host;
}
