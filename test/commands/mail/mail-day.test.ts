/** More letters are due on a day than one run, or one day's quota, can send: runs stop themselves, the next ones go on, and nobody gets two. */
import { GOOGLE_LATENCY, type LatencyModel } from '../../../host/runner/latency';
import { mailDay, type MailDay } from '../../support/mail-day';

/** As if each of Google's calls took so many times as long: a day of 1,500 letters in little. */
const SLOWER = 7;
const SLOW: LatencyModel = {
  name: 'slow',
  start: GOOGLE_LATENCY.start * SLOWER,
  flush: GOOGLE_LATENCY.flush * SLOWER,
  calls: GOOGLE_LATENCY.calls.map((call) => ({ ...call, fixed: call.fixed * SLOWER })),
};

const sentBy = ({ beats }: MailDay): number[] => beats.map(({ letters }) => letters).filter((letters) => letters > 0);

test('a day of many letters is spread over the hours: each run ends itself under five minutes, each client gets one', async () => {
  const day = await mailDay(60, SLOW, 'workspace');
  expect(new Set(day.to).size).toBe(60);
  expect(day.to).toHaveLength(60);
  expect(sentBy(day).length).toBeGreaterThan(2);
  for (const { simulatedMs, failure } of day.beats) {
    expect(failure).toBe('');
    expect(simulatedMs).toBeLessThan(300_000);
  }
});

test('what a letter costs in calls does not grow with the number of letters', async () => {
  const costs: number[] = [];
  for (const letters of [20, 80]) {
    const { beats } = await mailDay(letters, GOOGLE_LATENCY, 'workspace');
    const [busy, idle] = [beats.find((beat) => beat.letters === letters)!, beats.find((beat) => beat.letters === 0)!];
    costs.push((busy.calls - idle.calls) / letters);
  }
  // Six are the letter's own, see send-due-mail.test.ts: the sixth sees who asked for no letters while the run was sending. Beside them there is what a run does once.
  expect(costs[1]).toBeLessThan(costs[0]!);
  expect(costs[1]).toBeLessThan(8);
});

test('beyond the quota of the account letters wait for the next day', async () => {
  const day = await mailDay(130, GOOGLE_LATENCY, 'consumer');
  expect(day.to).toHaveLength(100);
  expect(new Set(day.to).size).toBe(100);
});
