/** The lease of the schedule: whose hourly trigger does the work. Triggers of other accounts are invisible, so the document says who it is. */
import { AppError } from '../../domain/app-error';
import type { Day } from '../../domain/codes';
import type { Ports } from '../../ports';

/** Kept as JSON in the document's properties. */
export interface Lease {
  /** E-mail of the account whose trigger works and whose letters go out. */
  owner: string;
  /** ID of the trigger. */
  trigger: string;
  /** Codes of the occasions that the schedule is for; null is all that are active. */
  occasions: string[] | null;
  /** The last day whose letters are all done. */
  doneDay: Day;
  /** The day last written into the `Today` cell; 0 for none. */
  todayDay: Day;
  /** When the trigger last fired, in ms. */
  beatAt: number;
  /** Code of what stopped the last run; '' when all was well. */
  trouble: string;
  /** The day on which that was last told to the owner; 0 for none. */
  toldDay: Day;
  /** Of a base whose clients have time zones; null for one where all live by the file's clock. */
  zones: ZoneLease | null;
}

/** What a run that was through leaves for the next one. */
export interface ZoneLease {
  /** The last day whose letters have been asked for, wherever a client lives. */
  asked: Day;
  /** When the hour of letters comes next to one of the clients' clocks, in ms; 0 when something waits. */
  next: number;
  /** The hour that this was reckoned with. */
  hour: number;
}

const KEY = 'klientura.schedule';
/** A trigger that fires hourly and has been silent for a day is dead: its account has left, or lost its permission. */
const SILENT_MS = 86_400_000;

/** The lease, or null when there is no schedule; a spoiled one counts as none. 1 call. */
export function readLease(ports: Ports): Lease | null {
  const text = ports.store.get(KEY);
  if (text === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { owner, trigger, occasions, doneDay, todayDay, beatAt, trouble, toldDay, zones } = value as Record<
    string,
    unknown
  >;
  if (typeof owner !== 'string' || typeof trigger !== 'string' || typeof doneDay !== 'number') return null;
  return {
    owner,
    trigger,
    occasions: readOccasions(occasions),
    doneDay,
    todayDay: typeof todayDay === 'number' ? todayDay : 0,
    beatAt: typeof beatAt === 'number' ? beatAt : 0,
    trouble: typeof trouble === 'string' ? trouble : '',
    toldDay: typeof toldDay === 'number' ? toldDay : 0,
    zones: readZones(zones),
  };
}

function readZones(value: unknown): ZoneLease | null {
  if (typeof value !== 'object' || value === null) return null;
  const { asked, next, hour } = value as Record<string, unknown>;
  if (typeof asked !== 'number' || typeof next !== 'number' || typeof hour !== 'number') return null;
  return { asked, next, hour };
}

/** 1 call. */
export function writeLease(ports: Ports, lease: Lease): void {
  ports.store.set(KEY, JSON.stringify(lease));
}

/** Ends the schedule for everyone; the triggers themselves belong to their accounts. 1 call. */
export function dropLease(ports: Ports): void {
  ports.store.remove(KEY);
}

/** Whether the lease's trigger has not fired for a day. */
export function isSilent(lease: Lease, now: number): boolean {
  return now - lease.beatAt > SILENT_MS;
}

/**
 * The lease, unless it is another account's. That of a silent one may be taken over.
 * @throws AppError SCHEDULE_OF_ANOTHER {owner, silent: 1 when it may be taken over, else 0}
 */
export function ownLease(ports: Ports, takeOver: boolean): Lease | null {
  const lease = readLease(ports);
  if (lease === null || lease.owner === ports.session.user()) return lease;
  const silent = isSilent(lease, ports.clock.now());
  if (!silent || !takeOver) throw new AppError('SCHEDULE_OF_ANOTHER', { owner: lease.owner, silent: silent ? 1 : 0 });
  return lease;
}

/** The first version knew birthdays alone, and said so where it meant all. */
function readOccasions(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null;
  const codes = value.filter((code): code is string => typeof code === 'string');
  return codes.length === 0 || (codes.length === 1 && codes[0] === 'birthday') ? null : codes;
}
