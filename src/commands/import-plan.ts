/** The steps of taking records into the base, for an import as for form answers. */
import { usualDateFormat } from './clean-dates';
import { AppError } from '../domain/app-error';
import type { ClientField } from '../domain/codes';
import type { CellChange, RowEntry, Step } from '../changes/change-set';
import { scalarOf } from '../changes/door';
import type { Locale, NumberFormat, Ports, RawValue, Scalar } from '../ports';
import { clientRecords } from '../tables/client-records';
import { baseForm, type BaseForm } from '../tables/import/base-form';
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
  const { country, locale } = settings;
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
  // Whoever moves rows while the new ones come must not leave a date that looks like a number.
  for (const field of DAYS) {
    const dated = entries.filter(({ values }) => typeof values[field] === 'number');
    if (dated.length === 0 || !clients.columns.has(field)) continue;
    const format = usualDateFormat(ports, clients, field, locale);
    for (const entry of dated) entry.formats = { ...entry.formats, [field]: format };
  }
  const changes = outcome.targets
    .filter(({ isNew }) => !isNew)
    .flatMap((target) =>
      target.changed(reader).map((field): CellChange => {
        const row = clients.rowOf.get(target.id)!;
        const before = scalarOf(clients.raw(row, field), (instant) => ports.zone.serialOf(instant));
        return { id: target.id, field, before, after: written(target, field) };
      }),
    );
  const used = new Set([...changes.map(({ field }) => field), ...entries.flatMap(({ values }) => Object.keys(values))]);
  const columns = [...toAdd].filter((field) => used.has(field));
  if (columns.length > 0) refuseProtected(ports, base);
  const steps: Step[] = [
    ...columns.map((field) => columnStep(base, field, locale)),
    ...dateFormat(ports, base, form, used.has('birthday')),
    ...(changes.length === 0 ? [] : [{ kind: 'cells', table: 'clients', changes } satisfies Step]),
    ...(entries.length === 0 ? [] : [{ kind: 'appendRows', table: 'clients', rows: entries } satisfies Step]),
  ];
  const computed = comes.filter((field) => form.computed.has(field));
  return { steps, outcome, read, lacking, computed, entries, changes };
}

const DAYS = ['birthday', 'addedOn'] as const;

/** A name in one column finds its place in three, and the other way round. */
function finds(field: ClientField, fields: ReadonlySet<ClientField>): boolean {
  if (field === 'name') return fields.has('lastName') || fields.has('firstName');
  return fields.has('name') && ['lastName', 'firstName', 'middleName'].includes(field);
}

function columnStep(base: Base, field: ClientField, locale: Locale): Step {
  const { clients, words } = base;
  return {
    kind: 'addColumn',
    table: 'clients',
    field,
    tab: clients.tab,
    headerRow: clients.headerRow,
    header: words.header(field),
    format: formatOf(field, locale),
  };
}

const TEXTS: readonly ClientField[] = ['phone', 'phone2', 'phone3', 'email', 'email2', 'postcode', 'taxId'];

function formatOf(field: ClientField, locale: Locale): NumberFormat | null {
  if (field === 'birthday' || field === 'addedOn') return locale === 'en' ? 'yyyy-mm-dd' : 'dd.mm.yyyy';
  return TEXTS.includes(field) ? '@' : null;
}

/** A column of birthdays that was blank until now would show them as numbers. At most 1 call. */
function dateFormat(ports: Ports, { clients, settings }: Base, form: BaseForm, comes: boolean): Step[] {
  const column = clients.columns.get('birthday');
  if (!comes || !form.undated || column === undefined) return [];
  const row = Math.min(clients.headerRow + 1, clients.content.values.length);
  const before = ports.book.numberFormats(clients.tab, { row, column, rows: 1, columns: 1 })[0]![0]!;
  if (/[yY]/.test(before)) return [];
  return [
    { kind: 'format', table: 'clients', field: 'birthday', format: formatOf('birthday', settings.locale)!, before },
  ];
}

/** New columns stand right of everything: who may not edit there is refused before anything is written. */
function refuseProtected(ports: Ports, { clients }: Base): void {
  const right = (clients.content.values[0]?.length ?? 0) + 1;
  if (ports.book.protectedAreas(clients.tab).some(({ column, columns }) => column + columns > right))
    throw new AppError('TAB_PROTECTED', { tab: clients.name });
}
