/** What of the grid's changes is an edit to Google. */
import { editOf } from '../../../host/page/edits';
import { aBook } from '../../support/host';

const ID = 'sheet.mutation.set-range-values';
const book = aBook({ Shop: [['a', 1]] });
const sheet = book.sheets()[0]!.id;
afterAll(() => book.dispose());

const edit = (cellValue: unknown, id = ID) => editOf(book, { id, params: { subUnitId: String(sheet), cellValue } });

it('one cell is an edit with its old value and, once made, its new one', () => {
  const found = edit({ 0: { 1: { v: 2 } } })!;
  expect(found.area).toEqual({ sheet, row: 0, column: 1, rows: 1, columns: 1 });
  book.setValues(found.area, [[2]]);
  expect(found.values()).toEqual({ value: '2', oldValue: '1' });
});

it('a cleared cell has no value, a cell filled first has no old value', () => {
  const cleared = edit({ 0: { 0: null } })!;
  book.setValues(cleared.area, [[null]]);
  expect(cleared.values()).toEqual({ oldValue: 'a' });
  const filled = edit({ 5: { 0: { f: '=1' } } })!;
  expect(filled.values()).toEqual({});
});

it('many cells are one edit of the rectangle around them, without values', () => {
  const found = edit({ 2: { 3: { v: 1 } }, 4: { 1: { v: 2 } } })!;
  expect(found.area).toEqual({ sheet, row: 2, column: 1, rows: 3, columns: 3 });
  expect(found.values()).toEqual({});
});

it('formats, inserted rows and an empty change are none', () => {
  expect(edit({ 0: { 0: { s: { bl: 1 } } } })).toBeNull();
  expect(edit({ 0: { 0: { v: 1 } } }, 'sheet.mutation.insert-row')).toBeNull();
  expect(edit({})).toBeNull();
  expect(edit(undefined)).toBeNull();
});
