/** One run of a script function from the command line, with its faults, and the saving of what it left. */
import type { Host } from '../host/host';
import type { RunRequest, RunResult } from '../host/runner/protocol';
import { readDisturb, readKill, type Arguments } from './arguments';
import { disturb } from './disturb';
import { Refusal } from './refusal';
import type { Session } from './session';

/** What runs: the function and how it is started. */
export type What = Pick<RunRequest, 'fn' | 'args' | 'kind' | 'answers'>;

function request(args: Arguments, host: Host, what: What): RunRequest {
  const disturbance = readDisturb(args);
  return {
    ...what,
    user: host.user,
    userLocale: host.userLocale,
    faults: {
      ...readKill(args),
      ...(disturbance
        ? { disturbBefore: { call: disturbance.call, act: (book) => disturb(book, disturbance.kind) } }
        : {}),
    },
  };
}

/** Runs, then saves the book as the run left it, however it ended, and closes the session. @throws Refusal when the run was killed or threw */
export async function runAndSave(args: Arguments, session: Session, what: What): Promise<RunResult> {
  const result = await session.host.run(request(args, session.host, what));
  await session.save();
  await session.close();
  if (result.error) {
    throw new Refusal(
      result.killed ? (result.error.code ?? 'KILLED') : (result.error.code ?? 'SCRIPT_ERROR'),
      result.error.message,
      {
        calls: result.calls,
        log: result.log,
        simulatedMs: result.simulatedMs,
      },
    );
  }
  return result;
}
