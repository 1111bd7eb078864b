/** `beat`: fires the triggers that are due now, of all users, once; what a server's clock calls every hour or oftener. */
import type { Arguments } from '../arguments';
import { UsageError } from '../arguments';
import { Refusal } from '../refusal';
import { openSession } from '../session';

/** @throws Refusal TRIGGER_FAILED with what was fired all the same; BOOK_BUSY */
export async function beat(args: Arguments): Promise<unknown> {
  const source = args.required('book');
  if (!source.endsWith('.book.json'))
    throw new UsageError('beat needs a saved book (.book.json), which holds triggers.');
  const session = await openSession(args, { source });
  const { host } = session;
  const firings = await host.advance(host.now());
  await session.save();
  await session.close();
  const failures = firings.flatMap(({ time, user, result }) =>
    result.error ? [{ time, user, message: result.error.message }] : [],
  );
  const report = { fired: firings.length, letters: session.sent.length, failures };
  if (failures.length > 0) throw new Refusal('TRIGGER_FAILED', failures[0]!.message, report);
  return report;
}
