/** All that a book holds, as one text that two runs of the same work must agree on: tabs, marks, names, triggers, properties. */
import type { Host } from '../../host/host';
import { TABLE_MARK, parseMark, type TabMark } from '../../src/tables/marks';
import { picture } from './keep';

/** What may differ between two runs: IDs are random. Client IDs are numbered as they are met, so that a swap of two still shows. */
function withoutChance(text: string): string {
  const met = new Map<string, string>();
  return text.replace(/op-[0-9a-f]{8}/g, 'OP').replace(/K-[0-9A-Z]{6,}/g, (id) => {
    if (!met.has(id)) met.set(id, `ID${met.size + 1}`);
    return met.get(id)!;
  });
}

/** Table keys of the marked tabs, by sheet. */
export function tablesOf({ book }: Host): Map<number, string> {
  const found = new Map<number, string>();
  for (const { location, key, value } of book.metadata()) {
    const table = key === TABLE_MARK ? parseMark<TabMark>(value, 'table')?.table : undefined;
    if (location.kind === 'SHEET' && table !== undefined) found.set(location.sheet, table);
  }
  return found;
}

/** @param skip tables whose cells are not looked at, beside the log's, which tells of its runs */
export async function wholePicture(host: Host, skip: readonly string[] = []): Promise<string> {
  const { book } = host;
  await book.settle();
  const tables = tablesOf(host);
  const nameOf = new Map(book.sheets().map(({ id, name }) => [id, name]));
  const blind = (id: number): boolean => ['log', ...skip].includes(tables.get(id) ?? '');
  const tabs = [];
  for (const { id, name, maxRows, maxColumns, ...rest } of book.sheets()) {
    const frame = { name, ...rest, color: book.tabColor(id), hiddenColumns: book.hiddenColumns(id) };
    if (blind(id)) {
      tabs.push({ ...frame, id: 0 });
      continue;
    }
    const area = { sheet: id, row: 0, column: 0, rows: maxRows, columns: maxColumns };
    const { protections, filter, merges, ...seen } = (await picture(book, [name]))[name]!;
    tabs.push({
      ...frame,
      maxRows,
      maxColumns,
      ...seen,
      counts: [protections, filter, merges].map((things) => JSON.stringify(things, places)),
      validations: JSON.stringify(book.validations(area), places),
      styles: book.styles(area),
      formats: book.numberFormats(area),
      widths: book.columnWidths(id),
      gridlinesHidden: book.gridlinesHidden(id),
      charts: JSON.stringify(
        book.charts().filter((chart) => chart.sheet === id),
        places,
      ),
      conditional: JSON.stringify(book.conditionalFormats(id), places),
    });
  }
  const marks = book.metadata().map(({ location, key, value, visibility }) => ({
    location: 'sheet' in location ? { ...location, sheet: nameOf.get(location.sheet) } : location,
    value: key === TABLE_MARK || !value.startsWith('{') ? value : (JSON.parse(value) as unknown),
    key,
    visibility,
  }));
  const services = host.services() as { properties: { document: Record<string, string> } };
  return withoutChance(
    JSON.stringify({
      tabs,
      marks: marks.map((mark) => JSON.stringify(mark)).sort(),
      names: book.namedRanges().map(({ name, area }) => ({ name, area: { ...area, sheet: nameOf.get(area.sheet) } })),
      triggers: host.triggers().map(({ id: _id, ...trigger }) => trigger),
      properties: { ...services.properties, document: withoutLog(services.properties.document) },
    }),
  );

  /** Sheets and protections are numbered anew in every run. */
  function places(key: string, value: unknown): unknown {
    return key === 'sheet' ? nameOf.get(value as number) : key === 'id' ? undefined : value;
  }
}

/** The log's anchor follows the log's rows; the lease names its trigger by its ID. */
function withoutLog(document: Record<string, string>): [string, string][] {
  return Object.entries(document)
    .filter(([name]) => name !== 'klientura.log')
    .map(([name, value]): [string, string] => [name, value.replace(/"trigger":"[^"]*"/, '"trigger":""')])
    .sort();
}

/** Where two pictures part; null when they are one. */
export function difference(seen: string, expected: string): string | null {
  if (seen === expected) return null;
  let at = 0;
  while (seen[at] === expected[at]) at++;
  const from = Math.max(0, at - 50);
  return `…${seen.slice(from, at + 50)}… instead of …${expected.slice(from, at + 50)}…`;
}
