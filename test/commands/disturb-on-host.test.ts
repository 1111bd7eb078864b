/** Every command that changes the book, while a person sorts, inserts, deletes or edits before each of its service calls: no value on a wrong client, no edit or row lost. */
import { killCases, segmentCases, shopOf } from '../support/kill-cases';
import { DISTURBANCES, disturbEverywhere, lineOf } from '../support/disturb-points';

/** All calls are in the benchmark. Commands that bring and take rows make three times as many. */
const STEP = 7;
const STEP_OF_ROWS = 17;
const BRINGS_ROWS = /clients\.import|intake|duplicates/;
/** They write as a refresh does, whose every call is tried below. */
const STEP_OF_SEGMENTS = 29;
const OTHERS = 13;
const CASES = OTHERS + 5;

type Prepare = Awaited<ReturnType<typeof killCases>>[number];
let cases: Prepare[] = [];
beforeAll(async () => {
  const shop = shopOf(12, 40, 3);
  cases = [...(await killCases(shop)), ...(await segmentCases(shop))];
}, 120_000);

it('knows how many commands there are', () => {
  expect(cases).toHaveLength(CASES);
});

it.each(Array.from({ length: CASES }, (_, n) => n))(
  'keeps every value with its client, whatever a person does meanwhile: command %i',
  async (n) => {
    const trial = await cases[n]!();
    const figures = [];
    const step = n >= OTHERS ? STEP_OF_SEGMENTS : BRINGS_ROWS.test(trial.label) ? STEP_OF_ROWS : STEP;
    for (const kind of DISTURBANCES) figures.push(await disturbEverywhere(trial, kind, step));
    console.info(figures.map(lineOf).join('\n'));
    expect(figures.flatMap(({ wrong }) => wrong)).toEqual([]);
  },
  300_000,
);

// A row inserted between the question for a tab's bounds and its reading once cut the last client off that look.
it('counts the last client too when a row is inserted before any call of a refresh', async () => {
  const trials = await Promise.all(cases.map((prepare) => prepare()));
  const figures = await disturbEverywhere(
    trials.find(({ label }) => label === 'segments.refresh')!,
    'insert',
  );
  expect(figures.tried).toBeGreaterThan(50);
  expect(figures.wrong).toEqual([]);
}, 120_000);
