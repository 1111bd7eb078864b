/** Cells that nobody can read for certain: each with its reason and, where there is one, a suggestion that the person may take. */
import { useState } from 'preact/hooks';
import type { DoubtfulClientCell } from '../../src/entry/api';
import { reasonSentence } from '../../src/i18n/reasons';
import { codesIn } from '../../src/i18n/sentences';
import { isLeft, toggled, type Left } from '../left-cells';
import { usePage } from '../page-state';
import { Fold } from '../parts';
import { PAGE_SIZE } from '../row-list';

interface DoubtfulCellsProps {
  cells: readonly DoubtfulClientCell[];
  /** Suggestions taken, and how to change that; without them the list is only read. */
  accepted?: readonly Left[];
  /** What stays as it is: a suggestion for it cannot be taken. */
  left?: readonly Left[];
  onAccept?: (accepted: Left[]) => void;
}

export function DoubtfulCells({ cells, accepted = [], left = [], onAccept }: DoubtfulCellsProps) {
  const { words, say, locale } = usePage();
  const [shown, setShown] = useState(PAGE_SIZE);
  const text = words.cleanUp;
  const fields: Record<string, string | undefined> = codesIn(locale).fields;
  const suggested = cells.filter((cell) => cell.suggestion !== undefined && !isLeft(left, cell));
  const taken = suggested.filter((cell) => isLeft(accepted, cell)).length;
  const all = suggested.length > 0 && taken === suggested.length;
  if (cells.length === 0) return null;
  return (
    <Fold summary={say(text.doubtful, { n: cells.length })} open={onAccept !== undefined}>
      <p class="gray">{suggested.length > 0 && onAccept ? text.doubtfulHelp : text.doubtfulHelpBare}</p>
      {suggested.length > 1 && onAccept && (
        <label class="inline">
          <input
            type="checkbox"
            checked={all}
            ref={(box) => {
              if (box) box.indeterminate = !all && taken > 0;
            }}
            onChange={() => onAccept(all ? [] : suggested.map(({ id, field }) => ({ id, field })))}
            data-testid="accept-all"
          />
          <b>{say(text.acceptAll, { n: suggested.length })}</b>
        </label>
      )}
      <ul class="plain" data-testid="doubtful">
        {cells.slice(0, shown).map(({ row, id, field, value, reason, suggestion }) => (
          <li key={`${id} ${field}`}>
            <b>{say(words.common.cell, { row, field: fields[field] ?? field })}.</b>{' '}
            {reasonSentence(reason, { value }, locale)}
            {suggestion !== undefined && onAccept && (
              <label class="inline">
                <input
                  type="checkbox"
                  checked={isLeft(accepted, { id, field }) && !isLeft(left, { id, field })}
                  disabled={isLeft(left, { id, field })}
                  onChange={() => onAccept(toggled(accepted, { id, field }))}
                  data-testid={`accept-${id}-${field}`}
                />
                {say(text.accept, { suggestion })}
              </label>
            )}
          </li>
        ))}
      </ul>
      {cells.length > shown && (
        <button type="button" class="link" onClick={() => setShown(shown + PAGE_SIZE)}>
          {say(words.common.more, { n: cells.length - shown })}
        </button>
      )}
    </Fold>
  );
}
