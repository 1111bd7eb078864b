/** What the sidebar has to know before it shows a view. */
import { isSilent, readLease } from '../../commands/mail/schedule-lease';
import { AppError } from '../../domain/app-error';
import type { ErrorCode } from '../../domain/codes';
import type { Ports } from '../../ports';
import { TAB_KEYS } from '../../tables/own-tables';
import { openBase, type Base } from '../../tables/table';
import type { PageContext, ScheduleState } from '../api';
import { sentenceOf } from '../app';

/** Reads it; a base that is not set up, or of which something is gone, is none: most of it set-up mends. */
export function pageContextOf(ports: Ports): PageContext {
  const { base, fault } = baseOf(ports);
  return {
    user: ports.session.user(),
    fileId: ports.book.id(),
    timeZone: ports.book.timeZone(),
    tabs: userTabs(ports, base),
    isSetUp: base !== null,
    fault,
    settings: base === null ? null : { ...base.settings },
    schedule: base === null ? null : scheduleOf(ports, base.settings.mailHour),
  };
}

/** What a person has done to the base or its tabs, and can mend. */
const FAULTS: readonly ErrorCode[] = [
  'CLIENTS_GONE',
  'SETTINGS_GONE',
  'COLUMN_GONE',
  'TAB_NOT_FOUND',
  'HEADER_DISPLACED',
];

function baseOf(ports: Ports): { base: Base | null; fault: string } {
  try {
    return { base: openBase(ports), fault: '' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'NOT_SET_UP') return { base: null, fault: '' };
    if (FAULTS.includes(error.code)) return { base: null, fault: sentenceOf(error.code, error.params) };
    throw error;
  }
}

function userTabs(ports: Ports, base: Base | null): string[] {
  const own = new Set(TAB_KEYS.map((key) => base?.own.get(key)));
  return ports.book
    .tabs()
    .filter(({ id, hidden }) => !hidden && !own.has(id))
    .map(({ name }) => name);
}

function scheduleOf(ports: Ports, hour: number): ScheduleState | null {
  const lease = readLease(ports);
  if (lease === null) return null;
  return {
    owner: lease.owner,
    hour,
    mine: lease.owner === ports.session.user(),
    alive: !isSilent(lease, ports.clock.now()),
    trouble: lease.trouble === '' ? '' : sentenceOf(lease.trouble as ErrorCode, {}),
    troubleCode: lease.trouble,
  };
}
