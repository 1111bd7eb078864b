/** The commands that change a book of 5,000 clients, killed before every single service call, unflushed writes lost and kept, each followed by one more run: points tried and recovered. */
import { cleanCases, killCases, shopOf } from '../test/support/kill-cases';
import { killEverywhere, lineOf } from '../test/support/kill-points';
import { print, seconds } from './measure';

async function main(): Promise<void> {
  const start = performance.now();
  const shop = shopOf(5_000, 7_500, 5);
  for (const prepare of [...(await killCases(shop)), ...cleanCases(shop)]) {
    for (const figures of await killEverywhere(await prepare())) {
      print(lineOf(figures), '');
      for (const line of figures.wrong) print(line, '');
      if (figures.wrong.length > 0) process.exitCode = 1;
    }
  }
  print('all of it', seconds(performance.now() - start));
  process.exit();
}

void main();
