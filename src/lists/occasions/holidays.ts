/** Public holidays by country, and the few other days on which everybody is greeted: `CODE|day|Russian|Ukrainian|English` (see src/domain/occasions/day-rule.ts). */

/** Days off: Labour Code of the Russian Federation, article 112. Knowledge Day: Decree of the Supreme Soviet of 1 October 1980; Mother's Day: Decree 120 of 30 January 1998; Easter by custom. */
const RU = [
  'NEW_YEAR|01-01|Новый год|Новий рік|New Year’s Day',
  'CHRISTMAS|01-07|Рождество Христово|Різдво Христове|Christmas (Orthodox)',
  'DEFENDERS_DAY|02-23|День защитника Отечества|День захисника Вітчизни|Defender of the Fatherland Day',
  'WOMENS_DAY|03-08|Международный женский день|Міжнародний жіночий день|International Women’s Day',
  'EASTER|EAST+0|Пасха|Великдень|Easter (Orthodox)',
  'LABOUR_DAY|05-01|Праздник Весны и Труда|Свято Весни та Праці|Spring and Labour Day',
  'VICTORY_DAY|05-09|День Победы|День Перемоги|Victory Day',
  'RUSSIA_DAY|06-12|День России|День Росії|Russia Day',
  'KNOWLEDGE_DAY|09-01|День знаний|День знань|Knowledge Day',
  'UNITY_DAY|11-04|День народного единства|День народної єдності|Unity Day',
  'MOTHERS_DAY|-1SUN11|День матери|День матері|Mother’s Day',
];

/** Labour Code of Ukraine, article 73, with Law 3258-IX of 14 July 2023 (Christmas, statehood, defenders) and Law 3107-IX of 29 May 2023 (8 May); Mother's Day: Decree 489/99 of 10 May 1999; Knowledge Day by custom. */
const UA = [
  'NEW_YEAR|01-01|Новый год|Новий рік|New Year’s Day',
  'WOMENS_DAY|03-08|Международный женский день|Міжнародний жіночий день|International Women’s Day',
  'EASTER|EAST+0|Пасха|Великдень|Easter (Orthodox)',
  'LABOUR_DAY|05-01|День труда|День праці|Labour Day',
  'REMEMBRANCE_DAY|05-08|День памяти и победы|День пам’яті та перемоги над нацизмом у Другій світовій війні|Day of Remembrance and Victory',
  'MOTHERS_DAY|2SUN05|День матери|День матері|Mother’s Day',
  'TRINITY|EAST+49|Троица|Трійця|Trinity Sunday (Pentecost)',
  'CONSTITUTION_DAY|06-28|День Конституции Украины|День Конституції України|Constitution Day',
  'STATEHOOD_DAY|07-15|День украинской государственности|День Української Державності|Statehood Day',
  'INDEPENDENCE_DAY|08-24|День независимости Украины|День незалежності України|Independence Day',
  'KNOWLEDGE_DAY|09-01|День знаний|День знань|Knowledge Day',
  'DEFENDERS_DAY|10-01|День защитников и защитниц Украины|День захисників і захисниць України|Defenders’ Day',
  'CHRISTMAS|12-25|Рождество Христово|Різдво Христове|Christmas',
];

/** Federal holidays: 5 U.S.C. § 6103; Mother's Day 36 U.S.C. § 117, Father's Day § 109; Valentine's Day and Easter by custom. */
const US = [
  'NEW_YEAR|01-01|Новый год|Новий рік|New Year’s Day',
  'KING_DAY|3MON01|День Мартина Лютера Кинга|День Мартіна Лютера Кінга|Martin Luther King Jr. Day',
  'VALENTINES_DAY|02-14|День святого Валентина|День святого Валентина|Valentine’s Day',
  'PRESIDENTS_DAY|3MON02|День рождения Вашингтона|День народження Вашингтона|Washington’s Birthday',
  'EASTER|WEST+0|Пасха|Великдень|Easter',
  'MOTHERS_DAY|2SUN05|День матери|День матері|Mother’s Day',
  'MEMORIAL_DAY|-1MON05|День памяти|День пам’яті|Memorial Day',
  'FATHERS_DAY|3SUN06|День отца|День батька|Father’s Day',
  'JUNETEENTH|06-19|День освобождения рабов|День звільнення рабів|Juneteenth',
  'INDEPENDENCE_DAY|07-04|День независимости США|День незалежності США|Independence Day',
  'LABOUR_DAY|1MON09|День труда|День праці|Labor Day',
  'COLUMBUS_DAY|2MON10|День Колумба|День Колумба|Columbus Day',
  'VETERANS_DAY|11-11|День ветеранов|День ветеранів|Veterans Day',
  'THANKSGIVING|4THU11|День благодарения|День подяки|Thanksgiving Day',
  'CHRISTMAS|12-25|Рождество|Різдво|Christmas Day',
];

/** Bank holidays of England and Wales, on their own day and not the substitute one: Banking and Financial Dealings Act 1971, schedule 1, and royal proclamation; the others by custom. */
const GB = [
  'NEW_YEAR|01-01|Новый год|Новий рік|New Year’s Day',
  'VALENTINES_DAY|02-14|День святого Валентина|День святого Валентина|Valentine’s Day',
  'MOTHERS_DAY|WEST-21|День матери|День матері|Mothering Sunday',
  'GOOD_FRIDAY|WEST-2|Страстная пятница|Страсна п’ятниця|Good Friday',
  'EASTER|WEST+0|Пасха|Великдень|Easter Sunday',
  'EASTER_MONDAY|WEST+1|Пасхальный понедельник|Великодній понеділок|Easter Monday',
  'EARLY_MAY|1MON05|Майский выходной|Травневий вихідний|Early May bank holiday',
  'SPRING|-1MON05|Весенний выходной|Весняний вихідний|Spring bank holiday',
  'FATHERS_DAY|3SUN06|День отца|День батька|Father’s Day',
  'SUMMER|-1MON08|Летний выходной|Літній вихідний|Summer bank holiday',
  'CHRISTMAS|12-25|Рождество|Різдво|Christmas Day',
  'BOXING_DAY|12-26|День подарков|День подарунків|Boxing Day',
];

export const HOLIDAYS: Readonly<Record<string, readonly string[]>> = { RU, UA, US, GB };
