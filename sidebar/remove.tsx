/** The way out: takes everything of Klientura's from the file, after showing what goes. */
import { Changes } from './changes';
import { usePage } from './page-state';
import { Busy, Button, Fold, Note, Problem } from './parts';
import { useCommand } from './use-command';

export function Remove({ onRemoved }: { onRemoved: () => void }) {
  const { words } = usePage();
  const text = words.remove;
  const preview = useCommand('base.remove');
  const remove = useCommand('base.remove');
  const error = remove.error ?? preview.error;
  const confirm = async () => {
    if ((await remove.run({ fingerprint: preview.done?.fingerprint })).ok) onRemoved();
    else preview.reset();
  };
  return (
    <Fold summary={text.title}>
      <p>{text.intro}</p>
      {error && <Problem message={error.message} />}
      {preview.busy || remove.busy ? (
        <Busy />
      ) : preview.done ? (
        <Note>
          <Changes lines={preview.done.preview ?? []} />
          <Button onClick={() => void confirm()} testId="confirm-remove">
            {text.confirm}
          </Button>
          <Button onClick={() => preview.reset()}>{text.cancel}</Button>
        </Note>
      ) : (
        <Button onClick={() => void preview.run({ dryRun: true })} testId="remove">
          {text.look}
        </Button>
      )}
    </Fold>
  );
}
