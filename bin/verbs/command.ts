/** `command NAME [INPUT]`: runs one command of Klientura through the very function that the sidebar calls. */
import type { Arguments } from '../arguments';
import { readJson } from '../arguments';
import { Refusal } from '../refusal';
import { runAndSave } from '../run';
import { openSession } from '../session';

/** What the bundle's `runCommand` gives back. */
type Reply =
  | { ok: true; report: Record<string, unknown>; preview?: unknown; fingerprint?: string }
  | { ok: false; error: { code: string; message: string } };

export async function command(args: Arguments): Promise<unknown> {
  const [name, inputText] = args.operands;
  const input = readJson(inputText, 'INPUT') ?? {};
  const session = await openSession(args, { source: args.required('book') });
  const result = await runAndSave(args, session, { fn: 'runCommand', args: [name, input], kind: 'rpc' });
  const reply = result.value as Reply;
  if (!reply.ok)
    throw new Refusal(reply.error.code, reply.error.message, {
      calls: result.calls,
      simulatedMs: result.simulatedMs,
    });
  const { report, preview, fingerprint } = reply;
  return { report, preview, fingerprint, calls: result.calls, ms: result.ms, simulatedMs: result.simulatedMs };
}
