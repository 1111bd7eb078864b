/** A plan before it is carried out: by column with counts and examples, then row by row; where the person may choose, single cells and whole columns can be left as they are. */
import { useState } from 'preact/hooks';
import type { StepPreview } from '../src/entry/api';
import type { Locale } from '../src/i18n/template';
import { Changes } from './changes';
import { useHistoryWords } from './history-words';
import { allLeft, isLeft, toggled, WHOLE_COLUMN, type Left } from './left-cells';
import { usePage } from './page-state';
import { lookOf } from './shown';
import { RowList, type LookAtRows } from './row-list';
import { stepSentence, type TabNames } from './step-sentence';

interface ReviewProps {
  lines: readonly StepPreview[];
  tabs?: TabNames;
  /** Asks the same dry run for a page of its cells. */
  look: LookAtRows;
  /** What is left as it is, and how to change that; without them nothing can be chosen. */
  left?: readonly Left[];
  onLeave?: (left: Left[]) => void;
}

export function Review({ lines, tabs, look, left = [], onLeave }: ReviewProps) {
  const { words } = usePage();
  const columns = lines.filter(({ kind }) => kind === 'cells');
  const others = lines.filter(({ kind }) => kind !== 'cells');
  return (
    <>
      {others.length > 0 && <Changes lines={others} tabs={tabs} />}
      {columns.length > 0 && (
        <>
          {onLeave && <p class="gray">{words.review.help}</p>}
          <ul class="plain" data-testid="review">
            {columns.map((line) => (
              <Column key={line.fields.join()} line={line} look={look} left={left} onLeave={onLeave} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface ColumnProps extends Required<Pick<ReviewProps, 'look' | 'left'>> {
  line: StepPreview;
  onLeave: ReviewProps['onLeave'];
}

/** Examples that look the same tell nothing more: five times “+ → yes” is shown once, and so are texts that become dates. */
function different(examples: StepPreview['examples'], locale: Locale): StepPreview['examples'] {
  const seen = new Set<string>();
  return examples.filter(({ field, before, after }) => {
    const look = lookOf(before, after, field, locale);
    const key = look === 'OTHER' ? JSON.stringify([before, after]) : look;
    return !seen.has(key) && seen.add(key);
  });
}

/** One column of the plan. */
function Column({ line, look, left, onLeave }: ColumnProps) {
  const { words, say, locale } = usePage();
  const { change } = useHistoryWords();
  const text = words.review;
  const [open, setOpen] = useState(false);
  const field = line.fields[0] ?? '';
  const off = allLeft(left, field);
  const single = left.filter((cell) => cell.field === field && cell.id !== WHOLE_COLUMN).length;
  const sentence = stepSentence(line, words, locale);
  return (
    <li>
      {onLeave ? (
        <label class="inline">
          <input
            type="checkbox"
            checked={!off}
            ref={(box) => {
              if (box) box.indeterminate = !off && single > 0;
            }}
            onChange={() => onLeave(toggled(left, { id: WHOLE_COLUMN, field }))}
            data-testid={`column-${field}`}
          />
          <b>{sentence}</b>
        </label>
      ) : (
        <b>{sentence}</b>
      )}
      {off ? (
        <div class="gray">{text.leavesAll}</div>
      ) : (
        <>
          {single > 0 && <div class="gray">{say(text.leaves, { n: single })}</div>}
          {!open &&
            different(line.examples, locale).map(({ id, before, after }) => (
              <div class="gray" key={id}>
                {change(before, after, field)}
              </div>
            ))}
          <button
            type="button"
            class="link"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            data-testid={`rows-${field}`}
          >
            {open ? text.hide : text.rows}
          </button>
          {open && (
            <RowList
              look={(page) => look({ ...page, field })}
              field={field}
              isLeft={(cell) => isLeft(left, cell)}
              onToggle={onLeave && ((cell) => onLeave(toggled(left, cell)))}
            />
          )}
        </>
      )}
    </li>
  );
}
