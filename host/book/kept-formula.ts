/** Formulas that the engine cannot calculate: broken ones, and those of opened files whose functions it lacks. The cell keeps text and value. */
import { CellValueType, ErrorType, LexerTreeBuilder } from './univer';
import type { ICellData } from './univer';

/** A cell that shows `value` and whose formula is read as `formula`. */
export const keptCell = (formula: string, value: string | number | boolean | null): ICellData => ({
  v: typeof value === 'boolean' ? Number(value) : value,
  t:
    typeof value === 'number'
      ? CellValueType.NUMBER
      : typeof value === 'boolean'
        ? CellValueType.BOOLEAN
        : CellValueType.STRING,
  custom: { keptFormula: formula, keptValue: value },
});

/** The kept formula of a cell, '' where there is none or another value was put over it. */
export function keptFormula(cell: ICellData): string {
  const { keptFormula: formula, keptValue: value } = (cell.custom ?? {}) as {
    keptFormula?: unknown;
    keptValue?: unknown;
  };
  if (typeof formula !== 'string') return '';
  const shown = cell.t === CellValueType.BOOLEAN ? Boolean(cell.v) : (cell.v ?? null);
  return shown === (value ?? null) ? formula : '';
}

const errors = new Set<unknown>(Object.values(ErrorType));
const known = new Map<string, boolean>();
let lexer: LexerTreeBuilder | null = null;

/** Whether a formula cannot be parsed: `=1+`, or operands side by side as in `=+7 916 123-45-67`. */
export function isBroken(formula: string): boolean {
  let broken = known.get(formula);
  if (broken === undefined) {
    if (known.size > 50_000) known.clear();
    known.set(formula, (broken = sideBySide(formula) || unparsable(formula)));
  }
  return broken;
}

/** A number before another number, a name or a bracket: the engine would read the gap as an intersection of ranges. */
function sideBySide(formula: string): boolean {
  const plain = formula.replace(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?/g, '"');
  return /(?:^|[^\p{L}\p{N}_$.!:])\d+(?:\.\d+)?\s*(?:\s[\p{L}\p{N}"]|\()/u.test(plain);
}

function unparsable(formula: string): boolean {
  lexer ??= new LexerTreeBuilder();
  // The engine remembers what it has read by the formula's text, for all books and without regard to their named ranges: this reading must not be what it finds.
  const tree: unknown = lexer.treeBuilder(`${formula} `);
  return tree === undefined || errors.has(tree);
}
