/** What the sidebar and the server say to each other: plain JSON, no dates. */
import type { Locale } from '../i18n/template';

/** A view of the sidebar. */
export type Route = 'setUp' | 'segments' | 'mail' | 'schedule' | 'doubt' | 'settings' | 'help';

/** What the menu handler writes into the page before it is shown. */
export interface PageSeed {
  route: Route;
  locale: Locale;
  /** The account that opened the sidebar; '' when unknown. If the page's calls run as another one, the browser mixes two accounts. */
  user: string;
}

/** How every call ends: done, or refused with a sentence in the user's language. */
export type Envelope<R = unknown> =
  | { ok: true; report: R; preview?: PreviewLine[]; fingerprint?: string }
  | { ok: false; error: { code: string; message: string } };

/** One line of what a command would change. */
export interface PreviewLine {
  kind: string;
  table: string;
  fields: string[];
  count: number;
}

/** What a view needs to know before it can show anything. */
export interface PageContext {
  user: string;
  fileId: string;
  timeZone: string;
  /** The user's tabs that could hold clients or orders; Klientura's own and hidden ones are left out. */
  tabs: string[];
  isSetUp: boolean;
  /** The base's settings; null before set-up. */
  settings: Record<string, string | number | boolean | null> | null;
  /** Who sends the daily letters; null when nobody does. */
  schedule: { owner: string; hour: number; mine: boolean; alive: boolean } | null;
}

/** The functions of the script that a page may call. */
export interface ServerCalls {
  pageContext(): Envelope<PageContext>;
  runCommand(name: string, input?: unknown): Envelope;
}

/** What `base.setUp` reports. */
export interface SetUpReport {
  clients: {
    rows: number;
    headerRow: number;
    columns: ReportedColumn[];
    skipped: { row: number; reason: string }[];
  };
  orders: (SetUpReport['clients'] & { matched: number; unmatched: { row: number; reason: string }[] }) | null;
  operation?: string;
}

/** A column of an adopted tab, as it was understood. */
export interface ReportedColumn {
  header: string;
  /** null: kept as it is. */
  field: string | null;
  column?: number;
  evidence?: { code: string; share: number }[];
  samples?: string[];
}

/** What `segments.refresh` reports. */
export interface SegmentsReport {
  clients: number;
  counts: { rfm: Record<string, number> };
  thresholds: { r?: number[]; f?: number[]; m?: number[] };
  operation?: string;
}

export type { PreviewMailReport } from '../commands/preview-mail';
export type { SendDueReport } from '../commands/send-due-mail';
