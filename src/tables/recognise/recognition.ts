/** What recognising a tab gives: where its header is, which column holds which field and why, and which rows are records. */
import type { ClientField, OrderField, Reason } from '../../domain/codes';
import type { Template } from '../../domain/field-templates';
import type { Sample } from './content';

export type TableKind = 'clients' | 'orders';
export type Field = ClientField | OrderField;

/** Why a column was taken for a field; sentences belong to i18n. */
export const EVIDENCE = [
  'HEADER_EXACT',
  'HEADER_PART',
  'CONTENT_PHONE',
  'CONTENT_EMAIL',
  'CONTENT_DATE',
  'CONTENT_BIRTHDAY',
  'CONTENT_NAME',
  'CONTENT_AMOUNT',
  'CONTENT_STATUS',
  'CONTENT_ID',
  'CONTENT_CONSENT',
  'CONTENT_TAX_ID',
  'CONTENT_LINK',
  'CONTENT_NICK',
  'CONTENT_POSTCODE',
  'CONTENT_COMPANY',
  'CHOSEN',
  'CONTENT_CONTRADICTS',
  'FIELD_CLAIMED_TWICE',
] as const;
export type EvidenceCode = (typeof EVIDENCE)[number];

/** One observation: `share` is the part of the column's filled cells that agree, 0 to 1 (1 for a header's evidence). */
export interface Evidence {
  code: EvidenceCode;
  share: number;
}

export interface RecognisedColumn {
  /** From 1. */
  column: number;
  /** The header's text as it stands in the tab; '' for a column without one. */
  header: string;
  /** `null` for a column that is kept as it is. */
  field: Field | null;
  /** 0 to 1. */
  confidence: number;
  evidence: Evidence[];
  /** Up to three cells as examples. */
  samples: Sample[];
}

/** Two or more columns with as good a claim to one field: none of them has it until the user chooses. */
export interface Conflict {
  field: Field;
  /** From 1, the best claim first. */
  columns: number[];
}

export interface Recognition {
  kind: TableKind;
  /** From 1; `null` when the tab is empty or no row looks like a header. */
  headerRow: number | null;
  columns: RecognisedColumn[];
  /** Row numbers (from 1) of the records, in order. */
  rows: number[];
  /** Every filled row below the header that is no record, and empty rows between records. Rows above the header are the owner's title and are not listed. */
  skipped: { row: number; reason: Reason }[];
  conflicts: Conflict[];
  /** Whose base it is: of people or of companies. Of orders 'B2C'. */
  template: Template;
}
