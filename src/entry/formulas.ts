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
