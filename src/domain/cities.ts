/** One spelling for a city: prefixes dropped, abbreviations and the other languages' spellings known for the large ones. */
import { unmixed } from './look-alikes';

export type CityLanguage = 'ru' | 'uk' | 'en';

/** Russian, Ukrainian (none where it is the same), English, then abbreviations and other spellings, in small letters. */
const KNOWN =
  'Москва||Moscow|мск,moskva;Санкт-Петербург||Saint Petersburg|спб,питер,с-петербург,с.-петербург,c-петербург,санкт петербург,ленинград,spb,st. petersburg,st petersburg,st.petersburg,sankt-peterburg;' +
  'Екатеринбург|Єкатеринбург|Yekaterinburg|екб,ебург,ekaterinburg;Новосибирск|Новосибірськ|Novosibirsk|нск,новосиб;Нижний Новгород|Нижній Новгород|Nizhny Novgorod|нн,н.новгород,н. новгород,н новгород,нижний,н.н.;Ростов-на-Дону||Rostov-on-Don|рнд,ростов на дону,ростов н/д,ростов-н/д,ростов-на дону;' +
  'Казань||Kazan|kazan;Челябинск|Челябінськ|Chelyabinsk|;Самара||Samara|;Уфа||Ufa|;Красноярск|Красноярськ|Krasnoyarsk|;Пермь|Перм|Perm|;Воронеж||Voronezh|;Волгоград||Volgograd|;Краснодар||Krasnodar|крд;Саратов||Saratov|;Тюмень||Tyumen|;Йошкар-Ола||Yoshkar-Ola|йошкар ола;Улан-Удэ|Улан-Уде|Ulan-Ude|улан удэ;Набережные Челны|Набережні Човни|Naberezhnye Chelny|наб. челны,наб.челны,н. челны,н.челны;' +
  'Киев|Київ|Kyiv|kiev;Харьков|Харків|Kharkiv|kharkov;Одесса|Одеса|Odesa|odessa;Днепр|Дніпро|Dnipro|днепропетровск,дніпропетровськ,днепро,dnepr;Львов|Львів|Lviv|lvov;Запорожье|Запоріжжя|Zaporizhzhia|;Кривой Рог|Кривий Ріг|Kryvyi Rih|;Николаев|Миколаїв|Mykolaiv|;Винница|Вінниця|Vinnytsia|;Чернигов|Чернігів|Chernihiv|;Полтава||Poltava|;Черкассы|Черкаси|Cherkasy|;Хмельницкий|Хмельницький|Khmelnytskyi|;Черновцы|Чернівці|Chernivtsi|;Житомир||Zhytomyr|;Сумы|Суми|Sumy|;Ровно|Рівне|Rivne|;Ивано-Франковск|Івано-Франківськ|Ivano-Frankivsk|ів.-франківськ,ив.-франковск,івано франківськ;Тернополь|Тернопіль|Ternopil|;Луцк|Луцьк|Lutsk|;Ужгород||Uzhhorod|;Херсон||Kherson|;Кропивницкий|Кропивницький|Kropyvnytskyi|;Белая Церковь|Біла Церква|Bila Tserkva|;' +
  'Минск|Мінськ|Minsk|мiнск;Гомель||Gomel|;Брест||Brest|;Гродно||Grodno|;Витебск|Вітебськ|Vitebsk|;Алматы|Алмати|Almaty|алма-ата,алма ата;Астана||Astana|нур-султан,нурсултан;Шымкент|Шимкент|Shymkent|чимкент;' +
  'Берлин|Берлін|Berlin|;Варшава||Warsaw|warszawa;Лондон||London|;Нью-Йорк||New York|nyc,ny,new york city';

interface KnownCity {
  names: Readonly<Record<CityLanguage, string>>;
}

let index: ReadonlyMap<string, KnownCity> | null = null;

function cities(): ReadonlyMap<string, KnownCity> {
  if (index !== null) return index;
  const made = new Map<string, KnownCity>();
  for (const line of KNOWN.split(';')) {
    const [ru, uk, en, others] = line.split('|') as [string, string, string, string];
    const city: KnownCity = { names: { ru, uk: uk === '' ? ru : uk, en } };
    for (const name of [ru, uk, en, ...others.split(',')]) if (name !== '') made.set(keyOf(name), city);
  }
  return (index = made);
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
 * @example tidyCity('г. Москва', 'ru') //=> 'Москва'; tidyCity('СПб', 'ru') //=> 'Санкт-Петербург'; tidyCity('Киев', 'uk') //=> 'Київ'
 * @example tidyCity('нижние серги', 'ru') //=> 'Нижние Серги'; tidyCity('с. Ивановка', 'ru') //=> 'с. Ивановка'
 */
export function tidyCity(text: string, language: CityLanguage): string {
  // "м. г. Днепр": what is under one prefix may have another.
  for (let [last, now] = [text, once(text, language)]; ; [last, now] = [now, once(now, language)])
    if (now === last) return now;
}

function once(text: string, language: CityLanguage): string {
  const spaced = unmixed(text.replace(/[\s\u00a0]+/g, ' ').trim()).replace(/[.,;]+$/, '');
  const direct = cities().get(keyOf(spaced));
  if (direct !== undefined) return direct.names[language];
  const bare = spaced
    .replace(PREFIX, '')
    .replace(SUFFIX, '')
    .replace(/\s*[–—]\s*/g, '-')
    .trim();
  const known = cities().get(keyOf(bare));
  if (known !== undefined) return known.names[language];
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
