/** `base.clean`: brings the clients' cells into one form, column by column, and lists what a person must look at. One operation, seen first and taken back like any other. */
import type { Step } from '../changes/change-set';
import type { Choice } from '../changes/preview';
import { AppError } from '../domain/app-error';
import type { ClientField, Reason } from '../domain/codes';
import type { DateOrder } from '../domain/day-text';
import type { Ports } from '../ports';
import { cleanClients, CLEANABLE, type DoubtfulClientCell, type ProposedCell } from '../tables/cleaning/clean-clients';
import type { SerialEpoch } from '../tables/codecs/serials';
import { openBase, refuseSpoiled, type ClientTable } from '../tables/table';
import { barOf, type CellPlace } from './cell-bar';
import type { Command, Plan } from './command';
import { dateFormatSteps } from './clean-dates';
import { localToday, readFields, readFlag, readOneOf, readWhole } from './input';

export interface CleanInput {
  /** Fields to be cleaned; all that can be when absent. */
  fields: readonly ClientField[] | undefined;
  /** For a column of dates that leaves doubt. */
  dayOrder: DateOrder | undefined;
  /** For a column of bare numbers: the count of days they stand for. */
  epoch: SerialEpoch | undefined;
  /** Doubtful cells whose suggestion is taken. */
  accept: readonly Choice[];
  splitNames: boolean;
}

export interface CleanReport {
  /** Changed cells by kind: phone, email, birthday and name always, others where the base has them. The columns of name parts count as name, second phones and e-mails as the first. */
  changed: Record<string, number>;
  doubtful: DoubtfulClientCell[];
  /** Full names stand in one column, and there are none yet for their parts. */
  canSplitNames: boolean;
}

/** Where a field is counted. */
const COUNTED: Readonly<Partial<Record<ClientField, string>>> = {
  phone2: 'phone',
  phone3: 'phone',
  email2: 'email',
  lastName: 'name',
  firstName: 'name',
  middleName: 'name',
};

export const cleanBase: Command<CleanInput, CleanReport> = {
  name: 'base.clean',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const fields = readFields(input, ['fields', 'dayOrder', 'epoch', 'accept', 'splitNames']);
    return {
      fields: readCleanable(fields['fields']),
      dayOrder: readOneOf(fields, 'dayOrder', ['DMY', 'MDY'] as const),
      epoch: readEpoch(fields),
      accept: readChoices(fields['accept']),
      splitNames: readFlag(fields, 'splitNames') === true,
    };
  },
  plan(ports, input): Plan<CleanReport> {
    const base = openBase(ports);
    refuseSpoiled(base, ['locale', 'country']);
    const { clients, settings, words } = base;
    const clean = (bar: (row: number, column: number) => Reason | null) =>
      cleanClients(clients, {
        zone: ports.zone,
        country: settings.country,
        words,
        lists: ports.lists,
        today: localToday(ports),
        wishes: {
          ...(input.dayOrder === undefined ? {} : { order: input.dayOrder }),
          ...(input.epoch === undefined ? {} : { epoch: input.epoch }),
        },
        ...(input.fields === undefined ? {} : { fields: new Set<string>(input.fields) }),
        accepted: new Set(input.accept.map(({ id, field }) => `${id}\u0000${field}`)),
        splitNames: input.splitNames,
        bar,
      });
    // What may not be written is looked up only where something would be.
    const wanted = clean(() => null);
    const { changes, doubtful, missing } =
      wanted.changes.length === 0 ? wanted : clean(barOf(ports, clients, placesOf(clients, wanted.changes)));
    const steps: Step[] = [];
    if (changes.length > 0) {
      if (missing.length > 0) refuseProtectedRight(ports, clients);
      steps.push(...missing.map((field) => addition(clients, field, words.header(field))));
      steps.push(...dateFormatSteps(ports, clients, changes, settings.locale));
      const cells = changes.map(({ id, field, before, after }) => ({ id, field, before, after }));
      steps.push({ kind: 'cells', table: 'clients', changes: cells });
    }
    return {
      changes: { command: cleanBase.name, steps },
      report: {
        changed: countsOf(changes, clients),
        doubtful,
        canSplitNames: clients.columns.has('name') && !clients.columns.has('lastName'),
      },
    };
  },
};

const placesOf = ({ columns }: ClientTable, changes: readonly ProposedCell[]): CellPlace[] =>
  changes.flatMap(({ row, field }) => {
    const column = columns.get(field);
    return column === undefined ? [] : [{ row, column }];
  });

function countsOf(changes: readonly ProposedCell[], clients: ClientTable): Record<string, number> {
  const counts: Record<string, number> = { phone: 0, email: 0, birthday: 0, name: 0 };
  const kindOf = (field: ClientField): string => COUNTED[field] ?? field;
  for (const field of CLEANABLE) if (clients.columns.has(field)) counts[kindOf(field)] ??= 0;
  for (const { field } of changes) counts[kindOf(field)] = (counts[kindOf(field)] ?? 0) + 1;
  return counts;
}

function addition({ tab, headerRow }: ClientTable, field: ClientField, header: string): Step {
  return { kind: 'addColumn', table: 'clients', field, tab, headerRow, header, format: '@' };
}

/** @throws AppError TAB_PROTECTED {tab} */
function refuseProtectedRight(ports: Ports, { tab, name, content }: ClientTable): void {
  const right = (content.values[0]?.length ?? 0) + 1;
  if (ports.book.protectedAreas(tab).some(({ column, columns }) => column + columns > right))
    throw new AppError('TAB_PROTECTED', { tab: name });
}

function readCleanable(value: unknown): readonly ClientField[] | undefined {
  if (value === undefined || value === null) return undefined;
  const known: readonly string[] = CLEANABLE;
  if (!Array.isArray(value) || !value.every((field) => typeof field === 'string' && known.includes(field)))
    throw new AppError('INPUT_INVALID', { field: 'fields' });
  return value as ClientField[];
}

function readEpoch(fields: Readonly<Record<string, unknown>>): SerialEpoch | undefined {
  const epoch = readWhole(fields, 'epoch', 1900, 1904);
  if (epoch === undefined || epoch === 1900 || epoch === 1904) return epoch;
  throw new AppError('INPUT_INVALID', { field: 'epoch' });
}

function readChoices(value: unknown): readonly Choice[] {
  if (value === undefined || value === null) return [];
  const isChoice = (choice: unknown): choice is Choice => {
    const { id, field } = (choice ?? {}) as Record<string, unknown>;
    return typeof id === 'string' && typeof field === 'string';
  };
  if (!Array.isArray(value) || !value.every(isChoice)) throw new AppError('INPUT_INVALID', { field: 'accept' });
  return value;
}
