/** The map of a scheme as text: short for people, read back to the same cells, and refused where a cell has no segment or two. */
import fc from 'fast-check';
import { inForceText, readFrozen, readOwnMap, textsOf } from '../../src/domain/frozen-thresholds';
import { mapText, mapTexts, readCells, readMap, splitMap, type MapShape } from '../../src/domain/map-text';
import { compileMap, SEGMENTS, type CellMap } from '../../src/domain/rfm-maps';
import { BUILT_IN, readScheme, withMap } from '../../src/domain/rfm-schemes';

const SHAPES: MapShape[] = ([3, 5] as const).flatMap((levels) => [true, false].map((money) => ({ levels, money })));
/** Segments that clients with orders can be in. */
const CODES = SEGMENTS.map((_, s) => s).filter((s) => SEGMENTS[s] !== 'PROSPECT');
const RFM: MapShape = { levels: 5, money: true };
const anyTable = (shape: MapShape): fc.Arbitrary<number[]> => {
  const cells = shape.levels ** (shape.money ? 3 : 2);
  return fc.array(fc.constantFrom(...CODES), { minLength: cells, maxLength: cells });
};
const tableOf = (map: CellMap, { levels, money }: MapShape): number[] => [...compileMap(map, levels, money)];

describe.each(SHAPES)('a map of %j', (shape) => {
  it('is read back as it was written, whatever belongs to whom', () => {
    fc.assert(
      fc.property(anyTable(shape), (table) => {
        const texts = mapTexts(table, shape);
        expect(tableOf(readMap(texts, shape) as CellMap, shape)).toEqual(table);
        const { texts: again } = splitMap(`X: ${mapText(texts)}`);
        expect(tableOf(readMap(again!, shape) as CellMap, shape)).toEqual(table);
      }),
      { numRuns: 40 },
    );
  });

  it('that lacks a cell names it, and that has one twice names it with both segments', () => {
    fc.assert(
      fc.property(anyTable(shape), fc.nat(), (table, nth) => {
        const at = nth % table.length;
        const without = mapTexts(
          table.map((s, cell) => (cell === at ? -1 : s)),
          shape,
        );
        const fault = readMap(without, shape);
        expect(fault).toMatchObject({ why: 'CELLS_MISSING' });
        expect(readCells((fault as { cells: string }).cells, shape)).toEqual([at]);
        const other = SEGMENTS[CODES.find((s) => s !== table[at])!]!;
        const added = { ...mapTexts(table, shape) };
        added[other] = `${added[other]}; ${(fault as { cells: string }).cells}`;
        const both = readMap(added, shape);
        expect(both).toMatchObject({ why: 'CELLS_TWICE', cells: (fault as { cells: string }).cells });
        const named = both as { segment: string; otherSegment: string };
        expect([named.segment, named.otherSegment].sort()).toEqual([other, SEGMENTS[table[at]!]].sort());
      }),
      { numRuns: 40 },
    );
  });
});

it('the built-in maps are short to read', () => {
  const texts = textsOf(BUILT_IN.RFM_5);
  expect(Math.max(...Object.values(texts).map((text) => text.length))).toBeLessThan(260);
  expect(textsOf(BUILT_IN.RF_25)).toMatchObject({
    CHAMPIONS: 'R 5 F 4–5',
    LOYAL: 'R 3–4 F 4–5',
    POTENTIAL_LOYALIST: 'R 4–5 F 2–3',
    NEW: '51',
    PROSPECT: '',
  });
});

it('the rules of R rfm show the cells that each leaves to the others, those of nobody too', () => {
  const texts = textsOf(BUILT_IN.R_RFM);
  expect(texts.CHAMPIONS).toBe('555');
  expect(readCells(texts.OTHERS, RFM)).toHaveLength(10);
  expect(tableOf(readMap(texts, RFM) as CellMap, RFM)).toEqual([...compileMap(BUILT_IN.R_RFM.map, 5, true)]);
});

describe('what a person types', () => {
  const shape: MapShape = { levels: 3, money: false };
  it.each([
    ['R 3 F 3', [8]],
    ['r3-2, f 1', [3, 6]],
    ['Р 3 Ф 1—2', [6, 7]],
    ['F 1', [0, 3, 6]],
    ['33, 12', [8, 1]],
    ['33 12', [8, 1]],
    // A sheet took "33,12" for a number.
    ['33.12', [8, 1]],
    ['3312', [8, 1]],
    ['R 3 F 1 R 1 F 3', [6, 2]],
    ['R: 3; 33', [6, 7, 8]],
    ['', []],
  ])('%s', (text, cells) => {
    expect([...(readCells(text, shape) ?? [-1])].sort((a, b) => a - b)).toEqual([...cells].sort((a, b) => a - b));
  });
  it.each(['R 4', 'R 0', '34', '3', '333', 'M 1', 'R', 'best ones', 'R 3 F', 'R 1–'])('%s is refused', (text) => {
    expect(readCells(text, shape)).toBeNull();
  });
  it('no cells go to those who never ordered', () => {
    expect(readMap({ CHAMPIONS: 'R 2–3', PROSPECT: 'R 1' }, shape)).toMatchObject({ why: 'CELLS_OF_PROSPECT' });
  });
  it('names at most six ranges, and says how many cells are left', () => {
    expect(readMap({ CHAMPIONS: '111' }, RFM)).toMatchObject({ why: 'CELLS_MISSING' });
    const chequered = Array.from({ length: 125 }, (_, cell) => (cell % 2 === 0 ? 0 : -1));
    expect(readMap(mapTexts(chequered, RFM), RFM)).toMatchObject({ why: 'CELLS_MISSING', more: 56 });
  });
});

describe('a scheme with a map', () => {
  const two = 'CHAMPIONS R 3; LOST R 1–2';
  it.each(['RFM_3', 'RFM_3: R 30 90; F 1 3; M 100 500', 'R 30 90; F 1 3', 'R 30 90; F 1 3; M 100 500'])(
    'is read from %s',
    (head) => {
      const reading = readScheme(`${head}: ${two}`);
      expect(reading).toMatchObject({ kind: 'scheme', scheme: { mapIsOwn: true } });
    },
  );
  it('must say which scheme, and be total and disjoint', () => {
    expect(readScheme(two)).toEqual({ kind: 'badMap', cells: '' });
    expect(readScheme('RFM_3: CHAMPIONS R 3; LOST R 1')).toEqual({ kind: 'badMap', cells: 'R 2' });
    expect(readScheme('RFM_3: CHAMPIONS R 3; LOST R 1–3')).toEqual({ kind: 'badMap', cells: 'R 3' });
    expect(readScheme(`BEST: ${two}`)).toEqual({ kind: 'unknown' });
    expect(readScheme('RFM_5: R 30 90; F 1 3; M 100 500')).toEqual({ kind: 'badThresholds' });
  });
  it('is kept with its thresholds as one text', () => {
    const scheme = withMap(BUILT_IN.RFM_3, readOwnMap(`RFM_3: ${two}`));
    const thresholds = { scheme: 'RFM_3', levels: 3, recency: [30, 90], frequency: [1, 3], monetary: [100, 500] };
    const text = inForceText({ scheme, thresholds });
    expect(text).toBe(`RFM_3: R 30 90; F 1 3; M 100 500; ${two}`);
    expect(inForceText({ scheme: readFrozen(text)!, thresholds })).toBe(text);
  });
  it('takes no map of another scheme or number of cells', () => {
    const own = readOwnMap(`RFM_3: ${two}`);
    expect(withMap(BUILT_IN.RFM_5, own)).toBe(BUILT_IN.RFM_5);
    expect(withMap(BUILT_IN.RFM_3, own)).toMatchObject({ code: 'RFM_3', mapIsOwn: true });
    expect(readOwnMap('RFM_3: CHAMPIONS R 3')).toBeNull();
    expect(readOwnMap('AUTO: CHAMPIONS R 3')).toBeNull();
  });
});
