/** A mailing list of a segment: into a tab, or as a file; with it how many are left out, and why. */
import { useState } from 'preact/hooks';
import type { MailingReport } from '../../src/entry/api';
import { reasonSentence } from '../../src/i18n/reasons';
import { segmentMapWords } from '../../src/i18n/segment-map';
import { grouped } from '../../src/i18n/template';
import { Made } from '../made';
import { usePage } from '../page-state';
import { Button, Note } from '../parts';
import { Progress } from '../progress';
import { useCommand, type CommandState } from '../use-command';
import { useLongCommand, type LongCommand } from '../use-long-command';
import { saveCsv } from './save-csv';

export interface Mailing {
  busy: boolean;
  tab: LongCommand<MailingReport>;
  file: CommandState<MailingReport>;
  /** What was made last. */
  made: 'TAB' | 'FILE' | null;
  toTab: () => void;
  toFile: () => void;
}

/** The command behind both buttons. */
export function useMailing(chosen: { segment: string } | { saved: string }, name: string): Mailing {
  const { locale } = usePage();
  const tab = useLongCommand<MailingReport>('segments.mailingList');
  const file = useCommand<MailingReport>('segments.mailingList');
  const [made, setMade] = useState<Mailing['made']>(null);
  const toFile = async () => {
    const outcome = await file.run({ ...chosen, rows: true, dryRun: true });
    if (!outcome.ok) return;
    setMade('FILE');
    const { listed, rows = [] } = outcome.report;
    if (listed > 0) saveCsv(rows, name, locale);
  };
  const toTab = async () => {
    if ((await tab.run(chosen)).ok) setMade('TAB');
  };
  return { busy: tab.busy || file.busy, tab, file, made, toTab: () => void toTab(), toFile: () => void toFile() };
}

export function MailingButtons({ mailing: { busy, toTab, toFile } }: { mailing: Mailing }) {
  const { locale } = usePage();
  const text = segmentMapWords(locale).mailing;
  return (
    <>
      <Button onClick={toTab} disabled={busy} testId="mailing">
        {text.make}
      </Button>
      <Button onClick={toFile} disabled={busy} testId="mailing-file">
        {text.file}
      </Button>
    </>
  );
}

export function MailingOutcome({ mailing: { tab, file, made } }: { mailing: Mailing }) {
  const { locale, say } = usePage();
  const text = segmentMapWords(locale).mailing;
  const report = made === null ? undefined : (made === 'TAB' ? tab : file).done?.report;
  return (
    <>
      <Progress of={tab} />
      {report && (
        // One that is made anew takes the focus again.
        <div key={made} data-testid="mailing-outcome">
          {report.listed === 0 ? (
            <Note>{text.nobody}</Note>
          ) : (
            <Made report={report}>
              {say(made === 'TAB' ? text.made : text.saved, { tab: report.tab, n: report.listed })}
            </Made>
          )}
          <LeftOutByReason skipped={report.skipped} />
        </div>
      )}
    </>
  );
}

function LeftOutByReason({ skipped }: Pick<MailingReport, 'skipped'>) {
  const { locale, say, go } = usePage();
  const text = segmentMapWords(locale).mailing;
  if (skipped.length === 0) return null;
  return (
    <Note>
      <p>{say(text.leftOut, { n: skipped.reduce((sum, { clients }) => sum + clients, 0) })}</p>
      <ul class="dots">
        {skipped.map(({ reason, clients }) => (
          <li key={reason}>
            {grouped(clients, locale)}: {reasonSentence(reason, {}, locale)}
          </li>
        ))}
      </ul>
      {skipped.some(({ reason }) => reason === 'NO_BASIS') && (
        <Button onClick={() => go('mail')}>{text.toBasis}</Button>
      )}
    </Note>
  );
}
