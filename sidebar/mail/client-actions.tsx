/** A client in a list of letters; opened, the ways to see the letter and to keep letters from this client. */
import { useState } from 'preact/hooks';
import type { MailPage, Suppression } from '../../src/entry/api';
import { usePage } from '../page-state';
import { Button, Choice, Problem } from '../parts';
import { useDeed, useDesk } from './desk';

type MailPurpose = MailPage['purposes'][number];

interface ClientActionsProps {
  id: string;
  name: string;
  /** null for a client who is gone. */
  row: number | null;
  /** Code of the letter. */
  letter: string;
}

export function ClientActions({ id, name, row, letter }: ClientActionsProps) {
  const { say, words } = usePage();
  const { page, text, show } = useDesk();
  const suppress = useDeed('mail.suppress');
  const [purpose, setPurpose] = useState<'' | MailPurpose>('');
  const called = name || id;
  if (row === null) {
    return (
      <>
        {called} <span class="gray">· {text.sent.gone}</span>
      </>
    );
  }
  const bar = (kind: Suppression) =>
    void suppress.act({ client: id, kind }, say(text.barred.done[kind], { name: called }));
  const refuse = () => {
    if (purpose === '') {
      bar('OPT_OUT');
      return;
    }
    const told = say(text.barred.done.ONLY, { name: called, purpose: text.purposes[purpose] });
    void suppress.act({ client: id, kind: 'OPT_OUT', purpose }, told);
  };
  const template =
    page.templates.find(({ code, language }) => code === letter && language === '') ??
    page.templates.find(({ code }) => code === letter);
  return (
    <details data-testid={`client-${id}`}>
      <summary>
        {called} <span class="gray nowrap">· {say(words.common.row, { row })}</span>
      </summary>
      {suppress.error && <Problem message={suppress.error.message} />}
      <div class="actions" role="group" aria-label={say(text.barred.actions, { name: called })}>
        {template && (
          <Button onClick={() => show({ at: 'letter', letter: template, client: id })} testId="show-letter">
            {text.barred.show}
          </Button>
        )}
        <Button onClick={() => bar('PAUSED')} disabled={suppress.busy} testId="pause-client">
          {text.barred.pause}
        </Button>
        <Button onClick={() => bar('BOUNCED')} disabled={suppress.busy} testId="bounced">
          {text.barred.bounced}
        </Button>
        <div class="refusal">
          <Choice
            label={text.barred.which}
            value={purpose}
            options={[['', text.barred.every], ...page.purposes.map((one) => [one, text.purposes[one]] as const)]}
            onChange={(chosen) => setPurpose(chosen as typeof purpose)}
            testId="opt-out-purpose"
          />
          <Button onClick={refuse} disabled={suppress.busy} testId="opt-out">
            {text.barred.optOut}
          </Button>
        </div>
      </div>
    </details>
  );
}
