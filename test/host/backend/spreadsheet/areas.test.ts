/** Rectangles. */
import fc from 'fast-check';
import { blocks, cellName, contains, cut } from '../../../../host/backend/spreadsheet/areas';

const at = (row: number, column: number, rows: number, columns: number): Parameters<typeof cut>[0] => ({
  sheet: 1,
  row,
  column,
  rows,
  columns,
});

test('areas that only touch share nothing', () => {
  expect(cut(at(0, 0, 2, 2), at(2, 0, 2, 2))).toBeNull();
  expect(cut(at(0, 0, 2, 2), { ...at(0, 0, 2, 2), sheet: 2 })).toBeNull();
});

test('an area contains itself and its parts, not what sticks out', () => {
  expect(contains(at(1, 1, 3, 3), at(1, 1, 3, 3))).toBe(true);
  expect(contains(at(1, 1, 3, 3), at(2, 2, 1, 1))).toBe(true);
  expect(contains(at(1, 1, 3, 3), at(3, 3, 2, 1))).toBe(false);
});

test('a cell is named as people see it', () => {
  expect(cellName({ row: 378, column: 6 })).toBe('G379');
  expect(cellName({ row: 0, column: 27 })).toBe('AB1');
});

test('blocks cover every cell once and hold equal entries', () => {
  const grids = fc
    .record({ rows: fc.integer({ min: 1, max: 8 }), columns: fc.integer({ min: 1, max: 6 }) })
    .chain(({ rows, columns }) =>
      fc.array(fc.array(fc.constantFrom('a', 'b', null), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(
    fc.property(grids, (grid) => {
      const painted: (string | null)[][] = grid.map((row) => row.map(() => 'unpainted'));
      for (const { area, entry } of blocks(at(5, 7, grid.length, grid[0]!.length), grid, (cell) =>
        JSON.stringify(cell),
      ))
        for (let r = 0; r < area.rows; r++)
          for (let c = 0; c < area.columns; c++) {
            expect(painted[area.row - 5 + r]![area.column - 7 + c]).toBe('unpainted');
            painted[area.row - 5 + r]![area.column - 7 + c] = entry;
          }
      expect(painted).toEqual(grid);
    }),
  );
});

test('a uniform column is one block', () => {
  expect(blocks(at(0, 0, 1000, 1), Array(1000).fill(['x']), String)).toHaveLength(1);
});
