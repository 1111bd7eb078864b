/** Time zones as people write them into a client's cell: names of the zone database, offsets, hours from Moscow, and a few cities. */

/** A zone by its name in the zone database, whose offset only the platform knows; or minutes east of Greenwich that never change. */
export type ReadZone = { kind: 'named'; name: string } | { kind: 'fixed'; minutes: number } | { kind: 'unreadable' };

/** Since 26 October 2014, by the federal law 107-FZ (in the wording of 248-FZ of 2014), Moscow keeps UTC+3 all year, and the other zones of Russia count from it. */
const MOSCOW = 180;
/** The offsets that are in use, by the zone database. */
const [LEAST, MOST] = [-12 * 60, 14 * 60];

const SIGNED = '([+-]\\d{1,2}(?:[:.]?(?:00|15|30|45))?)';
const FROM_GREENWICH = new RegExp(`^\\(?(?:utc|gmt|ut)?${SIGNED}\\)?(?:[ ,(].*)?$`);
const FROM_MOSCOW = new RegExp(`^(?:мск|msk|москва|moscow)${SIGNED}?(?:[ ,(].*)?$`);
const BARE = /^([+-]?)(\d{1,2})(?:[.,](0|25|5|75))?$/;
const NAME = /^[a-z_]+(?:\/[a-z0-9_+-]+){1,2}$/i;

/**
 * What a cell says; `null` for a blank one. Bare figures count from Greenwich, since a sheet turns `+3` into 3.
 * @example readTimeZone('asia/vladivostok') //=> { kind: 'named', name: 'Asia/Vladivostok' }
 * @example readTimeZone('МСК+7') //=> { kind: 'fixed', minutes: 600 }; readTimeZone('+05:30') //=> { kind: 'fixed', minutes: 330 }
 * @example readTimeZone('скоро') //=> { kind: 'unreadable' }
 */
export function readTimeZone(text: string): ReadZone | null {
  const written = text.replace(/[\u00a0\s]+/g, ' ').trim();
  if (written === '') return null;
  const plain = written
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[−–—]/g, '-')
    .replace(/ ?([+-]) ?(?=\d)/g, '$1');
  const moscow = FROM_MOSCOW.exec(plain);
  if (moscow !== null) return fixed(MOSCOW + minutesOf(moscow[1] ?? '+0'));
  if (/^(?:utc|gmt|ut|z|etc\/utc|etc\/gmt)$/.test(plain)) return fixed(0);
  const bare = BARE.exec(plain);
  if (bare !== null) {
    const minutes = (Number(bare[2]) + Number(`0.${bare[3] ?? '0'}`)) * 60;
    return fixed(bare[1] === '-' ? -minutes : minutes);
  }
  const greenwich = FROM_GREENWICH.exec(plain);
  if (greenwich !== null) return fixed(minutesOf(greenwich[1]!));
  const city = zoneOfPlace(plain);
  if (city !== undefined) return { kind: 'named', name: city };
  return NAME.test(written) ? { kind: 'named', name: databaseName(written) } : { kind: 'unreadable' };
}

function minutesOf(signed: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{1,2})[:.]?(\d{2})?$/.exec(signed)!;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function fixed(minutes: number): ReadZone {
  return minutes < LEAST || minutes > MOST ? { kind: 'unreadable' } : { kind: 'fixed', minutes };
}

/** The platform's calendar tells upper from lower case: `asia/ho_chi_minh` is Asia/Ho_Chi_Minh, `America/Port-au-Prince` stays. */
function databaseName(written: string): string {
  const isTyped = /[A-Z]/.test(written) && /[a-z]/.test(written);
  const name = isTyped
    ? written
    : written
        .toLowerCase()
        .replace(/[a-z]+/g, (word) =>
          ['of', 'es', 'au'].includes(word) ? word : word[0]!.toUpperCase() + word.slice(1),
        )
        .replace(/^(etc\/)(gmt|utc)/i, (_, area: string, zone: string) => area + zone.toUpperCase());
  // Older calendars know the zone by this name alone, newer ones by both.
  return name === 'Europe/Kyiv' ? 'Europe/Kiev' : name;
}

/**
 * Zones that stand at Greenwich's time for at least a part of the year. A platform that does not know a name may take it for Greenwich (Java does), so an offset of
 * nothing is believed of these alone. Source: the zone database, 2024.
 */
const AT_GREENWICH =
  /^(?:Europe\/(?:London|Lisbon|Dublin|Belfast|Jersey|Guernsey|Isle_of_Man)|Atlantic\/(?:Canary|Fa(?:ro|ero)e|Madeira|Reykjavik|St_Helena|Azores)|Africa\/(?:Abidjan|Accra|Bamako|Banjul|Bissau|Casablanca|Conakry|Dakar|El_Aaiun|Freetown|Lome|Monrovia|Nouakchott|Ouagadougou|Sao_Tome|Timbuktu)|America\/(?:Danmarkshavn|Scoresbysund)|Antarctica\/Troll|Etc\/.*|GMT|UTC)$/;

/** Whether an offset of nothing may be true of a zone. @example mayBeAtGreenwich('Europe/Nowhere') //=> false */
export const mayBeAtGreenwich = (name: string): boolean => AT_GREENWICH.test(name);

/**
 * The large cities of Russia and Ukraine, and some of the world, by zone. Source: `zone1970.tab` of the zone database (2024a), with its comments on which parts of
 * Russia belong to which zone.
 */
const PLACES: Readonly<Record<string, string>> = {
  'Europe/Kaliningrad': 'калининград|калінінград|kaliningrad',
  'Europe/Moscow':
    'московское время|московський час|московское|санкт-петербург|петербург|спб|питер|saint petersburg|st petersburg|нижний новгород|казань|ростов-на-дону|краснодар|воронеж|сочи|тула|ярославль',
  'Europe/Volgograd': 'волгоград|volgograd',
  'Europe/Samara': 'самара|тольятти|ижевск|samara|izhevsk',
  'Europe/Saratov': 'саратов|saratov',
  'Europe/Astrakhan': 'астрахань|astrakhan',
  'Europe/Ulyanovsk': 'ульяновск|ulyanovsk',
  'Asia/Yekaterinburg':
    'екатеринбург|челябинск|уфа|пермь|тюмень|сургут|оренбург|yekaterinburg|ekaterinburg|chelyabinsk|ufa|perm|tyumen',
  'Asia/Omsk': 'омск|omsk',
  'Asia/Novosibirsk': 'новосибирск|новосибірськ|novosibirsk',
  'Asia/Barnaul': 'барнаул|barnaul',
  'Asia/Tomsk': 'томск|tomsk',
  'Asia/Novokuznetsk': 'кемерово|новокузнецк|kemerovo|novokuznetsk',
  'Asia/Krasnoyarsk': 'красноярск|абакан|krasnoyarsk',
  'Asia/Irkutsk': 'иркутск|улан-удэ|irkutsk|ulan-ude',
  'Asia/Chita': 'чита|chita',
  'Asia/Yakutsk': 'якутск|благовещенск|yakutsk|blagoveshchensk',
  'Asia/Vladivostok': 'владивосток|хабаровск|vladivostok|khabarovsk',
  'Asia/Sakhalin': 'южно-сахалинск|сахалин|yuzhno-sakhalinsk|sakhalin',
  'Asia/Magadan': 'магадан|magadan',
  'Asia/Kamchatka': 'петропавловск-камчатский|камчатка|kamchatka',
  'Europe/Kiev':
    'киев|київ|kyiv|kiev|украина|україна|ukraine|киевское время|київський час|львов|львів|lviv|одесса|одеса|odesa|odessa|харьков|харків|kharkiv|днепр|дніпро|dnipro|запорожье|запоріжжя|zaporizhzhia|винница|вінниця|vinnytsia',
  'Europe/Minsk': 'минск|мінськ|minsk',
  'Asia/Almaty': 'алматы|алма-ата|астана|алмати|almaty|astana',
  'Asia/Tashkent': 'ташкент|tashkent',
  'Asia/Tbilisi': 'тбилиси|тбілісі|tbilisi',
  'Asia/Yerevan': 'ереван|єреван|yerevan',
  'Asia/Baku': 'баку|baku',
  'Europe/Warsaw': 'варшава|warsaw|польша|польща|poland',
  'Europe/Berlin': 'берлин|берлін|berlin|германия|німеччина|germany',
  'Europe/Paris': 'париж|paris',
  'Europe/London': 'лондон|london',
  'Europe/Istanbul': 'стамбул|istanbul',
  'Asia/Jerusalem': 'иерусалим|єрусалим|тель-авив|тель-авів|jerusalem|tel aviv|израиль|ізраїль|israel',
  'Asia/Dubai': 'дубай|dubai',
  'Asia/Kolkata': 'дели|делі|мумбаи|мумбаї|delhi|mumbai',
  'Asia/Bangkok': 'бангкок|bangkok',
  'Asia/Singapore': 'сингапур|сінгапур|singapore',
  'Asia/Shanghai': 'пекин|пекін|шанхай|beijing|shanghai',
  'Asia/Tokyo': 'токио|токіо|tokyo',
  'Australia/Sydney': 'сидней|сідней|sydney',
  'America/New_York': 'нью-йорк|new york',
  'America/Toronto': 'торонто|toronto',
  'America/Chicago': 'чикаго|чікаго|chicago',
  'America/Los_Angeles': 'лос-анджелес|los angeles|san francisco',
};

let places: ReadonlyMap<string, string> | undefined;

/** @param plain lower case, ё as е */
function zoneOfPlace(plain: string): string | undefined {
  places ??= new Map(Object.entries(PLACES).flatMap(([zone, names]) => names.split('|').map((name) => [name, zone])));
  return places.get(plain.replace(/^(?:г\.|м\.)\s*/, ''));
}
