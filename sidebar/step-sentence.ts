/** One line of a preview in words. */
import type { PreviewLine } from '../src/entry/api';
import type { PageWords } from '../src/i18n/en/page';
import { codesIn, settingLabel } from '../src/i18n/sentences';
import { storedWords } from '../src/i18n/stored';
import { fill, type Locale } from '../src/i18n/template';

/** @example stepSentence({ kind: 'createTab', table: 'segments', fields: [], count: 1 }, words, 'en') // 'New tab “Segments”' */
export function stepSentence(line: PreviewLine, words: PageWords, locale: Locale): string {
  const templates: Record<string, string> = words.setUp.steps;
  const fields: Record<string, string> = codesIn(locale).fields;
  const name = (code: string) => (line.kind === 'setting' ? settingLabel(code, locale) : (fields[code] ?? code));
  return fill(
    templates[line.kind] ?? line.kind,
    {
      count: line.count,
      table: tableName(line.table, words, locale),
      fields: line.fields.length > 0 ? line.fields.map(name) : undefined,
    },
    locale,
  );
}

function tableName(table: string, words: PageWords, locale: Locale): string {
  if (table === 'clients' || table === 'orders') return words.setUp.tables[table];
  return storedWords(locale).tab(table as 'settings');
}
