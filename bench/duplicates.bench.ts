/** The search for duplicates on invented Cyrillic bases: what it finds on other seeds than the tests', and its time, candidates and memory at 10,000, 30,000 and 100,000 clients. */
import { findDuplicates } from '../src/domain/duplicates';
import { Base } from '../src/domain/duplicates/base';
import { candidatePairs } from '../src/domain/duplicates/candidates';
import { LABELLED_SEED, labelledClients } from '../test/support/labelled-clients';
import { countPairs, rates } from '../test/support/pairs';
import { lists } from '../test/support/lists';
import { bestRun, peakMegabytes, print, seconds } from './measure';

const names = lists.names();

const numbers = (text: string | undefined): number[] | undefined => text?.split(',').map(Number);
const SEEDS = numbers(process.env.SEEDS) ?? [LABELLED_SEED, 1, 2, 3, 4, 5];
const SIZES = numbers(process.env.SIZES) ?? [10_000, 30_000, 100_000];

for (const seed of SEEDS) {
  const set = labelledClients({ seed });
  const labels = new Map(set.map(({ record, person }) => [record.id, person]));
  const groups = findDuplicates(
    set.map(({ record }) => record),
    { names },
  );
  const auto = countPairs(
    groups.filter(({ band }) => band === 'auto'),
    labels,
  );
  const all = rates(countPairs(groups, labels));
  print(
    `labelled set, seed ${seed}: merged unseen`,
    `${auto.right} right, ${auto.wrong.length} wrong; with questions recall ${all.recall.toFixed(4)}, precision ${all.precision.toFixed(4)}`,
  );
}

const nLogN = (n: number): number => n * Math.log2(n);

function sizes(): void {
  let first: { n: number; cpu: number; candidates: number } | undefined;
  for (const n of SIZES) {
    const set = labelledClients({ seed: 7, rows: n, duplicates: 0.05 });
    const records = set.map(({ record }) => record);
    const { wall, cpu, value: groups } = bestRun(3, () => findDuplicates(records, { names }));
    const peak = peakMegabytes();
    const candidates = candidatePairs(new Base([...records], names)).length;
    const labels = new Map(set.map(({ record, person }) => [record.id, person]));
    const all = rates(countPairs(groups, labels));
    const auto = countPairs(
      groups.filter(({ band }) => band === 'auto'),
      labels,
    );
    print(
      `${n} clients, 5 % duplicates (goal at 100,000: 30 s, 1,500 MB)`,
      `wall ${seconds(wall)}, processor ${seconds(cpu)}, ${candidates} candidates, peak ${peak} MB`,
    );
    print(
      '  found',
      `recall ${all.recall.toFixed(4)}, precision ${all.precision.toFixed(4)}; merged unseen ${auto.right} right, ${auto.wrong.length} wrong`,
    );
    first ??= { n, cpu, candidates };
    const allowed = nLogN(n) / nLogN(first.n);
    print(
      `  growth from ${first.n}, as a share of what n log n allows (${allowed.toFixed(1)} times)`,
      `candidates ${(candidates / first.candidates / allowed).toFixed(2)}, processor ${(cpu / first.cpu / allowed).toFixed(2)}`,
    );
  }
}

sizes();
