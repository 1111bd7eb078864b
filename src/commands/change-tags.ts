/** `tags.change`: puts tags on some clients and takes others off, in the cells of the column Tags, which is added where there is none. */
import type { CellChange, Step } from '../changes/change-set';
import { scalarOf } from '../changes/scalars';
import { AppError } from '../domain/app-error';
import type { Reason } from '../domain/codes';
import type { Segment } from '../domain/rfm-maps';
import { changeTags, isTag, splitTags } from '../domain/tags';
import type { Ports, RawValue } from '../ports';
import { cellText } from '../tables/cell-text';
import { columnFormat } from '../tables/number-formats';
import { openBase, refuseSpoiled, type Base } from '../tables/table';
import { knownTable } from './base-columns';
import { figuresOf } from './base-figures';
import { barOf } from './cell-bar';
import { numbersById, numbersOf, readChosenClients, type Chosen } from './chosen-clients';
import type { Command, Plan } from './command';
import { readFields } from './input';
import { bindings, refuseProtected } from './set-up-clients';

export interface ChangeTagsInput {
  add: string[];
  remove: string[];
  /** Whose: one of these four. Clients by their IDs. */
  ids?: readonly string[];
  /** Of RFM. */
  segment?: Segment;
  /** The code of a saved one: `S1`. */
  saved?: string;
  /** As `segments.save` takes it. */
  condition?: unknown;
}

export interface ChangeTagsReport {
  /** Clients who were chosen. */
  clients: number;
  /** Cells that change; the others have all of the tags, or none, already. */
  changed: number;
  /** Cells that may not be written, such as those with a formula; `row` as the user sees it. */
  left: { id: string; row: number; reason: Reason }[];
  /** Header of the column that was added; null when there was one. */
  added: string | null;
}

const MOST_TAGS = 20;
/** A cell of Google's holds 50,000 characters. */
const LONGEST_CELL = 45_000;

export const changeTagsOf: Command<ChangeTagsInput, ChangeTagsReport> = {
  name: 'tags.change',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const fields = readFields(input, ['add', 'remove', 'ids', 'segment', 'saved', 'condition']);
    const [add, remove] = [readTags(fields, 'add'), readTags(fields, 'remove')];
    if (add.length + remove.length === 0) throw new AppError('INPUT_INVALID', { field: 'add' });
    return { add, remove, ...readChosenClients(fields) };
  },
  /** @throws AppError CLIENT_UNKNOWN {id}, SAVED_UNKNOWN {code}, CONDITION_INVALID {why, field}, TAB_PROTECTED {tab}; NOT_SET_UP, ORDERS_GONE */
  plan(ports, { add, remove, ...chosen }): Plan<ChangeTagsReport> {
    const base = openBase(ports);
    refuseSpoiled(base, ['locale', 'country']);
    const clients = clientsOf(ports, base, chosen);
    const { adoption } = knownTable(ports, 'clients')!;
    const toBind = adoption.toBind.filter(({ field }) => field === 'tags');
    const column = base.clients.columns.get('tags') ?? toBind[0]?.column;
    const wanted = clients.flatMap((i) => changeOf(ports, base, i, column, add, remove));
    const { changes, left } =
      column === undefined ? { changes: wanted, left: [] } : allowed(ports, base, wanted, column);
    const header = base.words.header('tags');
    const steps: Step[] = [];
    if (changes.length > 0) {
      if (column === undefined) {
        refuseProtected(ports, adoption);
        const { tab, headerRow } = base.clients;
        const format = columnFormat('tags', base.settings.locale);
        steps.push({ kind: 'addColumn', table: 'clients', field: 'tags', tab, headerRow, header, format });
      } else steps.push(...bindings({ ...adoption, toBind }));
      const cells = changes.map(({ row: _row, ...change }) => change);
      steps.push({ kind: 'cells', table: 'clients', changes: cells });
    }
    const added = column === undefined && changes.length > 0 ? header : null;
    return {
      changes: { command: changeTagsOf.name, steps },
      report: { clients: clients.length, changed: changes.length, left, added },
    };
  },
};

/** IDs need no figures, so tags can be put on clients of a base without orders. */
function clientsOf(ports: Ports, base: Base, chosen: Chosen): number[] {
  if (chosen.ids !== undefined) return numbersById(base, chosen.ids);
  return numbersOf(ports, base, figuresOf(ports, base), chosen);
}

type PlacedChange = CellChange & { row: number };

function changeOf(
  { zone }: Ports,
  { clients, settings }: Base,
  i: number,
  column: number | undefined,
  add: readonly string[],
  remove: readonly string[],
): PlacedChange[] {
  const row = clients.rows[i]!;
  const raw: RawValue = column === undefined ? '' : (clients.content.values[row - 1]?.[column - 1] ?? '');
  const text = cellText(raw, zone, settings.locale);
  const after = changeTags(text, add, remove);
  if (after === text || after.length > LONGEST_CELL) return [];
  const before = scalarOf(raw, (instant) => zone.serialOf(instant));
  return [{ id: clients.ids[i]!, field: 'tags', before, after: after === '' ? null : after, row }];
}

function allowed(
  ports: Ports,
  { clients }: Base,
  wanted: readonly PlacedChange[],
  column: number,
): { changes: PlacedChange[]; left: ChangeTagsReport['left'] } {
  if (wanted.length === 0) return { changes: [], left: [] };
  const bar = barOf(
    ports,
    clients,
    wanted.map(({ row }) => ({ row, column })),
  );
  const changes: PlacedChange[] = [];
  const left: ChangeTagsReport['left'] = [];
  for (const change of wanted) {
    const reason = bar(change.row, column);
    if (reason === null) changes.push(change);
    else left.push({ id: change.id, row: change.row, reason });
  }
  return { changes, left };
}

/** A list of tags, each once. @throws AppError INPUT_INVALID {field} */
function readTags(fields: Readonly<Record<string, unknown>>, field: 'add' | 'remove'): string[] {
  const value = fields[field];
  if (value === undefined || value === null) return [];
  const areTags = Array.isArray(value) && value.every((tag) => typeof tag === 'string' && isTag(tag));
  if (!areTags || value.length > MOST_TAGS) throw new AppError('INPUT_INVALID', { field });
  return splitTags((value as string[]).join(','));
}
