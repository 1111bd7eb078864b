/** Reads amounts of money from text as shops write them: spaces, either decimal sign, currency, minus or brackets. */

const CURRENCY =
  /(?:₽|₴|€|\$|£|₸|zł|usd|eur|rub|rur|uah|kzt|byn|pln|gbp|руб(?:лей|ля|ль)?|грн|гривень|гривні|гривня|тенге|р|тг|br)\.?/giu;
const NUMBER = /^\d+(?:\.\d+)?$/;

/**
 * The number in the text, `null` if it is not one amount. A single point or comma with exactly three digits after it
 * groups thousands, because money has two decimals: `1,234` and `1.234` are 1234, `0.234` is 0.234.
 * @example readAmount('1 234,50 ₽') //=> 1234.5
 * @example readAmount('(1,234.50)') //=> -1234.5
 */
export function readAmount(text: string): number | null {
  let rest = text.replace(CURRENCY, ' ').trim();
  let negative = false;
  if (/^\(.*\)$/.test(rest)) {
    negative = true;
    rest = rest.slice(1, -1).trim();
  }
  const sign = /^[-−–+]\s*|\s*[-−–]$/.exec(rest);
  if (sign) {
    if (!sign[0].includes('+')) negative = !negative;
    rest = rest.replace(sign[0], '');
  }
  const plain = plainNumber(rest.trim());
  if (plain === null || !NUMBER.test(plain)) return null;
  const amount = Number(plain);
  return negative ? -amount : amount;
}

/** First letters of currencies as CURRENCY knows them, and their ISO 4217 codes. */
const CODES: readonly (readonly [RegExp, string])[] = [
  [/^(₽|р|ru)/, 'RUB'],
  [/^(₴|г|ua)/, 'UAH'],
  [/^(€|eu)/, 'EUR'],
  [/^(\$|us)/, 'USD'],
  [/^(£|gb)/, 'GBP'],
  [/^(₸|т|kz)/, 'KZT'],
  [/^(z|pl)/, 'PLN'],
  [/^b/, 'BYN'],
];

/**
 * The currency that stands beside an amount; `null` without one.
 * @example currencyOf('1 234,50 ₽') //=> 'RUB'
 */
export function currencyOf(text: string): string | null {
  const found = text.match(CURRENCY)?.[0].toLowerCase();
  return found === undefined ? null : (CODES.find(([start]) => start.test(found))?.[1] ?? null);
}

function plainNumber(text: string): string | null {
  let figures = text;
  if (/[\s\u00a0\u2007\u202f'’]/.test(figures)) {
    // Spaces and apostrophes group thousands, else "12 5" would become 125.
    if (!/^\d{1,3}(?:[\s\u00a0\u2007\u202f'’]\d{3})+(?:[.,]\d+)?$/.test(figures)) return null;
    figures = figures.replace(/[\s\u00a0\u2007\u202f'’]/g, '');
  }
  const lastComma = figures.lastIndexOf(',');
  const lastPoint = figures.lastIndexOf('.');
  if (lastComma >= 0 && lastPoint >= 0) {
    const [group, decimal] = lastComma > lastPoint ? ['.', ','] : [',', '.'];
    const [whole, fraction, more] = figures.split(decimal);
    if (more !== undefined || fraction === undefined || !grouped(whole!, group)) return null;
    return `${whole!.split(group).join('')}.${fraction}`;
  }
  if (lastComma >= 0) {
    return grouped(figures, ',') ? figures.split(',').join('') : oneDecimal(figures, ',');
  }
  if (lastPoint >= 0) return grouped(figures, '.') ? figures.split('.').join('') : oneDecimal(figures, '.');
  return figures;
}

function grouped(whole: string, sign: string): boolean {
  const [first, ...others] = whole.split(sign);
  return /^[1-9]\d{0,2}$/.test(first!) && others.every((part) => /^\d{3}$/.test(part));
}

function oneDecimal(figures: string, sign: string): string | null {
  const parts = figures.split(sign);
  if (parts.length !== 2) return null;
  return `${parts[0] === '' ? '0' : parts[0]!}.${parts[1] === '' ? '0' : parts[1]!}`;
}
