/** `duplicates.keepApart`: a person says that clients who look alike are not the same; they are never taken for one again. */
import { AppError } from '../domain/app-error';
import { openBase } from '../tables/table';
import type { Command, Plan } from './command';
import { readGroups, refuseUnknown } from './duplicate-groups';
import { readFields } from './input';
import { decideStep } from './merge-steps';

export interface KeepApartReport {
  /** Pairs that were told apart; of three clients three. */
  pairs: number;
}

export const keepApart: Command<{ groups: string[][] }, KeepApartReport> = {
  name: 'duplicates.keepApart',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const groups = readGroups(readFields(input, ['groups'])['groups'], true);
    if (groups === undefined) throw new AppError('INPUT_INVALID', { field: 'groups' });
    return { groups };
  },
  /** @throws AppError CLIENT_UNKNOWN {id} */
  plan(ports, { groups }): Plan<KeepApartReport> {
    const base = openBase(ports);
    refuseUnknown(base, groups);
    const known = new Set(
      base.decisions.apart((id) => base.clients.rowOf.has(id)).map((pair) => pair.sort().join('\n')),
    );
    const pairs = groups
      .flatMap((group) => group.flatMap((a, i) => group.slice(i + 1).map((b): [string, string] => [a, b])))
      .map(([a, b]): [string, string] => (a < b ? [a, b] : [b, a]))
      .filter((pair, i, all) => {
        const name = pair.join('\n');
        return !known.has(name) && all.findIndex((other) => other.join('\n') === name) === i;
      });
    const decisions = pairs.map(([client, other]) => ({ client, other, decision: 'APART' as const }));
    const steps = decisions.length === 0 ? [] : [decideStep(ports, base, decisions)];
    return { changes: { command: 'duplicates.keepApart', steps }, report: { pairs: pairs.length } };
  },
};
