/** Lead score: how well a client fits (who they are) and how engaged they are (what they did lately), with the reason of each point. */

export const LEAD_GROUPS = ['FIT', 'ENGAGEMENT'] as const;
export type LeadGroup = (typeof LEAD_GROUPS)[number];
export const TEMPERATURES = ['COLD', 'WARM', 'HOT'] as const;
export type Temperature = (typeof TEMPERATURES)[number];

/** Points for one thing that is known of a client: `points` for each time, at most `most` times (1 if left out), halved every `halfLife` days if given. */
export interface LeadRule {
  code: string;
  group: LeadGroup;
  points: number;
  most?: number;
  halfLife?: number;
}

export interface LeadModel {
  rules: readonly LeadRule[];
  /** The most that a group may give. */
  caps: Readonly<Record<LeadGroup, number>>;
  /** Least scores of warm and of hot. */
  warm: number;
  hot: number;
}

/**
 * What is known of clients for one rule, client by client. `times`: how often (0: never; once if left out).
 * `age`: days since the last time; negative: never.
 */
export interface LeadSignal {
  times?: ArrayLike<number>;
  age?: ArrayLike<number>;
}

/** Fit does not fade, engagement does; groups have caps and the whole is at most 100 (as in HubSpot's lead scoring of 2025). Bounds of cold, warm and hot: 40 and 80 of 100. */
export const LEAD_MODEL: LeadModel = {
  rules: [
    { code: 'PHONE', group: 'FIT', points: 15 },
    { code: 'EMAIL', group: 'FIT', points: 15 },
    { code: 'CONSENT', group: 'FIT', points: 10 },
    { code: 'ORDERED', group: 'ENGAGEMENT', points: 40, halfLife: 90 },
    { code: 'ORDERED_AGAIN', group: 'ENGAGEMENT', points: 5, most: 4, halfLife: 180 },
    { code: 'CONTACTED', group: 'ENGAGEMENT', points: 20, halfLife: 30 },
    { code: 'REFUSED', group: 'ENGAGEMENT', points: -30 },
  ],
  caps: { FIT: 40, ENGAGEMENT: 60 },
  warm: 40,
  hot: 80,
};

/** Why a score is what it is: whole points by rule code; `CAP_FIT`, `CAP_ENGAGEMENT` and `BOUNDS` (0 to 100) take away or add what brings the sum to the score. */
export interface LeadPoint {
  code: string;
  points: number;
}

export interface LeadScores {
  /** 0 to 100, whole. */
  readonly score: Uint8Array;
  readonly fit: Int16Array;
  readonly engagement: Int16Array;
  /** Index into TEMPERATURES. */
  readonly temperature: Uint8Array;
}

/**
 * Scores of all clients. A rule without a signal gives nobody points.
 * @param signals by rule code
 * @example leadScores(1, { PHONE: { times: [1] }, ORDERED: { age: [90] } }).score //=> [35]: 15 + 40 / 2
 */
export function leadScores(
  size: number,
  signals: Readonly<Record<string, LeadSignal | undefined>>,
  model: LeadModel = LEAD_MODEL,
): LeadScores {
  const sums = { FIT: new Int16Array(size), ENGAGEMENT: new Int16Array(size) };
  for (const rule of model.rules) {
    const signal = signals[rule.code];
    if (signal === undefined) continue;
    const sum = sums[rule.group];
    const points = pointsOf(rule, signal);
    for (let i = 0; i < size; i++) sum[i]! += points(i);
  }
  const [score, temperature] = [new Uint8Array(size), new Uint8Array(size)];
  for (let i = 0; i < size; i++) {
    for (const group of LEAD_GROUPS) sums[group][i] = Math.min(sums[group][i]!, model.caps[group]);
    score[i] = inBounds(sums.FIT[i]! + sums.ENGAGEMENT[i]!);
    temperature[i] = temperatureOf(score[i]!, model);
  }
  return { score, fit: sums.FIT, engagement: sums.ENGAGEMENT, temperature };
}

/**
 * The points of one client by reason; they add up to the score.
 * @example explainLead({ PHONE: { times: [1] }, ORDERED: { age: [90] } }, 0) //=> [{ code: 'PHONE', points: 15 }, { code: 'ORDERED', points: 20 }]
 */
export function explainLead(
  signals: Readonly<Record<string, LeadSignal | undefined>>,
  client: number,
  model: LeadModel = LEAD_MODEL,
): LeadPoint[] {
  const reasons: LeadPoint[] = [];
  const add = (code: string, points: number): void => {
    if (points !== 0) reasons.push({ code, points });
  };
  let total = 0;
  for (const group of LEAD_GROUPS) {
    let sum = 0;
    for (const rule of model.rules) {
      const signal = signals[rule.code];
      if (rule.group !== group || signal === undefined) continue;
      const points = pointsOf(rule, signal)(client);
      sum += points;
      add(rule.code, points);
    }
    const capped = Math.min(sum, model.caps[group]);
    add(`CAP_${group}`, capped - sum);
    total += capped;
  }
  add('BOUNDS', inBounds(total) - total);
  return reasons;
}

/** Index into TEMPERATURES. @example temperatureOf(79) //=> 1 */
export function temperatureOf(score: number, { warm, hot }: Pick<LeadModel, 'warm' | 'hot'> = LEAD_MODEL): number {
  return score >= hot ? 2 : score >= warm ? 1 : 0;
}

const inBounds = (points: number): number => Math.min(100, Math.max(0, points));

/** Points by client, rounded rule by rule, so that what is shown adds up. */
function pointsOf({ points, most = 1, halfLife }: LeadRule, { times, age }: LeadSignal): (client: number) => number {
  return (i) => {
    const days = age === undefined ? 0 : age[i]!;
    const count = times === undefined ? 1 : Math.min(times[i]!, most);
    if (!(count > 0) || !(days >= 0)) return 0;
    return Math.round(halfLife === undefined ? points * count : points * count * 2 ** (-days / halfLife));
  };
}
