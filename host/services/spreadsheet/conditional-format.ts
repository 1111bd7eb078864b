/** Conditional format rules and their builder. */
import type { Area, ConditionalFormat } from '../../book/book';
import type { Context, GConditionalRule, GRange } from './context';
import { areaOf } from './context';
import { BooleanCriteria, isMember, member, RelativeDate } from './enums';
import type { Check } from './errors';
import { CLASS, check, exception, is } from './errors';
import { expose } from './expose';

type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Condition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type Criteria = GoogleAppsScript.Spreadsheet.BooleanCriteria;

interface Rule {
  ranges: GRange[];
  criteria: Criteria | null;
  args: unknown[];
  style: ConditionalFormat['style'];
}

const RULE = Symbol('rule');
const NAME = 'SpreadsheetApp.ConditionalFormatRuleBuilder';
const isRange = is.service('SpreadsheetApp.Range');
const isDay: Check = (value) => is.date(value) || isMember(RelativeDate, value);

/** Turns a script's rule into the book's. */
export function conditionalToStored(rule: GConditionalRule): ConditionalFormat {
  const { ranges, criteria, args, style } = (rule as unknown as { [RULE]: Rule })[RULE];
  return {
    areas: ranges.map((range): Area => areaOf(range)),
    criteria: String(criteria),
    args: args.map((arg) => (isMember(RelativeDate, arg) ? String(arg) : arg)),
    style,
  };
}

/** Turns the book's rule into a script's. */
export function conditionalFromStored(context: Context, stored: ConditionalFormat): GConditionalRule {
  const relative = stored.criteria.endsWith('_RELATIVE');
  return conditionalRule(context, {
    ranges: stored.areas.map((area) => context.range(area)),
    criteria: member(BooleanCriteria, stored.criteria),
    args: relative ? stored.args.map((arg) => member(RelativeDate, String(arg))) : stored.args,
    style: stored.style,
  });
}

class BooleanConditionFake {
  readonly #rule: Rule;
  constructor(rule: Rule) {
    this.#rule = rule;
  }
  readonly getCriteriaType = (): Criteria => this.#rule.criteria as Criteria;
  readonly getCriteriaValues = (): unknown[] => [...this.#rule.args];
  readonly getBackground = (): string | null => this.#rule.style.background ?? null;
  readonly getFontColor = (): string | null => this.#rule.style.fontColor ?? null;
  readonly getBold = (): boolean | null => this.#rule.style.bold ?? null;
  readonly getItalic = (): boolean | null => this.#rule.style.italic ?? null;
  readonly getStrikethrough = (): boolean | null => this.#rule.style.strikethrough ?? null;
  readonly getUnderline = (): boolean | null => this.#rule.style.underline ?? null;
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
    return conditionalFormatBuilder(this.context, this[RULE]);
  }
  getBooleanCondition(): Condition | null {
    const rule = this[RULE];
    if (rule.criteria === null) return null;
    return expose<BooleanConditionFake, Condition>('BooleanCondition', new BooleanConditionFake(rule));
  }
  /** Gradients cannot be set in this host, so no rule has one. */
  getGradientCondition(): null {
    return null;
  }
  getRanges(): GRange[] {
    return [...this[RULE].ranges];
  }
}

class ConditionalFormatRuleFake extends Readable {
  readonly [CLASS] = 'SpreadsheetApp.ConditionalFormatRule';
  override toString(): string {
    return 'ConditionalFormatRule';
  }
}

class ConditionalFormatRuleBuilderFake extends Readable {
  readonly [CLASS] = NAME;
  build(): GConditionalRule {
    const { ranges, criteria } = this[RULE];
    if (criteria === null) throw exception('A conditional format rule must have a condition.');
    if (ranges.length === 0) throw exception('No ranges were provided for the conditional format rule.');
    return conditionalRule(this.context, this[RULE]);
  }
  setRanges(ranges: GRange[]): Builder {
    check(`${NAME}.setRanges`, [ranges], [(value): boolean => is.array(value) && value.every(isRange)]);
    return this.with({ ranges: [...ranges] });
  }
  setBackground(color: string | null): Builder {
    check(`${NAME}.setBackground`, [color], [is.orNull(is.string)]);
    return this.styled({ background: color ?? undefined });
  }
  setFontColor(color: string | null): Builder {
    check(`${NAME}.setFontColor`, [color], [is.orNull(is.string)]);
    return this.styled({ fontColor: color ?? undefined });
  }
  setBold(bold: boolean | null): Builder {
    return this.styled({ bold: bold ?? undefined });
  }
  setItalic(italic: boolean | null): Builder {
    return this.styled({ italic: italic ?? undefined });
  }
  setStrikethrough(strikethrough: boolean | null): Builder {
    return this.styled({ strikethrough: strikethrough ?? undefined });
  }
  setUnderline(underline: boolean | null): Builder {
    return this.styled({ underline: underline ?? undefined });
  }
  withCriteria(criteria: Criteria, args: unknown[]): Builder {
    check(`${NAME}.withCriteria`, [criteria, args], [(value): boolean => isMember(BooleanCriteria, value), is.array]);
    return this.with({ criteria, args });
  }

  whenCellEmpty(...none: never[]): Builder {
    return this.when('whenCellEmpty', 'CELL_EMPTY', none, []);
  }
  whenCellNotEmpty(...none: never[]): Builder {
    return this.when('whenCellNotEmpty', 'CELL_NOT_EMPTY', none, []);
  }
  whenDateAfter(...date: unknown[]): Builder {
    return this.whenDate('whenDateAfter', 'DATE_AFTER', date);
  }
  whenDateBefore(...date: unknown[]): Builder {
    return this.whenDate('whenDateBefore', 'DATE_BEFORE', date);
  }
  whenDateEqualTo(...date: unknown[]): Builder {
    return this.whenDate('whenDateEqualTo', 'DATE_EQUAL_TO', date);
  }
  whenFormulaSatisfied(...formula: unknown[]): Builder {
    return this.when('whenFormulaSatisfied', 'CUSTOM_FORMULA', formula, [is.string]);
  }
  whenNumberBetween(...numbers: unknown[]): Builder {
    return this.when('whenNumberBetween', 'NUMBER_BETWEEN', numbers, [is.integer, is.integer]);
  }
  whenNumberEqualTo(...number: unknown[]): Builder {
    return this.when('whenNumberEqualTo', 'NUMBER_EQUAL_TO', number, [is.integer]);
  }
  whenNumberGreaterThan(...number: unknown[]): Builder {
    return this.when('whenNumberGreaterThan', 'NUMBER_GREATER_THAN', number, [is.integer]);
  }
  whenNumberGreaterThanOrEqualTo(...number: unknown[]): Builder {
    return this.when('whenNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', number, [is.integer]);
  }
  whenNumberLessThan(...number: unknown[]): Builder {
    return this.when('whenNumberLessThan', 'NUMBER_LESS_THAN', number, [is.integer]);
  }
  whenNumberLessThanOrEqualTo(...number: unknown[]): Builder {
    return this.when('whenNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', number, [is.integer]);
  }
  whenNumberNotBetween(...numbers: unknown[]): Builder {
    return this.when('whenNumberNotBetween', 'NUMBER_NOT_BETWEEN', numbers, [is.integer, is.integer]);
  }
  whenNumberNotEqualTo(...number: unknown[]): Builder {
    return this.when('whenNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', number, [is.integer]);
  }
  whenTextContains(...text: unknown[]): Builder {
    return this.when('whenTextContains', 'TEXT_CONTAINS', text, [is.string]);
  }
  whenTextDoesNotContain(...text: unknown[]): Builder {
    return this.when('whenTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', text, [is.string]);
  }
  whenTextEndsWith(...text: unknown[]): Builder {
    return this.when('whenTextEndsWith', 'TEXT_ENDS_WITH', text, [is.string]);
  }
  whenTextEqualTo(...text: unknown[]): Builder {
    return this.when('whenTextEqualTo', 'TEXT_EQUAL_TO', text, [is.string]);
  }
  whenTextStartsWith(...text: unknown[]): Builder {
    return this.when('whenTextStartsWith', 'TEXT_STARTS_WITH', text, [is.string]);
  }
  override toString(): string {
    return 'ConditionalFormatRuleBuilder';
  }

  private when(
    method: string,
    criteria: keyof typeof BooleanCriteria,
    args: unknown[],
    ...overloads: Check[][]
  ): Builder {
    check(`${NAME}.${method}`, args, ...overloads);
    return this.with({ criteria: BooleanCriteria[criteria], args });
  }
  private whenDate(method: string, criteria: 'DATE_AFTER' | 'DATE_BEFORE' | 'DATE_EQUAL_TO', date: unknown[]): Builder {
    return this.when(method, is.date(date[0]) ? criteria : `${criteria}_RELATIVE`, date, [isDay]);
  }
  private styled(style: { [K in keyof Rule['style']]: Rule['style'][K] | undefined }): Builder {
    const merged: Record<string, unknown> = { ...this[RULE].style, ...style };
    return this.with({ style: Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) });
  }
  private with(change: Partial<Rule>): Builder {
    this[RULE] = { ...this[RULE], ...change };
    return this as unknown as Builder;
  }
}

function conditionalRule(context: Context, rule: Rule): GConditionalRule {
  return expose<ConditionalFormatRuleFake, GConditionalRule>(
    'ConditionalFormatRule',
    new ConditionalFormatRuleFake(context, { ...rule }),
  );
}

/** A builder, fresh or started from a rule. */
export function conditionalFormatBuilder(
  context: Context,
  rule: Rule = { ranges: [], criteria: null, args: [], style: {} },
): Builder {
  return expose<ConditionalFormatRuleBuilderFake, Builder>(
    'ConditionalFormatRuleBuilder',
    new ConditionalFormatRuleBuilderFake(context, { ...rule }),
  );
}
