/** Formulas as a workbook writes them: newer functions have a prefix there, ranges have an end, tab names are short. */

/** Functions that came after Excel 2007, which a file names with a prefix (ECMA-376 and Microsoft's list "Issue: An _xlfn. prefix is displayed in front of a formula"); `LET` and `LAMBDA` need more than a prefix and are left. */
const FUTURE = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR
BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH FORECAST.LINEAR FORMULATEXT
GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOWEEKNUM LOGNORM.DIST
LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC
PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P
SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT
VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
/** Two of them have a prefix of their own besides. */
const WORKSHEET = new Set(['FILTER', 'SORT']);

/** Quoted texts, which are never touched; names of tabs in quotes; the rest between them. */
const PARTS = /("(?:[^"]|"")*")|('(?:[^']|'')*'!)|([^"']+|['"])/g;
const CALL = /(?<![\p{L}\p{N}_.$])([A-Z][A-Z0-9.]*)(?=\()/gu;
const BARE_TAB = /(?<![\p{L}\p{N}_.'])([\p{L}_][\p{L}\p{N}_.]*)!/gu;
/** A range without an end (`A2:A`), with the name of its tab before it. */
const OPEN_RANGE =
  /((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3})(?![\p{L}\p{N}_$(!.])/gu;

/** What a formula needs to know of the book around it. */
export interface FormulaContext {
  /** Names of tabs that the workbook cannot have, with those they get there. */
  renamed: ReadonlyMap<string, string>;
  /** Allocated rows by the tab's name in the book. */
  rowsOf: ReadonlyMap<string, number>;
  /** The tab that the formula stands in. */
  tab: string;
}

const unquoted = (name: string): string => (name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name);
const quotedName = (name: string): string => `'${name.replace(/'/g, "''")}'!`;

/**
 * A formula of the book (with its `=`) as a workbook writes it (without).
 * @example toXlsxFormula('=XLOOKUP(A1,Sales!B2:B,"IFS(")', context) //=> '_xlfn.XLOOKUP(A1,Sales!B2:B1000,"IFS(")'
 */
export function toXlsxFormula(formula: string, context: FormulaContext): string {
  const closed = outsideTexts(formula.slice(1), (part) =>
    part.replace(OPEN_RANGE, (_, tab: string | undefined, range: string) => {
      const rows = context.rowsOf.get(tab === undefined ? context.tab : unquoted(tab.slice(0, -1)));
      return `${tab ?? ''}${range}${rows ?? 1_048_576}`;
    }),
  );
  return closed.replace(PARTS, (part: string, text?: string, tab?: string) => {
    if (text !== undefined) return part;
    if (tab !== undefined) {
      const renamed = context.renamed.get(unquoted(tab.slice(0, -1)));
      return renamed === undefined ? part : quotedName(renamed);
    }
    return part
      .replace(BARE_TAB, (whole, name: string) => {
        const renamed = context.renamed.get(name);
        return renamed === undefined ? whole : quotedName(renamed);
      })
      .replace(CALL, (name: string) =>
        WORKSHEET.has(name) ? `_xlfn._xlws.${name}` : FUTURE.has(name) ? `_xlfn.${name}` : name,
      );
  });
}

/** How Google writes a formula that Excel cannot calculate, and the cells that such a formula fills. */
const GOOGLE = /^IFERROR\(__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\)/;

/**
 * A formula of a workbook as the book writes it, null for a cell that another cell's formula filled at Google.
 * @example fromXlsxFormula('_xlfn._xlws.SORT(A1:A3)') //=> '=SORT(A1:A3)'
 * @example fromXlsxFormula('IFERROR(__xludf.DUMMYFUNCTION("QUERY(A:B,""select A"")"),"Anna")') //=> '=QUERY(A:B,"select A")'
 */
export function fromXlsxFormula(formula: string): string | null {
  const own = GOOGLE.exec(formula)?.[1]?.replace(/""/g, '"');
  if (own === '"COMPUTED_VALUE"') return null;
  return `=${outsideTexts(own ?? formula, (part) => part.replace(/_xl(?:fn|ws|pm|udf)\./g, ''))}`;
}

function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula.replace(/("(?:[^"]|"")*")|([^"]+|")/g, (part: string, text?: string) =>
    text === undefined ? change(part) : part,
  );
}
