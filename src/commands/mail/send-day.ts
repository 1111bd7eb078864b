/** The mail of a day as the schedule sends it: what stops one part is noted and told at the end, and keeps no other part from going. */
import { AppError } from '../../domain/app-error';
import type { Day, ErrorCode } from '../../domain/codes';
import { isoOf } from '../../domain/days';
import { firstDue } from '../../domain/occasions/window';
import type { RunClock } from '../../changes/run-clock';
import type { Ports } from '../../ports';
import { openBase, type Base } from '../../tables/table';
import { execute, type Reply } from '../execute';
import { refreshSegments } from '../refresh-segments';
import { readSnapshots } from '../snapshots';
import { readMailRules } from './mail-rules';
import { readLease, writeLease, type Lease, type ZoneLease } from './schedule-lease';
import { sendDigest, type DigestReport } from './send-digest';
import { sendDueMail, type SendDueReport } from './send-due-mail';

/** A day whose hour has come. */
export interface MailDay {
  lease: Lease;
  today: Day;
  /** Whether the hour of letters has come to the file's clock; where it has not, one of the clients' has. */
  hourCame: boolean;
  mailHour: number;
  /** Whether the team gets its morning list. */
  digest: boolean;
}

export interface DayReport {
  /** What was sent, when the hour had come and the day was not done yet. */
  mail: Reply<SendDueReport>['report'][];
  digest?: Reply<DigestReport>['report'];
  /** Code of what still keeps letters from going, and was told today already. */
  trouble?: ErrorCode;
}

/**
 * Sends what is due up to `today`, oldest day first, and notes the day as done when nothing waits any more.
 * @throws AppError the first thing that keeps letters from going, such as a broken template, after the sound ones have gone: so Google tells the owner, once a day
 */
export function sendDay(ports: Ports, day: MailDay, clock: RunClock): DayReport {
  const { lease, today, hourCame, mailHour } = day;
  const troubles: AppError[] = [];
  const base = attempt(troubles, () => openBase(ports));
  const hasZones = base === null ? lease.zones !== null : base.clients.columns.has('timeZone');
  if (!hasZones && !hourCame) {
    // The column is gone, and the file's own hour has not come.
    noteOutcome(ports, lease, withoutZones(lease), undefined);
    return { mail: [] };
  }
  const digest = day.digest && hourCame;
  // The team's few letters come first: late in the day, when the quota is there again, they would be of no use.
  const list = digest
    ? attempt(troubles, () => execute(ports, sendDigest, { today: isoOf(today) }, clock).report)
    : NO_LIST;
  attempt(troubles, () => {
    if (base !== null) refreshEntries(ports, base, lease, today, clock);
  });
  const occasions = lease.occasions ?? undefined;
  const since = isoOf(lease.zones === null ? firstDue(today, lease.doneDay) : lease.zones.asked + 1);
  // The clocks of clients are looked at in the same moment as the day, which may be another one by then.
  const when = hasZones ? { since, hour: mailHour } : { since, today: isoOf(today) };
  const mail = attempt(troubles, () => execute(ports, sendDueMail, { ...when, occasions }, clock).report);
  const faults = mail === null ? [] : faultsIn(mail);
  troubles.unshift(...faults);
  const isDone = isThrough(list) && isThrough(mail) && faults.length === 0;
  const [trouble] = troubles;
  const done = hasZones
    ? { zones: zonesAfter(lease, isDone ? mail : null, mailHour) }
    : { ...withoutZones(lease), ...(isDone ? { doneDay: today } : {}) };
  const isTold = trouble?.code === lease.trouble && lease.toldDay === today;
  const told = trouble === undefined ? {} : { toldDay: today };
  noteOutcome(ports, lease, { trouble: trouble?.code ?? '', ...told, ...done }, trouble);
  if (trouble !== undefined && !isTold) throw trouble;
  return {
    ...(trouble === undefined ? {} : { trouble: trouble.code }),
    mail: mail === null ? [] : [mail],
    ...(list === null || list === NO_LIST ? {} : { digest: list }),
  };
}

/** What the next run has to know; one that was not through is followed by one that asks for the same days. */
function zonesAfter({ zones, doneDay }: Lease, mail: Reply<SendDueReport>['report'] | null, hour: number): ZoneLease {
  const outlook = mail?.zones;
  if (outlook === undefined) return { asked: zones?.asked ?? doneDay, next: 0, hour };
  return { asked: Math.max(outlook.asked, zones?.asked ?? 0), next: outlook.next, hour };
}

/** A base whose column of time zones is gone goes on from what was asked for by all clocks. */
const withoutZones = ({ zones }: Lease): Partial<Lease> =>
  zones === null ? {} : { zones: null, doneDay: zones.asked };

/** Stands for the lists of a team that wants none. */
const NO_LIST: Reply<DigestReport>['report'] = {
  sent: 0,
  left: 0,
  managers: [],
  refused: [],
  unknownOwners: [],
  unreadable: [],
  trouble: '',
};

/** Whether nothing of it waits for the next hour. */
function isThrough<R extends { left: number }>(report: Reply<R>['report'] | null): report is Reply<R>['report'] {
  return report?.left === 0 && report.progress === undefined;
}

/** A part of the day's work; null when it was refused. What the next hour mends by itself is no trouble, and ends the beat. */
function attempt<R>(troubles: AppError[], work: () => R): R | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'LOCK_BUSY' || error.code === 'STILL_COMPLETING') throw error;
    troubles.push(error);
    return null;
  }
}

/** What a person has to mend before all letters of the day can go. */
function faultsIn({ broken = [], faulty = [], gone = [] }: SendDueReport): AppError[] {
  const lines = faulty.filter(({ active }) => active).map(({ code, row }) => code || String(row));
  return [
    ...gone.map((tab) => new AppError('MAIL_TAB_GONE', { tab })),
    ...broken.map(({ code, params }) => new AppError(code, params)),
    ...(lines.length === 0 ? [] : [new AppError('OCCASIONS_FAULTY', { occasions: lines })]),
  ];
}

/** Who came into a segment is known only by comparing segments: once a day, where a rule of the schedule asks for it. */
function refreshEntries(ports: Ports, base: Base, { occasions }: Lease, today: Day, clock: RunClock): void {
  if (!base.own.has('occasions')) return;
  const isWanted = readMailRules(ports, base).rules.some(
    ({ kind, active, code }) => kind === 'SEGMENT_ENTRY' && active && (occasions?.includes(code) ?? true),
  );
  if (isWanted && readSnapshots(ports, base)[0]?.day !== today) execute(ports, refreshSegments, {}, clock);
}

/** Notes the outcome in the lease, unless somebody took the schedule over meanwhile. A trouble is told whatever becomes of its note. */
function noteOutcome(ports: Ports, lease: Lease, outcome: Partial<Lease>, trouble: AppError | undefined): void {
  try {
    ports.lock.hold(20_000, () => {
      const now = readLease(ports);
      if (now?.trigger === lease.trigger) writeLease(ports, { ...now, ...outcome });
    });
  } catch (error) {
    if (trouble === undefined || !(error instanceof AppError)) throw error;
  }
}
