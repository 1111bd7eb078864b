/** Who an incoming record is: a client of the base, a new one, or a question to the user. The search for duplicates decides. */
import type { FirstNames } from '../../domain/first-names';
import { BECAUSE, findPairs, type Because, type ClientRecord } from '../../domain/duplicates';
import { OWN_ID } from '../id-text';
import { foldName } from '../match-orders';

/** Why a record is taken for a client, or why there is doubt. */
export type MatchReason = Because | 'SAME_ID' | 'OTHER_VALUE';

export type Verdict =
  | { kind: 'new' }
  | { kind: 'same'; id: string; because: MatchReason[] }
  | { kind: 'ask'; ids: string[]; because: MatchReason[] };

/** The clients that a verdict names. */
export function idsOf(verdict: Verdict): readonly string[] {
  return verdict.kind === 'new' ? [] : verdict.kind === 'same' ? [verdict.id] : verdict.ids;
}

/** Clients and records side by side; records of the source are known by their rows. */
export interface Matcher {
  /** Compares all records with the clients as they are now, and with each other. */
  look(clients: readonly ClientRecord[], records: ReadonlyMap<number, ClientRecord>): void;
  /** @param verdictOf what was made of another row, if it was its turn */
  match(row: number, verdictOf: (row: number) => Verdict | undefined): Verdict;
}

export interface Former {
  /** What a client said who was merged into another, under his own ID. */
  record: ClientRecord;
  /** Who he is now. */
  client: string;
}

interface Near {
  client: { id: string } | { row: number };
  isCertain: boolean;
  because: readonly Because[];
}

export class DuplicatesMatcher implements Matcher {
  private readonly nearOf = new Map<number, Near[]>();
  private records: ReadonlyMap<number, ClientRecord> = new Map();
  private known: ReadonlySet<string> = new Set();

  /**
   * @param apart pairs of clients of whom a person has said that they are two
   * @param keeperOf who a client is today, after merges
   */
  constructor(
    private readonly apart: readonly (readonly [string, string])[],
    private readonly keeperOf: (id: string) => string,
    private readonly former: readonly Former[],
    private readonly names: FirstNames,
  ) {}

  look(clients: readonly ClientRecord[], records: ReadonlyMap<number, ClientRecord>): void {
    this.records = records;
    this.known = new Set(clients.map(({ id }) => id));
    this.nearOf.clear();
    const coming = [...records].map(([row, record]) => ({ ...record, id: nameOfRow(row) }));
    const rowOf = new Map([...records.keys()].map((row) => [nameOfRow(row), row]));
    const formerOf = new Map(this.former.map(({ record, client }) => [record.id, client]));
    const clientOf = (id: string): Near['client'] => {
      const row = rowOf.get(id);
      return row === undefined ? { id: formerOf.get(id) ?? id } : { row };
    };
    const before = this.former.map(({ record }) => record);
    const pairs = findPairs([...clients, ...before, ...coming], {
      names: this.names,
      apart: this.apart,
      fresh: new Set(rowOf.keys()),
    });
    for (const { a, b, band, because } of pairs)
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const) {
        const row = rowOf.get(one);
        if (row === undefined) continue;
        const near = { client: clientOf(other), isCertain: band === 'auto', because };
        this.nearOf.set(row, [...(this.nearOf.get(row) ?? []), near]);
      }
  }

  /**
   * Certain of one client alone: that one. Certain of two, or doubtful: the user decides.
   * @example phone and name of Анна Иванова → same; her phone, name «Анна» → ask, SAME_PHONE and SAME_NAME
   */
  match(row: number, verdictOf: (row: number) => Verdict | undefined): Verdict {
    const record = this.records.get(row)!;
    const own = this.keeperOf(record.id);
    if (OWN_ID.test(record.id) && this.known.has(own)) return { kind: 'same', id: own, because: ['SAME_ID'] };
    const found = new Map<string, { isCertain: boolean; because: Because[] }>();
    for (const { client, isCertain, because } of this.nearOf.get(row) ?? []) {
      const other: Verdict | undefined =
        'id' in client ? { kind: 'same', id: client.id, because: [] } : verdictOf(client.row);
      // Whoever is like a record that is a question is one, too.
      for (const id of other === undefined ? [] : idsOf(other)) {
        const sure = isCertain && other?.kind === 'same';
        // Of a client whom several records name the most certain link counts.
        if (!found.has(id) || (sure && !found.get(id)!.isCertain))
          found.set(id, { isCertain: sure, because: [...because] });
      }
    }
    const all = [...found].map(([id, near]) => ({ id, ...near }));
    const certain = all.filter(({ isCertain }) => isCertain);
    const [first, ...others] = certain.length > 0 ? certain : all;
    if (first === undefined) return { kind: 'new' };
    if (others.length === 0 && certain.length > 0) return { kind: 'same', id: first.id, because: first.because };
    const codes = new Set([first, ...others].flatMap(({ because }) => because));
    if (others.length > 0) codes.add('TWO_CANDIDATES');
    return {
      kind: 'ask',
      ids: [first, ...others].map(({ id }) => id),
      because: BECAUSE.filter((code) => codes.has(code)),
    };
  }
}

const nameOfRow = (row: number): string => `#${String(row)}`;

/** All names, folded; the company's where there are none. */
export function wholeName({ lastName, firstName, middleName, company }: ClientRecord): string {
  return foldName([lastName, firstName, middleName].join(' ')) || foldName(company);
}
