/** `duplicates.merge`: makes one client of several: values to the one who is kept, orders re-pointed, the other rows removed. Undoable. */
import { AppError } from '../domain/app-error';
import { openBase, refuseSpoiled } from '../tables/table';
import type { Command, Plan } from './command';
import { groupName, readChoices, readGroups, refuseUnknown, type GroupChoice } from './duplicate-groups';
import { groupsOf } from './find-duplicates';
import { localToday, readFields, readOneOf } from './input';
import { ClientMerger } from './merge-clients';
import { mergeSteps } from './merge-steps';
import { orderCounts } from './order-counts';

export interface MergeInput {
  /** null when the certain groups are meant. */
  groups: string[][] | null;
  choices: GroupChoice[];
}

export interface MergeReport {
  /** Clients that were made of several. */
  merged: number;
  /** Rows that went. */
  removed: number;
  /** Orders that are tied to the client who is kept now, and were another's or nobody's. */
  orders: number;
}

export const mergeDuplicates: Command<MergeInput, MergeReport> = {
  name: 'duplicates.merge',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const fields = readFields(input, ['band', 'groups', 'choices']);
    const band = readOneOf(fields, 'band', ['auto'] as const);
    const groups = readGroups(fields['groups']);
    if ((band === undefined) === (groups === undefined)) throw new AppError('INPUT_INVALID', { field: 'groups' });
    return { groups: groups ?? null, choices: readChoices(fields['choices']) };
  },
  /** @throws AppError CLIENT_UNKNOWN {id}; INPUT_INVALID {field} when a choice names nobody of the group */
  plan(ports, { groups, choices }): Plan<MergeReport> {
    const base = openBase(ports);
    refuseSpoiled(base, ['locale', 'country']);
    const today = localToday(ports);
    refuseUnknown(base, groups ?? []);
    const wanted =
      groups ??
      groupsOf(ports, base, today)
        .filter(({ band }) => band === 'auto')
        .map(({ ids }) => ids);
    const choiceOf = new Map(choices.map((choice) => [groupName(choice.ids), choice]));
    const merger = new ClientMerger(ports, base, orderCounts(base), today, wanted);
    const merged = wanted.map((ids) => merger.merge(ids, choiceOf.get(groupName(ids))));
    const steps = mergeSteps(ports, base, merged);
    const removed = merged.reduce((sum, group) => sum + group.removed.length, 0);
    const orders = steps.reduce(
      (sum, step) => sum + (step.kind === 'moveIds' || step.kind === 'assignIds' ? step.ids.length : 0),
      0,
    );
    return { changes: { command: 'duplicates.merge', steps }, report: { merged: merged.length, removed, orders } };
  },
};
