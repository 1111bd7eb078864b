import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { dayOfIso } from '../../src/domain/days';
import { NO_DAY, counts, OrderTally, type Figures } from '../../src/domain/orders';
import { quantiles } from '../../src/domain/quantiles';
import { scoreClients, scoreOne, scoreText } from '../../src/domain/rfm';
import {
  compileMap,
  MAP_125,
  MAP_25,
  MAP_27,
  MAP_9,
  R_RFM_RULES,
  SEGMENTS,
  type CellMap,
} from '../../src/domain/rfm-maps';
import { automaticScheme, BUILT_IN, readScheme, type Scheme } from '../../src/domain/rfm-schemes';

const DATA = join(__dirname, '../data/rfm');
const TODAY = 45000;

interface Client {
  days: number;
  orders: number;
  revenue: number;
}

/** Figures of clients whose last order was so many days before TODAY; 0 orders is a prospect. */
function figuresOf(clients: readonly Client[]): Figures {
  return {
    size: clients.length,
    firstDay: Int32Array.from(clients, (c) => (c.orders > 0 ? TODAY - c.days : NO_DAY)),
    lastDay: Int32Array.from(clients, (c) => (c.orders > 0 ? TODAY - c.days : NO_DAY)),
    orders: Int32Array.from(clients, (c) => c.orders),
    revenue: Float64Array.from(clients, (c) => c.revenue),
  };
}

/** Rows of a CSV file whose cells hold no commas or line breaks. */
function csv(file: string): string[][] {
  const lines = readFileSync(join(DATA, file), 'utf8').trim().split(/\r?\n/).slice(1);
  return lines.map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));
}

const client = fc.record({
  days: fc.nat(900),
  orders: fc.nat(12),
  revenue: fc.double({ min: -100, max: 1e5, noNaN: true }),
});
const base = fc.array(client, { maxLength: 200 });
const anyScheme = fc.constantFrom<Scheme | 'AUTO'>(
  BUILT_IN.RFM_5,
  BUILT_IN.RFM_3,
  BUILT_IN.RFM_FIXED,
  BUILT_IN.R_RFM,
  'AUTO',
);

describe('the scheme R_RFM', () => {
  const rows = csv('rfm_data_orders.csv');
  const expected = csv('rfm_orders_expected.csv');
  const ids = [...new Set(rows.map((row) => row[0]!))];
  const index = new Map(ids.map((id, i) => [id, i]));
  const tally = new OrderTally();
  for (const [id, date, revenue] of rows) tally.add(index.get(id!)!, dayOfIso(date!)!, Number(revenue));
  const figures = tally.figures(ids.length);
  const scored = scoreClients(figures, dayOfIso('2006-12-31')!, BUILT_IN.R_RFM);
  const names: Record<string, string> = {
    'About To Sleep': 'ABOUT_TO_SLEEP',
    'At Risk': 'AT_RISK',
    "Can't Lose Them": 'CANT_LOSE',
    Champions: 'CHAMPIONS',
    Lost: 'LOST',
    'Loyal Customers': 'LOYAL',
    'Need Attention': 'NEED_ATTENTION',
    'New Customers': 'NEW',
    'Potential Loyalist': 'POTENTIAL_LOYALIST',
    Promising: 'PROMISING',
  };

  it('gives what R rfm 0.3.0 gives, client by client', () => {
    expect(expected).toHaveLength(995);
    expect(ids).toHaveLength(995);
    const ours = expected.map((row) => {
      const i = index.get(row[0]!)!;
      return [
        row[0],
        String(scored.recencyDays[i]),
        String(figures.orders[i]),
        String(figures.revenue[i]),
        String(scored.r[i]),
        String(scored.f[i]),
        String(scored.m[i]),
        scoreText(scored, i),
        SEGMENTS[scored.segment[i]!],
      ];
    });
    expect(ours).toEqual(expected.map((row) => [...row.slice(0, 8), names[row[8]!]]));
  });

  it('has the edges of R rfm 0.3.0', () => {
    expect(scored.thresholds).toEqual({
      scheme: 'R_RFM',
      levels: 5,
      recency: [115, 181, 297.4, 482],
      frequency: [4, 5, 6, 8],
      monetary: [255.8, 382, 506.4, 666],
    });
  });

  it('leaves exactly the ten cells of its vignette to OTHERS', () => {
    const table = compileMap(R_RFM_RULES, 5, true);
    const others = [...table].flatMap((segment, i) =>
      SEGMENTS[segment] === 'OTHERS' ? [i.toString(5).padStart(3, '0')] : [],
    );
    const cells = others.map((text) =>
      Array.from(text)
        .map((digit) => Number(digit) + 1)
        .join(''),
    );
    expect(cells).toEqual(['215', '241', '251', '252', '341', '351', '441', '451', '541', '551']);
  });
});

describe('a map', () => {
  it.each<[string, CellMap, number, number]>([
    ['of 125 cells', MAP_125, 5, 3],
    ['of 27 cells', MAP_27, 3, 3],
    ['of 25 cells', MAP_25, 5, 2],
    ['of 9 cells', MAP_9, 3, 2],
  ])('%s names each cell exactly once', (_, map, levels, digits) => {
    const cells = Object.values(map).flatMap((text) => text.split(' '));
    expect(new Set(cells).size).toBe(cells.length);
    expect(cells).toHaveLength(levels ** digits);
    expect(
      cells.every(
        (cell) => cell.length === digits && Array.from(cell).every((d) => Number(d) >= 1 && Number(d) <= levels),
      ),
    ).toBe(true);
    expect([...compileMap(map, levels, digits === 3)].map((i) => SEGMENTS[i])).not.toContain('OTHERS');
  });

  it('of 125 cells is the one in common use', () => {
    const common = JSON.parse(readFileSync(join(DATA, 'map_125_cells.json'), 'utf8')) as Record<string, string[]>;
    const codes = [
      'CHAMPIONS',
      'LOYAL',
      'POTENTIAL_LOYALIST',
      'NEW',
      'PROMISING',
      'NEED_ATTENTION',
      'ABOUT_TO_SLEEP',
      'AT_RISK',
      'CANT_LOSE',
      'HIBERNATING',
      'LOST',
    ] as const;
    Object.values(common).forEach((cells, i) => expect(MAP_125[codes[i]!]!.split(' ')).toEqual(cells));
  });
});

describe('scoring', () => {
  it('is total: each client has one segment, and the counts add up', () => {
    fc.assert(
      fc.property(base, anyScheme, (clients, scheme) => {
        const scored = scoreClients(figuresOf(clients), TODAY, scheme);
        expect(Object.values(scored.counts).reduce((a, b) => a + b, 0)).toBe(clients.length);
        clients.forEach((c, i) => {
          expect(SEGMENTS[scored.segment[i]!] === 'PROSPECT').toBe(c.orders === 0);
          expect(scored.r[i]! > 0).toBe(c.orders > 0);
        });
      }),
    );
  });

  it('does not depend on the order of clients', () => {
    fc.assert(
      fc.property(
        base,
        anyScheme,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (clients, scheme, random) => {
          const places = clients.map((_, i) => i);
          for (let i = places.length - 1; i > 0; i--) {
            const j = Math.floor((random.next().value as number) * (i + 1)) % (i + 1);
            [places[i], places[j]] = [places[j]!, places[i]!];
          }
          const plain = scoreClients(figuresOf(clients), TODAY, scheme);
          const mixed = scoreClients(figuresOf(places.map((i) => clients[i]!)), TODAY, scheme);
          expect(places.map((i) => plain.segment[i])).toEqual([...mixed.segment]);
          expect(places.map((i) => scoreText(plain, i))).toEqual(places.map((_, i) => scoreText(mixed, i)));
        },
      ),
    );
  });

  it('is monotone on each axis, and equal values score equally', () => {
    fc.assert(
      fc.property(base, anyScheme, (clients, scheme) => {
        const scored = scoreClients(figuresOf(clients), TODAY, scheme);
        const active = clients.map((c, i) => ({ ...c, i })).filter((c) => c.orders > 0);
        const check = (value: (c: Client) => number, scores: Uint8Array): void => {
          const sorted = [...active].sort((a, b) => value(a) - value(b));
          for (let k = 1; k < sorted.length; k++) {
            const [a, b] = [sorted[k - 1]!, sorted[k]!];
            expect(scores[b.i]!).toBeGreaterThanOrEqual(scores[a.i]!);
            if (value(a) === value(b)) expect(scores[b.i]).toBe(scores[a.i]);
          }
        };
        check((c) => -c.days, scored.r);
        check((c) => c.orders, scored.f);
        check((c) => c.revenue, scored.m);
      }),
    );
  });

  it('by the thresholds of an earlier run gives the same segments', () => {
    fc.assert(
      fc.property(
        base.filter((clients) => clients.some((c) => c.orders > 0)),
        (clients) => {
          const first = scoreClients(figuresOf(clients), TODAY, BUILT_IN.RFM_5);
          const { recency: r, frequency: f, monetary: m } = first.thresholds;
          const frozen = (readScheme({ r, f, m }) as { scheme: Scheme }).scheme;
          expect([...scoreClients(figuresOf(clients), TODAY, frozen).segment]).toEqual([...first.segment]);
        },
      ),
    );
  });

  it('of one client by fixed thresholds is what the whole base gets', () => {
    fc.assert(
      fc.property(client, (one) => {
        const all = scoreClients(figuresOf([one]), TODAY, BUILT_IN.RFM_FIXED);
        const alone = scoreOne(one.days, one.orders, one.revenue, BUILT_IN.RFM_FIXED);
        expect(alone).toEqual({ score: scoreText(all, 0), segment: SEGMENTS[all.segment[0]!] });
      }),
    );
  });

  it('keeps ties together and says which levels are empty', () => {
    const clients = [
      ...Array<Client>(8).fill({ days: 10, orders: 1, revenue: 5 }),
      { days: 1, orders: 2, revenue: 9 },
      { days: 400, orders: 7, revenue: 90 },
    ];
    const scored = scoreClients(figuresOf(clients), TODAY, BUILT_IN.RFM_5);
    expect(new Set([...scored.f].slice(0, 8)).size).toBe(1);
    expect(scored.warnings).toContainEqual({ code: 'LEVEL_EMPTY', axis: 'frequency', score: 2 });
  });

  it('takes an order after today for one of today', () => {
    const scored = scoreClients(figuresOf([{ days: -5, orders: 1, revenue: 1 }]), TODAY, BUILT_IN.RFM_FIXED);
    expect(scored.recencyDays[0]).toBe(0);
  });

  it('of an empty base is empty', () => {
    expect(scoreClients(figuresOf([]), TODAY, 'AUTO')).toMatchObject({ size: 0, counts: {}, warnings: [] });
  });
});

describe('the automatic scheme', () => {
  it.each([
    [0, 'RFM_FIXED'],
    [29, 'RFM_FIXED'],
    [30, 'RFM_3'],
    [124, 'RFM_3'],
    [125, 'RFM_5'],
  ])('of %d clients is %s', (clients, code) => {
    expect(automaticScheme(clients).code).toBe(code);
  });
});

describe('a scheme of one’s own', () => {
  it.each<[unknown, object]>([
    ['auto', { kind: 'scheme', scheme: 'AUTO' }],
    ['', { kind: 'scheme', scheme: 'AUTO' }],
    [undefined, { kind: 'scheme', scheme: 'AUTO' }],
    ['Fixed', { kind: 'scheme', scheme: BUILT_IN.RFM_FIXED }],
    ['rfm 5', { kind: 'scheme', scheme: BUILT_IN.RFM_5 }],
    ['r_rfm', { kind: 'scheme', scheme: BUILT_IN.R_RFM }],
    ['best', { kind: 'unknown' }],
    [42, { kind: 'unknown' }],
    ['R 30 90; F 1 2 4 9', { kind: 'badThresholds' }],
    ['R 90 30; F 1 2', { kind: 'badThresholds' }],
    ['{"r":[1', { kind: 'badThresholds' }],
  ])('"%s"', (input, reading) => expect(readScheme(input)).toEqual(reading));

  it.each([
    ['R 30 180; F 1 3; M 1000 5000'],
    ['r: 30, 180; f: 1, 3; m: 1000, 5000'],
    ['{"r":[30,180],"f":[1,3],"m":[1000,5000]}'],
    [{ r: [30, 180], f: [1, 3], m: [1000, 5000] }],
  ])('%j has three levels with money', (input) => {
    expect(readScheme(input)).toMatchObject({
      kind: 'scheme',
      scheme: { levels: 3, thresholds: { recency: [30, 180], frequency: [1, 3], monetary: [1000, 5000] }, map: MAP_27 },
    });
  });

  it('without money has scores of two figures', () => {
    const reading = readScheme('R 30 180; F 1 3');
    const scheme = (reading as { scheme: Scheme }).scheme;
    expect(scoreOne(30, 4, 1e9, scheme)).toEqual({ score: '33', segment: 'CHAMPIONS' });
    expect(scoreOne(31, 1, 0, scheme)).toEqual({ score: '21', segment: 'ABOUT_TO_SLEEP' });
    expect(scoreOne(0, 0, 0, scheme)).toEqual({ score: '', segment: 'PROSPECT' });
  });
});

describe('type-7 quantiles', () => {
  it.each([
    [[1, 2, 3, 4], 2, [2.5]],
    [[1, 2, 3, 4, 5, 6], 5, [2, 3, 4, 5]],
    [[7], 5, [7, 7, 7, 7]],
    [[], 5, []],
  ])('of %j in %d', (values, levels, expected) => expect(quantiles(values, levels)).toEqual(expected));

  it('of equal values are that value, to the last bit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 1, max: 40 }), (value, n) => {
        expect(quantiles(Array(n).fill(value), 5).every((q) => q === value)).toBe(true);
      }),
    );
  });
});

describe('an order tally', () => {
  const tallied = (add: (tally: OrderTally) => void): number[] => {
    const tally = new OrderTally(1);
    add(tally);
    const { orders, revenue, lastDay, firstDay } = tally.figures(1);
    return [orders[0]!, revenue[0]!, firstDay[0]!, lastDay[0]!];
  };

  it('nets returns and leaves out what was cancelled', () => {
    expect(
      tallied((tally) => {
        if (counts(100, 'done')) tally.add(0, 10, 100);
        if (counts(50, 'cancelled')) tally.add(0, 12, 50);
        if (counts(70, 'returned')) tally.add(0, 13, 70);
        if (counts(-30, 'returned')) tally.add(0, 14, -30);
        if (counts(-20, 'done')) tally.add(0, 15, -20);
        if (counts(-500, 'cancelled')) tally.add(0, 16, -500);
      }),
    ).toEqual([1, 50, 10, 10]);
  });

  it('does not depend on the order of rows', () => {
    const orders = fc.array(
      fc.tuple(fc.nat(5), fc.integer({ min: 40000, max: 46000 }), fc.integer({ min: -50, max: 500 })),
    );
    fc.assert(
      fc.property(orders, (rows) => {
        const [there, back] = [new OrderTally(2), new OrderTally(2)];
        for (const [c, day, amount] of rows) there.add(c, day, amount);
        for (const [c, day, amount] of [...rows].reverse()) back.add(c, day, amount);
        expect(there.figures(6)).toEqual(back.figures(6));
      }),
    );
  });
});
