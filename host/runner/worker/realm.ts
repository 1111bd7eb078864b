/** The inside of one realm: makes the services in it, loads the project and runs its functions. Evaluated anew in every realm, so that all that a script meets is of that realm. */
import { createServices } from '../../services';
import { webOutputOf } from '../../services/web-output';
import type {
  ErrorData,
  GuestEnvironment,
  HostCall,
  Natives,
  ReplyMessage,
  StartMessage,
  WorkerMessage,
} from '../protocol';
import { rpcReturn } from '../rpc-values';
import { installClock, removeForeignGlobals } from './globals';

/** What a realm takes from the thread that it is in. */
export interface RealmThread {
  natives: Omit<Natives, 'log'>;
  send(message: WorkerMessage): void;
  /** Sends a crossing and stops the thread until the reply is there. */
  exchange: (message: WorkerMessage) => ReplyMessage;
  /** Resolves when no microtask is left. */
  microtasksDone(): Promise<void>;
  /** ms, of a clock that only runs forward. */
  elapsed(): number;
  /** Runs the project's files in this realm. @throws what the script threw, or a SyntaxError of the thread's own realm */
  runScripts: () => void;
}

export interface Realm {
  /** Runs one function to its end; the project's top level runs before the first. Never rejects. */
  run(message: StartMessage): Promise<void>;
}

/** Service failures carry the name that Google's carry. */
function rebuilt({ message, code, name }: ErrorData): Error {
  const error = Object.assign(new Error(message), { name: name === 'Error' ? 'Exception' : name });
  return code === undefined ? error : Object.assign(error, { code });
}

/** Frames of the script only, as Google shows them. */
function scriptStack(stack: string | undefined): string | undefined {
  return stack
    ?.split('\n')
    .filter((line) => !/^\s+at /.test(line) || !/realm\.js|worker\.cjs|node:/.test(line))
    .join('\n');
}

function errorData(thrown: unknown): ErrorData {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown) };
  const { name, message, stack } = thrown;
  const code: unknown = Reflect.get(thrown, 'code');
  return { name, message, stack: scriptStack(stack), ...(typeof code === 'string' ? { code } : {}) };
}

/** Functions of the thread throw errors of the thread's realm, which `instanceof Error` of a script would not know. */
function brought<A extends unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    try {
      return work(...args);
    } catch (error) {
      if (error instanceof Error) throw error;
      const { name, message } = error as Error;
      throw Object.assign(new Error(message), { name });
    }
  };
}

const NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u;

// Called by another name it evaluates in the global scope, where `let` and `const` of the script are; kept before a script can replace it.
const evaluate = eval;

/** A global function by name, or a method by `object.method`; `let` and `const` are globals too. */
function resolve(name: string): (...args: unknown[]) => unknown {
  const root = name.split('.')[0]!;
  const found: unknown = NAME.test(name)
    ? evaluate(`typeof ${root} === 'undefined' ? undefined : ${name.replaceAll('.', '?.')}`)
    : undefined;
  if (typeof found !== 'function') {
    throw Object.assign(new Error(`Script function not found: ${name}`), {
      name: 'Exception',
      code: 'FUNCTION_NOT_FOUND',
    });
  }
  const owner: unknown = name.includes('.') ? evaluate(name.slice(0, name.lastIndexOf('.'))) : undefined;
  const target = found as (...args: unknown[]) => unknown;
  return (...args) => target.apply(owner, args);
}

/** What becomes of a function's value on its way to who called it. */
function crossing(kind: GuestEnvironment['kind'], value: unknown): unknown {
  if (kind === 'rpc') return rpcReturn(value);
  return kind === 'web' ? webOutputOf(value) : value;
}

export function createRealm(thread: RealmThread): Realm {
  let clockBase = 0;
  let started = 0;
  let frozen = false;
  let simulated = false;
  let services: ReturnType<typeof createServices> | undefined;
  let loadFailure: { error: unknown } | undefined;

  const exchanged = brought(thread.exchange);
  const exchange = (message: WorkerMessage): ReplyMessage => {
    const reply = exchanged(message);
    if (reply.clock !== undefined) clockBase = reply.clock;
    return reply;
  };
  const call: HostCall = (operation, ...args) => {
    const reply = exchange({ kind: 'call', operation, args });
    if ('error' in reply) throw rebuilt(reply.error);
    return reply.value;
  };

  const bring = (natives: RealmThread['natives']): Natives => ({
    digest: brought(natives.digest),
    hmac: brought(natives.hmac),
    uuid: natives.uuid,
    encode: brought(natives.encode),
    decode: brought(natives.decode),
    sleep: (ms) => {
      // A clock that stands still is moved by the sleeper alone, so that a script that waits for a time sees it come.
      if (simulated) exchange({ kind: 'sleep', ms });
      else if (frozen) clockBase += ms;
      else natives.sleep(ms);
    },
    log: (line) => thread.send({ kind: 'log', line }),
    format: brought(natives.format),
  });

  function load(environment: GuestEnvironment): ReturnType<typeof createServices> {
    const made = createServices(call, environment, bring(thread.natives));
    removeForeignGlobals();
    installClock(() => clockBase + (frozen || simulated ? 0 : thread.elapsed() - started));
    for (const [name, service] of Object.entries(made.globals)) {
      Object.defineProperty(globalThis, name, {
        value: service,
        writable: true,
        configurable: true,
        enumerable: false,
      });
    }
    services = made;
    try {
      brought(thread.runScripts)();
    } catch (error) {
      loadFailure = { error };
    }
    return made;
  }

  /** An async entry function may use microtasks only: a promise that is still open when they are done never settles, as at Google. */
  async function settled(value: unknown): Promise<unknown> {
    const done = thread.microtasksDone().then(() => undefined);
    if (value instanceof Promise) return Promise.race([value, done]);
    await done;
    return value;
  }

  /** The value if it can cross, else what JSON makes of it. */
  function sendDone(value: unknown): void {
    try {
      thread.send({ kind: 'done', value });
    } catch {
      let text: string | undefined;
      try {
        text = JSON.stringify(value);
      } catch {
        text = undefined;
      }
      thread.send({ kind: 'done', value: text === undefined ? null : (JSON.parse(text) as unknown) });
    }
  }

  return {
    async run({ fn, args, event, environment }) {
      thread.send({ kind: 'started' });
      try {
        clockBase = environment.now;
        ({ frozen, simulated } = environment);
        started = thread.elapsed();
        const realm = services ?? load(environment);
        // What the script threw at its top level, again for each function.
        if (loadFailure) throw loadFailure.error;
        const value = await settled(resolve(fn)(...(event ? [realm.makeEvent(event)] : args)));
        sendDone(crossing(environment.kind, value));
      } catch (error) {
        thread.send({ kind: 'done', error: errorData(error) });
      }
    },
  };
}
