/** Mail domains that are a slip of a well-known one: proposed to a person, never put right unasked. */

/** Providers with the endings under which each really takes mail; what a provider has elsewhere is no slip. */
const PROVIDERS: Readonly<Record<string, string>> = {
  gmail: 'com',
  googlemail: 'com',
  mail: 'ru com ua de ee kz by bg',
  yandex: 'ru com by kz ua uz com.tr',
  rambler: 'ru ua',
  inbox: 'ru lv com eu',
  list: 'ru',
  bk: 'ru',
  ya: 'ru',
  ukr: 'net',
  meta: 'ua',
  hotmail: 'com de fr it es co.uk',
  outlook: 'com de fr it es',
  icloud: 'com',
  yahoo: 'com de fr it es co.uk',
  gmx: 'de net at ch com',
  web: 'de',
  tut: 'by',
  proton: 'me',
  protonmail: 'com ch',
  bigmir: 'net',
};
const REAL = new Set(
  Object.keys(PROVIDERS).flatMap((name) => PROVIDERS[name]!.split(' ').map((end) => `${name}.${end}`)),
);
/** Names one letter from a provider that are domains of their own. */
const OTHERS = /^(?:email|e-mail|gmai|mails|mailbox|index|ymail)$/;
/** Endings of countries that are written on purpose. */
const COUNTRIES = new Set(
  'uk us eu fr it es pl cz sk ro bg hu at ch be nl se no fi dk ee lt lv md ge am az uz kg tj tm il tr cn jp kr in br ca au nz su tv io rs hr si gr pt ie ru ua by kz de'.split(
    ' ',
  ),
);
const SHORTEST_NAME = 5;

/**
 * The domain that was most likely meant; null for one that may be what it says.
 * @example likelyDomain('gmial.com') //=> 'gmail.com'; likelyDomain('mail.ri') //=> 'mail.ru'; likelyDomain('ukr.ne') //=> 'ukr.net'
 * @example likelyDomain('romashka.ru') //=> null
 */
export function likelyDomain(domain: string): string | null {
  if (REAL.has(domain)) return null;
  const dot = domain.indexOf('.');
  if (dot < 0) return withoutDot(domain);
  const [name, end] = [domain.slice(0, dot), domain.slice(dot + 1)];
  const meant = providerOf(name);
  if (meant === null) return null;
  const ends = PROVIDERS[meant]!.split(' ');
  if (ends.includes(end)) return `${meant}.${end}`;
  const near = ends.find((known) => isOneSlip(end, known));
  if (near !== undefined && (!COUNTRIES.has(end) || ONE_HOME.has(meant))) return `${meant}.${near}`;
  // gmail.ru and the like: the name is right, and the provider has nothing there.
  return meant === name && ONE_HOME.has(meant) ? `${meant}.${ends[0]!}` : null;
}

/** Providers that take mail nowhere else. */
const ONE_HOME = new Set(['gmail', 'googlemail', 'icloud', 'ukr', 'bigmir', 'rambler']);

function providerOf(name: string): string | null {
  if (Object.prototype.hasOwnProperty.call(PROVIDERS, name)) return name;
  if (name.length < SHORTEST_NAME - 1 || OTHERS.test(name)) return null;
  // Nobody hits the first letter's neighbour and does not see it: kmail.ru is a name of its own.
  const isSlip = (known: string): boolean =>
    known.length >= SHORTEST_NAME &&
    isOneSlip(name, known) &&
    (name.length !== known.length || name[0] === known[0] || name[1] === known[0]);
  return Object.keys(PROVIDERS).find(isSlip) ?? null;
}

/** "gmailcom", "mailru": the dot is missing. */
function withoutDot(domain: string): string | null {
  for (const real of REAL) if (real.split('.').join('') === domain) return real;
  return null;
}

/**
 * Whether one letter too many, too few, another, or two neighbours that changed places make one text of the other.
 * @example isOneSlip('gmial', 'gmail') //=> true
 */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < a.length - from && back < b.length - from && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  const [left, right] = [a.slice(from, a.length - back), b.slice(from, b.length - back)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
