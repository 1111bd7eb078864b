/** Runs the formulas of a script: one thread that is kept, may not write, and is ended when a call takes too long. */
import type { CustomFunctionCaller, CustomFunctionResult } from '../book/book';
import { Execution, type ExecutionHost } from './execution';
import type { GuestEnvironment, RunRequest } from './protocol';
import type { ScriptThread } from './thread';

export interface FormulaRunner {
  call: CustomFunctionCaller;
  dispose(): Promise<void>;
}

/** What the runner needs of its host. */
export interface FormulaHost extends ExecutionHost {
  newThread(): ScriptThread;
  environment(request: RunRequest): GuestEnvironment;
  nextId(): number;
  /** Language of the person at the keyboard: all that a formula may know of them. */
  userLocale(): string;
}

/**
 * The caller that a book uses for its cells. Calls come one after another, as there is one thread; the project's top level runs once per thread, not per call:
 * formulas that keep state between calls see it, which Google does not promise.
 *
 * @param limit ms per call
 */
export function createFormulaRunner(host: FormulaHost, limit: number): FormulaRunner {
  let thread: ScriptThread | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const callOne = async (fn: string, args: unknown[]): Promise<CustomFunctionResult> => {
    thread ??= host.newThread();
    // Anonymous to the script; properties of the user are those of the file's owner.
    const request: RunRequest = {
      fn,
      args,
      kind: 'custom-function',
      user: host.book.owner,
      userLocale: host.userLocale(),
    };
    const environment = { ...host.environment(request), user: '' };
    const result = await new Execution(host, thread, {
      id: host.nextId(),
      request,
      authMode: 'CUSTOM_FUNCTION',
      environment,
      limit,
    }).run();
    if (result.killed || result.error?.code === 'CRASHED') thread = null;
    else thread.rest();
    if (result.error?.code === 'TIME_LIMIT') return { error: 'Exceeded maximum execution time (line 0).' };
    return result.error ? { error: result.error.message } : { value: result.value };
  };

  return {
    call: (fn, args) => {
      const result = last.then(() => callOne(fn, args));
      last = result.catch(() => undefined);
      return result;
    },
    dispose: async () => {
      await thread?.terminate();
      thread = null;
    },
  };
}
