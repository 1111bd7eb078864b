/** Today's morning lists as they would be sent, with the way to send one to oneself. */
import type { TeamList, TeamReport } from '../../src/entry/api';
import { faultSentence } from '../../src/i18n/mail-desk';
import { usePage } from '../page-state';
import { Fold, Note } from '../parts';
import { Refused, ToColumns } from '../refused';
import { useDeed, useDesk } from './desk';

export function TeamLists({ report: { lists, trouble } }: { report: TeamReport }) {
  const { locale, say } = usePage();
  const { text } = useDesk();
  const texts = text.teamTexts;
  return (
    <section data-testid="team-lists">
      <h2>{texts.today}</h2>
      {trouble !== '' && (
        <Note>
          <p>{say(texts.trouble, { why: faultSentence({ code: trouble, params: {} }, locale) })}</p>
          <ToColumns code={trouble} />
        </Note>
      )}
      {lists.length === 0 && <p>{texts.noLists}</p>}
      {lists.map((list) => (
        <ListOf key={list.address} list={list} />
      ))}
    </section>
  );
}

function ListOf({ list: { name, address, items, state, subject, text: lines } }: { list: TeamList }) {
  const { say } = usePage();
  const { text } = useDesk();
  const texts = text.teamTexts;
  const test = useDeed<{ to: string; subject: string }>('mail.testDigest');
  const called = name || address;
  if (items === 0) return <p class="gray">{say(texts.empty, { name: called })}</p>;
  return (
    <div data-testid={`list-${address}`}>
      <Fold summary={`${say(texts.list, { name: called, n: items })} · ${texts.states[state]}`}>
        <p>
          <b>{subject}</b>
        </p>
        <div class="letter">{lines}</div>
        {test.error && !test.busy && <Refused error={test.error} />}
        <button
          type="button"
          disabled={test.busy}
          aria-label={say(texts.testOf, { name: called })}
          onClick={() => void test.act({ address }, (sent) => say(texts.tested, { ...sent }))}
          data-testid="test-list"
        >
          {texts.test}
        </button>
      </Fold>
    </div>
  );
}
