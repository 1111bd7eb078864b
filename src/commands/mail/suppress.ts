/** `mail.suppress` and `mail.release`: who may not be written to, by client and by the digest of the address, so that an import or an erasure forgets no refusal. */
import type { OwnRow, Step } from '../../changes/change-set';
import { AppError } from '../../domain/app-error';
import { readEmail } from '../../domain/emails';
import { MAIL_PURPOSES, type MailPurpose } from '../../domain/mail-policy';
import type { Ports } from '../../ports';
import { addressDigest } from '../../tables/ledger';
import { lineCountKey } from '../../tables/line-count';
import { timeText } from '../../tables/local-time';
import {
  suppressedCells,
  suppressedKey,
  SUPPRESSION_SOURCES,
  SUPPRESSIONS,
  type SuppressedLine,
  type Suppression,
  type SuppressionSource,
} from '../../tables/mail/suppressed';
import { ownHeaders } from '../../tables/own-tables';
import { openBase, type Base } from '../../tables/table';
import type { Command, Plan } from '../command';
import { readFields, readFlag, readOneOf, readText } from '../input';
import { textOf } from './mail-fields';
import { ownTab } from './mail-rules';
import { lineOf } from './own-line';

export interface SuppressInput {
  /** Client ID, or an address that need not be a client's. */
  client: string;
  address: string;
  kind: Suppression;
  /** '' is letters of every purpose. */
  purpose: MailPurpose | '';
  source: SuppressionSource;
}

export interface SuppressReport {
  /** Key of the line, to release it. */
  key: string;
  kind: Suppression;
}

export const suppress: Command<SuppressInput, SuppressReport> = {
  name: 'mail.suppress',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const fields = readFields(input, ['client', 'address', 'kind', 'purpose', 'source']);
    const client = readText(fields, 'client', 100) ?? '';
    const address = readText(fields, 'address', 254) ?? '';
    if (client === '' && readEmail(address).kind !== 'email') throw new AppError('INPUT_INVALID', { field: 'client' });
    const kind = readOneOf(fields, 'kind', SUPPRESSIONS);
    if (kind === undefined) throw new AppError('INPUT_INVALID', { field: 'kind' });
    return {
      client,
      address,
      kind,
      purpose: readOneOf(fields, 'purpose', ['', ...MAIL_PURPOSES] as const) ?? '',
      source: readOneOf(fields, 'source', SUPPRESSION_SOURCES) ?? 'PANEL',
    };
  },
  /** @throws AppError CLIENT_UNKNOWN {id} */
  plan(ports, input): Plan<SuppressReport> {
    const base = openBase(ports);
    if (input.client !== '' && !base.clients.rowOf.has(input.client))
      throw new AppError('CLIENT_UNKNOWN', { id: input.client });
    const line = suppressedLine(ports, base, input, ports.clock.now());
    return {
      changes: { command: suppress.name, steps: [rowStep(ports, base, line.key, suppressedCells(line))] },
      report: { key: line.key, kind: line.kind },
    };
  },
};

export interface ReleaseInput {
  /** Key of the line. */
  key?: string;
  /** Instead of a key: letters go on although the list has lost lines, see `REFUSALS_LOST`. */
  missing?: boolean;
}

export const release: Command<ReleaseInput, ReleaseInput> = {
  name: 'mail.release',
  parse(input) {
    const fields = readFields(input, ['key', 'missing']);
    const key = readText(fields, 'key', 300);
    const missing = readFlag(fields, 'missing') ?? false;
    if ((key === undefined || key === '') !== missing) throw new AppError('INPUT_INVALID', { field: 'key' });
    return missing ? { missing } : { key };
  },
  /** @throws AppError INPUT_INVALID {field} for a line that is not there */
  plan(ports, { key = '', missing }): Plan<ReleaseInput> {
    const base = openBase(ports);
    if (missing === true) {
      const steps: Step[] = [{ kind: 'forget', keys: [lineCountKey('suppressed')] }];
      return { changes: { command: release.name, steps }, report: { missing } };
    }
    const step = rowStep(ports, base, key, null);
    if (step.rows[0]!.before === null) throw new AppError('INPUT_INVALID', { field: 'key' });
    return { changes: { command: release.name, steps: [step] }, report: { key } };
  },
};

/**
 * A line about a client, who need not be there any more, or about an address.
 * @param at when it was said, in ms
 */
export function suppressedLine(ports: Ports, { clients }: Base, input: SuppressInput, at: number): SuppressedLine {
  const { client, kind, purpose, source } = input;
  const row = clients.rowOf.get(client);
  const typed = row === undefined ? input.address : textOf(clients.raw(row, 'email'));
  const reading = readEmail(typed);
  const book = ports.book.id();
  // A pause is the client's, whatever the address; a refusal goes with the address into every later import.
  const address =
    reading.kind === 'email' && kind !== 'PAUSED' ? addressDigest(ports.digest, book, reading.canonical) : '';
  return {
    key: suppressedKey({ kind, client, address, purpose }),
    kind,
    client,
    address,
    book,
    purpose,
    source,
    time: timeText(ports.zone.serialOf(at)),
    user: ports.session.user(),
  };
}

/** The line of a key as it is, and as it is to be; null takes it away. */
export function rowStep(
  ports: Ports,
  base: Base,
  key: string,
  after: OwnRow['after'],
): Extract<Step, { kind: 'ownRows' }> {
  const before = lineOf(ports, ownTab(ports, base, 'suppressed'), 'suppressed', key);
  const { words } = base;
  return {
    kind: 'ownRows',
    table: 'suppressed',
    name: words.tab('suppressed'),
    headers: ownHeaders(words, 'suppressed'),
    rows: [{ key, before, after }],
  };
}
