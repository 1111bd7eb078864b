/** Every code the product speaks in: field names, reasons and errors. Sentences for them are in i18n, which must know each one. */

/** A local day of the spreadsheet's time zone, as Sheets counts them: 1 is 1899-12-31, 25569 is 1970-01-01. */
export type Day = number;

export const CLIENT_FIELDS = [
  'id',
  'name',
  'lastName',
  'firstName',
  'middleName',
  'phone',
  'email',
  'birthday',
  'gender',
  'city',
  'address',
  'source',
  'owner',
  'consent',
  'note',
  'phone2',
  'phone3',
  'email2',
  'telegram',
  'whatsapp',
  'viber',
  'instagram',
  'website',
  'country',
  'region',
  'postcode',
  'family',
  'children',
  'interests',
  'preferredDelivery',
  'preferredPayment',
  'preferredContact',
  'company',
  'taxId',
  'industry',
  'headcount',
  'turnover',
  'contactPerson',
  'position',
  'addedOn',
] as const;
export type ClientField = (typeof CLIENT_FIELDS)[number];

/** Columns of the clients tab that Klientura computes; they are written whole and never logged. */
export const DERIVED_FIELDS = ['lastOrder', 'orders', 'revenue', 'recency', 'rfmScore', 'segment'] as const;
export type DerivedField = (typeof DERIVED_FIELDS)[number];

export const ORDER_FIELDS = ['orderId', 'client', 'phone', 'email', 'date', 'amount', 'product', 'status'] as const;
export type OrderField = (typeof ORDER_FIELDS)[number];

/** The column that Klientura adds to the orders tab: the ID of the order's client. The user's own columns are never altered. */
export const LINK_FIELDS = ['clientId'] as const;
export type LinkField = (typeof LINK_FIELDS)[number];

/** Why a row, cell or letter was left out. */
export const REASONS = [
  'EMPTY_ROW',
  'TOTAL_ROW',
  'REPEATED_HEADER',
  'NO_KNOWN_FIELD',
  'NO_CLIENT',
  'AMBIGUOUS_CLIENT',
  'NO_DATE',
  'UNREADABLE_DATE',
  'AMBIGUOUS_DATE',
  'NO_AMOUNT',
  'UNREADABLE_AMOUNT',
  'UNREADABLE_PHONE',
  'UNREADABLE_EMAIL',
  'UNREADABLE_BIRTHDAY',
  'DATE_IN_FUTURE',
  'DATE_TOO_EARLY',
  'NO_CONSENT',
  'NO_BASIS',
  'NO_EMAIL',
  'BAD_EMAIL',
  'ALREADY_SENT',
  'SAME_ADDRESS',
  'IN_DOUBT',
  'OVER_QUOTA',
  'UNFILLED_TAG',
  'PAUSED',
  'TOO_LATE',
  'FORMULA',
  'MERGED_CELLS',
  'PROTECTED',
  'DUPLICATE_ID',
  'TOO_LONG',
  'LINE_BREAK',
  'NOT_ACCEPTED',
  'NO_NAME_OR_CONTACT',
  'LEFT_OUT',
  'LOOKALIKE_EMAIL',
  'TYPO_EMAIL',
  'AMBIGUOUS_YEAR',
  'UNCLEAR_CONSENT',
  'UNCLEAR_GENDER',
  'UNCLEAR_NAME',
  'BAD_TAX_ID',
  'RULED_CELL',
] as const;
export type Reason = (typeof REASONS)[number];

/** Why a command refuses or fails; `params` of each are named in i18n. */
export const ERRORS = [
  'INPUT_INVALID',
  'COMMAND_UNKNOWN',
  'TAB_NOT_FOUND',
  'TAB_EMPTY',
  'HEADER_NOT_FOUND',
  'NO_CLIENT_COLUMNS',
  'FIELD_CLAIMED_TWICE',
  'NOT_SET_UP',
  'COLUMN_GONE',
  'TAB_PROTECTED',
  'PLAN_CHANGED',
  'LOCK_BUSY',
  'SETTING_UNKNOWN',
  'SETTING_INVALID',
  'TEMPLATE_TAG_UNKNOWN',
  'TEMPLATE_EMPTY',
  'COPY_UNCONFIRMED',
  'SCHEDULE_OF_ANOTHER',
  'MAIL_REFUSED',
  'OPERATION_UNKNOWN',
  'PLATFORM',
  'NO_PERMISSION',
  'FORMULA_ARGUMENT',
  'TAB_NAME_TAKEN',
  'NO_ORDER_COLUMNS',
  'OPERATION_UNDONE',
  'OPERATION_UNFINISHED',
  'LINE_BREAK_IN_HEADER',
  'NO_SUCH_DOUBT',
  'ORDERS_GONE',
  'OPERATION_ARCHIVED',
  'OPERATION_NOT_UNDONE',
  'OPERATION_FINISHED',
  'LOG_DAMAGED',
  'LOG_GONE',
  'LOG_CUT',
  'BOOK_NEWER',
  'STILL_COMPLETING',
  'FILE_FULL',
  'BEGUN',
  'CLIENT_UNKNOWN',
  'COLUMN_TAKEN',
  'FIELD_FIXED',
  'NO_RECORDS',
  'IMPORT_TOO_LARGE',
  'INTAKE_OF_ANOTHER',
  'INTAKE_IS_BASE',
  'NO_INTAKE',
] as const;
export type ErrorCode = (typeof ERRORS)[number];

/** Values for the gaps of an error's or a reason's sentence; numbers stay numbers, so that plurals come out right. */
export type Params = Readonly<Record<string, string | number | readonly string[]>>;
