/** The search for duplicates on invented Cyrillic bases: what it finds on other seeds than the tests', and its time, candidates and memory at 10,000 and 100,000 clients. */
import { findDuplicates } from '../src/domain/duplicates';
import { Base } from '../src/domain/duplicates/base';
import { candidatePairs } from '../src/domain/duplicates/candidates';
import { LABELLED_SEED, labelledClients } from '../test/support/labelled-clients';
import { countPairs, rates } from '../test/support/pairs';
import { bestOf, peakMegabytes, print, seconds } from './measure';
import { lists } from '../test/support/lists';

const names = lists.names();

const SEEDS = [LABELLED_SEED, 1, 2, 3, 4, 5];
const SIZES = [10_000, 100_000];

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

async function sizes(): Promise<void> {
  const measured: { n: number; ms: number; candidates: number }[] = [];
  for (const n of SIZES) {
    const set = labelledClients({ seed: 7, rows: n, duplicates: 0.05 });
    const records = set.map(({ record }) => record);
    const { ms, value: groups } = await bestOf(2, () => findDuplicates(records, { names }));
    const peak = peakMegabytes();
    const candidates = candidatePairs(new Base([...records], names)).length;
    const labels = new Map(set.map(({ record, person }) => [record.id, person]));
    const all = rates(countPairs(groups, labels));
    const wrong = countPairs(
      groups.filter(({ band }) => band === 'auto'),
      labels,
    ).wrong.length;
    print(
      `${n} clients, 5 % duplicates (goal at 100,000: 30 s, 1,500 MB)`,
      `${seconds(ms)}, ${candidates} candidates, peak ${peak} MB`,
    );
    print('  found', `recall ${all.recall.toFixed(4)}, wrongly merged unseen ${wrong}`);
    measured.push({ n, ms, candidates });
  }
  const [small, large] = measured as [(typeof measured)[0], (typeof measured)[0]];
  const allowed = nLogN(large.n) / nLogN(small.n);
  print('growth from 10,000 to 100,000: time', `${(large.ms / small.ms).toFixed(1)} times`);
  print('  candidates', `${(large.candidates / small.candidates).toFixed(1)} times`);
  print('  n log n', `${allowed.toFixed(1)} times`);
}

void sizes();
