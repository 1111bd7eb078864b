/** Single rows are read as the whole tab would give them, in a bounded number of calls. */
import fc from 'fast-check';
import type { Area } from '../../src/ports';
import { readRows } from '../../src/tables/some-rows';

/** A tab whose cells say where they stand. */
function reader(): { areas: Area[]; read: (area: Area) => string[][] } {
  const areas: Area[] = [];
  return {
    areas,
    read(area) {
      areas.push(area);
      return Array.from({ length: area.rows }, (_, r) =>
        Array.from({ length: area.columns }, (_x, c) => `${area.row + r}:${area.column + c}`),
      );
    },
  };
}

const anyRows = fc.array(fc.integer({ min: 1, max: 300_000 }), { maxLength: 300 });

test('each row asked for comes with its cells, in any order, and at most 40 areas are read', () =>
  fc.assert(
    fc.property(anyRows, fc.integer({ min: 1, max: 30 }), (rows, columns) => {
      const { areas, read } = reader();
      const found = readRows(rows, columns, read);
      for (const row of rows) expect([row, found.get(row)![columns - 1]]).toEqual([row, `${row}:${columns}`]);
      expect(areas.length).toBeLessThanOrEqual(40);
    }),
  ));

test('what stands between two rows is read along only where it costs less than a call', () => {
  const near = reader();
  readRows([200, 2], 20, near.read);
  expect(near.areas).toEqual([{ row: 2, column: 1, rows: 199, columns: 20 }]);
  const far = reader();
  readRows([2, 3, 90_000], 20, far.read);
  expect(far.areas.map(({ row, rows }) => [row, rows])).toEqual([
    [2, 2],
    [90_000, 1],
  ]);
});

test('no rows cost no call', () => {
  const { areas, read } = reader();
  expect(readRows([], 5, read).size).toBe(0);
  expect(areas).toEqual([]);
});
