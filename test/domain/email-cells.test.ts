/** Addresses of a cell: tidied where nothing is guessed, proposed where something is. */
import fc from 'fast-check';
import { readEmails } from '../../src/domain/email-cells';
import { inLatin, unmixed } from '../../src/domain/look-alikes';
import { isOneSlip, likelyDomain } from '../../src/domain/typo-domains';

it.each([
  [' Anna.K@Mail.RU ', 'anna.k@mail.ru'],
  ['anna @ mail.ru', 'anna@mail.ru'],
  ['anna@mail.ru.', 'anna@mail.ru'],
  ['mailto:anna@mail.ru', 'anna@mail.ru'],
  ['E-mail: anna@mail.ru', 'anna@mail.ru'],
  ['Анна Иванова <Anna@Mail.ru>', 'anna@mail.ru'],
  ['A@x.ru; b@Y.ru', 'a@x.ru, b@y.ru'],
  ['a@x.ru b@y.ru', 'a@x.ru, b@y.ru'],
  ['a@x.ru и b@y.ru', 'a@x.ru, b@y.ru'],
  ['a@x.ru, A@X.ru', 'a@x.ru'],
  ['почта@пример.рф', 'почта@пример.рф'],
  ['anna@\u200bmail.ru', 'anna@mail.ru'],
])('"%s" becomes %s', (cell, cleaned) => {
  const reading = readEmails(cell);
  expect(reading.kind === 'emails' && reading.addresses.join(', ')).toBe(cleaned);
});

it.each([
  ['anna@gmial.com', 'TYPO', 'anna@gmail.com'],
  ['anna@gmail.ru', 'TYPO', 'anna@gmail.com'],
  ['anna@gmail.co', 'TYPO', 'anna@gmail.com'],
  ['anna@mail.ri', 'TYPO', 'anna@mail.ru'],
  ['anna@maul.ru', 'UNTOUCHED', undefined],
  ['anna@yandex.ry', 'TYPO', 'anna@yandex.ru'],
  ['anna@yadnex.ru', 'TYPO', 'anna@yandex.ru'],
  ['anna@ukr.ne', 'TYPO', 'anna@ukr.net'],
  ['anna@rambler.rru', 'TYPO', 'anna@rambler.ru'],
  ['anna@hotmial.com', 'TYPO', 'anna@hotmail.com'],
  ['anna@mail,ru', 'UNREADABLE', 'anna@mail.ru'],
  ['anna@mailru', 'UNREADABLE', 'anna@mail.ru'],
  ['anna@gmailcom', 'UNREADABLE', 'anna@gmail.com'],
  ['anna@@mail.ru', 'UNREADABLE', 'anna@mail.ru'],
  ['anna@mail..ru', 'UNREADABLE', 'anna@mail.ru'],
  ['anna@', 'UNREADABLE', undefined],
  ['anna.mail.ru', 'UNREADABLE', undefined],
  ['нет', 'UNREADABLE', undefined],
  ['аnna@mail.ru', 'LOOKALIKE', 'anna@mail.ru'],
  ['anna@mail.ру', 'LOOKALIKE', 'anna@mail.ru'],
  ['a@x.ru, b@gmial.com', 'TYPO', 'a@x.ru, b@gmail.com'],
  ['anna@mail.ru (рабочая)', 'UNREADABLE', undefined],
])('"%s" is %s, with the suggestion %s', (cell, why, suggestion) => {
  const reading = readEmails(cell);
  if (why === 'UNTOUCHED') expect(reading.kind).toBe('emails');
  else expect(reading).toEqual({ kind: 'doubt', why, ...(suggestion === undefined ? {} : { suggestion }) });
});

it.each([
  'mail.ru',
  'email.ru',
  'ya.ru',
  'bk.ru',
  'mail.com',
  'gmx.net',
  'romashka.ru',
  'inbox.lv',
  'i.ua',
  'mail.uk',
  'web.com',
  'list.com',
  'kmail.ru',
])('%s may be what it says', (domain) => expect(likelyDomain(domain)).toBeNull());

it('a suggestion is an address that needs no further one, and clean addresses stay', () => {
  const piece = fc.constantFrom(
    'anna',
    'а',
    '@',
    '@',
    '.',
    ',',
    ' ',
    'mail',
    'gmial',
    'ru',
    'ру',
    'com',
    'ukr',
    'ne',
    ';',
    '<',
    '>',
    'A',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const reading = readEmails(pieces.join(''));
      const once =
        reading.kind === 'emails'
          ? reading.addresses.join(', ')
          : reading.kind === 'doubt'
            ? reading.suggestion
            : undefined;
      if (once === undefined) return true;
      const again = readEmails(once);
      return again.kind === 'emails' && again.addresses.join(', ') === once;
    }),
    { numRuns: 20_000 },
  );
});

it('a slip is one letter or two neighbours', () => {
  expect([
    isOneSlip('gmial', 'gmail'),
    isOneSlip('gmai', 'gmail'),
    isOneSlip('gmaill', 'gmail'),
    isOneSlip('gmaul', 'gmail'),
  ]).toEqual([true, true, true, true]);
  expect([isOneSlip('gmail', 'gmail'), isOneSlip('gamli', 'gmail')]).toEqual([false, false]);
});

it('letters of the other alphabet are put right inside a word, and only there', () => {
  expect(unmixed('Петpов Ceргей')).toBe('Петров Сергей');
  expect(unmixed('Smіth')).toBe('Smith');
  expect(unmixed('COCA Кола')).toBe('COCA Кола');
  expect(unmixed('Iванов')).toBe('Іванов');
  expect(unmixed('Наrry')).toBe('Harry');
  expect(inLatin('аnnа')).toBe('anna');
});
