/** Puts tags on the clients of a segment and takes others off, with the way back. */
import { useState } from 'preact/hooks';
import { ownSegmentWords } from '../../../src/i18n/own-segments';
import { Made } from '../../made';
import { usePage } from '../../page-state';
import { Button, Field, Fold, Problem } from '../../parts';
import { Progress } from '../../progress';
import { useLongCommand } from '../../use-long-command';
import type { TagsReport } from './report';

/** @param chosen `{ segment: 'LOST' }` or `{ saved: 'S1' }` */
export function TagThem({ chosen }: { chosen: object }) {
  const { locale, say } = usePage();
  const text = ownSegmentWords(locale);
  const tags = useLongCommand<TagsReport>('tags.change');
  const [add, setAdd] = useState('');
  const [remove, setRemove] = useState('');
  const split = (typed: string) =>
    typed
      .split(/[,;]/)
      .map((tag) => tag.trim())
      .filter(Boolean);
  const found = tags.done?.report;
  const isBlank = split(add).length + split(remove).length === 0;
  const input = (label: string, value: string, set: (text: string) => void, testId: string) => (
    <Field label={label}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          value={value}
          data-testid={testId}
          onInput={(event) => set(event.currentTarget.value)}
        />
      )}
    </Field>
  );
  return (
    <Fold summary={text.tag}>
      <div data-testid="tag-them">
        <p class="gray">{text.tagHelp}</p>
        {tags.error && !tags.busy && <Problem message={tags.error.message} />}
        {found && !tags.busy && (
          <Made report={found}>
            {found.changed === 0 && found.left.length === 0
              ? text.taggedNone
              : say(text.tagged, {
                  n: found.changed,
                  column: found.added ?? undefined,
                  left: found.left.length || undefined,
                })}
          </Made>
        )}
        <Progress of={tags} />
        <div class="beside-each-other">
          {input(text.tagAdd, add, setAdd, 'tag-add')}
          {input(text.tagRemove, remove, setRemove, 'tag-remove')}
        </div>
        <Button
          disabled={isBlank || tags.busy}
          onClick={() => void tags.run({ ...chosen, add: split(add), remove: split(remove) })}
          testId="tag-do"
        >
          {text.tagDo}
        </Button>
      </div>
    </Fold>
  );
}
