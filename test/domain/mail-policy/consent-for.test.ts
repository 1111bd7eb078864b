/** Consent for a purpose: what is named is given, what is left out is not, and a refusal wins over everything. */
import fc from 'fast-check';
import { readConsent, type Consent } from '../../../src/domain/consent';
import { consentFor, MAIL_PURPOSES, type MailPurpose } from '../../../src/domain/mail-policy';

/** First letters of the purposes that are given, refused and unknown, in the order of MAIL_PURPOSES: B G O S R. */
const readings = (cell: unknown): string =>
  MAIL_PURPOSES.map((purpose) => ({ GIVEN: '+', REFUSED: '-', UNKNOWN: '?' })[consentFor(cell, purpose)]).join('');

test.each([
  // BIRTHDAY GREETING OFFER SERVICE REVIEW
  ['да', '+++++'],
  [true, '+++++'],
  ['yes, by phone', '+++++'],
  ['нет', '-----'],
  [false, '-----'],
  ['', '?????'],
  ['спросить', '?????'],
  ['только дни рождения', '+----'],
  ['Только День Рождения', '+----'],
  ['да, только дни рождения', '+----'],
  ['тільки день народження', '+----'],
  ['так, лише дні народження', '+----'],
  ['birthday only', '+----'],
  ['Yes, birthdays only', '+----'],
  ['только поздравления', '++---'],
  ['тільки вітання', '++---'],
  ['only orders and reviews', '---++'],
  ['только акции и скидки', '--+--'],
  ['да, только по телефону', '-----'],
  ['только звонки', '-----'],
  ['только e-mail', '+++++'],
  ['тільки пошта', '+++++'],
  ['да, кроме рекламы', '++-++'],
  ['так, крім акцій', '++-++'],
  ['yes, except offers', '++-++'],
  ['кроме рекламы', '??-??'],
  ['да, кроме субботы', '?????'],
  ['дни рождения', '+????'],
  ['дні народження та акції', '+?+??'],
  ['да, дни рождения', '+????'],
  ['да: дни рождения, акции', '+?+??'],
  ['только дни рождения, отписалась', '-----'],
  ['нет, только дни рождения', '-----'],
  ['не писать, кроме дня рождения', '-----'],
  ['да, без рекламы', '-----'],
  ['12.03.2024 да', '+++++'],
  ['спросить в день рождения', '?????'],
])('%j: %s', (cell, expected) => expect(readings(cell)).toBe(expected));

test('no purpose is given where the cell refuses, and none is refused less than before', () => {
  const word = fc.constantFrom(
    'да',
    'нет',
    'только',
    'кроме',
    'дни рождения',
    'акции',
    'birthday',
    'only',
    'yes',
    'no',
    'отписалась',
    ',',
    'тел.',
    'крім',
    'лише',
  );
  const order: readonly Consent[] = ['REFUSED', 'UNKNOWN', 'GIVEN'];
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 6 }).map((parts) => parts.join(' ')),
      fc.constantFrom<MailPurpose>(...MAIL_PURPOSES),
      (cell, purpose) => {
        const whole = readConsent(cell);
        const one = consentFor(cell, purpose);
        if (whole === 'REFUSED') expect(one).toBe('REFUSED');
        // Only an answer that names purposes gives what «yes» alone would have to give.
        if (order.indexOf(one) > order.indexOf(whole)) expect(cell).toMatch(/рождения|акции|birthday/);
      },
    ),
    { numRuns: 500 },
  );
});
