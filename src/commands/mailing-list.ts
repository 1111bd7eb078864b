/** `segments.mailingList`: a tab of ours with whom of a segment one may write to, one row to an address; who refuses later goes from it with the next refresh. */
import type { Step } from '../changes/change-set';
import type { Reason } from '../domain/codes';
import type { Ports } from '../ports';
import { ownHeaders } from '../tables/own-tables';
import { openBase, type Base } from '../tables/table';
import { figuresOf } from './base-figures';
import type { Command, Plan } from './command';
import type { ComputedFigures } from './computed-figures';
import { readChosenSegment, type ChosenSegment } from './chosen-clients';
import { readFields, readFlag } from './input';
import { Addressees } from './mail/addressees';
import { nameTagsOf } from './mail/mail-fields';
import { demandSaved, savedSegments } from './saved-segments';
import { listed, nameOf, tabFor } from './segment-list';

export interface MailingInput {
  chosen: ChosenSegment;
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
    const fields = readFields(input, ['segment', 'saved', 'rows']);
    const { rows, ...others } = fields;
    return { chosen: readChosenSegment(others), rows: readFlag({ rows }, 'rows') === true };
  },
  /** @throws AppError SAVED_UNKNOWN {code}; NOT_SET_UP, ORDERS_GONE, COLUMN_GONE, SETTING_INVALID */
  plan(ports, { chosen, rows }): Plan<MailingReport> {
    const base = openBase(ports);
    const computed = figuresOf(ports, base);
    const code = 'saved' in chosen ? chosen.saved : chosen.segment;
    if ('saved' in chosen) demandSaved(savedSegments(ports, base), code);
    const { name, steps } = tabFor(ports, base, 'mailing', code);
    const segment = listed(ports, base, computed, code);
    const { reached, skipped } = mailable(ports, base, segment.clients);
    const table = rowsOf(ports, base, reached, segment.name);
    return {
      changes: { command: makeMailingList.name, steps: [...steps, stepOf(table)] },
      report: {
        tab: name,
        clients: segment.clients.length,
        listed: reached.length,
        skipped: [...skipped]
          .map(([reason, clients]) => ({ reason, clients }))
          .sort((a, b) => b.clients - a.clients || (a.reason < b.reason ? -1 : 1)),
        ...(rows && { rows: [ownHeaders(base.words, 'mailing'), ...table] }),
      },
    };
  },
};

/** The tab written anew; empty for a code that is none. */
export function mailingStep(ports: Ports, base: Base, computed: ComputedFigures, code: string): Step {
  const { name, clients } = listed(ports, base, computed, code);
  return stepOf(rowsOf(ports, base, mailable(ports, base, clients).reached, name));
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
): { reached: Mailable[]; skipped: Map<Reason, number> } {
  const addressees = new Addressees(ports, base);
  addressees.refuseShortList();
  const taken = new Set<string>();
  const reached: Mailable[] = [];
  const skipped = new Map<Reason, number>();
  for (const client of numbers) {
    const address = addressees.listedAddressOf(client, 'OFFER');
    const found = typeof address !== 'string' && taken.has(address.canonical) ? 'SAME_ADDRESS' : address;
    if (typeof found === 'string') skipped.set(found, (skipped.get(found) ?? 0) + 1);
    else {
      taken.add(found.canonical);
      reached.push({ client, address: found.address });
    }
  }
  return { reached, skipped };
}

function rowsOf(ports: Ports, base: Base, reached: readonly Mailable[], segment: string): string[][] {
  return reached.map(({ client, address }) => [
    base.clients.ids[client]!,
    nameOf(base, client),
    nameTagsOf(ports, base.clients, client).firstName,
    address,
    segment,
  ]);
}
