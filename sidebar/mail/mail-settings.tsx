/** Settings of the letters as fields: quiet days and hours, days of mourning, how many letters, and from whom. */
import { useState } from 'preact/hooks';
import { readQuietDates, readQuietHours, readWeekdays } from '../../src/domain/mail-policy/quiet';
import { settingHelp } from '../../src/i18n/mail-desk';
import { settingLabel } from '../../src/i18n/sentences';
import { usePage } from '../page-state';
import { Busy, Button, Choice, Note, Problem } from '../parts';
import { useDeed, useDesk } from './desk';
import { Line } from './occasion-form';

type Values = Record<string, string | number | boolean | null>;

const RULES = ['quietWeekdays', 'quietDates', 'mourningDates', 'quietHours', 'mostPerDay', 'mostPerWeek', 'mostOffers'];
const SENDER = ['senderName', 'replyTo', 'currency'];
const CHOICES: Record<string, readonly string[]> = {
  mailBasis: ['', 'CONSENT', 'EXISTING_CLIENTS'],
  leapDay: ['FEB28', 'MAR1'],
  nameCalendar: ['OLD', 'NEW'],
};

/** Settings that the tab takes as any text, and only the sending reads. */
const READABLE: Record<string, ((text: string) => boolean) | undefined> = {
  quietWeekdays: (text) => readWeekdays(text).unreadable.length === 0,
  quietDates: (text) => readQuietDates(text, false).unreadable.length === 0,
  mourningDates: (text) => readQuietDates(text, true).unreadable.length === 0,
  quietHours: (text) => readQuietHours(text).isReadable,
};

export function MailSettings({ saved }: { saved: Values }) {
  const { words, locale, say } = usePage();
  const { text } = useDesk();
  const [edited, setEdited] = useState<Values>({});
  const [unreadable, setUnreadable] = useState('');
  const [unchanged, setUnchanged] = useState(false);
  const change = useDeed('settings.change');
  const value = (name: string) => String(edited[name] ?? saved[name] ?? '');
  const edit = (name: string) => (next: string) => {
    change.reset();
    setUnreadable('');
    setUnchanged(false);
    setEdited({ ...edited, [name]: next });
  };
  const save = async () => {
    const changes = Object.entries(edited).filter(([name, next]) => String(next) !== String(saved[name] ?? ''));
    setUnchanged(changes.length === 0);
    const bad = changes.find(([name, next]) => READABLE[name]?.(String(next)) === false)?.[0] ?? '';
    setUnreadable(bad);
    if (changes.length === 0 || bad !== '') return;
    if (await change.act(Object.fromEntries(changes), text.saved)) setEdited({});
  };
  const refused = change.error?.code === 'SETTING_INVALID' ? String(change.error.params.setting) : '';
  const help = (name: string) => settingHelp(name, locale);
  const error = (name: string) =>
    name === unreadable
      ? say(text.health.unreadable, { help: help(name) })
      : name === refused
        ? change.error?.message
        : undefined;
  const line = (name: string) => (
    <Line
      key={name}
      label={settingLabel(name, locale)}
      help={help(name)}
      error={error(name)}
      value={value(name)}
      onInput={edit(name)}
      testId={`setting-${name}`}
    />
  );
  const names: Record<string, string> = { ...words.settings.choices, ...text.health.calendars };
  const choice = (name: string, explained: string) => (
    <Choice
      key={name}
      label={settingLabel(name, locale)}
      help={explained}
      error={error(name)}
      value={value(name)}
      options={CHOICES[name]!.map((code) => [code, names[code] ?? code])}
      onChange={edit(name)}
      testId={`setting-${name}`}
    />
  );
  return (
    <section data-testid="mail-settings">
      <h2>{text.health.rules}</h2>
      <div class="fields">
        {RULES.map(line)}
        {choice('leapDay', words.settings.leapHelp)}
        {choice('nameCalendar', '')}
        {choice('mailBasis', words.mail.basisHelp)}
      </div>
      <h2>{text.health.sender}</h2>
      <div class="fields">{SENDER.map(line)}</div>
      {change.error && refused === '' && !change.busy && <Problem message={change.error.message} />}
      {unchanged && <Note>{text.health.unchanged}</Note>}
      {change.busy ? (
        <Busy />
      ) : (
        <div class="bottom sticky">
          <Button primary onClick={() => void save()} testId="save-settings">
            {text.health.save}
          </Button>
        </div>
      )}
    </section>
  );
}
