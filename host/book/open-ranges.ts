/** Teaches the engine Google's ranges with one open end: `A2:A` runs to the last row of the sheet, `B3:3` to its last column. */
import type { IRange, UnionNodeFactory } from './univer';

/** What the engine has on either side of a colon. */
interface Side {
  isError(): boolean;
  isReferenceObject(): boolean;
  isCell(): boolean;
  isColumn(): boolean;
  isRow(): boolean;
  getRangeData(): IRange;
  getCurrentActiveSheetData(): { rowCount: number; columnCount: number } | undefined;
  _createRange(range: IRange): unknown;
}

interface UnionNode {
  _unionFunction(left: Side, right: Side): unknown;
}

type Factory = { create(token: string): UnionNode; understandsOpenEnds?: true };

/** The engine knows `A2:A9` and `A:A`; of `A2:A` it makes #NAME?. Patches the one place where the two sides of a colon are joined. */
export function allowOpenRanges(factory: typeof UnionNodeFactory): void {
  const prototype = factory.prototype as unknown as Factory;
  if (prototype.understandsOpenEnds) return;
  const create = prototype.create.bind(prototype);
  prototype.create = (token) => {
    const node = create(token);
    const join = node._unionFunction.bind(node);
    node._unionFunction = (left, right) => openRange(left, right) ?? join(left, right);
    return node;
  };
  prototype.understandsOpenEnds = true;
}

function openRange(left: Side, right: Side): unknown {
  if (left.isError() || right.isError() || !left.isReferenceObject() || !right.isReferenceObject() || !left.isCell())
    return null;
  const sheet = left.getCurrentActiveSheetData();
  if (sheet === undefined || !(right.isColumn() || right.isRow())) return null;
  const from = left.getRangeData();
  const to = right.getRangeData();
  const endRow = right.isColumn() ? sheet.rowCount - 1 : to.startRow;
  const endColumn = right.isColumn() ? to.startColumn : sheet.columnCount - 1;
  return left._createRange({
    startRow: Math.min(from.startRow, endRow),
    startColumn: Math.min(from.startColumn, endColumn),
    endRow: Math.max(from.startRow, endRow),
    endColumn: Math.max(from.startColumn, endColumn),
  });
}
