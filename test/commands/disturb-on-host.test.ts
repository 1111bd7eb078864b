/** Every command that changes the book, while a person sorts, inserts, deletes or edits before each of its service calls: no value on a wrong client, no edit or row lost. */
import { cleanCases, killCases, shopOf } from '../support/kill-cases';
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

// A row inserted between the question for a tab's bounds and its reading once cut the last client off that look.
it('counts the last client too when a row is inserted before any call of a refresh', async () => {
  const cases = await killCases(shopOf(12, 40, 3));
  const trials = await Promise.all(cases.map((prepare) => prepare()));
  const figures = await disturbEverywhere(
    trials.find(({ label }) => label === 'segments.refresh')!,
    'insert',
  );
  expect(figures.tried).toBeGreaterThan(50);
  expect(figures.wrong).toEqual([]);
}, 120_000);

it("keeps every value with its client while people's own cells are cleaned, and while that is taken back", async () => {
  const figures = [];
  for (const prepare of cleanCases(shopOf(12, 40, 3))) {
    const trial = await prepare();
    for (const kind of DISTURBANCES) figures.push(await disturbEverywhere(trial, kind, STEP));
  }
  console.info(figures.map(lineOf).join('\n'));
  expect(figures.flatMap(({ wrong }) => wrong)).toEqual([]);
}, 600_000);
