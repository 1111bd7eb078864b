/** Splits people's names in Russian, Ukrainian and English order. */
import type { FirstNames, Gender } from './first-names';
import { genderOf } from './gender';
import { hasLegalForm } from './legal-forms';
import { PARTICLE, PATRONYMIC_WORD, tidyName } from './name-case';

export { tidyName } from './name-case';

export interface NameParts {
  lastName: string;
  firstName: string;
  middleName: string;
}

/** -вич, -вна, -ична, -инична, -ич (Ильич, Лукич); Ukrainian -ович, -івна, -ївна; Turkic -оглы, -кызы. */
const PATRONYMIC =
  /(?:[оеє]вич|[оеє]вна|ович|івна|ївна|инична|ична|їч|(?:Иль|Кузьм|Лук|Фом|Никит|Ілл|Кузьм|Савв|Хом)ич)$/iu;
/** Endings that family names have and first names hardly do. */
const FAMILY =
  /(?:[оеёє]в|[оеёє]ва|[иы]н|[иы]на|ский|ская|цкий|цкая|ський|ська|цький|цька|енко|чук|щук|юк|ук|ко|швили|дзе|ян|янц|ець|ый|ая|ой|ых|их)$/iu;
/** Figures, quotation marks, an address, or two people. */
const NO_NAME = /[\d"«»@&+]|\s(?:и|і|та|and|und)\s/iu;
const INITIAL = /^\p{L}\.$/u;
const CYRILLIC = /[\u0400-\u04ff]/;

/** A name with what it tells beside its parts. */
export interface ReadName extends NameParts {
  gender: Gender | null;
  /** Whether the order of first and last name is certain. */
  isSure: boolean;
}

type Split = NameParts & { isSure: boolean };

/**
 * The parts of a full name, `null` where it cannot be told (a firm, two people, more than four words, figures).
 * Of two Cyrillic words the known first name is the first name; where that does not tell, the word that ends like a family name is the family name.
 * @example splitName('Петрова Анна Сергеевна', names) //=> { lastName: 'Петрова', firstName: 'Анна', middleName: 'Сергеевна' }
 * @example splitName('Анна Петрова', names) //=> { lastName: 'Петрова', firstName: 'Анна', middleName: '' }
 * @example splitName('John A. Smith', names) //=> { lastName: 'Smith', firstName: 'John', middleName: 'A.' }
 */
export function splitName(text: string, names: FirstNames): NameParts | null {
  const split = partsOf(text, names);
  return split && { lastName: split.lastName, firstName: split.firstName, middleName: split.middleName };
}

/**
 * The parts with the gender, and whether their order is certain.
 * @example readName('Ли Чен', names) //=> { lastName: 'Чен', firstName: 'Ли', middleName: '', gender: null, isSure: false }
 */
export function readName(text: string, names: FirstNames): ReadName | null {
  const split = partsOf(text, names);
  return split && { ...split, gender: genderOf(split, names) };
}

function partsOf(text: string, names: FirstNames): Split | null {
  // "Ольга (мама Пети)": what stands in brackets is a remark.
  const name = tidyName(text.replace(/\s*\([^()]*\)\s*/g, ' '), names);
  if (name === '' || NO_NAME.test(name) || hasLegalForm(name)) return null;
  const comma = /^([^,]+),\s*([^,]+)$/.exec(name);
  if (comma) {
    const [first, ...middle] = comma[2]!.split(' ');
    return { lastName: comma[1]!, firstName: first!, middleName: middle.join(' '), isSure: true };
  }
  const words = name
    .replace(/,/g, ' ')
    .split(' ')
    .filter((word) => word !== '');
  if (words.filter((word) => !PARTICLE.test(word)).length > 4) return null;
  return CYRILLIC.test(name) ? splitCyrillic(withParticles(words), names) : splitLatin(words, names);
}

/** A particle and the word behind it are one. @example withParticles(['Надежда', 'фон', 'Мекк']) //=> ['Надежда', 'фон Мекк'] */
function withParticles(words: readonly string[]): string[] {
  const found: string[] = [];
  let open = '';
  words.forEach((word, at) => {
    const isParticle = at < words.length - 1 && word === word.toLowerCase() && PARTICLE.test(word);
    if (isParticle) open += `${word} `;
    else {
      found.push(open + word);
      open = '';
    }
  });
  return found;
}

function splitCyrillic(words: readonly string[], names: FirstNames): Split {
  const initials = words.filter((word) => INITIAL.test(word));
  const others = words.filter((word) => !INITIAL.test(word));
  // "И. И. Иванов" and "Иванов И. И."
  if (initials.length > 0 && others.length === 1)
    return { lastName: others[0]!, firstName: initials[0]!, middleName: initials.slice(1).join(' '), isSure: true };
  const at = words.findIndex((_, i) => i > 0 && isPatronymic(words, i, names));
  if (at > 0) {
    const length = PATRONYMIC_WORD.test(words[at + 1] ?? '') ? 2 : 1;
    // "Анна Сергеевна Петрова" and "Петрова Анна Сергеевна": the first name stands before the patronymic.
    const lastName = [...words.slice(0, at - 1), ...words.slice(at + length)].join(' ');
    return { lastName, firstName: words[at - 1]!, middleName: words.slice(at, at + length).join(' '), isSure: true };
  }
  if (words.length === 1) {
    const isLast = looksFamily(words[0]!, names);
    const isSure = isLast || names.has(words[0]!);
    return { lastName: isLast ? words[0]! : '', firstName: isLast ? '' : words[0]!, middleName: '', isSure };
  }
  const [first, last] = [words[0]!, words[words.length - 1]!];
  if (words.length > 2) {
    const firstFirst = names.has(first) && !names.has(last) && looksFamily(last, names);
    return firstFirst
      ? { lastName: last, firstName: first, middleName: words.slice(1, -1).join(' '), isSure: false }
      : { lastName: first, firstName: words[1]!, middleName: words.slice(2).join(' '), isSure: false };
  }
  const [a, b] = [names.has(first), names.has(last)];
  const familyFirst = a === b ? looksFamily(first, names) && !looksFamily(last, names) : b;
  const isSure = a !== b || looksFamily(first, names) !== looksFamily(last, names);
  return familyFirst
    ? { lastName: first, firstName: last, middleName: '', isSure }
    : { lastName: last, firstName: first, middleName: '', isSure };
}

/** A family name may end like a patronymic: Рабинович has no man's name in it, and Анна is no man's daughter by -ович. */
function isPatronymic(words: readonly string[], at: number, names: FirstNames): boolean {
  const word = words[at]!;
  if (PATRONYMIC_WORD.test(words[at + 1] ?? '')) return true;
  if (!PATRONYMIC.test(word)) return false;
  if (words.length > 2 || !/ич$/i.test(word)) return true;
  return names.hasMansName(word) && names.genderOf(words[at - 1]!) !== 'F';
}

const looksFamily = (word: string, names: FirstNames): boolean =>
  (FAMILY.test(word) || /^(?:О|O|Д)['’]/.test(word)) && !names.has(word);

function splitLatin(words: readonly string[], names: FirstNames): Split {
  const parts = words.filter((word) => !/^(?:mr|mrs|ms|dr|prof)\.?$/i.test(word));
  if (parts.length <= 1) return { lastName: '', firstName: parts[0] ?? '', middleName: '', isSure: parts.length > 0 };
  const isParticle = (word: string): boolean => PARTICLE.test(word) && word === word.toLowerCase();
  const particle = parts.findIndex((word, i) => i > 0 && isParticle(word));
  // "Kovalenko Olena": the known first name behind an unknown word.
  if (parts.length === 2 && names.has(parts[1]!) && !names.has(parts[0]!))
    return { lastName: parts[0]!, firstName: parts[1]!, middleName: '', isSure: true };
  const last = particle > 0 ? particle : parts.length - 1;
  const middleName = parts.slice(1, last).join(' ');
  return { lastName: parts.slice(last).join(' '), firstName: parts[0]!, middleName, isSure: true };
}
