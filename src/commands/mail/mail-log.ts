/** `mail.log`: letters of the ledger, the latest first, and who may not be written to. Changes nothing. */
import { isoOf } from '../../domain/days';
import { readManagers } from '../../domain/managers';
import { LETTER_STATES, readTemplateName, type LetterState } from '../../tables/ledger';
import { lossOf } from '../../tables/line-count';
import { readSuppressed, type SuppressedLine } from '../../tables/mail/suppressed';
import { openBase, type Base } from '../../tables/table';
import type { Command, Plan } from '../command';
import { readFields, readOneOf, readWhole } from '../input';
import { nameOf } from '../segment-list';
import { openLedger } from './open-ledger';
import { ownTab } from './mail-rules';
import { isDigest, OWNER } from './send-digest';

export interface MailLogInput {
  state: LetterState | undefined;
  from: number;
  size: number;
}

export interface LoggedLetter {
  key: string;
  id: string;
  /** '' for a client who is gone, and for one of the team who is no longer in the settings. */
  name: string;
  row: number | null;
  occasion: string;
  /** ISO. */
  day: string;
  template: string;
  variant: string;
  state: LetterState;
  time: string;
  decidedBy: string;
  /** A morning list for one of the team, and no letter to a client. */
  isTeam: boolean;
  /** The user marked that the client answered it. */
  replied: boolean;
}

export interface MailLog {
  total: number;
  letters: LoggedLetter[];
  states: Partial<Record<LetterState, number>>;
  suppressed: (Pick<SuppressedLine, 'key' | 'kind' | 'client' | 'purpose' | 'source' | 'time' | 'user'> & {
    name: string;
  })[];
  /** Lines that are gone from the list of those who may not be written to, see `REFUSALS_LOST`. */
  missing: number;
}

export const listLetters: Command<MailLogInput, MailLog> = {
  name: 'mail.log',
  looks: 'BASE',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const fields = readFields(input, ['state', 'from', 'size']);
    return {
      state: readOneOf(fields, 'state', LETTER_STATES),
      from: readWhole(fields, 'from', 0, 10_000_000) ?? 0,
      size: readWhole(fields, 'size', 1, 1000) ?? 50,
    };
  },
  plan(ports, { state, from, size }): Plan<MailLog> {
    const base = openBase(ports);
    const rows = [...openLedger(ports, base, ports.book.id()).byKey.values()];
    const states: MailLog['states'] = {};
    for (const row of rows) states[row.state] = (states[row.state] ?? 0) + 1;
    const found = rows
      .filter((row) => state === undefined || row.state === state)
      .sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : b.row - a.row));
    const own = ownTab(ports, base, 'suppressed');
    const { lines, replies } = readSuppressed(own, ports.digest);
    const { managers } = readManagers(base.settings.managers);
    const memberOf = (client: string): string => managers.find(({ name }) => OWNER + name === client)?.name ?? '';
    const letters = found.slice(from, from + size).map(({ key, client, occasion, day, template, ...row }) => ({
      key,
      id: client,
      name: isDigest({ client, occasion }) ? memberOf(client) : named(base, client),
      row: base.clients.rowOf.get(client) ?? null,
      occasion,
      day: isoOf(day),
      template: readTemplateName(template).code,
      variant: readTemplateName(template).variant,
      state: row.state,
      time: row.time,
      decidedBy: row.decidedBy,
      isTeam: isDigest({ client, occasion }),
      replied: replies.has(key),
    }));
    const suppressed = lines.map(({ key, kind, client, purpose, source, time, user }) => ({
      key,
      kind,
      client,
      purpose,
      source,
      time,
      user,
      name: named(base, client),
    }));
    return {
      changes: { command: listLetters.name, steps: [] },
      report: {
        total: found.length,
        letters,
        states,
        suppressed,
        missing: lossOf(ports.store, 'suppressed', own).missing,
      },
    };
  },
};

function named(base: Base, id: string): string {
  const index = base.clients.rowOf.has(id) ? base.clients.ids.indexOf(id) : -1;
  return index < 0 ? '' : nameOf(base, index);
}
