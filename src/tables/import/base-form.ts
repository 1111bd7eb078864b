/** How the base writes things, so that what comes is written likewise: birthdays as dates or as texts, consent as ticks or as words, and columns that a formula fills. */
import { DERIVED_FIELDS, type ClientField } from '../../domain/codes';
import { readConsent } from '../../domain/consent';
import { isByPurpose } from '../../domain/mail-policy';
import { dayOf, type Birthday } from '../../domain/days';
import type { RawValue, Scalar, Words } from '../../ports';
import { consentWords } from '../cleaning/answers';
import type { ColumnSurroundings } from '../cleaning/clean-clients';
import { readBirthdayColumn, type BirthdayColumn } from '../codecs/birthdays';
import type { ClientTable } from '../table';

export interface BaseForm {
  /** Fields that have a column which may be written to. */
  fields: ReadonlySet<ClientField>;
  /** Fields whose column is filled by a formula. */
  computed: ReadonlySet<ClientField>;
  /** Birthdays of the clients, in their order. */
  birthdays: BirthdayColumn['birthdays'];
  /** The birthday column is blank, so that dates need a format. */
  undated: boolean;
  /** The value as it is written. @example written('birthday', '1987-03-05') → 31841, or '05.03.1987' in a column of texts */
  written(field: ClientField, value: Scalar): Scalar;
}

const BIRTHDAY = /^(\d{4}|-)-(\d\d)-(\d\d)$/;

export function baseForm(
  clients: ClientTable,
  { zone, country, words, today }: Omit<ColumnSurroundings, 'wishes'>,
): BaseForm {
  const own: readonly string[] = DERIVED_FIELDS;
  const computed = new Set<ClientField>();
  const fields = new Set<ClientField>();
  for (const [field, column] of clients.columns) {
    if (field === 'id' || own.includes(field)) continue;
    (isComputed(clients, column) ? computed : fields).add(field as ClientField);
  }
  const cells = clients.column('birthday');
  const { birthdays, decision, twoWay } = readBirthdayColumn(cells, zone, country, today);
  const texts = cells.filter((cell): cell is string => typeof cell === 'string' && cell.trim() !== '');
  const asDate = texts.length <= cells.filter((cell) => typeof cell === 'object').length;
  const textOf = dateText(texts, decision.order);
  const consent = consentForm(clients.column('consent'), words);
  return {
    fields,
    computed,
    // What a person must still look at is not known.
    birthdays: birthdays.map((birthday, index) => (decision.by === 'LOCALE' && twoWay.has(index) ? null : birthday)),
    undated: cells.every((cell) => cell === ''),
    written(field, value) {
      if (field === 'consent') return consent(value);
      const found = field === 'birthday' && typeof value === 'string' ? BIRTHDAY.exec(value) : null;
      if (found === null) return value;
      const [month, day] = [Number(found[2]), Number(found[3])];
      if (found[1] === '-') return `${found[3]!}.${found[2]!}`;
      const year = Number(found[1]);
      return asDate ? dayOf(year, month, day) : textOf({ year, month, day });
    },
  };
}

/** Whether a column is a formula's: in its header, in most of its cells, or in its first record with the values of the others spilled from it. */
function isComputed({ content, headerRow, rows }: ClientTable, column: number): boolean {
  const formula = (row: number): boolean => (content.formulas[row - 1]?.[column - 1] ?? '') !== '';
  if (formula(headerRow)) return true;
  const first = rows[0];
  if (first === undefined) return false;
  const filled = rows.filter((row) => (content.values[row - 1]?.[column - 1] ?? '') !== '' || formula(row));
  const formulas = filled.filter(formula).length;
  return (
    formulas * 2 > filled.length || (formula(first) && filled.length > 1 && isArray(content.formulas, first, column))
  );
}

function isArray(formulas: readonly string[][], row: number, column: number): boolean {
  return /ARRAYFORMULA|MAP\(|BYROW|FILTER\(|SORT\(|QUERY\(|IMPORTRANGE|UNIQUE\(|SEQUENCE\(|\{/i.test(
    formulas[row - 1]![column - 1]!,
  );
}

/** Dates as most texts of the column have them. */
function dateText(texts: readonly string[], order: 'DMY' | 'MDY' | null): (date: Birthday) => string {
  const share = (pattern: RegExp): boolean => texts.filter((text) => pattern.test(text)).length * 2 > texts.length;
  const two = (number: number): string => String(number).padStart(2, '0');
  const [isIso, isSlashed] = [share(/^\s*\d{4}-/), share(/\d\/\d/)];
  return ({ year, month, day }) => {
    if (isIso) return `${String(year)}-${two(month)}-${two(day)}`;
    if (!isSlashed) return `${two(day)}.${two(month)}.${String(year)}`;
    return order === 'MDY' ? `${two(month)}/${two(day)}/${String(year)}` : `${two(day)}/${two(month)}/${String(year)}`;
  };
}

/** Ticks in a column of ticks; a tick that comes into a column of words becomes the word used there. */
function consentForm(cells: readonly RawValue[], words: Words): (value: Scalar) => Scalar {
  const ticks = cells.some((cell) => typeof cell === 'boolean');
  const [yes, no] = consentWords(cells, words);
  return (value) => {
    if (isByPurpose(value)) return value;
    const meaning = readConsent(value);
    if (meaning === 'UNKNOWN') return value;
    if (ticks) return meaning === 'GIVEN';
    return typeof value === 'string' ? value : meaning === 'GIVEN' ? yes : no;
  };
}
