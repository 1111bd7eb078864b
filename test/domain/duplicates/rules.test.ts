/** One pair for each rule: what is merged unseen, what is asked, and what is two people. */
import { findDuplicates, scorePair, type Band, type ClientRecord } from '../../../src/domain/duplicates';
import { slips } from '../../../src/domain/duplicates/text-distance';
import { blankRecord } from '../../support/labelled/person';
import { lists } from '../../support/lists';

const names = lists.names();

const client = (id: string, given: Partial<ClientRecord>): ClientRecord => ({ ...blankRecord(id), ...given });
const born = (year: number | null, month: number, day: number) => ({ year, month, day });
const phone = { phones: ['+79161234567'] };
const anna = { lastName: 'Белова', firstName: 'Анна' };
const roof = { ...phone, city: 'Тверь', address: 'ул. Садовая, 5, кв. 7', postcode: '170001' };
const ivan = { lastName: 'Иванов', firstName: 'Иван', middleName: 'Иванович' };
const firm = { company: 'ООО «Ромашка»', taxId: '7707083893', city: 'Казань', address: 'ул. Мира, 8' };

const PAIRS: [string, Band, Partial<ClientRecord>, Partial<ClientRecord>, string][] = [
  ['one phone and one name in three languages', 'auto', { lastName: 'Иванова', firstName: 'Елена', ...phone }, { lastName: 'Ivanova', firstName: 'Olena', ...phone }, 'SAME_NAME'],
  ['names in each other’s cells', 'auto', { ...anna, ...phone }, { lastName: 'Анна', firstName: 'Белова', ...phone }, 'SAME_NAME'],
  ['a full name in one cell', 'auto', { ...anna, ...phone }, { lastName: 'Белова Анна Сергеевна', ...phone }, 'SAME_NAME'],
  ['a slip in the surname', 'auto', { ...anna, ...phone }, { ...anna, lastName: 'Белвоа', ...phone }, 'SIMILAR_NAME'],
  ['another surname with phone and birthday (a marriage)', 'auto', { ...anna, ...phone, birthday: born(1987, 3, 5) }, { ...anna, lastName: 'Крылова', ...phone, birthday: born(1987, 3, 5) }, 'OTHER_LAST_NAME'],
  ['day and month swapped', 'auto', { ...anna, ...phone, birthday: born(1987, 3, 5) }, { ...anna, ...phone, birthday: born(1987, 5, 3) }, 'SIMILAR_BIRTHDAY'],
  ['a firm twice', 'auto', { ...firm, ...phone }, { ...firm, company: 'Ромашка', address: '' }, 'SAME_TAX_ID'],
  ['an initial and a phone', 'ask', { ...anna, ...phone }, { lastName: 'Белова', firstName: 'А.', ...phone }, 'INITIALS'],
  ['a first name and a phone', 'ask', { ...anna, ...phone, emails: ['anna@mail.ru'] }, { firstName: 'Анна', ...phone, city: 'Тверь' }, 'SAME_PHONE'],
  ['other birthdays of one time', 'ask', { ...ivan, ...roof, birthday: born(1955, 3, 5) }, { ...ivan, ...roof, birthday: born(1961, 7, 19) }, 'OTHER_BIRTHDAY'],
  ['father and son born on one day', 'ask', { ...ivan, ...roof, birthday: born(1958, 1, 27) }, { ...ivan, ...roof, birthday: born(1978, 1, 27) }, 'OTHER_BIRTHDAY'],
  ['father and son, of whom one was born on a day that stands for none', 'ask', { ...ivan, ...roof, birthday: born(1945, 12, 27) }, { ...ivan, ...roof, birthday: born(1970, 1, 1) }, 'OTHER_BIRTHDAY'],
  ['a day that stands for none, and one mailbox', 'auto', { ...anna, ...phone, emails: ['anna@mail.ru'], birthday: born(1985, 12, 27) }, { ...anna, ...phone, emails: ['anna@mail.ru'], birthday: born(1970, 1, 1) }, 'SAME_EMAIL'],
  ['a day on which nobody alive was born', 'auto', { ...anna, ...phone, birthday: born(1985, 12, 27) }, { ...anna, ...phone, birthday: born(1900, 1, 1) }, 'SAME_PHONE'],
  ['namesakes with one birthday and two phones', 'ask', { ...ivan, phones: ['+79161234567'], birthday: born(1955, 3, 5) }, { ...ivan, phones: ['+79037654321'], birthday: born(1955, 3, 5) }, 'SAME_BIRTHDAY'],
  ['father and son of one name, one mailbox', 'ask', { ...ivan, ...roof, emails: ['ivan@mail.ru'], birthday: born(1955, 3, 5) }, { ...ivan, ...roof, emails: ['ivan@mail.ru'], birthday: born(1983, 7, 19) }, 'OTHER_BIRTHDAY'],
  ['another patronymic and one birthday', 'ask', { ...ivan, ...roof, birthday: born(1955, 3, 5) }, { ...ivan, ...roof, middleName: 'Петрович', birthday: born(1955, 3, 5) }, 'OTHER_PATRONYMIC'],
  ['a firm that has moved, or its branch', 'ask', { ...firm, ...phone }, { ...firm, city: 'Самара', address: 'ул. Лесная, 3' }, 'OTHER_CITY'],
  ['colleagues whose surnames are alike', 'ask', { ...anna, ...phone, company: 'ООО Вектор' }, { ...anna, lastName: 'Билова', ...phone, company: 'ООО Вектор' }, 'SIMILAR_NAME'],
  ['colleagues of one name behind an office’s mailbox', 'ask', { ...anna, ...phone, company: 'ООО Вектор', emails: ['info@firm.ru'] }, { ...anna, ...phone, company: 'ООО Вектор', emails: ['info@firm.ru'] }, 'SAME_COMPANY'],
  ['one name in houses 44 and 4 of a street', 'ask', { ...ivan, city: 'Тверь', address: 'ул. Садовая, 44-18' }, { ...ivan, city: 'Тверь', address: 'ул. Садовая, 4-18' }, 'SAME_NAME'],
  ['a branch of a firm', 'no', { ...firm, ...phone }, { ...firm, city: 'Самара', address: 'ул. Лесная, 3', phones: ['+79031112233'] }, 'OTHER_CITY'],
  ['father and son of one name: a generation apart', 'no', { ...ivan, ...roof, birthday: born(1955, 3, 5) }, { ...ivan, ...roof, birthday: born(1983, 7, 19) }, 'OTHER_BIRTHDAY'],
  ['father and son by patronymic', 'no', { ...ivan, ...roof }, { ...ivan, middleName: 'Петрович', ...roof }, 'OTHER_PATRONYMIC'],
  ['a couple under one roof', 'no', { lastName: 'Белов', firstName: 'Пётр', ...roof }, { ...anna, ...roof }, 'OTHER_NAME'],
  ['a couple whose names differ by a letter', 'no', { lastName: 'Коваленко', firstName: 'Александр', ...roof }, { lastName: 'Коваленко', firstName: 'Александра', ...roof }, 'OTHER_SEX'],
  ['twins', 'no', { ...anna, ...roof, birthday: born(1990, 4, 8) }, { ...anna, firstName: 'Яна', ...roof, birthday: born(1990, 4, 8) }, 'OTHER_NAME'],
  ['colleagues behind one phone and mailbox', 'no', { ...anna, ...phone, emails: ['info@firm.ru'] }, { lastName: 'Петров', firstName: 'Олег', ...phone, emails: ['info@firm.ru'] }, 'OTHER_NAME'],
  ['namesakes', 'no', { ...ivan, phones: ['+79161234567'], birthday: born(1955, 3, 5) }, { ...ivan, phones: ['+79037654321'], birthday: born(1983, 7, 19) }, 'OTHER_BIRTHDAY'],
  ['a stand-in phone', 'no', { ...anna, phones: ['+70000000000'] }, { lastName: 'Белова', firstName: 'Ольга', phones: ['+70000000000'] }, 'OTHER_NAME'],
]; // prettier-ignore

test.each(PAIRS)('%s: %s', (_, band, a, b, because) => {
  const found = scorePair(client('K-1', a), client('K-2', b), names);
  expect([found.band, found.because]).toEqual([band, expect.arrayContaining([because])]);
});

test('a common name alone is never merged unseen', () => {
  const rows = Array.from({ length: 6 }, (_, n) =>
    client(`K-${n}`, { ...ivan, city: 'Москва', phones: [`+7916123456${n}`] }),
  );
  expect(findDuplicates(rows, { names }).filter(({ band }) => band === 'auto')).toEqual([]);
});

test('a phone that five people have is no evidence for any of them', () => {
  const firstNames = ['Анна', 'Ольга', 'Мария', 'Ирина', 'Вера', 'Анна'];
  const rows = firstNames.map((firstName, n) =>
    client(`K-${n}`, { firstName, lastName: n === 5 ? 'Крылова' : `Фамилия${n}`, ...phone }),
  );
  expect(findDuplicates(rows, { names })).toEqual([]);
});

test('a row that looks like two people who cannot be one is put to the user', () => {
  const father = client('K-1', { ...ivan, ...roof, birthday: born(1955, 3, 5) });
  const son = client('K-2', { ...ivan, ...roof, birthday: born(1983, 7, 19) });
  const either = client('K-3', { ...ivan, ...roof });
  const groups = findDuplicates([father, son, either], { names });
  expect(groups.filter(({ ids, band }) => band === 'auto' && ids.includes('K-1') && ids.includes('K-2'))).toEqual([]);
  expect(groups.some(({ because }) => because.includes('TWO_CANDIDATES'))).toBe(true);
});

test('weak links make no chain: who is like the next only is no group of three', () => {
  const rows = [
    client('K-1', { lastName: 'Белова', firstName: 'А.', ...phone }),
    client('K-2', { lastName: 'Белова', firstName: 'Анна', ...phone, emails: ['anna@mail.ru'] }),
    client('K-3', { lastName: '', firstName: 'Анна', emails: ['anna@mail.ru'], phones: ['+79037654321'] }),
  ];
  for (const { ids } of findDuplicates(rows, { names })) expect(ids.length).toBeLessThan(3);
});

test('rows that are one client speak for each other: a third joins who has the phone of one and the birthday of the other', () => {
  const rows = [
    client('K-1', { ...anna, ...phone, emails: ['anna@mail.ru'] }),
    client('K-2', { ...anna, emails: ['anna@mail.ru'], birthday: born(1987, 3, 5) }),
    client('K-3', { lastName: 'Белова', firstName: 'А.', ...phone, birthday: born(1987, 3, 5) }),
  ];
  expect(findDuplicates(rows, { names }).map(({ ids, band }) => [band, ids])).toEqual([
    ['auto', ['K-1', 'K-2', 'K-3']],
  ]);
});

test('slips are counted up to the limit', () => {
  expect([
    slips('ivanov', 'ivnaov', 2),
    slips('ivanov', 'ivanv', 2),
    slips('ivanov', 'petrov', 2),
    slips('', 'ab', 3),
  ]).toEqual([1, 1, 3, 2]);
});
