/** Google's argument errors. */
import { check, checkShape, is, typeName } from '../../../../host/services/spreadsheet/errors';

test.each([
  ['a', 'String'],
  [1, 'number'],
  [true, 'Boolean'],
  [null, 'null'],
  [undefined, 'null'],
  [[1], 'number[]'],
  [[['a']], 'String[][]'],
  [[], 'number[]'],
  [{}, '(class)'],
  [new Date(0), 'Date'],
])('%p is called %s', (value, name) => {
  expect(typeName(value)).toBe(name);
});

test('an overload fits only with its number of arguments', () => {
  const overloads = [[is.string], [is.integer, is.integer]];
  expect(() => check('M', ['a'], ...overloads)).not.toThrow();
  expect(() => check('M', [1, 2], ...overloads)).not.toThrow();
  expect(() => check('M', [1], ...overloads)).toThrow(
    "The parameters (number) don't match the method signature for M.",
  );
  expect(() => check('M', [], ...overloads)).toThrow("The parameters () don't match the method signature for M.");
});

test('every row of a grid must have the width of the range', () => {
  expect(() => checkShape([[1, 2], [1]], 2, 2)).toThrow('The data has 1 but the range has 2.');
});
