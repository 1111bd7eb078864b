/** What people type into a cell of phones or addresses to say that there is none. */

const NONE =
  /^(?:[\s\-–—.?]*|нет|ні|нема|немає|no|none|n\/?a|н\/?д|не указан[оа]?|не вказан[оа]?|отсутствует|відсутн(?:ій|я|є))[.!]?$/i;

/**
 * Not for answers, where «нет» says much: consents, children.
 * @example saysNothing(' — ') //=> true
 * @example saysNothing('Нет.') //=> true
 * @example saysNothing('нет, +7 916 123-45-67') //=> false
 */
export function saysNothing(text: string): boolean {
  return NONE.test(text.trim());
}
