/** Every command that changes the book, killed before each of its service calls on the real host: one more run, and the book is that of an undisturbed run. */
import { cleanCases, killCases, segmentCases, shopOf } from '../support/kill-cases';
import { killEverywhere, lineOf } from '../support/kill-points';

it('recovers from a kill at every call, unflushed writes lost or kept', async () => {
  const figures = [];
  for (const trial of await killCases(shopOf(200, 300, 5))) figures.push(...(await killEverywhere(await trial())));
  console.info(figures.map(lineOf).join('\n'));
  expect(figures.flatMap(({ label, wrong }) => wrong.map((line) => `${label}: ${line}`))).toEqual([]);
}, 600_000);

it('recovers from a kill at every call of a cleaning and of its taking back', async () => {
  const figures = [];
  for (const trial of cleanCases(shopOf(100, 150, 5))) figures.push(...(await killEverywhere(await trial())));
  console.info(figures.map(lineOf).join('\n'));
  expect(figures.flatMap(({ label, wrong }) => wrong.map((line) => `${label}: ${line}`))).toEqual([]);
}, 600_000);

it('recovers from a kill at every call of what is done with segments', async () => {
  const figures = [];
  for (const trial of await segmentCases(shopOf(60, 100, 5))) figures.push(...(await killEverywhere(await trial())));
  console.info(figures.map(lineOf).join('\n'));
  expect(figures.flatMap(({ label, wrong }) => wrong.map((line) => `${label}: ${line}`))).toEqual([]);
}, 600_000);
