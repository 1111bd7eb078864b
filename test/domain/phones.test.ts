import { PHONE_COUNTRIES, readPhone } from '../../src/domain/phones';

const e164 = (text: string, country: string): string | null => {
  const reading = readPhone(text, country);
  return reading.kind === 'phone' ? reading.e164 : null;
};

describe('a phone number', () => {
  it.each([
    ['RU', '8 (916) 123-45-67', '+79161234567'],
    ['RU', '+7 916 123-45-67', '+79161234567'],
    ['RU', '9161234567', '+79161234567'],
    ['RU', '7 916 123 45 67', '+79161234567'],
    ['RU', '8-916-123-4567', '+79161234567'],
    ['RU', 'тел. 8 916 123 45 67 (Анна)', '+79161234567'],
    ['RU', '8 (495) 123-45-67', '+74951234567'],
    ['RU', '00 7 916 123 45 67', '+79161234567'],
    ['RU', '+8 916 123 45 67', '+79161234567'],
    ['RU', '+7 8 916 123 45 67', '+79161234567'],
    ['RU', '8 10 380 67 123 45 67', '+380671234567'],
    ['RU', '8 10 375 29 123 45 67', '+375291234567'],
    ['RU', '8~10 375 29 123-45-67', '+375291234567'],
    ['RU', '8 701 123 45 67', '+77011234567'],
    ['RU', '8 029 123 45 67', null],
    ['RU', '380671234567', '+380671234567'],
    ['RU', '+49 (0)30 901820', '+4930901820'],
    ['KZ', '8 701 123 45 67', '+77011234567'],
    ['UA', '067 123 45 67', '+380671234567'],
    ['UA', '80671234567', '+380671234567'],
    ['UA', '38 (067) 123-45-67', '+380671234567'],
    ['UA', '+38 067 123 45 67', '+380671234567'],
    ['UA', '+7 916 123 45 67', '+79161234567'],
    ['BY', '8 029 123 45 67', '+375291234567'],
    ['BY', '375 29 123-45-67', '+375291234567'],
    ['US', '(202) 555-0123', '+12025550123'],
    ['US', '1-202-555-0123', '+12025550123'],
    ['GB', '07400 123456', '+447400123456'],
    ['DE', '0151 23456789', '+4915123456789'],
    ['PL', '512 345 678', '+48512345678'],
    ['RU', '８９１６１２３４５６７', '+79161234567'],
  ])('of a base in %s: "%s" is %s', (country, text, expected) => {
    expect(e164(text, country)).toBe(expected);
  });

  it.each([
    ['RU', '', 'EMPTY'],
    ['RU', 'нет', 'NO_DIGITS'],
    ['RU', '123-45', 'TOO_SHORT'],
    ['RU', '123-45-67', 'TOO_SHORT'],
    ['UA', '765-43-21', 'TOO_SHORT'],
    ['RU', '7.91612E+10', 'LOST_DIGITS'],
    ['RU', '+7 000 000 00 00', 'NOT_IN_USE'],
    ['US', '9161234567890123', 'TOO_LONG'],
  ])('of a base in %s: "%s" is refused as %s', (country, text, why) => {
    expect(readPhone(text, country)).toEqual({ kind: 'unreadable', why });
  });

  it('is not taken for a Russian mobile where the base is elsewhere', () => {
    expect(e164('9161234567', 'UA')).toBeNull();
    expect(e164('8 916 123 45 67', 'US')).toBeNull();
  });

  it('keeps a second number of the cell as rest', () => {
    expect(readPhone('8 916 123-45-67, 8 903 765-43-21', 'RU')).toEqual({
      kind: 'phone',
      e164: '+79161234567',
      extension: '',
      rest: '8 903 765-43-21',
    });
    expect(readPhone('067 123 45 67 або 050 765 43 21', 'UA')).toMatchObject({
      e164: '+380671234567',
      rest: '050 765 43 21',
    });
  });

  it('keeps an extension apart', () => {
    expect(readPhone('8 (495) 123-45-67 доб. 12', 'RU')).toEqual({
      kind: 'phone',
      e164: '+74951234567',
      extension: '12',
      rest: '',
    });
    expect(readPhone('+1 202 555 0123 x45', 'US')).toMatchObject({ e164: '+12025550123', extension: '45' });
  });

  it('read from its own E.164 is itself, in every base', () => {
    for (const country of PHONE_COUNTRIES) {
      for (const number of ['+79161234567', '+380671234567', '+375291234567', '+12025550123', '+447400123456']) {
        expect(e164(number, country)).toBe(number);
      }
    }
  });
});
