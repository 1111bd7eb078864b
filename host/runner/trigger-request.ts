/** How a script asks for a trigger, and what it sees of one: plain data between ScriptApp and the host. */

/** When a clock trigger fires. `hour` and `minute` are null when the script left them to Google. Weekdays: 1 Monday … 7 Sunday. */
export type ClockRule =
  | { type: 'minutes'; every: number }
  | { type: 'hours'; every: number }
  | { type: 'days'; every: number; hour: number | null; minute: number | null; zone: string }
  | { type: 'weeks'; every: number; weekDay: number | null; hour: number | null; minute: number | null; zone: string }
  | { type: 'month'; day: number; hour: number | null; minute: number | null; zone: string }
  | { type: 'once'; at: number };

export type TriggerEventName = 'CLOCK' | 'ON_FORM_SUBMIT' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE';

/** `after` counts ms from the host's clock; `date` is midnight of a day (month from 1) in a zone. */
export type AskedRule =
  | ClockRule
  | { type: 'after'; ms: number }
  | { type: 'date'; date: [year: number, month: number, day: number]; zone: string };

export interface TriggerRequest {
  handler: string;
  event: TriggerEventName;
  rule: AskedRule | null;
}

/** What a script sees of a trigger. */
export interface TriggerData {
  id: string;
  handler: string;
  event: TriggerEventName;
}
