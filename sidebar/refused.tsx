/** A refusal; one that is mended by saying which column is which leads there. */
import type { ComponentChildren } from 'preact';
import { usePage } from './page-state';
import { Button, Problem } from './parts';

/** Refusals for want of a column. */
const OF_COLUMNS: readonly string[] = ['NO_ORDER_COLUMNS', 'NO_CLIENT_COLUMNS', 'COLUMN_GONE'];

interface RefusedProps {
  error: { code: string; message: string };
  children?: ComponentChildren;
}

export function Refused({ error: { code, message }, children }: RefusedProps) {
  return (
    <Problem message={message}>
      {children}
      <ToColumns code={code} />
    </Problem>
  );
}

/** The way to the view of columns, where a code asks for it. */
export function ToColumns({ code }: { code: string }) {
  const { words, go } = usePage();
  if (!OF_COLUMNS.includes(code)) return null;
  return (
    <Button onClick={() => go('columns')} testId="to-columns">
      {words.common.toColumns}
    </Button>
  );
}
