/** Settings: what is not set here stays as it is; only what was changed is sent. */
import { useState } from 'preact/hooks';
import { settingLabel } from '../../src/i18n/sentences';
import { sidebarWords } from '../../src/i18n/sidebar';
import { Made } from '../made';
import { usePage } from '../page-state';
import { Busy, Button, Choice, Field, HOURS, Note, Problem, Title } from '../parts';
import { useCommand } from '../use-command';
import { Logo } from './logo';

type Values = Record<string, string | number | boolean | null>;

const CHOICES: Record<string, readonly string[]> = {
  locale: ['en', 'ru', 'uk'],
  leapDay: ['FEB28', 'MAR1'],
  mailBasis: ['', 'CONSENT', 'EXISTING_CLIENTS'],
  intakePolicy: ['FILL', 'OVERWRITE', 'ASK'],
};
/** Built-in schemes; any other text holds thresholds of the user's own. */
const SCHEMES = ['AUTO', 'RFM_5', 'RFM_3', 'RF_25', 'RFM_FIXED', 'R_RFM'];
const OWN = 'OWN';
const TAGS = ['{{firstName}}', '{{name}}', '{{firstName|…}}'];

export function SettingsView() {
  const { context } = usePage();
  return context.settings === null ? null : <Form saved={context.settings} />;
}

function Form({ saved }: { saved: Values }) {
  const { words, say, locale, context, reload, go } = usePage();
  const text = words.settings;
  const [edited, setEdited] = useState<Values>({});
  const [unchanged, setUnchanged] = useState(false);
  const change = useCommand('settings.change');
  const value = (name: string) => edited[name] ?? saved[name] ?? '';
  const edit = (name: string) => (next: string | number | boolean) => {
    change.reset();
    setUnchanged(false);
    setEdited({ ...edited, [name]: next });
  };
  const save = async () => {
    const changes = Object.fromEntries(Object.entries(edited).filter(([name, next]) => next !== saved[name]));
    setUnchanged(Object.keys(changes).length === 0);
    if (Object.keys(changes).length === 0 || !(await change.run(changes)).ok) return;
    setEdited({});
    await reload();
  };
  /** The setting that was refused: its sentence stands at its field. */
  const refused = change.error?.code === 'SETTING_INVALID' ? String(change.error.params.setting) : '';
  const error = (name: string) => (name === refused ? change.error?.message : undefined);
  const choices: Record<string, string> = text.choices;
  const helps: Record<string, string | undefined> = text.helps;
  const choice = (name: string, help: string) => (
    <Choice
      label={settingLabel(name, locale)}
      help={help}
      error={error(name)}
      value={String(value(name))}
      options={CHOICES[name]!.map((code) => [code, choices[code] ?? code])}
      onChange={edit(name)}
      testId={`setting-${name}`}
    />
  );
  const line = (name: string, label = settingLabel(name, locale), help = helps[name]) => (
    <Field label={label} help={help} error={error(name)}>
      {(input) => (
        <input
          {...input}
          type="text"
          value={String(value(name))}
          onInput={(event) => edit(name)(event.currentTarget.value)}
          data-testid={`setting-${name}`}
        />
      )}
    </Field>
  );
  const scheme = String(value('scheme'));
  const ownScheme = !SCHEMES.includes(scheme);
  return (
    <>
      <Title>{text.title}</Title>
      <label class="inline">
        <input
          type="checkbox"
          checked={value('paused') === true}
          onChange={(event) => edit('paused')(event.currentTarget.checked)}
          aria-describedby="paused-help"
          data-testid="setting-paused"
        />
        <span>
          <b>{settingLabel('paused', locale)}</b>
        </span>
      </label>
      <p class="gray" id="paused-help">
        {text.pausedHelp}
      </p>
      {choice('mailBasis', words.mail.basisHelp)}
      <Choice
        label={settingLabel('mailHour', locale)}
        help={say(words.schedule.zone, { timeZone: context.timeZone })}
        error={error('mailHour')}
        value={String(value('mailHour'))}
        options={HOURS}
        onChange={(hour) => edit('mailHour')(Number(hour))}
        testId="setting-mailHour"
      />
      <h2>{text.letter}</h2>
      <p class="gray">{say(text.tags, { tags: TAGS })}</p>
      {line('birthdaySubject')}
      <Field label={settingLabel('birthdayText', locale)} error={error('birthdayText')}>
        {(input) => (
          <textarea
            {...input}
            value={String(value('birthdayText'))}
            onInput={(event) => edit('birthdayText')(event.currentTarget.value)}
            data-testid="setting-birthdayText"
          />
        )}
      </Field>
      {line('senderName')}
      {line('replyTo')}
      {choice('leapDay', text.leapHelp)}
      <Logo />
      <h2>{sidebarWords(locale).nav.setUp}</h2>
      {line('country')}
      {choice('intakePolicy', words.settings.helps.intakePolicy)}
      <Choice
        label={settingLabel('scheme', locale)}
        help={text.schemeHelp}
        error={ownScheme ? undefined : error('scheme')}
        value={ownScheme ? OWN : scheme}
        options={[...SCHEMES, OWN].map((code) => [code, choices[code] ?? code])}
        onChange={(code) => edit('scheme')(code === OWN ? 'R 30 90; F 1 3; M 1000 5000' : code)}
        testId="setting-scheme"
      />
      {ownScheme && line('scheme', text.choices.OWN, text.ownHelp)}
      {choice('locale', text.baseHelp)}
      {change.error && refused === '' && <Problem message={change.error.message} />}
      {unchanged && <Note>{text.unchanged}</Note>}
      {change.done && <Made report={change.done.report}>{text.saved}</Made>}
      {change.busy ? (
        <Busy />
      ) : (
        <div class="bottom sticky">
          <Button primary onClick={() => void save()} testId="save-settings">
            {text.save}
          </Button>
        </div>
      )}
      <p>
        <button type="button" class="link" onClick={() => go('remove')} data-testid="to-remove">
          {sidebarWords(locale).remove.title}
        </button>
      </p>
    </>
  );
}
