import { LISTS } from '../../src/lists';
import { lazyLists } from '../../src/tables/word-lists';

test('a list is read when it is first asked for, once, and none of the others', () => {
  const read: string[] = [];
  const lists = lazyLists((name) => {
    read.push(name);
    return LISTS[name];
  });
  expect(read).toEqual([]);
  expect(lists.names().has('Ольга')).toBe(true);
  expect(lists.names().genderOf('Ольга')).toBe('F');
  expect(read).toEqual(['names']);
  expect(lists.cities().named('спб')?.uk).toBe('Санкт-Петербург');
  expect(lists.headers().claims('Моб. тел.', 'clients')).toEqual([{ field: 'phone', kind: 'exact', second: false }]);
  expect(read).toEqual(['names', 'cities', 'headers']);
});

test('the lists are plain data, as a file holds them', () => {
  expect(JSON.parse(JSON.stringify(LISTS))).toEqual(LISTS);
});

test('no first name is a man’s and a woman’s but those of both', () => {
  const { men, women, otherMen, otherWomen, both } = LISTS.names;
  const full = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(':')[0]!.split(' '));
  const [hers, his] = [
    [...full(women), ...otherWomen],
    [...full(men), ...otherMen],
  ].map((names) => new Set(names.map((name) => name.toLowerCase())));
  expect([...his!].filter((name) => hers!.has(name) && !both.includes(name))).toEqual([]);
});
