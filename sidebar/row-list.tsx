/** Changed cells, a page at a time; where the person may choose, each can be left as it is. */
import { useEffect, useState } from 'preact/hooks';
import type { Envelope, RowPreview } from '../src/entry/api';
import { fieldName } from '../src/i18n/sentences';
import { useHistoryWords } from './history-words';
import type { Left } from './left-cells';
import { usePage } from './page-state';
import { Busy, Button, Problem } from './parts';

/** A page of changed cells as commands take it. */
export interface PageAsk {
  field?: string;
  /** The first one, from 0. */
  from: number;
  size: number;
}

export type LookAtRows = (page: PageAsk) => Promise<Envelope>;

export const PAGE_SIZE = 50;

interface RowListProps {
  look: LookAtRows;
  /** The only field of these cells; without it each line names its own. */
  field?: string;
  isLeft?: (cell: Left) => boolean;
  onToggle?: ((cell: Left) => void) | undefined;
}

export function RowList({ look, field, isLeft, onToggle }: RowListProps) {
  const { words, say } = usePage();
  const text = words.review;
  const [from, setFrom] = useState(0);
  const [answer, setAnswer] = useState<Envelope | null>(null);
  const load = async (start: number) => {
    setFrom(start);
    setAnswer(null);
    setAnswer(await look({ from: start, size: PAGE_SIZE }));
  };
  useEffect(() => void load(0), []);
  if (answer === null) return <Busy label={words.common.loading} />;
  if (!answer.ok) {
    return (
      <Problem message={answer.error.message}>
        <Button onClick={() => void load(from)}>{words.common.retry}</Button>
      </Problem>
    );
  }
  const { rows, total } = answer.rows ?? { rows: [], total: 0 };
  return (
    <>
      <ul class="plain rows" data-testid="rows">
        {rows.map((row) => (
          <li key={`${row.id} ${row.field}`}>
            {onToggle ? (
              <label class="inline">
                <input
                  type="checkbox"
                  checked={!isLeft?.(row)}
                  onChange={() => onToggle({ id: row.id, field: row.field })}
                />
                <Row row={row} only={field} />
              </label>
            ) : (
              <Row row={row} only={field} />
            )}
          </li>
        ))}
      </ul>
      {total > PAGE_SIZE && (
        <div role="group" aria-label={say(text.range, { from: from + 1, to: from + rows.length, total })}>
          <p class="gray">{say(text.range, { from: from + 1, to: from + rows.length, total })}</p>
          <Button onClick={() => void load(from - PAGE_SIZE)} disabled={from === 0}>
            {text.previous}
          </Button>
          <Button onClick={() => void load(from + PAGE_SIZE)} disabled={from + rows.length >= total} testId="next-rows">
            {text.next}
          </Button>
        </div>
      )}
    </>
  );
}

function Row({ row, only }: { row: RowPreview; only: string | undefined }) {
  const { locale } = usePage();
  const { change } = useHistoryWords();
  return (
    <span>
      <RowName {...row} />
      <br />
      {only === undefined && `${fieldName(row.field, locale)}: `}
      {change(row.before, row.after, row.field)}
    </span>
  );
}

/** How a client is called beside its row; the ID where nothing else is known. */
export function RowName({ id, row, name }: { id: string; row: number | null; name: string }) {
  const { words, say } = usePage();
  return (
    <span class="gray">
      {[row === null ? '' : say(words.common.row, { row }), name || id].filter(Boolean).join(' · ')}
    </span>
  );
}
