/** What a command would change, in lines. */
import type { StepPreview } from '../src/entry/api';
import { usePage } from './page-state';
import { joined, stepSentence, type TabNames } from './step-sentence';

export function Changes({ lines, tabs }: { lines: readonly StepPreview[]; tabs?: TabNames }) {
  const { words, locale } = usePage();
  return (
    <ul class="dots" data-testid="changes">
      {joined(lines).map((line) => (
        <li key={`${line.kind} ${line.table} ${line.label}`}>
          {stepSentence(line, words, locale, tabs)}
          {line.examples.map(({ id, field, before, after }) => (
            <div class="gray" key={`${id} ${field}`}>
              {String(before ?? '')} → {String(after ?? '')}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
