/** What the commands of this page report; plain JSON. */
export interface SegmentMapReport {
  clients: number;
  /** ISO, as all days here. */
  today: string;
  segments: SegmentRow[];
  moves: { since: string | null; rows: { from: string; to: string; clients: number }[] };
  thresholds: Thresholds;
  abc: Record<string, number>;
  xyz: Record<string, number>;
  /** Clients by both classes, for instance `AX`. */
  matrix: Record<string, number>;
  lifecycle: { base: string; clients: number; revenue: number }[];
  map: SchemeMap;
  tiers: { tiers: { tier: string; clients: number; from: number | null }[]; given: boolean };
  warnings: FigureWarning[];
}

/** Which scores belong to which segment: ranges from and to, of recency, frequency and money. */
export interface SchemeMap {
  own: boolean;
  segments: { code: string; boxes: (readonly (readonly [number, number])[])[] }[];
  /** The scheme as formulas take it. */
  formula: string;
}

/** What a person should know of the figures beside them. */
export interface FigureWarning {
  code: string;
  /** Currencies. */
  found?: string[];
  /** Of a level that nobody is in. */
  axis?: string;
  score?: number;
  /** That a map of the user's own is for. */
  scheme?: string;
}

export interface SegmentRow {
  code: string;
  clients: number;
  share: number;
  orders: number;
  revenue: number;
  came: number;
  left: number;
}

export interface Thresholds {
  scheme: string;
  levels: number;
  /** Upper bounds of the levels, ascending. */
  r: number[];
  f: number[];
  m?: number[];
  frozen: boolean;
  period: { kind: 'ALL' | 'SLIDING' | 'FIXED'; months?: number; from?: string; to?: string };
}

export interface ClientsReport {
  total: number;
  clients: ListedClient[];
}

export interface ListedClient {
  id: string;
  row: number | null;
  name: string;
  lastOrder: string | null;
  orders: number;
  revenue: number;
}

export interface Level {
  score: number;
  least: number | null;
  most: number | null;
}

export interface ExplainReport {
  id: string;
  row: number | null;
  name: string;
  segment: string;
  score: string | number;
  lastOrder: string | null;
  recencyDays: number | null;
  orders: number;
  revenue: number;
  levels: { r: Level; f: Level; m?: Level };
  abc: string;
  xyz: string;
  lifecycle: string;
  rhythm: { days: number; sleeping: boolean } | null;
  nextPurchase: string | null;
  lead: { score: number; temperature: string; points: { code: string; points: number }[] };
}

export interface ListReport {
  tab: string;
  clients: number;
  operation?: string;
}
