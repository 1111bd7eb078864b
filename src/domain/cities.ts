/** One spelling for a city: prefixes dropped, abbreviations and the other languages' spellings known for the large ones. */
import { unmixed } from './look-alikes';

export type CityLanguage = 'ru' | 'uk' | 'en';

type CityNames = Readonly<Record<CityLanguage, string>>;

/** The cities that have several spellings. The index is made when it is first asked for. */
export class Cities {
  private index: ReadonlyMap<string, CityNames> | undefined;

  /** @param lines `Russian|Ukrainian|English|abbreviation,other spelling`; the Ukrainian name is blank where it is the Russian one */
  constructor(private readonly lines: readonly string[]) {}

  /** @example cities.named('спб')?.en //=> 'Saint Petersburg' */
  named(name: string): CityNames | undefined {
    return (this.index ??= indexOf(this.lines)).get(keyOf(name));
  }
}

function indexOf(lines: readonly string[]): ReadonlyMap<string, CityNames> {
  const made = new Map<string, CityNames>();
  for (const line of lines) {
    const [ru, uk, en, others] = line.split('|') as [string, string, string, string];
    const names = { ru, uk: uk === '' ? ru : uk, en };
    for (const name of [ru, uk, en, ...others.split(',')]) if (name !== '') made.set(keyOf(name), names);
  }
  return made;
}

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/['’ʼ`]/g, "'");

/** "г.", "гор.", "город", "м.", "місто", "city of": a village's "с." or "пос." stays, because it tells it from a town. */
const PREFIX = /^(?:г(?:ор(?:од)?)?\.\s*|гор(?:од)?\s+|г\s+|м\.\s*|м\s+|місто\s+|city\s+of\s+)(?=\p{L})/iu;
const SUFFIX = /[\s,]+(?:г(?:ор(?:од)?)?|місто|м)\.?$/iu;
const SMALL = /^(?:на|над|под|при|у|в|и|де|ла|та|біля|of|on|upon|am|an|der|de|la|le|sur)$/i;

/**
 * The city in one spelling; a text that is more than a city (a comma, a figure) stays as it is.
 * @param language of the base
 * @example tidyCity('г. Москва', 'ru', cities) //=> 'Москва'; tidyCity('СПб', 'ru', cities) //=> 'Санкт-Петербург'; tidyCity('Киев', 'uk', cities) //=> 'Київ'
 * @example tidyCity('нижние серги', 'ru', cities) //=> 'Нижние Серги'; tidyCity('с. Ивановка', 'ru', cities) //=> 'с. Ивановка'
 */
export function tidyCity(text: string, language: CityLanguage, cities: Cities): string {
  // "м. г. Днепр": what is under one prefix may have another.
  for (let [last, now] = [text, once(text, language, cities)]; ; [last, now] = [now, once(now, language, cities)])
    if (now === last) return now;
}

function once(text: string, language: CityLanguage, cities: Cities): string {
  const spaced = unmixed(text.replace(/[\s\u00a0]+/g, ' ').trim()).replace(/[.,;]+$/, '');
  const direct = cities.named(spaced);
  if (direct !== undefined) return direct[language];
  const bare = spaced
    .replace(PREFIX, '')
    .replace(SUFFIX, '')
    .replace(/\s*[–—]\s*/g, '-')
    .trim();
  const known = cities.named(bare);
  if (known !== undefined) return known[language];
  if (bare === '' || /[\d,;/()?]/.test(bare)) return text.replace(/[\s\u00a0]+/g, ' ').trim();
  const isOneCase = bare === bare.toLowerCase() || (bare === bare.toUpperCase() && bare.length > 4);
  // "с. Ивановка", "пгт Яблоновский": the kind of place is written small.
  if (
    !isOneCase ||
    /^(?:с|пос|п|д|дер|пгт|смт|ст|х|рп|аул|село|деревня|посёлок|поселок|станица|хутор)[.\s]/iu.test(bare)
  )
    return bare;
  return bare
    .toLowerCase()
    .replace(/\p{L}[\p{L}'’ʼ]*/gu, (word, at: number) =>
      at > 0 && SMALL.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );
}
