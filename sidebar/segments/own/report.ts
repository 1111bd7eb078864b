/** What the commands about own segments report; plain JSON. */
import type { FieldKind } from '../../../src/domain/condition-check';
import type { ListedClient } from '../report';

export interface SavedSegment {
  code: string;
  name: string;
  /** The condition in the user's language. */
  sentence: string;
  /** null where its condition cannot be used any more. */
  clients: number | null;
  condition: unknown;
  fault?: { why: string; field?: string };
}

export type AskedField = { field: string; isFigure: boolean } & FieldKind;

export interface SavedReport {
  segments: SavedSegment[];
  fields: AskedField[];
  tags: { tag: string; clients: number }[];
}

export interface MatchReport {
  total: number;
  sentence: string;
  clients: ListedClient[];
}

export interface SaveReport {
  code: string;
  name: string;
  clients: number;
  operation?: string;
}

export interface TagsReport {
  clients: number;
  changed: number;
  left: unknown[];
  added: string | null;
  operation?: string;
}

/** What was done a moment ago, told where the person is led to. */
export interface Told {
  sentence: string;
  operation: string | undefined;
}
