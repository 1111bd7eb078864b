/** A range's content: values, texts as shown, formulas, number formats, notes. */
import type { RichText, Value } from '../../book/book';
import type { GRange } from './context';
import { AREA } from './context';
import { check, checkShape, is } from './errors';
import { RangeBase } from './range-base';
import { fromRichText, type GRichText } from './rich-text';
import { toInput, toInputs } from './values';

const NAME = 'SpreadsheetApp.Range';

export class RangeValues extends RangeBase {
  getValue(): Value {
    return this.ask<Value>('getValue');
  }
  getValues(): Value[][] {
    return this.ask<Value[][]>('getValues');
  }
  getDisplayValue(): string {
    return this.ask<string>('getDisplayValue');
  }
  getDisplayValues(): string[][] {
    return this.ask<string[][]>('getDisplayValues');
  }
  getRichTextValue(): GRichText | null {
    return fromRichText(this.ask<RichText | string | null>('getRichTextValue'));
  }
  getRichTextValues(): (GRichText | null)[][] {
    return this.ask<(RichText | string | null)[][]>('getRichTextValues').map((row) => row.map(fromRichText));
  }
  setValue(value: unknown): GRange {
    return this.change('setValue', toInput(value));
  }
  setValues(values: unknown[][]): GRange {
    check(`${NAME}.setValues`, [values], [is.grid]);
    checkShape(values, this[AREA].rows, this[AREA].columns);
    return this.change('setValues', toInputs(values));
  }
  getFormula(): string {
    return this.ask<string>('getFormula');
  }
  getFormulas(): string[][] {
    return this.ask<string[][]>('getFormulas');
  }
  setFormula(formula: string): GRange {
    check(`${NAME}.setFormula`, [formula], [is.string]);
    return this.change('setFormula', formula);
  }
  setFormulas(formulas: string[][]): GRange {
    this.checkTexts('setFormulas', formulas);
    return this.change('setFormulas', formulas);
  }
  getNumberFormat(): string {
    return this.ask<string>('getNumberFormat');
  }
  getNumberFormats(): string[][] {
    return this.ask<string[][]>('getNumberFormats');
  }
  setNumberFormat(format: string): GRange {
    check(`${NAME}.setNumberFormat`, [format], [is.string]);
    return this.change('setNumberFormat', format);
  }
  setNumberFormats(formats: string[][]): GRange {
    this.checkTexts('setNumberFormats', formats);
    return this.change('setNumberFormats', formats);
  }
  getNote(): string {
    return this.ask<string>('getNote');
  }
  getNotes(): string[][] {
    return this.ask<string[][]>('getNotes');
  }
  setNote(note: string | null): GRange {
    check(`${NAME}.setNote`, [note], [is.orNull(is.string)]);
    return this.change('setNote', note ?? '');
  }
  setNotes(notes: (string | null)[][]): GRange {
    check(`${NAME}.setNotes`, [notes], [is.grid]);
    checkShape(notes, this[AREA].rows, this[AREA].columns);
    return this.change(
      'setNotes',
      notes.map((row) => row.map((note) => note ?? '')),
    );
  }
  clearNote(): GRange {
    return this.change('clearNote');
  }
  isBlank(): boolean {
    return this.ask<boolean>('isBlank');
  }

  /** Without options: content and formats; notes and validations stay. */
  clear(options?: {
    commentsOnly?: boolean | undefined;
    contentsOnly?: boolean | undefined;
    formatOnly?: boolean | undefined;
    validationsOnly?: boolean | undefined;
    skipFilteredRows?: boolean | undefined;
  }): GRange {
    const { commentsOnly, contentsOnly, formatOnly, validationsOnly, skipFilteredRows } = options ?? {};
    const any = commentsOnly === true || contentsOnly === true || formatOnly === true || validationsOnly === true;
    return this.change(
      'clear',
      {
        contents: any ? contentsOnly === true : true,
        formats: any ? formatOnly === true : true,
        notes: commentsOnly === true,
        validations: validationsOnly === true,
      },
      skipFilteredRows === true,
    );
  }
  clearContent(): GRange {
    return this.change('clearContent');
  }
  clearFormat(): GRange {
    return this.change('clearFormat');
  }
  clearDataValidations(): GRange {
    return this.change('clearDataValidations');
  }

  protected checkTexts(method: string, grid: unknown): void {
    check(
      `${NAME}.${method}`,
      [grid],
      [(value): boolean => is.grid(value) && value.every((row) => row.every(is.string))],
    );
    checkShape(grid as string[][], this[AREA].rows, this[AREA].columns);
  }
}
