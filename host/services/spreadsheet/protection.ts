/** Protected ranges and sheets. */
import type { Area, Protection } from '../../book/book';
import type { Context, GNamedRange, GProtection, GRange, GUser } from './context';
import { areaOf } from './context';
import { member, ProtectionType } from './enums';
import { CLASS, check, is } from './errors';
import { expose } from './expose';

const NAME = 'SpreadsheetApp.Protection';
const isRange = is.service('SpreadsheetApp.Range');
type Person = string | GUser;

const emailOf = (person: Person): string => (typeof person === 'string' ? person : person.getEmail());
const isPerson = (value: unknown): boolean => is.string(value) || is.object(value);

class ProtectionFake {
  readonly [CLASS] = NAME;
  constructor(
    private readonly context: Context,
    private readonly id: number,
  ) {}

  getDescription(): string {
    return this.read('getDescription').description;
  }
  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return member(ProtectionType, this.read('getProtectionType').kind);
  }
  getRange(): GRange {
    return this.context.range(this.read('getRange').area);
  }
  getRangeName(): string | null {
    return this.ask<string | null>('getRangeName');
  }
  isWarningOnly(): boolean {
    return this.read('isWarningOnly').warningOnly;
  }
  canEdit(): boolean {
    return this.ask<boolean>('canEdit');
  }
  /** Accounts of this host belong to no domain. */
  canDomainEdit(): boolean {
    return this.ask<boolean>('canDomainEdit');
  }
  getEditors(): GUser[] {
    return this.ask<string[]>('getEditors').map((email) => this.context.user(email));
  }
  getUnprotectedRanges(): GRange[] {
    return this.ask<Area[]>('getUnprotectedRanges').map((area) => this.context.range(area));
  }

  setDescription(description: string): GProtection {
    check(`${NAME}.setDescription`, [description], [is.string]);
    return this.change('setDescription', { description });
  }
  setWarningOnly(warningOnly: boolean): GProtection {
    check(`${NAME}.setWarningOnly`, [warningOnly], [is.boolean]);
    return this.change('setWarningOnly', { warningOnly });
  }
  setRange(range: GRange): GProtection {
    check(`${NAME}.setRange`, [range], [isRange]);
    return this.change('setRange', { area: areaOf(range) });
  }
  setNamedRange(namedRange: GNamedRange): GProtection {
    return this.setRangeName(namedRange.getName());
  }
  setRangeName(rangeName: string): GProtection {
    check(`${NAME}.setRangeName`, [rangeName], [is.string]);
    return this.change('setRangeName', rangeName);
  }
  setUnprotectedRanges(ranges: GRange[]): GProtection {
    check(`${NAME}.setUnprotectedRanges`, [ranges], [(value): boolean => is.array(value) && value.every(isRange)]);
    return this.change('setUnprotectedRanges', ranges.map(areaOf));
  }
  setDomainEdit(editable: boolean): GProtection {
    check(`${NAME}.setDomainEdit`, [editable], [is.boolean]);
    return this.change('setDomainEdit', editable);
  }
  addEditor(person: Person): GProtection {
    check(`${NAME}.addEditor`, [person], [isPerson]);
    return this.change('addEditor', [emailOf(person)]);
  }
  addEditors(emailAddresses: string[]): GProtection {
    check(`${NAME}.addEditors`, [emailAddresses], [is.array]);
    return this.change('addEditors', emailAddresses.map(emailOf));
  }
  removeEditor(person: Person): GProtection {
    check(`${NAME}.removeEditor`, [person], [isPerson]);
    return this.change('removeEditor', [emailOf(person)]);
  }
  removeEditors(people: Person[]): GProtection {
    check(`${NAME}.removeEditors`, [people], [is.array]);
    return this.change('removeEditors', people.map(emailOf));
  }
  remove(): void {
    this.change('remove');
  }
  toString(): string {
    return 'Protection';
  }

  private read(method: string): Protection {
    return this.ask<Protection>(method);
  }
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the answer's type is stated where it is asked
  private ask<T>(method: string): T {
    return this.context.call(`Protection.${method}`, this.id) as T;
  }
  private change(method: string, ...args: unknown[]): GProtection {
    this.context.call(`Protection.${method}`, this.id, ...args);
    return this;
  }
}

/** A protection by its number in the book. */
export function createProtection(context: Context, id: number): GProtection {
  return expose<ProtectionFake, GProtection>('Protection', new ProtectionFake(context, id));
}
