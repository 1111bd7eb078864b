/** The JSDoc of custom functions as the formula editor shows it. */
import { formulaDoc } from '../../../host/page/formula-docs';

const doc = (lines: string[]): string => ['/**', ...lines.map((line) => ` * ${line}`), ' */'].join('\n');

it('reads the description and the parameters, whatever their form', () => {
  const read = formulaDoc({
    name: 'RFM_SEGMENT',
    parameters: ['lastOrder', 'orders', 'today'],
    doc: doc([
      'Segment of each client,',
      'by recency and frequency.',
      '',
      '@param {Date|Date[][]} lastOrder  day of the last order',
      '@param orders - how many',
      '@param {Date} [today=now] the day',
      '@return {string} the segment',
      '@customfunction',
    ]),
  });
  expect(read.description).toBe('Segment of each client, by recency and frequency.');
  expect(read.parameters).toEqual([
    { name: 'lastOrder', description: 'day of the last order' },
    { name: 'orders', description: 'how many' },
    { name: 'today', description: 'the day' },
  ]);
});

it('falls back on the names of the parameters', () => {
  expect(
    formulaDoc({ name: 'AGE', parameters: ['birthday'], doc: '/** Full years. @customfunction */' }).parameters,
  ).toEqual([{ name: 'birthday', description: '' }]);
});
