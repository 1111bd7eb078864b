/** Rows that were not taken over and cells that cannot be read, each with its reason. */
import type { Reason } from '../src/domain/codes';
import { reasonSentence } from '../src/i18n/reasons';
import { alike, Places } from './alike';
import { usePage } from './page-state';
import { Fold } from './parts';

/** Shown at most; the rest is counted, since a thousand lines help nobody in 300 pixels. */
const SHOWN = 100;

export interface LeftOutRow {
  row: number;
  reason: string;
  /** Of a single cell: its field and its text. */
  field?: string;
  value?: string;
  /** What the cell was probably meant to hold. */
  suggestion?: string;
}

/** A list that opens on demand. */
export function LeftOut({ rows, summary }: { rows: readonly LeftOutRow[]; summary?: string }) {
  const { words, say, locale } = usePage();
  const groups = alike(rows);
  if (rows.length === 0) return null;
  return (
    <Fold summary={summary ?? say(words.common.leftOut, { n: rows.length })}>
      <ul class="plain">
        {groups.slice(0, SHOWN).map((lines) => {
          const [{ row, reason, field, value, suggestion }] = lines;
          return (
            <li key={`${row} ${reason} ${field ?? ''}`}>
              <Places lines={lines} /> {reasonSentence(reason as Reason, value === undefined ? {} : { value }, locale)}
              {suggestion !== undefined && ` ${say(words.common.perhaps, { value: suggestion })}`}
            </li>
          );
        })}
      </ul>
      {groups.length > SHOWN && <p class="gray">{say(words.common.more, { n: groups.length - SHOWN })}</p>}
    </Fold>
  );
}
