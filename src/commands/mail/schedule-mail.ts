/** `mail.schedule` and `mail.unschedule`: the daily hour, and whose hourly trigger sends the letters. */
import { AppError } from '../../domain/app-error';
import type { Step } from '../../changes/change-set';
import { openBase } from '../../tables/table';
import { changeSettings } from '../change-settings';
import type { Command } from '../command';
import { localToday, readCodes, readFields, readFlag, readWhole } from '../input';
import { readMailRules } from './mail-rules';
import { dropLease, ownLease, readLease, writeLease, type Lease } from './schedule-lease';

export interface ScheduleInput {
  /** Local hour, 0 to 23; the setting as it is if absent. */
  hour?: number;
  /** Codes of occasions; all that are active if absent. */
  occasions?: string[];
  /** Take the schedule over from an account whose trigger has been silent for a day. */
  takeOver?: boolean;
}

export interface ScheduleReport {
  trigger: { owner: string; hour: number; timeZone: string };
}

export const scheduleMail: Command<ScheduleInput, ScheduleReport, { occasions: string[] | null; lease: Lease | null }> =
  {
    name: 'mail.schedule',
    parse(input) {
      const fields = readFields(input, ['hour', 'occasions', 'takeOver']);
      return {
        hour: readWhole(fields, 'hour', 0, 23),
        occasions: readCodes(fields, 'occasions'),
        takeOver: readFlag(fields, 'takeOver'),
      };
    },
    plan(ports, input) {
      const base = openBase(ports);
      const known = input.occasions === undefined ? [] : readMailRules(ports, base).rules.map(({ code }) => code);
      if (input.occasions?.some((code) => !known.includes(code)) === true)
        throw new AppError('INPUT_INVALID', { field: 'occasions' });
      const lease = ownLease(ports, input.takeOver === true);
      const hour = input.hour ?? base.settings.mailHour;
      const steps: Step[] =
        input.hour === undefined ? [] : changeSettings.plan(ports, { mailHour: hour }).changes.steps;
      if (ports.triggers.heartbeats().length === 0) steps.push({ kind: 'heartbeat', install: true });
      return {
        changes: { command: scheduleMail.name, steps },
        report: { trigger: { owner: ports.session.user(), hour, timeZone: ports.book.timeZone() } },
        work: { occasions: input.occasions ?? lease?.occasions ?? null, lease },
      };
    },
    // The lease names the trigger, which exists only now. A run that dies before this leaves a trigger that the heartbeat itself clears away.
    afterwards(ports, _input, report, work) {
      const triggers = ports.triggers.heartbeats();
      const kept =
        triggers.find((id) => id === work?.lease?.trigger) ?? triggers[0] ?? ports.triggers.installHeartbeat();
      for (const id of triggers) if (id !== kept) ports.triggers.remove(id);
      writeLease(ports, {
        owner: ports.session.user(),
        trigger: kept,
        occasions: work?.occasions ?? null,
        doneDay: work?.lease?.doneDay ?? localToday(ports) - 1,
        todayDay: work?.lease?.todayDay ?? 0,
        beatAt: ports.clock.now(),
        trouble: '',
        toldDay: 0,
        zones: work?.lease?.zones ?? null,
      });
      return report;
    },
  };

export interface UnscheduleReport {
  /** Whether there was a schedule to stop. */
  stopped: boolean;
}

export const unscheduleMail: Command<{ takeOver: boolean }, UnscheduleReport> = {
  name: 'mail.unschedule',
  parse: (input) => ({ takeOver: readFlag(readFields(input, ['takeOver']), 'takeOver') === true }),
  plan(ports, input) {
    const lease = ownLease(ports, input.takeOver);
    const steps: Step[] = ports.triggers.heartbeats().length > 0 ? [{ kind: 'heartbeat', install: false }] : [];
    return {
      changes: { command: unscheduleMail.name, steps },
      report: { stopped: lease !== null || steps.length > 0 },
    };
  },
  afterwards(ports, _input, report) {
    if (readLease(ports) !== null) dropLease(ports);
    return report;
  },
};
