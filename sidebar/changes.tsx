/** What a command would change, in lines. */
import type { StepPreview } from '../src/entry/api';
import { usePage } from './page-state';
import { joined, stepSentence } from './step-sentence';

export function Changes({ lines }: { lines: readonly StepPreview[] }) {
  const { words, locale } = usePage();
  return (
    <ul class="dots" data-testid="changes">
      {joined(lines).map((line) => (
        <li key={`${line.kind} ${line.table} ${line.label}`}>
          {stepSentence(line, words, locale)}
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
