/** What a range can do beside holding content: sort, copy, merge, validate, protect, mark, filter, select. */
import type { Area } from '../../book/book';
import type {
  GFilter,
  GMetadata,
  GMetadataFinder,
  GProtection,
  GRange,
  GSheet,
  GTextFinder,
  GValidation,
} from './context';
import { AREA, areaOf, sheetIdOf } from './context';
import type { StoredRule } from './data-validation';
import { fromStored, toStored } from './data-validation';
import { CopyPasteType, DeveloperMetadataVisibility, Dimension, Direction, isMember, nameOf } from './enums';
import { check, checkShape, exception, is } from './errors';
import { RangeStyle } from './range-style';
import { sortKeys } from './sort-keys';
import { toInput } from './values';

const NAME = 'SpreadsheetApp.Range';
const isRange = is.service(NAME);
const isSheet = is.service('SpreadsheetApp.Sheet');
const isRule = is.service('SpreadsheetApp.DataValidation');
const isVisibility = (value: unknown): boolean => isMember(DeveloperMetadataVisibility, value);
type PasteType = GoogleAppsScript.Spreadsheet.CopyPasteType;

export class RangeTools extends RangeStyle {
  activate(): GRange {
    return this.change('activate');
  }
  activateAsCurrentCell(): GRange {
    return this.change('activateAsCurrentCell');
  }

  sort(spec: unknown): GRange {
    return this.change('sort', sortKeys(spec, this[AREA]));
  }
  randomize(): GRange {
    return this.change('randomize');
  }
  removeDuplicates(...args: [number[]?]): GRange {
    check(`${NAME}.removeDuplicates`, args, [], [(value): boolean => is.array(value) && value.every(is.integer)]);
    const kept = this.ask<Area>(
      'removeDuplicates',
      (args[0] ?? []).map((column) => column - 1 - this[AREA].column),
    );
    return this.context.range(kept);
  }
  trimWhitespace(): GRange {
    return this.change('trimWhitespace');
  }

  copyTo(destination: GRange, ...rest: unknown[]): void {
    check(
      `${NAME}.copyTo`,
      [destination, ...rest],
      [isRange],
      [isRange, is.object],
      [isRange, (value): boolean => isMember(CopyPasteType, value), is.boolean],
    );
    const target = areaOf(destination);
    if (rest.length === 2) {
      this.paste('copyTo', target, pasteKind(rest[0] as PasteType), rest[1] as boolean);
      return;
    }
    const options = (rest[0] ?? {}) as { formatOnly?: boolean; contentsOnly?: boolean };
    this.paste(
      'copyTo',
      target,
      options.contentsOnly === true ? 'values' : options.formatOnly === true ? 'format' : 'all',
      false,
    );
  }
  copyValuesToRange(target: number | GSheet, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.pasteTo('copyValuesToRange', 'values', target, [column, columnEnd, row, rowEnd]);
  }
  copyFormatToRange(target: number | GSheet, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.pasteTo('copyFormatToRange', 'format', target, [column, columnEnd, row, rowEnd]);
  }
  moveTo(target: GRange): void {
    check(`${NAME}.moveTo`, [target], [isRange]);
    this.change('moveTo', areaOf(target));
  }

  merge(): GRange {
    return this.change('merge');
  }
  mergeAcross(): GRange {
    return this.change('mergeAcross');
  }
  mergeVertically(): GRange {
    return this.change('mergeVertically');
  }
  breakApart(): GRange {
    return this.change('breakApart');
  }
  isPartOfMerge(): boolean {
    return this.ask<boolean>('isPartOfMerge');
  }
  getMergedRanges(): GRange[] {
    return this.ask<Area[]>('getMergedRanges').map((area) => this.context.range(area));
  }

  getDataValidation(): GValidation | null {
    return fromStored(this.context, this.ask<StoredRule | null>('getDataValidation'));
  }
  getDataValidations(): (GValidation | null)[][] {
    const { rules, grid } = this.ask<{ rules: StoredRule[]; grid: number[][] }>('getDataValidations');
    const made = rules.map((rule) => fromStored(this.context, rule));
    return grid.map((row) => row.map((index) => (index < 0 ? null : made[index]!)));
  }
  setDataValidation(rule: GValidation | null): GRange {
    check(`${NAME}.setDataValidation`, [rule], [is.orNull(isRule)]);
    return this.change('setDataValidation', toStored(rule));
  }
  setDataValidations(rules: (GValidation | null)[][]): GRange {
    check(`${NAME}.setDataValidations`, [rules], [is.grid]);
    checkShape(rules, this[AREA].rows, this[AREA].columns);
    return this.change(
      'setDataValidations',
      rules.map((row) => row.map(toStored)),
    );
  }
  insertCheckboxes(...values: unknown[]): GRange {
    check(`${NAME}.insertCheckboxes`, values, [], [is.any], [is.any, is.any]);
    return this.change('insertCheckboxes', values.map(toInput));
  }
  removeCheckboxes(): GRange {
    return this.change('removeCheckboxes');
  }
  isChecked(): boolean | null {
    return this.ask<boolean | null>('isChecked');
  }
  check(): GRange {
    return this.change('check');
  }
  uncheck(): GRange {
    return this.change('uncheck');
  }

  protect(): GProtection {
    return this.context.protection(this.ask<number>('protect'));
  }
  canEdit(): boolean {
    return this.ask<boolean>('canEdit');
  }
  createFilter(): GFilter {
    this.ask('createFilter');
    return this.context.filter(this[AREA].sheet)!;
  }
  getFilter(): GFilter | null {
    return this.context.filter(this[AREA].sheet);
  }

  /** Only on one whole row or one whole column, as Google allows. */
  addDeveloperMetadata(...args: unknown[]): GRange {
    return this.change('addDeveloperMetadata', ...metadataArguments(NAME, args));
  }
  getDeveloperMetadata(): GMetadata[] {
    return this.ask<unknown[]>('getDeveloperMetadata').map((found) => this.context.metadata(found));
  }
  createDeveloperMetadataFinder(): GMetadataFinder {
    return this.context.metadataFinder({ kind: 'RANGE', area: this[AREA] });
  }
  createTextFinder(text: string): GTextFinder {
    check(`${NAME}.createTextFinder`, [text], [is.string]);
    return this.context.textFinder({ kind: 'RANGE', area: this[AREA] }, text);
  }

  getDataRegion(...args: unknown[]): GRange {
    check(`${NAME}.getDataRegion`, args, [], [(value): boolean => isMember(Dimension, value)]);
    return this.context.range(this.ask<Area>('getDataRegion', args[0] === undefined ? null : nameOf(args[0])));
  }
  getNextDataCell(direction: GoogleAppsScript.Spreadsheet.Direction): GRange {
    check(`${NAME}.getNextDataCell`, [direction], [(value): boolean => isMember(Direction, value)]);
    return this.context.range(this.ask<Area>('getNextDataCell', String(direction)));
  }

  private paste(
    method: string,
    target: Area,
    kind: 'all' | 'values' | 'format' | 'validation',
    transposed: boolean,
  ): void {
    this.change(method, target, kind, transposed);
  }
  private pasteTo(
    method: string,
    kind: 'values' | 'format',
    target: unknown,
    ends: [number, number, number, number],
  ): void {
    check(
      `${NAME}.${method}`,
      [target, ...ends],
      [(value): boolean => is.integer(value) || isSheet(value), is.integer, is.integer, is.integer, is.integer],
    );
    const [column, columnEnd, row, rowEnd] = ends;
    const sheet = is.integer(target) ? target : sheetIdOf(target);
    this.paste(
      method,
      { sheet, row: row - 1, column: column - 1, rows: rowEnd - row + 1, columns: columnEnd - column + 1 },
      kind,
      false,
    );
  }
}

/** Key, value and visibility from the four overloads of `addDeveloperMetadata`; `name` is the class that was asked. Throws Google's error for other arguments. */
export function metadataArguments(name: string, args: unknown[]): [key: string, value: string, visibility: string] {
  check(
    `${name}.addDeveloperMetadata`,
    args,
    [is.string],
    [is.string, isVisibility],
    [is.string, is.string],
    [is.string, is.string, isVisibility],
  );
  const key = args[0] as string;
  const value = typeof args[1] === 'string' ? args[1] : '';
  const last = args[args.length - 1];
  const visibility = isVisibility(last) ? String(last) : 'DOCUMENT';
  if (key === '') throw exception('The metadata key must not be empty.');
  return [key, value, visibility];
}

function pasteKind(type: PasteType): 'all' | 'values' | 'format' | 'validation' {
  switch (type) {
    case CopyPasteType.PASTE_NORMAL:
      return 'all';
    case CopyPasteType.PASTE_VALUES:
      return 'values';
    case CopyPasteType.PASTE_FORMAT:
      return 'format';
    case CopyPasteType.PASTE_DATA_VALIDATION:
      return 'validation';
    default:
      throw new Error(`CopyPasteType.${String(type)} is not implemented by the local host`);
  }
}
