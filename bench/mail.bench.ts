/**
 * 1,500 letters due on one day, by the table of call latencies: what each hour's run sends, how long it takes, and what it costs of the day's trigger time. With
 * MAIL_YEARS=1 also 400 years of birthdays through the whole command, and a year hour by hour on the host with two colleagues who each install the schedule, in
 * turn. With MAIL_HOURS=1 only letters by the clocks of clients in twelve zones.
 */
import type { Firing } from '../host/host';
import { GOOGLE_LATENCY } from '../host/runner/latency';
import { aBook, addresses, aHost, runCommand } from '../test/support/host';
import { mailDay } from '../test/support/mail-day';
import { yearsOfMail } from '../test/support/mail-years';
import { done } from '../test/support/saved-base';
import { clientHours } from './client-hours';
import { print } from './measure';
import { clientsWithBirthdays } from './rows';

const LETTERS = 1500;
/** A run stops itself before this; Google ends it at six minutes. */
const LONGEST_RUN = 300_000;
/** What all triggers of a Workspace account may run in a day. */
const TRIGGER_TIME = 6 * 3_600_000;

async function main(): Promise<void> {
  if (process.env['MAIL_HOURS'] === '1') process.exit(clientHours() ? 0 : 1);
  const { beats, to, triggerMs } = await mailDay(LETTERS, GOOGLE_LATENCY, 'workspace');
  for (const { hour, letters, simulatedMs, calls, failure } of beats)
    print(
      `${String(hour).padStart(2, '0')} o'clock`,
      `${letters} letters in ${(simulatedMs / 1000).toFixed(0)} s by the model, ${calls} calls${failure}`,
    );
  print('letters, addresses', `${to.length}, ${new Set(to).size}`);
  print('trigger time of the day by the model (6 h a day)', `${(triggerMs / 60_000).toFixed(0)} min`);
  const works = beats.filter(({ letters }) => letters > 0);
  const isSound =
    to.length === LETTERS &&
    new Set(to).size === LETTERS &&
    works.every(({ simulatedMs, failure }) => simulatedMs < LONGEST_RUN && failure === '') &&
    triggerMs < TRIGGER_TIME;
  if (!isSound) process.exitCode = 1;
  if (process.env['MAIL_YEARS'] === '1') {
    centuries();
    await yearOnHost();
  }
  process.exit();
}

/** Four centuries in blocks of 25 years, each with a ledger of its own, so that a run's time does not grow with them. */
function centuries(): void {
  for (const leapDay of ['FEB28', 'MAR1'] as const) {
    const total = { runs: 0, letters: 0, twice: 0, missed: 0 };
    for (let first = 2000; first < 2400; first += 25) {
      const block = yearsOfMail(first, first + 24, leapDay);
      for (const key of ['runs', 'letters', 'twice', 'missed'] as const) total[key] += block[key];
    }
    const { runs, letters, twice, missed } = total;
    print(
      `400 years, 29 February kept by ${leapDay}`,
      `${runs} runs, ${letters} letters, ${twice} twice, ${missed} missed`,
    );
    if (twice + missed > 0) process.exitCode = 1;
  }
}

const CLIENTS = 200;
const YEAR_START = Date.parse('2026-11-22T05:30:00Z');

/** So long one of them has the schedule, then it is silent for more than a day, and the other takes it over. */
const TURN_DAYS = 13;
const SILENCE_MS = 26 * 3_600_000;
const COLLEAGUES = ['owner@example.com', 'colleague@example.com'];

/** While one's schedule is alive the other's is refused; after each silence both triggers stand, and both beat when the clocks go on. */
async function yearOnHost(): Promise<void> {
  const host = await aHost(aBook({ Клиенты: clientsWithBirthdays(CLIENTS) }), {
    now: YEAR_START,
    account: 'workspace',
  });
  await done(host, 'base.setUp');
  host.setNow(YEAR_START);
  const end = YEAR_START + 364 * 86_400_000 + 3_600_000;
  const firings: Firing[] = [];
  let refused = 0;
  let turns = 0;
  for (; host.now() < end; turns++) {
    const [now, other] = [COLLEAGUES[turns % 2]!, COLLEAGUES[(turns + 1) % 2]!];
    const { reply } = await runCommand(host, 'mail.schedule', { hour: 9, takeOver: turns > 0 }, undefined, now);
    if (!reply?.ok) throw new Error(JSON.stringify(reply));
    firings.push(...(await host.advance(Math.min(end, host.now() + TURN_DAYS * 86_400_000))));
    const attempt = await runCommand(host, 'mail.schedule', { takeOver: true }, undefined, other);
    if (attempt.reply?.ok === false && attempt.reply.error.code === 'SCHEDULE_OF_ANOTHER') refused++;
    if (host.now() + SILENCE_MS < end) host.setNow(host.now() + SILENCE_MS);
  }
  const to = addresses(host.outbox());
  const failed = firings.filter(({ result }) => result.error !== undefined).length;
  const beats = COLLEAGUES.map((user) => firings.filter((firing) => firing.user === user).length);
  print(
    `a year of ${beats.join(' + ')} beats of two accounts on the host, ${CLIENTS} clients, ${turns} turns`,
    `${to.length} letters, ${to.length - new Set(to).size} twice, ${CLIENTS - new Set(to).size} missed, ${failed} failed, ${refused} refused`,
  );
  const isSound = to.length === CLIENTS && new Set(to).size === CLIENTS && failed === 0 && refused === turns;
  if (!isSound) process.exitCode = 1;
  await host.dispose();
}

void main();
