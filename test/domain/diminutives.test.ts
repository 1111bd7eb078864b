import { mayBegin, relation, type KnownName } from '../../src/domain/diminutives';
import { foldName, plainText } from '../../src/domain/name-fold';
import { lists } from '../support/lists';

const { forms } = lists.names();
const known = (name: string): KnownName => forms.known(plainText(name), foldName(name))!;

describe('first names', () => {
  it.each([
    ['Сергей', 'Сергій', 'ONE'],
    ['Дмитрий', 'Dmytro', 'ONE'],
    ['Николай', 'Микола', 'ONE'],
    ['Елена', 'Олена', 'ONE'],
    ['Евгений', 'Yevhen', 'ONE'],
    ['Catherine', 'Катерина', 'ONE'],
    ['Саша', 'Александр', 'SHORT'],
    ['Саша', 'Олександра', 'SHORT'],
    ['Шура', 'Саша', 'SHORT'],
    ['Bill', 'William', 'SHORT'],
    ['Даня', 'Богдан', 'SHORT'],
    ['Мария', 'Марина', 'OTHER'],
    ['Алла', 'Алина', 'OTHER'],
    ['Александр', 'Александра', 'OTHER'],
    ['Евгений', 'Евгения', 'OTHER'],
    ['Маша', 'Даша', 'OTHER'],
  ])('%s and %s are %s', (one, other, expected) => {
    expect(relation(known(one), known(other))).toBe(expected);
    expect(relation(known(other), known(one))).toBe(expected);
  });

  it('have a sex where only one sex has them', () => {
    expect(['Никита', 'Ольга', 'Саша', 'Женя'].map((name) => known(name).sex)).toEqual(['m', 'f', null, null]);
  });

  it('begin with a letter of any of their languages', () => {
    expect(mayBegin(known('Олена'), 'e')).toBe(true);
    expect(mayBegin(known('Олена'), 's')).toBe(false);
  });

  it('are unknown outside the table', () => expect(forms.known('иванов', foldName('Иванов'))).toBeUndefined());
});
