/** Google's enumerations of the spreadsheet service, as scripts see them: objects that print and serialise as their name. */
/** One member. `JSON.stringify` gives its name, as Google's runtime does. */
export class EnumMember {
  readonly #name: string;
  readonly #ordinal: number;
  constructor(name: string, ordinal: number) {
    this.#name = name;
    this.#ordinal = ordinal;
  }
  name(): string {
    return this.#name;
  }
  ordinal(): number {
    return this.#ordinal;
  }
  compareTo(other: EnumMember): number {
    return this.#ordinal - other.ordinal();
  }
  toString(): string {
    return this.#name;
  }
  toJSON(): string {
    return this.#name;
  }
}

/** Every member must be named, so that a member that Google adds fails the compiler. */
type Members<E> = { [K in keyof E]: true };

/** Builds an enumeration; the members' order is Google's. */
export function enumeration<E>(members: Members<E>): E {
  const entries = Object.keys(members).map((name, index) => [name, new EnumMember(name, index)] as const);
  return Object.freeze(Object.fromEntries(entries)) as unknown as E;
}

/** The member with this name, for values that come from the book. Throws when Google has none. */
export function member<E>(of: E, name: string): E[keyof E] {
  const found = (of as Record<string, E[keyof E] | undefined>)[name];
  if (found === undefined) throw new Error(`No such member: ${name}`);
  return found;
}

/** Name of a member that a script passed. */
export function nameOf(value: unknown): string {
  return value instanceof EnumMember ? value.name() : '';
}

/** Whether a value is a member of this enumeration. */
export function isMember(of: object, value: unknown): boolean {
  return value instanceof EnumMember && Object.values(of).includes(value);
}

export const AutoFillSeries = enumeration<typeof GoogleAppsScript.Spreadsheet.AutoFillSeries>({
  DEFAULT_SERIES: true,
  ALTERNATE_SERIES: true,
});

export const BandingTheme = enumeration<typeof GoogleAppsScript.Spreadsheet.BandingTheme>({
  LIGHT_GREY: true,
  CYAN: true,
  GREEN: true,
  YELLOW: true,
  ORANGE: true,
  BLUE: true,
  TEAL: true,
  GREY: true,
  BROWN: true,
  LIGHT_GREEN: true,
  INDIGO: true,
  PINK: true,
});

export const BooleanCriteria = enumeration<typeof GoogleAppsScript.Spreadsheet.BooleanCriteria>({
  CELL_EMPTY: true,
  CELL_NOT_EMPTY: true,
  DATE_AFTER: true,
  DATE_BEFORE: true,
  DATE_EQUAL_TO: true,
  DATE_AFTER_RELATIVE: true,
  DATE_BEFORE_RELATIVE: true,
  DATE_EQUAL_TO_RELATIVE: true,
  NUMBER_BETWEEN: true,
  NUMBER_EQUAL_TO: true,
  NUMBER_GREATER_THAN: true,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: true,
  NUMBER_LESS_THAN: true,
  NUMBER_LESS_THAN_OR_EQUAL_TO: true,
  NUMBER_NOT_BETWEEN: true,
  NUMBER_NOT_EQUAL_TO: true,
  TEXT_CONTAINS: true,
  TEXT_DOES_NOT_CONTAIN: true,
  TEXT_EQUAL_TO: true,
  TEXT_STARTS_WITH: true,
  TEXT_ENDS_WITH: true,
  CUSTOM_FORMULA: true,
});

export const BorderStyle = enumeration<typeof GoogleAppsScript.Spreadsheet.BorderStyle>({
  DOTTED: true,
  DASHED: true,
  SOLID: true,
  SOLID_MEDIUM: true,
  SOLID_THICK: true,
  DOUBLE: true,
});

export const CopyPasteType = enumeration<typeof GoogleAppsScript.Spreadsheet.CopyPasteType>({
  PASTE_NORMAL: true,
  PASTE_NO_BORDERS: true,
  PASTE_FORMAT: true,
  PASTE_FORMULA: true,
  PASTE_DATA_VALIDATION: true,
  PASTE_VALUES: true,
  PASTE_CONDITIONAL_FORMATTING: true,
  PASTE_COLUMN_WIDTHS: true,
});

export const DataValidationCriteria = enumeration<typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria>({
  DATE_AFTER: true,
  DATE_BEFORE: true,
  DATE_BETWEEN: true,
  DATE_EQUAL_TO: true,
  DATE_IS_VALID_DATE: true,
  DATE_NOT_BETWEEN: true,
  DATE_ON_OR_AFTER: true,
  DATE_ON_OR_BEFORE: true,
  NUMBER_BETWEEN: true,
  NUMBER_EQUAL_TO: true,
  NUMBER_GREATER_THAN: true,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: true,
  NUMBER_LESS_THAN: true,
  NUMBER_LESS_THAN_OR_EQUAL_TO: true,
  NUMBER_NOT_BETWEEN: true,
  NUMBER_NOT_EQUAL_TO: true,
  TEXT_CONTAINS: true,
  TEXT_DOES_NOT_CONTAIN: true,
  TEXT_EQUAL_TO: true,
  TEXT_IS_VALID_EMAIL: true,
  TEXT_IS_VALID_URL: true,
  VALUE_IN_LIST: true,
  VALUE_IN_RANGE: true,
  CUSTOM_FORMULA: true,
  CHECKBOX: true,
});

export const DeveloperMetadataLocationType = enumeration<
  typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType
>({
  SPREADSHEET: true,
  SHEET: true,
  ROW: true,
  COLUMN: true,
});

export const DeveloperMetadataVisibility = enumeration<typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility>(
  {
    DOCUMENT: true,
    PROJECT: true,
  },
);

export const Dimension = enumeration<typeof GoogleAppsScript.Spreadsheet.Dimension>({
  COLUMNS: true,
  ROWS: true,
});

export const Direction = enumeration<typeof GoogleAppsScript.Spreadsheet.Direction>({
  UP: true,
  DOWN: true,
  PREVIOUS: true,
  NEXT: true,
});

export const GroupControlTogglePosition = enumeration<typeof GoogleAppsScript.Spreadsheet.GroupControlTogglePosition>({
  BEFORE: true,
  AFTER: true,
});

export const InterpolationType = enumeration<typeof GoogleAppsScript.Spreadsheet.InterpolationType>({
  NUMBER: true,
  PERCENT: true,
  PERCENTILE: true,
  MIN: true,
  MAX: true,
});

export const ProtectionType = enumeration<typeof GoogleAppsScript.Spreadsheet.ProtectionType>({
  RANGE: true,
  SHEET: true,
});

export const RecalculationInterval = enumeration<typeof GoogleAppsScript.Spreadsheet.RecalculationInterval>({
  ON_CHANGE: true,
  MINUTE: true,
  HOUR: true,
});

export const RelativeDate = enumeration<typeof GoogleAppsScript.Spreadsheet.RelativeDate>({
  TODAY: true,
  TOMORROW: true,
  YESTERDAY: true,
  PAST_WEEK: true,
  PAST_MONTH: true,
  PAST_YEAR: true,
});

export const SheetType = enumeration<typeof GoogleAppsScript.Spreadsheet.SheetType>({
  GRID: true,
  OBJECT: true,
});

export const TextDirection = enumeration<typeof GoogleAppsScript.Spreadsheet.TextDirection>({
  LEFT_TO_RIGHT: true,
  RIGHT_TO_LEFT: true,
});

export const TextToColumnsDelimiter = enumeration<typeof GoogleAppsScript.Spreadsheet.TextToColumnsDelimiter>({
  COMMA: true,
  SEMICOLON: true,
  PERIOD: true,
  SPACE: true,
});

export const ThemeColorType = enumeration<typeof GoogleAppsScript.Spreadsheet.ThemeColorType>({
  UNSUPPORTED: true,
  TEXT: true,
  BACKGROUND: true,
  ACCENT1: true,
  ACCENT2: true,
  ACCENT3: true,
  ACCENT4: true,
  ACCENT5: true,
  ACCENT6: true,
  HYPERLINK: true,
});

export const ValueType = enumeration<typeof GoogleAppsScript.Spreadsheet.ValueType>({
  IMAGE: true,
});

export const WrapStrategy = enumeration<typeof GoogleAppsScript.Spreadsheet.WrapStrategy>({
  WRAP: true,
  OVERFLOW: true,
  CLIP: true,
});
