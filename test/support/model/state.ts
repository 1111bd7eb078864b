/** What a base holds, as plain data: client → field → value, settings, and what stands where nothing should; and what an operation's steps make of it. */
import type { RowEntry, Step } from '../../../src/changes/change-set';
import { sameScalar } from '../../../src/changes/scalars';
import type { Scalar } from '../../../src/ports';

export interface State {
  clients: Map<string, Record<string, Scalar>>;
  settings: Map<string, Scalar>;
  /** What breaks a rule whatever was planned: an ID twice, a value of ours in a row without a client, an order figure of someone else. */
  faults: string[];
}

/** The person's columns of the base: three that are bound to fields, and one that is not. */
export const FIELDS = ['name', 'phone', 'city'] as const;
export const NOTE = 'Пометка';
export const ALL = [...FIELDS, NOTE];

export function copyOf({ clients, settings, faults }: State): State {
  return {
    clients: new Map([...clients].map(([id, cells]) => [id, { ...cells }])),
    settings: new Map(settings),
    faults: [...faults],
  };
}

/** The state after an operation was done whole: by the plainest reading of its steps, with no thought of calls, kills or rows. */
export function after(state: State, steps: readonly Step[]): State {
  const next = copyOf(state);
  for (const step of steps) {
    if (step.kind === 'cells')
      for (const change of step.changes) {
        const cells = next.clients.get(change.id);
        if (cells !== undefined && sameScalar(cells[change.field] ?? null, change.before))
          cells[change.field] = change.after;
      }
    else if (step.kind === 'setting') {
      if (sameScalar(next.settings.get(step.name) ?? null, step.before)) next.settings.set(step.name, step.after);
    } else if (step.kind === 'removeRows') {
      for (const row of step.rows) {
        const cells = next.clients.get(row.id);
        if (cells !== undefined && ALL.every((field) => sameScalar(cells[field]!, wanted(row)[field]!)))
          next.clients.delete(row.id);
      }
    } else if (step.kind === 'appendRows' || step.kind === 'restoreRows')
      for (const row of step.rows) {
        const cells = next.clients.get(row.id) ?? Object.fromEntries(ALL.map((field) => [field, null]));
        for (const field of ALL) if (cells[field] === null) cells[field] = wanted(row)[field]!;
        next.clients.set(row.id, cells);
      }
  }
  return next;
}

/** What a row of an intent holds, all of the person's columns. */
export function wanted({ values, rest }: RowEntry): Record<string, Scalar> {
  const cells: Record<string, Scalar> = Object.fromEntries(ALL.map((field) => [field, values[field] ?? null]));
  for (const [header, value] of rest ?? []) if (header === NOTE) cells[NOTE] = value;
  return cells;
}

/** Where two states differ, in words. */
export function differences(seen: State, expected: State): string[] {
  const found: string[] = [];
  for (const id of new Set([...seen.clients.keys(), ...expected.clients.keys()])) {
    const [now, meant] = [seen.clients.get(id), expected.clients.get(id)];
    if (now === undefined || meant === undefined) found.push(`${id}: ${now === undefined ? 'is lost' : 'is too much'}`);
    else
      for (const field of ALL)
        if (!sameScalar(now[field]!, meant[field]!))
          found.push(`${id}.${field}: holds ${String(now[field])}, not ${String(meant[field])}`);
  }
  for (const [name, meant] of expected.settings)
    if (!sameScalar(seen.settings.get(name) ?? null, meant))
      found.push(`setting ${name}: holds ${String(seen.settings.get(name))}, not ${String(meant)}`);
  return found;
}

/**
 * What a run that was cut short may not leave: each cell holds what it held, or what a step of its operations makes of that.
 * Rows come and go by such steps alone.
 */
export function unexplained(seen: State, before: State, steps: readonly Step[]): string[] {
  const found: string[] = [];
  const came = new Map<string, RowEntry[]>();
  const went = new Set<string>();
  for (const step of steps) {
    if (step.kind === 'removeRows') step.rows.forEach(({ id }) => went.add(id));
    if (step.kind === 'appendRows' || step.kind === 'restoreRows')
      step.rows.forEach((row) => came.set(row.id, [...(came.get(row.id) ?? []), row]));
  }
  for (const id of before.clients.keys()) if (!seen.clients.has(id) && !went.has(id)) found.push(`${id}: is lost`);
  for (const [id, cells] of seen.clients) {
    const held = before.clients.get(id);
    if (held === undefined && !came.has(id)) {
      found.push(`${id}: is too much`);
      continue;
    }
    for (const field of ALL) {
      const may: Scalar[] = [held?.[field] ?? null];
      if (held === undefined || went.has(id)) may.push(null);
      for (const row of came.get(id) ?? [])
        if (held === undefined || went.has(id) || held[field] === null) may.push(wanted(row)[field]!);
      for (const step of steps)
        if (step.kind === 'cells')
          for (const change of step.changes)
            if (change.id === id && change.field === field && may.some((value) => sameScalar(value, change.before)))
              may.push(change.after);
      if (!may.some((value) => sameScalar(value, cells[field]!)))
        found.push(`${id}.${field}: holds ${String(cells[field])}, may hold ${may.map(String).join(' or ')}`);
    }
  }
  for (const [name, held] of before.settings) {
    const may = [held];
    for (const step of steps)
      if (step.kind === 'setting' && step.name === name && may.some((value) => sameScalar(value, step.before)))
        may.push(step.after);
    if (!may.some((value) => sameScalar(value, seen.settings.get(name) ?? null)))
      found.push(`setting ${name}: holds ${String(seen.settings.get(name))}, may hold ${may.map(String).join(' or ')}`);
  }
  return found;
}
