/** What comes after a kill may be killed too, or meet another user who comes at the same time: the book is that of an undisturbed run all the same. */
import { runCommand, type Reply } from '../support/host';
import { aShop, caseNamed, MAIN_CASES } from '../support/kill-cases';
import type { KillCase } from '../support/kill-points';
import { codeOf, opened } from '../support/saved-base';
import { shopOf } from '../support/whole-shop';
import type { Host } from '../../host/host';

/** Every so many-th call; all of them once are in the tests of single kills. */
const STEP = 7;

let setUp: KillCase;
beforeAll(async () => {
  setUp = await caseNamed('base.setUp', MAIN_CASES, aShop(shopOf(12, 40, 3)));
});

async function killedAt(call: number): Promise<{ host: Host; killed: boolean }> {
  const host = await opened(setUp.before);
  const { killed } = await runCommand(host, setUp.command, {}, { killBefore: call, keepWrites: call % 2 === 0 });
  return { host, killed };
}

/** Kills at every so many-th call and looks at the book after what `then` does. */
async function everyPoint(
  then: (host: Host, call: number) => Promise<Reply>,
): Promise<[tried: number, wrong: string[]]> {
  const wrong: string[] = [];
  for (let call = STEP; ; call += STEP) {
    const { host, killed } = await killedAt(call);
    if (!killed) {
      await host.dispose();
      return [call / STEP - 1, wrong];
    }
    const reply = await then(host, call);
    const fault = codeOf(reply) || (await setUp.wrong(host, reply));
    if (fault !== null) wrong.push(`call ${call}: ${fault}`);
    await host.dispose();
  }
}

const again = async (host: Host): Promise<Reply> => (await runCommand(host, setUp.command)).reply!;

it('recovers from two kills in a row, the second one while the first is being recovered from', async () => {
  const [tried, wrong] = await everyPoint(async (host, call) => {
    // Early, in the middle and late in the recovery, by turns.
    const killBefore = 20 + ((call * 3) % 120);
    await runCommand(host, setUp.command, {}, { killBefore, keepWrites: call % 3 === 0 });
    return again(host);
  });
  console.info(`two kills in a row: ${tried} points tried, ${tried - wrong.length} recovered`);
  expect(wrong).toEqual([]);
}, 300_000);

it('is completed once when two users come at the same time', async () => {
  const [tried, wrong] = await everyPoint(async (host) => {
    const both = await Promise.all(
      ['owner@example.com', 'second@example.com'].map((user) => runCommand(host, setUp.command, {}, undefined, user)),
    );
    const codes = both.map(({ reply }) => codeOf(reply));
    expect(codes.filter((code) => code !== '' && code !== 'LOCK_BUSY')).toEqual([]);
    const completed = both.map(({ reply }) => (reply?.ok === true && reply.report.completed !== undefined ? 1 : 0));
    expect(completed.filter(Boolean).length).toBeLessThanOrEqual(1);
    return both.find(({ reply }) => codeOf(reply) === '')!.reply!;
  });
  console.info(`two users at once: ${tried} points tried, ${tried - wrong.length} recovered`);
  expect(wrong).toEqual([]);
}, 300_000);
