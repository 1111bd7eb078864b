/** Trials as tests: each command of a table, killed or disturbed, is a test of its own with a time of its own. */
import { DISTURBANCES, disturbEverywhere, lineOf as lineOfDisturbed } from './disturb-points';
import { caseNamed, type Cases, type Shop } from './kill-cases';
import { killEverywhere, lineOf } from './kill-points';

/** For one command on a busy machine; on a quiet one it takes some seconds. */
const LIMIT = 600_000;

export function killsOf(cases: Cases, shop: Shop): void {
  it.each(Object.keys(cases))(
    'recovers from a kill at every call, unflushed writes lost or kept: %s',
    async (name) => {
      const figures = await killEverywhere(await caseNamed(name, cases, shop));
      console.info(figures.map(lineOf).join('\n'));
      expect(figures.flatMap(({ wrong }) => wrong)).toEqual([]);
      expect(figures[0].tried).toBeGreaterThan(30);
    },
    LIMIT,
  );
}

/** @param step every so many-th call; all of them are in the benchmark */
export function disturbancesOf(cases: Cases, shop: Shop, step: number): void {
  it.each(Object.keys(cases))(
    'keeps every value with its client, whatever a person does meanwhile: %s',
    async (name) => {
      const trial = await caseNamed(name, cases, shop);
      const figures = [];
      for (const kind of DISTURBANCES) figures.push(await disturbEverywhere(trial, kind, step));
      console.info(figures.map(lineOfDisturbed).join('\n'));
      expect(figures.flatMap(({ wrong }) => wrong)).toEqual([]);
    },
    LIMIT,
  );
}
