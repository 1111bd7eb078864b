/** The daily time: the hour, who sends, and the way to stop it or take it over. */
import { useState } from 'preact/hooks';
import { Aftermath } from '../aftermath';
import { usePage } from '../page-state';
import { Busy, Button, Choice, clock, HOURS, Note, Success, Title } from '../parts';
import { Refused, ToColumns } from '../refused';
import { useCommand } from '../use-command';

export function ScheduleView() {
  const { words, say, context, reload } = usePage();
  const text = words.schedule;
  const { schedule } = context;
  const [hour, setHour] = useState(String(schedule?.hour ?? context.settings?.mailHour ?? 9));
  const set = useCommand('mail.schedule');
  const stop = useCommand('mail.unschedule');
  const error = set.error ?? stop.error;
  const atWork = set.busy || stop.busy;
  /** Someone else sends, and is at it: here is nothing to do. */
  const taken = schedule !== null && !schedule.mine && schedule.alive;
  const mayTakeOver = schedule !== null && !schedule.mine && !schedule.alive;
  const start = async (input: object) => {
    stop.reset();
    if ((await set.run({ hour: Number(hour), ...input })).ok) await reload();
  };
  const end = async () => {
    set.reset();
    if ((await stop.run()).ok) await reload();
  };
  return (
    <>
      <Title>{text.title}</Title>
      <p>{text.intro}</p>
      {error && <Refused error={error} />}
      <Aftermath report={(stop.done ?? set.done)?.report ?? {}} />
      {stop.done ? (
        <Success>{text.stopped}</Success>
      ) : (
        <Note>
          <span data-testid="schedule-state">
            {schedule === null ? text.off : say(text.on, { hour: clock(schedule.hour), owner: schedule.owner })}
          </span>
          {schedule !== null && schedule.trouble !== '' && (
            <>
              <p>{say(text.trouble, { trouble: schedule.trouble })}</p>
              <ToColumns code={schedule.troubleCode} />
            </>
          )}
          {taken && <p>{say(text.taken, { owner: schedule.owner })}</p>}
          {mayTakeOver && <p>{say(text.silent, { owner: schedule.owner })}</p>}
        </Note>
      )}
      {!taken && (
        <Choice
          label={text.hour}
          help={say(text.zone, { timeZone: context.timeZone })}
          value={hour}
          options={HOURS}
          onChange={setHour}
          testId="hour"
        />
      )}
      {atWork && <Busy />}
      {!atWork && !taken && (
        <>
          {mayTakeOver ? (
            <Button primary onClick={() => void start({ takeOver: true })} testId="take-over">
              {text.takeOver}
            </Button>
          ) : (
            <Button primary onClick={() => void start({})} testId="set-schedule">
              {schedule === null ? text.set : text.change}
            </Button>
          )}
          {schedule?.mine === true && (
            <Button onClick={() => void end()} testId="stop-schedule">
              {text.stop}
            </Button>
          )}
        </>
      )}
      {!taken && <p class="gray">{say(text.note, { user: context.user })}</p>}
    </>
  );
}
