/** English sentences for every code: errors, reasons, evidence, faults of formula arguments, names of fields and segments. The shape for the other languages. */
import type { ClientField, DerivedField, ErrorCode, LinkField, OrderField, Reason } from '../../domain/codes';

/** Why a command refused, and what to do. */
const errors: Record<ErrorCode, string> = {
  INPUT_INVALID: 'The value of “{field}” is not right[: {value}].[ Expected: {expected}.]',
  COMMAND_UNKNOWN: 'There is no command “{name}”.',
  TAB_NOT_FOUND: 'There is no tab “{tab}” in this file.[ The tabs are: {known}.] Choose another tab.',
  TAB_EMPTY:
    'The tab “{tab}” is empty. Put your clients there with a row of column names above them, or choose another tab.',
  HEADER_NOT_FOUND:
    'No row with column names was found in the tab “{tab}”. Name the columns in one row, for example Name, Phone, E-mail, Birthday, and try again.',
  NO_CLIENT_COLUMNS:
    'No column of the tab “{tab}” looks like a name, a phone or an e-mail. Name at least one such column and try again.',
  FIELD_CLAIMED_TWICE:
    'In the tab “{tab}” more than one column could be “{field}”[: {columns}]. Choose one of them, or rename the other.',
  NOT_SET_UP: 'This file has no client base yet. Choose Klientura → Set up client base first.',
  COLUMN_GONE:
    'The column “{field}”[ of the tab “{tab}”] is not there any more. Bring it back (File → Version history) or set up the client base again.',
  TAB_PROTECTED:
    'The tab “{tab}”[, column {column}][, row {row}] is protected and you may not edit it. Ask the owner of the file to let you, or to do this step.',
  PLAN_CHANGED:
    'The tab was changed after you saw what would happen, so nothing was written. Look at the new preview and confirm again.',
  LOCK_BUSY: 'Klientura is working in this file for someone else right now. Wait a minute and try again.',
  SETTING_UNKNOWN: 'There is no setting “{setting}”.[ The settings are: {known}.]',
  SETTING_INVALID: 'The setting “{setting}” cannot be “{value}”.[ Allowed: {allowed}.]',
  TEMPLATE_TAG_UNKNOWN:
    'The letter uses the tag {tag}, which does not exist.[ You can use: {known}.] Mend the letter in Settings; nothing was sent.',
  TEMPLATE_EMPTY: 'The letter has no {part}. Write it in Settings; nothing was sent.',
  COPY_UNCONFIRMED:
    'This file looks like a copy: its list of letters belongs to another file. Sending waits, so that nobody gets a letter twice. Say in Mail which file goes on sending.',
  SCHEDULE_OF_ANOTHER:
    'The daily letters of this file are sent by {owner}. Ask {owner} to stop them first, or take them over when that account has been silent for a day.',
  MAIL_REFUSED: 'Google did not accept the letter[ to {email}][ (row {row})][: {message}].',
  OPERATION_UNKNOWN: 'There is no step “{operation}” in the history, or it was taken back already.',
  PLATFORM:
    'Google Sheets could not do this[: {message}]. Nothing of your data is lost. Try again; what was begun will be completed.',
  NO_PERMISSION:
    'Google says that you may not do this. Open the file with the account that may edit it, or ask its owner.',
  FORMULA_ARGUMENT: '{formula}: {argument}: {why}',
  LINE_BREAK_IN_HEADER: 'The {part} has a line break inside. Write it in one line in Settings; nothing was sent.',
  NO_SUCH_DOUBT: 'This letter is not in doubt any more. Refresh the list.',
};

/** Why a row, a cell or a letter was left out. */
const reasons: Record<Reason, string> = {
  EMPTY_ROW: 'The row is empty.',
  TOTAL_ROW: 'This is a total row, not a client or an order.',
  REPEATED_HEADER: 'The row repeats the column names.',
  NO_CLIENT: 'No client has this phone, e-mail or ID.',
  AMBIGUOUS_CLIENT: 'More than one client fits this order.',
  NO_DATE: 'The date is missing.',
  UNREADABLE_DATE: 'The date cannot be read[: “{value}”].',
  AMBIGUOUS_DATE: 'Day and month cannot be told apart[: “{value}”].',
  NO_AMOUNT: 'The amount is missing.',
  UNREADABLE_AMOUNT: 'The amount cannot be read[: “{value}”].',
  UNREADABLE_PHONE: 'The phone cannot be read[: “{value}”].',
  UNREADABLE_EMAIL: 'The e-mail cannot be read[: “{value}”].',
  UNREADABLE_BIRTHDAY: 'The birthday cannot be read[: “{value}”].',
  DATE_IN_FUTURE: 'The date lies in the future[: {value}].',
  DATE_TOO_EARLY: 'The date is too long ago to be right[: {value}].',
  NO_CONSENT: 'The client said no to letters.',
  NO_BASIS: 'It is not known whether the client agreed to letters.',
  NO_EMAIL: 'There is no e-mail.',
  BAD_EMAIL: 'The e-mail is not an address[: “{value}”].',
  ALREADY_SENT: 'This year’s letter was sent already.',
  SAME_ADDRESS: 'Another client has the same e-mail and got the letter.',
  IN_DOUBT: 'It is not certain whether the letter went out. Decide it under In doubt.',
  OVER_QUOTA: 'Google’s limit of letters for today is used up; it goes out later.',
  UNFILLED_TAG: 'The letter needs a value that the client does not have[: {tag}].',
  PAUSED: 'Sending is paused.',
  TOO_LATE: 'The birthday was too many days ago.',
  FORMULA: 'The cell holds a formula and was left as it is.',
  MERGED_CELLS: 'Cells are merged here.',
  PROTECTED: 'The cell is protected.',
  DUPLICATE_ID: 'Another row has the same client ID.',
  TOO_LONG: 'The text is longer than a cell can hold.',
  LINE_BREAK: 'A value for the subject has a line break inside[: {tag}].',
  NOT_ACCEPTED: 'Google did not accept the letter[: {message}].',
};

/** What is wrong with a formula's argument; it follows “FORMULA: argument: ”. */
const faults = {
  MISSING: 'is missing. Pass a cell or a column.',
  NOT_A_DATE: '“{value}” is not a date[ (row {row})].',
  NOT_A_NUMBER: '“{value}” is not a number[ (row {row})].',
  NOT_TEXT: 'must be text[, not “{value}”].',
  AMBIGUOUS_DATE:
    '“{value}” may be day and month or month and day[ (row {row})]. Write dates as dates, or with the year first.',
  TOO_SMALL: '[“{value}” ]is too small; the least is {min}[ (row {row})].',
  TOO_LARGE: '[“{value}” ]is too large; the most is {max}[ (row {row})].',
  NOT_ONE_CELL: 'must be one cell, not a range.',
  NOT_ONE_COLUMN: 'must be one column[, not {columns}].',
  DIFFERENT_LENGTH: 'has {rows} {rows:row|rows}, but the first range has {expected}. Pass ranges of the same height.',
  ERROR_VALUE: 'holds the error {value}[ in row {row}]. Mend that cell first.',
  UNKNOWN_SCHEME: 'there is no scheme “{value}”.[ Known: {known}.]',
  BAD_THRESHOLDS: 'the thresholds [“{value}” ]must be numbers that rise.',
  NEEDS_COLUMN:
    'one client cannot be compared with others. Pass the whole column, for example A2:A, or a scheme with fixed thresholds.',
  UNKNOWN_COUNTRY: 'there is no country “{value}”. Use two letters such as RU, UA or US.[ Known: {known}.]',
  IN_FUTURE: '“{value}” lies in the future[ (row {row})].',
};

/** What speaks for a column being a field. `share` is in per cent. */
const evidence = {
  HEADER_EXACT: 'the name of the column says so',
  HEADER_PART: 'the name of the column contains the word',
  CONTENT_PHONE: '{share}% of the cells are phone numbers',
  CONTENT_EMAIL: '{share}% of the cells are e-mails',
  CONTENT_DATE: '{share}% of the cells are dates',
  CONTENT_BIRTHDAY: '{share}% of the cells are dates like birthdays',
  CONTENT_NAME: '{share}% of the cells look like names',
  CONTENT_AMOUNT: '{share}% of the cells are amounts',
  CONTENT_STATUS: '{share}% of the cells are statuses of orders',
  CONTENT_ID: '{share}% of the cells are different IDs',
  CONTENT_CONSENT: '{share}% of the cells are a yes or a no',
  CONTENT_CONTRADICTS: 'only {share}% of the cells fit the name of the column',
  FIELD_CLAIMED_TWICE: 'another column fits just as well',
};

const fields: Record<ClientField | DerivedField | OrderField | LinkField, string> = {
  id: 'Client ID',
  name: 'Name',
  lastName: 'Last name',
  firstName: 'First name',
  middleName: 'Middle name',
  phone: 'Phone',
  email: 'E-mail',
  birthday: 'Birthday',
  gender: 'Gender',
  city: 'City',
  address: 'Address',
  source: 'Source',
  owner: 'Manager',
  consent: 'Agrees to letters',
  note: 'Note',
  lastOrder: 'Last order',
  orders: 'Orders',
  revenue: 'Revenue',
  recency: 'Days since last order',
  rfmScore: 'RFM score',
  segment: 'Segment',
  orderId: 'Order number',
  client: 'Client ID',
  clientId: 'Client ID in the base',
  date: 'Order date',
  amount: 'Amount',
  product: 'Product',
  status: 'Status',
};

const segments = {
  CHAMPIONS: 'Champions',
  LOYAL: 'Loyal',
  POTENTIAL_LOYALIST: 'Potential loyalists',
  NEW: 'New',
  PROMISING: 'Promising',
  NEED_ATTENTION: 'Need attention',
  ABOUT_TO_SLEEP: 'About to sleep',
  AT_RISK: 'At risk',
  CANT_LOSE: 'Can’t lose',
  HIBERNATING: 'Hibernating',
  LOST: 'Lost',
  PROSPECT: 'No orders yet',
};

/** Parts of a letter. */
const parts = {
  subject: 'subject',
  text: 'text',
  to: 'address',
  senderName: 'sender’s name',
  replyTo: 'address for replies',
};

export const codes = { errors, reasons, faults, evidence, fields, segments, parts };
export type Codes = typeof codes;
