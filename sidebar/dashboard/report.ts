/** What `dashboard.report` says; plain JSON. */
import type { FigureWarning } from '../segments/report';

export interface DashboardReport {
  /** ISO. */
  today: string;
  /** The last 24, oldest first; the one that is not over is marked. */
  months: Month[];
  cohorts: { months: number; rows: Cohort[] };
  abc: {
    /** Share of clients, best first, and the share of the revenue that they bring. */
    curve: [clients: number, revenue: number][];
    groups: { cls: string; clients: number; revenue: number }[];
  };
  lifecycle: { base: string; clients: number; revenue: number }[];
  /** `null` without a column of ratings. */
  nps: { score: number | null; error: number | null; answers: number } | null;
  forecast:
    { months: number; orders: number; revenue: number; basis: string } | { why: string; found: number; least: number };
  personas: { clients: number; traits: Trait[] }[] | { why: string };
  quality: {
    clients: number;
    /** Of phone, e-mail and birthday, as far as they have a column. */
    fields: { field: string; filled: number; valid: number }[];
    unreachable: number;
  };
  warnings?: FigureWarning[];
}

export interface Month {
  /** As '2026-11'. */
  month: string;
  orders: number;
  revenue: number;
  buyers: number;
  fresh: number;
  returning: number;
  partial?: boolean;
}

export interface Cohort {
  month: string;
  clients: number;
  /** Who ordered in the month itself, one month later, and so on. */
  counts: number[];
  revenue: number[];
}

export interface Trait {
  field: string;
  level: 'HIGH' | 'LOW';
}
