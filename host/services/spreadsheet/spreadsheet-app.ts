/** The entry of the service: the open file, builders, enumerations. */
import { conditionalFormatBuilder } from './conditional-format';
import type { Context, GRange, GRangeList, GSelection, GSheet, GSpreadsheet } from './context';
import { dataValidationBuilder } from './data-validation';
import * as enums from './enums';
import { exception } from './errors';

const FULL_SCOPE = 'https://www.googleapis.com/auth/spreadsheets';
const OPEN_SCOPES = [`${FULL_SCOPE}.currentonly`, FULL_SCOPE];
const ENOUGH = new Set([...OPEN_SCOPES, `${FULL_SCOPE}.readonly`]);

export class SpreadsheetAppFake {
  constructor(
    private readonly context: Context,
    private readonly ui: () => GoogleAppsScript.Base.Ui,
  ) {}

  readonly AutoFillSeries = enums.AutoFillSeries;
  readonly BandingTheme = enums.BandingTheme;
  readonly BooleanCriteria = enums.BooleanCriteria;
  readonly BorderStyle = enums.BorderStyle;
  readonly CopyPasteType = enums.CopyPasteType;
  readonly DataValidationCriteria = enums.DataValidationCriteria;
  readonly DeveloperMetadataLocationType = enums.DeveloperMetadataLocationType;
  readonly DeveloperMetadataVisibility = enums.DeveloperMetadataVisibility;
  readonly Dimension = enums.Dimension;
  readonly Direction = enums.Direction;
  readonly GroupControlTogglePosition = enums.GroupControlTogglePosition;
  readonly InterpolationType = enums.InterpolationType;
  readonly ProtectionType = enums.ProtectionType;
  readonly RecalculationInterval = enums.RecalculationInterval;
  readonly RelativeDate = enums.RelativeDate;
  readonly SheetType = enums.SheetType;
  readonly TextDirection = enums.TextDirection;
  readonly TextToColumnsDelimiter = enums.TextToColumnsDelimiter;
  readonly ThemeColorType = enums.ThemeColorType;
  readonly ValueType = enums.ValueType;
  readonly WrapStrategy = enums.WrapStrategy;

  getActiveSpreadsheet(): GSpreadsheet {
    return this.open('getActiveSpreadsheet');
  }
  getActive(): GSpreadsheet {
    return this.open('getActive');
  }
  getActiveSheet(): GSheet {
    return this.open('getActiveSheet').getActiveSheet();
  }
  getActiveRange(): GRange {
    return this.open('getActiveRange').getActiveRange()!;
  }
  getActiveRangeList(): GRangeList {
    return this.open('getActiveRangeList').getActiveRangeList()!;
  }
  getCurrentCell(): GRange {
    return this.open('getCurrentCell').getCurrentCell()!;
  }
  getSelection(): GSelection {
    return this.open('getSelection').getSelection();
  }
  setActiveSheet(sheet: GSheet, restoreSelection = false): GSheet {
    return this.open('setActiveSheet').setActiveSheet(sheet, restoreSelection);
  }
  setActiveRange(range: GRange): GRange {
    return this.open('setActiveRange').setActiveRange(range);
  }
  setCurrentCell(cell: GRange): GRange {
    return this.open('setCurrentCell').setCurrentCell(cell);
  }
  /** Makes what was written so far lasting and calculates. */
  flush(): void {
    this.context.call('SpreadsheetApp.flush');
  }

  /** Needs a person at the screen: not in triggers, not in web apps, not in formulas. */
  getUi(): GoogleAppsScript.Base.Ui {
    const { kind, authMode } = this.context.environment;
    if (kind === 'trigger' || kind === 'web' || kind === 'custom-function' || authMode === 'CUSTOM_FUNCTION')
      throw exception('Cannot call SpreadsheetApp.getUi() from this context.');
    return this.ui();
  }

  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return dataValidationBuilder(this.context);
  }
  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return conditionalFormatBuilder(this.context);
  }

  /** With the full scope only the open file can be opened, because the host has no other. */
  openById(id: string): GSpreadsheet {
    this.needFullScope('openById');
    const open = this.open('openById');
    if (open.getId() !== id)
      throw exception('Unexpected error while getting the method or property openById on object SpreadsheetApp.');
    return open;
  }
  openByUrl(url: string): GSpreadsheet {
    this.needFullScope('openByUrl');
    const id = /\/d\/([^/?#]+)/.exec(url)?.[1];
    if (id === undefined) throw exception(`Invalid argument: url`);
    return this.openById(id);
  }
  create(_name: string): GSpreadsheet {
    this.needFullScope('create');
    throw new Error('SpreadsheetApp.create is not implemented by the local host');
  }
  toString(): string {
    return 'SpreadsheetApp';
  }

  private open(method: string): GSpreadsheet {
    const { authMode, scopes, kind } = this.context.environment;
    const required = `Required permissions: (${OPEN_SCOPES.join(' || ')})`;
    if (authMode === 'NONE')
      throw exception(`You do not have permission to call SpreadsheetApp.${method}. ${required}`);
    // Formulas run without the user's grants.
    if (kind !== 'custom-function' && scopes.length > 0 && !scopes.some((scope) => ENOUGH.has(scope)))
      throw exception(`Specified permissions are not sufficient to call SpreadsheetApp.${method}. ${required}`);
    return this.context.spreadsheet();
  }
  private needFullScope(method: string): void {
    const { scopes, kind } = this.context.environment;
    if (kind === 'custom-function')
      throw exception(
        `You do not have permission to call SpreadsheetApp.${method}. Required permissions: ${FULL_SCOPE}`,
      );
    if (scopes.length === 0 || scopes.includes(FULL_SCOPE)) return;
    throw exception(
      `Specified permissions are not sufficient to call SpreadsheetApp.${method}. Required permissions: ${FULL_SCOPE}`,
    );
  }
}
