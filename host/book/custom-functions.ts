/** Lets formulas call a script's functions: arguments and results between the engine's values and a script's, results remembered by arguments, failures with their messages. */
import { types } from 'node:util';
import { createHash } from 'node:crypto';
import type { CustomFunctionCaller, CustomFunctionResult, Value } from './book';
import { isDatePattern, zoneIn } from './context';
import type { Context } from './context';
import { conventionsOf } from './locales';
import {
  ArrayValueObject,
  AsyncCustomFunction,
  AsyncObject,
  ErrorValueObject,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  ValueObjectFactory,
} from './univer';
import type { BaseValueObject, FunctionVariantType } from './univer';
import type { Zone } from './zones';

/** Where a formula stands. */
export interface Place {
  sheetId: string;
  row: number;
  column: number;
}

/** What the registered functions tell the book. */
export interface FunctionEvents {
  /** A call failed ('' when it succeeded). */
  failed(place: Place, message: string): void;
  /** A result needs so many rows and columns from its cell on. */
  sized(place: Place, rows: number, columns: number): void;
}

/** Cells of remembered results, over all functions, before the oldest are forgotten. */
const MEMORY_CELLS = 2_000_000;

/** The book's custom functions. */
export class CustomFunctions {
  readonly #names = new Set<string>();
  readonly #memory = new Map<string, { value: unknown; cells: number }>();
  #cells = 0;
  /** Failed calls of the calculation that runs: the engine asks more than once. */
  readonly #failed = new Map<string, string>();

  constructor(
    private readonly context: Context,
    private readonly events: FunctionEvents,
  ) {}

  /** Whether the formula calls one of the functions registered under these names. */
  static calls(names: readonly string[]): (formula: string) => boolean {
    const wanted = new Set(names.map((name) => name.toUpperCase()));
    return (formula) =>
      [...formula.toUpperCase().matchAll(/[\p{L}_][\p{L}\p{N}_.]*(?=\s*\()/gu)].some(([name]) => wanted.has(name));
  }

  get names(): ReadonlySet<string> {
    return this.#names;
  }

  /** Lets failed calls be tried again; a calculation begins. */
  forgetFailures(): void {
    this.#failed.clear();
  }

  /** Makes names callable; a name registered before gets the new caller. What was remembered is forgotten: the script may have changed. */
  register(names: readonly string[], call: CustomFunctionCaller): void {
    this.#memory.clear();
    this.#cells = 0;
    const service = this.context.engine.injector.get(IFunctionService);
    for (const name of names) {
      // A built-in function keeps its name, as at Google.
      if (!this.#names.has(name.toUpperCase()) && service.hasExecutor(name.toUpperCase())) continue;
      this.#names.add(name.toUpperCase());
      service.registerExecutors(this.#executor(name, call));
    }
    // A formula that was looked at before its function was known is remembered by the engine as unknown.
    service.deleteFormulaAstCacheKey(...this.#names);
  }

  #executor(name: string, call: CustomFunctionCaller): AsyncCustomFunction {
    const run = (place: Place, args: unknown[]): Promise<BaseValueObject> => this.#run(name, call, place, args);
    const { context } = this;
    return new (class extends AsyncCustomFunction {
      // The engine would hand plain numbers to a "custom" function, without telling dates.
      override isCustom(): boolean {
        return false;
      }

      override calculate(...variants: BaseValueObject[]): FunctionVariantType {
        const place = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
        const zone = zoneIn(context);
        const args = variants.map((variant) => argumentOf(variant, zone));
        return new AsyncObject(run(place, args)) as unknown as FunctionVariantType;
      }
    })(name.toUpperCase());
  }

  async #run(name: string, call: CustomFunctionCaller, place: Place, args: unknown[]): Promise<BaseValueObject> {
    const key = keyOf(name, args);
    const failed = this.#failed.get(key);
    if (failed !== undefined) return this.#failure(place, failed);
    let value: unknown;
    const known = this.#memory.get(key);
    if (known) {
      value = known.value;
    } else {
      const result = await call(name, args).catch((error: unknown): CustomFunctionResult => ({
        error: error instanceof Error ? error.message : String(error),
      }));
      if ('error' in result) {
        this.#failed.set(key, result.error);
        return this.#failure(place, result.error);
      }
      value = result.value;
      this.#remember(key, value);
    }
    this.events.failed(place, '');
    const grid = asGrid(value);
    if (grid) this.events.sized(place, grid.length, grid[0]?.length ?? 0);
    return resultOf(value, this.context);
  }

  #failure(place: Place, message: string): BaseValueObject {
    this.events.failed(place, message);
    return ErrorValueObject.create('#ERROR!' as never);
  }

  #remember(key: string, value: unknown): void {
    const cells = Array.isArray(value) ? value.length * (Array.isArray(value[0]) ? value[0].length : 1) : 1;
    this.#memory.set(key, { value, cells });
    this.#cells += cells;
    for (const [oldest, { cells: held }] of this.#memory) {
      if (this.#cells <= MEMORY_CELLS || oldest === key) break;
      this.#memory.delete(oldest);
      this.#cells -= held;
    }
  }
}

/** An argument as Google gives it: a scalar for one cell, a grid for a range, '' for a blank cell, `undefined` for an omitted argument. */
function argumentOf(variant: BaseValueObject | undefined, zone: Zone): unknown {
  if (variant === undefined) return undefined;
  if (!variant.isArray()) return variant.isNull() ? undefined : scalarOf(variant, zone);
  const rows = (variant as unknown as { getArrayValue(): (BaseValueObject | null | undefined)[][] })
    .getArrayValue()
    .map((row) => row.map((cell) => (cell ? scalarOf(cell, zone) : '')));
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : rows;
}

/** One of the engine's values as a script sees it. */
export function scalarOf(value: BaseValueObject, zone: Zone): Value {
  if (value.isNull()) return '';
  if (value.isError())
    return (value as unknown as { getErrorType(): string }).getErrorType().replace('#SPILL!', '#REF!');
  const plain = value.getValue();
  if (typeof plain === 'number') {
    const pattern = value.getPattern();
    return pattern !== '' && isDatePattern(pattern) ? new Date(zone.instant(plain)) : plain;
  }
  return plain;
}

/** Arguments as a short key; dates and texts never collide. */
function keyOf(name: string, args: unknown[]): string {
  const hash = createHash('sha1').update(name.toUpperCase());
  for (const arg of args) {
    hash.update('\u0001');
    if (!Array.isArray(arg)) hash.update(tagged(arg));
    else for (const row of arg as unknown[][]) hash.update(`\u0002${row.map(tagged).join('\u0003')}`);
  }
  return hash.digest('base64');
}

const tagged = (value: unknown): string =>
  types.isDate(value) ? `d${value.getTime()}` : `${(typeof value).charAt(0)}${String(value)}`;

/** A column of scalars is one column of rows; anything but an array is no grid. */
function asGrid(value: unknown): unknown[][] | null {
  if (!Array.isArray(value)) return null;
  return value.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
}

/** A script's result as the engine's value; short rows are filled with blanks, an empty array is a blank cell. */
function resultOf(value: unknown, context: Context): BaseValueObject {
  const zone = zoneIn(context);
  const { datePattern } = conventionsOf(context.locale);
  const one = (item: unknown): BaseValueObject => {
    if (types.isDate(item)) {
      const serial = zone.serial(item.getTime());
      return NumberValueObject.create(serial, Number.isInteger(serial) ? datePattern : `${datePattern} h:mm:ss`);
    }
    if (item === null || item === undefined) return StringValueObject.create('');
    if (typeof item === 'number' || typeof item === 'boolean') return ValueObjectFactory.create(item);
    // The engine's factory for any value would read the texts "2026" and "TRUE" as number and boolean.
    return StringValueObject.create(typeof item === 'string' ? item : JSON.stringify(item));
  };
  const grid = asGrid(value);
  if (!grid) return one(value);
  const columnCount = widest(grid);
  if (grid.length === 0 || columnCount === 0) return NullValueObject.create();
  const calculateValueList = grid.map((row) => Array.from({ length: columnCount }, (_, column) => one(row[column])));
  return ArrayValueObject.create({
    calculateValueList,
    rowCount: grid.length,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

const widest = (grid: unknown[][]): number => grid.reduce((most, row) => Math.max(most, row.length), 0);
