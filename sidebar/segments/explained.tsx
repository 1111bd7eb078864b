/** Why a client is in a segment, in words: the scores with the lines between them, and what else is known. */
import { useEffect } from 'preact/hooks';
import { pictureWords } from '../../src/i18n/pictures';
import { segmentMapWords } from '../../src/i18n/segment-map';
import { usePage } from '../page-state';
import { Busy, Button, Problem, Title } from '../parts';
import { segmentName } from '../pictures/base-names';
import { useCommand } from '../use-command';
import { LeadPoints } from './lead-points';
import type { ExplainReport, ListedClient, Thresholds } from './report';
import { knownSentences, scoreSentences } from './why-sentences';

interface ExplainedProps {
  client: ListedClient;
  thresholds: Thresholds;
  today: string;
  segment: string;
  onBack: () => void;
}

export function Explained({ client, thresholds, today, segment, onBack }: ExplainedProps) {
  const { words, locale, say } = usePage();
  const text = segmentMapWords(locale);
  const explain = useCommand<ExplainReport>('segments.explain', true);
  const look = () => void explain.run({ id: client.id });
  useEffect(look, []);
  const found = explain.done?.report;
  const inSegment = segmentName(found?.segment ?? segment, locale);
  return (
    <>
      <Button onClick={onBack} testId="back">
        ← {say(text.backToClients, { segment: segmentName(segment, locale) })}
      </Button>
      <Title>{say(text.whyOf, { name: client.name || client.id, segment: inSegment })}</Title>
      {explain.busy && <Busy label={words.common.loading} />}
      {explain.error && (
        <Problem message={explain.error.message}>
          <Button onClick={look}>{words.common.retry}</Button>
        </Problem>
      )}
      {found && (
        <div class="grid">
          <div data-testid="why">
            <ul class="dots">
              {scoreSentences(found, thresholds, locale).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <h2>{text.explain.more}</h2>
            <ul class="dots">
              {knownSentences(found, pictureWords(locale), today, locale).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
          <LeadPoints lead={found.lead} />
        </div>
      )}
    </>
  );
}
