import { foldName, patronymicRoot, plainText, skeleton } from '../../src/domain/name-fold';

describe('one fold for one name', () => {
  it.each([
    ['Юлия', 'Юлія', 'Yuliya', 'Iuliia', 'Yulia', 'Julia', 'ЮЛИЯ'],
    ['Евгений', 'Evgeniy', 'Yevgenii', 'Evgenii', 'Evgeny'],
    ['Пётр', 'Петр', 'Petr', 'Pyotr'],
    ['Щербаков', 'Shcherbakov', 'Scherbakov'],
    ['Хмельницкий', 'Хмельницький', 'Khmelnytskyi'],
    ['Григорий', 'Hryhorii', 'Grigory'],
    ['Цветков', 'Цвєтков', 'Tsvetkov'],
    ['Соловьёв', 'Соловйов', 'Soloviev', 'Solovyov'],
    ['Вишневская', 'Вишневська', 'Vishnevskaya'],
    ["Лук'яненко", 'Лукьяненко', 'Lukianenko', 'Lukyanenko'],
    ['Филиппов', 'Філіпов', 'Filippov'],
  ])('%s', (...spellings) => expect(new Set(spellings.map(foldName)).size).toBe(1));

  it.each([
    ['Анна', 'Яна'],
    ['Мария', 'Марина'],
    ['Иванов', 'Иванова'],
    ['Павлов', 'Попов'],
  ])('but two for %s and %s', (one, other) => expect(foldName(one)).not.toBe(foldName(other)));

  it('takes Latin letters in a Cyrillic word for what they look like', () => {
    expect(plainText('Ивaнoв')).toBe('иванов');
    expect(plainText('Петрова - Водкина')).toBe('петрова водкина');
    expect(plainText('Müller’s')).toBe('mullers');
  });

  it('reads the father out of a patronymic, he or she, Russian or Ukrainian', () => {
    const roots = ['Сергеевич', 'Сергеевна', 'Сергійович', 'Сергіївна'].map((text) => patronymicRoot(foldName(text)));
    expect(new Set(roots).size).toBe(1);
    expect(patronymicRoot(foldName('Ильич'))).toBe(patronymicRoot(foldName('Іллівна')));
    expect(patronymicRoot('li')).toBe('li');
  });

  it('keeps consonants where vowels may be wrong', () => {
    expect(skeleton('garkov')).toBe(skeleton('garkiv'));
    expect(skeleton('petrov')).not.toBe(skeleton('pavlov'));
  });
});
