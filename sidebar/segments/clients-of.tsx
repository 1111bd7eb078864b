/** The clients of a segment, a page at a time, and the ways to a tab that lists them all and to a mailing list. */
import { useEffect, useState } from 'preact/hooks';
import { pictureWords } from '../../src/i18n/pictures';
import { segmentMapWords } from '../../src/i18n/segment-map';
import { grouped } from '../../src/i18n/template';
import { Made } from '../made';
import { usePage } from '../page-state';
import { Busy, Button, Problem, Title } from '../parts';
import { segmentName } from '../pictures/base-names';
import { FigureTable } from '../pictures/figure-table';
import { money } from '../pictures/numbers';
import { Progress } from '../progress';
import { shownDate } from '../../src/i18n/shown-time';
import { useCommand } from '../use-command';
import { useLongCommand } from '../use-long-command';
import { MailingButtons, MailingOutcome, useMailing } from './mailing';
import { TagThem } from './own/tag-them';
import type { ClientsReport, ListedClient, ListReport } from './report';

export const PAGE_SIZE = 25;

interface ClientsOfProps {
  /** RFM's code; of a saved segment its name. */
  segment: string;
  /** The code of a saved segment. */
  saved?: string;
  /** The first client shown, from 0. */
  first: number;
  onClient: (client: ListedClient, from: number) => void;
  onBack: () => void;
}

export function ClientsOf({ segment, saved, first, onClient, onBack }: ClientsOfProps) {
  const { words, locale, say } = usePage();
  const text = segmentMapWords(locale);
  const common = pictureWords(locale);
  const chosen = saved === undefined ? { segment } : { saved };
  const clients = useCommand<ClientsReport>('segments.clients', true);
  const list = useLongCommand<ListReport>('segments.list');
  const name = saved === undefined ? segmentName(segment, locale) : segment;
  const mailing = useMailing(chosen, name);
  const [from, setFrom] = useState(first);
  const [undone, setUndone] = useState<string>();
  const load = (start: number) => {
    setFrom(start);
    void clients.run({ ...chosen, from: start, size: PAGE_SIZE });
  };
  useEffect(() => load(first), []);
  const found = clients.done?.report;
  const error = list.error ?? mailing.tab.error ?? mailing.file.error ?? clients.error;
  const listed = list.done?.report;
  const { clients: shown, total } = found ?? { clients: [], total: 0 };
  const isLong = total > PAGE_SIZE;
  const canList = !list.busy && !mailing.busy && (listed === undefined || listed.operation === undone);
  return (
    <>
      <Button onClick={onBack} testId="back">
        ← {text.back}
      </Button>
      <Title>{found ? say(text.clientsOf, { segment: name, n: found.total }) : name}</Title>
      {error && !list.busy && !mailing.busy && (
        <Problem message={error.message}>
          {clients.error && <Button onClick={() => load(from)}>{words.common.retry}</Button>}
        </Problem>
      )}
      {listed && (
        <Made report={listed} onUndone={() => setUndone(listed.operation)}>
          {say(text.listed, { tab: listed.tab, n: listed.clients })}
        </Made>
      )}
      <Progress of={list} />
      <MailingOutcome mailing={mailing} />
      {clients.busy && found === undefined && <Busy label={words.common.loading} />}
      {found?.total === 0 && <p>{text.noneIn}</p>}
      {shown.length > 0 && (
        <>
          <FigureTable
            label={name}
            testId="clients"
            heads={[text.client, text.lastOrder, common.orders, common.revenue, text.why]}
            wordsAt={[1, 4]}
            rows={shown.map((client) => [
              <>
                {client.name || client.id}
                {client.row !== null && <span class="gray"> · {say(words.common.row, { row: client.row })}</span>}
              </>,
              <span class="nowrap">{client.lastOrder === null ? '—' : shownDate(client.lastOrder, locale)}</span>,
              grouped(client.orders, locale),
              money(client.revenue, locale),
              <button
                type="button"
                class="link"
                aria-label={`${text.why} ${client.name || client.id}`}
                onClick={() => onClient(client, from)}
                data-testid={`why-${client.id}`}
              >
                {text.why}
              </button>,
            ])}
          />
          <TagThem chosen={chosen} />
          <div class="bottom sticky">
            {isLong && (
              <>
                <Button onClick={() => load(from - PAGE_SIZE)} disabled={clients.busy || from === 0}>
                  {words.review.previous}
                </Button>
                <Button
                  onClick={() => load(from + PAGE_SIZE)}
                  disabled={clients.busy || from + shown.length >= total}
                  testId="next-clients"
                >
                  {words.review.next}
                </Button>
                <span class="gray" role="status">
                  {say(text.range, { from: from + 1, to: from + shown.length, total })}{' '}
                </span>
              </>
            )}
            {canList && (
              <Button primary onClick={() => void list.run(chosen)} testId="list">
                {text.list}
              </Button>
            )}
            <MailingButtons mailing={mailing} />
          </div>
        </>
      )}
    </>
  );
}
