/** Klientura's own tabs: their columns in order, and how one is found and read. */
import type { StoredText } from '../domain/stored-texts';
import type { Locale, Ports, RawValue, Tab, TabContent, TabKey } from '../ports';
import { parseMark, TABLE_MARK, type TabMark } from './marks';

/** Columns of each own tab in their order; the header of `code` in `settings` is the stored text `settings.code`. */
export const OWN_COLUMNS = {
  settings: ['code', 'label', 'value', 'help'],
  segments: ['segment', 'code', 'clients', 'share', 'orders', 'revenue', 'thresholds', 'cells'],
  log: [
    'number',
    'operation',
    'part',
    'parts',
    'state',
    'left',
    'time',
    'user',
    'command',
    'about',
    'cells',
    'clients',
    'payload',
    'salt',
    'digest',
    'chain',
  ],
  ledger: [
    'key',
    'client',
    'occasion',
    'year',
    'day',
    'address',
    'book',
    'template',
    'operation',
    'state',
    'time',
    'decidedBy',
  ],
  decisions: ['client', 'other', 'decision', 'time', 'user'],
  quality: ['field', 'filled', 'share', 'valid', 'doubtful', 'stale', 'row', 'column', 'value', 'reason'],
  list: ['client', 'name', 'phone', 'email', 'lastOrder', 'orders', 'revenue', 'segment'],
  mailing: ['client', 'name', 'firstName', 'email', 'segment'],
  snapshots: ['day', 'thresholds', 'segments', 'entered'],
  occasions: ['code', 'kind', 'active', 'offset', 'template', 'purpose', 'field', 'parameter'],
  templates: ['code', 'language', 'variant', 'subject', 'text'],
  suppressed: ['key', 'kind', 'client', 'address', 'book', 'purpose', 'source', 'time', 'user'],
  coupons: ['coupon', 'template', 'letter', 'time'],
  days: ['kind', 'code', 'day', 'title', 'words'],
  logo: ['part', 'picture'],
  // A page: its first row is its title alone.
  dashboard: ['title'],
  saved: ['code', 'name', 'condition', 'sentence', 'clients'],
} as const satisfies Record<TabKey, readonly string[]>;

/** Own tabs whose lines people may edit, add and sort: the columns by which a line is found again. */
export const OWN_KEYS = {
  occasions: ['code'],
  templates: ['code', 'language', 'variant'],
  suppressed: ['key'],
  coupons: ['coupon'],
  days: ['kind', 'code'],
  logo: ['part'],
  saved: ['code'],
} as const satisfies Partial<Record<TabKey, readonly string[]>>;
export type KeyedTable = keyof typeof OWN_KEYS;

/** The log's columns in books of version 1. */
export const LOG_COLUMNS_1 = [
  'operation',
  'part',
  'state',
  'command',
  'user',
  'time',
  'client',
  'payload',
  'salt',
  'digest',
  'chain',
] as const;

export const TAB_KEYS: readonly TabKey[] = [
  'settings',
  'segments',
  'log',
  'ledger',
  'decisions',
  'quality',
  'list',
  'mailing',
  'snapshots',
  'occasions',
  'templates',
  'suppressed',
  'coupons',
  'days',
  'logo',
  'dashboard',
  'saved',
];

/** Columns that a tab of ours takes which is a page and not one table. */
export const PAGE_COLUMNS: Partial<Record<TabKey, number>> = { dashboard: 14 };

const LOCALES: readonly Locale[] = ['en', 'ru', 'uk'];

/** An own tab as read once. Its header is row 1. */
export interface OwnTable {
  key: TabKey;
  tab: number;
  content: TabContent;
  /** Column code → column from 1. */
  columns: ReadonlyMap<string, number>;
}

/** Header texts of an own tab, as stored words know them. */
type HeaderText<Key extends TabKey> = { [One in Key]: `${One}.${(typeof OWN_COLUMNS)[One][number]}` }[Key];

/** As much of the ports as finding the columns of an own tab takes. */
export interface HeaderPorts<Key extends TabKey> {
  words: (locale: Locale) => { readonly text: (key: HeaderText<Key>) => string };
}

/** The header texts of an own tab in the language of `words`. */
export function ownHeaders(words: { text(key: StoredText): string }, key: TabKey): string[] {
  return OWN_COLUMNS[key].map((column) => words.text(`${key}.${column}` as StoredText));
}

/**
 * Where each table of the base is: by the tab's mark, and for Klientura's own tabs also by the reserved name in any language over the right header,
 * because a round trip through a file loses marks.
 * @returns table key → tab ID. 2 calls and 1 per mark; for own tabs without a mark 2 more each.
 */
export function findTables(ports: Ports): { tabs: Tab[]; found: Map<string, { tab: number; mark: TabMark | null }> } {
  const tabs = ports.book.tabs();
  const found = new Map<string, { tab: number; mark: TabMark | null }>();
  for (const { tab, key, value } of ports.book.tabMarks()) {
    const mark = key === TABLE_MARK ? parseMark<TabMark>(value, 'table') : null;
    if (mark !== null && !found.has(mark.table) && tabs.some(({ id }) => id === tab))
      found.set(mark.table, { tab, mark });
  }
  const taken = new Set([...found.values()].map(({ tab }) => tab));
  for (const key of TAB_KEYS) {
    if (found.has(key)) continue;
    const candidate = tabs.find(
      ({ id, name }) => !taken.has(id) && LOCALES.some((locale) => ports.words(locale).tab(key) === name),
    );
    if (candidate !== undefined && isOwnHeader(ports, key, ports.book.read(candidate.id).values[0] ?? []))
      found.set(key, { tab: candidate.id, mark: null });
  }
  return { tabs, found };
}

/** Columns that tabs of older versions do not have. */
const LATER_COLUMNS: readonly string[] = ['segments.cells'];

/** Whether a tab's first row is the header of our own table, in any language; also one of an older version. */
export function isOwnHeader(ports: Ports, key: TabKey, firstRow: readonly RawValue[]): boolean {
  const columns = OWN_COLUMNS[key].filter((column) => !LATER_COLUMNS.includes(`${key}.${column}`));
  return shows(ports, key, columns, firstRow) || (key === 'log' && isLogOfVersion1(ports, firstRow));
}

/**
 * Headers that a tab of an older version lacks, in the language of those it has; all of them are behind the others.
 * @example missingHeaders(ports, 'segments', ['Segment', …, 'Thresholds']) //=> ['Scores of the segment']
 */
export function missingHeaders(ports: Ports, key: TabKey, firstRow: readonly RawValue[]): string[] {
  const columns = ownColumns(ports, key, firstRow);
  const missing = OWN_COLUMNS[key].filter((column) => !columns.has(column));
  if (missing.length === 0) return [];
  const locale = LOCALES.find(
    (one) => firstRow[0] === ports.words(one).text(`${key}.${OWN_COLUMNS[key][0]}` as StoredText),
  );
  const words = ports.words(locale ?? ports.session.locale());
  return missing.map((column) => words.text(`${key}.${column}` as StoredText));
}

/** Whether this is the header of a log that the first version wrote. */
export function isLogOfVersion1(ports: Ports, firstRow: readonly RawValue[]): boolean {
  return shows(ports, 'log', LOG_COLUMNS_1, firstRow) && !shows(ports, 'log', ['parts'], firstRow);
}

function shows(ports: Ports, key: TabKey, columns: readonly string[], firstRow: readonly RawValue[]): boolean {
  return LOCALES.some((locale) =>
    columns.every((column) => firstRow.includes(ports.words(locale).text(`${key}.${column}` as StoredText))),
  );
}

/** Reads an own tab. 2 calls. */
export function readOwnTable<Key extends TabKey>(
  ports: HeaderPorts<Key> & { book: Pick<Ports['book'], 'read'> },
  key: Key,
  tab: number,
): OwnTable {
  const content = ports.book.read(tab);
  return { key, tab, content, columns: ownColumns(ports, key, content.values[0] ?? []) };
}

/** Finds and reads one of Klientura's own tabs; null when it is not there. */
export function openOwnTable(ports: Ports, key: TabKey): OwnTable | null {
  const place = findTables(ports).found.get(key);
  return place === undefined ? null : readOwnTable(ports, key, place.tab);
}

/**
 * Columns by header text in any language, else by their place, so that a column moved or translated by hand is still found. One that tabs of older versions
 * lack is there only with its header: at its place a person may keep notes.
 */
export function ownColumns<Key extends TabKey>(
  ports: HeaderPorts<Key>,
  key: Key,
  firstRow: readonly RawValue[],
): Map<string, number> {
  const columns = new Map<string, number>();
  OWN_COLUMNS[key].forEach((column, index) => {
    const texts = LOCALES.map((locale) => ports.words(locale).text(`${key}.${column}` as HeaderText<Key>));
    const at = firstRow.findIndex((cell) => typeof cell === 'string' && texts.includes(cell));
    if (at >= 0 || !LATER_COLUMNS.includes(`${key}.${column}`)) columns.set(column, (at < 0 ? index : at) + 1);
  });
  return columns;
}
