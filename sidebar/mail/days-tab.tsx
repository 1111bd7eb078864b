/** The tab of holidays and professional days: what it is for, the button that writes it, and the way to it. */
import type { EditDaysReport } from '../../src/entry/api';
import { usePage } from '../page-state';
import { Busy, Button, Problem } from '../parts';
import { useDeed, useDesk } from './desk';

export function DaysTab() {
  const { say } = usePage();
  const { page, text, show, openTab } = useDesk();
  const { dates } = text;
  const list = useDeed<EditDaysReport>('mail.editDays');
  const tab = page.daysTab;
  const told = (report: EditDaysReport) =>
    say(report.added === 0 ? dates.complete : dates.made, { tab: report.tab, n: report.added });
  return (
    <section data-testid="days-tab">
      <h2>{dates.title}</h2>
      <p>{dates.help}</p>
      <p class="gray">
        {dates.mourning}{' '}
        <button type="button" class="link" onClick={() => show({ at: 'schedule' })}>
          {dates.toSchedule}
        </button>
      </p>
      {list.error && !list.busy && <Problem message={list.error.message} />}
      {list.busy && <Busy />}
      {!list.busy && (
        <>
          {tab !== '' && (
            <Button onClick={() => openTab('days')} testId="open-days">
              {say(dates.open, { tab })}
            </Button>
          )}
          <Button onClick={() => void list.act({}, told)} testId="list-days">
            {tab === '' ? dates.make : dates.more}
          </Button>
        </>
      )}
    </section>
  );
}
