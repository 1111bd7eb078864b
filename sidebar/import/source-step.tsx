/** Where the clients come from: another tab, a copied table, or a file. */
import { useState } from 'preact/hooks';
import { importWords } from '../../src/i18n/import';
import { usePage } from '../page-state';
import { Button, Choice, Field, Problem } from '../parts';
import { ConnectForm } from './connect-form';
import { LARGEST_FILE, readFile, readTable, UnreadableFile } from './read-file';

export type From = { sheet: string } | { rows: string[][]; name: string };

const KINDS = ['fromFile', 'fromPaste', 'fromTab'] as const;

export function SourceStep({ onChoose }: { onChoose: (from: From) => void }) {
  const { locale, say, context } = usePage();
  const text = importWords(locale);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('fromFile');
  const [sheet, setSheet] = useState(context.tabs[context.tabs.length - 1] ?? '');
  const [pasted, setPasted] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState('');
  const look = async () => {
    setProblem('');
    if (kind === 'fromTab') onChoose({ sheet });
    else if (kind === 'fromPaste') offer(readTable(pasted), text.pasted);
    else if (file === null) setProblem(text.noTable);
    else if (file.size > LARGEST_FILE) setProblem(say(text.fileTooLarge, { max: LARGEST_FILE / 1024 / 1024 }));
    else await lookInto(file);
  };
  const lookInto = async (chosen: File) => {
    try {
      offer(readFile(new Uint8Array(await chosen.arrayBuffer())), chosen.name);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      setProblem(text.unreadable);
    }
  };
  const offer = (rows: string[][], name: string) => {
    if (rows.every((row) => row.every((cell) => cell.trim() === ''))) setProblem(text.noTable);
    else onChoose({ rows, name: name.slice(0, 200) });
  };
  return (
    <>
      <p>{text.intro}</p>
      <fieldset>
        <legend>{text.source}</legend>
        {KINDS.map((one) => (
          <label class="inline" key={one}>
            <input
              type="radio"
              name="kind"
              checked={kind === one}
              onChange={() => {
                setKind(one);
                setProblem('');
              }}
              data-testid={one}
            />
            {text[one]}
          </label>
        ))}
      </fieldset>
      {kind === 'fromTab' && (
        <Choice
          label={text.tab}
          value={sheet}
          options={context.tabs.map((name) => [name, name] as const)}
          onChange={setSheet}
          testId="tab"
        />
      )}
      {kind === 'fromPaste' && (
        <Field label={text.paste}>
          {(input) => (
            <textarea
              {...input}
              rows={8}
              value={pasted}
              onInput={(event) => setPasted(event.currentTarget.value)}
              data-testid="paste"
            />
          )}
        </Field>
      )}
      {kind === 'fromFile' && (
        <Field label={text.file}>
          {(input) => (
            <input
              {...input}
              type="file"
              accept=".csv,.tsv,.txt,.xlsx,.xlsm"
              onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
              data-testid="file"
            />
          )}
        </Field>
      )}
      {problem !== '' && <Problem message={problem} />}
      <Button primary onClick={() => void look()} testId="look">
        {text.look}
      </Button>
      {kind === 'fromTab' && <ConnectForm key={sheet} sheet={sheet} />}
    </>
  );
}
