/** `mail.decideDoubt`: a person says whether a letter in doubt went out. */
import { AppError } from '../../domain/app-error';
import type { Ports } from '../../ports';
import { readLedger, type LedgerRow, type LetterState } from '../../tables/ledger';
import { timeText } from '../../tables/local-time';
import { readOwnTable } from '../../tables/own-tables';
import { openBase, type Base } from '../../tables/table';
import type { Command } from '../command';
import { readFields, readFlag, readWhole } from '../input';

export interface DecideDoubtInput {
  /** Which letter: its key, or the client's row as the user sees it (then the client's latest letter in doubt). */
  key?: string;
  row?: number;
  /** Whether it went out; if not, it is sent by the next run while its time is not over. */
  sent: boolean;
}

export interface DecideDoubtReport {
  key: string;
  id: string;
  row: number | null;
  state: LetterState;
}

export const decideDoubt: Command<DecideDoubtInput, DecideDoubtReport> = {
  name: 'mail.decideDoubt',
  parse(input) {
    const fields = readFields(input, ['key', 'row', 'sent']);
    const { key } = fields;
    if (key !== undefined && typeof key !== 'string') throw new AppError('INPUT_INVALID', { field: 'key' });
    const row = readWhole(fields, 'row', 1, 10_000_000);
    if (key === undefined && row === undefined) throw new AppError('INPUT_INVALID', { field: 'row' });
    const sent = readFlag(fields, 'sent');
    if (sent === undefined) throw new AppError('INPUT_INVALID', { field: 'sent' });
    return { key, row, sent };
  },
  plan(ports, input) {
    const base = openBase(ports);
    const doubts = doubtsIn(ports, base);
    const wanted = doubts.filter(({ key, client }) =>
      input.key === undefined ? base.clients.rowOf.get(client) === input.row : key === input.key,
    );
    const doubt = wanted.sort((a, b) => b.day - a.day)[0];
    if (doubt === undefined)
      throw new AppError('NO_SUCH_DOUBT', input.key === undefined ? { row: input.row! } : { key: input.key });
    const state: LetterState = input.sent ? 'SENT' : 'PLANNED';
    const values = { state, time: timeText(ports.zone.serialOf(ports.clock.now())), decidedBy: ports.session.user() };
    return {
      changes: {
        command: decideDoubt.name,
        steps: [{ kind: 'ledger', entries: [{ key: doubt.key, before: doubt.state, values }] }],
      },
      report: { key: doubt.key, id: doubt.client, row: base.clients.rowOf.get(doubt.client) ?? null, state },
    };
  },
};

/** Letters in doubt. One that is being sent is in doubt too: the lock is ours, so the run that was sending it is dead. */
function doubtsIn(ports: Ports, base: Base): LedgerRow[] {
  const tab = base.own.get('ledger');
  if (tab === undefined) return [];
  const { byKey } = readLedger(readOwnTable(ports, 'ledger', tab), ports.book.id(), ports.zone);
  return [...byKey.values()].filter(({ state }) => state === 'IN_DOUBT' || state === 'SENDING');
}
