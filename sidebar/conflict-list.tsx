/** Cells that were edited since a step, so that taking it back leaves them: what each holds now, and what it held before. */
import { useState } from 'preact/hooks';
import type { UndoConflict } from '../src/entry/api';
import { codesIn, fieldName, settingLabel } from '../src/i18n/sentences';
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
  const tables: Record<string, string | undefined> = codesIn(locale).tables;
  // Of a client or a column that is gone every cell would say the same.
  const first = new Map<string, UndoConflict>();
  for (const conflict of conflicts) if (!first.has(keyOf(conflict))) first.set(keyOf(conflict), conflict);
  const lines = [...first.values()];
  const thingOf = ({ id, field }: UndoConflict): string =>
    field === 'setting' ? settingLabel(id, locale) : (tables[field] ?? fieldName(field, locale));
  const nameOf = (client: string): string =>
    String(conflicts.find(({ id, field }) => id === client && field === 'name')?.back ?? '');
  return (
    <Fold summary={say(text.edited, { n: conflicts.length })} open>
      <ul class="plain" data-testid="conflicts">
        {lines.slice(0, shown).map((conflict) => (
          <li key={keyOf(conflict)}>
            <b>{conflict.because === 'CLIENT_GONE' ? nameOf(conflict.id) || conflict.id : thingOf(conflict)}</b>
            <br />
            {conflict.field !== 'setting' && !conflict.because.endsWith('_GONE') && (
              <>
                <RowName {...conflict} />
                <br />
              </>
            )}
            {conflict.because === 'EDITED'
              ? say(text.nowAndBack, {
                  now: value(conflict.now, conflict.field),
                  back: value(conflict.back, conflict.field),
                })
              : text.stays[conflict.because]}
          </li>
        ))}
      </ul>
      {lines.length > shown && (
        <button type="button" class="link" onClick={() => setShown(shown + PAGE_SIZE)}>
          {say(words.common.more, { n: lines.length - shown })}
        </button>
      )}
    </Fold>
  );
}

function keyOf({ id, field, because }: UndoConflict): string {
  if (because === 'CLIENT_GONE') return id;
  return because === 'COLUMN_GONE' ? `* ${field}` : `${id} ${field}`;
}
