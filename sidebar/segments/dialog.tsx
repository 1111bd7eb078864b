/** The dialog of segments: all of them, then the clients of one, then why one client is there. */
import { useEffect, useState } from 'preact/hooks';
import { segmentMapWords } from '../../src/i18n/segment-map';
import { Aftermath } from '../aftermath';
import { usePage } from '../page-state';
import { Busy, Button, Problem, Title } from '../parts';
import { useCommand } from '../use-command';
import { ClientsOf } from './clients-of';
import { Explained } from './explained';
import { Overview } from './overview';
import type { ListedClient, SegmentMapReport } from './report';

type Place = { segment: string; from: number; client?: ListedClient } | null;

export function Dialog() {
  const { words, locale } = usePage();
  const text = segmentMapWords(locale);
  const report = useCommand<SegmentMapReport>('segments.report', true);
  const [place, setPlace] = useState<Place>(null);
  useEffect(() => void report.run(), []);
  if (report.busy || report.done === null) {
    return (
      <>
        <Title quiet>{text.title}</Title>
        {report.busy ? (
          <Busy label={text.looking} />
        ) : (
          <Problem message={report.error?.message ?? ''}>
            <Button onClick={() => void report.run()}>{words.common.retry}</Button>
          </Problem>
        )}
      </>
    );
  }
  const found = report.done.report;
  if (place === null) {
    return (
      <>
        <Aftermath report={found} />
        <Overview
          report={found}
          onOpen={(segment) => setPlace({ segment, from: 0 })}
          onChanged={() => void report.run()}
        />
      </>
    );
  }
  const { segment, from, client } = place;
  if (client !== undefined) {
    return (
      <Explained
        client={client}
        thresholds={found.thresholds}
        today={found.today}
        segment={segment}
        onBack={() => setPlace({ segment, from })}
      />
    );
  }
  return (
    <ClientsOf
      segment={segment}
      first={from}
      onClient={(chosen, at) => setPlace({ segment, from: at, client: chosen })}
      onBack={() => setPlace(null)}
    />
  );
}
