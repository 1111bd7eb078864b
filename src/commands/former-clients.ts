/** Clients who were merged into others, with what their rows held: who comes with an old phone or name is found by it. */
import { readIntents, readLog } from '../changes/log/read-log';
import type { ClientField } from '../domain/codes';
import { dateOf, type Birthday } from '../domain/days';
import type { Ports, Scalar } from '../ports';
import { clientRecord } from '../tables/client-records';
import { readBirthdayColumn } from '../tables/codecs/birthdays';
import type { Former } from '../tables/import/matcher';
import { IdentityReader } from '../tables/match-orders';
import type { Base } from '../tables/table';
import { localToday } from './input';

/** As far as the history keeps them. Calls: none where nobody was merged, else a constant and 1 for each stretch of rows in the log. */
export function formerClients(ports: Ports, { clients, decisions, settings }: Base): Former[] {
  const keepers = decisions.merged((id) => clients.rowOf.has(id));
  if (keepers.size === 0) return [];
  const log = readLog(ports);
  const merges = log.entries.filter(({ state, first }) => state === 'DONE' && first.command === 'duplicates.merge');
  const reader = new IdentityReader(settings.country);
  const today = localToday(ports);
  const birthdayOf = (value: Scalar): Birthday | null =>
    typeof value === 'number'
      ? dateOf(value)
      : (readBirthdayColumn([value ?? ''], ports.zone, settings.country, today).birthdays[0] ?? null);
  const former = new Map<string, Former>();
  for (const step of readIntents(ports, log, merges).flat()) {
    if (step.kind !== 'removeRows') continue;
    for (const { id, values } of step.rows) {
      const client = keepers.get(id);
      if (client === undefined) continue;
      const record = clientRecord(
        id,
        (field) => values[field as ClientField] ?? '',
        birthdayOf(values['birthday'] ?? null),
        reader,
        ports.lists.names(),
      );
      former.set(id, { record, client });
    }
  }
  return [...former.values()];
}
