/** Formulas as people type them in their locale, and as the engine and scripts write them (English: `,` between arguments, `.` in numbers). Runs in Node and in the page. */
import { conventionsOf } from './locales';

/** A stretch of a formula: text in quotes is never touched. */
type Token = { kind: 'quoted' | 'plain'; text: string };

/** Cuts out "texts", 'sheet names' and the rest; a doubled quote inside quotes belongs to them. */
function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  const pattern = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?/g;
  let at = 0;
  for (const match of formula.matchAll(pattern)) {
    if (match.index > at) tokens.push({ kind: 'plain', text: formula.slice(at, match.index) });
    tokens.push({ kind: 'quoted', text: match[0] });
    at = match.index + match[0].length;
  }
  if (at < formula.length) tokens.push({ kind: 'plain', text: formula.slice(at) });
  return tokens;
}

/** Rewrites each plain character, telling whether it stands inside braces. */
function rewrite(formula: string, character: (text: string, at: number, inBraces: boolean) => string): string {
  let braces = 0;
  return tokensOf(formula)
    .map(({ kind, text }) => {
      if (kind === 'quoted') return text;
      let result = '';
      for (let i = 0; i < text.length; i++) {
        if (text[i] === '{') braces++;
        if (text[i] === '}') braces--;
        result += character(text, i, braces > 0);
      }
      return result;
    })
    .join('');
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';

/**
 * A formula typed in a spreadsheet of this locale, in English notation. Where the decimal sign is a comma, `;` parts arguments, `,` inside a number is its decimal sign and `\` parts the columns of an array.
 * A formula that is already English (no `;`) with commas that part arguments is understood as well, as far as it is not ambiguous: `,` after a digit and before a digit is always decimal.
 * @example translateTypedFormula('=IF(A1>1,5;"a;b";Лист1!B2)', 'ru_RU') // '=IF(A1>1.5,"a;b",Лист1!B2)'
 */
export function translateTypedFormula(text: string, locale: string): string {
  if (conventionsOf(locale).decimal !== ',') return normalFormula(text);
  return rewrite(text, (source, at, inBraces) => {
    const character = source[at]!;
    if (character === ',' && isDecimalComma(source, at)) return '.';
    if (character === ';') return inBraces ? ';' : ',';
    if (character === '\\' && inBraces) return ',';
    return character;
  });
}

/** `1,5` is a number; `A1,5` and `A1:B2,5` are not, because the digits before the comma belong to a reference. */
function isDecimalComma(source: string, at: number): boolean {
  if (!isDigit(source[at + 1])) return false;
  let start = at;
  while (isDigit(source[start - 1])) start--;
  if (start === at) return false;
  return !/[\p{L}_$.!]/u.test(source[start - 1] ?? '');
}

/**
 * An English formula as a person of this locale would type it, for showing in the editor; the inverse of `translateTypedFormula`.
 * @example showTypedFormula('=IF(A1>1.5,"a,b",B2)', 'ru_RU') // '=IF(A1>1,5;"a,b";B2)'
 */
export function showTypedFormula(formula: string, locale: string): string {
  if (conventionsOf(locale).decimal !== ',') return formula;
  return rewrite(formula, (source, at, inBraces) => {
    const character = source[at]!;
    if (character === '.' && isDigit(source[at + 1])) return ',';
    if (character === ',') return inBraces ? '\\' : ';';
    return character;
  });
}

/** A script's formula: `;` between arguments is accepted in every locale, as Google does; in an array it parts rows. */
export function normalFormula(formula: string): string {
  if (!formula.includes(';')) return formula;
  return rewrite(formula, (source, at, inBraces) => (source[at] === ';' && !inBraces ? ',' : source[at]!));
}
