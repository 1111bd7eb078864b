/** Conditional formats: Google's rules over the engine's, so that the page shows them; the rule itself is kept word for word. */
import { types } from 'node:util';
import type { ConditionalFormat } from './book';
import type { Context } from './context';
import { areaOf, execute, rangeOf, sheetOf, target } from './engine';
import { styleData } from './styles';
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFTimePeriodOperator,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from './univer';
import type { IConditionFormattingRule } from './univer';

interface Kept {
  criteria: string;
  args: (unknown[] | { date: number } | string | number | boolean)[];
  style: ConditionalFormat['style'];
}
type EngineRule = IConditionFormattingRule & { google?: Kept };

const engineRules = (context: Context, sheet: number): EngineRule[] => {
  const { unitId, subUnitId } = target(context.engine, sheet);
  return context.engine.injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, subUnitId) ?? [];
};

/** The rules of a sheet that came from scripts, first applied first; their areas have followed inserted and deleted rows. */
export function readConditionalFormats(context: Context, sheet: number): ConditionalFormat[] {
  const worksheet = sheetOf(context.engine, sheet);
  return engineRules(context, sheet).flatMap((rule) => {
    if (!rule.google) return [];
    const { criteria, args, style } = rule.google;
    return [
      {
        areas: rule.ranges.map((range) => areaOf(worksheet, range)),
        criteria,
        args: args.map((arg) => (typeof arg === 'object' && 'date' in arg ? new Date(arg.date) : arg)),
        style,
      },
    ];
  });
}

/** Replaces a sheet's rules that came from scripts; rules a person made in the page (scales, icons) stay. */
export function writeConditionalFormats(context: Context, sheet: number, rules: ConditionalFormat[]): void {
  const { engine } = context;
  for (const rule of [...engineRules(context, sheet)])
    if (rule.google) execute(engine, DeleteConditionalRuleMutation.id, { ...target(engine, sheet), cfId: rule.cfId });
  // The engine puts each new rule on top.
  for (const rule of [...rules].reverse()) {
    const google = {
      criteria: rule.criteria,
      args: rule.args.map((arg) => (types.isDate(arg) ? { date: arg.getTime() } : arg)),
      style: rule.style,
    };
    const cfId = Math.random().toString(36).slice(2, 10);
    const engineRule = {
      cfId,
      ranges: rule.areas.map(rangeOf),
      stopIfTrue: false,
      rule: highlight(context, rule),
      google,
    };
    execute(engine, AddConditionalRuleMutation.id, { ...target(engine, sheet), rule: engineRule });
  }
}

const NUMBERS: Record<string, CFNumberOperator> = {
  NUMBER_BETWEEN: CFNumberOperator.between,
  NUMBER_NOT_BETWEEN: CFNumberOperator.notBetween,
  NUMBER_EQUAL_TO: CFNumberOperator.equal,
  NUMBER_NOT_EQUAL_TO: CFNumberOperator.notEqual,
  NUMBER_GREATER_THAN: CFNumberOperator.greaterThan,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: CFNumberOperator.greaterThanOrEqual,
  NUMBER_LESS_THAN: CFNumberOperator.lessThan,
  NUMBER_LESS_THAN_OR_EQUAL_TO: CFNumberOperator.lessThanOrEqual,
};

const TEXTS: Record<string, CFTextOperator> = {
  CELL_EMPTY: CFTextOperator.containsBlanks,
  CELL_NOT_EMPTY: CFTextOperator.notContainsBlanks,
  TEXT_CONTAINS: CFTextOperator.containsText,
  TEXT_DOES_NOT_CONTAIN: CFTextOperator.notContainsText,
  TEXT_EQUAL_TO: CFTextOperator.equal,
  TEXT_STARTS_WITH: CFTextOperator.beginsWith,
  TEXT_ENDS_WITH: CFTextOperator.endsWith,
};

const PERIODS: Record<string, CFTimePeriodOperator> = {
  TODAY: CFTimePeriodOperator.today,
  TOMORROW: CFTimePeriodOperator.tomorrow,
  YESTERDAY: CFTimePeriodOperator.yesterday,
  PAST_WEEK: CFTimePeriodOperator.last7Days,
};

/** The engine's rule; a criterion that it lacks is a formula that never holds, so that nothing is shown wrongly. */
function highlight(context: Context, rule: ConditionalFormat): IConditionFormattingRule['rule'] {
  const { criteria, args } = rule;
  const base = { type: CFRuleType.highlightCell, style: styleData(rule.style) } as const;
  const number = NUMBERS[criteria];
  if (number) {
    const values = args.map(Number);
    const value = values.length > 1 ? ([values[0]!, values[1]!] as [number, number]) : values[0]!;
    return { ...base, subType: CFSubRuleType.number, operator: number, value } as IConditionFormattingRule['rule'];
  }
  const text = TEXTS[criteria];
  if (text)
    return {
      ...base,
      subType: CFSubRuleType.text,
      operator: text,
      ...(args.length > 0 ? { value: String(args[0]) } : {}),
    };
  const period = criteria.startsWith('DATE_') ? PERIODS[String(args[0])] : undefined;
  if (period && criteria === 'DATE_EQUAL_TO') return { ...base, subType: CFSubRuleType.timePeriod, operator: period };
  if (criteria.startsWith('DATE_') && types.isDate(args[0])) {
    const operator = { DATE_AFTER: '>', DATE_BEFORE: '<', DATE_EQUAL_TO: '=' }[criteria] ?? '=';
    const [year, month, day] = args[0]
      .toLocaleDateString('sv-SE', { timeZone: context.timeZone })
      .split('-')
      .map(Number);
    return {
      ...base,
      subType: CFSubRuleType.formula,
      value: `=INT(${firstCell(rule)})${operator}DATE(${year},${month},${day})`,
    };
  }
  if (criteria === 'CUSTOM_FORMULA') return { ...base, subType: CFSubRuleType.formula, value: String(args[0]) };
  return { ...base, subType: CFSubRuleType.formula, value: '=FALSE' };
}

function firstCell({ areas }: ConditionalFormat): string {
  const { row, column } = areas[0]!;
  return `${columnLetters(column)}${row + 1}`;
}

/** @example columnLetters(27) // 'AB' */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26));
}
