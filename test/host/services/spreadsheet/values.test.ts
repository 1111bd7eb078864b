/** What scripts put into cells, before it crosses. */
import { toInput, toInputs } from '../../../../host/services/spreadsheet/values';

test('nothing clears', () => {
  expect([undefined, null].map(toInput)).toEqual([null, null]);
});

test('texts, numbers, booleans and dates pass', () => {
  const date = new Date(0);
  expect(['', 'a', 0, -1.5, false, date].map(toInput)).toEqual(['', 'a', 0, -1.5, false, date]);
});

test('what is no number becomes an error', () => {
  expect([NaN, Infinity, -Infinity, new Date(NaN)].map(toInput)).toEqual(['#NUM!', '#NUM!', '#NUM!', '#NUM!']);
});

test('objects become texts, so that nothing strange crosses', () => {
  expect(toInput({ a: 1, b: { c: 'x' }, d: null })).toBe('{a=1.0, b={c=x}, d=null}');
  expect(typeof toInput([1, 2])).toBe('string');
  expect(typeof toInput(Symbol.iterator)).toBe('string');
});

test('a row that needs no change is not copied', () => {
  const plain = ['a', 1];
  const rows = toInputs([plain, ['b', undefined]]);
  expect(rows[0]).toBe(plain);
  expect(rows[1]).toEqual(['b', null]);
});

test('a hole in a row clears its cell', () => {
  const row = ['a'];
  row[2] = 'c';
  expect(toInputs([row])[0]).toEqual(['a', null, 'c']);
});
