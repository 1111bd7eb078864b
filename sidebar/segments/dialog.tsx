/** The dialog of segments: all of them, then the clients of one, then why one client is there. */
import { useEffect, useState } from 'preact/hooks';
import { segmentMapWords } from '../../src/i18n/segment-map';
import { Aftermath } from '../aftermath';
import { FirstLook } from '../first-look';
import { usePage } from '../page-state';
import { useCommand } from '../use-command';
import { ClientsOf } from './clients-of';
import { Explained } from './explained';
import { Overview } from './overview';
import { Builder } from './own/builder';
import { OwnSegments } from './own/own-segments';
import type { SavedReport, SavedSegment, Told } from './own/report';
import type { ListedClient, SegmentMapReport } from './report';

type Clients = { segment: string; saved?: string; from: number; client?: ListedClient };
type Place = Clients | { known: SavedReport; change: SavedSegment | null } | null;

export function Dialog() {
  const { locale } = usePage();
  const text = segmentMapWords(locale);
  const report = useCommand<SegmentMapReport>('segments.report', true);
  const [place, setPlace] = useState<Place>(null);
  const [told, setTold] = useState<Told | null>(null);
  const show = (next: Place) => {
    setTold(null);
    setPlace(next);
  };
  useEffect(() => void report.run(), []);
  if (report.busy || report.done === null) return <FirstLook title={text.title} looking={text.looking} of={report} />;
  const found = report.done.report;
  if (place === null) {
    return (
      <>
        <Aftermath report={found} />
        <Overview
          report={found}
          onOpen={(segment) => show({ segment, from: 0 })}
          onChanged={() => void report.run()}
          onSums={(done) => {
            setTold(done);
            void report.run();
          }}
          own={
            <OwnSegments
              told={told}
              onTold={setTold}
              onOpen={({ name, code }) => show({ segment: name, saved: code, from: 0 })}
              onBuild={(known, change) => show({ known, change })}
            />
          }
        />
      </>
    );
  }
  if ('known' in place) {
    return (
      <Builder
        known={place.known}
        segment={place.change}
        onBack={() => setPlace(null)}
        onSaved={(done) => {
          setTold(done);
          setPlace(null);
        }}
      />
    );
  }
  const { segment, saved, from, client } = place;
  const here = saved === undefined ? { segment } : { segment, saved };
  if (client !== undefined) {
    return (
      <Explained
        client={client}
        thresholds={found.thresholds}
        today={found.today}
        segment={segment}
        onBack={() => setPlace({ ...here, from })}
      />
    );
  }
  return (
    <ClientsOf
      {...here}
      first={from}
      onClient={(chosen, at) => setPlace({ ...here, from: at, client: chosen })}
      onBack={() => setPlace(null)}
    />
  );
}
