/** Which segment each cell of recency, frequency and monetary scores belongs to, as data. */

/** Segments of the built-in maps; every segment word that is stored in cells is one of these. */
export const SEGMENTS = [
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
  // A client without orders, whatever the scheme; and a cell that no rule of a rule scheme covers.
  'PROSPECT',
  'OTHERS',
] as const;
export type Segment = (typeof SEGMENTS)[number];

/** Cells by segment, each cell three digits (recency, frequency, monetary; 5 is best) or two without monetary. */
export type CellMap = Partial<Record<Segment, string>>;

/** The eleven-segment map in common use; each of the 125 cells stands here once. */
export const MAP_125: CellMap = {
  CHAMPIONS: '555 554 544 545 454 455 445',
  LOYAL: '543 444 435 355 354 345 344 335',
  POTENTIAL_LOYALIST: '553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323',
  NEW: '512 511 422 421 412 411 311',
  PROMISING: '525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313',
  NEED_ATTENTION: '535 534 443 434 343 334 325 324',
  ABOUT_TO_SLEEP: '331 321 312 221 213 231 241 251',
  AT_RISK: '255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124',
  CANT_LOSE: '155 154 144 214 215 115 114 113',
  HIBERNATING: '332 322 233 232 223 222 132 123 122 212 211',
  LOST: '111 112 121 131 141 151',
};

/** For small bases: the same meaning in 27 cells. Big one-time buyers who are gone are worth a call, as in the map of 125. */
export const MAP_27: CellMap = {
  CHAMPIONS: '333',
  LOYAL: '332 331 233 232',
  POTENTIAL_LOYALIST: '323 322 321',
  NEW: '311',
  PROMISING: '313 312',
  NEED_ATTENTION: '231 223 222 213',
  ABOUT_TO_SLEEP: '221 212 211',
  AT_RISK: '132 131 123 122',
  CANT_LOSE: '133 113',
  HIBERNATING: '121 112',
  LOST: '111',
};

/** Recency and frequency alone, five levels: the 25-cell map of RFM tutorials, with the oldest one-time buyers apart as lost. */
export const MAP_25: CellMap = {
  CHAMPIONS: '54 55',
  LOYAL: '34 35 44 45',
  POTENTIAL_LOYALIST: '42 43 52 53',
  NEW: '51',
  PROMISING: '41',
  NEED_ATTENTION: '33',
  ABOUT_TO_SLEEP: '31 32',
  AT_RISK: '13 14 23 24',
  CANT_LOSE: '15 25',
  HIBERNATING: '12 21 22',
  LOST: '11',
};

/** Recency and frequency alone, three levels. */
export const MAP_9: CellMap = {
  CHAMPIONS: '33',
  LOYAL: '23',
  POTENTIAL_LOYALIST: '32',
  NEW: '31',
  NEED_ATTENTION: '22',
  ABOUT_TO_SLEEP: '21',
  AT_RISK: '12',
  CANT_LOSE: '13',
  LOST: '11',
};

/** A rule of a first-match list: inclusive ranges of scores. */
export interface SegmentRule {
  segment: Segment;
  r: readonly [number, number];
  f: readonly [number, number];
  m: readonly [number, number];
}

const rule = (segment: Segment, r: [number, number], f: [number, number], m: [number, number]): SegmentRule => ({
  segment,
  r,
  f,
  m,
});

/** The list of R package rfm 0.3.0 (its vignette "RFM Customer Level Data"), in its order; ten cells match none and are OTHERS. */
export const R_RFM_RULES: readonly SegmentRule[] = [
  rule('CHAMPIONS', [5, 5], [5, 5], [5, 5]),
  rule('POTENTIAL_LOYALIST', [3, 5], [3, 5], [2, 5]),
  rule('LOYAL', [2, 4], [2, 4], [2, 4]),
  rule('PROMISING', [3, 4], [1, 3], [3, 5]),
  rule('NEW', [4, 5], [1, 3], [1, 5]),
  rule('CANT_LOSE', [1, 2], [3, 4], [4, 5]),
  rule('AT_RISK', [1, 2], [2, 5], [4, 5]),
  rule('NEED_ATTENTION', [1, 3], [3, 5], [3, 5]),
  rule('ABOUT_TO_SLEEP', [2, 3], [1, 3], [1, 4]),
  rule('LOST', [1, 1], [1, 5], [1, 5]),
];

/**
 * A map or rule list as a table: index `((r − 1)·levels + f − 1)·levels + m − 1` (without monetary: `(r − 1)·levels + f − 1`),
 * value an index into SEGMENTS. A map must name each cell once.
 */
export function compileMap(map: CellMap | readonly SegmentRule[], levels: number, monetary: boolean): Uint8Array {
  const cells = levels ** (monetary ? 3 : 2);
  const table = new Uint8Array(cells).fill(SEGMENTS.indexOf('OTHERS'));
  if (isRules(map)) {
    for (let cell = 0; cell < cells; cell++) {
      const [r, f, m] = [
        Math.floor(cell / (levels * levels)) + 1,
        (Math.floor(cell / levels) % levels) + 1,
        (cell % levels) + 1,
      ];
      const inside = (range: readonly [number, number], score: number): boolean =>
        score >= range[0] && score <= range[1];
      const first = map.find((one) => inside(one.r, r) && inside(one.f, f) && inside(one.m, m));
      if (first) table[cell] = SEGMENTS.indexOf(first.segment);
    }
    return table;
  }
  for (const segment of SEGMENTS) {
    for (const cell of (map[segment] ?? '').split(' ').filter((text) => text !== '')) {
      let index = 0;
      for (const score of cell) index = index * levels + Number(score) - 1;
      table[index] = SEGMENTS.indexOf(segment);
    }
  }
  return table;
}

function isRules(map: CellMap | readonly SegmentRule[]): map is readonly SegmentRule[] {
  return Array.isArray(map);
}
