/** The Ukrainian vocative of first names and patronymics by rule, where it is sure; a name of which it is not stays as it stands. */
import type { Gender } from '../first-names';

/** Names that no rule below gives. Names of two forms in the books (Назар, Лазар) are left out on purpose. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'ігор ігорю|федір федоре|сидір сидоре|прокіп прокопе|яків якове|антін антоне|нечипір нечипоре|лев леве|ілля ілле|' +
    'петро петре|дмитро дмитре|павло павле|михайло михайле|данило даниле|кирило кириле|гаврило гавриле|самійло самійле|' +
    'марко марку|левко левку|сашко сашку|юрко юрку|іванко іванку|василько васильку|тимко тимку|мирко мирку|' +
    'любов любове|зоя зоє|майя майє'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Left as they stand: the books differ or a rule would be wrong. */
const UNSURE = new Set(['назар', 'лазар', 'лаврін']);

/** Russian forms that no letter betrays: their vocative would be of neither language. */
const RUSSIAN = new Set(
  (
    'александр александра алена владимир вячеслав данил даниил егор екатерина елена елизавета зинаида кирилл константин леонид михаил ' +
    'надежда никита нина павел петр полина раиса светлана снежана татьяна федор филипп виктор вера виталина виолетта диана милана ' +
    'карина лилиана марианна ангелина аделина'
  ).split(' '),
);
/** Letters and endings that Ukrainian does not have. */
const NOT_UKRAINIAN = /[ыэёъ]|^и|ь[яеюи]|ия$|ий$|[еи]я$/u;
const UKRAINIAN_WORD = /^[а-щьюяєіїґ]+(?:[’'ʼ][а-щьюяєіїґ]+)*$/u;

/**
 * A first name as it is called. Each half of a double name is called by itself.
 *
 * Source of the rules: Український правопис 2019, § 87 (hard stems -о and -е, soft ones -ю and -є, stems in г к х -у). Left as they stand: names not spelled
 * in Ukrainian, women's names in a consonant, names in -ша, -ча, -жа, foreign ones in -о.
 * @param gender null where it is not known: then a name in a consonant stays, which could be a woman's
 * @example vocativeOf('Андрій', 'M') //=> 'Андрію'; vocativeOf('Анна-Марія', 'F') //=> 'Анно-Маріє'; vocativeOf('Сергей', 'M') //=> 'Сергей'
 */
export function vocativeOf(firstName: string, gender: Gender | null): string {
  return calledOrNull(firstName, gender) ?? firstName;
}

/**
 * First name and patronymic as they are called: both, or both as they stand where one of them is not sure.
 * @example vocativeOfBoth('Тарас', 'Григорович', null) //=> 'Тарасе Григоровичу'
 * @example vocativeOfBoth('Сергей', 'Иванович', 'M') //=> 'Сергей Иванович'
 */
export function vocativeOfBoth(firstName: string, patronymic: string, gender: Gender | null): string {
  if (patronymic === '') return vocativeOf(firstName, gender);
  const father = patronymicOrNull(patronymic);
  const name = father === null ? null : calledOrNull(firstName, father.gender);
  return father === null || name === null ? `${firstName} ${patronymic}` : `${name} ${father.called}`;
}

function patronymicOrNull(patronymic: string): { called: string; gender: Gender } | null {
  const word = patronymic.toLowerCase();
  if (!UKRAINIAN_WORD.test(word) || !isNameCase(patronymic)) return null;
  // Ukrainian has no -евич but after a soft sign or apostrophe (Лук’янович); Russian Сергеевич and Андреевич do.
  if (/(?:[оії]вич|йович|[лмкн]ич|ліч)$/u.test(word) && !/евич$/u.test(word))
    return { called: `${patronymic}у`, gender: 'M' };
  if (/[ії]вна$/u.test(word)) return { called: `${patronymic.slice(0, -1)}о`, gender: 'F' };
  return null;
}

function calledOrNull(firstName: string, gender: Gender | null): string | null {
  const halves = firstName.split('-').map((half) => oneOrNull(half, gender));
  return halves.includes(null) ? null : halves.join('-');
}

/** First letter large, all others small: only there the new ending has the right case. */
function isNameCase(name: string): boolean {
  return name.slice(1) === name.slice(1).toLowerCase();
}

function oneOrNull(name: string, gender: Gender | null): string | null {
  const word = name.toLowerCase();
  if (!UKRAINIAN_WORD.test(word) || !isNameCase(name) || word.length < 2) return null;
  if (NOT_UKRAINIAN.test(word) || RUSSIAN.has(word) || UNSURE.has(word)) return null;
  const known = IRREGULAR.get(word);
  if (known !== undefined) return name.charAt(0) + known.slice(1);
  const ending = endingFor(word, gender);
  return ending === null ? null : name.slice(0, ending.cut === 0 ? undefined : -ending.cut) + ending.add;
}

function endingFor(word: string, gender: Gender | null): { cut: 0 | 1; add: string } | null {
  const before = word.charAt(word.length - 2);
  switch (word.charAt(word.length - 1)) {
    case 'а':
      return /[бвгґдзклмнпрстфх]/u.test(before) ? { cut: 1, add: 'о' } : null;
    case 'я':
      if (/[і’'ʼ]/u.test(before)) return { cut: 1, add: 'є' };
      // Full names in a soft consonant and -я are men's (Ілля, above); all others are pet names, which take -ю.
      return /[лнстдз]/u.test(before) ? { cut: 1, add: 'ю' } : null;
  }
  if (gender !== 'M') return null;
  return mansEnding(word);
}

function mansEnding(word: string): { cut: 0 | 1; add: string } | null {
  // -ей and -ай are Russian (Сергей, Николай) but for a few.
  if (/(?:[ії]й|^(?:миколай|єлисей|мойсей|тимотей|амадей))$/u.test(word)) return { cut: 1, add: 'ю' };
  if (word.endsWith('ь')) return { cut: 1, add: 'ю' };
  if (/[гґкх]$/u.test(word)) return { cut: 0, add: 'у' };
  // In a closed syllable і may stand for о (Федір, Федоре); those of which it is known are irregular above.
  if (/і[рнв]$/u.test(word)) return null;
  return /[бвдзлмнпрстф]$/u.test(word) ? { cut: 0, add: 'е' } : null;
}
