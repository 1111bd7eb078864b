/** Cures the engine's quadratic cost of spilling many distinct values, by keeping for each row the list of its index that holds it. */

type Key = string | number | boolean | symbol;
type Raw = string | number | boolean | null | undefined;
type Lists = Map<Key, Set<number>>;

/** The part of the engine's inverted index (value → rows, per column) that the cure touches. */
interface InvertedIndex {
  set(unitId: string, sheetId: string, column: number, value: Raw, row: number, isForceUpdate?: boolean): void;
  getCellValuePositions(unitId: string, sheetId: string, column: number): Lists | undefined;
  shouldContinueBuildingCache(unitId: string, sheetId: string, column: number, row: number): boolean;
}

const cured = new WeakSet();

/**
 * Replaces the index's `set`: the engine's own looks for the row in the list of every value of the column before it writes a spilled cell,
 * so 100,000 distinct results cost 5·10⁹ look-ups (over 100 s); with a map from row to list they cost about a second.
 */
export function cureQuadraticSpill(index: InvertedIndex): void {
  if (cured.has(index)) return;
  cured.add(index);
  const original = index.set.bind(index);
  const blank = blankKey(index);
  const rowsOf = new WeakMap<Lists, Map<number, Set<number>>>();

  index.set = (unitId, sheetId, column, value, row, isForceUpdate = false) => {
    if (!isForceUpdate && !index.shouldContinueBuildingCache(unitId, sheetId, column, row)) return;
    const lists = index.getCellValuePositions(unitId, sheetId, column);
    if (!lists) {
      original(unitId, sheetId, column, value, row, isForceUpdate);
      return;
    }
    let rows = rowsOf.get(lists);
    if (!rows) {
      rows = new Map();
      for (const list of lists.values()) for (const held of list) rows.set(held, list);
      rowsOf.set(lists, rows);
    }
    if (isForceUpdate) rows.get(row)?.delete(row);
    const key = keyOf(value, blank);
    let list = lists.get(key);
    if (!list) lists.set(key, (list = new Set()));
    list.add(row);
    rows.set(row, list);
  };
}

/** The symbol under which the index keeps blank cells; it is not exported, so a scratch index is asked. */
function blankKey(index: InvertedIndex): Key {
  const scratch = new (index.constructor as new () => InvertedIndex)();
  scratch.set('scratch', 'scratch', 0, '', 0);
  return [...scratch.getCellValuePositions('scratch', 'scratch', 0)!.keys()][0]!;
}

/** The index's own normal form of a value: texts without case, canonical number texts as numbers. */
function keyOf(value: Raw, blank: Key): Key {
  if (value === null || value === undefined || value === '') return blank;
  if (typeof value === 'number') return value === 0 ? 0 : value;
  if (typeof value === 'boolean') return value;
  const number = Number(value);
  return Number.isFinite(number) && number.toString() === value ? number : value.toLowerCase();
}
