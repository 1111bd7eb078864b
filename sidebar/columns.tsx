/** The columns of a tab as they were understood: field, what speaks for it, and samples. */
import type { SetUpReport } from '../src/entry/api';
import { evidenceSentence } from '../src/i18n/reasons';
import { columnLetters } from '../src/domain/column-letters';
import { codesIn } from '../src/i18n/sentences';
import { usePage } from './page-state';
import { Fold } from './parts';

type TableReport = Pick<SetUpReport['clients'], 'headerRow' | 'columns'>;

/** A list that is open, since it is what the person is asked to check. */
export function Columns({ table, summary }: { table: TableReport; summary: string }) {
  const { words, say, locale } = usePage();
  const fields: Record<string, string> = codesIn(locale).fields;
  return (
    <Fold summary={summary} open>
      <p class="gray">{say(words.setUp.header, { row: table.headerRow })}</p>
      <ul class="plain" data-testid="columns">
        {table.columns.map((column) => (
          <li key={column.column}>
            <b>{column.header || say(words.setUp.column, { letter: columnLetters(column.column) })}</b>
            {' → '}
            {column.field === null ? words.setUp.kept : (fields[column.field] ?? column.field)}
            {column.evidence.length > 0 && column.field !== null && (
              <div class="gray">
                {column.evidence.map(({ code, share }) => evidenceSentence(code, share, locale)).join('; ')}
              </div>
            )}
            {column.samples.length > 0 && (
              <div class="gray">{say(words.setUp.samples, { samples: column.samples })}</div>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
