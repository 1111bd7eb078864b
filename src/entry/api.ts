/** What the sidebar and the server say to each other: plain JSON, no dates. */
import type { RowPage, StepPreview } from '../changes/preview';
import type { Aftermath } from '../commands/execute';
import type { Locale } from '../i18n/template';

/** The views that have a dialog of their own, because they show tables or pictures. `segments` is the short one of the sidebar. */
export const DIALOGS = ['duplicates', 'import', 'segmentMap', 'dashboard', 'mailDesk'] as const;
export type DialogRoute = (typeof DIALOGS)[number];

/** All views: the dialogs, and those of the sidebar. */
export const ROUTES = [
  ...DIALOGS,
  'setUp',
  'cleanUp',
  'quality',
  'segments',
  'mail',
  'schedule',
  'doubt',
  'settings',
  'history',
  'remove',
  'help',
  'columns',
] as const;
export type Route = (typeof ROUTES)[number];

/** What the menu handler writes into the page before it is shown. */
export interface PageSeed {
  route: Route;
  locale: Locale;
  /** The account that opened the sidebar; '' when unknown. If the page's calls run as another one, the browser mixes two accounts. */
  user: string;
}

/** How every call ends: done, or refused with a sentence in the user's language. */
export type Envelope<R = unknown> =
  | { ok: true; report: R; preview?: StepPreview[]; fingerprint?: string; rows?: RowPage }
  | { ok: false; error: Refusal };

/** How a command ends: its report holds what every report may hold, too. */
export type CommandEnvelope<R = unknown> = Envelope<R & Aftermath>;

/** Why a call was refused: a sentence for the person, and the code with its values for whoever can act on them. */
export interface Refusal {
  code: string;
  message: string;
  params: Readonly<Record<string, string | number | readonly string[]>>;
}

/** What a view needs to know before it can show anything. */
export interface PageContext {
  user: string;
  fileId: string;
  timeZone: string;
  /** The user's tabs that could hold clients or orders; Klientura's own and hidden ones are left out. */
  tabs: string[];
  isSetUp: boolean;
  /** Why a base that was there cannot be used, in a sentence; '' where all is well, or there was none. */
  fault: string;
  /** The base's settings; null before set-up. */
  settings: Record<string, string | number | boolean | null> | null;
  /** Who sends the daily letters; null when nobody does. */
  schedule: ScheduleState | null;
}

export interface ScheduleState {
  owner: string;
  hour: number;
  mine: boolean;
  /** Its trigger has fired within a day. */
  alive: boolean;
  /** The sentence of what stopped the last run, and its code; '' when all was well. */
  trouble: string;
  troubleCode: string;
}

/** Klientura's columns of the clients' tab, numbered from 1. */
export interface ShownColumns {
  tab: string;
  first: number;
  last: number;
}

/** The functions of the script that a page may call. */
export interface ServerCalls {
  pageContext(): Envelope<PageContext>;
  showColumns(): Envelope<ShownColumns | null>;
  showTab(key: string): Envelope<null>;
  openView(route: Route): Envelope<null>;
  runCommand(name: string, input?: unknown): Envelope;
}

export type { CleanReport } from '../commands/clean-base';
export type { DoubtfulClientCell } from '../tables/cleaning/clean-clients';
export type { FindDuplicatesReport, FoundGroup } from '../commands/find-duplicates';
export type { QualityReport } from '../commands/quality-report';
export type { MergeReport } from '../commands/merge-duplicates';
export type { Aftermath } from '../commands/execute';
export type { Completed } from '../changes/recover';
export type { RowPage, RowPreview } from '../changes/preview';
export type { HistoryEntry } from '../changes/history';
export type { ListChangesReport, ShowChangeReport } from '../commands/list-changes';
export type { VerifyReport } from '../commands/verify-changes';
export type { UndoConflict, UndoReport } from '../commands/undo-change';
export type { PreviewMailReport } from '../commands/mail/preview-mail';
export type { SendDueReport } from '../commands/mail/send-due-mail';
export type { MailResultsReport, ComparedTemplate } from '../commands/mail/mail-results';
export type { DigestReport } from '../commands/mail/send-digest';
export type { TeamList, TeamMember, TeamReport } from '../commands/mail/report-team';
export type { EditDaysReport } from '../commands/mail/edit-days';
export type { ListColumnsReport, ListedColumn, ListedTable } from '../commands/list-columns';
export type { BindColumnsReport } from '../commands/bind-columns';
export type { AddColumnsReport } from '../commands/add-columns';
export type { StepPreview } from '../changes/preview';
export type { SetUpReport } from '../commands/set-up-base';
export type { SegmentsReport } from '../commands/segment-plan';
export type { SegmentsPage } from '../commands/segments-report';
export type { SegmentClients } from '../commands/segment-clients';
export type { ClientExplained } from '../commands/explain-client';
export type { ListReport } from '../commands/segment-list';
export type { MailingReport } from '../commands/mailing-list';
export type { FigureColumnsReport } from '../commands/add-figure-columns';
export type { Dashboard } from '../commands/dashboard-report';
export type { ImportReport, AskedReport, ImportColumn } from '../commands/import-report';
export type { ConnectReport } from '../commands/connect-intake';
export type { TakeReport } from '../commands/take-intake';
export type { MailPage, ReportedTemplate, KindChoice, ScheduleHealth } from '../commands/mail/mail-report';
export type { LogoReport } from '../commands/mail/set-logo';
export type { MailCalendar, PlannedLetter } from '../commands/mail/mail-calendar';
export type { MailLog, LoggedLetter } from '../commands/mail/mail-log';
export type { ComposedLetter } from '../commands/mail/compose-letter';
export type { Suppression } from '../tables/mail/suppressed';
