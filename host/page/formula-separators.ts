/** Formulas as people write them where the decimal sign is a comma: `=F(A1;1,5)` is `=F(A1,1.5)` in English. */

/** Texts in quotes, names (with dots, as in `NORM.DIST`), numbers, and any other character; what is in quotes stays as it is. */
const TOKENS = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[\p{L}_$][\p{L}\p{N}_$.]*|\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?|[\s\S]/gu;

/** True for locales (`ru_RU`, `uk-UA`, `ru`) whose formulas separate arguments by semicolons. */
export const usesSemicolons = (locale: string): boolean =>
  /^(ru|uk|de|fr|es|it|pl|pt|kk|be|bg|cs|tr|nl|sv|da|nb|fi)\b/.test(locale.replace('_', '-'));

function rewrite(formula: string, token: (text: string, inBraces: boolean) => string): string {
  let depth = 0;
  return formula.replace(TOKENS, (text) => {
    if (text === '{') depth += 1;
    else if (text === '}') depth -= 1;
    return token(text, depth > 0);
  });
}

/**
 * A formula typed with semicolons and decimal commas, in English. A comma that cannot be a decimal sign stays a separator.
 *
 * @example toEnglishFormula('=IF(A1>1,5;"a;b";{1\\2;3\\4})') // '=IF(A1>1.5,"a;b",{1,2;3,4})'
 */
export function toEnglishFormula(formula: string): string {
  return rewrite(formula, (text, inBraces) => {
    if (text === ';') return inBraces ? ';' : ',';
    if (text === '\\') return inBraces ? ',' : text;
    return /^\d/.test(text) ? text.replace(',', '.') : text;
  });
}

/**
 * An English formula as a person with a semicolon locale reads it.
 *
 * @example toLocalFormula('=SUM(A1,1.5,{1,2;3,4})') // '=SUM(A1;1,5;{1\\2;3\\4})'
 */
export function toLocalFormula(formula: string): string {
  return rewrite(formula, (text, inBraces) => {
    if (text === ',') return inBraces ? '\\' : ';';
    return /^\d/.test(text) ? text.replace('.', ',') : text;
  });
}
