/** What was decided about pairs of clients: who is the same person as whom, and who is not. */
import { idText } from './id-text';
import type { OwnTable } from './own-tables';

/** `SAME`: `other` was merged into `client`. `APART`: a person said that they are two. */
export type Decision = 'SAME' | 'APART';

export interface DecisionLine {
  client: string;
  other: string;
  decision: Decision;
  /** From 1. */
  row: number;
}

/** The lines of the tab; what a person spoiled there is left out. */
export function decisionLines({ content, columns }: OwnTable): DecisionLine[] {
  const text = (row: number, column: string): string =>
    idText(content.values[row - 1]?.[(columns.get(column) ?? 0) - 1]);
  const lines: DecisionLine[] = [];
  for (let row = 2; row <= content.values.length; row++) {
    const [client, other, decision] = [text(row, 'client'), text(row, 'other'), text(row, 'decision')];
    if (client === '' || other === '' || (decision !== 'SAME' && decision !== 'APART')) continue;
    lines.push({ client, other, decision, row });
  }
  return lines;
}

/** One text per decision. @example decisionName({ client: 'K-1', other: 'K-2', decision: 'APART' }) //=> 'APART K-1 K-2' */
export function decisionName({ client, other, decision }: Pick<DecisionLine, 'client' | 'other' | 'decision'>): string {
  return `${decision} ${client} ${other}`;
}

export class Decisions {
  private readonly keepers = new Map<string, string>();
  private readonly pairs: DecisionLine[];

  constructor(lines: readonly DecisionLine[]) {
    for (const { client, other, decision } of lines) if (decision === 'SAME') this.keepers.set(other, client);
    this.pairs = lines.filter(({ decision }) => decision === 'APART');
  }

  /**
   * The client who is there today: whoever was merged into another is that one.
   * @param isThere whether a client is in the base; one that is there is himself, whatever was merged before
   * @example of K-2 merged into K-1: keeperOf('K-2', …) //=> 'K-1'
   */
  keeperOf(id: string, isThere: (id: string) => boolean): string {
    let now = id;
    // As many steps as there are merges: a circle made by hand ends, too.
    for (let steps = 0; steps <= this.keepers.size && !isThere(now); steps++) {
      const keeper = this.keepers.get(now);
      if (keeper === undefined) break;
      now = keeper;
    }
    return isThere(now) ? now : id;
  }

  /** Clients who were merged away, each with the one who is there today. */
  merged(isThere: (id: string) => boolean): Map<string, string> {
    const keepers = [...this.keepers.keys()].map((id) => [id, this.keeperOf(id, isThere)] as const);
    return new Map(keepers.filter(([id, keeper]) => id !== keeper));
  }

  /** Pairs of clients who are there and must never be taken for one. */
  apart(isThere: (id: string) => boolean): [string, string][] {
    return this.pairs.flatMap(({ client, other }): [string, string][] => {
      const [a, b] = [this.keeperOf(client, isThere), this.keeperOf(other, isThere)];
      return a !== b && isThere(a) && isThere(b) ? [[a, b]] : [];
    });
  }
}
