/** What a command would change, in lines. */
import type { StepPreview } from '../src/entry/api';
import { settingLabel } from '../src/i18n/sentences';
import { useHistoryWords } from './history-words';
import { usePage } from './page-state';
import { joined, stepSentence, type TabNames } from './step-sentence';

/** A letter's text would fill the panel. */
const LONGEST = 60;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

export function Changes({ lines, tabs }: { lines: readonly StepPreview[]; tabs?: TabNames }) {
  const { words, locale } = usePage();
  const { value } = useHistoryWords();
  return (
    <ul class="dots" data-testid="changes">
      {joined(lines).map((line) => (
        <li key={`${line.kind} ${line.table} ${line.label}`}>
          {stepSentence(line, words, locale, tabs)}
          {line.examples.map(({ id, field, before, after }) => (
            <div class="gray" key={`${id} ${field}`}>
              {line.examples.length > 1 && line.kind === 'setting' && `${settingLabel(id, locale)}: `}
              {short(value(before, field))} → {short(value(after, field))}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
