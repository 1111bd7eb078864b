/** The formulas: what autocomplete shows of each, and nothing else. What they do is in src/formulas. */
import { formula } from './formula-call';

/**
 * Segment of each client (Champions, At risk, …) from the date of the last order, the number of orders and the revenue. Pass whole columns: clients are compared with each other. The result spills down.
 * @param lastOrder Dates of the last order, for example H2:H.
 * @param orders Numbers of orders, for example I2:I.
 * @param revenue Revenue, for example J2:J.
 * @param today Optional: the date to count from; use Today, a name that Klientura keeps up to date.
 * @param scheme Optional: AUTO, or the name of a scheme; one client alone needs a scheme with fixed thresholds.
 * @returns The segment of each client in the language of the base; blank rows stay blank.
 * @example =RFM_SEGMENT(H2:H, I2:I, J2:J, Today)
 * @customfunction
 */
export function RFM_SEGMENT(
  lastOrder: unknown,
  orders: unknown,
  revenue: unknown,
  today?: unknown,
  scheme?: unknown,
): unknown {
  return formula('RFM_SEGMENT', [lastOrder, orders, revenue, today, scheme]);
}

/**
 * RFM score of each client, for example 545: recency, frequency and revenue from 1 to 5. Pass whole columns: clients are compared with each other. The result spills down.
 * @param lastOrder Dates of the last order, for example H2:H.
 * @param orders Numbers of orders, for example I2:I.
 * @param revenue Revenue, for example J2:J.
 * @param today Optional: the date to count from; use Today, a name that Klientura keeps up to date.
 * @param scheme Optional: AUTO, or the name of a scheme; one client alone needs a scheme with fixed thresholds.
 * @returns The three scores of each client as text; blank rows stay blank.
 * @example =RFM_SCORE(H2:H, I2:I, J2:J, Today)
 * @customfunction
 */
export function RFM_SCORE(
  lastOrder: unknown,
  orders: unknown,
  revenue: unknown,
  today?: unknown,
  scheme?: unknown,
): unknown {
  return formula('RFM_SCORE', [lastOrder, orders, revenue, today, scheme]);
}

/**
 * A table of clients from a list of orders: client, last order, orders, revenue, score and segment. The result spills down and to the right.
 * @param client Who ordered, one order a row, for example A2:A.
 * @param date Dates of the orders, for example B2:B.
 * @param amount Amounts of the orders, for example C2:C.
 * @param today Optional: the date to count from; use Today, a name that Klientura keeps up to date.
 * @param scheme Optional: AUTO, or the name of a scheme.
 * @returns A row for each client.
 * @example =RFM_TABLE(Orders!A2:A, Orders!B2:B, Orders!C2:C, Today)
 * @customfunction
 */
export function RFM_TABLE(client: unknown, date: unknown, amount: unknown, today?: unknown, scheme?: unknown): unknown {
  return formula('RFM_TABLE', [client, date, amount, today, scheme]);
}

/**
 * Date of the next birthday; today counts. Works on one cell or a whole column.
 * @param date Birthdays, with or without the year.
 * @param today Optional: the date to count from; use Today, a name that Klientura keeps up to date.
 * @returns A date, or a column of dates; blank rows stay blank.
 * @example =NEXT_BIRTHDAY(F2:F, Today)
 * @customfunction
 */
export function NEXT_BIRTHDAY(date: unknown, today?: unknown): unknown {
  return formula('NEXT_BIRTHDAY', [date, today]);
}

/**
 * Days until the next birthday, 0 on the day itself. Works on one cell or a whole column.
 * @param date Birthdays, with or without the year.
 * @param today Optional: the date to count from; use Today, a name that Klientura keeps up to date.
 * @returns A number, or a column of numbers; blank rows stay blank.
 * @example =DAYS_TO_BIRTHDAY(F2:F, Today)
 * @customfunction
 */
export function DAYS_TO_BIRTHDAY(date: unknown, today?: unknown): unknown {
  return formula('DAYS_TO_BIRTHDAY', [date, today]);
}

/**
 * Age in full years. Works on one cell or a whole column; a birthday without a year gives a blank.
 * @param date Birthdays.
 * @param today Optional: the date to count from; use Today, a name that Klientura keeps up to date.
 * @returns A number, or a column of numbers; blank rows stay blank.
 * @example =AGE(F2:F, Today)
 * @customfunction
 */
export function AGE(date: unknown, today?: unknown): unknown {
  return formula('AGE', [date, today]);
}

/**
 * A phone number in one form, +14155550123. Works on one cell or a whole column; in a column what is no phone number gives a blank.
 * @param text Phones as people write them.
 * @param country Optional: two letters for numbers without a country code, for example US, UA or RU.
 * @returns A text, or a column of texts; blank rows stay blank.
 * @example =PHONE(D2:D, "US")
 * @customfunction
 */
export function PHONE(text: unknown, country?: unknown): unknown {
  return formula('PHONE', [text, country]);
}

/**
 * An e-mail in one form: without spaces, in lower case. Works on one cell or a whole column; in a column what is no address gives a blank.
 * @param text E-mails as people write them.
 * @returns A text, or a column of texts; blank rows stay blank.
 * @example =EMAIL(E2:E)
 * @customfunction
 */
export function EMAIL(text: unknown): unknown {
  return formula('EMAIL', [text]);
}

/**
 * How likely two rows are one person, from 0 to 1: compares names (also in Russian, Ukrainian and Latin spelling), phones, e-mails and birthdays. 0.5 and more is worth a look.
 * @param a One person: a text such as a full name with a phone, or a row of cells in any order; several rows give several results.
 * @param b Another person, or as many rows; one row is compared with every row of the other.
 * @returns A number from 0 to 1, or a column of numbers; blank rows stay blank.
 * @example =SAME_PERSON(A2:D2, A3:D3)
 * @customfunction
 */
export function SAME_PERSON(a: unknown, b: unknown): unknown {
  return formula('SAME_PERSON', [a, b]);
}

/**
 * A key that likely duplicates have in common, for sorting, filtering and COUNTIF: the phone, else the e-mail, else the surname, with the first name in one spelling. Works on one cell or whole columns.
 * @param name Full names.
 * @param phone Optional: phones, as many rows.
 * @param email Optional: e-mails, as many rows; counts where there is no phone.
 * @returns A text, or a column of texts; blank rows stay blank.
 * @example =DUPLICATE_KEY(A2:A, D2:D, E2:E)
 * @customfunction
 */
export function DUPLICATE_KEY(name: unknown, phone?: unknown, email?: unknown): unknown {
  return formula('DUPLICATE_KEY', [name, phone, email]);
}

/**
 * Last name, first name, middle name and gender of a full name, in four cells side by side. Works on one cell or a whole column; the result spills to the right and down.
 * @param name Full names, for example A2:A.
 * @returns Four columns; blank where a name cannot be split, as of a firm.
 * @example =NAME_PARTS(A2:A)
 * @customfunction
 */
export function NAME_PARTS(name: unknown): unknown {
  return formula('NAME_PARTS', [name]);
}

/**
 * Gender of a person by the name, in the language of the base: by the patronymic, the first name or the ending of the last name. Works on one cell or a whole column.
 * @param name Full names, for example A2:A.
 * @returns A word, or a column of words; blank where the name does not tell.
 * @example =GENDER(A2:A)
 * @customfunction
 */
export function GENDER(name: unknown): unknown {
  return formula('GENDER', [name]);
}

/**
 * Real dates out of dates in any form: 05.03.1987, March 5, 1987, 1987-03-05. Pass the whole column, so that its other dates decide what 03/05/1987 means. What can be read two ways stays blank.
 * @param date Dates as people write them, for example F2:F.
 * @param order Optional: DMY if the day comes first, MDY if the month does, for a column that does not tell.
 * @returns A date, or a column of dates; blank rows stay blank.
 * @example =DATE_CLEAN(F2:F)
 * @customfunction
 */
export function DATE_CLEAN(date: unknown, order?: unknown): unknown {
  return formula('DATE_CLEAN', [date, order]);
}

/**
 * Whether a text is a taxpayer number (INN) of Russia, of a firm or a person: its check digits add up. Works on one cell or a whole column.
 * @param text Numbers as people write them, for example C2:C.
 * @returns TRUE or FALSE, or a column of these; blank rows stay blank.
 * @example =IS_INN(C2:C)
 * @customfunction
 */
export function IS_INN(text: unknown): unknown {
  return formula('IS_INN', [text]);
}

/**
 * Whether a text is a register number (OGRN or OGRNIP) of Russia, of a firm or a sole trader: its check digits add up. Works on one cell or a whole column.
 * @param text Numbers as people write them, for example C2:C.
 * @returns TRUE or FALSE, or a column of these; blank rows stay blank.
 * @example =IS_OGRN(C2:C)
 * @customfunction
 */
export function IS_OGRN(text: unknown): unknown {
  return formula('IS_OGRN', [text]);
}

/**
 * Whether a text is a register code (EDRPOU) of a firm in Ukraine: its check digits add up. Works on one cell or a whole column.
 * @param text Numbers as people write them, for example C2:C.
 * @returns TRUE or FALSE, or a column of these; blank rows stay blank.
 * @example =IS_EDRPOU(C2:C)
 * @customfunction
 */
export function IS_EDRPOU(text: unknown): unknown {
  return formula('IS_EDRPOU', [text]);
}

/**
 * Whether a text is a taxpayer number (RNOKPP) of a person in Ukraine: its check digits add up. Works on one cell or a whole column.
 * @param text Numbers as people write them, for example C2:C.
 * @returns TRUE or FALSE, or a column of these; blank rows stay blank.
 * @example =IS_RNOKPP(C2:C)
 * @customfunction
 */
export function IS_RNOKPP(text: unknown): unknown {
  return formula('IS_RNOKPP', [text]);
}

/**
 * Whether a text is a VAT number of the European Union, with the two letters of its country in front: its check digits add up. Works on one cell or a whole column.
 * @param text Numbers as people write them, for example C2:C.
 * @returns TRUE or FALSE, or a column of these; blank rows stay blank.
 * @example =IS_VAT(C2:C)
 * @customfunction
 */
export function IS_VAT(text: unknown): unknown {
  return formula('IS_VAT', [text]);
}
