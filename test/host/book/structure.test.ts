/** What follows rows and columns, what tabs keep, and how books are saved and mirrored. */
import type { Mutation } from '../../../host/book/book';
import { openSavedBook } from '../../../host/book/univer-book';
import { area, bookWith, open } from '../support/books';

describe('rows and columns', () => {
  test('metadata on a column moves with it and dies with it', () => {
    const book = bookWith([['a', 'b', 'c', 'd']]);
    const id = book.addMetadata({
      key: 'field',
      value: 'phone',
      visibility: 'PROJECT',
      location: { kind: 'COLUMN', sheet: 0, column: 1 },
    });
    const place = () => book.metadata().map((item) => item.location);
    book.insertColumns(0, 0, 2);
    expect(place()).toEqual([{ kind: 'COLUMN', sheet: 0, column: 3 }]);
    book.moveColumns(0, 3, 1, 0);
    expect(place()).toEqual([{ kind: 'COLUMN', sheet: 0, column: 0 }]);
    expect(book.values(area(0, 0, 1, 3))).toEqual([['b', '', '']]);
    book.moveColumns(0, 0, 1, 6);
    expect(place()).toEqual([{ kind: 'COLUMN', sheet: 0, column: 5 }]);
    book.updateMetadata(id, { value: 'email' });
    expect(book.metadata()[0]!.value).toBe('email');
    book.deleteColumns(0, 5, 1);
    expect(book.metadata()).toEqual([]);
  });

  test('references, names, protections, merges and validations follow inserted and deleted rows', async () => {
    const book = bookWith([['a'], [1], [2], ['=SUM(A2:A3)']]);
    book.setNamedRange({ name: 'Sums', area: area(1, 0, 2, 1) });
    book.addProtection({ kind: 'RANGE', area: area(1, 0, 2, 1), description: '', editors: [], warningOnly: false });
    book.setValidation(area(1, 0, 2, 1), {
      criteria: 'VALUE_IN_LIST',
      args: [['1', '2, или 3'], true],
      allowInvalid: false,
      helpText: null,
    });
    book.merge(area(5, 0, 1, 2));
    book.insertRows(0, 1, 3);
    expect(book.namedRanges()).toEqual([{ name: 'Sums', area: area(4, 0, 2, 1) }]);
    expect(book.protections()[0]!.area).toEqual(area(4, 0, 2, 1));
    expect(book.merges(0)).toEqual([area(8, 0, 1, 2)]);
    expect(book.validations(area(5, 0, 2, 1))).toEqual([
      [{ criteria: 'VALUE_IN_LIST', args: [['1', '2, или 3'], true], allowInvalid: false, helpText: null }],
      [null],
    ]);
    await book.settle();
    expect(book.values(area(6, 0))).toEqual([[3]]);
    book.deleteRows(0, 4, 1);
    expect(book.protections()[0]!.area).toEqual(area(4, 0, 1, 1));
    await book.settle();
    expect(book.values(area(5, 0))).toEqual([[2]]);
  });

  test('a formula that comes later knows a name, also one that was given before and removed', async () => {
    const book = bookWith([[5]]);
    book.setNamedRange({ name: 'later_known', area: area(3, 3) });
    book.removeNamedRange('later_known');
    await book.settle();
    book.setNamedRange({ name: 'later_known', area: area(0, 0) });
    await book.settle();
    book.setValues(area(0, 1), [['=later_known*2']]);
    await book.settle();
    expect(book.values(area(0, 1))).toEqual([[10]]);
  });

  test('inserted rows take the formats of the row they push away', () => {
    const book = bookWith([['head'], ['x']]);
    book.setNumberFormats(area(1, 0), [['@']]);
    book.insertRows(0, 1, 1);
    expect(book.numberFormats(area(1, 0))).toEqual([['@']]);
    const { maxRows } = book.sheets()[0]!;
    book.insertRows(0, maxRows, 5);
    expect(book.sheets()[0]!.maxRows).toBe(maxRows + 5);
  });

  test('deleting all rows and passing ten million cells are refused', () => {
    const book = bookWith([['x']]);
    expect(() => book.deleteRows(0, 0, 1000)).toThrow('all the rows');
    expect(() => book.insertRows(0, 0, 400_000)).toThrow('above the limit of 10000000 cells');
    expect(() => book.insertSheet('Big', 1, 10_000, 1000)).toThrow('above the limit of 10000000 cells');
  });

  test('sorting moves whole rows with formats and notes, numbers before texts, blanks last', async () => {
    const book = bookWith([
      ['b', 2],
      [3, 1],
      ['', 0],
      [10, 5],
    ]);
    book.setNotes(area(0, 0), [['note of b']]);
    book.setStyle(area(1, 1), { bold: true });
    book.setFormulas(area(1, 2), [['=B2*2']]);
    book.sort(area(0, 0, 4, 3), [{ column: 0, ascending: false }]);
    await book.settle();
    expect(book.values(area(0, 0, 4, 3))).toEqual([
      ['b', 2, ''],
      [10, 5, ''],
      [3, 1, 2],
      ['', 0, ''],
    ]);
    expect(book.notes(area(0, 0, 4, 1))).toEqual([['note of b'], [''], [''], ['']]);
    expect(book.styles(area(2, 1))).toEqual([[{ bold: true }]]);
    expect(book.formulas(area(2, 2))).toEqual([['=B3*2']]);
  });

  test('hidden and frozen rows and columns, widths and filters are kept', () => {
    const book = bookWith([
      ['a', 'b'],
      [1, 2],
    ]);
    book.setRowsHidden(0, 3, 2, true);
    book.setColumnsHidden(0, 1, 1, true);
    book.setFrozen(0, 1, 2);
    book.setColumnWidth(0, 0, 240);
    book.setFilter(area(0, 0, 2, 2));
    expect(book.hiddenRows(0)).toEqual([3, 4]);
    expect(book.hiddenColumns(0)).toEqual([1]);
    expect(book.sheets()[0]).toMatchObject({ frozenRows: 1, frozenColumns: 2 });
    expect(book.columnWidths(0)[0]).toBe(240);
    expect(book.filterArea(0)).toEqual(area(0, 0, 2, 2));
    expect(book.filteredRows(0)).toEqual([]);
    book.setRowsHidden(0, 3, 1, false);
    book.removeFilter(0);
    expect(book.hiddenRows(0)).toEqual([4]);
    expect(book.filterArea(0)).toBeNull();
  });
});

describe('sheets', () => {
  test('are inserted, renamed with their formulas, moved, copied with metadata of its own, hidden and deleted', async () => {
    const book = bookWith([[1]]);
    const other = book.insertSheet('Other', 1, 10, 5);
    book.setFormulas(area(0, 0, 1, 1, other), [['=Data!A1+1']]);
    book.addMetadata({
      key: 'k',
      value: 'v',
      visibility: 'DOCUMENT',
      location: { kind: 'COLUMN', sheet: 0, column: 0 },
    });
    book.renameSheet(0, 'Мои данные');
    await book.settle();
    expect(book.formulas(area(0, 0, 1, 1, other))).toEqual([["='Мои данные'!A1+1"]]);
    expect(book.values(area(0, 0, 1, 1, other))).toEqual([[2]]);
    const copy = book.copySheet(0, 'Copy', 2);
    expect(book.values(area(0, 0, 1, 1, copy))).toEqual([[1]]);
    expect(new Set(book.metadata().map((item) => item.id)).size).toBe(2);
    book.moveSheet(other, 0);
    expect(book.sheets().map((sheet) => sheet.name)).toEqual(['Other', 'Мои данные', 'Copy']);
    expect(() => book.insertSheet('copy', 0, 5, 5)).toThrow('already exists');
    book.setSheetHidden(copy, true);
    book.deleteSheet(other);
    expect(() => book.deleteSheet(0)).toThrow("You can't remove all the sheets in a document.");
    expect(book.sheets().map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Мои данные', false],
      ['Copy', true],
    ]);
  });

  test('conditional formats, styles and copies come back in Google’s words', () => {
    const book = bookWith([
      ['=A2', 'x'],
      [7, ''],
    ]);
    const rule = {
      areas: [area(0, 0, 2, 1)],
      criteria: 'NUMBER_GREATER_THAN',
      args: [5],
      style: { background: '#ff0000', bold: true },
    };
    const dated = {
      areas: [area(0, 1)],
      criteria: 'DATE_BEFORE',
      args: [new Date('2026-01-01T00:00:00Z')],
      style: { italic: true },
    };
    book.setConditionalFormats(0, [rule, dated]);
    expect(book.conditionalFormats(0)).toEqual([rule, dated]);
    book.setStyle(area(0, 1), { background: '#00ff00', bold: true, horizontalAlignment: 'right', wrap: true });
    book.setStyle(area(0, 1), { bold: false });
    expect(book.styles(area(0, 1))).toEqual([
      [{ background: '#00ff00', bold: false, horizontalAlignment: 'right', wrap: true }],
    ]);
    book.copy(area(0, 0, 1, 2), area(3, 3, 2, 2), 'all');
    expect(book.formulas(area(3, 3, 2, 2))).toEqual([
      ['=D5', ''],
      ['=D6', ''],
    ]);
    expect(book.styles(area(4, 4))[0]![0]).toMatchObject({ background: '#00ff00' });
    book.clear(area(0, 0, 2, 2), { contents: true, formats: true });
    expect(book.styles(area(0, 1))).toEqual([[{}]]);
  });
});

describe('saving and pages', () => {
  test('a saved book opens as it was, spilled values after a calculation', async () => {
    const book = bookWith([
      ['12.03.1987', '=UNIQUE(D1:D3)'],
      ['', ''],
    ]);
    book.setValues(area(0, 3, 3, 1), [['a'], ['b'], ['a']]);
    book.setNotes(area(0, 0), [['день рождения']]);
    book.addProtection({
      kind: 'SHEET',
      area: area(0, 0, 1000, 26),
      description: 'd',
      editors: ['*'],
      warningOnly: true,
    });
    book.addMetadata({ key: 'base', value: '1', visibility: 'PROJECT', location: { kind: 'SPREADSHEET' } });
    book.setNamedRange({ name: 'Today', area: area(0, 0) });
    await book.settle();
    const again = openSavedBook(JSON.parse(JSON.stringify(book.save({ outbox: [1] }))));
    open.push(again);
    await again.settle();
    expect(again.values(area(0, 0, 2, 4))).toEqual(book.values(area(0, 0, 2, 4)));
    expect(again.values(area(1, 1))).toEqual([['b']]);
    expect([
      again.notes(area(0, 0)),
      again.protections(),
      again.metadata(),
      again.namedRanges(),
      again.owner,
      again.id,
    ]).toEqual([
      [['день рождения']],
      book.protections(),
      book.metadata(),
      [{ name: 'Today', area: area(0, 0) }],
      'owner@example.com',
      book.id,
    ]);
  });

  test('what one book did can be repeated by another from its mutations', async () => {
    const book = bookWith([
      ['a', 'b'],
      [1, 2],
    ]);
    const mirror = openSavedBook(JSON.parse(JSON.stringify(book.save({}))));
    open.push(mirror);
    const origins: unknown[] = [];
    book.onMutation((mutation: Mutation, origin) => {
      origins.push(origin);
      mirror.applyMutation(JSON.parse(JSON.stringify(mutation)) as Mutation, 'mirror');
    });
    book.setValues(area(4, 0, 1, 2), [['12.03.2026', '=B2*10']]);
    book.insertRows(0, 1, 1);
    book.setFrozen(0, 1, 0);
    book.insertSheet('New', 1, 20, 5);
    await book.settle();
    await mirror.settle();
    expect(mirror.values(area(0, 0, 7, 2))).toEqual(book.values(area(0, 0, 7, 2)));
    expect(mirror.values(area(5, 1))).toEqual([[20]]);
    expect(mirror.sheets()).toEqual(book.sheets());
    expect(origins.every((origin) => origin === null)).toBe(true);
    const echoed: unknown[] = [];
    mirror.onMutation((_, origin) => echoed.push(origin));
    mirror.applyMutation(
      {
        id: 'sheet.mutation.set-range-values',
        params: { unitId: book.id, subUnitId: '0', cellValue: { 9: { 0: { v: 'typed', t: 1 } } } },
      },
      'page 1',
    );
    expect(mirror.values(area(9, 0))).toEqual([['typed']]);
    expect(echoed).toEqual(['page 1']);
  });
});

test('a formula that the engine lacks keeps its text and the value its file had, until something is written over it', async () => {
  const book = bookWith([['x']]);
  book.keepFormula(area(0, 1), '=QUERY(A1:A9,"select A")', 42);
  await book.settle();
  expect([book.values(area(0, 1)), book.formulas(area(0, 1))]).toEqual([[[42]], [['=QUERY(A1:A9,"select A")']]]);
  book.setValues(area(0, 1), [[42]]);
  expect(book.formulas(area(0, 1))).toEqual([['']]);
});
