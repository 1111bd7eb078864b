/** One spelling for a name, however it is written in Russian, Ukrainian or Latin letters, so that Юлия, Юлія, Yuliya and Iuliia are one text. */

/** Cyrillic letters by sound. One capital stands for a sound that Latin writes in two letters: C ч, S ш and щ, Z ж. */
const SOUNDS: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', є: 'ie', ж: 'Z', з: 'z', и: 'i', і: 'i', ї: 'ii', й: 'i', к: 'k',
  л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'C', ш: 'S', щ: 'S',
  ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia',
}; // prettier-ignore

/** What a Latin letter stands for in a Cyrillic word: typed on the wrong keyboard, it looks the same. */
const LOOKS: Readonly<Record<string, string>> = {
  a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у',
}; // prettier-ignore

/** Letter groups of Latin spellings, longest first. */
const LATIN_GROUPS = /shch|sch|tch|sh|ch|zh|kh|ph|ts|tz|ck|x|y|j|w|q|c(?![eiy])/g;
const GROUP_SOUND: Readonly<Record<string, string>> = {
  shch: 'S', sch: 'S', tch: 'C', sh: 'S', ch: 'C', zh: 'Z', kh: 'h', ph: 'f', ts: 'c', tz: 'c', ck: 'k', x: 'ks', y: 'i', j: 'i', w: 'v', q: 'k', c: 'k',
}; // prettier-ignore
/** What a soft consonant or й makes of the vowel behind it: ия and ья, иу, ие, йо. */
const SOFT_VOWEL = /(?<=[^ ])i+([aeou])|\bie/g;

const CYRILLIC = /[а-яёєіїґў]/;
const LATIN = /[a-z]/;

/**
 * Lower case, letters and figures only, words parted by one blank; accents go, and Latin letters in a Cyrillic word become the Cyrillic ones they look like.
 * @example plainText('  О’Нил–Ивaнов ') //=> 'онил иванов'
 */
export function plainText(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z0-9 ]*$/.test(lower)) return lower.replace(/ +/g, ' ').trim();
  return lower
    .replace(/[\u0027\u2018\u2019\u02bc\u02b9`"«»]/g, '')
    .replace(/[à-žÀ-Ž]/g, (letter) => letter.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (CYRILLIC.test(word) && LATIN.test(word) ? word.replace(/[a-z]/g, (x) => LOOKS[x] ?? x) : word))
    .join(' ');
}

/**
 * The sound of a name in one alphabet. Sounds that spellings confuse are one letter: и й ы і y j, г х h kh, ш щ, ё е є; я ю inside a word are а у; doubled letters are single.
 * It is for comparing, not for reading: Мария and Мара fold alike.
 * @example foldName('Юлия') //=> 'iula', as foldName('Iuliia') and foldName('Yulia')
 * @example foldName('Щербаков') //=> 'Serbakov', as foldName('Shcherbakov')
 * @example foldName('Hryhorii') //=> 'grigori', as foldName('Григорий')
 */
export function foldName(text: string): string {
  return foldPlain(plainText(text));
}

/** The fold of a text that is plain already. */
export function foldPlain(plain: string): string {
  const sounds = CYRILLIC.test(plain)
    ? plain.replace(/[ьй]о/g, 'е').replace(/[а-яёєіїґў]/g, (letter) => SOUNDS[letter] ?? letter)
    : plain.replace(LATIN_GROUPS, (group) => GROUP_SOUND[group]!);
  return sounds
    .replace(SOFT_VOWEL, softened)
    .replace(/h/g, 'g')
    .replace(/(\D)\1+/g, '$1');
}

const softened = (_: string, vowel: string | undefined): string => (vowel === undefined || vowel === 'o' ? 'e' : vowel);

/**
 * What is left of a fold when vowels may be wrong: its first sound and the consonants behind it, at most four signs.
 * @example skeleton('petrov') //=> 'ptrv'
 */
export function skeleton(fold: string): string {
  return (fold.charAt(0) + fold.slice(1).replace(/[aeiou ]/g, '')).replace(/(.)\1+/g, '$1').slice(0, 4);
}

/**
 * The father's name in a patronymic, so that he, she, Russian and Ukrainian agree; other middle names stay as they are.
 * @example patronymicRoot(foldName('Володимирівна')) //=> 'volodimir', as of 'Володимирович'
 */
export function patronymicRoot(fold: string): string {
  return fold.replace(/(?<=..)(?:[eio]v(?:iC|na)|(?:in)?iCna|iC)$/, '');
}
