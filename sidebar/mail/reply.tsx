/** The user's mark that a client answered a letter, and the way to take it back. */
import type { LoggedLetter } from '../../src/entry/api';
import { usePage } from '../page-state';
import { Problem } from '../parts';
import { useDeed, useDesk } from './desk';

export function Reply({ letter: { key, id, name, replied } }: { letter: LoggedLetter }) {
  const { say } = usePage();
  const { text } = useDesk();
  const texts = text.resultTexts;
  const mark = useDeed('mail.markReply');
  const called = { name: name || id };
  return (
    <>
      {replied && <span class="done nowrap"> · {texts.replied}</span>}
      {mark.error && !mark.busy && <Problem message={mark.error.message} />}
      <br />
      <button
        type="button"
        class="link"
        disabled={mark.busy}
        aria-label={say(replied ? texts.unmarkOf : texts.markOf, called)}
        onClick={() => void mark.act({ key, replied: !replied }, say(replied ? texts.unmarked : texts.marked, called))}
        data-testid={replied ? 'unmark-reply' : 'mark-reply'}
      >
        {replied ? texts.unmark : texts.mark}
      </button>
    </>
  );
}
