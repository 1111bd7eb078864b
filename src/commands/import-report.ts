/** What an import says of what it does: columns, figures, what is put to the user, and what was left and why. */
import type { ClientField, Reason } from '../domain/codes';
import type { CellChange } from '../changes/change-set';
import { isoOf } from '../domain/days';
import type { Ports, RawValue, Scalar } from '../ports';
import type { Asked } from '../tables/import/outcome';
import type { DoubtfulValue } from '../tables/import/reading';
import type { ImportSource } from '../tables/import/source';
import { idText, type Base } from '../tables/table';
import type { ImportPlan } from './import-plan';

export interface ImportColumn {
  /** Of the source, from 1. */
  column: number;
  header: string;
  field: string | null;
  confidence: number;
  samples: string[];
  /** Why it does not go into the base: no field is known, the base has no such column, or a formula fills it. */
  left: '' | 'UNKNOWN' | 'NO_COLUMN' | 'FORMULA';
}

/** A record that is put to the user, with what it says and who it may be. */
export interface AskedReport extends Asked {
  says: Record<string, Scalar>;
  /** `row` of a client of the base; null of one whom the source makes. */
  clients: { id: string; row: number | null; says: Record<string, Scalar> }[];
}

export interface ImportReport {
  name: string;
  headerRow: number;
  columns: ImportColumn[];
  added: number;
  merged: number;
  unchanged: number;
  asked: AskedReport[];
  skipped: { row: number; reason: Reason }[];
  /** Values that cannot be read, and cells that hold a formula. */
  doubtful: (DoubtfulValue & { id?: string })[];
  /** Values that stay out because the client holds another one. */
  kept: { row: number; id: string; field: string; has: Scalar; offered: Scalar }[];
  /** Fields that the base has no column for; `addColumns` adds them. */
  lacking: ClientField[];
  examples: {
    added: { row: number; values: Record<string, Scalar> }[];
    merged: (CellChange & { name: string })[];
  };
}

const EXAMPLES = 5;
/** What tells one client from another. */
const TELLING: readonly ClientField[] = [
  'name',
  'lastName',
  'firstName',
  'phone',
  'email',
  'birthday',
  'city',
  'company',
];

export function importReport(ports: Ports, { clients }: Base, source: ImportSource, plan: ImportPlan): ImportReport {
  const { outcome, read, entries, changes, lacking, computed } = plan;
  const record = new Map(read.records.map((one) => [one.row, one]));
  const rowsOfNew = new Map(outcome.added.map(({ row, id }) => [id, row]));
  const shownOf = (id: string): Record<string, string> => {
    const row = clients.rowOf.get(id);
    const texts: Record<string, string> = {};
    for (const field of TELLING) {
      const raw = row === undefined ? '' : clients.raw(row, field);
      const text = typeof raw === 'object' ? dayText(ports, raw.valueOf()) : idText(raw);
      if (text !== '') texts[field] = text;
    }
    return texts;
  };
  const madeBy = (id: string): Record<string, Scalar> | undefined => {
    const values = id.startsWith('#') ? record.get(Number(id.slice(1)))?.values : undefined;
    return values && Object.fromEntries([...values].filter(([field]) => TELLING.includes(field)));
  };
  return {
    name: source.name,
    headerRow: source.headerRow,
    columns: reportColumns(ports, source, lacking, computed),
    added: outcome.added.length,
    merged: outcome.merged.length,
    unchanged: outcome.unchanged.length,
    asked: outcome.asked.map((asked) => ({
      ...asked,
      says: Object.fromEntries(record.get(asked.row)?.values ?? []),
      clients: asked.ids.map((id) => ({ id, row: clients.rowOf.get(id) ?? null, says: madeBy(id) ?? shownOf(id) })),
    })),
    skipped: [...source.skipped, ...read.skipped, ...outcome.skipped].sort((a, b) => a.row - b.row),
    doubtful: [
      ...read.doubtful,
      ...outcome.refused.map(({ row, id, field, reason }) => {
        return { row, column: source.bound.get(field) ?? 0, field, value: '', reason, id };
      }),
    ].sort((a, b) => a.row - b.row || a.column - b.column),
    kept: outcome.kept,
    lacking,
    examples: {
      added: entries.slice(0, EXAMPLES).map(({ id, values }) => ({ row: rowsOfNew.get(id) ?? 0, values })),
      merged: changes.slice(0, EXAMPLES).map((change) => ({ ...change, name: nameOf(shownOf(change.id)) })),
    },
  };
}

/** @example '05.03.1987' */
function dayText(ports: Ports, instant: number): string {
  return isoOf(Math.floor(ports.zone.serialOf(instant)))
    .split('-')
    .reverse()
    .join('.');
}

function nameOf(says: Record<string, string>): string {
  return says['name'] ?? [says['lastName'], says['firstName']].filter(Boolean).join(' ');
}

function reportColumns(
  ports: Ports,
  { columns, values }: ImportSource,
  lacking: readonly ClientField[],
  computed: readonly ClientField[],
): ImportColumn[] {
  const has = (list: readonly string[], field: string | null): boolean => field !== null && list.includes(field);
  return columns.map(({ column, header, field, confidence, samples }) => ({
    column,
    header,
    field,
    confidence,
    samples: samples
      .map(({ row, text }) => text || shownDate(ports, values[row - 1]?.[column - 1]))
      .filter((text) => text !== ''),
    left: field === null ? 'UNKNOWN' : has(computed, field) ? 'FORMULA' : has(lacking, field) ? 'NO_COLUMN' : '',
  }));
}

function shownDate(ports: Ports, raw: RawValue | undefined): string {
  return typeof raw === 'object' ? dayText(ports, raw.valueOf()) : '';
}
