/** Data validation rules and their builder. */
import type { Area, ValidationRule } from '../../book/book';
import type { Context, GValidation } from './context';
import { areaOf } from './context';
import { DataValidationCriteria, isMember, member, nameOf } from './enums';
import type { Check } from './errors';
import { CLASS, check, exception, is } from './errors';
import { expose } from './expose';

type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Criteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

/** A rule as it crosses to the book: ranges are rectangles. */
export type StoredRule = ValidationRule;

interface Rule {
  /** Name of the member. */
  criteria: string | null;
  args: unknown[];
  allowInvalid: boolean;
  helpText: string | null;
}

const RULE = Symbol('rule');
const isRange = is.service('SpreadsheetApp.Range');
const NAME = 'SpreadsheetApp.DataValidationBuilder';

/** Turns a script's rule into the book's. */
export function toStored(validation: GValidation | null | undefined): StoredRule | null {
  if (!validation) return null;
  const rule = (validation as unknown as { [RULE]: Rule })[RULE];
  return {
    criteria: rule.criteria ?? '',
    args: rule.args.map((arg) => (isRange(arg) ? areaOf(arg) : arg)),
    allowInvalid: rule.allowInvalid,
    helpText: rule.helpText,
  };
}

/** Turns the book's rule into a script's. */
export function fromStored(context: Context, stored: StoredRule | null): GValidation | null {
  if (!stored) return null;
  const args =
    stored.criteria === 'VALUE_IN_RANGE'
      ? [context.range(stored.args[0] as Area), ...stored.args.slice(1)]
      : stored.args;
  return validation(context, { ...stored, args });
}

class Readable {
  [RULE]: Rule;
  constructor(
    protected readonly context: Context,
    rule: Rule,
  ) {
    this[RULE] = rule;
  }
  copy(): Builder {
    return dataValidationBuilder(this.context, this[RULE]);
  }
  getAllowInvalid(): boolean {
    return this[RULE].allowInvalid;
  }
  getCriteriaType(): Criteria {
    const { criteria } = this[RULE];
    return (criteria === null ? null : member(DataValidationCriteria, criteria)) as Criteria;
  }
  getCriteriaValues(): unknown[] {
    return [...this[RULE].args];
  }
}

class DataValidationFake extends Readable {
  readonly [CLASS] = 'SpreadsheetApp.DataValidation';
  getHelpText(): string {
    return this[RULE].helpText as string;
  }
  override toString(): string {
    return 'DataValidation';
  }
}

class DataValidationBuilderFake extends Readable {
  readonly [CLASS] = NAME;
  getHelpText(): string | null {
    return this[RULE].helpText;
  }
  build(): GValidation {
    if (this[RULE].criteria === null) throw exception('A data validation rule must have a criteria.');
    return validation(this.context, this[RULE]);
  }
  setAllowInvalid(allowInvalidData: boolean): Builder {
    check(`${NAME}.setAllowInvalid`, [allowInvalidData], [is.boolean]);
    this[RULE] = { ...this[RULE], allowInvalid: allowInvalidData };
    return this.self;
  }
  setHelpText(helpText: string): Builder {
    check(`${NAME}.setHelpText`, [helpText], [is.string]);
    this[RULE] = { ...this[RULE], helpText };
    return this.self;
  }
  withCriteria(criteria: Criteria, args: unknown[]): Builder {
    check(
      `${NAME}.withCriteria`,
      [criteria, args],
      [(value): boolean => isMember(DataValidationCriteria, value), is.array],
    );
    return this.rule(criteria, args);
  }

  requireCheckbox(...values: unknown[]): Builder {
    return this.need('requireCheckbox', DataValidationCriteria.CHECKBOX, values, [], [is.any], [is.any, is.any]);
  }
  requireDate(...none: never[]): Builder {
    return this.need('requireDate', DataValidationCriteria.DATE_IS_VALID_DATE, none, []);
  }
  requireDateAfter(...date: unknown[]): Builder {
    return this.need('requireDateAfter', DataValidationCriteria.DATE_AFTER, date, [is.date]);
  }
  requireDateBefore(...date: unknown[]): Builder {
    return this.need('requireDateBefore', DataValidationCriteria.DATE_BEFORE, date, [is.date]);
  }
  requireDateBetween(...dates: unknown[]): Builder {
    return this.need('requireDateBetween', DataValidationCriteria.DATE_BETWEEN, dates, [is.date, is.date]);
  }
  requireDateEqualTo(...date: unknown[]): Builder {
    return this.need('requireDateEqualTo', DataValidationCriteria.DATE_EQUAL_TO, date, [is.date]);
  }
  requireDateNotBetween(...dates: unknown[]): Builder {
    return this.need('requireDateNotBetween', DataValidationCriteria.DATE_NOT_BETWEEN, dates, [is.date, is.date]);
  }
  requireDateOnOrAfter(...date: unknown[]): Builder {
    return this.need('requireDateOnOrAfter', DataValidationCriteria.DATE_ON_OR_AFTER, date, [is.date]);
  }
  requireDateOnOrBefore(...date: unknown[]): Builder {
    return this.need('requireDateOnOrBefore', DataValidationCriteria.DATE_ON_OR_BEFORE, date, [is.date]);
  }
  requireFormulaSatisfied(...formula: unknown[]): Builder {
    return this.need('requireFormulaSatisfied', DataValidationCriteria.CUSTOM_FORMULA, formula, [is.string]);
  }
  requireNumberBetween(...numbers: unknown[]): Builder {
    return this.need('requireNumberBetween', DataValidationCriteria.NUMBER_BETWEEN, numbers, [is.integer, is.integer]);
  }
  requireNumberEqualTo(...number: unknown[]): Builder {
    return this.need('requireNumberEqualTo', DataValidationCriteria.NUMBER_EQUAL_TO, number, [is.integer]);
  }
  requireNumberGreaterThan(...number: unknown[]): Builder {
    return this.need('requireNumberGreaterThan', DataValidationCriteria.NUMBER_GREATER_THAN, number, [is.integer]);
  }
  requireNumberGreaterThanOrEqualTo(...number: unknown[]): Builder {
    return this.need(
      'requireNumberGreaterThanOrEqualTo',
      DataValidationCriteria.NUMBER_GREATER_THAN_OR_EQUAL_TO,
      number,
      [is.integer],
    );
  }
  requireNumberLessThan(...number: unknown[]): Builder {
    return this.need('requireNumberLessThan', DataValidationCriteria.NUMBER_LESS_THAN, number, [is.integer]);
  }
  requireNumberLessThanOrEqualTo(...number: unknown[]): Builder {
    return this.need('requireNumberLessThanOrEqualTo', DataValidationCriteria.NUMBER_LESS_THAN_OR_EQUAL_TO, number, [
      is.integer,
    ]);
  }
  requireNumberNotBetween(...numbers: unknown[]): Builder {
    return this.need('requireNumberNotBetween', DataValidationCriteria.NUMBER_NOT_BETWEEN, numbers, [
      is.integer,
      is.integer,
    ]);
  }
  requireNumberNotEqualTo(...number: unknown[]): Builder {
    return this.need('requireNumberNotEqualTo', DataValidationCriteria.NUMBER_NOT_EQUAL_TO, number, [is.integer]);
  }
  requireTextContains(...text: unknown[]): Builder {
    return this.need('requireTextContains', DataValidationCriteria.TEXT_CONTAINS, text, [is.string]);
  }
  requireTextDoesNotContain(...text: unknown[]): Builder {
    return this.need('requireTextDoesNotContain', DataValidationCriteria.TEXT_DOES_NOT_CONTAIN, text, [is.string]);
  }
  requireTextEqualTo(...text: unknown[]): Builder {
    return this.need('requireTextEqualTo', DataValidationCriteria.TEXT_EQUAL_TO, text, [is.string]);
  }
  requireTextIsEmail(...none: never[]): Builder {
    return this.need('requireTextIsEmail', DataValidationCriteria.TEXT_IS_VALID_EMAIL, none, []);
  }
  requireTextIsUrl(...none: never[]): Builder {
    return this.need('requireTextIsUrl', DataValidationCriteria.TEXT_IS_VALID_URL, none, []);
  }
  requireValueInList(...args: unknown[]): Builder {
    const [values, dropdown = true] = args;
    const checked = this.need(
      'requireValueInList',
      DataValidationCriteria.VALUE_IN_LIST,
      args,
      [is.array],
      [is.array, is.boolean],
    );
    if ((values as unknown[]).length > 500) throw exception('The list of values may hold at most 500 items.');
    this[RULE] = { ...this[RULE], args: [(values as unknown[]).map(String), dropdown] };
    return checked;
  }
  requireValueInRange(...args: unknown[]): Builder {
    const [range, dropdown = true] = args;
    const checked = this.need(
      'requireValueInRange',
      DataValidationCriteria.VALUE_IN_RANGE,
      args,
      [isRange],
      [isRange, is.boolean],
    );
    this[RULE] = { ...this[RULE], args: [range, dropdown] };
    return checked;
  }
  override toString(): string {
    return 'DataValidationBuilder';
  }

  private get self(): Builder {
    return this;
  }
  private need(method: string, criteria: Criteria, args: unknown[], ...overloads: Check[][]): Builder {
    check(`${NAME}.${method}`, args, ...overloads);
    return this.rule(criteria, args);
  }
  private rule(criteria: Criteria, args: unknown[]): Builder {
    this[RULE] = { ...this[RULE], criteria: nameOf(criteria), args };
    return this.self;
  }
}

function validation(context: Context, rule: Rule): GValidation {
  return expose<DataValidationFake, GValidation>('DataValidation', new DataValidationFake(context, { ...rule }));
}

/** A builder, fresh or started from a rule. Invalid input is allowed until the script says otherwise, as in Google's. */
export function dataValidationBuilder(
  context: Context,
  rule: Rule = { criteria: null, args: [], allowInvalid: true, helpText: null },
): Builder {
  return expose<DataValidationBuilderFake, Builder>(
    'DataValidationBuilder',
    new DataValidationBuilderFake(context, { ...rule }),
  );
}
