/** A preview in words: one line for all steps of a kind. */
import type { StepPreview } from '../src/entry/api';
import type { PageWords } from '../src/i18n/en/page';
import { codesIn, fieldName, settingLabel } from '../src/i18n/sentences';
import { fill, type Locale } from '../src/i18n/template';

/** What a sentence needs of a step. */
export type PreviewLine = Pick<StepPreview, 'kind' | 'table' | 'fields' | 'count' | 'label' | 'examples'>;

/** Steps of one kind on one table are one line: ten new columns are "10 new columns: …". New tabs keep a line each, for their names. */
export function joined(lines: readonly PreviewLine[]): PreviewLine[] {
  const byKind = new Map<string, PreviewLine>();
  for (const line of lines) {
    const key = `${line.kind} ${line.table}`;
    const before = byKind.get(key);
    const fields = [...(before?.fields ?? []), ...line.fields];
    byKind.set(
      key,
      before === undefined
        ? line
        : {
            ...before,
            count: before.count + line.count,
            fields: [...new Set(fields)],
            examples: [...before.examples, ...line.examples],
          },
    );
  }
  return [...byKind.values()];
}

/** Names of the user's tabs by table, where they are known. */
export type TabNames = Readonly<Record<string, string | undefined>>;

/** @example stepSentence({ kind: 'createTab', table: 'segments', fields: [], count: 1, label: '', examples: [] }, words, 'en') // 'New tab “Segments”' */
export function stepSentence(line: PreviewLine, words: PageWords, locale: Locale, tabs: TabNames = {}): string {
  const { tables } = codesIn(locale) as { tables: Record<string, string> };
  const name = (code: string) => (line.kind === 'setting' ? settingLabel(code, locale) : fieldName(code, locale));
  const tab = line.kind === 'createTab' ? line.label : line.kind === 'adoptTab' ? tabs[line.table] : '';
  const values = {
    count: line.count,
    table: tab || (tables[line.table] ?? line.table),
    fields: line.fields.length > 0 ? line.fields.map(name) : undefined,
  };
  return fill(templateOf(line, words), values, locale);
}

function templateOf({ kind, table, label }: PreviewLine, { plan: { steps } }: PageWords): string {
  const templates: Record<StepPreview['kind'], string> = steps;
  if (kind === 'heartbeat' && label === 'STOP') return steps.heartbeatStops;
  if (table === 'orders' && kind === 'assignIds') return steps.linkOrders;
  if (table === 'orders' && kind === 'releaseTab') return steps.releaseOrders;
  return table === 'orders' && kind === 'clearIds' ? steps.unlinkOrders : templates[kind];
}
