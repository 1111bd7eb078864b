/** Sets a restore point: a name for this moment, to which the person can go back. */
import { useState } from 'preact/hooks';
import type { Aftermath } from '../src/entry/api';
import { sidebarWords } from '../src/i18n/sidebar';
import { usePage } from './page-state';
import { Busy, Button, Field, Fold, Problem } from './parts';
import { useCommand } from './use-command';

interface RestorePointProps {
  busy: boolean;
  onDone: (report: Aftermath) => void;
}

export function RestorePoint({ busy, onDone }: RestorePointProps) {
  const { locale } = usePage();
  const text = sidebarWords(locale).history;
  const [name, setName] = useState('');
  const mark = useCommand('changes.mark');
  const set = async () => {
    const outcome = await mark.run({ name: name.trim() });
    if (!outcome.ok) return;
    setName('');
    onDone(outcome.report);
  };
  return (
    <Fold summary={text.pointTitle}>
      <Field label={text.pointName} help={text.pointHelp}>
        {(input) => (
          <input
            {...input}
            type="text"
            maxLength={100}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
            data-testid="point-name"
          />
        )}
      </Field>
      {mark.error && <Problem message={mark.error.message} />}
      {mark.busy ? (
        <Busy />
      ) : (
        <Button onClick={() => void set()} disabled={busy || name.trim() === ''} testId="set-point">
          {text.pointSet}
        </Button>
      )}
    </Fold>
  );
}
