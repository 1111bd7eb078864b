import fc from 'fast-check';
import { tidyCity, type CityLanguage } from '../../src/domain/cities';
import { lists } from '../support/lists';

const cities = lists.cities();

it.each<[CityLanguage, string, string]>([
  ['ru', 'г. Москва', 'Москва'],
  ['ru', 'г.Москва', 'Москва'],
  ['ru', 'москва', 'Москва'],
  ['ru', 'МОСКВА', 'Москва'],
  ['ru', 'МСК', 'Москва'],
  ['ru', 'Мocква', 'Москва'],
  ['ru', 'Москва г', 'Москва'],
  ['ru', 'Москва г.', 'Москва'],
  ['ru', 'город Москва', 'Москва'],
  ['ru', 'СПб', 'Санкт-Петербург'],
  ['ru', 'Санкт-Петербург г', 'Санкт-Петербург'],
  ['ru', 'санкт петербург', 'Санкт-Петербург'],
  ['ru', 'г. С.-Петербург', 'Санкт-Петербург'],
  ['ru', 'ростов на дону', 'Ростов-на-Дону'],
  ['ru', 'Н. Новгород', 'Нижний Новгород'],
  ['ru', 'Київ', 'Киев'],
  ['ru', 'Moscow', 'Москва'],
  ['ru', 'нижние серги', 'Нижние Серги'],
  ['ru', 'комсомольск-на-амуре', 'Комсомольск-на-Амуре'],
  ['ru', 'с. Ивановка', 'с. Ивановка'],
  ['ru', 'пгт Яблоновский', 'пгт Яблоновский'],
  ['ru', 'Московская обл., г. Химки', 'Московская обл., г. Химки'],
  ['ru', 'Гомель', 'Гомель'],
  ['ru', 'Магадан', 'Магадан'],
  ['uk', 'м. Київ', 'Київ'],
  ['uk', 'м.Київ', 'Київ'],
  ['uk', 'Киев', 'Київ'],
  ['uk', 'київ', 'Київ'],
  ['uk', 'Днепропетровск', 'Дніпро'],
  ['uk', 'біла церква', 'Біла Церква'],
  ['en', 'Kiev', 'Kyiv'],
  ['en', 'NEW YORK', 'New York'],
  ['en', 'london', 'London'],
  ['en', 'stratford upon avon', 'Stratford upon Avon'],
  ['ru', '', ''],
])('in %s: "%s" is "%s"', (language, text, city) => {
  expect(tidyCity(text, language, cities)).toBe(city);
  expect(tidyCity(city, language, cities)).toBe(city);
});

it('any city is the same when it is tidied twice', () => {
  const piece = fc.constantFrom(
    'г',
    'г.',
    'м.',
    ' ',
    '-',
    'москва',
    'Киев',
    'СПб',
    'на',
    'дону',
    ',',
    '.',
    'город',
    'NY',
    'с.',
    '—',
    '1',
    'о',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 7 }),
      fc.constantFrom<CityLanguage>('ru', 'uk', 'en'),
      (pieces, language) => {
        const once = tidyCity(pieces.join(''), language, cities);
        return tidyCity(once, language, cities) === once;
      },
    ),
    { numRuns: 20_000 },
  );
});
