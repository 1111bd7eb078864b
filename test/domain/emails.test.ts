import { canonicalEmail, readEmail } from '../../src/domain/emails';

describe('an e-mail address', () => {
  it.each([
    [' Anna@Mail.RU ', 'anna@mail.ru'],
    ['mailto:anna@mail.ru', 'anna@mail.ru'],
    ['Анна Ким <anna.kim@ya.ru>', 'anna.kim@ya.ru'],
    ['anna@mail.ru.', 'anna@mail.ru'],
    ['anna\u00a0@mail.ru'.replace('\u00a0', ''), 'anna@mail.ru'],
    ['почта@пример.рф', 'почта@пример.рф'],
    ["o'brien@example.co.uk", "o'brien@example.co.uk"],
  ])('"%s" is %s', (text, address) => {
    expect(readEmail(text)).toMatchObject({ kind: 'email', address });
  });

  it.each([
    'anna',
    'anna@',
    '@mail.ru',
    'anna@mail',
    'an na@',
    'anna@@mail.ru',
    'anna..k@mail.ru',
    'anna@-mail.ru',
    'нет почты',
    `${'a'.repeat(65)}@mail.ru`,
  ])('"%s" is none', (text) => expect(readEmail(text)).toEqual({ kind: 'unreadable', why: 'NOT_AN_ADDRESS' }));

  it('with a Cyrillic letter among Latin ones is flagged with what was meant', () => {
    expect(readEmail('аnna@mail.ru')).toEqual({ kind: 'unreadable', why: 'LOOKALIKE', suggestion: 'anna@mail.ru' });
    expect(readEmail('anna@mаil.ru')).toMatchObject({ why: 'LOOKALIKE', suggestion: 'anna@mail.ru' });
  });

  it('beside a second one is the first, and the second is kept', () => {
    expect(readEmail('a@x.ru; b@y.ru')).toMatchObject({ address: 'a@x.ru', rest: 'b@y.ru' });
  });

  it('has one canonical form per mailbox', () => {
    expect(canonicalEmail('i.van+shop@googlemail.com')).toBe('ivan@gmail.com');
    expect(canonicalEmail('ivan-k@yandex.ru')).toBe(canonicalEmail('ivan.k@ya.ru'));
    expect(canonicalEmail('i.van@mail.ru')).toBe('i.van@mail.ru');
  });
});
