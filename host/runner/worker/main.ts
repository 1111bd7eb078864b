/** A script's thread: one realm that loads the project and runs its functions, calling the host synchronously for everything else. */
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import vm from 'node:vm';
import { createServices } from '../../services';
import type { ErrorData, GuestEnvironment, HostCall, ReplyMessage, StartMessage, WorkerMessage } from '../protocol';
import { rpcReturn } from '../rpc-values';
import { installClock, removeForeignGlobals } from './globals';
import { createNatives } from './natives';

/** What the thread is made with. */
export interface ThreadData {
  port: MessagePort;
  /** One Int32: 0 while the thread waits for a reply. */
  signal: SharedArrayBuffer;
  scripts: { file: string; source: string }[];
  timeZone: string;
}

const { port, signal, scripts, timeZone } = workerData as ThreadData;
const flag = new Int32Array(signal);
const { setImmediate: macrotask } = globalThis;

// The thread shares the process's environment, so this moves the zone of this realm (and of those started later, which set their own).
process.env.TZ = timeZone;
new Date(0).getTimezoneOffset();

const send = (message: WorkerMessage): void => port.postMessage(message);

/** Service failures carry the name that Google's carry. */
function rebuilt({ message, code, name }: ErrorData): Error {
  const error = Object.assign(new Error(message), { name: name === 'Error' ? 'Exception' : name });
  return code === undefined ? error : Object.assign(error, { code });
}

const call: HostCall = (operation, ...args) => {
  Atomics.store(flag, 0, 0);
  send({ kind: 'call', operation, args });
  Atomics.wait(flag, 0, 0);
  const reply = receiveMessageOnPort(port)?.message as ReplyMessage;
  if ('error' in reply) throw rebuilt(reply.error);
  return reply.value;
};

/** Frames of the script only, as Google shows them. */
function scriptStack(stack: string | undefined): string | undefined {
  return stack
    ?.split('\n')
    .filter((line) => !/^\s+at /.test(line) || (!line.includes('worker.cjs') && !line.includes('node:')))
    .join('\n');
}

function errorData(thrown: unknown): ErrorData {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown) };
  const { name, message, stack } = thrown;
  const code: unknown = Reflect.get(thrown, 'code');
  return { name, message, stack: scriptStack(stack), ...(typeof code === 'string' ? { code } : {}) };
}

let compiled: vm.Script[] | undefined;
let compileError: unknown;
try {
  compiled = scripts.map(({ file, source }) => new vm.Script(source, { filename: file }));
} catch (error) {
  compileError = error;
}

let started: number | undefined;
let clockBase = 0;
let frozen = false;
const elapsed = (
  (monotonic) => () =>
    Math.round(monotonic.now())
)(performance);
const now = (): number => clockBase + (frozen ? 0 : elapsed() - (started ?? 0));

let services: ReturnType<typeof createServices> | undefined;
let loadError: unknown;

/** Makes the realm and runs the project's top level, once. */
function load(environment: GuestEnvironment): void {
  const natives = createNatives((line) => send({ kind: 'log', line }));
  const { sleep } = natives;
  natives.sleep = (ms) => {
    // A clock that stands still is moved by the sleeper alone, so that a script that waits for a time sees it come.
    if (frozen) clockBase += ms;
    else sleep(ms);
  };
  services = createServices(call, environment, natives);
  removeForeignGlobals();
  installClock(now);
  for (const [name, service] of Object.entries(services.globals)) {
    Object.defineProperty(globalThis, name, { value: service, writable: true, configurable: true, enumerable: false });
  }
  if (!compiled) throw compileError;
  for (const script of compiled) script.runInThisContext();
}

const NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u;

/** A global function by name, or a method by `object.method`; `let` and `const` are globals too. */
function resolve(name: string): (...args: unknown[]) => unknown {
  const root = name.split('.')[0]!;
  const found: unknown = NAME.test(name)
    ? vm.runInThisContext(`typeof ${root} === 'undefined' ? undefined : ${name.replaceAll('.', '?.')}`)
    : undefined;
  if (typeof found !== 'function') {
    throw Object.assign(new Error(`Script function not found: ${name}`), {
      name: 'Exception',
      code: 'FUNCTION_NOT_FOUND',
    });
  }
  const owner: unknown = name.includes('.') ? vm.runInThisContext(name.slice(0, name.lastIndexOf('.'))) : undefined;
  const target = found as (...args: unknown[]) => unknown;
  return (...args) => target.apply(owner, args);
}

/** An async entry function may use microtasks only: a promise that is still open when they are done never settles, as at Google. */
async function settled(value: unknown): Promise<unknown> {
  if (!(value instanceof Promise)) return value;
  const open = new Promise((done) => macrotask(() => done(undefined)));
  return Promise.race([value, open]);
}

/** The value if it can cross, else what JSON makes of it. */
function sendDone(value: unknown): void {
  try {
    send({ kind: 'done', value });
  } catch {
    let text: string | undefined;
    try {
      text = JSON.stringify(value);
    } catch {
      text = undefined;
    }
    send({ kind: 'done', value: text === undefined ? null : (JSON.parse(text) as unknown) });
  }
}

async function run({ fn, args, event, environment }: StartMessage): Promise<void> {
  send({ kind: 'started' });
  try {
    clockBase = environment.now;
    frozen = environment.frozen;
    started = elapsed();
    if (!services) {
      try {
        load(environment);
      } catch (error) {
        loadError = error;
        throw error;
      }
    }
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- what the script threw at its top level, again for each function
    if (loadError !== undefined) throw loadError;
    const made = event && services ? [services.makeEvent(event)] : args;
    const value = await settled(resolve(fn)(...made));
    sendDone(environment.kind === 'rpc' ? rpcReturn(value) : value);
  } catch (error) {
    send({ kind: 'done', error: errorData(error) });
  }
}

parentPort?.on('message', (message: StartMessage) => void run(message));
