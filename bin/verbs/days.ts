/** `days`: lets the clock run hour by hour and fires what falls due, as at Google when nobody looks. */
import type { Firing } from '../../host/host';
import { readInstant, type Arguments } from '../arguments';
import { Refusal } from '../refusal';
import { openSession, type Session } from '../session';

/** Installs the daily mail for a user who has no trigger yet, as that user would in the page. */
async function schedule({ host }: Session, user: string): Promise<void> {
  if (host.triggers().some(({ owner }) => owner === user)) return;
  const result = await host.run({
    fn: 'runCommand',
    args: ['mail.schedule', { takeOver: true }],
    kind: 'rpc',
    user,
    userLocale: host.userLocale,
  });
  if (result.error) throw new Refusal(result.error.code ?? 'SCRIPT_ERROR', result.error.message);
  const reply = result.value as { ok: boolean; error?: { code: string; message: string } };
  // Only one account may own the schedule; a colleague who is refused simply has none.
  if (!reply.ok && reply.error?.code !== 'SCHEDULE_OF_ANOTHER')
    throw new Refusal(reply.error?.code ?? 'SCRIPT_ERROR', reply.error?.message ?? '');
}

export async function days(args: Arguments): Promise<unknown> {
  const session = await openSession(args, {
    source: args.required('book'),
    frozen: true,
    now: args.text('now') ?? args.required('from'),
  });
  const { host } = session;
  const until = readInstant(args.required('to'), host.book.timeZone);
  for (const user of (args.text('users') ?? '').split(',').filter(Boolean)) await schedule(session, user.trim());
  host.setNow(Math.max(host.now(), readInstant(args.required('from'), host.book.timeZone)));
  let fired = 0;
  const failures: { time: string; user: string; message: string }[] = [];
  await host.advance(until, ({ time, user, result }: Firing) => {
    fired++;
    if (result.error) failures.push({ time, user, message: result.error.message });
  });
  await session.save();
  await session.close();
  return { fired, letters: session.sent.length, failures };
}
