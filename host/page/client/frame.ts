/** Runs first in every document that a script shows: gives it `google.script` over messages to the page around it. */
import { checkRpcArguments } from '../../runner/rpc-values';

/** From a document to the page. */
export type FrameMessage =
  | { localHost: 'run'; id: number; fn: string; args: unknown[] }
  | { localHost: 'close' }
  | { localHost: 'focus' }
  | { localHost: 'size'; width?: number; height?: number };

/** From the page to a document. */
export type FrameReply =
  { localHost: 'value'; id: number; value: unknown } | { localHost: 'failure'; id: number; message: string };

type Success = (value: unknown, user?: unknown) => void;
type Failure = (error: Error, user?: unknown) => void;
interface Handlers {
  success?: Success;
  failure?: Failure;
  user?: unknown;
}

const waiting = new Map<number, Handlers>();
let last = 0;
const post = (message: FrameMessage): void => window.parent.postMessage(message, '*');

/** A form's fields as the script gets them: one text per name, a list where a name stands more than once. */
function formFields(form: HTMLFormElement): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  new FormData(form).forEach((value, name) => {
    if (typeof value !== 'string') {
      if (value.size === 0 && value.name === '') return;
      throw new Error('Sending files from a form is not implemented by the local host');
    }
    const before = fields[name];
    fields[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  });
  return fields;
}

function send(fn: string, args: unknown[], handlers: Handlers): void {
  const [only] = args;
  const form = args.length === 1 && only instanceof HTMLFormElement ? formFields(only) : null;
  const checked = form ? [form] : checkRpcArguments(args);
  last += 1;
  waiting.set(last, handlers);
  post({ localHost: 'run', id: last, fn, args: checked });
}

const callback = (name: string, handler: unknown): void => {
  if (typeof handler !== 'function') throw new TypeError(`The argument of ${name} must be a function`);
};

/** A runner never changes: each `with…` gives a new one, so that a kept runner serves many calls. */
function runner(handlers: Handlers): unknown {
  return new Proxy(Object.freeze({}), {
    get(_, name) {
      switch (name) {
        case 'withSuccessHandler':
          return (success: Success) => (callback(name, success), runner({ ...handlers, success }));
        case 'withFailureHandler':
          return (failure: Failure) => (callback(name, failure), runner({ ...handlers, failure }));
        case 'withUserObject':
          return (user: unknown) => runner({ ...handlers, user });
        case 'then':
          // A promise that is resolved with a runner must not take it for another promise.
          return undefined;
        default:
          return typeof name === 'string' ? (...args: unknown[]) => send(name, args, handlers) : undefined;
      }
    },
  });
}

window.addEventListener('message', (event: MessageEvent<FrameReply | undefined>) => {
  const reply = event.data;
  if (event.source !== window.parent || typeof reply !== 'object' || !('localHost' in reply)) return;
  const handlers = waiting.get(reply.id);
  if (!handlers) return;
  waiting.delete(reply.id);
  const user = 'user' in handlers ? [handlers.user] : [];
  if (reply.localHost === 'value') {
    handlers.success?.(reply.value, ...user);
    return;
  }
  const error = new Error(reply.message);
  error.name = 'ScriptError';
  if (handlers.failure) handlers.failure(error, ...user);
  else console.error(`Uncaught ${String(error)}`);
});

window.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) post({ localHost: 'focus' });
});

const google = {
  script: {
    run: runner({}),
    host: {
      origin: new URL(location.href).origin,
      close: () => post({ localHost: 'close' }),
      editor: { focus: () => post({ localHost: 'focus' }) },
      setHeight: (height: number) => post({ localHost: 'size', height }),
      setWidth: (width: number) => post({ localHost: 'size', width }),
    },
  },
};
Object.assign(window, { google });
