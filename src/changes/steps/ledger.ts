/** Rows of the mail ledger: new letters, and new states of letters that still stand as the plan saw them. */
import type { Scalar } from '../../ports';
import { idText } from '../../tables/table';
import type { StepOf } from '../change-set';
import type { StepHandler } from '../step';
import { keepCount, linesOf, writeLines } from './own-lines';

export const ledger: StepHandler<'ledger'> = {
  done: (_door, { entries }) => entries.length === 0,
  do(door, { entries }) {
    const own = door.own('ledger');
    if (own === null) {
      for (const { key } of entries) door.conflict(key, 'ledger');
      return;
    }
    const lines = linesOf(door, own);
    const end = lines.length;
    writeLines(door, own, lines, putInto(lines, own.columns, entries, door.operation), end);
    keepCount(door, own, lines);
  },
  // A letter that was planned may have been sent: the ledger forgets nothing.
  undo: () => [],
};

/**
 * Puts the entries into the tab's lines and gives the indices of the lines that changed. A key that is not there is appended, if the plan did not find
 * it either; one that is there is changed only while it is in the state the plan saw, so that a late recovery never takes a letter back to an earlier state.
 */
function putInto(
  lines: Scalar[][],
  columns: ReadonlyMap<string, number>,
  entries: StepOf<'ledger'>['entries'],
  operation: string,
): number[] {
  const [key, state] = [columns.get('key')! - 1, columns.get('state')! - 1];
  const at = new Map<string, number>();
  lines.forEach((line, index) => {
    if (index > 0) at.set(idText(line[key] ?? ''), index);
  });
  const changed: number[] = [];
  for (const entry of entries) {
    const index = at.get(entry.key) ?? lines.length;
    const isNew = index === lines.length;
    if (isNew ? entry.before !== undefined : entry.before === undefined || lines[index]![state] !== entry.before)
      continue;
    if (isNew) {
      lines.push(Array.from({ length: Math.max(...columns.values()) }, () => null));
      at.set(entry.key, index);
    }
    // The plan cannot know the operation that will carry it out.
    const known: Record<string, Scalar> = 'operation' in entry.values ? { operation } : {};
    const values: Record<string, Scalar> = { ...entry.values, ...known, key: entry.key };
    for (const [field, value] of Object.entries(values)) {
      const column = columns.get(field);
      if (column !== undefined) lines[index]![column - 1] = value;
    }
    changed.push(index);
  }
  return changed;
}
