/** Of several consents the strictest: no refusal is ever lost by putting cells together. */
import fc from 'fast-check';
import { consentFor, isByPurpose, MAIL_PURPOSES, refusedIn, strictestConsent } from '../../../src/domain/mail-policy';

test.each([
  [['да', 'только дни рождения'], { index: 1 }],
  [['только дни рождения', 'нет'], { index: 1 }],
  [['нет', 'только дни рождения'], { index: 0 }],
  [['да, кроме рекламы', 'да, кроме опросов'], { text: 'да, кроме рекламы; да, кроме опросов' }],
  [['только дни рождения', 'только акции'], { text: 'только дни рождения; только акции; STOP' }],
  [['да', '', true, 'спросить'], null],
  [[false, 'да'], { index: 0 }],
])('%j gives %j', (cells, strictest) => {
  expect(strictestConsent(cells)).toEqual(strictest);
});

test('whatever the cells, what one of them refuses is refused by what is kept, and nothing that all of them allow becomes unknown by a cell that says it all', () => {
  const cell = fc.constantFrom<string | boolean>(
    ...['да', 'нет', '', 'только дни рождения', 'только акции и опросы', 'да, кроме рекламы', 'так, крім опитувань'],
    ...['только дни рождения и заказы', 'yes, except offers', 'birthday only', 'дни рождения', 'да, дни рождения'],
    true,
    false,
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
      const strictest = strictestConsent(cells);
      const kept = strictest === null ? '' : 'index' in strictest ? cells[strictest.index] : strictest.text;
      const refused = MAIL_PURPOSES.filter((one) => cells.some((other) => consentFor(other, one) === 'REFUSED'));
      expect(refusedIn(kept)).toEqual(expect.arrayContaining(refused));
      if (strictest !== null && 'index' in strictest) expect(refusedIn(kept)).toEqual(refused);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['только дни рождения', true],
  ['да, дни рождения', true],
  ['да, кроме рекламы', true],
  ['да', false],
  ['нет', false],
  [true, false],
  ['', false],
])('%j speaks of some letters alone: %s', (cell, is) => {
  expect(isByPurpose(cell)).toBe(is);
});
