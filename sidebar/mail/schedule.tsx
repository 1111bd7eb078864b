/** Under whose account the letters go, when it last ran, and the rules of when not to write. */
import { useEffect, useRef } from 'preact/hooks';
import { usePage } from '../page-state';
import { Button, Problem } from '../parts';
import { shownTime } from '../../src/i18n/shown-time';
import { todayIn } from '../shown';
import { ScheduleView } from '../views/schedule';
import { useDeed, useDesk } from './desk';
import { MailSettings } from './mail-settings';

export function Schedule() {
  const { words, say, locale, context } = usePage();
  const { page, text, refresh } = useDesk();
  const pause = useDeed('settings.change');
  const { schedule, paused } = page;
  // The view above changes the schedule by itself; the page's report is then of before.
  const seen = useRef(JSON.stringify(context.schedule));
  useEffect(() => {
    const now = JSON.stringify(context.schedule);
    if (now === seen.current) return;
    seen.current = now;
    refresh();
  }, [context.schedule]);
  return (
    <>
      <div class="form">
        <ScheduleView />
        {schedule !== null && (
          <p data-testid="last-run">
            {schedule.lastBeat === ''
              ? text.health.never
              : say(text.health.last, { time: shownTime(schedule.lastBeat, todayIn(schedule.timeZone), locale) })}
          </p>
        )}
      </div>
      <h2>{text.health.pauseTitle}</h2>
      {pause.error && !pause.busy && <Problem message={pause.error.message} />}
      <p>{paused ? words.mail.paused : text.health.running}</p>
      <Button
        onClick={() => void pause.act({ paused: !paused }, paused ? text.health.running : words.mail.paused)}
        disabled={pause.busy}
        testId="pause-all"
      >
        {paused ? words.mail.resume : words.mail.pause}
      </Button>
      <MailSettings saved={context.settings!} />
    </>
  );
}
