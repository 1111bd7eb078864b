import { splitName, tidyName } from '../../src/domain/names';

const parts = (text: string): string[] | null => {
  const name = splitName(text);
  return name && [name.lastName, name.firstName, name.middleName];
};

describe('a full name', () => {
  it.each([
    ['Петрова Анна Сергеевна', ['Петрова', 'Анна', 'Сергеевна']],
    ['Анна Сергеевна Петрова', ['Петрова', 'Анна', 'Сергеевна']],
    ['Анна Сергеевна', ['', 'Анна', 'Сергеевна']],
    ['Анна Петрова', ['Петрова', 'Анна', '']],
    ['Петрова Анна', ['Петрова', 'Анна', '']],
    ['Шевченко Тарас Григорович', ['Шевченко', 'Тарас', 'Григорович']],
    ['Олена Іванівна Коваль', ['Коваль', 'Олена', 'Іванівна']],
    ['Коваленко Ірина', ['Коваленко', 'Ірина', '']],
    ['Константин Воробьёв', ['Воробьёв', 'Константин', '']],
    ['Алиев Вагиф Самед оглы', ['Алиев', 'Вагиф', 'Самед оглы']],
    ['Анна', ['', 'Анна', '']],
    ['John Smith', ['Smith', 'John', '']],
    ['Smith, John', ['Smith', 'John', '']],
    ['John A. Smith', ['Smith', 'John', 'A.']],
    ['Dr. Ludwig van Beethoven', ['van Beethoven', 'Ludwig', '']],
    ['  ПЕТРОВ   ИВАН  ', ['Петров', 'Иван', '']],
  ])('"%s"', (text, expected) => expect(parts(text)).toEqual(expected));

  it.each(['', 'ООО Ромашка', 'Салон «Мята»', 'a b c d e', 'Анна 2'])('"%s" cannot be split', (text) => {
    expect(splitName(text)).toBeNull();
  });

  it('is tidied only where it is all capitals or all small', () => {
    expect(tidyName('петрова-водкина  анна')).toBe('Петрова-Водкина Анна');
    expect(tidyName('McDonald')).toBe('McDonald');
    expect(tidyName('ООО РОМАШКА')).toBe('ООО Ромашка');
    expect(tidyName(tidyName('  ИВАН - ПЕТР '))).toBe(tidyName('  ИВАН - ПЕТР '));
  });
});
