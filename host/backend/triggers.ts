/** ScriptApp's installable triggers: made, listed and deleted by the account that owns them; which one is due next. */
import type { InstalledTrigger } from '../host';
import type { Operation, OperationTable } from '../runner/protocol';
import type { AskedRule, ClockRule, TriggerData, TriggerRequest } from '../runner/trigger-request';
import { nextFiring } from './clock-rule';
import type { ServicesState, StoredTrigger } from './state';
import { instantOf, isZone } from './zone';

const SCOPES = ['https://www.googleapis.com/auth/script.scriptapp'];
const MAX_TRIGGERS = 20;

const data = ({ id, handler, event }: StoredTrigger): TriggerData => ({ id, handler, event });

function checkAddOn(rule: ClockRule | null, own: StoredTrigger[], event: StoredTrigger['event']): void {
  if (rule?.type === 'minutes') throw new Error('Clock events must be scheduled at least 1 hour(s) apart.');
  if (!own.some((trigger) => trigger.event === event)) return;
  throw new Error(
    event === 'CLOCK'
      ? 'This add-on has created too many time-based triggers in this document for this Google user account.'
      : 'This add-on has created too many edit triggers in this document for this Google user account.',
  );
}

/** The rule with the one-shots as instants: `after` from now, `atDate` at midnight of its zone. */
function settle(asked: AskedRule | null, now: number): ClockRule | null {
  if (asked?.type === 'after') return { type: 'once', at: now + asked.ms };
  if (asked?.type === 'date') return { type: 'once', at: instantOf(asked.zone, ...asked.date, 0) };
  return asked;
}

/** The operations over `state`; `changed` is told of every change. */
export function triggerOperations(state: ServicesState, changed: () => void): OperationTable {
  const operation = (method: string, run: Operation['run']): Operation => ({
    effect: 'other',
    counts: true,
    needs: 'user',
    scopes: SCOPES,
    method,
    run,
  });
  const list: Operation['run'] = (execution) =>
    state.triggers.filter(({ owner }) => owner === execution.user).map(data);
  return {
    'ScriptApp.createTrigger': operation(
      'TriggerBuilder.create',
      (execution, { handler, event, rule: asked }: TriggerRequest) => {
        const own = state.triggers.filter(({ owner }) => owner === execution.user);
        const now = execution.now();
        if (asked && 'zone' in asked && !isZone(asked.zone))
          throw new Error(`Invalid argument: timezone: ${asked.zone}`);
        const rule = settle(asked, now);
        if (execution.addOn) checkAddOn(rule, own, event);
        if (own.length >= MAX_TRIGGERS) {
          throw new Error(
            'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
          );
        }
        const id = String(7_000_000_000_000 + state.serial++ * 7919);
        const trigger: StoredTrigger = { id, owner: execution.user, handler, event, rule, created: now, next: null };
        trigger.next = rule ? nextFiring(rule, trigger, rule.type === 'once' ? Math.min(now, rule.at - 1) : now) : null;
        state.triggers.push(trigger);
        changed();
        return data(trigger);
      },
    ),
    'ScriptApp.getProjectTriggers': operation('ScriptApp.getProjectTriggers', list),
    'ScriptApp.getUserTriggers': operation('ScriptApp.getUserTriggers', list),
    'ScriptApp.deleteTrigger': operation('ScriptApp.deleteTrigger', (execution, id: string) => {
      const index = state.triggers.findIndex((trigger) => trigger.id === id && trigger.owner === execution.user);
      if (index < 0)
        throw new Error('Unexpected error while getting the method or property deleteTrigger on object ScriptApp.');
      state.triggers.splice(index, 1);
      changed();
    }),
  };
}

/** The clock trigger that falls due first until `until`; of two at one instant the older. */
export function firstDue(state: ServicesState, until: number): StoredTrigger | null {
  const due = state.triggers.filter(({ next }) => next !== null && next <= until);
  return due.reduce<StoredTrigger | null>(
    (first, trigger) => (first && first.next! <= trigger.next! ? first : trigger),
    null,
  );
}

/** Sets the next firing after one at `fired` (ms). */
export function reschedule(trigger: StoredTrigger, fired: number): void {
  trigger.next = trigger.rule ? nextFiring(trigger.rule, trigger, fired) : null;
}

/** A trigger as the host shows it. */
export function installed({ id, owner, handler, event, rule, next }: StoredTrigger): InstalledTrigger {
  return { id, owner, handler, event, rule, next: next === null ? null : new Date(next).toISOString() };
}
