import fc from 'fast-check';
import { changeTags, foldTag, isTag, splitTags, unitedTags } from '../../src/domain/tags';

const tag = fc
  .stringMatching(/^[a-zA-Zа-яА-ЯёЁіІ\d][a-zA-Zа-яА-ЯёЁіІ\d -]{0,11}$/)
  .filter(isTag)
  .map((text) => text.trim());
const cell = fc
  .tuple(fc.array(tag, { maxLength: 6 }), fc.constantFrom(', ', ',', '; ', ';', '\n'))
  .map(([tags, separator]) => tags.join(separator));
const folded = (text: string): string[] => splitTags(text).map(foldTag);

it('tags are told apart by commas, semicolons and lines, each once whatever its case', () => {
  expect(splitTags(' VIP; опт,vip ,, \nновый  клиент')).toEqual(['VIP', 'опт', 'новый клиент']);
  expect(splitTags('  ')).toEqual([]);
});

it('a cell that changes keeps its order and its separator, one that need not change each letter', () => {
  expect(changeTags('VIP;опт', ['Новый'], [])).toBe('VIP; опт; Новый');
  expect(changeTags('VIP, опт', [], ['ОПТ'])).toBe('VIP');
  expect(changeTags(' vip,опт', ['VIP'], ['лес'])).toBe(' vip,опт');
  expect(changeTags('', ['VIP', 'vip'], [])).toBe('VIP');
  expect(changeTags('VIP', ['опт'], ['опт', 'vip'])).toBe('');
});

it('tags of merged clients come together, each once', () => {
  expect(unitedTags(['VIP', '', 'опт; vip'])).toBe('VIP, опт');
});

describe('laws', () => {
  const lists = fc.array(tag, { maxLength: 4 });
  it('a second change of the same kind changes nothing', () => {
    fc.assert(
      fc.property(cell, lists, lists, (before, add, remove) => {
        const once = changeTags(before, add, remove);
        expect(changeTags(once, add, remove)).toBe(once);
      }),
    );
  });

  it('what was added and is removed again leaves the tags that were there, in their order', () => {
    fc.assert(
      fc.property(cell, lists, (before, add) => {
        const fresh = add.filter((one) => !folded(before).includes(foldTag(one)));
        expect(splitTags(changeTags(changeTags(before, fresh, []), [], fresh))).toEqual(splitTags(before));
      }),
    );
  });

  it('all that is added is there, all that is removed is not, and no tag is there twice', () => {
    fc.assert(
      fc.property(cell, lists, lists, (before, add, remove) => {
        const after = folded(changeTags(before, add, remove));
        const gone = remove.map(foldTag);
        for (const one of add.map(foldTag)) expect(after.includes(one)).toBe(!gone.includes(one));
        for (const one of gone) expect(after).not.toContain(one);
        expect(new Set(after).size).toBe(after.length);
        expect(after.slice(0, folded(before).length).every((one) => !gone.includes(one))).toBe(true);
      }),
    );
  });
});
