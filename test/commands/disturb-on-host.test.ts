/** Every command that changes the book, while a person sorts, inserts, deletes or edits before each of its service calls: no value on a wrong client, no edit or row lost. */
import { killCases, shopOf } from '../support/kill-cases';
import { DISTURBANCES, disturbEverywhere, lineOf } from '../support/disturb-points';

/** All calls are in the benchmark. */
const STEP = 7;

it('keeps every value with its client, whatever a person does meanwhile', async () => {
  const figures = [];
  for (const prepare of await killCases(shopOf(12, 40, 3))) {
    const trial = await prepare();
    for (const kind of DISTURBANCES) figures.push(await disturbEverywhere(trial, kind, STEP));
  }
  console.info(figures.map(lineOf).join('\n'));
  expect(figures.flatMap(({ wrong }) => wrong)).toEqual([]);
}, 600_000);
