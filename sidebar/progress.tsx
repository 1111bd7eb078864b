/** How far a long command is, with the way to cancel it, and what came of a cancel. */
import { Aftermath } from './aftermath';
import { usePage } from './page-state';
import { Busy, Button, Problem, Success } from './parts';
import type { LongCommand } from './use-long-command';

export function Progress({ of: command, label }: { of: LongCommand<unknown>; label?: string }) {
  const { words, say } = usePage();
  const text = words.progress;
  const { progress, trouble, cancelled } = command;
  if (cancelled !== null) {
    return (
      <>
        <Success>{text.cancelled}</Success>
        <Aftermath report={cancelled} />
      </>
    );
  }
  if (!command.busy) return null;
  if (progress === null) return <Busy label={label} />;
  const sentence = say(text.of, { done: progress.done, total: progress.total });
  return (
    <div class="field" data-testid="progress">
      {trouble ? (
        <Problem message={trouble.message}>
          <Button onClick={() => command.goOn()} testId="go-on">
            {text.goOn}
          </Button>
        </Problem>
      ) : (
        <Busy label={command.cancelling ? text.cancelling : (label ?? words.common.working)} />
      )}
      <progress max={progress.total} value={progress.done} aria-label={text.label} aria-valuetext={sentence} />
      <p>{sentence}</p>
      {!command.cancelling && (
        <Button onClick={() => command.cancel()} testId="cancel">
          {text.cancel}
        </Button>
      )}
      <p class="gray">{text.note}</p>
    </div>
  );
}
