/** The labelled set: what may never happen, and how much must be found. The figures of other seeds are in the benchmark. */
import { findDuplicates } from '../../../src/domain/duplicates';
import { LABELLED_ROWS, labelledClients } from '../../support/labelled-clients';
import { mergeAuto } from '../../support/merge-auto';
import { countPairs, rates } from '../../support/pairs';
import { lists } from '../../support/lists';

const names = lists.names();

const set = labelledClients();
const labels = new Map(set.map(({ record, person }) => [record.id, person]));
const groups = findDuplicates(
  set.map(({ record }) => record),
  { names },
);

test('the set is made from its seed, and is large enough', () => {
  expect(set).toHaveLength(LABELLED_ROWS);
  expect(labelledClients()).toEqual(set);
  expect(labels.size).toBe(LABELLED_ROWS);
});

test('nobody is merged unseen who is not the same person', () => {
  const { wrong, right } = countPairs(
    groups.filter(({ band }) => band === 'auto'),
    labels,
  );
  expect(wrong).toEqual([]);
  expect(right).toBeGreaterThan(650);
});

test('98 of 100 pairs are merged or asked about, and all but a few questions are worth asking', () => {
  const { recall, precision } = rates(countPairs(groups, labels));
  expect(recall).toBeGreaterThanOrEqual(0.98);
  expect(precision).toBeGreaterThan(0.95);
});

test('a couple, colleagues and strangers are not even asked about', () => {
  const quiet = new Set(['couple', 'colleagues', 'stand-in', 'passed number', 'shared mailbox']);
  const trap = new Map(set.map(({ record, trap: name }) => [record.id, name]));
  const asked = countPairs(groups, labels).wrong.filter(
    ([a, b]) => quiet.has(trap.get(a)!) && trap.get(a) === trap.get(b),
  );
  expect(asked.length).toBeLessThan(8);
});

test('once all certain groups are merged, a second search is certain of nothing more', () => {
  const merged = mergeAuto(set.map(({ record }) => record));
  expect(merged.length).toBeLessThan(LABELLED_ROWS - 500);
  expect(findDuplicates(merged, { names }).filter(({ band }) => band === 'auto')).toEqual([]);
});
