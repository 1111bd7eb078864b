/** The custom functions for figures of clients and orders: value, forecasts, classes, bases, cohorts. */
import { formula } from './formula-call';

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
