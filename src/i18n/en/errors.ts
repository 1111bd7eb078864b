/** English sentences for errors of commands and of formulas. The shape for the other languages. */
import type { ErrorCode } from '../../domain/codes';
import { occasionFields } from './occasion-fields';

/** Why a command refused, and what to do. */
const commands: Record<ErrorCode, string> = {
  INPUT_INVALID: 'The input is not right[ at “{field}”][: {value}].[ Expected: {expected}.]',
  COMMAND_UNKNOWN: 'There is no command “{command}”.',
  TAB_NOT_FOUND: 'There is no tab “{tab}” in this file.[ The tabs are: {known}.] Choose another tab.',
  TAB_EMPTY:
    'The tab “{tab}” is empty. Put your clients there with a row of column names above them, or choose another tab.',
  HEADER_NOT_FOUND:
    'No row with column names was found in the tab “{tab}”. Name the columns in one row, for example Name, Phone, E-mail, Birthday, and try again.',
  HEADER_DISPLACED:
    'The column names[ of the tab “{tab}”] stand[ in row {row},] below some of the rows that they name: they were probably sorted along with them. Nothing was written. Undo the sorting, or drag this row to the top and freeze it (View → Freeze → 1 row); then try again.',
  NO_CLIENT_COLUMNS:
    'No column of the tab “{tab}” looks like a name, a phone, an e-mail or a company. Name at least one such column and try again.',
  NO_ORDER_COLUMNS:
    'An orders tab needs a date and an amount; on the tab “{tab}” no column looks like one of them. Name these columns and try again.',
  FIELD_CLAIMED_TWICE:
    'In the tab “{tab}” more than one column could be “{field}”[ ({places})]. Choose one of them, or rename the other.',
  NOT_SET_UP: 'This file has no client base yet. Choose Klientura → Set up client base first.',
  CLIENTS_GONE:
    'Klientura cannot find the tab with the clients. If it was deleted, bring it back (File → Version history); if this file was just loaded, or the clients stand in another tab now, choose Klientura → Set up client base.',
  SETTINGS_GONE:
    'The tab with the settings is gone. Bring it back (File → Version history), or choose Klientura → Set up client base: the tab comes anew with the usual settings, and clients, segments and history stay.',
  COLUMN_GONE:
    'There is no column “{field}”[ in the tab “{tab}”]. If it was deleted, bring it back (File → Version history); if there never was one, add it and set up the client base again.',
  TAB_PROTECTED:
    'The tab “{tab}”[, column {column}][, row {row}] is protected and you may not edit it. Ask the owner of the file to let you, or to do this step.',
  PLAN_CHANGED:
    'The tab was changed after you saw what would happen, so nothing was written. Look at the new preview and confirm again.',
  LOCK_BUSY: 'Klientura is working in this file for someone else right now. Wait a minute and try again.',
  SETTING_UNKNOWN: 'There is no setting “{setting}”.[ The settings are: {known}.]',
  SETTING_INVALID: 'The setting “{setting}” cannot be “{value}”.[ {help}]',
  TEMPLATE_TAG_UNKNOWN:
    'The letter uses the tag {tag}, which does not exist.[ You can use: {known}.] Mend the letter (Klientura → Mail → Letters); nothing was sent.',
  TEMPLATE_EMPTY: 'The letter has no {part}. Write it (Klientura → Mail → Letters); nothing was sent.',
  COPY_UNCONFIRMED:
    'This file looks like a copy: its list of letters belongs to another file. Sending waits, so that nobody gets a letter twice. Say in Mail which file goes on sending.',
  REFUSALS_LOST:
    'The tab “{tab}” has lost {n} {n:line|lines}: people who asked for no letters. So nothing was sent. Bring the lines back (File → Version history), or allow letters without them in Mail → Log.',
  MAIL_TAB_GONE:
    'The tab “{tab}” was deleted, and what stood in it is not sent any more. Bring it back (File → Version history), or enter it anew in Mail.',
  SCHEDULE_OF_ANOTHER:
    'The daily letters of this file are sent by {owner}. Ask {owner} to stop them first, or take them over when that account has been silent for a day.',
  MAIL_REFUSED: 'Google did not accept the letter[ to {email}][ (row {row})][: {message}].',
  MAIL_FORBIDDEN:
    'Google does not let this account send letters: its permission is missing or was taken back. Open Klientura in this file and allow it to send; letters that are due wait and go then.',
  OPERATION_UNKNOWN: 'There is no step “{operation}” in the history, or it was taken back already.',
  CLIENT_UNKNOWN: 'There is no client “{id}” in the base any more. Look for duplicates again.',
  TAB_NAME_TAKEN:
    'The name “{tab}” is needed for a tab of Klientura, but a tab of yours has it. Rename your tab and try again.',
  OPERATION_UNDONE: 'This step was taken back already.',
  OPERATION_UNFINISHED:
    'A step of another person has not been completed yet[: {operation}]. It needs rights that you do not have; ask [{user}, ]the owner of the file to open Klientura.',
  PLATFORM:
    'Google Sheets could not do this[: {text}]. Nothing of your data is lost. Try again; what was begun will be completed.',
  NO_PERMISSION:
    'Google says that you may not do this. Open the file with the account that may edit it, or ask its owner.',
  FORMULA_ARGUMENT: '{formula}: {argument}: {why}',
  LINE_BREAK_IN_HEADER:
    'The {part} has a line break inside. Write it in one line (Klientura → Mail → Letters); nothing was sent.',
  OPERATION_ARCHIVED: 'That step of the history is too old: only who did it and when is still known.',
  OPERATION_NOT_UNDONE: 'That step was not taken back, so it cannot be done again.',
  OPERATION_FINISHED: 'That step is finished. It can still be taken back in the history.',
  LOG_DAMAGED:
    'The record of the step[ of {time}] in the history was changed by hand, so it cannot be completed or taken back. What it has done stays; look at the tab and run the command again.',
  LOG_GONE:
    'The tab with the history was deleted. What was done stays, but can no longer be taken back; if a command was interrupted, run it again.',
  LOG_CUT:
    'Rows at the end of the history were deleted. What was done stays, but can no longer be taken back; if a command was interrupted, run it again.',
  BOOK_NEWER: 'A newer version of Klientura has worked on this file. Reload the page to get it.',
  STILL_COMPLETING:
    'An earlier change is still being completed: {done} of {total}. Try again in a moment, or look into the history.',
  FILE_FULL:
    'Google allows a file 10 million cells, and this one is full. Delete empty rows and columns, or tabs you no longer need, and try again.',
  COLUMN_TAKEN:
    'The column {column} is “{other}” already, so it cannot also be “{field}”. Free it first, or give “{other}” another column.',
  FIELD_FIXED: 'Klientura keeps the column “{field}” by itself; it cannot be given to another column.',
  ORDERS_GONE:
    'The tab with the orders is not there any more, so the segments were left as they are. Bring it back (File → Version history), or set up the client base again with another tab of orders.',
  NO_SUCH_DOUBT: 'This letter is not in doubt any more. Refresh the list.',
  NO_RECORDS: 'Below the column names of “{tab}” there is no row with a client. Nothing was imported.',
  IMPORT_TOO_LARGE:
    'This is too much for one import: {rows:#} {rows:row|rows} in {columns:#} {columns:column|columns}. At most {most:#} rows and {widest:#} columns are read; divide the file. Nothing was imported.',
  INTAKE_OF_ANOTHER: 'Form answers are taken over by {owner}. Ask {owner} to stop it first, or take it over.',
  INTAKE_IS_BASE:
    'The tab “{tab}” is the client base itself. Let the form write into a tab of its own, and connect that one.',
  NO_INTAKE: 'No tab of form answers is connected.',
  THRESHOLDS_INVALID: 'The thresholds in the tab “{tab}” cannot be used. “{line}”: {why}',
  TEMPLATE_BLOCK_OPEN:
    'The {part} of the letter: the block {block}[ in line {line}] has no counterpart, or no condition. Each “if” needs one end of the same kind. Mend the letter; nothing was sent.',
  TEMPLATE_FORMAT_UNKNOWN:
    'The tag {tag} cannot be written[ as “{format}”].[ You can use: {known};] for “gender” give the words for a man, a woman and, last, for neither, with | between them. Mend the letter; nothing was sent.',
  TEMPLATE_VALUE_UNKNOWN:
    'The letter asks whether “{tag}” is “{value}”, but there is no such value.[ You can use: {known}.] Mend the letter; nothing was sent.',
  TEMPLATE_HTML_BROKEN:
    'The {part} of the letter has HTML that cannot be used: {tag}[ (line {line})].[ Only these tags are understood, each closed in its order: {known}.] Write the text without HTML, with **bold** and a blank line between paragraphs. Nothing was sent.',
  TEMPLATE_LINK:
    'The link “{link}” in the letter cannot be used.[ A link begins with one of: {known}.] Mend it; nothing was sent.',
  TEMPLATE_TOO_LONG:
    'The {part} of the letter is too long: {size:#}; at most {most:#} can be sent. Shorten it; nothing was sent.',
  LOGO_UNREADABLE: 'This file is no picture that letters can carry. Choose a PNG, JPEG or GIF file.',
  LOGO_TOO_LARGE:
    'The picture has {size:#} KB; a logo may have at most {most:#} KB. Save it smaller and choose it again.',
  MAP_INVALID: 'The map of segments in the tab “{tab}” cannot be used: {why}',
  TEST_UNFILLED: 'There is no test letter: {why}[ The tag: {tag}.]',
  OCCASION_INVALID: 'The occasion cannot be kept. {field}: {why}',
  OCCASION_UNKNOWN: 'There is no line for the occasion “{occasion}” in the tab of occasions.',
  OCCASIONS_FAULTY:
    'The tab of occasions has lines that make no letters[: {occasions}]. Mend them; all other letters go as ever.',
  TEMPLATE_UNKNOWN: 'The letter “{template}” does not stand in the tab of templates.',
  CONDITION_INVALID: 'The condition cannot be used[, at “{field}”]: {why}',
  SAVED_UNKNOWN: 'There is no saved segment “{code}”. Refresh the list.',
  SAVED_NAME_TAKEN: 'Another saved segment is called “{name}”. Choose another name.',
};

/** What is wrong with a formula's argument; it follows “FORMULA: argument: ”. */
const faults = {
  MISSING: 'is missing. Pass a cell or a column.',
  OCCASION_MISSING: 'nothing is chosen or written here yet.',
  BAD_CODE: 'letters, figures, hyphens and underscores only, a Latin letter first.',
  CODE_TAKEN: 'another occasion has this code already.',
  UNKNOWN_KIND: 'there is no such kind of occasion.',
  UNKNOWN_PURPOSE: 'there is no such purpose.',
  UNKNOWN_NAME: 'there is no letter, column, holiday or segment of this name.',
  BAD_OFFSET: 'a whole number of days, at most a year.',
  BEFORE_EVENT: 'nobody knows of this before it happens: 0 or more days after.',
  BAD_PARAMETER: 'this cannot be read here.',
  NOT_USED: 'this kind of occasion takes nothing here: leave it blank.',
  NOT_YES_OR_NO: 'TRUE or FALSE.',
  NOT_A_DATE: '[“{value}” is ]not a date[ (row {row} of the range)].',
  NOT_A_NUMBER: '[“{value}” is ]not a number[ (row {row} of the range)].',
  NOT_TEXT: 'must be text[, not “{value}”].',
  AMBIGUOUS_DATE:
    '“{value}” may be day and month or month and day[ (row {row} of the range)]. Write dates as dates, or with the year first.',
  TOO_SMALL: '[“{value}” ]is too small; the least is {min}[ (row {row} of the range)].',
  TOO_LARGE: '[“{value}” ]is too large; the most is {max}[ (row {row} of the range)].',
  NOT_ONE_CELL: 'must be one cell, not a range.',
  NOT_ONE_COLUMN: 'must be one column[, not {columns}].',
  DIFFERENT_LENGTH: 'has {rows} {rows:row|rows}, but the first range has {expected}. Pass ranges of the same height.',
  ERROR_VALUE: 'holds the error {value}[ in row {row} of the range]. Mend that cell first.',
  UNKNOWN_SCHEME: 'there is no scheme “{value}”.[ Known: {known}.]',
  BAD_THRESHOLDS: 'the thresholds [“{value}” ]must be numbers that rise.',
  BAD_MAP:
    'the map of segments[, see {value},] cannot be used. Name the scheme first, then give each score to one segment, for example RFM_3: CHAMPIONS R 3; LOST R 1–2.',
  NEEDS_COLUMN:
    'one client cannot be compared with others. Pass the whole column, for example A2:A, or a scheme with fixed thresholds.',
  UNKNOWN_COUNTRY: 'there is no country “{value}”. Use two letters such as RU, UA or US.[ Known: {known}.]',
  IN_FUTURE: '“{value}” lies in the future[ (row {row} of the range)].',
  NOT_AN_EMAIL: '“{value}” is not an e-mail address.[ Did you mean {suggestion}?]',
  NOT_A_PHONE: '“{value}” is not a phone number.[ Numbers without a country code are read as those of {country}.]',
  UNKNOWN_ORDER: 'there is no order “{value}”. Write DMY for day first or MDY for month first.',
  TOO_FEW_CLIENTS:
    'the orders are of {found:#} {found:client|clients}, but a forecast needs at least {least:#}. Pass more orders.',
  TOO_FEW_REPEATS:
    'clients came back on another day {found:#} {found:time|times}; at least {least:#} are needed to know how often they do.',
  PERIOD_TOO_SHORT:
    'the orders reach {found:#} {found:day|days} back; a forecast so far ahead needs {least:#}. Ask for fewer months, or pass older orders.',
  UNKNOWN_CHOICE: 'there is no “{value}”.[ Known: {known}.]',
  UNREADABLE: 'write each score with its bound, as it stood before.',
  LEVEL_MISSING: 'the score {score} is missing.',
  LEVEL_TWICE: 'the score {score} stands there twice.',
  BOUNDS_FALL: 'the bounds must not fall; {value} is out of place.',
  GAP: 'nobody between {value} and {other} would have a score. The last two bounds must be the same.',
  OVERLAP: 'clients between {other} and {value} would have two scores. The last two bounds must be the same.',
  CELLS_UNREADABLE:
    '“{cells}” beside “{segment}” cannot be read. Write ranges such as R 4–5 F 1–2, or scores as in the clients’ column, with semicolons between them; scores go from 1 to {levels}.',
  CELLS_MISSING: 'these scores belong to no segment: {cells}[, and {more:#} more]. Add them to one.',
  CELLS_TWICE:
    'these scores stand beside “{segment}” and beside “{otherSegment}”: {cells}[, and {more:#} more]. Leave them in one.',
  CELLS_OF_PROSPECT: '“{segment}” is for clients without orders, who have no scores. Take {cells} out of it.',
  CONDITION_NOT_A_CONDITION: 'it is neither a comparison nor a list of them.',
  CONDITION_EMPTY_GROUP: 'a group has no conditions. Add one or take the group out.',
  CONDITION_TOO_DEEP: 'its groups lie too deep in each other.',
  CONDITION_TOO_MANY: 'it is too long. Take some conditions out.',
  CONDITION_UNKNOWN_FIELD: 'there is no such column or figure. Perhaps the column was renamed.',
  CONDITION_UNKNOWN_OPERATOR: 'the comparison does not suit what is in it.',
  CONDITION_WRONG_VALUE: 'the value is missing or does not suit what is in it.',
  CONDITION_UNKNOWN_CHOICE: 'the column never holds this value.',
  CONDITION_BOUNDS_FALL: 'the first bound is above the second.',
};

export const errors = { commands, faults, occasionFields };
export type ErrorWords = typeof errors;
