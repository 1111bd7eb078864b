/** Cells that were edited since a step, so that taking it back leaves them: what each holds now, and what it held before. */
import { useState } from 'preact/hooks';
import type { UndoConflict } from '../src/entry/api';
import { fieldName, settingLabel } from '../src/i18n/sentences';
import { useHistoryWords } from './history-words';
import { usePage } from './page-state';
import { Fold } from './parts';
import { PAGE_SIZE, RowName } from './row-list';

export function ConflictList({ conflicts }: { conflicts: readonly UndoConflict[] }) {
  const { words, say, locale } = usePage();
  const { value } = useHistoryWords();
  const [shown, setShown] = useState(PAGE_SIZE);
  const text = words.history;
  if (conflicts.length === 0) return null;
  return (
    <Fold summary={say(text.edited, { n: conflicts.length })} open>
      <ul class="plain" data-testid="conflicts">
        {conflicts.slice(0, shown).map((conflict) => (
          <li key={`${conflict.id} ${conflict.field}`}>
            <b>
              {conflict.field === 'setting' ? settingLabel(conflict.id, locale) : fieldName(conflict.field, locale)}
            </b>
            <br />
            {conflict.field !== 'setting' && (
              <>
                <RowName {...conflict} />
                <br />
              </>
            )}
            {say(text.nowAndBack, {
              now: value(conflict.now, conflict.field),
              back: value(conflict.back, conflict.field),
            })}
          </li>
        ))}
      </ul>
      {conflicts.length > shown && (
        <button type="button" class="link" onClick={() => setShown(shown + PAGE_SIZE)}>
          {say(words.common.more, { n: conflicts.length - shown })}
        </button>
      )}
    </Fold>
  );
}
