/** Laws of the search for duplicates on invented bases: order says nothing, both sides are equal, twice is once, and "not the same" holds. */
import fc from 'fast-check';
import {
  findDuplicates,
  findPairs,
  scorePair,
  type ClientRecord,
  type DuplicateGroup,
} from '../../../src/domain/duplicates';
import { lists } from '../../support/lists';
import { mergeAuto } from '../../support/merge-auto';

const names = lists.names();

const maybe = <T>(value: fc.Arbitrary<T>, blank: T): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constant(blank) });
const oneOf = (...values: string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

/** Few values, so that rows often agree by halves. */
const client = fc.record({
  lastName: maybe(oneOf('Иванов', 'Іванов', 'Ivanov', 'Иванова', 'Коваленко', 'Петров'), ''),
  firstName: maybe(oneOf('Иван', 'Іван', 'Ваня', 'Елена', 'Олена', 'И.', 'Пётр'), ''),
  middleName: maybe(oneOf('Иванович', 'Петрович', 'Сергіївна'), ''),
  phones: fc.subarray(['+79161234567', '+79161234568', '+380671112233', '+70000000000'], { maxLength: 2 }),
  emails: fc.subarray(['ivan@mail.ru', 'ivan@ya.ru', 'info@firm.ru'], { maxLength: 1 }),
  birthday: maybe(
    fc.record({
      year: fc.constantFrom(1960, 1961, 1990, null),
      month: fc.constantFrom(3, 12),
      day: fc.constantFrom(3, 12),
    }),
    null,
  ),
  city: maybe(oneOf('Москва', 'Киев', 'Київ'), ''),
  address: maybe(oneOf('ул. Ленина, 5, кв. 7', 'Ленина 5-7', 'Мира, 8'), ''),
  postcode: maybe(oneOf('101000', '101001'), ''),
  taxId: maybe(oneOf('7707083893'), ''),
  company: maybe(oneOf('ООО «Ромашка»', 'ТОВ Вектор'), ''),
});
const base: fc.Arbitrary<ClientRecord[]> = fc
  .array(client, { maxLength: 14 })
  .map((rows) => rows.map((row, n) => ({ id: `K-${n}`, ...row })));
const shuffledTwice = base.chain((rows) =>
  fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
);
const autoPairs = (groups: readonly DuplicateGroup[]): string[] =>
  groups.filter(({ band }) => band === 'auto').flatMap(({ ids }) => ids.flatMap((a) => ids.map((b) => `${a} ${b}`)));

test('any order of the rows gives the same groups', () => {
  fc.assert(
    fc.property(shuffledTwice, ([rows, shuffled]) =>
      expect(findDuplicates(shuffled, { names })).toEqual(findDuplicates(rows, { names })),
    ),
  );
});

test('what comes finds the same pairs beside the rest as in a search of all', () => {
  fc.assert(
    fc.property(base, fc.integer({ min: 0, max: 14 }), (rows, many) => {
      const fresh = new Set(rows.slice(0, many).map(({ id }) => id));
      const all = findPairs(rows, { names }).filter(({ a, b }) => fresh.has(a) || fresh.has(b));
      expect(findPairs(rows, { names, fresh })).toEqual(all);
    }),
  );
});

test('a pair scores the same from either side, between 0 and 1', () => {
  fc.assert(
    fc.property(client, client, (a, b) => {
      const [one, other] = [
        { id: 'K-1', ...a },
        { id: 'K-2', ...b },
      ];
      const found = scorePair(one, other, names);
      expect(scorePair(other, one, names)).toEqual(found);
      expect(found.score).toBeGreaterThanOrEqual(0);
      expect(found.score).toBeLessThanOrEqual(1);
    }),
  );
});

test('a client stands in one auto group at most, and beside another in one group at most once', () => {
  fc.assert(
    fc.property(base, (rows) => {
      const groups = findDuplicates(rows, { names });
      const auto = groups.filter(({ band }) => band === 'auto').flatMap(({ ids }) => ids);
      expect(new Set(auto).size).toBe(auto.length);
      for (const { ids, pairs } of groups) {
        expect(new Set(ids).size).toBe(ids.length);
        expect(pairs.every(({ a, b }) => ids.includes(a) && ids.includes(b) && a < b)).toBe(true);
      }
    }),
  );
});

test('pairs that a person has set apart are never in one auto group, and never asked about again', () => {
  fc.assert(
    fc.property(base, fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 6 }), (rows, picks) => {
      const apart = picks.filter(([a, b]) => a !== b).map(([a, b]) => [`K-${a}`, `K-${b}`] as const);
      const groups = findDuplicates(rows, { names, apart });
      const joined = new Set(autoPairs(groups));
      for (const [a, b] of apart) {
        expect(joined.has(`${a} ${b}`)).toBe(false);
        for (const { pairs } of groups) {
          expect(pairs.some((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a))).toBe(false);
        }
      }
    }),
  );
});

test('all groups set apart, nothing is found', () => {
  fc.assert(
    fc.property(base, (rows) => {
      const everyPair = rows.flatMap((a, i) => rows.slice(i + 1).map((b) => [a.id, b.id] as const));
      expect(findDuplicates(rows, { names, apart: everyPair })).toEqual([]);
    }),
  );
});

test('once all certain groups are merged, a second search is certain of nothing more', () => {
  fc.assert(
    fc.property(base, (rows) => {
      expect(findDuplicates(mergeAuto(rows), { names }).filter(({ band }) => band === 'auto')).toEqual([]);
    }),
  );
});
