/** Settings: what is not set here stays as it is; only what was changed is sent. */
import { useState } from 'preact/hooks';
import { settingHelp, settingLabel } from '../../src/i18n/sentences';
import { usePage } from '../page-state';
import { Busy, Button, Choice, Field, Note, Problem, Success, Title } from '../parts';
import { Remove } from '../remove';
import { useCommand } from '../use-command';
import { Undo } from '../undo';

type Values = Record<string, string | number | boolean | null>;

const CHOICES: Record<string, readonly string[]> = {
  locale: ['en', 'ru', 'uk'],
  leapDay: ['FEB28', 'MAR1'],
  mailBasis: ['', 'CONSENT', 'EXISTING_CLIENTS'],
};
const TEXTS = ['country', 'scheme', 'senderName', 'replyTo'] as const;
const TAGS = ['{{firstName}}', '{{name}}', '{{firstName|…}}'];

export function SettingsView() {
  const { context } = usePage();
  return context.settings === null ? null : <Form saved={context.settings} />;
}

function Form({ saved }: { saved: Values }) {
  const { words, say, locale, reload } = usePage();
  const text = words.settings;
  const [edited, setEdited] = useState<Values>({});
  const [unchanged, setUnchanged] = useState(false);
  const change = useCommand<{ operation?: string }>('settings.change');
  const value = (name: string) => edited[name] ?? saved[name] ?? '';
  const edit = (name: string) => (next: string | boolean) => {
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
  const choices: Record<string, string> = text.choices;
  const choice = (name: string) => (
    <Choice
      key={name}
      label={settingLabel(name, locale)}
      help={name === 'mailBasis' ? words.mail.basisHelp : ''}
      value={String(value(name))}
      options={CHOICES[name]!.map((code) => [code, choices[code] ?? code])}
      onChange={edit(name)}
      testId={`setting-${name}`}
    />
  );
  const line = (name: string) => (
    <Field key={name} label={settingLabel(name, locale)} help={settingHelp(name, locale)}>
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
  return (
    <>
      <Title>{text.title}</Title>
      <label class="inline">
        <input
          type="checkbox"
          checked={value('paused') === true}
          onChange={(event) => edit('paused')(event.currentTarget.checked)}
        />
        <span>
          <b>{settingLabel('paused', locale)}</b>
        </span>
      </label>
      {choice('mailBasis')}
      <h2>{text.letter}</h2>
      <p class="gray">{say(text.tags, { tags: TAGS })}</p>
      {line('birthdaySubject')}
      <Field label={settingLabel('birthdayText', locale)} help={settingHelp('birthdayText', locale)}>
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
      {choice('leapDay')}
      {TEXTS.slice(0, 2).map(line)}
      {choice('locale')}
      {change.error && <Problem message={change.error.message} />}
      {unchanged && <Note>{text.unchanged}</Note>}
      {change.done && (
        <>
          <Success>{text.saved}</Success>
          <Undo operation={change.done.report.operation} />
        </>
      )}
      {change.busy ? (
        <Busy />
      ) : (
        <div class="bottom">
          <Button primary onClick={() => void save()} testId="save-settings">
            {text.save}
          </Button>
        </div>
      )}
      <Remove />
    </>
  );
}
