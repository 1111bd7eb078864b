/** Utilities: dates by Java's letters, printf patterns, CSV, base64. */
import fc from 'fast-check';
import { decodeBase64, encodeBase64 } from '../../../host/services/base64';
import { parseCsv } from '../../../host/services/csv';
import { formatDate } from '../../../host/services/format-date';
import { formatString, javaText } from '../../../host/services/format-string';

describe('formatDate', () => {
  const date = new Date('2026-01-04T22:05:09.007Z');

  it.each([
    ['yyyy-MM-dd HH:mm:ss.SSS', 'UTC', '2026-01-04 22:05:09.007'],
    ['dd.MM.yy', 'Europe/Kyiv', '05.01.26'],
    ["EEEE, d MMMM yyyy 'o''clock'", 'UTC', "Sunday, 4 January 2026 o'clock"],
    ['EEE MMM d h:mm a', 'America/New_York', 'Sun Jan 4 5:05 PM'],
    ['k K H h', 'Europe/Kyiv', '24 0 0 12'],
    ['Z X XX XXX', 'Asia/Kolkata', '+0530 +05 +0530 +05:30'],
    ['X Z', 'UTC', 'Z +0000'],
    ['HH:mm Z z', 'GMT+3', '01:05 +0300 GMT+03:00'],
    ['HH:mm XXX', 'GMT-09:30', '12:35 -09:30'],
    ['HH:mm z', 'No/Zone', '22:05 UTC'],
    ['D u F G', 'UTC', '4 7 1 AD'],
  ])('writes %s in %s', (pattern, zone, expected) => {
    expect(formatDate(date, zone, pattern)).toBe(expected);
  });

  it("tells Java's week year from the year", () => {
    expect(formatDate(new Date('2026-12-28T12:00:00Z'), 'UTC', 'yyyy YYYY w')).toBe('2026 2027 1');
    expect(formatDate(new Date('2026-01-03T12:00:00Z'), 'UTC', 'YYYY w W')).toBe('2026 1 1');
  });

  it('keeps years before 1000 and refuses letters that Java does not know', () => {
    expect(formatDate(new Date('0033-04-03T00:00:00Z'), 'UTC', 'yyyy-MM-dd')).toBe('0033-04-03');
    expect(() => formatDate(date, 'UTC', 'yyyy-bb')).toThrow("Illegal pattern character 'b'");
  });

  it('agrees with ISO for every instant', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-01-01T00:00:00Z'), noInvalidDate: true }),
        (any) => {
          expect(formatDate(any, 'UTC', "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")).toBe(any.toISOString());
        },
      ),
    );
  });
});

describe('formatString', () => {
  it.each<[string, unknown[], string]>([
    ['%s is %d', ['x', 3.9], 'x is 3'],
    ['%05.1f|%-4s|', [3.14159, 'a'], '003.1|a   |'],
    ['%,d', [1234567], '1,234,567'],
    ['%+d % d', [5, 5], '+5  5'],
    ['%2$s %1$s', ['a', 'b'], 'b a'],
    ['100%% %x %X', [255, 255], '100% ff FF'],
    ['%.3s', ['abcdef'], 'abc'],
    ['%e', [12345], '1.234500e+04'],
  ])('fills %s', (template, values, expected) => {
    expect(formatString(template, ...values)).toBe(expected);
  });

  it('writes values for the log in the way of Java', () => {
    expect(javaText({ a: 1, b: ['x', 2.5, null] })).toBe('{a=1.0, b=[x, 2.5, null]}');
  });
});

describe('parseCsv', () => {
  it('reads back every grid of texts', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'ї') });
    const grid = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
    const write = (rows: string[][]): string =>
      rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\r\n');
    fc.assert(fc.property(grid, (rows) => expect(parseCsv(write(rows))).toEqual(rows)));
  });

  it('keeps an empty last cell, and no row after the last line end', () => {
    expect(parseCsv('a;\n;b\n', ';')).toEqual([
      ['a', ''],
      ['', 'b'],
    ]);
  });

  it('refuses an open quote', () => {
    expect(() => parseCsv('a,"b')).toThrow('Could not parse text.');
  });
});

describe('base64', () => {
  it('agrees with Node and reads itself back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.boolean(), (bytes, webSafe) => {
        const text = encodeBase64(bytes, webSafe);
        expect(text.replace(/=+$/, '')).toBe(
          Buffer.from(bytes)
            .toString(webSafe ? 'base64url' : 'base64')
            .replace(/=+$/, ''),
        );
        expect(decodeBase64(text, webSafe)).toEqual(bytes);
      }),
    );
  });

  it('refuses what is none', () => {
    expect(decodeBase64('a*bc', false)).toBeNull();
    expect(decodeBase64('abcde', false)).toBeNull();
  });
});
