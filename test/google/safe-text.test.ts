/** What Sheets would read as something else gets the apostrophe that Sheets takes away again; plain words stay as they are. */
import { safeValue } from '../../src/google/safe-text';

describe('safeValue', () => {
  it.each([
    '=1+1',
    '+7 916',
    '-5',
    '@x',
    "'цитата",
    '00123',
    '5 мая',
    'TRUE',
    'Ложь',
    '＝1',
    ' x',
    '😀',
    '#N/A',
    'K-7F3A2C',
  ])('guards %j', (text) => expect(safeValue(text)).toBe(`'${text}`));
  it.each(['Анна', 'Mary Ann', 'истинная', 'ул. Ленина'])('leaves %j', (text) => expect(safeValue(text)).toBe(text));
  it('leaves what is no text, and clears with null', () =>
    expect([0, 1.5, true, '', null].map(safeValue)).toEqual([0, 1.5, true, '', '']));
});
