/** The part of a book that is about cells, rows, columns and tabs: each question is handed to the file that answers it. */
import { copyArea, sortArea } from './arrange';
import type {
  Area,
  CellStyle,
  ConditionalFormat,
  Input,
  Metadata,
  NamedRange,
  RichText,
  SheetInfo,
  ValidationRule,
  Value,
} from './book';
import { readConditionalFormats, writeConditionalFormats } from './conditional-formats';
import { patternReader, styleOf } from './context';
import type { Context, Spill } from './context';
import { displayOf } from './display';
import { sheetOf } from './engine';
import type { Engine } from './engine';
import { conventionsOf } from './locales';
import { addMetadata, listMetadata, removeMetadata, renumber, updateMetadata } from './metadata';
import { contentColumns, contentRows, mapCells, readFormulas, readSpills, readValues } from './read';
import { readRichTexts } from './rich-text';
import {
  breakApart,
  copyNotes,
  filterArea,
  filteredRows,
  listNamedRanges,
  merge,
  readMerges,
  readNotes,
  removeFilter,
  removeNamedRange,
  setFilter,
  setNamedRange,
  writeNotes,
} from './sheet-parts';
import {
  allocatedCells,
  columnWidths,
  deleteLines,
  hiddenLines,
  insertLines,
  moveLines,
  setColumnWidth,
  setFrozen,
  setLinesHidden,
} from './structure';
import { cellStyle } from './styles';
import {
  copySheet,
  deleteSheet,
  gridlinesHidden,
  insertSheet,
  listSheets,
  moveSheet,
  renameSheet,
  setGridlinesHidden,
  setSheetHidden,
  setTabColor,
  tabColor,
} from './tabs';
import { readValidations, writeValidation } from './validations';
import { clearCells, writeFormulas, writeKeptFormula, writeNumberFormats, writeStyle, writeValues } from './write';

/** Everything of a book that needs the engine alone. */
export abstract class SheetBook implements Context {
  abstract readonly engine: Engine;
  abstract locale: string;
  abstract timeZone: string;
  abstract spillOf(worksheet: ReturnType<typeof sheetOf>): Spill | undefined;

  sheets(): SheetInfo[] {
    return listSheets(this);
  }
  insertSheet(name: string, index: number, rows: number, columns: number): number {
    return insertSheet(this, name, index, rows, columns);
  }
  deleteSheet(sheet: number): void {
    deleteSheet(this, sheet);
  }
  renameSheet(sheet: number, name: string): void {
    renameSheet(this, sheet, name);
  }
  moveSheet(sheet: number, index: number): void {
    moveSheet(this, sheet, index);
  }
  copySheet(sheet: number, name: string, index: number): number {
    const copy = copySheet(this, sheet, name, index);
    renumber(this, copy);
    copyNotes(this, sheet, copy);
    return copy;
  }
  setSheetHidden(sheet: number, hidden: boolean): void {
    setSheetHidden(this, sheet, hidden);
  }
  tabColor(sheet: number): string | null {
    return tabColor(this, sheet);
  }
  setTabColor(sheet: number, color: string | null): void {
    setTabColor(this, sheet, color);
  }
  gridlinesHidden(sheet: number): boolean {
    return gridlinesHidden(this, sheet);
  }
  setGridlinesHidden(sheet: number, hidden: boolean): void {
    setGridlinesHidden(this, sheet, hidden);
  }
  contentRows(sheet: number): number {
    return contentRows(this, sheet);
  }
  contentColumns(sheet: number): number {
    return contentColumns(this, sheet);
  }

  values(area: Area): Value[][] {
    return readValues(this, area);
  }
  displayValues(area: Area): string[][] {
    const conventions = conventionsOf(this.locale);
    const patternOf = patternReader(this, sheetOf(this.engine, area.sheet));
    return mapCells(this, area, (cell, row, column) =>
      displayOf(cell, cell ? patternOf(row, column, cell) : '', conventions),
    );
  }
  richTexts(area: Area): (RichText | string | null)[][] {
    return readRichTexts(this, area);
  }
  formulas(area: Area): string[][] {
    return readFormulas(this, area);
  }
  spills(sheet: number): Area[] {
    return readSpills(this, sheet);
  }
  setValues(area: Area, inputs: Input[][]): void {
    writeValues(this, area, inputs);
  }
  setFormulas(area: Area, formulas: string[][]): void {
    writeFormulas(this, area, formulas);
  }
  keepFormula(cell: Area, formula: string, value: Input): void {
    writeKeptFormula(this, cell, formula, value);
  }
  numberFormats(area: Area): string[][] {
    const patternOf = patternReader(this, sheetOf(this.engine, area.sheet));
    return mapCells(this, area, (cell, row, column) => patternOf(row, column, cell) || 'General');
  }
  setNumberFormats(area: Area, formats: string[][]): void {
    writeNumberFormats(this, area, formats);
  }
  notes(area: Area): string[][] {
    return readNotes(this, area);
  }
  setNotes(area: Area, notes: string[][]): void {
    writeNotes(this, area, notes);
  }
  styles(area: Area): CellStyle[][] {
    const worksheet = sheetOf(this.engine, area.sheet);
    return mapCells(this, area, (cell, row, column) => cellStyle(styleOf(worksheet, this.engine, row, column, cell)));
  }
  setStyle(area: Area, style: CellStyle): void {
    writeStyle(this, area, style);
  }
  clear(area: Area, what: { contents?: boolean; formats?: boolean; notes?: boolean; validations?: boolean }): void {
    if (what.contents || what.formats) clearCells(this, area, what);
    if (what.notes)
      writeNotes(
        this,
        area,
        Array.from({ length: area.rows }, () => new Array<string>(area.columns).fill('')),
      );
    if (what.validations) writeValidation(this, area, null);
  }
  copy(from: Area, to: Area, what: 'all' | 'values' | 'format'): void {
    copyArea(this, from, to, what);
  }
  sort(area: Area, by: { column: number; ascending: boolean }[]): void {
    sortArea(this, area, by);
  }

  insertRows(sheet: number, before: number, count: number): void {
    insertLines(this, sheet, 'rows', before, count);
  }
  insertColumns(sheet: number, before: number, count: number): void {
    insertLines(this, sheet, 'columns', before, count);
  }
  deleteRows(sheet: number, row: number, count: number): void {
    deleteLines(this, sheet, 'rows', row, count);
  }
  deleteColumns(sheet: number, column: number, count: number): void {
    deleteLines(this, sheet, 'columns', column, count);
  }
  moveRows(sheet: number, row: number, count: number, before: number): void {
    moveLines(this, sheet, 'rows', row, count, before);
  }
  moveColumns(sheet: number, column: number, count: number, before: number): void {
    moveLines(this, sheet, 'columns', column, count, before);
  }
  setFrozen(sheet: number, rows: number, columns: number): void {
    setFrozen(this, sheet, rows, columns);
  }
  hiddenRows(sheet: number): number[] {
    return hiddenLines(this, sheet, 'rows');
  }
  hiddenColumns(sheet: number): number[] {
    return hiddenLines(this, sheet, 'columns');
  }
  setRowsHidden(sheet: number, row: number, count: number, hidden: boolean): void {
    setLinesHidden(this, sheet, 'rows', row, count, hidden);
  }
  setColumnsHidden(sheet: number, column: number, count: number, hidden: boolean): void {
    setLinesHidden(this, sheet, 'columns', column, count, hidden);
  }
  filteredRows(sheet: number): number[] {
    return filteredRows(this, sheet);
  }
  filterArea(sheet: number): Area | null {
    return filterArea(this, sheet);
  }
  setFilter(area: Area): void {
    setFilter(this, area);
  }
  removeFilter(sheet: number): void {
    removeFilter(this, sheet);
  }
  columnWidths(sheet: number): number[] {
    return columnWidths(this, sheet);
  }
  setColumnWidth(sheet: number, column: number, width: number): void {
    setColumnWidth(this, sheet, column, width);
  }
  merges(sheet: number): Area[] {
    return readMerges(this, sheet);
  }
  merge(area: Area): void {
    merge(this, area);
  }
  breakApart(area: Area): void {
    breakApart(this, area);
  }

  validations(area: Area): (ValidationRule | null)[][] {
    return readValidations(this, area);
  }
  setValidation(area: Area, rule: ValidationRule | null): void {
    writeValidation(this, area, rule);
  }
  conditionalFormats(sheet: number): ConditionalFormat[] {
    return readConditionalFormats(this, sheet);
  }
  setConditionalFormats(sheet: number, rules: ConditionalFormat[]): void {
    writeConditionalFormats(this, sheet, rules);
  }

  namedRanges(): NamedRange[] {
    return listNamedRanges(this);
  }
  setNamedRange(range: NamedRange): void {
    setNamedRange(this, range);
  }
  removeNamedRange(name: string): void {
    removeNamedRange(this, name);
  }
  metadata(): Metadata[] {
    return listMetadata(this);
  }
  addMetadata(metadata: Omit<Metadata, 'id'>): number {
    return addMetadata(this, metadata);
  }
  updateMetadata(id: number, change: { key?: string; value?: string; visibility?: Metadata['visibility'] }): void {
    updateMetadata(this, id, change);
  }
  removeMetadata(id: number): void {
    removeMetadata(this, id);
  }

  allocatedCells(): number {
    return allocatedCells(this.engine);
  }
}
