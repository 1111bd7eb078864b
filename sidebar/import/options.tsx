/** How values meet those that are there, whether missing columns come, and what is noted as the source. */
import type { ImportReport } from '../../src/entry/api';
import { importWords } from '../../src/i18n/import';
import { codesIn } from '../../src/i18n/sentences';
import { usePage } from '../page-state';
import { Choice, Field, Fold } from '../parts';

const POLICIES = ['FILL', 'OVERWRITE', 'ASK'] as const;
type Policy = (typeof POLICIES)[number];

export interface ImportOptions {
  policy: Policy;
  fields: Record<string, Policy>;
  addColumns: boolean;
  /** The name of the tab or file when undefined. */
  source?: string | undefined;
}

interface OptionsProps {
  options: ImportOptions;
  report: ImportReport;
  disabled: boolean;
  onChange: (options: ImportOptions) => void;
}

export function Options({ options, report, disabled, onChange }: OptionsProps) {
  const { locale, say, words } = usePage();
  const text = importWords(locale);
  const names: Record<string, string> = codesIn(locale).fields;
  const policies = POLICIES.map((policy) => [policy, words.settings.choices[policy]] as const);
  const taken = report.columns.flatMap(({ field, left }) =>
    field !== null && field !== 'id' && left === '' ? [field] : [],
  );
  return (
    <section>
      <Choice
        label={text.policy}
        help={text.consent}
        value={options.policy}
        options={policies}
        disabled={disabled}
        onChange={(policy) => onChange({ ...options, policy: policy as Policy })}
        testId="policy"
      />
      {report.lacking.length > 0 && (
        <label class="inline">
          <input
            type="checkbox"
            checked={options.addColumns}
            disabled={disabled}
            onChange={() => onChange({ ...options, addColumns: !options.addColumns })}
            data-testid="add-columns"
          />
          {say(text.addColumns, { fields: report.lacking.map((field) => names[field] ?? field) })}
        </label>
      )}
      <Fold summary={text.more}>
        {taken
          .filter((field) => field !== 'consent')
          .map((field) => (
            <Choice
              key={field}
              label={names[field] ?? field}
              value={options.fields[field] ?? ''}
              options={[['', text.asAbove], ...policies]}
              disabled={disabled}
              onChange={(policy) => {
                const others = Object.entries(options.fields).filter(([name]) => name !== field);
                const own = policy === '' ? [] : [[field, policy as Policy] as const];
                onChange({ ...options, fields: Object.fromEntries([...others, ...own]) });
              }}
            />
          ))}
        <Field label={text.sourceText}>
          {(input) => (
            <input
              {...input}
              type="text"
              maxLength={200}
              value={options.source ?? report.name}
              disabled={disabled}
              onChange={(event) => {
                const source = event.currentTarget.value.trim();
                onChange({ ...options, source: source === '' ? undefined : source });
              }}
              data-testid="source-text"
            />
          )}
        </Field>
      </Fold>
    </section>
  );
}
