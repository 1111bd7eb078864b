/** The commands that change a book of 5,000 clients, killed before every single service call, unflushed writes lost and kept, each followed by one more run: points tried and recovered. */
import { aShop, caseNamed, CLEAN_CASES, MAIN_CASES, ROW_CASES, SEGMENT_CASES } from '../test/support/kill-cases';
import { killEverywhere, lineOf } from '../test/support/kill-points';
import { shopOf } from '../test/support/whole-shop';
import { print, seconds } from './measure';

/** Names of the commands to try; without it all: `KILLS=dashboard npm run bench -- kills`. */
const wanted = new RegExp(process.env['KILLS'] ?? '');

async function main(): Promise<void> {
  const start = performance.now();
  const shop = aShop(shopOf(5_000, 7_500, 5));
  const cases = { ...MAIN_CASES, ...ROW_CASES, ...SEGMENT_CASES, ...CLEAN_CASES };
  for (const name of Object.keys(cases).filter((each) => wanted.test(each))) {
    for (const figures of await killEverywhere(await caseNamed(name, cases, shop))) {
      print(lineOf(figures), '');
      for (const line of figures.wrong) print(line, '');
      if (figures.wrong.length > 0) process.exitCode = 1;
    }
  }
  print('all of it', seconds(performance.now() - start));
  process.exit();
}

void main();
