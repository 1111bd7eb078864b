/** `mail.optOut`: a client ends letters by the link in one of them. What other visitors left meanwhile is written along. */
import type { OwnRow, Step } from '../../changes/change-set';
import type { OptOutRequest } from '../../domain/mail-policy';
import type { Ports } from '../../ports';
import { suppressedCells, suppressedKey } from '../../tables/mail/suppressed';
import { ownHeaders } from '../../tables/own-tables';
import { openBase, type Base } from '../../tables/table';
import type { Command, Plan } from '../command';
import { readFields, readFlag, readText } from '../input';
import { ownTab } from './mail-rules';
import { readWaiting } from './opt-out-inbox';
import { readOptOut } from './opt-out-ways';
import { linesOf } from './own-line';
import { suppressedLine } from './suppress';

export interface OptOutInput {
  /** As it stands in the link. */
  token: string;
  /** Letters of every purpose, whatever the link says. */
  all: boolean;
}

export interface OptOutReport {
  /** False for a token that this file has not signed: then nothing was written. */
  known: boolean;
}

/** Longer than any token, short enough for any log. */
const MOST = 1_000;

export const optOut: Command<OptOutInput, OptOutReport> = {
  name: 'mail.optOut',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const fields = readFields(input, ['token', 'all']);
    return { token: readText(fields, 'token', MOST) ?? '', all: readFlag(fields, 'all') === true };
  },
  plan(ports, { token, all }): Plan<OptOutReport> {
    const asked = readOptOut(ports, token);
    if (asked === null) return { changes: { command: optOut.name, steps: [] }, report: { known: false } };
    const base = openBase(ports);
    const steps = optOutSteps(ports, base, [all ? { ...asked, purpose: null } : asked]);
    return { changes: { command: optOut.name, steps }, report: { known: true } };
  },
};

/** Writes opt-outs, and those that wait, into their tab; no steps where all stand there already and none waits. 1 call, and 2 where there is anything to write. */
export function optOutSteps(ports: Ports, base: Base, asked: readonly OptOutRequest[]): Step[] {
  const waiting = readWaiting(ports);
  const requests = [
    ...waiting.map(({ at, ...request }) => ({ request, at })),
    ...asked.map((request) => ({ request, at: ports.clock.now() })),
  ];
  if (requests.length === 0) return [];
  const own = ownTab(ports, base, 'suppressed');
  const there = new Set(linesOf(ports, own, 'suppressed').map(({ key }) => String(key)));
  const rows = new Map<string, OwnRow>();
  for (const { request, at } of requests) {
    const row = rowFor(ports, base, request, at);
    const everything = suppressedKey({ kind: 'OPT_OUT', client: String(row.after!.client), address: '', purpose: '' });
    if (![row.key, everything].some((key) => there.has(key) || rows.has(key))) rows.set(row.key, row);
  }
  const { words } = base;
  return [
    ...(rows.size === 0
      ? []
      : [
          {
            kind: 'ownRows' as const,
            table: 'suppressed' as const,
            name: words.tab('suppressed'),
            headers: ownHeaders(words, 'suppressed'),
            rows: [...rows.values()],
          },
        ]),
    ...(waiting.length === 0 ? [] : [{ kind: 'forget' as const, keys: waiting.map(({ key }) => key) }]),
  ];
}

/** Who was merged is the one who is there; who is gone is still recorded, so that his old row or an import of it brings no letters. */
function rowFor(ports: Ports, base: Base, { client, purpose }: OptOutRequest, at: number): OwnRow {
  const keeper = base.decisions.keeperOf(client, (id) => base.clients.rowOf.has(id));
  const line = suppressedLine(
    ports,
    base,
    { client: keeper, address: '', kind: 'OPT_OUT', purpose: purpose ?? '', source: 'LINK' },
    at,
  );
  return { key: line.key, before: null, after: suppressedCells(line) };
}
