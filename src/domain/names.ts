/** Splits and tidies people's names in Russian, Ukrainian and English order. */

export interface NameParts {
  lastName: string;
  firstName: string;
  middleName: string;
}

/** -вич, -вна, -ична, -инична, -ич (Ильич, Лукич); Ukrainian -ович, -івна, -ївна; Turkic -оглы, -кызы. */
const PATRONYMIC =
  /(?:[оеє]вич|[оеє]вна|ович|івна|ївна|инична|ична|їч|(?:Иль|Кузьм|Лук|Фом|Никит|Ілл|Кузьм|Савв|Хом)ич)$/iu;
const PATRONYMIC_WORD = /^(?:оглы|оглу|углы|кызы|гызы|улы|uulu|oglu)$/iu;
/** Endings that family names have and first names hardly do. */
const FAMILY =
  /(?:[оеёє]в|[оеёє]ва|[иы]н|[иы]на|ский|ская|цкий|цкая|ський|ська|цький|цька|енко|чук|щук|юк|ук|ко|швили|дзе|ян|янц|ець|ый|ая|ой|ых|их)$/iu;
/** First names that end like a family name. */
const FIRST_LIKE_FAMILY =
  /^(?:константин|валентин|мартин|августин|вениамин|эмин|ярослав|лев|яков|кирин|ирина|ірина|марина|маріна|екатерина|катерина|каріна|карина|валентина|кристина|христина|полина|поліна|галина|алина|аліна|нина|ніна|регина|ангелина|ангеліна|арина|дарина|ева|єва|ян|роман|богдан|иван|іван|степан|тигран|севастьян|касьян|марьяна|яна|дана|сабина|альбина|аделина|эвелина|мальвина|антонина|антоніна|зарина|амина|эльвина|снежана|кирилл|василина|юстина|марко|юрко|петро|дмитро|левко|янко)$/iu;

/** The particle belongs to the family name: "van der Berg", "de la Cruz". */
const PARTICLE = /^(?:van|von|der|den|de|da|di|del|la|le|dos|bin|al)$/;
const CYRILLIC = /[\u0400-\u04ff]/;

/**
 * Spaces and dashes tidied; a name wholly in capitals or small letters gets capitals where names have them.
 * @example tidyName('  ПЕТРОВА-ВОДКИНА   анна ') //=> 'Петрова-Водкина Анна'
 */
export function tidyName(text: string): string {
  const spaced = text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\s*([-–—])\s*(?=\p{L})/gu, '-')
    .trim();
  return spaced
    .split(' ')
    .map((word) =>
      /\p{L}{2}/u.test(word) && (word === word.toUpperCase() || word === word.toLowerCase()) ? capitalised(word) : word,
    )
    .join(' ');
}

function capitalised(word: string): string {
  if (PATRONYMIC_WORD.test(word)) return word.toLowerCase();
  if (PARTICLE.test(word)) return word;
  // Abbreviations of firms stay as they are.
  if (/^(?:ООО|ИП|ТОВ|ФОП|АО|ЗАО|ПАО|LLC|LTD|GMBH)$/.test(word)) return word;
  return word
    .toLowerCase()
    .replace(/(^|[-.(])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/**
 * The parts of a full name, `null` where it cannot be told (a firm, more than four words, figures).
 * Cyrillic names of two words are taken as "last first" only if the first word ends like a family name and the second does not.
 * @example splitName('Петрова Анна Сергеевна') //=> { lastName: 'Петрова', firstName: 'Анна', middleName: 'Сергеевна' }
 * @example splitName('Анна Петрова') //=> { lastName: 'Петрова', firstName: 'Анна', middleName: '' }
 * @example splitName('John A. Smith') //=> { lastName: 'Smith', firstName: 'John', middleName: 'A.' }
 */
export function splitName(text: string): NameParts | null {
  const name = tidyName(text);
  if (name === '' || /\d|["«»@]|(?:^|\s)(?:ООО|ИП|ТОВ|ФОП|АО|LLC|Ltd|GmbH)(?:\s|$)/u.test(name)) return null;
  const comma = /^([^,]+),\s*([^,]+)$/.exec(name);
  if (comma) {
    const [first, ...middle] = comma[2]!.split(' ');
    return { lastName: comma[1]!, firstName: first!, middleName: middle.join(' ') };
  }
  const words = name
    .replace(/,/g, ' ')
    .split(' ')
    .filter((word) => word !== '');
  if (words.length > 4) return null;
  return CYRILLIC.test(name) ? splitCyrillic(words) : splitLatin(words);
}

function splitCyrillic(words: string[]): NameParts | null {
  const parts = [...words];
  let middleName = '';
  const at = parts.findIndex((word, i) => i > 0 && (PATRONYMIC.test(word) || PATRONYMIC_WORD.test(parts[i + 1] ?? '')));
  if (at > 0) {
    const length = PATRONYMIC_WORD.test(parts[at + 1] ?? '') ? 2 : 1;
    middleName = parts.slice(at, at + length).join(' ');
    // "Анна Сергеевна Петрова" and "Петрова Анна Сергеевна": the first name stands before the patronymic.
    const firstName = parts[at - 1]!;
    const lastName = [...parts.slice(0, at - 1), ...parts.slice(at + length)].join(' ');
    return { lastName, firstName, middleName };
  }
  if (parts.length === 1) return { lastName: '', firstName: parts[0]!, middleName };
  if (parts.length > 2) return { lastName: parts[0]!, firstName: parts[1]!, middleName: parts.slice(2).join(' ') };
  const [a, b] = parts as [string, string];
  const familyFirst = looksFamily(a) && !looksFamily(b);
  return familyFirst ? { lastName: a, firstName: b, middleName } : { lastName: b, firstName: a, middleName };
}

const looksFamily = (word: string): boolean => FAMILY.test(word) && !FIRST_LIKE_FAMILY.test(word);

function splitLatin(words: string[]): NameParts {
  const parts = words.filter((word) => !/^(?:mr|mrs|ms|dr|prof)\.?$/i.test(word));
  if (parts.length <= 1) return { lastName: '', firstName: parts[0] ?? '', middleName: '' };
  const particle = parts.findIndex((word, i) => i > 0 && PARTICLE.test(word));
  const last = particle > 0 ? particle : parts.length - 1;
  return { lastName: parts.slice(last).join(' '), firstName: parts[0]!, middleName: parts.slice(1, last).join(' ') };
}
