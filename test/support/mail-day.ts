/** One day on which very many letters are due, lived through hour by hour under a table of call latencies. */
import type { Firing, Host } from '../../host/host';
import type { LatencyModel } from '../../host/runner/latency';
import { clientsBornToday } from '../../bench/rows';
import { addresses, aBook, aHost } from './host';
import { done } from './saved-base';

const HOUR = 3_600_000;
/** 22 November 2026, 8:30 in Moscow; the letters go from nine. */
const MORNING = Date.parse('2026-11-22T05:30:00Z');

export interface Beat {
  /** Local hour. */
  hour: number;
  /** Letters of this run. */
  letters: number;
  simulatedMs: number;
  calls: number;
  failure: string;
}

export interface MailDay {
  beats: Beat[];
  /** Addresses that got a letter, one for each letter. */
  to: string[];
  /** Simulated time of all runs together, as Google counts it against the day's trigger time. */
  triggerMs: number;
}

/** Sets up a base of so many clients born today, installs the schedule, and lets the rest of the day pass. */
export async function mailDay(
  letters: number,
  latency: LatencyModel,
  account: 'consumer' | 'workspace',
): Promise<MailDay> {
  const host = await aHost(aBook({ Клиенты: clientsBornToday(letters) }), { now: MORNING, latency, account });
  try {
    await finished(host, 'base.setUp');
    await done(host, 'mail.schedule', { hour: 9 });
    host.setNow(MORNING);
    return await passed(host, MORNING + 15.4 * HOUR);
  } finally {
    await host.dispose();
  }
}

/** A long command goes on until nothing is left of it. */
async function finished(host: Host, command: string): Promise<void> {
  let report = await done(host, command);
  while (report['progress'] !== undefined) report = await done(host, 'changes.continue');
}

async function passed(host: Host, until: number): Promise<MailDay> {
  const beats: Beat[] = [];
  let sent = 0;
  await host.advance(until, ({ time, result }: Firing) => {
    const now = host.outbox().length;
    beats.push({
      hour: (new Date(Date.parse(time)).getUTCHours() + 3) % 24,
      letters: now - sent,
      simulatedMs: result.simulatedMs ?? 0,
      calls: result.calls.total,
      failure: result.error?.message ?? (result.killed ? 'KILLED' : ''),
    });
    sent = now;
  });
  return {
    beats,
    to: addresses(host.outbox()),
    triggerMs: beats.reduce((sum, { simulatedMs }) => sum + simulatedMs, 0),
  };
}
