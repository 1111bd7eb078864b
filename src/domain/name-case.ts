/** Brings a person's name into the form people write it in: spaces, letter case, initials, letters of one alphabet. Parts are neither moved nor dropped. */
import type { FirstNames } from './first-names';
import { hasLegalForm } from './legal-forms';
import { unmixed } from './look-alikes';

/** Belongs to the family name and is written small: "van der Berg", "фон Мекк". */
export const PARTICLE =
  /^(?:van|von|der|den|de|da|di|del|la|le|dos|bin|al|фон|ван|дер|де|ди|да|дю|ла|ле|дель|бин|ибн)$/i;
/** Written small behind the father's name. */
export const PATRONYMIC_WORD = /^(?:оглы|оглу|углы|кызы|гызы|улы|uulu|oglu)$/iu;
/** Stand as they are: marks that people put beside a name. */
const MARKS = /^(?:VIP|ВИП|СТО|ТСЖ|ЖК|БЦ|ТЦ|РФ|США|II|III|IV|Jr|Sr)$/;
/** Words of a remark, not of a name: "Анна из салона". */
const REMARK =
  /(?:^|\s)(?:из|от|со?|на|по|для|у|в|к|з|із|від|до|не|без|from|of|by|the|for|with|not|mit|aus|бывш\p{L}*)\s/iu;
const NAME_ENDING =
  /(?:[оеёє]ва?|[иыії]на?|[сц]кий|[сц]кая|[сц]ький|[сц]ька|енко|чук|ович|евич|йович|овна|евна|івна|ївна|ична)$/iu;

/**
 * The same name, tidy. Words wholly in capitals or small letters get capitals where names have them; a firm's name and a text that is more than a name keep their letters.
 * @example tidyName('  ПЕТРОВА-ВОДКИНА   анна ', names) //=> 'Петрова-Водкина Анна'
 * @example tidyName('иванов и.и.', names) //=> 'Иванов И. И.'
 * @example tidyName("О'КОННОР джон", names) //=> "О'Коннор Джон"
 */
export function tidyName(text: string, names: FirstNames): string {
  const spaced = text
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[\s,;]+|[\s,;]+$/g, '');
  if (/[\d@"«»]/.test(spaced) || hasLegalForm(spaced)) return spaced;
  const words = unmixed(spaced)
    .replace(/\s*([-–—])\s*(?=\p{L})/gu, '-')
    // "И.И.Иванов", but not "Ж.-П. Бельмондо".
    .replace(/(?<!\p{L})(\p{L})\.(?!-)\s*/gu, '$1. ')
    .trim()
    .split(' ');
  if (REMARK.test(words.join(' '))) return words.join(' ');
  const isMixed = words.some((word) => isMixedCase(word));
  return words.map((word, at) => wordOf(word, words, at, isMixed, names)).join(' ');
}

function isMixedCase(word: string): boolean {
  return word !== word.toUpperCase() && word !== word.toLowerCase();
}

function wordOf(word: string, words: readonly string[], at: number, nameIsMixed: boolean, names: FirstNames): string {
  const isLast = at === words.length - 1;
  if (isMixedCase(word) || MARKS.test(word)) return word;
  if (/^\p{L}$/u.test(word)) return initial(word, isLast && words.length > 1);
  if (PATRONYMIC_WORD.test(word) && at > 0) return word.toLowerCase();
  if (PARTICLE.test(word) && !isLast && (at > 0 || word === word.toLowerCase())) return word.toLowerCase();
  if (nameIsMixed) {
    if (words.length === 2 && /^[А-ЯЁІЇЄҐ]{2}$/.test(word) && !names.has(word)) return `${word[0]!}. ${word[1]!}.`;
    const isName = names.has(word) || NAME_ENDING.test(word);
    if (word === word.toLowerCase() && !isName) return word;
  }
  return capitalised(word);
}

/** A letter alone is an initial at the end of a name, or a conjunction within it: "Анна и Пётр". */
function initial(letter: string, isLast: boolean): string {
  if (!isLast) return letter;
  return /[\u0400-\u04ff]/.test(letter) ? `${letter.toUpperCase()}.` : letter.toUpperCase();
}

function capitalised(word: string): string {
  return word
    .toLowerCase()
    .split('-')
    .map((part, at) => (at > 0 && PATRONYMIC_WORD.test(part) ? part : capital(part)))
    .join('-');
}

function capital(part: string): string {
  const raised = part.replace(/^[.(]*\p{L}/u, (start) => start.toUpperCase());
  return (
    raised
      // O'Connor and Д'Артаньян; in Ukrainian an apostrophe before я, ю, є, ї parts no words: В'ячеслав.
      .replace(/^(\p{L}['’ʼ])(?![яюєї])(\p{L})/u, (_, start: string, letter: string) => start + letter.toUpperCase())
      .replace(/^Mc([a-z])(?=[a-z]{2})/, (_, letter: string) => `Mc${letter.toUpperCase()}`)
      .replace(/\.(\p{L})/gu, (_, letter: string) => `.${letter.toUpperCase()}`)
  );
}
