/** What a command has just made, with the way back below it; once that was taken, only the taking back is told. */
import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { Aftermath as AftermathReport } from '../src/entry/api';
import { Aftermath } from './aftermath';
import { Success } from './parts';
import { Undo } from './undo';

interface MadeProps {
  report: AftermathReport;
  /** What was made, as a sentence. */
  children: ComponentChildren;
  onUndone?: (sentence: string) => void;
}

/** Each operation is told anew, and takes the focus again. */
export function Made(props: MadeProps) {
  return <MadeOnce key={props.report.operation} {...props} />;
}

function MadeOnce({ report, children, onUndone }: MadeProps) {
  const [undone, setUndone] = useState(false);
  return (
    <>
      {!undone && (
        <>
          <Success>{children}</Success>
          <Aftermath report={report} />
        </>
      )}
      <Undo
        operation={report.operation}
        onUndone={(sentence) => {
          setUndone(true);
          onUndone?.(sentence);
        }}
      />
    </>
  );
}
