/** What a merged client keeps: the rules, field by field. */
import fc from 'fast-check';
import { combined, fullestBirthday, fullestName, strongestConsent } from '../../src/domain/merge-rules';

const CONSENTS = ['GIVEN', 'REFUSED', 'UNKNOWN'] as const;

test.each([
  [['Иванов И.', 'Иванов Иван', 'Иванов Иван Петрович'], 2],
  [['Анна', 'анна'], 0],
  [['', 'Анна'], 1],
  [['Петрова А. С.', 'Петрова Анна'], 1],
  [['Петрова А.', 'Петрова А. С.'], 1],
])('the fuller name of %j', (names, index) => {
  expect(fullestName(names)).toBe(index);
});

test('a refusal wins whoever else agreed, wherever it stands', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CONSENTS), { minLength: 1 }), (readings) => {
      const found = readings[strongestConsent(readings, readings.map(String))];
      expect(found === 'REFUSED').toBe(readings.includes('REFUSED'));
      if (found === 'UNKNOWN') expect(readings).not.toContain('GIVEN');
    }),
  );
});

test('a birthday with its year is more than one without, and any is more than what cannot be read', () => {
  const full = { year: 1987, month: 3, day: 5 };
  const short = { year: null, month: 3, day: 5 };
  expect(fullestBirthday([short, full], ['05.03', '05.03.1987'])).toBe(1);
  expect(fullestBirthday([null, short], ['весной', '05.03'])).toBe(1);
  expect(fullestBirthday([null, null], ['', 'весной'])).toBe(1);
  expect(fullestBirthday([full, { ...full, year: 1988 }], ['05.03.1987', '05.03.1988'])).toBe(0);
});

describe('texts put together', () => {
  it('leaves out what stands in another already', () => {
    expect(combined(['любит розы', 'Любит розы; VIP', 'звонить после 18'])).toBe('Любит розы; VIP; звонить после 18');
    expect(combined(['', ' ', 'а'])).toBe('а');
    expect(combined([])).toBe('');
  });

  it('gives the same when done again, and loses no text', () => {
    const text = fc.string({ unit: fc.constantFrom('а', 'б', 'ё', 'Е', ' ', ';'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const once = combined(texts);
        expect(combined([once])).toBe(once.trim());
        const plain = (one: string): string => one.toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ').trim();
        for (const one of texts) expect(plain(once)).toContain(plain(one));
      }),
    );
  });

  it('never makes a cell longer than Google allows', () => {
    expect(combined(['а'.repeat(30_000), 'б'.repeat(30_000)])).toBe('а'.repeat(30_000));
  });
});
