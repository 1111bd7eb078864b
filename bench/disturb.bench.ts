/** The commands that change a book, with a person at work in it before every single service call: points tried and sound. */
import { cleanCases, killCases, segmentCases, shopOf } from '../test/support/kill-cases';
import { DISTURBANCES, disturbEverywhere, lineOf } from '../test/support/disturb-points';
import { print } from './measure';

/** Names of the commands to try; without it all: `DISTURB=segments npm run bench -- disturb`. */
const wanted = new RegExp(process.env['DISTURB'] ?? '');

async function main(): Promise<void> {
  const shop = shopOf(12, 40, 3);
  for (const prepare of [...(await killCases(shop)), ...(await segmentCases(shop)), ...cleanCases(shop)]) {
    const trial = await prepare();
    if (!wanted.test(trial.label)) continue;
    for (const kind of DISTURBANCES) {
      const figures = await disturbEverywhere(trial, kind);
      print(lineOf(figures), '');
      for (const line of figures.wrong) print(line, '');
      if (figures.wrong.length > 0) process.exitCode = 1;
    }
  }
  process.exit();
}

void main();
