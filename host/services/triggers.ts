/** The trigger builders of ScriptApp: they gather a rule, and `create` hands it to the host. */
import type { TriggerData, TriggerRequest } from '../runner/trigger-request';
import type { GuestEnvironment, HostCall } from '../runner/protocol';
import { enumeration } from './spreadsheet/enums';
import { check, exception, is } from './spreadsheet/errors';
import { strict } from './strict';

type GTrigger = GoogleAppsScript.Script.Trigger;
type GClock = GoogleAppsScript.Script.ClockTriggerBuilder;
type GSheetTrigger = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;

export const EventType = enumeration<typeof GoogleAppsScript.Script.EventType>({
  CLOCK: true,
  ON_OPEN: true,
  ON_EDIT: true,
  ON_FORM_SUBMIT: true,
  ON_CHANGE: true,
  ON_EVENT_UPDATED: true,
});
export const TriggerSource = enumeration<typeof GoogleAppsScript.Script.TriggerSource>({
  SPREADSHEETS: true,
  CLOCK: true,
  FORMS: true,
  DOCUMENTS: true,
  CALENDAR: true,
});
export const WeekDay = enumeration<typeof GoogleAppsScript.Base.Weekday>({
  SUNDAY: true,
  MONDAY: true,
  TUESDAY: true,
  WEDNESDAY: true,
  THURSDAY: true,
  FRIDAY: true,
  SATURDAY: true,
});

/** Key under which a trigger keeps its ID, hidden from scripts. */
const ID = Symbol('id');

export const triggerId = (trigger: unknown): string => (trigger as { [ID]: string })[ID];

export function createTrigger({ id, handler, event }: TriggerData, environment: GuestEnvironment): GTrigger {
  const trigger: GTrigger = {
    getEventType: () => EventType[event],
    getHandlerFunction: () => handler,
    getTriggerSource: () => (event === 'CLOCK' ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS),
    getTriggerSourceId: () => (event === 'CLOCK' ? (null as unknown as string) : environment.spreadsheetId),
    getUniqueId: () => id,
  };
  return strict('Trigger', Object.assign(trigger, { [ID]: id }));
}

function between(method: string, value: number, from: number, to: number): void {
  if (!Number.isInteger(value) || value < from || value > to) {
    throw exception(`The value you passed to ${method} was invalid. It must be between ${from} and ${to}.`);
  }
}

const MINUTES = [1, 5, 10, 15, 30];

function createClockBuilder(create: (rule: TriggerRequest['rule']) => GTrigger, environment: GuestEnvironment): GClock {
  const set: {
    type: 'minutes' | 'hours' | 'days' | 'weeks' | 'month' | 'once' | 'after' | 'date' | null;
    every: number;
    hour: number | null;
    minute: number | null;
    weekDay: number | null;
    day: number;
    at: number;
    date: [number, number, number];
    zone: string;
  } = {
    type: null,
    every: 1,
    hour: null,
    minute: null,
    weekDay: null,
    day: 1,
    at: 0,
    date: [0, 0, 0],
    zone: environment.timeZone,
  };
  const change = (changes: Partial<typeof set>): GClock => {
    Object.assign(set, changes);
    return builder;
  };
  const rule = (): TriggerRequest['rule'] => {
    const { type, every, hour, minute, weekDay, day, at, date, zone } = set;
    if (type === null && hour !== null) return { type: 'days', every, hour, minute, zone };
    switch (type) {
      case 'minutes':
      case 'hours':
        return { type, every };
      case 'days':
        return { type, every, hour, minute, zone };
      case 'weeks':
        return { type, every, weekDay, hour, minute, zone };
      case 'month':
        return { type, day, hour, minute, zone };
      case 'once':
        return { type, at };
      case 'after':
        return { type, ms: at };
      case 'date':
        return { type, date, zone };
      case null:
        throw exception(
          'The clock trigger has no schedule: say at least one of after, at, everyMinutes, everyHours, everyDays, everyWeeks.',
        );
    }
  };
  const builder: GClock = strict<GClock>('ClockTriggerBuilder', {
    after: (ms) => change({ type: 'after', at: ms }),
    at: (...args) => {
      check('ScriptApp.ClockTriggerBuilder.at', args, [is.date]);
      return change({ type: 'once', at: args[0].getTime() });
    },
    atDate: (year, month, day) => change({ type: 'date', date: [year, month, day] }),
    atHour: (hour) => {
      between('atHour', hour, 0, 23);
      return change({ hour });
    },
    nearMinute: (minute) => {
      between('nearMinute', minute, 0, 59);
      return change({ minute });
    },
    everyMinutes: (every) => {
      if (!MINUTES.includes(every))
        throw exception('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
      return change({ type: 'minutes', every });
    },
    everyHours: (every) => {
      between('everyHours', every, 1, 24 * 365);
      return change({ type: 'hours', every });
    },
    everyDays: (every) => {
      between('everyDays', every, 1, 365);
      return change({ type: 'days', every });
    },
    everyWeeks: (every) => {
      between('everyWeeks', every, 1, 52);
      return change({ type: 'weeks', every });
    },
    onMonthDay: (day) => {
      between('onMonthDay', day, 1, 31);
      return change({ type: 'month', day });
    },
    onWeekDay: (day) => {
      const index = Object.values(WeekDay).indexOf(day);
      if (index < 0) throw exception('Invalid argument: day');
      return change({ type: 'weeks', weekDay: index || 7 });
    },
    inTimezone: (zone) => change({ zone }),
    create: () => create(rule()),
  });
  return builder;
}

/** `ScriptApp.newTrigger(handler)`. */
export function newTrigger(
  call: HostCall,
  environment: GuestEnvironment,
  handler: string,
): GoogleAppsScript.Script.TriggerBuilder {
  const create = (event: TriggerRequest['event'], rule: TriggerRequest['rule']): GTrigger =>
    createTrigger(call('ScriptApp.createTrigger', { handler, event, rule }) as TriggerData, environment);
  type Builder = Pick<GoogleAppsScript.Script.TriggerBuilder, 'timeBased' | 'forSpreadsheet'>;
  const sheetBuilder = (): GSheetTrigger => {
    let event: TriggerRequest['event'] | null = null;
    const choose = (chosen: TriggerRequest['event']) => (): GSheetTrigger => {
      event = chosen;
      return builder;
    };
    const builder: GSheetTrigger = strict<GSheetTrigger>('SpreadsheetTriggerBuilder', {
      onChange: choose('ON_CHANGE'),
      onEdit: choose('ON_EDIT'),
      onFormSubmit: choose('ON_FORM_SUBMIT'),
      onOpen: choose('ON_OPEN'),
      create: () => {
        if (!event) throw exception('The trigger has no event: say onOpen, onEdit, onChange or onFormSubmit.');
        return create(event, null);
      },
    });
    return builder;
  };
  return strict<Builder>('TriggerBuilder', {
    timeBased: () => createClockBuilder((rule) => create('CLOCK', rule), environment),
    forSpreadsheet: (source: unknown) => {
      const id = typeof source === 'string' ? source : (source as GoogleAppsScript.Spreadsheet.Spreadsheet).getId();
      if (id !== environment.spreadsheetId)
        throw exception('You do not have permission to access the requested document.');
      return sheetBuilder();
    },
  }) as GoogleAppsScript.Script.TriggerBuilder;
}
