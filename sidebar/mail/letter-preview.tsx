/** The letter as one client gets it, made anew while it is written, and the way from client to client. */
import { useEffect } from 'preact/hooks';
import type { ComposedLetter, SegmentClients } from '../../src/entry/api';
import { faultSentence } from '../../src/i18n/mail-desk';
import { reasonSentence } from '../../src/i18n/reasons';
import { usePage } from '../page-state';
import { Fold } from '../parts';
import { useCommand } from '../use-command';
import { ClientChooser } from './client-chooser';
import { useDesk } from './desk';

/** How long nothing is typed before the letter is made anew, in ms. */
const PAUSE = 500;
/** Clients that the chooser lists, those with the most revenue first. */
const LISTED = 200;
const WITH_EMAIL = { field: 'email', is: 'FILLED' };

interface LetterPreviewProps {
  wording: { code: string; language: string; variant: string; subject: string; text: string };
  /** Client ID; '' for the first one who has everything. */
  client: string;
  onClient: (id: string) => void;
}

export function LetterPreview({ wording, client, onClient }: LetterPreviewProps) {
  const { say, locale } = usePage();
  const { text } = useDesk();
  const { texts } = text;
  const compose = useCommand<ComposedLetter>('mail.compose');
  const clients = useCommand<SegmentClients>('segments.match');
  useEffect(() => void clients.run({ condition: WITH_EMAIL, size: LISTED }), []);
  const isWhole = wording.subject.trim() !== '' && wording.text.trim() !== '';
  // A new letter has no name yet; what it says does not depend on it.
  const letter = { ...wording, code: wording.code === '' ? 'letter' : wording.code };
  const asked = isWhole ? JSON.stringify({ ...letter, ...(client === '' ? {} : { client }) }) : '';
  useEffect(() => {
    if (asked === '') {
      compose.reset();
      return;
    }
    const timer = setTimeout(() => void compose.run(JSON.parse(asked) as object), PAUSE);
    return () => clearTimeout(timer);
  }, [asked]);
  const shown = compose.done?.report;
  return (
    <section aria-label={texts.preview} data-testid="preview" aria-busy={compose.busy}>
      <h2>{texts.preview}</h2>
      <ClientChooser
        clients={clients.done?.report.clients ?? []}
        shown={shown?.client ?? null}
        client={client}
        onChoose={onClient}
      />
      <div role="status">
        {asked === '' ? (
          <p>{texts.incomplete}</p>
        ) : compose.error && !compose.busy ? (
          <p class="refused">{compose.error.message}</p>
        ) : shown === undefined ? (
          <p>{texts.composing}</p>
        ) : shown.fault !== null ? (
          <p class="refused" data-testid="fault">
            {faultSentence(shown.fault, locale)}
          </p>
        ) : shown.client === null ? (
          <p>{texts.nobody}</p>
        ) : (
          <>
            <p class="gray">
              {say(texts.toWhom, { name: shown.client.name || shown.client.id, email: shown.client.email })}
            </p>
            {shown.lacksLogo && <p data-testid="no-logo">{texts.noLogo}</p>}
            {shown.reason !== null && (
              <p class="refused" data-testid="fault">
                {say(texts.unfilled, {
                  why: reasonSentence(shown.reason, { tag: shown.tag && `{{${shown.tag}}}` }, locale),
                })}
              </p>
            )}
          </>
        )}
      </div>
      {shown?.fault === null && shown.reason === null && shown.client !== null && asked !== '' && (
        <>
          <p>
            <b data-testid="shown-subject">{shown.subject}</b>
          </p>
          <iframe title={texts.html} sandbox="" srcdoc={shown.html} tabIndex={0} data-testid="html" />
          <Fold summary={texts.plain}>
            <div class="letter" data-testid="plain">
              {shown.text}
            </div>
          </Fold>
        </>
      )}
    </section>
  );
}
