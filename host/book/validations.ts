/** Data validation: Google's rules over the engine's, so that the page shows drop-downs and checkboxes; the rule itself is kept word for word. */
import { types } from 'node:util';
import type { Area, ValidationRule } from './book';
import type { Context } from './context';
import { areaOf, execute, rangeOf, sheetOf, target } from './engine';
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  SheetDataValidationModel,
  serializeRangeWithSheet,
} from './univer';
import type { IDataValidationRule, IRange } from './univer';

const ADD = 'data-validation.mutation.addRule';
const REMOVE = 'data-validation.mutation.removeRule';

type EngineRule = Omit<IDataValidationRule, 'ranges'> & { ranges: IRange[] };
/** The engine keeps what stands in `bizInfo`; dates are kept as their instants. */
interface Kept {
  rule?: Omit<ValidationRule, 'args'> & { args: unknown[] };
}

const engineRules = (context: Context, sheet: number): EngineRule[] => {
  const { unitId, subUnitId } = target(context.engine, sheet);
  return context.engine.injector.get(SheetDataValidationModel).getRules(unitId, subUnitId);
};

/** The rule of each cell of an area. */
export function readValidations(context: Context, area: Area): (ValidationRule | null)[][] {
  const result = Array.from({ length: area.rows }, () => new Array<ValidationRule | null>(area.columns).fill(null));
  const worksheet = sheetOf(context.engine, area.sheet);
  for (const rule of engineRules(context, area.sheet)) {
    const google = googleRule(rule);
    for (const range of rule.ranges) {
      const part = overlap(area, areaOf(worksheet, range));
      if (!part) continue;
      for (let i = 0; i < part.rows; i++)
        result[part.row - area.row + i]!.fill(
          google,
          part.column - area.column,
          part.column - area.column + part.columns,
        );
    }
  }
  return result;
}

/** Gives the cells of an area one rule in place of theirs; null takes their rules away. */
export function writeValidation(context: Context, area: Area, rule: ValidationRule | null): void {
  const { engine } = context;
  const worksheet = sheetOf(engine, area.sheet);
  for (const old of [...engineRules(context, area.sheet)]) {
    const areas = old.ranges.map((range) => areaOf(worksheet, range));
    if (!areas.some((one) => overlap(area, one))) continue;
    execute(engine, REMOVE, { ...target(engine, area.sheet), ruleId: old.uid });
    const ranges = areas.flatMap((one) => without(one, area)).map(rangeOf);
    if (ranges.length > 0) execute(engine, ADD, { ...target(engine, area.sheet), rule: { ...old, ranges } });
  }
  if (!rule) return;
  execute(engine, ADD, {
    ...target(engine, area.sheet),
    rule: { ...engineRule(context, rule), ranges: [rangeOf(area)], uid: newUid() },
  });
}

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));

const newUid = (): string => Math.random().toString(36).slice(2, 10);

/** The part that two areas of one sheet share. */
export function overlap(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: one.sheet, row, column, rows, columns } : null;
}

/** What is left of an area when another is cut out: at most four parts. */
export function without(area: Area, cut: Area): Area[] {
  const part = overlap(area, cut);
  if (!part) return [area];
  const below = part.row + part.rows;
  const right = part.column + part.columns;
  return [
    { ...area, rows: part.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { ...area, row: part.row, rows: part.rows, columns: part.column - area.column },
    { ...area, row: part.row, rows: part.rows, column: right, columns: area.column + area.columns - right },
  ].filter((left) => left.rows > 0 && left.columns > 0);
}

const OPERATORS: Record<string, DataValidationOperator> = {
  BETWEEN: DataValidationOperator.BETWEEN,
  NOT_BETWEEN: DataValidationOperator.NOT_BETWEEN,
  EQUAL_TO: DataValidationOperator.EQUAL,
  NOT_EQUAL_TO: DataValidationOperator.NOT_EQUAL,
  GREATER_THAN: DataValidationOperator.GREATER_THAN,
  GREATER_THAN_OR_EQUAL_TO: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LESS_THAN: DataValidationOperator.LESS_THAN,
  LESS_THAN_OR_EQUAL_TO: DataValidationOperator.LESS_THAN_OR_EQUAL,
  AFTER: DataValidationOperator.GREATER_THAN,
  ON_OR_AFTER: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  BEFORE: DataValidationOperator.LESS_THAN,
  ON_OR_BEFORE: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

/** What the page can show of a rule; criteria that it does not know are shown as any value and checked only for scripts. */
function engineRule(context: Context, rule: ValidationRule): Partial<IDataValidationRule> {
  const { criteria, args } = rule;
  const common = {
    bizInfo: {
      rule: { ...rule, args: args.map((arg) => (types.isDate(arg) ? { date: arg.getTime() } : arg)) },
    } as IDataValidationRule['bizInfo'],
    errorStyle: rule.allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    showErrorMessage: !rule.allowInvalid,
    error: rule.helpText ?? '',
    showInputMessage: rule.helpText !== null,
    prompt: rule.helpText ?? '',
  };
  if (criteria === 'CHECKBOX') {
    const [checked, unchecked] = args;
    return {
      ...common,
      type: DataValidationType.CHECKBOX,
      ...(args.length > 0 ? { formula1: String(checked), formula2: text(unchecked) } : {}),
    };
  }
  if (criteria === 'VALUE_IN_LIST')
    return {
      ...common,
      type: DataValidationType.LIST,
      formula1: JSON.stringify(((args[0] ?? []) as unknown[]).map(String)),
      showDropDown: args[1] !== false,
    };
  if (criteria === 'VALUE_IN_RANGE') {
    const area = args[0] as Area;
    const name = sheetOf(context.engine, area.sheet).getName();
    return {
      ...common,
      type: DataValidationType.LIST,
      formula1: `=${serializeRangeWithSheet(name, rangeOf(area))}`,
      showDropDown: args[1] !== false,
    };
  }
  if (criteria === 'CUSTOM_FORMULA') return { ...common, type: DataValidationType.CUSTOM, formula1: String(args[0]) };
  const [, kind, operator] = /^(NUMBER|DATE)_(.+)$/.exec(criteria) ?? [];
  const known = operator === undefined ? undefined : OPERATORS[operator];
  if (kind === 'NUMBER' && known)
    return { ...common, type: DataValidationType.DECIMAL, operator: known, ...formulas(args.map(String)) };
  if (kind === 'DATE' && known && args.every((arg) => types.isDate(arg))) {
    const days = args.map((date) => date.toLocaleDateString('sv-SE', { timeZone: context.timeZone }));
    return { ...common, type: DataValidationType.DATE, operator: known, ...formulas(days) };
  }
  return { ...common, type: DataValidationType.ANY };
}

const formulas = ([formula1, formula2]: string[]): { formula1?: string; formula2?: string } => ({
  ...(formula1 === undefined ? {} : { formula1 }),
  ...(formula2 === undefined ? {} : { formula2 }),
});

/** Google's rule of the engine's: the one kept, or, for a rule that a person made in the page, the nearest. */
function googleRule(rule: EngineRule): ValidationRule {
  const kept = (rule.bizInfo as Kept | undefined)?.rule;
  if (kept) return { ...kept, args: kept.args.map((arg) => (isDate(arg) ? new Date(arg.date) : arg)) };
  const common = {
    allowInvalid: rule.errorStyle !== DataValidationErrorStyle.STOP,
    helpText: rule.prompt ?? rule.error ?? null,
  };
  const type: string = rule.type;
  if (type === 'checkbox') {
    const values = rule.formula1 === undefined || rule.formula1 === '' ? [] : [rule.formula1, rule.formula2 ?? ''];
    return { ...common, criteria: 'CHECKBOX', args: values };
  }
  if ((type === 'list' || type === 'listMultiple') && !rule.formula1?.startsWith('='))
    return {
      ...common,
      criteria: 'VALUE_IN_LIST',
      args: [listOptions(rule.formula1 ?? ''), rule.showDropDown !== false],
    };
  const operator = Object.keys(OPERATORS).find((name) => OPERATORS[name] === rule.operator) ?? 'EQUAL_TO';
  const values = [rule.formula1, rule.formula2].filter((text): text is string => text !== undefined);
  if (type === 'decimal' || type === 'whole')
    return { ...common, criteria: `NUMBER_${operator}`, args: values.map(Number) };
  if (type === 'date') return { ...common, criteria: `DATE_${operator}`, args: values.map((text) => new Date(text)) };
  return { ...common, criteria: 'CUSTOM_FORMULA', args: [rule.formula1 ?? '=TRUE'] };
}

/** Options as the page's editor writes them (JSON), or parted by commas. */
function listOptions(text: string): string[] {
  if (!text.startsWith('[')) return text.split(',').filter(Boolean);
  const options: unknown = JSON.parse(text);
  return Array.isArray(options) ? options.map(String) : [];
}

const isDate = (arg: unknown): arg is { date: number } =>
  typeof arg === 'object' && arg !== null && typeof (arg as { date?: unknown }).date === 'number';
