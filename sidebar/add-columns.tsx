/** Adds the columns that the trade keeps of people or of companies: shown first, added on the button. */
import { dataWords } from '../src/i18n/data';
import { useState } from 'preact/hooks';
import type { AddColumnsReport } from '../src/entry/api';
import { TEMPLATES, type Template } from '../src/domain/field-templates';
import { codesIn } from '../src/i18n/sentences';
import { Made } from './made';
import { usePage } from './page-state';
import { Busy, Button, Choice, Fold, Note, Problem } from './parts';
import { useCommand } from './use-command';

interface AddColumnsProps {
  /** The one that fits the base. */
  template: Template;
  /** Columns were added, or taken back. */
  onChanged: () => void;
}

export function AddColumns({ template: fitting, onChanged }: AddColumnsProps) {
  const { say, locale } = usePage();
  const text = dataWords(locale).columns;
  const names: Record<string, string> = codesIn(locale).fields;
  const [template, setTemplate] = useState<Template>(fitting);
  const preview = useCommand<AddColumnsReport>('columns.add');
  const add = useCommand<AddColumnsReport>('columns.add');
  const seen = preview.done?.report;
  const confirm = async () => {
    const outcome = await add.run({ template, fingerprint: preview.done?.fingerprint });
    preview.reset();
    if (outcome.ok) onChanged();
  };
  return (
    <Fold summary={text.add}>
      <p class="gray">{text.addHelp}</p>
      <Choice
        label={text.template}
        value={template}
        options={TEMPLATES.map((code) => [code, text.templates[code]] as const)}
        onChange={(code) => {
          preview.reset();
          add.reset();
          setTemplate(code as Template);
        }}
        testId="template"
      />
      {!seen && !preview.busy && !add.busy && (
        <Button onClick={() => (add.reset(), void preview.run({ template, dryRun: true }))} testId="show-template">
          {text.show}
        </Button>
      )}
      {(preview.busy || add.busy) && <Busy />}
      {(preview.error ?? add.error) && <Problem message={(preview.error ?? add.error)!.message} />}
      {seen && seen.added.length === 0 && <Note>{text.addsNone}</Note>}
      {seen && seen.added.length > 0 && !add.busy && (
        <>
          <p data-testid="to-add">
            {say(text.adds, { n: seen.added.length, fields: seen.added.map(({ field }) => names[field] ?? field) })}
          </p>
          <Button primary onClick={() => void confirm()} testId="add-columns">
            {text.confirmAdd}
          </Button>
        </>
      )}
      {add.done && (
        <Made report={add.done.report} onUndone={onChanged}>
          {text.added}
        </Made>
      )}
    </Fold>
  );
}
