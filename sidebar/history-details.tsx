/** One step of the history in full: its lines, then its cells row by row. */
import { useEffect } from 'preact/hooks';
import type { ShowChangeReport } from '../src/entry/api';
import { usePage } from './page-state';
import { Busy, Problem } from './parts';
import { Review } from './review';
import { PAGE_SIZE, type LookAtRows } from './row-list';
import { useCommand } from './use-command';

export function Details({ operation }: { operation: string }) {
  const { words, server } = usePage();
  const show = useCommand<ShowChangeReport>('changes.show', true);
  useEffect(() => void show.run({ operation, page: { from: 0, size: PAGE_SIZE } }), []);
  const look: LookAtRows = async (page) => {
    const answer = await server.command<ShowChangeReport>('changes.show', { operation, page });
    return answer.ok ? { ...answer, rows: answer.report.rows } : answer;
  };
  if (show.busy) return <Busy label={words.common.loading} />;
  if (show.error) return <Problem message={show.error.message} />;
  return (
    <div class="panel">
      <Review lines={show.done?.report.lines ?? []} look={look} />
    </div>
  );
}
