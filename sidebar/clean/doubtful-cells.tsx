/** Cells that nobody can read for certain: each with its reason and, where there is one, a suggestion that the person may take. */
import { dataWords } from '../../src/i18n/data';
import { useState } from 'preact/hooks';
import type { DoubtfulClientCell } from '../../src/entry/api';
import { reasonSentence } from '../../src/i18n/reasons';
import { alike, Places } from '../alike';
import { isLeft, type Left } from '../left-cells';
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
  const text = dataWords(locale).cleanUp;
  const suggested = cells.filter((cell) => cell.suggestion !== undefined && !isLeft(left, cell));
  const taken = suggested.filter((cell) => isLeft(accepted, cell)).length;
  const all = suggested.length > 0 && taken === suggested.length;
  if (cells.length === 0) return null;
  // What asks for an answer comes first, what can only be read after it.
  const groups = alike(cells);
  const answerable = groups.filter(([{ suggestion }]) => suggestion !== undefined);
  const sorted = [...answerable, ...groups.filter(([{ suggestion }]) => suggestion === undefined)];
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
        {sorted.slice(0, shown).map((lines) => {
          const [{ id, field, value, reason, suggestion }] = lines;
          return (
            <li key={`${id} ${field}`}>
              <Places lines={lines} /> {reasonSentence(reason, { value }, locale)}
              {suggestion !== undefined && onAccept && (
                <Suggestion lines={lines} text={suggestion} accepted={accepted} left={left} onAccept={onAccept} />
              )}
            </li>
          );
        })}
      </ul>
      {sorted.length > shown && (
        <button type="button" class="link" onClick={() => setShown(shown + PAGE_SIZE)}>
          {say(words.common.more, { n: sorted.length - shown })}
        </button>
      )}
    </Fold>
  );
}

interface SuggestionProps extends Required<Pick<DoubtfulCellsProps, 'accepted' | 'left'>> {
  /** Cells that the same is suggested for: one answer counts for all of them. */
  lines: readonly [Left, ...Left[]];
  text: string;
  onAccept: (accepted: Left[]) => void;
}

function Suggestion({ lines, text, accepted, left, onAccept }: SuggestionProps) {
  const { say, locale } = usePage();
  const [{ id, field }] = lines;
  const free = lines.filter((cell) => !isLeft(left, cell));
  const taken = free.length > 0 && free.every((cell) => isLeft(accepted, cell));
  const turn = () => {
    const others = accepted.filter((cell) => !isLeft(free, cell));
    onAccept(taken ? others : [...others, ...free.map((cell) => ({ id: cell.id, field: cell.field }))]);
  };
  return (
    <label class="inline">
      <input
        type="checkbox"
        checked={taken}
        disabled={free.length === 0}
        onChange={turn}
        data-testid={`accept-${id}-${field}`}
      />
      {say(dataWords(locale).cleanUp.accept, { suggestion: text })}
    </label>
  );
}
