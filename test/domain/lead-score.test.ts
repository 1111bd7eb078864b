import fc from 'fast-check';
import {
  explainLead,
  LEAD_MODEL,
  leadScores,
  temperatureOf,
  TEMPERATURES,
  type LeadModel,
  type LeadSignal,
} from '../../src/domain/lead-score';

type Signals = Record<string, LeadSignal | undefined>;
const score = (signals: Signals, model?: LeadModel): number => leadScores(1, signals, model).score[0]!;

/** Signals of two clients for every rule of the model. */
const signals = fc.record(
  Object.fromEntries(
    LEAD_MODEL.rules.map(({ code }) => [
      code,
      fc.option(
        fc.record({
          times: fc.tuple(fc.nat(6), fc.nat(6)),
          age: fc.tuple(fc.integer({ min: -1, max: 700 }), fc.integer({ min: -1, max: 700 })),
        }),
        { nil: undefined },
      ),
    ]),
  ),
);

describe('a lead score', () => {
  it('is what fits and what was done lately', () => {
    expect(score({})).toBe(0);
    expect(score({ PHONE: { times: [1] }, EMAIL: { times: [0] } })).toBe(15);
    expect(score({ ORDERED: { age: [0] } })).toBe(40);
  });

  it('halves engagement with each half-life, and never fit', () => {
    expect([0, 90, 180, 270].map((days) => score({ ORDERED: { age: [days] } }))).toEqual([40, 20, 10, 5]);
    expect(score({ PHONE: { times: [1], age: [5000] } })).toBe(15);
    expect(score({ ORDERED: { age: [-1] } })).toBe(0);
  });

  it('counts repetitions up to the most, and caps its groups', () => {
    const again = (times: number): number => score({ ORDERED_AGAIN: { times: [times], age: [0] } });
    expect([1, 2, 4, 5, 90].map(again)).toEqual([5, 10, 20, 20, 20]);
    const all = { ORDERED: { age: [0] }, ORDERED_AGAIN: { times: [9], age: [0] }, CONTACTED: { age: [0] } };
    expect(leadScores(1, all)).toMatchObject({ engagement: Int16Array.of(60), fit: Int16Array.of(0) });
    expect(explainLead(all, 0).at(-1)).toEqual({ code: 'CAP_ENGAGEMENT', points: -20 });
  });

  it('does not fall below nought', () => {
    const refused = { REFUSED: { times: [1] } };
    expect(score(refused)).toBe(0);
    expect(explainLead(refused, 0)).toEqual([
      { code: 'REFUSED', points: -30 },
      { code: 'BOUNDS', points: 30 },
    ]);
  });

  it('is the sum of the points by reason, whatever is known', () => {
    fc.assert(
      fc.property(signals, (drawn) => {
        const { score: found } = leadScores(2, drawn);
        for (const i of [0, 1]) {
          const points = explainLead(drawn, i);
          expect(points.reduce((sum, one) => sum + one.points, 0)).toBe(found[i]);
          expect(found[i]).toBeLessThanOrEqual(100);
          expect(points.every((one) => Number.isInteger(one.points) && one.points !== 0)).toBe(true);
        }
      }),
    );
  });

  it('never grows while nothing happens', () => {
    fc.assert(
      fc.property(signals, fc.nat(400), (drawn, days) => {
        const later: Signals = {};
        for (const [code, signal] of Object.entries(drawn))
          if (signal && code !== 'REFUSED')
            later[code] = { ...signal, age: signal.age.map((age) => (age < 0 ? age : age + days)) };
        const now = leadScores(2, { ...drawn, REFUSED: undefined }).score;
        leadScores(2, later).score.forEach((value, i) => expect(value).toBeLessThanOrEqual(now[i]!));
      }),
    );
  });
});

it('the temperature changes at 40 and 80, or where one says', () => {
  const words = (scores: number[], bounds?: { warm: number; hot: number }): string[] =>
    scores.map((one) => TEMPERATURES[temperatureOf(one, bounds)]!);
  expect(words([0, 39, 40, 79, 80, 100])).toEqual(['COLD', 'COLD', 'WARM', 'WARM', 'HOT', 'HOT']);
  expect(words([29, 30, 70], { warm: 30, hot: 70 })).toEqual(['COLD', 'WARM', 'HOT']);
  expect([...leadScores(1, { PHONE: { times: [1] } }, { ...LEAD_MODEL, warm: 15 }).temperature]).toEqual([1]);
});
