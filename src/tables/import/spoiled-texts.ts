/** Texts that the spreadsheet took for formulas: a phone that begins with a plus. */
import type { RawValue, TabContent } from '../../ports';

/** Nothing but what a phone is written with; no cell, name or function. */
const PHONE_FORMULA = /^=\s*(\+[\d\s().-]{7,})$/;

/**
 * The values of a tab, with the texts that were meant in the place of the errors that became of them. 1 call more where there are such errors.
 * @example a cell into which a form wrote «+7 916 123 45 67» shows #ERROR! and holds =+7 916 123 45 67 → '+7 916 123 45 67'
 */
export function withMeantTexts(content: TabContent): RawValue[][] {
  const { values } = content;
  if (!values.some((row) => row.includes('#ERROR!'))) return values;
  return values.map((row, r) =>
    row.map((cell, c) =>
      cell === '#ERROR!' ? (PHONE_FORMULA.exec(content.formulas[r]?.[c] ?? '')?.[1]?.trim() ?? cell) : cell,
    ),
  );
}
