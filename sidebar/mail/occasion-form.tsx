/** The form of an occasion: which fields it has, its kind says. */
import { useState } from 'preact/hooks';
import type { RuleFault } from '../../src/domain/occasions/rules';
import { ruleFaultSentence } from '../../src/i18n/mail-desk';
import { codesIn, fieldName } from '../../src/i18n/sentences';
import { usePage } from '../page-state';
import { Busy, Button, Choice, Field, Problem, Title } from '../parts';
import { useDeed, useDesk, type Rule } from './desk';
import { letterName, occasionName } from './names';
import { draftOf, firstKind, freshDraft, occasionOf, type OccasionDraft } from './occasion-draft';

export function OccasionForm({ rule }: { rule: Rule | null }) {
  const { locale, say } = usePage();
  const { page, text, show } = useDesk();
  const [draft, setDraft] = useState<OccasionDraft>(() =>
    rule === null ? freshDraft(page, firstKind(page)) : draftOf(rule),
  );
  const save = useDeed('mail.saveOccasion');
  const kind = page.kinds.find((one) => one.kind === draft.kind)!;
  const edit = (change: Partial<OccasionDraft>) => {
    save.reset();
    setDraft({ ...draft, ...change });
  };
  const letters = [...new Set(page.templates.map(({ code }) => code))];
  const code = draft.code.trim();
  const onSave = () => {
    const told = say(text.rules.saved, { name: kind.letter === code ? text.kinds[kind.kind] : code });
    void save.act(occasionOf({ ...draft, code }), told, { at: 'occasions' });
  };
  const refused = save.error?.code === 'OCCASION_INVALID' ? save.error.params : {};
  const known = Object.keys(text.fields).find((name) => refused.field === `occasions.${name}`);
  const error = (name: keyof Rule) =>
    known === name ? sentence(ruleFaultSentence(refused.why as RuleFault, locale)) : undefined;
  const { segments } = codesIn(locale) as { segments: Record<string, string> };
  return (
    <>
      <Button onClick={() => show({ at: 'occasions' })} testId="back">
        ← {text.rules.back}
      </Button>
      <Title>
        {rule === null ? text.rules.create : say(text.rules.editing, { name: occasionName(rule.code, page, text) })}
      </Title>
      {save.error && known === undefined && !save.busy && <Problem message={save.error.message} />}
      <div class="form">
        <Choice
          label={text.fields.kind}
          error={error('kind')}
          value={draft.kind}
          options={page.kinds.map((one) => [one.kind, text.kinds[one.kind]])}
          onChange={(next) => {
            save.reset();
            setDraft(freshDraft(page, next as Rule['kind']));
          }}
          disabled={rule !== null}
          testId="kind"
        />
        {kind.needsField && (
          <Choice
            label={text.fields.field}
            error={error('field')}
            value={draft.field}
            options={[['', text.rules.choose], ...page.fields.map((name) => [name, fieldName(name, locale)] as const)]}
            onChange={(field) => edit({ field })}
            testId="field"
          />
        )}
        <Parameter
          parameter={kind.parameter}
          value={draft.parameter}
          error={error('parameter')}
          segments={segments}
          onChange={(parameter) => edit({ parameter })}
        />
        <div class="fields">
          <Choice
            label={text.fields.offset}
            error={draft.when === 'ON' ? error('offset') : undefined}
            value={draft.when}
            options={[
              ['ON', text.rules.on],
              ...(kind.isAfter ? [] : [['BEFORE', text.rules.before] as const]),
              ['AFTER', text.rules.after],
            ]}
            onChange={(when) => edit({ when: when as OccasionDraft['when'] })}
            testId="when"
          />
          {draft.when !== 'ON' && (
            <Line
              label={text.rules.count}
              error={error('offset')}
              value={draft.count}
              onInput={(count) => edit({ count })}
              testId="count"
            />
          )}
        </div>
        <Choice
          label={text.fields.template}
          help={text.rules.letterHelp}
          error={error('template')}
          value={draft.template}
          options={letters.map((letter) => [letter, letterName(letter, page, text)])}
          onChange={(template) => edit({ template })}
          testId="template"
        />
        <Choice
          label={text.fields.purpose}
          help={text.rules.purposeHelp}
          error={error('purpose')}
          value={draft.purpose}
          options={page.purposes.map((purpose) => [purpose, text.purposes[purpose]])}
          onChange={(purpose) => edit({ purpose: purpose as Rule['purpose'] })}
          testId="purpose"
        />
        {rule === null && (
          <Line
            label={text.fields.code}
            help={text.rules.codeHelp}
            error={error('code')}
            value={draft.code}
            onInput={(next) => edit({ code: next })}
            testId="code"
          />
        )}
        <label class="inline">
          <input
            type="checkbox"
            checked={draft.active}
            onChange={(event) => edit({ active: event.currentTarget.checked })}
            data-testid="active"
          />
          <span>{text.rules.isActive}</span>
        </label>
      </div>
      {save.busy ? (
        <Busy />
      ) : (
        <div class="bottom sticky">
          <Button primary onClick={onSave} testId="save-occasion">
            {text.rules.save}
          </Button>
        </div>
      )}
    </>
  );
}

/** A part of a sentence, by itself. */
const sentence = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1);

interface ParameterProps {
  parameter: 'NONE' | 'ROUNDS' | 'DAYS' | 'HOLIDAY' | 'SEGMENT';
  value: string;
  error: string | undefined;
  segments: Record<string, string>;
  onChange: (value: string) => void;
}

function Parameter({ parameter, value, error, segments, onChange }: ParameterProps) {
  const { page, text } = useDesk();
  const { rules } = text;
  const choice = (label: string, options: (readonly [string, string])[]) => (
    <Choice
      label={label}
      error={error}
      value={value}
      options={[['', rules.choose], ...options]}
      onChange={onChange}
      testId="parameter"
    />
  );
  switch (parameter) {
    case 'NONE':
      return null;
    case 'HOLIDAY':
      return choice(
        rules.holiday,
        page.holidays.map(({ code, title }) => [code, title]),
      );
    case 'SEGMENT':
      return choice(
        rules.segment,
        page.segments.map((code) => [code, segments[code] ?? code]),
      );
    default: {
      const [label, help] =
        parameter === 'DAYS' ? [rules.silence, rules.silenceHelp] : [rules.rounds, rules.roundsHelp];
      return <Line label={label} help={help} error={error} value={value} onInput={onChange} testId="parameter" />;
    }
  }
}

interface LineProps {
  label: string;
  help?: string;
  error?: string | undefined;
  value: string;
  onInput: (value: string) => void;
  testId: string;
}

/** One line of text. */
export function Line({ label, help, error, value, onInput, testId }: LineProps) {
  return (
    <Field label={label} help={help} error={error}>
      {(input) => (
        <input
          {...input}
          type="text"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
          data-testid={testId}
        />
      )}
    </Field>
  );
}
