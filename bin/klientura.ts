/** The command line of the local host: the only place that knows both the host and Klientura. The contract of its verbs is in docs/command-line.md. */
import { FileError } from '../host/files';
import { readArguments, UsageError, type Arguments, type UiLocale, type Verb } from './arguments';
import { Refusal } from './refusal';
import { userLocale } from './session';
import { beat } from './verbs/beat';
import { calc } from './verbs/calc';
import { command } from './verbs/command';
import { days } from './verbs/days';
import { exportTab } from './verbs/export';
import { script } from './verbs/script';
import { serve } from './verbs/serve';
import { submit } from './verbs/submit';

/** What a verb prints: text as it is, anything else as one JSON document; undefined prints nothing and keeps the process up. */
const VERBS: Record<Verb, (args: Arguments) => Promise<unknown>> = {
  serve,
  command,
  calc,
  beat,
  days,
  script,
  submit,
  export: exportTab,
};

const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())));

/** Runs one verb. Exit status: 0 done, 1 refused or failed, 2 bad usage. */
export async function main(argv: readonly string[]): Promise<void> {
  let status = 0;
  let args: Arguments | null = null;
  let keepRunning = false;
  try {
    args = readArguments(argv);
    const output = await VERBS[args.verb](args);
    keepRunning = output === undefined;
    if (output !== undefined) await print(typeof output === 'string' ? output : `${JSON.stringify(output)}\n`);
  } catch (error) {
    const refusal = asRefusal(error, args);
    status = refusal.code === 'USAGE' ? 2 : 1;
    await print(`${JSON.stringify({ error: { code: refusal.code, message: refusal.message }, ...refusal.details })}\n`);
    if (refusal.code === 'UNEXPECTED' && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  }
  if (!keepRunning) process.exit(status);
}

function asRefusal(error: unknown, args: Arguments | null): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof UsageError) return new Refusal('USAGE', error.message);
  if (error instanceof FileError && args !== null) return new Refusal(error.code, error.sentence(languageOf(args)));
  const { code, message } = error as { code?: unknown; message?: unknown };
  const text = typeof message === 'string' ? message : String(error);
  return typeof code === 'string' ? new Refusal(code, text) : new Refusal('UNEXPECTED', text);
}

/** A language that is none is the next complaint, not this one's. */
function languageOf(args: Arguments): UiLocale {
  try {
    return userLocale(args);
  } catch {
    return 'en';
  }
}
