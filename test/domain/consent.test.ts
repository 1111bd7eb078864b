/** Consent: what a cell says, and that a refusal wins over everything. */
import fc from 'fast-check';
import { consentBar, readConsent, readConsentCell } from '../../src/domain/consent';

const GIVEN = [
  'да',
  'Да',
  'ДА!',
  'да, устно',
  'так',
  'Так',
  'yes',
  'YES',
  'y',
  '+',
  '++',
  '1',
  1,
  'v',
  'V',
  '✓',
  '✔️',
  true,
  'true',
  'согласна',
  'Згоден',
  'ok',
  'ок',
  'opt-in',
  'Yes (by phone)',
  'ИСТИНА',
  'ДА 12.03.2024',
  '+ 12.03.2024',
  '1, 12.03.24',
  '12.03.2024 да',
  'да (12.03.2024)',
  'yes since 2024-03-12',
];
const REFUSED = [
  'нет',
  'Нет',
  'ні',
  'Ні',
  'no',
  'NO',
  'N',
  '-',
  '–',
  '0',
  0,
  false,
  'false',
  'отказ',
  'Отказалась',
  'отказался 12.03',
  'відмова',
  'Відмовилась',
  'unsubscribe',
  'Unsubscribed',
  'отписка',
  'отписался',
  'відписалась',
  'не писать',
  'не согласен',
  'не згоден',
  'стоп',
  'stop',
  "don't",
  'против',
  'ЛОЖЬ',
  'opt-out',
  'opted out',
  'do not mail',
  'нет 12.03.2024',
  '- 12.03.2024',
  '12.03.2024: отказ',
];
const UNKNOWN = [
  '',
  ' ',
  '?',
  'спросить',
  'пока думает',
  'дата',
  'такси',
  'нетология',
  'note',
  'now',
  'yesterday',
  2,
  new Date(0),
  null,
  undefined,
  'вопрос',
  '12.03.2024',
  '12.03.2024 13.03.2024',
];

test.each(GIVEN)('%p is a consent', (cell) => expect(readConsent(cell)).toBe('GIVEN'));
test.each(REFUSED)('%p is a refusal', (cell) => expect(readConsent(cell)).toBe('REFUSED'));
test.each(UNKNOWN)('%p is neither', (cell) => expect(readConsent(cell)).toBe('UNKNOWN'));

test.each([
  'да, но отписалась',
  'Yes, later unsubscribed',
  'согласен / отозвал согласие',
  'так, потім відмова',
  '+ отказ',
])('a refusal beside a consent wins: %s', (cell) => {
  expect(readConsent(cell)).toBe('REFUSED');
});

test('no text with a word of refusal is ever a consent', () => {
  const refusal = fc.constantFrom('нет', 'отказ', 'відмова', 'no', 'unsubscribe', 'ні');
  fc.assert(
    fc.property(
      fc.constantFrom('да', 'yes', 'так', 'ok', ''),
      refusal,
      fc.constantFrom(' ', ', ', '; ', ' / '),
      (yes, no, between) => readConsent(`${yes}${between}${no}`) === 'REFUSED',
    ),
  );
});

describe('who may be written to', () => {
  test('who said yes, whatever the basis', () => {
    for (const basis of ['', 'CONSENT', 'EXISTING_CLIENTS'] as const)
      expect(consentBar('GIVEN', basis, true)).toBeNull();
  });
  test('who said no, never', () => {
    for (const basis of ['', 'CONSENT', 'EXISTING_CLIENTS'] as const)
      expect(consentBar('REFUSED', basis, true)).toBe('NO_CONSENT');
  });
  test('a blank cell is no consent', () => expect(consentBar('UNKNOWN', '', true)).toBe('NO_CONSENT'));
  test('without a column nobody, until the user says on what basis', () =>
    expect(consentBar('UNKNOWN', '', false)).toBe('NO_BASIS'));
  test('existing clients who left it open, once the user says so', () =>
    expect(consentBar('UNKNOWN', 'EXISTING_CLIENTS', false)).toBeNull());
});

describe('for cleaning', () => {
  const answer = (cell: unknown): unknown => {
    const read = readConsentCell(cell);
    return read.kind === 'answer' ? `${read.consent} ${read.date}`.trim() : read.kind;
  };
  test.each([
    ['да', 'GIVEN'],
    ['ДА!', 'GIVEN'],
    ['+', 'GIVEN'],
    ['1', 'GIVEN'],
    [1, 'GIVEN'],
    ['v', 'GIVEN'],
    ['ДА 12.03.2024', 'GIVEN 12.03.2024'],
    ['Да, 12.03.2024 г.', 'GIVEN 12.03.2024 г.'],
    ['+ от 12.03.2024', 'GIVEN 12.03.2024'],
    ['нет', 'REFUSED'],
    ['отказ', 'REFUSED'],
    ['Відмова 01.02.2025', 'REFUSED 01.02.2025'],
    [0, 'REFUSED'],
    ['-', 'REFUSED'],
    ['да, устно', 'kept'],
    ['да, но отписалась', 'kept'],
    ['не писать', 'kept'],
    [true, 'kept'],
    [false, 'kept'],
    ['', 'kept'],
    [' ', 'kept'],
    ['спросить', 'unclear'],
    ['?', 'unclear'],
    ['12.03.2024', 'unclear'],
    [2, 'unclear'],
  ])('%p is %s', (cell, expected) => expect(answer(cell)).toBe(expected));

  test('a yes comes of a yes alone', () => {
    const piece = fc.constantFrom(
      'да',
      'нет',
      'не',
      ' ',
      ', ',
      '+',
      '-',
      '1',
      '0',
      '12.03.2024',
      'v',
      'отказ',
      '?',
      'думает',
      'ok',
      'так',
      'ні',
      'от',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const read = readConsentCell(pieces.join(''));
        if (read.kind !== 'answer') return true;
        const before = readConsent(pieces.join(''));
        return (
          before === read.consent &&
          readConsent(`${read.consent === 'GIVEN' ? 'да' : 'нет'}${read.date && ', '}${read.date}`) === before
        );
      }),
      { numRuns: 20_000 },
    );
  });
});
