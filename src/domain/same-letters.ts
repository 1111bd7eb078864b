/** Whether two texts say the same but for case, ё and spaces. */

/** @example sameLetters(' Лётчик  Пётр') //=> 'летчик петр' */
export function sameLetters(text: string): string {
  return text.toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ').trim();
}
