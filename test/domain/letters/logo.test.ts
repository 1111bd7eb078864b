/** The logo: which files are pictures, and a picture in pieces. */
import fc from 'fast-check';
import { LOGO_LIMIT, logoFrom, piecesOf, readLogo, type Logo } from '../../../src/domain/letters';
import { pictureOf, PNG } from '../../support/pictures';

const logo = (kind: 'png' | 'jpeg' | 'gif', size: number): Logo => {
  const read = readLogo(pictureOf(kind, size));
  if (typeof read === 'string') throw new Error(read);
  return read;
};

test('a picture is what its first bytes say, whatever the browser took it for', () => {
  expect(readLogo(PNG)).toMatchObject({ type: 'image/png', size: 70 });
  expect(readLogo(pictureOf('jpeg', 5000, 'png'))).toMatchObject({ type: 'image/jpeg', size: 5000 });
  expect(readLogo(pictureOf('gif', 5001, 'svg+xml'))).toMatchObject({ type: 'image/gif', size: 5001 });
});

test.each([
  ['an SVG', pictureOf('svg', 600)],
  ['an SVG that is called a PNG', pictureOf('svg', 600, 'png')],
  ['no data address', 'https://shop.example/logo.png'],
  ['a data address of text', 'data:image/png,abc'],
  ['nothing after the comma', 'data:image/png;base64,'],
  ['what is no base64', `${PNG.slice(0, -4)}\r\n==`],
  ['half a group of four', PNG.slice(0, -1)],
])('%s is no picture', (_what, address) => {
  expect(readLogo(address)).toBe('UNREADABLE');
});

test('a picture may have 100 KB, and not one byte more', () => {
  expect(readLogo(pictureOf('png', LOGO_LIMIT))).toMatchObject({ size: LOGO_LIMIT });
  expect(readLogo(pictureOf('png', LOGO_LIMIT + 1))).toBe('TOO_LARGE');
});

test('pieces in any order are the picture again, fit into cells, and look like no number and no formula', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('png', 'jpeg', 'gif'),
      fc.integer({ min: 12, max: LOGO_LIMIT }),
      fc.infiniteStream(fc.nat()),
      (kind, size, order) => {
        const picture = logo(kind, size);
        const pieces = piecesOf(picture);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThan(50_000);
          expect(piece).toMatch(/^logo \d+\/\d+ /);
        }
        const shuffled = pieces
          .map((piece) => [order.next().value, piece] as const)
          .sort(([a], [b]) => a - b)
          .map(([, piece]) => piece);
        expect(logoFrom(shuffled)).toEqual(picture);
      },
    ),
    { numRuns: 40 },
  );
});

test('a piece that is lost, stands twice, is another’s or was edited makes no picture', () => {
  const pieces = piecesOf(logo('png', LOGO_LIMIT));
  const [first, second, ...others] = pieces as [string, string, ...string[]];
  expect(pieces.length).toBeGreaterThan(2);
  expect(logoFrom(pieces.slice(1))).toBeNull();
  expect(logoFrom(pieces.slice(0, -1))).toBeNull();
  expect(logoFrom([...pieces, first])).toBeNull();
  expect(logoFrom([first, first, ...others])).toBeNull();
  expect(logoFrom([`${first}!`, second, ...others])).toBeNull();
  expect(logoFrom(['', ...pieces])).toBeNull();
  expect(logoFrom(piecesOf({ type: 'image/png', base64: 'PHN2Zy8+PHN2Zy8+', size: 12 }))).toBeNull();
});
