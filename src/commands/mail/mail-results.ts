/** `mail.results`: what the letters brought about, by template and variant, and the variants compared. Changes nothing. */
import type { Day } from '../../domain/codes';
import { dayOfIso } from '../../domain/days';
import {
  compareVariants,
  resultsOf,
  type Comparison,
  type MailResult,
  type SentLetter,
} from '../../domain/mail-results';
import { orderDaysOf } from '../../domain/order-history';
import type { Ports } from '../../ports';
import { readTemplateName, type LedgerRow } from '../../tables/ledger';
import { readSuppressed, type SuppressedList } from '../../tables/mail/suppressed';
import { openBase, type Base } from '../../tables/table';
import type { Command, Plan } from '../command';
import { localToday, readFields, readWhole } from '../input';
import { figuresOnce } from './client-facts';
import { openLedger } from './open-ledger';
import { ownTab } from './mail-rules';
import { isDigest } from './send-digest';

export interface ComparedTemplate {
  template: string;
  /** Buyers of the letters whose days are over; replies and opt-outs of all. */
  bought: Comparison;
  replies: Comparison;
  optOuts: Comparison;
}

export interface MailResultsReport {
  /** An order, and an opt-out, is laid to a letter within so many days. */
  days: number;
  results: MailResult[];
  /** Templates of which both variants went out. */
  compared: ComparedTemplate[];
  /** Without orders nobody can be seen to buy. */
  hasOrders: boolean;
}

const USUAL_DAYS = 30;

export const mailResults: Command<{ days: number }, MailResultsReport> = {
  name: 'mail.results',
  looks: 'BASE',
  /** @throws AppError INPUT_INVALID {field} */
  parse: (input) => ({ days: readWhole(readFields(input, ['days']), 'days', 1, 366) ?? USUAL_DAYS }),
  plan(ports, { days }): Plan<MailResultsReport> {
    const base = openBase(ports);
    const today = localToday(ports);
    const rows = [...openLedger(ports, base, ports.book.id()).byKey.values()].filter(
      (row) => row.state === 'SENT' && !isDigest(row),
    );
    const letters = sentLetters(base, rows, readSuppressed(ownTab(ports, base, 'suppressed'), ports.digest), days);
    const results = resultsOf(letters, orderDays(ports, base, today), days, today);
    return {
      changes: { command: mailResults.name, steps: [] },
      report: { days, results, compared: comparisonsOf(results), hasOrders: base.orders !== null },
    };
  },
};

/** Days of the orders that stood, by client; none for one who is gone. */
function orderDays(ports: Ports, base: Base, today: Day): (client: string) => readonly Day[] {
  const computed = figuresOnce(ports, base, today)();
  if (computed === null) return () => [];
  const indices = new Map(computed.ids.map((id, index) => [id, index]));
  return (client) => {
    const index = indices.get(client);
    return index === undefined ? [] : Array.from(orderDaysOf(computed.all.history, index));
  };
}

/** When a letter went; the day it was due where the time was spoiled. */
const dayOf = ({ time, day }: LedgerRow): Day => dayOfIso(time.slice(0, 10)) ?? day;

function sentLetters(base: Base, rows: readonly LedgerRow[], suppressed: SuppressedList, days: number): SentLetter[] {
  const optedOut = optOutsOf(base, rows, suppressed, days);
  return rows.map((row) => {
    const { code, variant } = readTemplateName(row.template);
    return {
      client: row.client,
      template: code,
      variant: variant === 'A' || variant === 'B' ? variant : '',
      day: dayOf(row),
      optedOut: optedOut.has(row.key),
      replied: suppressed.replies.has(row.key),
    };
  });
}

/** Keys of the letters after which their clients asked for no more: of each request the latest letter before it, within so many days. */
function optOutsOf(
  { clients, decisions }: Base,
  rows: readonly LedgerRow[],
  { lines }: SuppressedList,
  days: number,
): Set<string> {
  const found = new Set<string>();
  for (const line of lines) {
    const asked = dayOfIso(line.time.slice(0, 10));
    if (line.kind !== 'OPT_OUT' || asked === null) continue;
    const client = line.client === '' ? '' : decisions.keeperOf(line.client, (id) => clients.rowOf.has(id));
    let latest: LedgerRow | null = null;
    for (const row of rows) {
      const isTheirs = client === '' ? row.address === line.address && row.book === line.book : row.client === client;
      if (!isTheirs || row.time > line.time || asked - dayOf(row) > days) continue;
      if (latest === null || row.time > latest.time) latest = row;
    }
    if (latest !== null) found.add(latest.key);
  }
  return found;
}

function comparisonsOf(results: readonly MailResult[]): ComparedTemplate[] {
  return results.flatMap((a) => {
    const b = results.find(({ template, variant }) => template === a.template && variant === 'B');
    if (a.variant !== 'A' || b === undefined) return [];
    const compare = (yes: 'bought' | 'replies' | 'optOuts', of: 'over' | 'sent'): Comparison =>
      compareVariants({ yes: a[yes], of: a[of] }, { yes: b[yes], of: b[of] });
    return [
      {
        template: a.template,
        bought: compare('bought', 'over'),
        replies: compare('replies', 'sent'),
        optOuts: compare('optOuts', 'sent'),
      },
    ];
  });
}
