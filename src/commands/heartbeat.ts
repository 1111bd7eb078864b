/** What the hourly trigger does: completes what was left unfinished, keeps `Today` current, and sends the day's letters when their hour has come. */
import { AppError } from '../domain/app-error';
import type { Day } from '../domain/codes';
import { hasHourCome } from '../domain/occasions/window';
import { RunClock } from '../changes/run-clock';
import type { Ports } from '../ports';
import { openOwnTable, type OwnTable } from '../tables/own-tables';
import { readSettings } from '../tables/settings';
import { idText, settingCells } from '../tables/table';
import type { Command } from './command';
import { execute } from './execute';
import { readLease, writeLease, type Lease } from './mail/schedule-lease';
import { sendDay, type DayReport } from './mail/send-day';
import { catchUp } from './take-intake';

/** What a clock trigger is called with, as far as it is needed here. */
export interface HeartbeatEvent {
  triggerUid?: string;
}

export interface HeartbeatReport extends DayReport {
  /** `NOT_MINE`: another account or trigger has the lease; `BUSY`: another run holds the document, or what was left unfinished took all the time; the next hour goes on. */
  state: 'DONE' | 'NOT_MINE' | 'BUSY';
}

interface Beat {
  /** null when the lease is not this trigger's. */
  lease: Lease | null;
  today: Day;
  /** Whether letters may be due by now. */
  isDue: boolean;
  /** Whether the hour of letters has come to the file's clock. */
  hourCame: boolean;
  mailHour: number;
  /** Whether the team gets its morning list. */
  digest: boolean;
}

/**
 * One beat. It may fire twice in an hour or not at all for days: what is due is told by the local day and the ledger, never by the count of beats.
 * @throws AppError of what kept letters from going, after all others have gone and the lease has noted it
 */
export function heartbeat(ports: Ports, event: HeartbeatEvent): HeartbeatReport {
  // One run, whatever it does: all of it ends before Google's limit.
  const clock = new RunClock(ports.clock);
  try {
    const { lease, isDue, ...day } = execute(ports, beat, { triggerUid: event.triggerUid ?? '' }, clock).report;
    if (lease === null) return { state: 'NOT_MINE', mail: [] };
    catchUp(ports, clock);
    return {
      state: 'DONE',
      ...(isDue ? sendDay(ports, { lease, ...day }, clock) : { mail: [] }),
    };
  } catch (error) {
    if (error instanceof AppError && (error.code === 'LOCK_BUSY' || error.code === 'STILL_COMPLETING'))
      return { state: 'BUSY', mail: [] };
    throw error;
  }
}

/** The part that every beat does, under the lock that every command runs under, after the recovery that every command begins with. */
const beat: Command<{ triggerUid: string }, Beat> = {
  name: 'heartbeat',
  parse: (input) => input as { triggerUid: string },
  plan: (ports, { triggerUid }) => ({ changes: { command: beat.name, steps: [] }, report: look(ports, triggerUid) }),
  afterwards(ports, { triggerUid }, report) {
    const { lease, today } = report;
    if (lease === null) {
      // A trigger that the lease does not name was made to complete what a run left, and that is done before this; only its own account can see and remove it.
      if (triggerUid !== '' && ports.triggers.heartbeats().includes(triggerUid)) ports.triggers.remove(triggerUid);
      return report;
    }
    const now = ports.clock.now();
    if (lease.todayDay === today && lease.doneDay >= today && lease.zones === null) {
      writeLease(ports, { ...lease, beatAt: now });
      return report;
    }
    const settings = openOwnTable(ports, 'settings');
    if (settings === null) throw new AppError('NOT_SET_UP');
    if (lease.todayDay !== today) writeToday(ports, settings, today);
    const kept: Lease = { ...lease, todayDay: today, beatAt: now };
    writeLease(ports, kept);
    const { mailHour, digest } = readSettings(settingCells(settings.content, settings.columns));
    const hourCame = hasHourCome(ports.zone.serialOf(now), today, mailHour);
    const { zones, doneDay } = kept;
    // Clients who live by other clocks have their hour at another time than the file.
    const isDue = zones === null ? hourCame && doneDay < today : now >= zones.next || zones.hour !== mailHour;
    return { lease: kept, today, isDue, hourCame, mailHour, digest };
  },
};

function look(ports: Ports, triggerUid: string): Beat {
  const lease = readLease(ports);
  const isMine = triggerUid === '' ? lease?.owner === ports.session.user() : lease?.trigger === triggerUid;
  return {
    lease: isMine ? lease : null,
    today: Math.floor(ports.zone.serialOf(ports.clock.now())),
    isDue: false,
    hourCame: false,
    mailHour: 0,
    digest: false,
  };
}

/** Formulas that say `Today` are recalculated only when this cell changes, so it is written once a day. */
function writeToday(ports: Ports, settings: OwnTable, today: Day): void {
  const value = settings.columns.get('value')!;
  const code = settings.columns.get('code')!;
  const index = settings.content.values.findIndex((row) => idText(row[code - 1]) === 'today');
  if (index >= 0) ports.book.write(settings.tab, index + 1, value, [[today]]);
}
