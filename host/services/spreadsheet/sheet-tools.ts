/** What a sheet holds as a whole: appended rows, clearing, sorting, filter, protection, metadata, conditional formats, charts, names. */
import type { Area, Chart, ConditionalFormat } from '../../book/book';
import { draftOf, embeddedChart } from './chart';
import { emptyChart } from './chart-builder';
import { conditionalFromStored, conditionalToStored } from './conditional-format';
import type {
  GChart,
  GConditionalRule,
  GFilter,
  GMetadata,
  GMetadataFinder,
  GNamedRange,
  GProtection,
  GSheet,
  GTextFinder,
} from './context';
import { SHEET } from './context';
import { isMember, ProtectionType } from './enums';
import { check, is } from './errors';
import { metadataArguments } from './range-tools';
import { SheetStructure } from './sheet-structure';
import { toInput } from './values';

const NAME = 'SpreadsheetApp.Sheet';
const isChart = is.service('SpreadsheetApp.EmbeddedChart');

export class SheetTools extends SheetStructure {
  /** One row after the last content, whatever that content is; the sheet grows when it is full. */
  appendRow(rowContents: unknown[]): GSheet {
    check(`${NAME}.appendRow`, [rowContents], [is.array]);
    return this.change('appendRow', rowContents.map(toInput));
  }
  /** Without options: content and formats; notes and validations stay. */
  clear(options?: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined }): GSheet {
    const { formatOnly, contentsOnly } = options ?? {};
    const any = formatOnly === true || contentsOnly === true;
    return this.change('clear', { contents: !any || contentsOnly === true, formats: !any || formatOnly === true });
  }
  clearContents(): GSheet {
    return this.change('clearContents', { contents: true });
  }
  clearFormats(): GSheet {
    return this.change('clearFormats', { formats: true });
  }
  clearNotes(): GSheet {
    return this.change('clearNotes', { notes: true });
  }
  /** Sorts all rows but the frozen ones; the position is a column of the sheet, from 1. */
  sort(...args: [number, boolean?]): GSheet {
    check(`${NAME}.sort`, args, [is.integer], [is.integer, is.boolean]);
    return this.change('sort', args[0] - 1, args[1] !== false);
  }

  getFilter(): GFilter | null {
    return this.context.filter(this[SHEET]);
  }
  protect(): GProtection {
    return this.context.protection(this.ask<number>('protect'));
  }
  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GProtection[] {
    check(`${NAME}.getProtections`, [type], [(value): boolean => isMember(ProtectionType, value)]);
    return this.ask<number[]>('getProtections', String(type)).map((id) => this.context.protection(id));
  }
  getNamedRanges(): GNamedRange[] {
    return this.ask<{ name: string; area: Area }[]>('getNamedRanges').map(({ name, area }) =>
      this.context.namedRange(name, area),
    );
  }

  addDeveloperMetadata(...args: unknown[]): GSheet {
    return this.change('addDeveloperMetadata', ...metadataArguments(NAME, args));
  }
  /** Metadata of the sheet itself, not of its rows and columns. */
  getDeveloperMetadata(): GMetadata[] {
    return this.ask<unknown[]>('getDeveloperMetadata').map((found) => this.context.metadata(found));
  }
  createDeveloperMetadataFinder(): GMetadataFinder {
    return this.context.metadataFinder({ kind: 'SHEET', sheet: this[SHEET] });
  }
  createTextFinder(text: string): GTextFinder {
    check(`${NAME}.createTextFinder`, [text], [is.string]);
    return this.context.textFinder({ kind: 'SHEET', sheet: this[SHEET] }, text);
  }

  getConditionalFormatRules(): GConditionalRule[] {
    const stored = this.ask<ConditionalFormat[]>('getConditionalFormatRules');
    return stored.map((rule) => conditionalFromStored(this.context, rule));
  }
  setConditionalFormatRules(rules: GConditionalRule[]): void {
    const isRule = is.service('SpreadsheetApp.ConditionalFormatRule');
    check(`${NAME}.setConditionalFormatRules`, [rules], [(value): boolean => is.array(value) && value.every(isRule)]);
    this.change('setConditionalFormatRules', rules.map(conditionalToStored));
  }
  clearConditionalFormatRules(): void {
    this.change('clearConditionalFormatRules');
  }

  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return this.context.chartBuilder(emptyChart(this[SHEET]));
  }
  getCharts(): GChart[] {
    return this.ask<Chart[]>('getCharts').map((chart) => embeddedChart(this.context, chart));
  }
  insertChart(chart: GChart): void {
    check(`${NAME}.insertChart`, [chart], [isChart]);
    this.change('insertChart', draftOf(chart));
  }
  updateChart(chart: GChart): void {
    check(`${NAME}.updateChart`, [chart], [isChart]);
    this.change('updateChart', draftOf(chart));
  }
  removeChart(chart: GChart): void {
    check(`${NAME}.removeChart`, [chart], [isChart]);
    this.change('removeChart', draftOf(chart).id);
  }
  getFormUrl(): string | null {
    return null;
  }
}
