/** The columns of a tab as they were understood: field, what speaks for it, and samples. Each can be corrected. */
import { dataWords } from '../src/i18n/data';
import { useState } from 'preact/hooks';
import type { SetUpReport } from '../src/entry/api';
import { evidenceSentence } from '../src/i18n/reasons';
import { columnLetters } from '../src/domain/column-letters';
import { codesIn } from '../src/i18n/sentences';
import { sidebarWords } from '../src/i18n/sidebar';
import { FieldChoice } from './field-choice';
import { usePage } from './page-state';
import { Fold } from './parts';

type TableReport = Pick<SetUpReport['clients'], 'headerRow' | 'columns'>;

interface ColumnsProps {
  table: TableReport;
  kind: 'clients' | 'orders';
  summary: string;
  /** Absent where the columns are bound already: then another view is for that. */
  onChoose?: ((field: string, column: number) => void) | undefined;
}

/** A list that is open, since it is what the person is asked to check. */
export function Columns({ table, kind, summary, onChoose }: ColumnsProps) {
  const { say, locale, go } = usePage();
  const [asked, setAsked] = useState(0);
  const fields: Record<string, string> = codesIn(locale).fields;
  const text = sidebarWords(locale).setUp;
  const titleOf = (header: string, column: number) => header || say(text.column, { letter: columnLetters(column) });
  return (
    <Fold summary={summary} open>
      <p class="gray">{say(text.header, { row: table.headerRow })}</p>
      <ul class="plain" data-testid="columns">
        {table.columns.map((column) => (
          <li key={column.column}>
            <b>{titleOf(column.header, column.column)}</b>
            {' → '}
            {column.field === null ? text.kept : (fields[column.field] ?? column.field)}
            {onChoose && asked !== column.column && (
              <>
                {' '}
                <button
                  type="button"
                  class="link"
                  aria-label={`${dataWords(locale).columns.correct}: ${titleOf(column.header, column.column)}`}
                  onClick={() => setAsked(column.column)}
                  data-testid={`correct-${kind}-${column.column}`}
                >
                  {dataWords(locale).columns.correct}
                </button>
              </>
            )}
            {onChoose && asked === column.column && (
              <FieldChoice
                table={kind}
                label={say(dataWords(locale).columns.holds, { header: titleOf(column.header, column.column) })}
                value={column.field ?? ''}
                onChange={(field) => field !== '' && onChoose(field, column.column)}
                testId={`field-${kind}-${column.column}`}
              />
            )}
            {column.evidence.length > 0 && column.field !== null && (
              <div class="gray">
                {column.evidence.map(({ code, share }) => evidenceSentence(code, share, locale)).join('; ')}
              </div>
            )}
            {column.samples.length > 0 && <div class="gray">{say(text.samples, { samples: column.samples })}</div>}
          </li>
        ))}
      </ul>
      {!onChoose && (
        <button type="button" class="link" onClick={() => go('columns')} data-testid={`to-columns-${kind}`}>
          {dataWords(locale).columns.toColumns}
        </button>
      )}
    </Fold>
  );
}
