/** Developer metadata and its finder. */
import type { Metadata } from '../../book/book';
import { CLOSED } from './a1';
import type { Context, GMetadata, GMetadataFinder, GRange, GSheet, GSpreadsheet, Scope } from './context';
import { areaOf, sheetIdOf } from './context';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility, isMember, member } from './enums';
import { CLASS, check, is } from './errors';
import { expose } from './expose';

type Location = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
type LocationType = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

const NAME = 'SpreadsheetApp.DeveloperMetadata';
const isVisibility = (value: unknown): boolean => isMember(DeveloperMetadataVisibility, value);

class LocationFake {
  constructor(
    private readonly context: Context,
    private readonly place: Metadata['location'],
  ) {}
  getLocationType(): LocationType {
    return member(DeveloperMetadataLocationType, this.place.kind);
  }
  getSpreadsheet(): GSpreadsheet | null {
    return this.place.kind === 'SPREADSHEET' ? this.context.spreadsheet() : null;
  }
  getSheet(): GSheet | null {
    return this.place.kind === 'SHEET' ? this.context.sheet(this.place.sheet) : null;
  }
  getColumn(): GRange | null {
    if (this.place.kind !== 'COLUMN') return null;
    const { sheet, column } = this.place;
    const area = { sheet, row: 0, column, rows: this.context.size(sheet).rows, columns: 1 };
    return this.context.range(area, { ...CLOSED, startRow: true, endRow: true });
  }
  getRow(): GRange | null {
    if (this.place.kind !== 'ROW') return null;
    const { sheet, row } = this.place;
    const area = { sheet, row, column: 0, rows: 1, columns: this.context.size(sheet).columns };
    return this.context.range(area, { ...CLOSED, startColumn: true, endColumn: true });
  }
  toString(): string {
    return 'DeveloperMetadataLocation';
  }
}

/** Key, value and visibility are those found, or set since; the location is asked anew, because columns move. */
class MetadataFake {
  readonly [CLASS] = NAME;
  constructor(
    private readonly context: Context,
    private found: Metadata,
  ) {}
  getId(): number {
    return this.found.id;
  }
  getKey(): string {
    return this.found.key;
  }
  getValue(): string | null {
    return this.found.value;
  }
  getVisibility(): Visibility {
    return member(DeveloperMetadataVisibility, this.found.visibility);
  }
  getLocation(): Location {
    const place = this.context.call('DeveloperMetadata.getLocation', this.found.id) as Metadata['location'];
    return expose<LocationFake, Location>('DeveloperMetadataLocation', new LocationFake(this.context, place));
  }
  setKey(key: string): GMetadata {
    check(`${NAME}.setKey`, [key], [is.string]);
    return this.update('setKey', { key });
  }
  setValue(value: string): GMetadata {
    check(`${NAME}.setValue`, [value], [is.string]);
    return this.update('setValue', { value });
  }
  setVisibility(visibility: Visibility): GMetadata {
    check(`${NAME}.setVisibility`, [visibility], [isVisibility]);
    return this.update('setVisibility', { visibility: String(visibility) as Metadata['visibility'] });
  }
  moveToColumn(column: GRange): GMetadata {
    return this.move('moveToColumn', { kind: 'COLUMN', area: areaOf(column) });
  }
  moveToRow(row: GRange): GMetadata {
    return this.move('moveToRow', { kind: 'ROW', area: areaOf(row) });
  }
  moveToSheet(sheet: GSheet): GMetadata {
    return this.move('moveToSheet', { kind: 'SHEET', sheet: sheetIdOf(sheet) });
  }
  moveToSpreadsheet(): GMetadata {
    return this.move('moveToSpreadsheet', { kind: 'SPREADSHEET' });
  }
  remove(): void {
    this.context.call('DeveloperMetadata.remove', this.found.id);
  }
  toString(): string {
    return 'DeveloperMetadata';
  }

  private update(method: string, change: Partial<Pick<Metadata, 'key' | 'value' | 'visibility'>>): GMetadata {
    this.context.call(`DeveloperMetadata.${method}`, this.found.id, change);
    this.found = { ...this.found, ...change };
    return this;
  }
  private move(method: string, target: object): GMetadata {
    this.found = this.context.call(`DeveloperMetadata.${method}`, this.found.id, target) as Metadata;
    return this;
  }
}

/** What a finder looks for; an absent field does not restrict. */
export interface MetadataQuery {
  id?: number;
  key?: string;
  value?: string;
  visibility?: string;
  locationType?: string;
  intersecting?: boolean;
}

class FinderFake {
  private query: MetadataQuery = {};
  constructor(
    private readonly context: Context,
    private readonly scope: Scope,
  ) {}
  withId(id: number): GMetadataFinder {
    check(`${NAME}Finder.withId`, [id], [is.integer]);
    return this.with({ id });
  }
  withKey(key: string): GMetadataFinder {
    check(`${NAME}Finder.withKey`, [key], [is.string]);
    return this.with({ key });
  }
  withValue(value: string): GMetadataFinder {
    check(`${NAME}Finder.withValue`, [value], [is.string]);
    return this.with({ value });
  }
  withVisibility(visibility: Visibility): GMetadataFinder {
    check(`${NAME}Finder.withVisibility`, [visibility], [isVisibility]);
    return this.with({ visibility: String(visibility) });
  }
  withLocationType(type: LocationType): GMetadataFinder {
    check(
      `${NAME}Finder.withLocationType`,
      [type],
      [(value): boolean => isMember(DeveloperMetadataLocationType, value)],
    );
    return this.with({ locationType: String(type) });
  }
  onIntersectingLocations(): GMetadataFinder {
    return this.with({ intersecting: true });
  }
  find(): GMetadata[] {
    const found = this.context.call('DeveloperMetadataFinder.find', this.scope, this.query) as Metadata[];
    return found.map((one) => this.context.metadata(one));
  }
  toString(): string {
    return 'DeveloperMetadataFinder';
  }
  private with(more: MetadataQuery): GMetadataFinder {
    this.query = { ...this.query, ...more };
    return this;
  }
}

/** Metadata as found in the book. */
export function createMetadata(context: Context, found: unknown): GMetadata {
  return expose<MetadataFake, GMetadata>('DeveloperMetadata', new MetadataFake(context, found as Metadata));
}

/** A finder that looks in a file, a sheet or a range. */
export function createMetadataFinder(context: Context, scope: Scope): GMetadataFinder {
  return expose<FinderFake, GMetadataFinder>('DeveloperMetadataFinder', new FinderFake(context, scope));
}
