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

/**
 * What each client has been worth so far: the amounts of the orders less what went back, by margin.
 * @param client Who ordered, one order a row.
 * @param date Dates of the orders.
 * @param amount Their amounts; what went back is negative.
 * @param today Optional: the date to count from; use Today.
 * @param margin Optional: the share of the revenue that stays, 100% if left out.
 * @param of Optional: the clients to answer for; without it a table of all.
 * @returns Client and value; with `of` the value alone, blank without orders.
 * @example =LTV(Orders!B2:B, Orders!C2:C, Orders!D2:D, Today, 40%, A2:A)
 * @customfunction
 */
export function LTV(
  client: unknown,
  date: unknown,
  amount: unknown,
  today?: unknown,
  margin?: unknown,
  of?: unknown,
): unknown {
  return formula('LTV', [client, date, amount, today, margin, of]);
}

/**
 * The average order of each client: revenue less what went back, by the number of orders.
 * @param client Who ordered, one order a row.
 * @param date Dates of the orders.
 * @param amount Their amounts; what went back is negative.
 * @param today Optional: the date to count from; use Today.
 * @param of Optional: the clients to answer for; without it a table of all.
 * @returns Client and average; with `of` the average alone, blank without orders.
 * @example =AVERAGE_ORDER(Orders!B2:B, Orders!C2:C, Orders!D2:D, Today, A2:A)
 * @customfunction
 */
export function AVERAGE_ORDER(client: unknown, date: unknown, amount: unknown, today?: unknown, of?: unknown): unknown {
  return formula('AVERAGE_ORDER', [client, date, amount, today, of]);
}

/**
 * When each client is due to buy again, by the usual gap between the client’s orders; where there are few, the gaps of all clients count too. A date before today is overdue.
 * @param client Who ordered, one order a row.
 * @param date Dates of the orders.
 * @param amount Their amounts; what went back is negative.
 * @param today Optional: the date to count from; use Today.
 * @param of Optional: the clients to answer for; without it a table of all.
 * @returns Client and date; with `of` the date alone, blank without orders.
 * @example =NEXT_PURCHASE(Orders!B2:B, Orders!C2:C, Orders!D2:D, Today, A2:A)
 * @customfunction
 */
export function NEXT_PURCHASE(client: unknown, date: unknown, amount: unknown, today?: unknown, of?: unknown): unknown {
  return formula('NEXT_PURCHASE', [client, date, amount, today, of]);
}

/**
 * Whether each client has stayed away longer than nine of ten gaps between the client’s orders; where there are few, the gaps of all clients count too.
 * @param client Who ordered, one order a row.
 * @param date Dates of the orders.
 * @param amount Their amounts; what went back is negative.
 * @param today Optional: the date to count from; use Today.
 * @param of Optional: the clients to answer for; without it a table of all.
 * @returns Client and TRUE or FALSE; with `of` this alone, blank without orders.
 * @example =SLEEPING(Orders!B2:B, Orders!C2:C, Orders!D2:D, Today, A2:A)
 * @customfunction
 */
export function SLEEPING(client: unknown, date: unknown, amount: unknown, today?: unknown, of?: unknown): unknown {
  return formula('SLEEPING', [client, date, amount, today, of]);
}

/**
 * How many orders each client will make (those of one day count as one) and the chance of at least one, by the model BG/NBD. Below 200 clients, or where it does not fit, a careful estimate that says so.
 * @param client Who ordered, one order a row.
 * @param date Dates of the orders.
 * @param amount Their amounts; what went back is negative.
 * @param today Optional: the date to count from; use Today.
 * @param months Optional: how many months ahead, 12 if left out.
 * @param of Optional: the clients to answer for; without it a table of all.
 * @returns Client, orders, chance and a note where it is an estimate; with `of` without the client.
 * @example =EXPECTED_ORDERS(Orders!B2:B, Orders!C2:C, Orders!D2:D, Today, 3, A2:A)
 * @customfunction
 */
export function EXPECTED_ORDERS(
  client: unknown,
  date: unknown,
  amount: unknown,
  today?: unknown,
  months?: unknown,
  of?: unknown,
): unknown {
  return formula('EXPECTED_ORDERS', [client, date, amount, today, months, of]);
}

/**
 * What the orders to come of each client are worth today, by BG/NBD and Gamma-Gamma. Below 200 clients, or where they do not fit, a careful estimate that says so.
 * @param client Who ordered, one order a row.
 * @param date Dates of the orders.
 * @param amount Their amounts; what went back is negative.
 * @param today Optional: the date to count from; use Today.
 * @param months Optional: how many months ahead, 12 if left out.
 * @param discount Optional: discount for a month, 1% if left out.
 * @param margin Optional: the share of the revenue that stays, 100% if left out.
 * @param of Optional: the clients to answer for; without it a table of all.
 * @returns Client, value and a note where it is an estimate; with `of` without the client.
 * @example =CLV_FORECAST(Orders!B2:B, Orders!C2:C, Orders!D2:D, Today, 12, 1%, 40%, A2:A)
 * @customfunction
 */
export function CLV_FORECAST(
  client: unknown,
  date: unknown,
  amount: unknown,
  today?: unknown,
  months?: unknown,
  discount?: unknown,
  margin?: unknown,
  of?: unknown,
): unknown {
  return formula('CLV_FORECAST', [client, date, amount, today, months, discount, margin, of]);
}

/**
 * ABC class of each client or product: A for those that bring the first 80 % together, B up to 95 %, C for the rest. Pass a whole column. The result spills down.
 * @param amount Revenue, margin or numbers of orders, for example J2:J.
 * @param limits Optional: other limits such as "70 90", or COMPUTED for limits that the values themselves suggest.
 * @returns A, B or C; zero and less have a word of their own; blank rows stay blank.
 * @example =ABC_CLASS(J2:J)
 * @customfunction
 */
export function ABC_CLASS(amount: unknown, limits?: unknown): unknown {
  return formula('ABC_CLASS', [amount, limits]);
}

/**
 * ABC analysis as a table, the largest first: name, sum, share, share together with all before, class. The result spills down and to the right.
 * @param name Clients or products, one order or line a row, for example B2:B.
 * @param amount Optional: amounts, as many rows; without them rows are counted.
 * @param limits Optional: other limits such as "70 90", or COMPUTED for limits that the values themselves suggest.
 * @returns A row for each name.
 * @example =ABC_TABLE(Orders!E2:E, Orders!C2:C)
 * @customfunction
 */
export function ABC_TABLE(name: unknown, amount?: unknown, limits?: unknown): unknown {
  return formula('ABC_TABLE', [name, amount, limits]);
}

/**
 * XYZ class of each client by how evenly they buy: STDEV.P of revenue by period, divided by the mean; X up to 10 %, Y up to 25 %, Z above. Periods without orders since the first one count as zero, the current one does not count yet. The result spills down.
 * @param of Clients to classify, for example Clients!A2:A.
 * @param client Who ordered, one order a row, for example Orders!A2:A.
 * @param date Dates of the orders, for example Orders!B2:B.
 * @param amount Amounts of the orders, for example Orders!C2:C.
 * @param today Optional: the date to count from; use Today, a name that Klientura keeps up to date.
 * @param period Optional: MONTH, QUARTER or WEEK; INTERVALS classes by the days between purchases instead.
 * @param limits Optional: other limits in percent, such as "25 50".
 * @returns X, Y or Z; n/a for fewer than 3 full periods or gaps; blank for who has no orders.
 * @example =XYZ_CLASS(Clients!A2:A, Orders!A2:A, Orders!B2:B, Orders!C2:C, Today, "QUARTER")
 * @customfunction
 */
export function XYZ_CLASS(
  of: unknown,
  client: unknown,
  date: unknown,
  amount: unknown,
  today?: unknown,
  period?: unknown,
  limits?: unknown,
): unknown {
  return formula('XYZ_CLASS', [of, client, date, amount, today, period, limits]);
}

/**
 * ABC and XYZ class of each client from a list of orders, the largest revenue first: client, revenue, ABC, variation, XYZ, both. The result spills down and to the right.
 * @param client Who ordered, one order a row, for example A2:A.
 * @param date Dates of the orders, for example B2:B.
 * @param amount Amounts of the orders, for example C2:C.
 * @param today Optional: the date to count from; use Today, a name that Klientura keeps up to date.
 * @param period Optional: MONTH, QUARTER or WEEK; INTERVALS classes by the days between purchases instead.
 * @param abc Optional: limits of A and B such as "70 90", or COMPUTED.
 * @param xyz Optional: limits of X and Y in percent, such as "25 50".
 * @returns A row for each client; 0.1 in the column of the variation is 10 %.
 * @example =ABC_XYZ(Orders!A2:A, Orders!B2:B, Orders!C2:C, Today)
 * @customfunction
 */
export function ABC_XYZ(
  client: unknown,
  date: unknown,
  amount: unknown,
  today?: unknown,
  period?: unknown,
  abc?: unknown,
  xyz?: unknown,
): unknown {
  return formula('ABC_XYZ', [client, date, amount, today, period, abc, xyz]);
}

/**
 * Lifecycle base of each client, the first that fits: dead, key account, VIP, trusted partner, sleeping, regular (more than three orders), active, one-time, working (one order), potential (none). Pass whole columns: clients are compared with each other. The result spills down.
 * @param lastOrder Dates of the last order, for example H2:H.
 * @param orders Numbers of orders, for example I2:I.
 * @param revenue Revenue, for example J2:J.
 * @param today Optional: the date to count from; use Today, a name that Klientura keeps up to date.
 * @param rhythm Optional: days within which each client mostly orders again; without it 120.
 * @param rules Optional: thresholds of your own, for example "DEAD 365; SLEEP 120; REGULAR 4; TRUSTED 6 80%; VIP 2 95%; KEY 2 100000".
 * @returns The base of each client in the language of the base; blank rows stay blank.
 * @example =LIFECYCLE(H2:H, I2:I, J2:J, Today)
 * @customfunction
 */
export function LIFECYCLE(
  lastOrder: unknown,
  orders: unknown,
  revenue: unknown,
  today?: unknown,
  rhythm?: unknown,
  rules?: unknown,
): unknown {
  return formula('LIFECYCLE', [lastOrder, orders, revenue, today, rhythm, rules]);
}

/**
 * Lead score of each client from 0 to 100. Fit, at most 40: phone 15, e-mail 15, consent 10. Engagement, at most 60: an order 40 (half after 90 days), each further one 5, up to four (half after 180 days), a contact 20 (half after 30 days), a refusal -30. Works on one cell or whole columns.
 * @param phone Phones, for example D2:D. Each of the columns may be left out.
 * @param email E-mails, as many rows.
 * @param consent Consents, as many rows.
 * @param lastOrder Dates of the last order, as many rows.
 * @param orders Numbers of orders, as many rows.
 * @param contact Optional: dates of the last contact, as many rows.
 * @param today Optional: the date to count from; use Today, a name that Klientura keeps up to date.
 * @returns A number, or a column of numbers; blank rows stay blank.
 * @example =LEAD_SCORE(D2:D, E2:E, G2:G, H2:H, I2:I, , Today)
 * @customfunction
 */
export function LEAD_SCORE(
  phone?: unknown,
  email?: unknown,
  consent?: unknown,
  lastOrder?: unknown,
  orders?: unknown,
  contact?: unknown,
  today?: unknown,
): unknown {
  return formula('LEAD_SCORE', [phone, email, consent, lastOrder, orders, contact, today]);
}

/**
 * Cold, warm or hot, of a lead score: warm from 40, hot from 80. Works on one cell or a whole column.
 * @param score Lead scores, for example K2:K.
 * @param limits Optional: other limits, such as "30 70".
 * @returns A word in the language of the base, or a column of words; blank rows stay blank.
 * @example =TEMPERATURE(K2:K)
 * @customfunction
 */
export function TEMPERATURE(score: unknown, limits?: unknown): unknown {
  return formula('TEMPERATURE', [score, limits]);
}

/**
 * Cohorts by month of the first order: the month, its clients, and how many of them ordered in it and in each month after, up to today's. The result spills down and to the right.
 * @param client Who ordered, one order a row, for example A2:A.
 * @param date Dates of the orders, for example B2:B.
 * @param amount Amounts of the orders, for example C2:C.
 * @param today Optional: the date to count from; use Today, a name that Klientura keeps up to date.
 * @param show Optional: CLIENTS, SHARE (of the clients of the month), ORDERS or REVENUE.
 * @returns A row for each month with new clients.
 * @example =COHORT_TABLE(Orders!A2:A, Orders!B2:B, Orders!C2:C, Today, "SHARE")
 * @customfunction
 */
export function COHORT_TABLE(
  client: unknown,
  date: unknown,
  amount: unknown,
  today?: unknown,
  show?: unknown,
): unknown {
  return formula('COHORT_TABLE', [client, date, amount, today, show]);
}

/**
 * Net promoter score of answers from 0 to 10: the share of 9 and 10 less the share of 0 to 6, from -100 to 100. Three cells side by side: the score, its standard error, the number of answers.
 * @param rating Answers, for example B2:B.
 * @returns Three cells; blank without answers.
 * @example =NPS(B2:B)
 * @customfunction
 */
export function NPS(rating: unknown): unknown {
  return formula('NPS', [rating]);
}
