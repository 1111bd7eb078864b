/** The morning list for the team: whether it goes out, who gets it, and what today's holds. */
import { useEffect } from 'preact/hooks';
import type { TeamReport } from '../../src/entry/api';
import { usePage } from '../page-state';
import { Busy, Button, clock, Note, Problem, Title } from '../parts';
import { Refused, ToColumns } from '../refused';
import { useCommand } from '../use-command';
import { useDeed, useDesk } from './desk';
import { TeamLists } from './team-lists';
import { TeamMembers } from './team-members';

export function Team() {
  const { words } = usePage();
  const { revision, text } = useDesk();
  const texts = text.teamTexts;
  const team = useCommand<TeamReport>('mail.team', true);
  const load = () => void team.run();
  useEffect(load, [revision]);
  const found = team.done?.report;
  return (
    <>
      <Title>{texts.title}</Title>
      <p>{texts.help}</p>
      <Switch />
      {team.error && !team.busy && (
        <Refused error={team.error}>
          <Button onClick={load}>{words.common.retry}</Button>
        </Refused>
      )}
      {team.busy && found === undefined && <Busy label={texts.looking} />}
      {found && !found.hasOwners && (
        <Note>
          <p>{texts.noOwners}</p>
          <ToColumns code="COLUMN_GONE" />
        </Note>
      )}
      {found && (
        <>
          {/* Fields begin anew with what was saved, not while it is looked up. */}
          <TeamMembers key={JSON.stringify([found.members, found.unreadable])} report={found} />
          <TeamLists report={found} />
        </>
      )}
    </>
  );
}

/** Whether the lists go out, and what else keeps them. */
function Switch() {
  const { say, context } = usePage();
  const { page, text, show } = useDesk();
  const texts = text.teamTexts;
  const change = useDeed('settings.change');
  const isOn = context.settings?.digest === true;
  const goes = page.schedule !== null && !page.paused;
  const hour = page.schedule?.hour ?? Number(context.settings?.mailHour ?? 9);
  return (
    <Note>
      <p data-testid="digest-state">{!isOn ? texts.off : goes ? say(texts.on, { hour: clock(hour) }) : texts.waits}</p>
      {isOn && page.paused && <p>{texts.paused}</p>}
      {isOn && page.schedule === null && (
        <p>
          {texts.noSchedule}{' '}
          <button type="button" class="link" onClick={() => show({ at: 'schedule' })}>
            {text.planned.setSchedule}
          </button>
        </p>
      )}
      {change.error && !change.busy && <Problem message={change.error.message} />}
      <Button
        primary={!isOn}
        onClick={() => void change.act({ digest: !isOn }, isOn ? texts.switchedOff : texts.switchedOn)}
        disabled={change.busy}
        testId="switch-digest"
      >
        {isOn ? texts.switchOff : texts.switchOn}
      </Button>
    </Note>
  );
}
