/** What a window shows until its first report is there. */
import { usePage } from './page-state';
import { Busy, Button, Title } from './parts';
import { Refused } from './refused';
import type { CommandState } from './use-command';

interface FirstLookProps {
  title: string;
  /** What is said while it looks. */
  looking: string;
  of: CommandState<unknown>;
}

export function FirstLook({ title, looking, of: command }: FirstLookProps) {
  const { words } = usePage();
  return (
    <>
      <Title quiet>{title}</Title>
      {command.busy ? (
        <Busy label={looking} />
      ) : (
        command.error && (
          <Refused error={command.error}>
            <Button onClick={() => void command.run()}>{words.common.retry}</Button>
          </Refused>
        )
      )}
    </>
  );
}
