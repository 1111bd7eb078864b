/** Looks through the clients' table and says for each cell what it should hold, and which cells a person must look at. Changes nothing. */
import type { ClientField, Day, Reason } from '../../domain/codes';
import { isoOf } from '../../domain/days';
import type { Lists, RawValue, Scalar, Words } from '../../ports';
import type { BirthdayWishes } from '../codecs/birthdays';
import type { SerialZone } from '../codecs/zone-days';
import type { ClientTable } from '../table';
import { cleanConsents, cleanGenders, genderWords } from './answers';
import { cleanBirthdays } from './birthdays';
import { CELL_CLEANERS } from './cells';
import { PART_FIELDS, splitNames } from './split-names';
import { KEEP, type Verdict } from './verdict';

/** A cell that should hold something else. */
export interface ProposedCell {
  id: string;
  row: number;
  field: ClientField;
  before: Scalar;
  after: Scalar;
}

/** A cell that stays and that a person should look at. */
export interface DoubtfulClientCell {
  row: number;
  id: string;
  field: ClientField;
  /** The cell's text, at most 60 characters; a date in ISO form. */
  value: string;
  reason: Reason;
  /** What the cell becomes when the person accepts it. */
  suggestion?: string;
}

export interface CleanSurroundings {
  zone: SerialZone;
  country: string;
  words: Words;
  lists: Lists;
  today: Day;
  wishes: BirthdayWishes;
  /** The fields to be cleaned; all when absent. */
  fields?: ReadonlySet<string>;
  /** Doubtful cells whose suggestion a person takes, as `id\u0000field`. */
  accepted: ReadonlySet<string>;
  splitNames: boolean;
  /** Why a cell may not be written, if so. Asked only of cells that would be. */
  bar(row: number, column: number): Reason | null;
}

export interface CleanOutcome {
  changes: ProposedCell[];
  doubtful: DoubtfulClientCell[];
  /** Fields whose columns have to be added for the parts of names, in their order. */
  missing: ClientField[];
}

/** Fields that can be cleaned, in the order of the report. */
export const CLEANABLE: readonly ClientField[] = [
  'phone',
  'phone2',
  'phone3',
  'email',
  'email2',
  'birthday',
  'name',
  'lastName',
  'firstName',
  'middleName',
  'gender',
  'city',
  'consent',
  'company',
  'contactPerson',
  'taxId',
];
const LONGEST_SHOWN = 60;
/** The error texts of cells, as scripts get them. */
const ERROR_VALUE = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/;

/**
 * Cleaned twice is cleaned once: of the cleaned table nothing more is proposed. The order of rows does not matter.
 * @example of a client with the phone «8 (916) 123-45-67» and the e-mail «anna@gmial.com»
 * //=> { changes: [{ field: 'phone', before: '8 (916) 123-45-67', after: '+79161234567', … }], doubtful: [{ field: 'email', reason: 'TYPO_EMAIL', suggestion: 'anna@gmail.com', … }], … }
 */
export function cleanClients(clients: ClientTable, surroundings: CleanSurroundings): CleanOutcome {
  const changes: ProposedCell[] = [];
  const doubtful: DoubtfulClientCell[] = [];
  const wants = (field: ClientField): boolean => surroundings.fields?.has(field) ?? true;
  const put = (index: number, field: ClientField, verdict: Verdict): void => {
    if (verdict.kind === 'keep') return;
    const [row, id] = [clients.rows[index]!, clients.ids[index]!];
    const raw = clients.raw(row, field);
    const doubt = (reason: Reason, suggestion?: string): void => {
      const given = suggestion === undefined ? {} : { suggestion };
      doubtful.push({ row, id, field, value: shownCell(raw, surroundings.zone), reason, ...given });
    };
    const isTaken =
      verdict.kind === 'doubt' && verdict.suggestion !== undefined && surroundings.accepted.has(`${id}\u0000${field}`);
    if (verdict.kind === 'doubt' && !isTaken) {
      doubt(
        verdict.reason,
        verdict.suggestion === undefined ? undefined : (verdict.shown ?? String(verdict.suggestion)),
      );
      return;
    }
    const column = clients.columns.get(field);
    const barred = column === undefined ? null : surroundings.bar(row, column);
    if (barred !== null) {
      doubt(barred);
      return;
    }
    const after = verdict.kind === 'change' ? verdict.after : verdict.suggestion!;
    changes.push({ id, row, field, before: raw === '' ? null : (raw as Scalar), after });
  };
  for (const field of CLEANABLE) {
    if (!clients.columns.has(field) || !wants(field)) continue;
    cleanColumn(field, clients.column(field), surroundings).forEach((verdict, index) => put(index, field, verdict));
  }
  const missing = surroundings.splitNames ? split(clients, surroundings, changes, doubtful) : [];
  doubtful.sort((a, b) => a.row - b.row || CLEANABLE.indexOf(a.field) - CLEANABLE.indexOf(b.field));
  return { changes, doubtful, missing };
}

/** What the reading of a column depends on beside the column. */
export type ColumnSurroundings = Pick<CleanSurroundings, 'zone' | 'country' | 'words' | 'lists' | 'today' | 'wishes'>;

/**
 * What each cell of a column should hold. Columns that no rule is for stay.
 * @param like the base's column where the cells are to come into it: its words for yes, no and gender count
 */
export function cleanColumn(
  field: ClientField,
  cells: readonly RawValue[],
  surroundings: ColumnSurroundings,
  like = cells,
): Verdict[] {
  switch (field) {
    case 'birthday':
      return cleanBirthdays(cells, surroundings);
    case 'gender':
      return cleanGenders(cells, surroundings.words, like);
    case 'consent':
      return cleanConsents(cells, surroundings.words, like);
    default: {
      const clean = CELL_CLEANERS[field];
      return cells.map((cell) => (clean === undefined || isErrorValue(cell) ? KEEP : clean(cell, surroundings)));
    }
  }
}

/** An error is a formula's or came with a file; it is no value to be read. @example isErrorValue('#N/A') //=> true */
export function isErrorValue(cell: RawValue): boolean {
  return typeof cell === 'string' && ERROR_VALUE.test(cell);
}

/** Parts of names for blank cells, also in columns that are still to come. */
function split(
  clients: ClientTable,
  surroundings: CleanSurroundings,
  changes: ProposedCell[],
  doubtful: DoubtfulClientCell[],
): ClientField[] {
  const { words, lists, accepted } = surroundings;
  if (!clients.columns.has('name')) return [];
  const idOf = new Map(clients.rows.map((row, index) => [row, clients.ids[index]!]));
  const { names, unsplit } = splitNames(clients, genderWords(clients.column('gender'), words), lists.names());
  const needed = new Set<ClientField>();
  const value = (row: number): string => String(clients.raw(row, 'name')).trim().slice(0, LONGEST_SHOWN);
  for (const { row, parts, isSure } of names) {
    const id = idOf.get(row)!;
    if (!isSure && !accepted.has(`${id}\u0000lastName`)) {
      const suggestion = `${parts.lastName} ${parts.firstName} ${parts.middleName}`.replace(/\s+/g, ' ').trim();
      doubtful.push({ row, id, field: 'lastName', value: value(row), reason: 'UNCLEAR_NAME', suggestion });
      continue;
    }
    for (const field of PART_FIELDS) {
      const column = clients.columns.get(field);
      if (parts[field] === '' || clients.raw(row, field) !== '') continue;
      if (column !== undefined && surroundings.bar(row, column) !== null) continue;
      if (column === undefined) needed.add(field);
      changes.push({ id, row, field, before: null, after: parts[field] });
    }
  }
  for (const row of unsplit)
    doubtful.push({ row, id: idOf.get(row)!, field: 'lastName', value: value(row), reason: 'UNCLEAR_NAME' });
  return PART_FIELDS.filter((field) => needed.has(field));
}

function shownCell(raw: RawValue, zone: SerialZone): string {
  if (typeof raw !== 'object') return String(raw).trim().slice(0, LONGEST_SHOWN);
  const serial = zone.serialOf(raw.valueOf());
  return Number.isFinite(serial) ? isoOf(Math.floor(serial + 1e-7)) : '';
}
