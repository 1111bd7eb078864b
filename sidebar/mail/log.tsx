/** The letters so far with their states, those in doubt to decide, and who may not be written to. */
import { useEffect, useState } from 'preact/hooks';
import type { LoggedLetter, MailLog } from '../../src/entry/api';
import { Barred } from './barred';
import { usePage } from '../page-state';
import { Busy, Button, Choice, Problem, Title } from '../parts';
import { FigureTable } from '../pictures/figure-table';
import { Refused } from '../refused';
import { shownDate, shownTime } from '../../src/i18n/shown-time';
import { todayIn } from '../shown';
import { useCommand } from '../use-command';
import { ClientActions } from './client-actions';
import { useDeed, useDesk } from './desk';
import { letterName, occasionName } from './names';
import { Reply } from './reply';

const PAGE_SIZE = 50;
const STATES = ['IN_DOUBT', 'SENT', 'PLANNED', 'MISSED', 'SENDING'] as const;

export function Log() {
  const { words, say } = usePage();
  const { page, revision, text } = useDesk();
  const [state, setState] = useState<'' | LoggedLetter['state']>(page.doubts > 0 ? 'IN_DOUBT' : '');
  const [from, setFrom] = useState(0);
  const log = useCommand<MailLog>('mail.log', true);
  const load = () => void log.run({ ...(state === '' ? {} : { state }), from, size: PAGE_SIZE });
  useEffect(load, [state, from, revision]);
  const found = log.done?.report;
  const all = Object.values(found?.states ?? {}).reduce((sum, n) => sum + n, 0);
  const shown = found?.letters ?? [];
  return (
    <>
      <Title>{text.log}</Title>
      {log.error && !log.busy && (
        <Refused error={log.error}>
          <Button onClick={load}>{words.common.retry}</Button>
        </Refused>
      )}
      {log.busy && found === undefined && <Busy label={words.common.loading} />}
      {found && (
        <>
          {all === 0 ? (
            <p>{text.sent.none}</p>
          ) : (
            <div class="form">
              <Choice
                label={text.sent.filter}
                value={state}
                options={[
                  ['', say(text.sent.all, { n: all })],
                  ...STATES.filter((one) => one === state || (found.states[one] ?? 0) > 0).map(
                    (one) =>
                      [one, say(text.sent.some, { state: text.states[one], n: found.states[one] ?? 0 })] as const,
                  ),
                ]}
                onChange={(next) => {
                  setFrom(0);
                  setState(next as typeof state);
                }}
                testId="state"
              />
            </div>
          )}
          {all > 0 && found.total === 0 && <p>{text.sent.noneOf}</p>}
          {shown.length > 0 && <LettersOf letters={shown} />}
          {found.total > PAGE_SIZE && (
            <p>
              <Button onClick={() => setFrom(from - PAGE_SIZE)} disabled={log.busy || from === 0}>
                {words.review.previous}
              </Button>
              <Button
                onClick={() => setFrom(from + PAGE_SIZE)}
                disabled={log.busy || from + shown.length >= found.total}
                testId="next-letters"
              >
                {words.review.next}
              </Button>
              <span class="gray" role="status">
                {say(text.sent.range, { from: from + 1, to: from + shown.length, total: found.total })}
              </span>
            </p>
          )}
          <Barred lines={found.suppressed} missing={found.missing} />
        </>
      )}
    </>
  );
}

function LettersOf({ letters }: { letters: readonly LoggedLetter[] }) {
  const { locale } = usePage();
  const { page, text } = useDesk();
  return (
    <FigureTable
      label={text.log}
      testId="log"
      heads={[text.client, text.occasion, text.sent.day, text.letter, text.state]}
      wordsAt={[1, 2, 3, 4]}
      rows={letters.map((letter) => [
        letter.isTeam ? (
          letter.name || text.teamTexts.someone
        ) : (
          <ClientActions id={letter.id} name={letter.name} row={letter.row} letter={letter.template} />
        ),
        letter.isTeam ? text.teamTexts.log : occasionName(letter.occasion, page, text),
        <span class="nowrap">{shownDate(letter.day, locale)}</span>,
        letter.isTeam ? (
          ''
        ) : (
          <>
            {letterName(letter.template, page, text)}
            {letter.variant !== '' && ` · ${letter.variant}`}
          </>
        ),
        <StateOf letter={letter} />,
      ])}
    />
  );
}

/** What became of a letter; one in doubt is decided here. */
function StateOf({ letter }: { letter: LoggedLetter }) {
  const { say, locale, context } = usePage();
  const { text } = useDesk();
  const decide = useDeed('mail.decideDoubt');
  const isDoubt = letter.state === 'IN_DOUBT' || letter.state === 'SENDING';
  const name = letter.name || letter.id;
  const settle = (sent: boolean) => void decide.act({ key: letter.key, sent }, text.sent.decided);
  return (
    <>
      {text.states[letter.state]}
      <span class="gray">
        {letter.time !== '' && ` · ${shownTime(letter.time, todayIn(context.timeZone), locale)}`}
        {letter.decidedBy !== '' && ` · ${say(text.sent.decidedBy, { user: letter.decidedBy })}`}
      </span>
      {letter.state === 'SENT' && !letter.isTeam && <Reply letter={letter} />}
      {isDoubt && (
        <>
          <p class="gray">{text.sent.doubt}</p>
          {decide.error && !decide.busy && <Problem message={decide.error.message} />}
          {[true, false].map((sent) => (
            <button
              key={String(sent)}
              type="button"
              disabled={decide.busy}
              aria-label={say(sent ? text.sent.wentOf : text.sent.didNotOf, { name })}
              onClick={() => settle(sent)}
              data-testid={sent ? 'went' : 'did-not'}
            >
              {sent ? text.sent.went : text.sent.didNot}
            </button>
          ))}
        </>
      )}
    </>
  );
}
