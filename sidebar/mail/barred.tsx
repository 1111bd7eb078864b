/** Who may not be written to, why and since when, with the way to allow it again. */
import type { MailLog } from '../../src/entry/api';
import { usePage } from '../page-state';
import { Button, Note, Problem } from '../parts';
import { FigureTable } from '../pictures/figure-table';
import { shownTime } from '../../src/i18n/shown-time';
import { todayIn } from '../shown';
import { useDeed, useDesk } from './desk';

interface BarredProps {
  lines: MailLog['suppressed'];
  /** Lines that are gone from the list. */
  missing: number;
}

export function Barred({ lines, missing }: BarredProps) {
  const { say, locale, context } = usePage();
  const { text } = useDesk();
  const release = useDeed('mail.release');
  const sources: Record<string, string | undefined> = text.sources;
  return (
    <section>
      <h2>{text.barred.title}</h2>
      {release.error && !release.busy && <Problem message={release.error.message} />}
      {missing > 0 && (
        <Note>
          <p>{say(text.barred.missing, { n: missing })}</p>
          <Button
            onClick={() => void release.act({ missing: true }, text.barred.goesOn)}
            disabled={release.busy}
            testId="go-on"
          >
            {text.barred.goOn}
          </Button>
        </Note>
      )}
      {lines.length === 0 ? (
        <p>{text.barred.none}</p>
      ) : (
        <FigureTable
          label={text.barred.title}
          testId="barred"
          heads={[text.barred.who, text.barred.kind, text.barred.since, text.change]}
          wordsAt={[1, 2, 3]}
          rows={lines.map(({ key, kind, client, name, purpose, source, time, user }) => {
            const who = name || client || text.barred.address;
            return [
              who,
              <>
                {text.suppressions[kind]}
                {purpose !== '' && ` (${say(text.barred.only, { purpose: text.purposes[purpose] })})`}
                <span class="gray"> · {sources[source] ?? source}</span>
              </>,
              <>
                <span class="nowrap">{shownTime(time, todayIn(context.timeZone), locale)}</span>
                {user !== '' && <span class="gray"> · {user}</span>}
              </>,
              <button
                type="button"
                class="link"
                aria-label={say(text.barred.releaseOf, { name: who })}
                disabled={release.busy}
                onClick={() => void release.act({ key }, text.barred.released)}
                data-testid={`release-${key}`}
              >
                {text.barred.release}
              </button>,
            ];
          })}
        />
      )}
    </section>
  );
}
