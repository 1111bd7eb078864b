import path from 'node:path';
import { findDuplicates } from '../../../src/domain/duplicates';
import { febrlPerson, readFebrl } from '../../support/febrl';
import { countPairs, rates } from '../../support/pairs';
import { lists } from '../../support/lists';

const names = lists.names();

test('Febrl 1: at least .999 of precision and recall together, by the settings that serve the Cyrillic set', () => {
  const records = readFebrl(path.join(__dirname, '../../data/febrl/dataset1.csv'));
  const labels = new Map(records.map(({ id }) => [id, febrlPerson(id)]));
  expect(rates(countPairs(findDuplicates(records, { names }), labels)).f1).toBeGreaterThanOrEqual(0.999);
});
