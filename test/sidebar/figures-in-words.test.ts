/** Figures in words: lines between scores, why a client is where they are, groups, shares and ranges, in each language. */
import { bestReturn, changeOf, greatest, lastFull, npsRange, tellingPoint } from '../../sidebar/dashboard/figures';
import { personaSentence } from '../../sidebar/dashboard/persona-sentence';
import { labelLines } from '../../sidebar/pictures/label-lines';
import { about, money, monthName, percent, signed } from '../../sidebar/pictures/numbers';
import { segmentColour } from '../../sidebar/pictures/palette';
import { fileName } from '../../sidebar/pictures/save-png';
import { csvOf } from '../../sidebar/segments/save-csv';
import { levelWords } from '../../sidebar/segments/level-words';
import type { Thresholds } from '../../sidebar/segments/report';
import { knownSentences, scoreSentences } from '../../sidebar/segments/why-sentences';
import { SEGMENTS } from '../../src/domain/rfm-maps';
import { pictureWords } from '../../src/i18n/pictures';
import { EXPLAINED, SEGMENT_MAP } from './figure-stubs';

const plain = (text: string | null) => text?.replace(/\u00a0/g, ' ') ?? null;
const { thresholds } = SEGMENT_MAP;

describe('the lines between scores', () => {
  const all = (axis: 'r' | 'f' | 'm', of: Thresholds = thresholds, locale: 'en' | 'ru' | 'uk' = 'en') =>
    Array.from({ length: of.levels }, (_, index) => plain(levelWords(of, axis, of.levels - index, locale)));

  test('days are whole, the next level begins one day later, and few days are best', () => {
    expect(all('r')).toEqual([
      'up to 30 days',
      '31 to 90 days',
      '91 to 180 days',
      '181 to 365 days',
      'more than 365 days',
    ]);
  });

  test('orders begin at one, and a level between equal bounds has nobody', () => {
    expect(all('f')).toEqual(['more than 9 orders', '3 to 9 orders', null, '2 orders', '1 order']);
  });

  test('money is not rounded, and a bound belongs to the level below it', () => {
    expect(all('m')).toEqual([
      'over 20,000',
      'over 9,000 up to 20,000',
      'over 3,000.5 up to 9,000',
      'over 1,000 up to 3,000.5',
      'up to 1,000',
    ]);
    expect(all('m', { ...thresholds, m: [5, 5, 5, 5] })).toEqual(['over 5', null, null, null, 'up to 5']);
  });

  test('R’s rfm asks for less than the bound', () => {
    const rfm = { ...thresholds, scheme: 'R_RFM', levels: 3, r: [31, 91.5] };
    expect(all('r', rfm)).toEqual(['up to 30 days', '31 to 91 days', 'more than 91 days']);
  });

  test('a scheme without money says nothing of it, and one that nobody is in has no lines', () => {
    const without = { ...thresholds };
    delete without.m;
    expect(all('m', without)).toEqual(['', '', '', '', '']);
    expect(all('r', { ...thresholds, r: [] })).toEqual(['', '', '', '', '']);
  });

  test('numbers have the right forms in Russian and Ukrainian', () => {
    const lines = { ...thresholds, levels: 3, r: [1, 21], f: [1, 4] };
    expect(all('r', lines, 'ru')).toEqual(['до 1 дня', 'от 2 до 21 дня', 'больше 21 дня']);
    expect(all('f', lines, 'ru')).toEqual(['больше 4 заказов', 'от 2 до 4 заказов', '1 заказ']);
    expect(all('r', lines, 'uk')).toEqual(['до 1 дня', 'від 2 до 21 дня', 'понад 21 день']);
    expect(all('f', lines, 'uk')).toEqual(['понад 4 замовлення', 'від 2 до 4 замовлень', '1 замовлення']);
  });
});

describe('why a client is where they are', () => {
  const scores = (more: Partial<typeof EXPLAINED> = {}, of: Thresholds = thresholds) =>
    scoreSentences({ ...EXPLAINED, ...more }, of, 'en');
  const known = (more: Partial<typeof EXPLAINED> = {}) =>
    knownSentences({ ...EXPLAINED, ...more }, pictureWords('en'), '2026-11-22', 'en');

  test('each score stands with its figure and the lines around it', () => {
    expect(scores()).toEqual([
      'The last order was on 8 Oct 2026, 45 days ago (31 to 90 days): score 4 of 5.',
      '12 orders (more than 9 orders): score 5 of 5.',
      'Revenue 25,000 (over 20,000): score 5 of 5.',
      'The scores 455 make the segment “Champions”.',
    ]);
  });

  test('a scheme without money gives the revenue no score', () => {
    const levels = { ...EXPLAINED.levels };
    delete levels.m;
    expect(scores({ levels })[2]).toBe('Revenue 25,000.');
  });

  test('days of a fixed period are counted to its end', () => {
    const period = { kind: 'FIXED', from: '2026-01-01', to: '2026-10-31' } as const;
    expect(scores({ recencyDays: 23 }, { ...thresholds, period })[0]).toContain('23 days before the period ended');
  });

  test('without orders, or with none in the period, there are no scores to tell of', () => {
    expect(scores({ lastOrder: null, recencyDays: null, segment: 'PROSPECT' })).toEqual([
      'This client has no orders, and so no scores: the segment is “No orders yet”.',
    ]);
    expect(scores({ recencyDays: null, segment: 'PROSPECT' })).toEqual([
      'The last order was on 8 Oct 2026, outside the period that counts, and so there are no scores: the segment is “No orders yet”.',
    ]);
  });

  test('base, classes, rhythm and the next order, which may be overdue', () => {
    expect(known()).toEqual([
      'VIP: among those with the highest revenue.',
      'Class A: among the few who bring most of the revenue.',
      'The history is too short to say how evenly this client buys.',
      'Usually orders again after about 31 days. Now silent for much longer than that.',
      'The next order was expected about 1 Nov 2026.',
    ]);
    expect(known({ nextPurchase: '2026-12-01', xyz: 'Y' }).slice(2)).toEqual([
      'Class Y: buys with ups and downs.',
      'Usually orders again after about 31 days. Now silent for much longer than that.',
      'The next order is expected about 1 Dec 2026.',
    ]);
  });

  test('what is not known is not said', () => {
    expect(known({ rhythm: null, nextPurchase: null, abc: 'NONE', xyz: 'NONE' })).toEqual([
      'VIP: among those with the highest revenue.',
      'No purchases to look at.',
    ]);
    expect(known({ lastOrder: null, lifecycle: 'POTENTIAL' })).toEqual(['Potential: no orders yet.']);
  });
});

describe('a group of clients in a sentence', () => {
  const many = { field: 'orders', level: 'HIGH' } as const;

  test('counts and traits, with the right plural', () => {
    const group = { clients: 21, traits: [many, { field: 'recency', level: 'LOW' } as const] };
    expect(personaSentence(group, 'en')).toBe('21 clients: many orders, ordered lately.');
    expect(personaSentence(group, 'ru')).toBe('21 клиент: много заказов, заказывали недавно.');
    expect(personaSentence({ ...group, clients: 3 }, 'uk')).toBe('3 клієнти: багато замовлень, замовляли нещодавно.');
  });

  test('a group without traits is like the average, and a field without words of its own has its name', () => {
    expect(personaSentence({ clients: 1, traits: [] }, 'en')).toBe('1 client: much like the average client.');
    const other = { clients: 2, traits: [{ field: 'turnover', level: 'LOW' } as const] };
    expect(personaSentence(other, 'en')).toBe('2 clients: turnover below average.');
  });
});

describe('figures', () => {
  test('a share that is not nothing is not shown as nothing', () => {
    expect([0, 0.002, 0.01, 0.125, 1].map(percent)).toEqual(['0%', '<1%', '1%', '13%', '100%']);
  });

  test('cents are shown where they matter', () => {
    expect([1234.56, 99.5, -250.4].map((value) => plain(money(value, 'ru')))).toEqual(['1 235', '99,5', '−250']);
  });

  test('what was worked out is not more exact than it can be', () => {
    expect([0.04, 3.27, 412.4].map((value) => about(value, 'en'))).toEqual(['0', '3.3', '412']);
    expect([12, -4, 0].map((value) => signed(value, 'en'))).toEqual(['+12', '−4', '0']);
  });

  test('a month is named in the language of the page', () => {
    expect(monthName('2026-11', 'en')).toBe('Nov 2026');
    expect(monthName('2026-05', 'ru')).toBe('май 2026');
    expect(monthName('2026-05', 'uk')).toBe('трав. 2026');
  });

  test('months are compared that are over; in a young base the one that runs is shown', () => {
    const month = (name: string, partial?: true) => ({
      month: name,
      orders: 1,
      revenue: 1,
      buyers: 1,
      fresh: 1,
      returning: 0,
      ...(partial && { partial }),
    });
    const months = [month('2026-09'), month('2026-10'), month('2026-11', true)];
    expect(lastFull(months)).toEqual({ last: months[1], before: months[0] });
    expect(lastFull(months.slice(2))).toEqual({ last: months[2], before: undefined });
    expect([changeOf(112, 100), changeOf(50, 100), changeOf(100, 100)]).toEqual(['+12%', '−50%', '±0%']);
  });

  test('the range of NPS is twice its error to both sides, and stays in the scale', () => {
    expect(npsRange({ score: 24.6, error: 8.2, answers: 131 })).toEqual({ score: 25, low: 8, high: 41 });
    expect(npsRange({ score: 80, error: 30, answers: 4 })).toEqual({ score: 80, low: 20, high: 100 });
    expect(npsRange({ score: null, error: null, answers: 0 })).toBeNull();
  });

  test('the curve is told by the point that brings four fifths', () => {
    expect(tellingPoint([[0.1, 0.5], [0.2, 0.82], [1, 1]])).toEqual([0.2, 0.82]); // prettier-ignore
    expect(tellingPoint([])).toBeUndefined();
    expect(greatest([1, 3, 2, 3], (value) => value)).toBe(3);
  });
});

describe('the map', () => {
  const lines = (name: string, width: number, most: number) => labelLines(name, width, most, (text) => text.length);

  test('names are broken between words, and cut where a word is too long', () => {
    expect(lines('Potential loyalists', 10, 3)).toEqual(['Potential', 'loyalists']);
    expect(lines('New and old', 8, 3)).toEqual(['New and', 'old']);
    expect(lines('Wolfeschlegelsteinhausen', 10, 3)).toEqual(['Wolfeschl…']);
  });

  test('what does not fit is left out and says so, and a few letters are not shown at all', () => {
    expect(lines('Potential loyalists', 12, 1)).toEqual(['Potential…']);
    expect(lines('Champions', 3, 3)).toEqual([]);
    expect(lines('Champions', 20, 0)).toEqual([]);
  });

  test('every built-in segment has a colour, five kinds of them', () => {
    const known = SEGMENTS.filter((code) => code !== 'PROSPECT' && code !== 'OTHERS');
    expect(new Set(known.map(segmentColour)).size).toBe(5);
    expect(known.map(segmentColour)).not.toContain(segmentColour('PROSPECT'));
  });

  test('a file is named as its picture, without what file systems refuse', () => {
    expect(fileName('A/B: “C”')).toBe('A B C');
    expect(fileName('??')).toBe('Klientura');
  });

  test('a file of rows begins with its mark, has the delimiter that Excel expects there, and no formulas', () => {
    const rows = [['Имя'], ['=1+1'], ['@a'], ['-b'], ['c;d']];
    expect(csvOf(rows, 'ru')).toBe(`\uFEFFИмя\r\n"'=1+1"\r\n"'@a"\r\n"'-b"\r\n"c;d"`);
    expect(csvOf([['a', 'b;c']], 'en')).toBe('\uFEFFa,b;c');
  });

  test('the best return is told only where somebody came back, and never of the first month', () => {
    const row = (month: string, counts: number[]) => ({ month, clients: counts[0]!, counts, revenue: counts });
    expect(bestReturn([row('2026-01', [10, 2, 5]), row('2026-02', [4, 3])])).toEqual({
      month: '2026-02',
      later: 1,
      share: 0.75,
    });
    expect(bestReturn([row('2026-01', [10, 0]), row('2026-02', [4])])).toBeUndefined();
  });
});
