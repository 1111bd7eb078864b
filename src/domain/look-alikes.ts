/** Letters of one alphabet that look like those of the other, and words that mix both. */

/** Cyrillic and the Latin letter it looks like. */
const PAIRS = 'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI'.split(' ');
const TO_LATIN = new Map(PAIRS.map(([cyrillic, latin]) => [cyrillic!, latin!]));
/** Small h, b, m, t and k look like their Cyrillic letters only as capitals. */
const TO_CYRILLIC = new Map(
  PAIRS.filter(([, latin]) => !'hbmtkjsd'.includes(latin!)).map(([cyrillic, latin]) => [latin!, cyrillic!]),
);
const CYRILLIC = /[\u0400-\u04ff\u0501]/;
const LATIN = /[A-Za-z]/;
const WORD = /[\p{L}'’ʼ]+/gu;

/** @example inLatin('аnnа') //=> 'anna' */
export function inLatin(text: string): string {
  return text.replace(/[\u0400-\u04ff\u0501]/g, (letter) => TO_LATIN.get(letter) ?? letter);
}

/**
 * Words that mix both alphabets in one of them, if all their strange letters have a double there; else as they are. The alphabet with letters of its own wins, then Cyrillic.
 * @example unmixed('Петpов Ceргей') //=> 'Петров Сергей'
 * @example unmixed('Smіth') //=> 'Smith'
 */
export function unmixed(text: string): string {
  if (!LATIN.test(text) || !CYRILLIC.test(text)) return text;
  return text.replace(WORD, (word) => {
    if (!LATIN.test(word) || !CYRILLIC.test(word)) return word;
    const cyrillic = word.replace(/[A-Za-z]/g, (letter) => TO_CYRILLIC.get(letter) ?? letter);
    if (!LATIN.test(cyrillic)) return cyrillic;
    const latin = inLatin(word);
    return CYRILLIC.test(latin) ? word : latin;
  });
}
