/** English sentences for what was left out and for how a column was recognised. The shape for the other languages. */
import type { Reason } from '../../domain/codes';

/** Why a row, a cell or a letter was left out. */
const reasons: Record<Reason, string> = {
  EMPTY_ROW: 'The row is empty.',
  TOTAL_ROW: 'This is a total row, not a client or an order.',
  REPEATED_HEADER: 'The row repeats the column names.',
  NO_KNOWN_FIELD: 'None of the recognised columns has a value in this row.',
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
  NO_CONSENT: 'The client has not agreed to letters.',
  NO_BASIS: 'It is not known whether the client agreed to letters.',
  NO_EMAIL: 'There is no e-mail.',
  BAD_EMAIL: 'The e-mail is not an address[: “{value}”].',
  ALREADY_SENT: 'This year’s letter was sent already.',
  SAME_ADDRESS: 'Another client has the same e-mail: one letter to one address.',
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
  NO_NAME_OR_CONTACT: 'The row has no name, phone or e-mail.',
  LEFT_OUT: 'You left this row out.',
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
  CONTENT_TAX_ID: '{share}% of the cells are valid tax numbers',
  CONTENT_LINK: '{share}% of the cells are web addresses',
  CONTENT_NICK: '{share}% of the cells are names in messengers',
  CONTENT_POSTCODE: '{share}% of the cells are postcodes',
  CONTENT_COMPANY: '{share}% of the cells are names of companies',
  CHOSEN: 'chosen by you',
  CONTENT_CONTRADICTS: 'only {share}% of the cells fit the name of the column',
  FIELD_CLAIMED_TWICE: 'another column fits just as well',
};

export const reasonWords = { reasons, evidence };
export type ReasonWords = typeof reasonWords;
