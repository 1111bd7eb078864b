/** Operations on what lies over the cells: developer metadata, named ranges, protections, conditional formats. */
import type { Area, Book, ConditionalFormat, Metadata, Protection } from '../../book/book';
import type { ExecutionContext, OperationTable } from '../../runner/protocol';
import { EVERYONE, mayEdit, mayEditArea, requireEdit, requireProtectionEdit, requireSheetEdit } from './access';
import { contains, cut, sheetOf, wholeSheet } from './areas';
import { changes, exception, looks, named, peeks, reads, writes } from './operation';

type Location = Metadata['location'];
type Scope = { kind: 'SPREADSHEET' } | { kind: 'SHEET'; sheet: number } | { kind: 'RANGE'; area: Area };
type Visibility = Metadata['visibility'];
interface Query {
  id?: number;
  key?: string;
  value?: string;
  visibility?: string;
  locationType?: string;
  intersecting?: boolean;
}

const ARBITRARY =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

/** The one whole row or column that an area is. Throws Google's error for any other area. */
function lineOf(book: Book, area: Area): Location {
  const { maxRows, maxColumns } = sheetOf(book, area.sheet);
  if (area.columns === 1 && area.row === 0 && area.rows === maxRows)
    return { kind: 'COLUMN', sheet: area.sheet, column: area.column };
  if (area.rows === 1 && area.column === 0 && area.columns === maxColumns)
    return { kind: 'ROW', sheet: area.sheet, row: area.row };
  throw exception(ARBITRARY);
}

function areaOf(book: Book, location: Location): Area | null {
  if (location.kind === 'SPREADSHEET') return null;
  const whole = wholeSheet(book, location.sheet);
  if (location.kind === 'SHEET') return whole;
  return location.kind === 'ROW'
    ? { ...whole, row: location.row, rows: 1 }
    : { ...whole, column: location.column, columns: 1 };
}

function inScope(book: Book, { location }: Metadata, scope: Scope, intersecting: boolean): boolean {
  if (scope.kind === 'SPREADSHEET') return true;
  if (location.kind === 'SPREADSHEET') return false;
  if (scope.kind === 'SHEET') return location.sheet === scope.sheet;
  const area = areaOf(book, location);
  if (!area || location.kind === 'SHEET') return false;
  return intersecting ? cut(area, scope.area) !== null : contains(scope.area, area);
}

function find({ book }: ExecutionContext, scope: Scope, query: Query): Metadata[] {
  return book
    .metadata()
    .filter(
      (one) =>
        (query.id === undefined || one.id === query.id) &&
        (query.key === undefined || one.key === query.key) &&
        (query.value === undefined || one.value === query.value) &&
        (query.visibility === undefined || one.visibility === query.visibility) &&
        (query.locationType === undefined || one.location.kind === query.locationType) &&
        inScope(book, one, scope, query.intersecting === true),
    );
}

function metadataOf(book: Book, id: number): Metadata {
  const found = book.metadata().find((one) => one.id === id);
  if (!found) throw exception(`No developer metadata with ID: ${id}`);
  return found;
}

function move({ book }: ExecutionContext, id: number, target: { kind: string; area?: Area; sheet?: number }): Metadata {
  const { key, value, visibility } = metadataOf(book, id);
  const location: Location = target.area
    ? lineOf(book, target.area)
    : target.sheet === undefined
      ? { kind: 'SPREADSHEET' }
      : { kind: 'SHEET', sheet: target.sheet };
  if (location.kind !== target.kind) throw exception(ARBITRARY);
  book.removeMetadata(id);
  return metadataOf(book, book.addMetadata({ key, value, visibility, location }));
}

const NAME = /^(?!(?:true|false|r|c)$)(?![A-Za-z]{1,3}\d+$)(?!R\d+C\d+$)[\p{L}_][\p{L}\p{N}_]{0,249}$/iu;

function checkName(name: string): void {
  if (!NAME.test(name)) throw exception(`The name ${name} is not a valid name for a named range.`);
}

function namedArea(book: Book, name: string): Area | null {
  const wanted = name.toLowerCase();
  return book.namedRanges().find((one) => one.name.toLowerCase() === wanted)?.area ?? null;
}

function protectionOf(book: Book, id: number): Protection {
  const found = book.protections().find((one) => one.id === id);
  if (!found) throw exception('The protection no longer exists.');
  return found;
}

/** Everyone who may edit the file, as far as the host knows. */
function fileEditors({ book, user }: ExecutionContext): string[] {
  return [...new Set([book.owner, user])].filter((email) => email !== '');
}

/** Editors of a protection as a list: one whose editors nobody changed yet has the file's, one that only warns has none. */
function editorsOf(execution: ExecutionContext, { editors, warningOnly }: Protection): string[] {
  if (warningOnly) return [];
  return editors.includes(EVERYONE) ? fileEditors(execution) : editors;
}

function update(change: (execution: ExecutionContext, protection: Protection, argument: never) => Partial<Protection>) {
  return (execution: ExecutionContext, id: number, argument: never): void => {
    const protection = protectionOf(execution.book, id);
    requireProtectionEdit(execution, protection);
    execution.book.updateProtection(id, change(execution, protection, argument));
  };
}

const addEditors = update((execution, protection, people: string[]) => ({
  editors: [...new Set([...editorsOf(execution, protection), ...people])],
}));

/** Neither the file's owner nor the script's own account can be removed. */
const removeEditors = update((execution, protection, people: string[]) => ({
  editors: editorsOf(execution, protection).filter(
    (email) => !people.includes(email) || email === execution.book.owner || email === execution.user,
  ),
}));

function protect(kind: Protection['kind'], areaFor: (book: Book, target: never) => Area) {
  return (execution: ExecutionContext, target: never): number => {
    const area = areaFor(execution.book, target);
    requireEdit(execution, area);
    return execution.book.addProtection({ kind, area, description: '', editors: [EVERYONE], warningOnly: false });
  };
}

const idsOf = (book: Book, kind: string, sheet?: number): number[] =>
  book
    .protections()
    .filter((one) => one.kind === kind && (sheet === undefined || one.area.sheet === sheet))
    .map(({ id }) => id);

export const markOperations: OperationTable = {
  ...peeks({ 'Spreadsheet.findName': ({ book }, name: string) => namedArea(book, name) }),
  ...reads({
    'DeveloperMetadataFinder.find': find,
    'DeveloperMetadata.getLocation': ({ book }, id: number) => metadataOf(book, id).location,
    'Range.getDeveloperMetadata': (execution, area: Area) => find(execution, { kind: 'RANGE', area }, {}),
    'Sheet.getDeveloperMetadata': (execution, sheet: number) =>
      find(execution, { kind: 'SHEET', sheet }, { locationType: 'SHEET' }),
    'Spreadsheet.getDeveloperMetadata': (execution) =>
      find(execution, { kind: 'SPREADSHEET' }, { locationType: 'SPREADSHEET' }),
    'Spreadsheet.getNamedRanges': ({ book }) => book.namedRanges(),
    'Sheet.getNamedRanges': ({ book }, sheet: number) => book.namedRanges().filter(({ area }) => area.sheet === sheet),
    'Spreadsheet.getRangeByName': ({ book }, name: string) => namedArea(book, name),
    'Sheet.getConditionalFormatRules': ({ book }, sheet: number) => book.conditionalFormats(sheet),
  }),
  ...writes({
    'Range.addDeveloperMetadata': ({ book }, area: Area, key: string, value: string, visibility: Visibility) =>
      book.addMetadata({ key, value, visibility, location: lineOf(book, area) }),
    'Sheet.addDeveloperMetadata': ({ book }, sheet: number, key: string, value: string, visibility: Visibility) =>
      book.addMetadata({ key, value, visibility, location: { kind: 'SHEET', sheet } }),
    'Spreadsheet.addDeveloperMetadata': ({ book }, key: string, value: string, visibility: Visibility) =>
      book.addMetadata({ key, value, visibility, location: { kind: 'SPREADSHEET' } }),
    ...named(
      ['setKey', 'setValue', 'setVisibility'].map((method) => `DeveloperMetadata.${method}`),
      ({ book }, id: number, change: Partial<Pick<Metadata, 'key' | 'value' | 'visibility'>>) => {
        metadataOf(book, id);
        book.updateMetadata(id, change);
      },
    ),
    'DeveloperMetadata.remove': ({ book }, id: number) => {
      metadataOf(book, id);
      book.removeMetadata(id);
    },
    'Sheet.setConditionalFormatRules': (execution, sheet: number, rules: ConditionalFormat[]) => {
      requireSheetEdit(execution, sheet);
      execution.book.setConditionalFormats(sheet, rules);
    },
    'Sheet.clearConditionalFormatRules': (execution, sheet: number) => {
      requireSheetEdit(execution, sheet);
      execution.book.setConditionalFormats(sheet, []);
    },
  }),
  ...changes({
    ...named(
      ['moveToColumn', 'moveToRow', 'moveToSheet', 'moveToSpreadsheet'].map((method) => `DeveloperMetadata.${method}`),
      move,
    ),
    'Spreadsheet.setNamedRange': ({ book }, name: string, area: Area) => {
      checkName(name);
      book.setNamedRange({ name, area });
    },
    ...named(['Spreadsheet.removeNamedRange', 'NamedRange.remove'], ({ book }, name: string) => {
      if (!namedArea(book, name)) throw exception(`The named range ${name} does not exist.`);
      book.removeNamedRange(name);
    }),
    'NamedRange.setName': ({ book }, name: string, newName: string) => {
      const area = namedArea(book, name);
      if (!area) throw exception(`The named range ${name} does not exist.`);
      checkName(newName);
      book.removeNamedRange(name);
      book.setNamedRange({ name: newName, area });
    },
    'NamedRange.setRange': ({ book }, name: string, area: Area) => book.setNamedRange({ name, area }),

    'Range.protect': protect('RANGE', (_book, area: Area) => area),
    'Sheet.protect': protect('SHEET', (book, sheet: number) => wholeSheet(book, sheet)),
    'Protection.setDescription': update((_execution, _protection, change: Partial<Protection>) => change),
    'Protection.setWarningOnly': update((_execution, _protection, change: Partial<Protection>) => change),
    'Protection.setRange': update((_execution, _protection, change: Partial<Protection>) => change),
    'Protection.setRangeName': update(({ book }, _protection, name: string) => {
      const area = namedArea(book, name);
      if (!area) throw exception(`The named range ${name} does not exist.`);
      return { area };
    }),
    'Protection.setUnprotectedRanges': update((_execution, protection, unprotected: Area[]) => {
      if (protection.kind !== 'SHEET') throw exception('Only a protected sheet can have unprotected ranges.');
      return { unprotected };
    }),
    'Protection.setDomainEdit': update((execution, protection) => ({ editors: editorsOf(execution, protection) })),
    ...named(['Protection.addEditor', 'Protection.addEditors'], addEditors),
    ...named(['Protection.removeEditor', 'Protection.removeEditors'], removeEditors),
    'Protection.remove': (execution, id: number) => {
      requireProtectionEdit(execution, protectionOf(execution.book, id));
      execution.book.removeProtection(id);
    },
  }),
  ...looks({
    'Range.canEdit': (execution, area: Area) => mayEditArea(execution, area),
    'Sheet.getProtections': ({ book }, sheet: number, kind: string) => idsOf(book, kind, sheet),
    'Spreadsheet.getProtections': ({ book }, kind: string) => idsOf(book, kind),
    ...named(
      ['getDescription', 'getProtectionType', 'getRange', 'isWarningOnly'].map((method) => `Protection.${method}`),
      ({ book }, id: number) => protectionOf(book, id),
    ),
    'Protection.getRangeName': ({ book }, id: number) => {
      const { area } = protectionOf(book, id);
      return book.namedRanges().find((one) => contains(one.area, area) && contains(area, one.area))?.name ?? null;
    },
    'Protection.getEditors': (execution, id: number) => editorsOf(execution, protectionOf(execution.book, id)),
    'Protection.getUnprotectedRanges': ({ book }, id: number) => protectionOf(book, id).unprotected ?? [],
    'Protection.canEdit': (execution, id: number) => mayEdit(execution, protectionOf(execution.book, id)),
    'Protection.canDomainEdit': () => false,
  }),
};
