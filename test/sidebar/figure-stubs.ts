/** Answers of the commands that count segments and the dashboard, for the tests of their pages. */
import type { DashboardReport, Month } from '../../sidebar/dashboard/report';
import type { ExplainReport, ListedClient, SegmentMapReport } from '../../sidebar/segments/report';
import { done, type Answers } from './open-sidebar';

const COUNTS: [code: string, clients: number, came?: number, left?: number][] = [
  ['CHAMPIONS', 212, 14, 3],
  ['LOYAL', 187, 9, 12],
  ['POTENTIAL_LOYALIST', 140, 21, 5],
  ['NEW', 96, 40, 0],
  ['PROMISING', 61],
  ['NEED_ATTENTION', 74, 3, 8],
  ['ABOUT_TO_SLEEP', 90, 11, 0],
  ['AT_RISK', 58],
  ['CANT_LOSE', 12],
  ['HIBERNATING', 133, 7, 0],
  ['LOST', 101],
  ['PROSPECT', 36],
  ['OTHERS', 0],
];
const CLIENTS = COUNTS.reduce((sum, [, clients]) => sum + clients, 0);

const BASES: SegmentMapReport['lifecycle'] = [
  { base: 'DEAD', clients: 240, revenue: 310_000 },
  { base: 'KEY_ACCOUNT', clients: 10, revenue: 940_000.5 },
  { base: 'VIP', clients: 45, revenue: 1_210_000 },
  { base: 'TRUSTED_PARTNER', clients: 120, revenue: 900_000 },
  { base: 'SLEEPING', clients: 150, revenue: 420_000 },
  { base: 'REGULAR', clients: 133, revenue: 510_000 },
  { base: 'ACTIVE', clients: 160, revenue: 280_000 },
  { base: 'ONE_TIME', clients: 190, revenue: 140_000 },
  { base: 'WORKING', clients: 116, revenue: 90_000 },
  { base: 'POTENTIAL', clients: 36, revenue: 0 },
];

/** A base of 1,200 clients that was refreshed a month ago. */
export const SEGMENT_MAP: SegmentMapReport = {
  clients: CLIENTS,
  today: '2026-11-22',
  segments: COUNTS.map(([code, clients, came = 0, left = 0], index) => ({
    code,
    clients,
    share: clients / CLIENTS,
    orders: code === 'PROSPECT' ? 0 : clients * Math.max(1, 12 - index),
    revenue: code === 'PROSPECT' || clients === 0 ? 0 : clients * 100 * Math.max(1, 12 - index) + 0.5,
    came,
    left,
  })),
  moves: {
    since: '2026-10-22',
    rows: [
      { from: 'PROSPECT', to: 'NEW', clients: 40 },
      { from: 'NEW', to: 'POTENTIAL_LOYALIST', clients: 21 },
      { from: 'LOYAL', to: 'CHAMPIONS', clients: 12 },
      { from: 'NEED_ATTENTION', to: 'ABOUT_TO_SLEEP', clients: 1 },
    ],
  },
  thresholds: {
    scheme: 'RFM_5',
    levels: 5,
    r: [30.4, 90, 180, 365],
    f: [1, 2, 2, 9],
    m: [1000, 3000.5, 9000, 20_000],
    frozen: false,
    period: { kind: 'SLIDING', months: 24 },
  },
  abc: { A: 210, B: 330, C: 624, NONE: 36 },
  xyz: { X: 300, Y: 280, Z: 350, SHORT: 234, NONE: 36 },
  matrix: { AX: 120, AY: 60, AZ: 20, BX: 110, BY: 100, BZ: 80, CX: 70, CY: 120, CZ: 250 },
  lifecycle: BASES,
  map: {
    own: false,
    segments: [
      {
        code: 'CHAMPIONS',
        boxes: [
          [
            [4, 5],
            [4, 5],
            [1, 5],
          ],
          [
            [5, 5],
            [3, 3],
            [5, 5],
          ],
        ],
      },
      {
        code: 'LOST',
        boxes: [
          [
            [1, 5],
            [1, 5],
            [1, 5],
          ],
        ],
      },
    ],
    formula: 'RFM_5',
  },
  tiers: {
    tiers: [
      { tier: 'NO_TIER', clients: 36, from: null },
      { tier: 'BRONZE', clients: 582, from: null },
      { tier: 'SILVER', clients: 349, from: 1000 },
      { tier: 'GOLD', clients: 175, from: 5000 },
      { tier: 'PLATINUM', clients: 58, from: 20_000 },
    ],
    given: true,
  },
  warnings: [],
};

/** All its clients have no orders. */
export const NO_ORDERS: SegmentMapReport = {
  ...SEGMENT_MAP,
  clients: 3,
  segments: SEGMENT_MAP.segments.map((row) => ({
    ...row,
    clients: row.code === 'PROSPECT' ? 3 : 0,
    share: row.code === 'PROSPECT' ? 1 : 0,
    orders: 0,
    revenue: 0,
    came: 0,
    left: 0,
  })),
  moves: { since: null, rows: [] },
  thresholds: { scheme: 'RFM_FIXED', levels: 5, r: [], f: [], frozen: false, period: { kind: 'ALL' } },
  abc: { A: 0, B: 0, C: 0, NONE: 3 },
  xyz: { X: 0, Y: 0, Z: 0, SHORT: 0, NONE: 3 },
  matrix: {},
  lifecycle: BASES.map(({ base }) => ({ base, clients: base === 'POTENTIAL' ? 3 : 0, revenue: 0 })),
};

/** One client with one order, in a scheme of the user's own with a name that is very long. */
export const ONE_CLIENT: SegmentMapReport = {
  ...SEGMENT_MAP,
  clients: 1,
  segments: [
    {
      code: 'MYVERYVERYVERYLONGSEGMENTNAMEWITHOUTANYSPACESINITATALLBECAUSEPEOPLEDOTHAT',
      clients: 1,
      share: 1,
      orders: 1,
      revenue: 12.5,
      came: 0,
      left: 0,
    },
  ],
  moves: { since: null, rows: [] },
  thresholds: {
    scheme: 'OWN',
    levels: 3,
    r: [30, 90],
    f: [1, 3],
    frozen: true,
    period: { kind: 'FIXED', from: '2026-01-01' },
  },
  abc: { A: 1, B: 0, C: 0, NONE: 0 },
  xyz: { X: 0, Y: 0, Z: 0, SHORT: 1, NONE: 0 },
  matrix: {},
  lifecycle: BASES.map(({ base }) => ({
    base,
    clients: base === 'WORKING' ? 1 : 0,
    revenue: base === 'WORKING' ? 12.5 : 0,
  })),
};

/** A mailing list of two, one of whom has a name that would be a formula. */
const MAILING = [
  ['Client ID', 'Client', 'First name', 'E-mail', 'Segment'],
  ['K-1', 'Müller, Anna', 'Anna', 'anna@example.com', 'Champions'],
  ['K-2', '=HYPERLINK("http://x.example")', '', 'eve@example.com', 'Champions'],
];

export const LONG_NAME = `Wolfeschlegelsteinhausenbergerdorff${'a'.repeat(80)} and Sons`;

const client = (n: number): ListedClient => ({
  id: `K-${n}`,
  row: n + 1,
  name: n === 2 ? LONG_NAME : n === 3 ? '' : `Client ${n}`,
  lastOrder: n === 4 ? null : '2026-10-08',
  orders: n,
  revenue: 1000.25 * n,
});

export const EXPLAINED: ExplainReport = {
  id: 'K-1',
  row: 2,
  name: 'Client 1',
  segment: 'CHAMPIONS',
  score: '455',
  lastOrder: '2026-10-08',
  recencyDays: 45,
  orders: 12,
  revenue: 25_000.4,
  levels: {
    r: { score: 4, least: 31, most: 90 },
    f: { score: 5, least: 10, most: null },
    m: { score: 5, least: 20_000, most: null },
  },
  abc: 'A',
  xyz: 'SHORT',
  lifecycle: 'VIP',
  rhythm: { days: 31, sleeping: true },
  nextPurchase: '2026-11-01',
  lead: {
    score: 71,
    temperature: 'WARM',
    points: [
      { code: 'PHONE', points: 15 },
      { code: 'EMAIL', points: 15 },
      { code: 'ORDERED', points: 28 },
      { code: 'ORDERED_AGAIN', points: 17 },
      { code: 'CAP_ENGAGEMENT', points: -4 },
    ],
  },
};

/** A segment of 60 clients; each explained alike; lists are written and taken back. */
export function segmentsOf(report: SegmentMapReport, total = 60): Answers {
  return {
    'segments.report': () => done(report),
    'segments.saved': () =>
      done({ segments: [], fields: [{ field: 'orders', isFigure: true, type: 'NUMBER' }], tags: [] }),
    'segments.clients': ({ from, size }) => {
      const all = Array.from({ length: total }, (_, index) => client(index + 1));
      return done({ total, clients: all.slice(Number(from), Number(from) + Number(size)) });
    },
    'segments.explain': ({ id }) => done({ ...EXPLAINED, id }),
    'segments.mailingList': ({ rows }) =>
      done({
        tab: 'Mailing list',
        clients: total,
        listed: 2,
        skipped: [
          { reason: 'NO_CONSENT', clients: total - 3 },
          { reason: 'SAME_ADDRESS', clients: 1 },
        ],
        ...(rows === true ? { rows: MAILING } : { operation: 'op-2' }),
      }),
    'segments.list': () => done({ tab: 'Champions', clients: total, operation: 'op-1' }),
    'changes.undo': () => done({ restored: total, conflicts: [] }, { preview: [], fingerprint: 'undo' }),
  };
}

const MONTHS: Month[] = Array.from({ length: 24 }, (_, index) => {
  const at = index + 11;
  const buyers = 60 + ((index * 37) % 50) + index;
  const fresh = 20 + ((index * 13) % 25);
  return {
    month: `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
    orders: buyers + 12,
    revenue: buyers * 1234.56,
    buyers,
    fresh,
    returning: buyers - fresh,
    ...(index === 23 ? { partial: true } : {}),
  };
});

export const DASHBOARD: DashboardReport = {
  today: '2026-11-22',
  months: MONTHS,
  cohorts: {
    months: 12,
    rows: MONTHS.slice(12).map(({ month, fresh }, index) => {
      const length = 12 - index;
      const share = (n: number) => (n === 0 ? 1 : 0.42 / Math.sqrt(n));
      const counts = Array.from({ length }, (_, n) => Math.round(fresh * share(n)));
      return { month, clients: fresh, counts, revenue: counts.map((count) => count * 987.6) };
    }),
  },
  abc: {
    curve: Array.from({ length: 101 }, (_, n): [number, number] => [n / 100, 1 - (1 - n / 100) ** 4]),
    groups: [
      { cls: 'A', clients: 210, revenue: 3_840_000 },
      { cls: 'B', clients: 330, revenue: 720_000 },
      { cls: 'C', clients: 624, revenue: 240_000 },
      { cls: 'NONE', clients: 36, revenue: 0 },
    ],
  },
  lifecycle: BASES,
  nps: { score: 24.6, error: 8.2, answers: 131 },
  forecast: { months: 3, orders: 412.4, revenue: 508_765.4, basis: 'FEW_REPEATERS' },
  personas: [
    {
      clients: 321,
      traits: [
        { field: 'orders', level: 'HIGH' },
        { field: 'recency', level: 'LOW' },
      ],
    },
    { clients: 1, traits: [{ field: 'turnover', level: 'HIGH' }] },
    { clients: 878, traits: [] },
  ],
  quality: {
    clients: 1200,
    fields: [
      { field: 'phone', filled: 1174, valid: 1151 },
      { field: 'email', filled: 982, valid: 979 },
      { field: 'birthday', filled: 611, valid: 599 },
    ],
    unreachable: 17,
  },
};

/** A base in which nothing can be drawn yet. */
export const EMPTY_DASHBOARD: DashboardReport = {
  today: '2026-11-22',
  months: [],
  cohorts: { months: 12, rows: [] },
  abc: { curve: [], groups: [] },
  lifecycle: NO_ORDERS.lifecycle,
  nps: null,
  forecast: { why: 'NO_ORDERS', found: 0, least: 10 },
  personas: { why: 'TOO_FEW_CLIENTS' },
  quality: { clients: 3, fields: [{ field: 'phone', filled: 3, valid: 3 }], unreachable: 0 },
};

/** One client with one order, in the month that runs. */
export const ONE_ORDER: DashboardReport = {
  ...EMPTY_DASHBOARD,
  months: [{ month: '2026-11', orders: 1, revenue: 12.5, buyers: 1, fresh: 1, returning: 0, partial: true }],
  cohorts: { months: 12, rows: [{ month: '2026-11', clients: 1, counts: [1], revenue: [12.5] }] },
  abc: { curve: [[1, 1]], groups: [{ cls: 'A', clients: 1, revenue: 12.5 }] },
  lifecycle: ONE_CLIENT.lifecycle,
  nps: { score: null, error: null, answers: 0 },
  forecast: { why: 'TOO_FEW_CLIENTS', found: 1, least: 10 },
};
