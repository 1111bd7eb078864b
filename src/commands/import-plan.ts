/** What taking records into the base would do, for an import as for form answers. */
import type { ClientField } from '../domain/codes';
import type { CellChange, RowEntry, Step } from '../changes/change-set';
import { scalarOf } from '../changes/scalars';
import type { Ports, RawValue, Scalar } from '../ports';
import { clientRecords } from '../tables/client-records';
import { baseForm } from '../tables/import/base-form';
import { fitNames } from '../tables/import/fit-names';
import { DuplicatesMatcher } from '../tables/import/matcher';
import type { Policy } from '../tables/import/merging';
import { decide, type Decision, type Outcome } from '../tables/import/outcome';
import { NAMING, readSource, type Incoming, type ReadSource } from '../tables/import/reading';
import type { ImportSource } from '../tables/import/source';
import type { Target } from '../tables/import/target';
import { IdentityReader } from '../tables/match-orders';
import type { Base } from '../tables/table';
import { formerClients } from './former-clients';
import { importSteps } from './import-steps';
import { localToday } from './input';
import { newId } from './new-id';

export interface ImportOptions {
  policyOf: (field: ClientField) => Policy;
  addColumns: boolean;
  /** What new clients have as their source. */
  sourceText: string;
  decisions: readonly Decision[];
}

export interface ImportPlan {
  steps: Step[];
  outcome: Outcome;
  read: ReadSource;
  /** Fields of the source that the base has no column for. */
  lacking: ClientField[];
  /** Fields whose column in the base is filled by a formula. */
  computed: ClientField[];
  entries: RowEntry[];
  changes: CellChange[];
}

/** Plans it; nothing is written. Calls: a constant. @throws AppError TAB_PROTECTED */
export function planImport(ports: Ports, base: Base, source: ImportSource, options: ImportOptions): ImportPlan {
  const { clients, settings } = base;
  const { country } = settings;
  const today = localToday(ports);
  const names = ports.lists.names();
  const surroundings = {
    zone: ports.zone,
    country,
    words: base.words,
    today,
    wishes: {},
    lists: ports.lists,
  };
  const form = baseForm(clients, surroundings);
  const read = readSource(source, { ...surroundings, like: (field) => clients.column(field) });
  const comes = [...source.bound.keys()].filter((field) => field !== 'id');
  const absent = comes.filter((field) => !form.fields.has(field) && !form.computed.has(field));
  const lacking = absent.filter((field) => !finds(field, form.fields));
  const toAdd = new Set<ClientField>(options.addColumns ? lacking : []);
  const fields = new Set([...form.fields, ...toAdd]);
  const taken = new Set(clients.ids);
  const reader = new IdentityReader(country);
  const fitted = read.records.map((record) => fitNames(record, fields, names));
  // What has no column in the base names nobody there.
  const namesSomebody = ({ values }: Incoming): boolean =>
    NAMING.some((field) => fields.has(field) && values.has(field));
  const records = fitted.filter(namesSomebody);
  for (const { row } of fitted.filter((record) => !namesSomebody(record)))
    read.skipped.push({ row, reason: 'NO_NAME_OR_CONTACT' });
  const isThere = (id: string): boolean => clients.rowOf.has(id);
  const keeperOf = (id: string): string => base.decisions.keeperOf(id, isThere);
  const outcome = decide(records, {
    clients,
    form,
    country,
    names,
    scalarOf: (raw: RawValue) => scalarOf(raw, (instant) => ports.zone.serialOf(instant)),
    newId: () => newId(ports, taken),
    known: clientRecords(clients, settings, ports.zone, today, names).map((record, index) => {
      return { ...record, birthday: form.birthdays[index] ?? null };
    }),
    matcher: new DuplicatesMatcher(base.decisions.apart(isThere), keeperOf, formerClients(ports, base), names),
    policyOf: options.policyOf,
    fields,
    decisions: options.decisions,
  });
  const added = outcome.targets.filter(({ isNew }) => isNew);
  // The day and the source of a client's coming are what every import tells.
  if (added.length > 0)
    for (const field of ['source', 'addedOn'] as const)
      if (!form.computed.has(field) && !form.fields.has(field)) toAdd.add(field);
  const written = (target: Target, field: ClientField): Scalar => form.written(field, target.touched.get(field)!);
  const entries = added.map((target): RowEntry => {
    const values: Record<string, Scalar> = {};
    for (const field of target.touched.keys()) values[field] = written(target, field);
    if (!form.computed.has('source')) values['source'] ??= options.sourceText;
    if (!form.computed.has('addedOn')) values['addedOn'] ??= today;
    return { id: target.id, values };
  });
  const changes = outcome.targets
    .filter(({ isNew }) => !isNew)
    .flatMap((target) =>
      target.changed(reader).map((field): CellChange => {
        const row = clients.rowOf.get(target.id)!;
        const before = scalarOf(clients.raw(row, field), (instant) => ports.zone.serialOf(instant));
        return { id: target.id, field, before, after: written(target, field) };
      }),
    );
  const steps = importSteps(ports, base, form, { changes, entries, toAdd });
  const computed = comes.filter((field) => form.computed.has(field));
  return { steps, outcome, read, lacking, computed, entries, changes };
}

/** A name in one column finds its place in three, and the other way round. */
function finds(field: ClientField, fields: ReadonlySet<ClientField>): boolean {
  if (field === 'name') return fields.has('lastName') || fields.has('firstName');
  return fields.has('name') && ['lastName', 'firstName', 'middleName'].includes(field);
}
