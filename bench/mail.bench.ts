/** 1,500 letters due on one day, by the table of call latencies: what each hour's run sends, how long it takes, and what it costs of the day's trigger time. */
import { GOOGLE_LATENCY } from '../host/runner/latency';
import { mailDay } from '../test/support/mail-day';
import { print } from './measure';

const LETTERS = 1500;
/** A run stops itself before this; Google ends it at six minutes. */
const LONGEST_RUN = 300_000;
/** What all triggers of a Workspace account may run in a day. */
const TRIGGER_TIME = 6 * 3_600_000;

async function main(): Promise<void> {
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
  process.exit();
}

void main();
