/** The letters of the coming four weeks by day, what keeps some of them back, and how far today's quota goes. */
import { useEffect } from 'preact/hooks';
import type { MailCalendar, PlannedLetter } from '../../src/entry/api';
import { reasonSentence } from '../../src/i18n/reasons';
import { MailBasis } from '../mail-basis';
import { usePage } from '../page-state';
import { Busy, Button, Note, Title } from '../parts';
import { Refused } from '../refused';
import { shownDate } from '../../src/i18n/shown-time';
import { useCommand } from '../use-command';
import { ClientActions } from './client-actions';
import { useDeed, useDesk } from './desk';
import { dayName, letterName, occasionName } from './names';
import { QuotaMeter } from './quota-meter';
import { Troubles } from './troubles';

export function Calendar() {
  const { words, locale, say, context } = usePage();
  const { page, revision, text, show } = useDesk();
  const calendar = useCommand<MailCalendar>('mail.calendar', true);
  const setting = useDeed('settings.change');
  const load = () => void calendar.run();
  useEffect(load, [revision]);
  const found = calendar.done?.report;
  const error = setting.error ?? calendar.error;
  const span = found && { from: shownDate(found.from, locale), to: shownDate(found.to, locale) };
  const waitsForBasis =
    found?.letters.some(({ reason }) => reason === 'NO_BASIS') && context.settings?.mailBasis === '';
  return (
    <>
      <Title>{text.calendar}</Title>
      {error && !calendar.busy && !setting.busy && (
        <Refused error={error}>{calendar.error && <Button onClick={load}>{words.common.retry}</Button>}</Refused>
      )}
      {calendar.busy && found === undefined && <Busy label={text.looking} />}
      {page.paused && <Note>{text.planned.paused}</Note>}
      {found && span && (
        <>
          <UnknownZones found={found} />
          <Troubles faulty={found.faulty} broken={found.broken} gone={found.gone} />
          {waitsForBasis && (
            <MailBasis onSave={(mailBasis) => void setting.act({ mailBasis }, text.saved)} busy={setting.busy} />
          )}
          <QuotaMeter due={found.perDay[found.from] ?? 0} />
          {page.schedule === null && (
            <p>
              {text.planned.toSchedule}{' '}
              <button type="button" class="link" onClick={() => show({ at: 'schedule' })}>
                {text.planned.setSchedule}
              </button>
            </p>
          )}
          <p data-testid="planned">
            {found.total === 0
              ? say(text.planned.none, span)
              : say(text.planned.lead, { ...span, n: Object.values(found.perDay).reduce((sum, n) => sum + n, 0) })}
          </p>
          {found.total > found.letters.length && (
            <p class="gray">{say(text.planned.more, { shown: found.letters.length, total: found.total })}</p>
          )}
          {daysOf(found.letters).map(([day, letters]) => (
            <DayOf
              key={day}
              day={day}
              hour={found.hour}
              letters={letters}
              going={found.perDay[day] ?? 0}
              isToday={day === found.from}
            />
          ))}
        </>
      )}
    </>
  );
}

/** Letters by day, in the order of the days; those that go before those that do not. */
function daysOf(letters: readonly PlannedLetter[]): [day: string, letters: PlannedLetter[]][] {
  const days = new Map<string, PlannedLetter[]>();
  for (const letter of letters) {
    const there = days.get(letter.day);
    if (there === undefined) days.set(letter.day, [letter]);
    else there.push(letter);
  }
  for (const list of days.values()) list.sort((a, b) => Number(a.reason !== null) - Number(b.reason !== null));
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Cells that hold no time zone, so that nobody wonders at the hour of those letters. */
function UnknownZones({ found: { unknownZones, unknownZonesTotal } }: { found: MailCalendar }) {
  const { say } = usePage();
  const { text } = useDesk();
  const [first] = unknownZones;
  if (first === undefined) return null;
  return <Note>{say(text.planned.unknownZones, { n: unknownZonesTotal, value: first.value, row: first.row })}</Note>;
}

/** @example offsetText(330) // '+5:30' */
function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

interface DayProps {
  day: string;
  hour: number;
  letters: readonly PlannedLetter[];
  going: number;
  isToday: boolean;
}

function DayOf({ day, hour, letters, going, isToday }: DayProps) {
  const { locale, say } = usePage();
  const { page, text } = useDesk();
  return (
    <section class="day" data-testid={`day-${day}`}>
      <h2>
        {dayName(day, locale)}
        {isToday && ` · ${text.planned.today}`}
        {going > 0 && <span class="gray"> · {say(text.planned.count, { n: going })}</span>}
      </h2>
      <table>
        <caption class="unseen">{dayName(day, locale)}</caption>
        <colgroup>
          <col class="who" />
          <col />
          <col />
          <col class="outcome" />
        </colgroup>
        <thead class="unseen">
          <tr>
            {[text.client, text.occasion, text.letter, text.state].map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <tr key={`${letter.id} ${letter.occasion} ${letter.event}`}>
              <th scope="row">
                <ClientActions id={letter.id} name={letter.name} row={letter.row} letter={letter.template} />
              </th>
              <td>
                {occasionName(letter.occasion, page, text)}
                {letter.number !== null && ` · ${letter.number}`}
                {letter.event !== letter.day && (
                  <span class="gray"> {say(text.planned.event, { date: shownDate(letter.event, locale) })}</span>
                )}
              </td>
              <td>{letterName(letter.template, page, text)}</td>
              <td>
                <StateOf letter={letter} />
                {letter.offset !== null && letter.state !== 'SENT' && (
                  <span class="gray"> {say(text.planned.ownClock, { hour, offset: offsetText(letter.offset) })}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function StateOf({ letter: { state, reason } }: { letter: PlannedLetter }) {
  const { locale } = usePage();
  const { text } = useDesk();
  if (state === 'SENT') return <span class="state done">{text.states.SENT}</span>;
  if (reason !== null) return <span class="refused">{reasonSentence(reason, {}, locale)}</span>;
  return <>{state === null || state === 'PLANNED' ? text.planned.goes : text.states[state]}</>;
}
