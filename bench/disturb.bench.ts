/** The commands that change a book, with a person at work in it before every single service call: points tried and sound. */
import { aShop, caseNamed, CLEAN_CASES, MAIN_CASES, ROW_CASES, SEGMENT_CASES } from '../test/support/kill-cases';
import { DISTURBANCES, disturbEverywhere, lineOf } from '../test/support/disturb-points';
import { shopOf } from '../test/support/whole-shop';
import { print } from './measure';

/** Names of the commands to try; without it all: `DISTURB=segments npm run bench -- disturb`. */
const wanted = new RegExp(process.env['DISTURB'] ?? '');

async function main(): Promise<void> {
  const shop = aShop(shopOf(12, 40, 3));
  const cases = { ...MAIN_CASES, ...ROW_CASES, ...SEGMENT_CASES, ...CLEAN_CASES };
  for (const name of Object.keys(cases).filter((each) => wanted.test(each))) {
    const trial = await caseNamed(name, cases, shop);
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
