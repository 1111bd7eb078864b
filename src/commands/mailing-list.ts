/** `segments.mailingList`: a tab of ours with whom of a segment one may write to, one row to an address; who refuses later goes from it with the next refresh. */
import type { Step } from '../changes/change-set';
import { AppError } from '../domain/app-error';
import type { Reason } from '../domain/codes';
import { SEGMENTS, type Segment } from '../domain/rfm-maps';
import type { Ports } from '../ports';
import { ownHeaders } from '../tables/own-tables';
import { openBase, type Base } from '../tables/table';
import { figuresOf } from './base-figures';
import type { Command, Plan } from './command';
import type { ComputedFigures } from './computed-figures';
import { readFields, readFlag, readOneOf } from './input';
import { Addressees } from './mail/addressees';
import { nameTagsOf } from './mail/mail-fields';
import { clientsIn, nameOf, tabFor } from './segment-list';

export interface MailingInput {
  segment: Segment;
  /** Gives the rows in the report as well, for a file; with `dryRun` the tab is left alone. */
  rows: boolean;
}

export interface MailingReport {
  /** The tab's name. */
  tab: string;
  /** Clients of the segment. */
  clients: number;
  /** Those of them in the list. */
  listed: number;
  /** Those who are not, by reason; most first. */
  skipped: { reason: Reason; clients: number }[];
  /** On wish: the list with its header. */
  rows?: string[][];
}

export const makeMailingList: Command<MailingInput, MailingReport> = {
  name: 'segments.mailingList',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const fields = readFields(input, ['segment', 'rows']);
    const segment = readOneOf(fields, 'segment', SEGMENTS);
    if (segment === undefined) throw new AppError('INPUT_INVALID', { field: 'segment' });
    return { segment, rows: readFlag(fields, 'rows') === true };
  },
  /** @throws AppError NOT_SET_UP, ORDERS_GONE, COLUMN_GONE, SETTING_INVALID */
  plan(ports, { segment, rows }): Plan<MailingReport> {
    const base = openBase(ports);
    const computed = figuresOf(ports, base);
    const { name, steps } = tabFor(ports, base, 'mailing', segment);
    const { listed, skipped } = mailable(ports, base, clientsIn(computed, segment));
    const table = rowsOf(ports, base, listed, segment);
    return {
      changes: { command: makeMailingList.name, steps: [...steps, stepOf(table)] },
      report: {
        tab: name,
        clients: computed.scored.counts[segment] ?? 0,
        listed: listed.length,
        skipped: [...skipped]
          .map(([reason, clients]) => ({ reason, clients }))
          .sort((a, b) => b.clients - a.clients || (a.reason < b.reason ? -1 : 1)),
        ...(rows && { rows: [ownHeaders(base.words, 'mailing'), ...table] }),
      },
    };
  },
};

/** The tab written anew; empty for a code that is none. */
export function mailingStep(ports: Ports, base: Base, computed: ComputedFigures, segment: string): Step {
  return stepOf(rowsOf(ports, base, mailable(ports, base, clientsIn(computed, segment)).listed, segment));
}

function stepOf(rows: string[][]): Step {
  return {
    kind: 'ownTable',
    table: 'mailing',
    rows,
    formats: [1, 2, 3, 4, 5].map((column) => ({ column, format: '@' })),
  };
}

interface Mailable {
  client: number;
  address: string;
}

/**
 * Whom of these one may write to, by the rules of letters. A pause does not count: it stops Klientura's own letters.
 * @param clients numbers in the base; of two with one mailbox the earlier one is listed
 */
function mailable(
  ports: Ports,
  base: Base,
  numbers: readonly number[],
): { listed: Mailable[]; skipped: Map<Reason, number> } {
  const addressees = new Addressees(ports, base);
  const taken = new Set<string>();
  const listed: Mailable[] = [];
  const skipped = new Map<Reason, number>();
  for (const client of numbers) {
    const reached = addressees.listedAddressOf(client, 'OFFER');
    const found = typeof reached !== 'string' && taken.has(reached.canonical) ? 'SAME_ADDRESS' : reached;
    if (typeof found === 'string') skipped.set(found, (skipped.get(found) ?? 0) + 1);
    else {
      taken.add(found.canonical);
      listed.push({ client, address: found.address });
    }
  }
  return { listed, skipped };
}

function rowsOf(ports: Ports, base: Base, listed: readonly Mailable[], segment: string): string[][] {
  return listed.map(({ client, address }) => [
    base.clients.ids[client]!,
    nameOf(base, client),
    nameTagsOf(ports, base.clients, client).firstName,
    address,
    base.words.segment(segment),
  ]);
}
