/** Version 1 to 2: the log had a row for each client, 11 cells wide, which a large clean-up would have filled the file with. Now a hundred clients share a row. */
import type { Ports, RawValue, Scalar } from '../../ports';
import { isLogOfVersion1, LOG_COLUMNS_1, OWN_COLUMNS, ownHeaders } from '../../tables/own-tables';
import { baseLocale, idText } from '../../tables/table';
import type { RowEntry, Step } from '../change-set';
import { Door } from '../door';
import { writeAnchor } from '../log/anchor';
import { linesOf, type LogHead, type NewLine } from '../log/log-lines';
import { pack } from '../log/pack';
import { dismantle } from '../log/parts';
import { clientsOf, weightOf } from '../weight';

interface Operation1 {
  operation: string;
  state: string;
  command: string;
  user: string;
  time: string;
  parts: { client: string; json: string }[];
}

/** Rewrites the log in one block; a log that is new already is left. */
export function packTheLog(ports: Ports): void {
  const door = new Door(ports);
  const tab = door.tabOf('log');
  const there = door.tabs().find(({ id }) => id === tab);
  if (tab === null || there === undefined) return;
  const { values } = ports.book.read(tab);
  if (!isLogOfVersion1(ports, values[0] ?? [])) return;
  const words = ports.words(baseLocale(ports));
  const rows = renumbered(ports, operationsIn(values.slice(1)));
  const width = OWN_COLUMNS.log.length;
  const height = Math.max(rows.length + 1, values.length);
  const block: Scalar[][] = [
    ownHeaders(words, 'log'),
    ...rows.map((row) => OWN_COLUMNS.log.map((column) => row[column])),
  ];
  while (block.length < height) block.push(Array.from({ length: width }, () => null));
  ports.book.ensureSize(tab, Math.max(2, height), width);
  ports.book.write(tab, 1, 1, block);
  ports.book.flush();
  const last = rows[rows.length - 1];
  if (last !== undefined) writeAnchor(ports.store, { number: last.number, chain: last.chain });
}

type Line = Omit<Operation1, 'parts'> & { steps: Step[] | null };

/** An operation whose rows cannot be read keeps its place without its changes. */
function operationsIn(rows: readonly (readonly RawValue[])[]): Line[] {
  const at = (row: readonly RawValue[], column: (typeof LOG_COLUMNS_1)[number]): string =>
    idText(row[LOG_COLUMNS_1.indexOf(column)]);
  const operations = new Map<string, Operation1>();
  let previous = '';
  for (const row of rows) {
    const operation = at(row, 'operation');
    if (operation === '') continue;
    const client = at(row, 'client');
    let entry = operations.get(operation);
    if (entry === undefined) {
      const [state, command, user, time] = [at(row, 'state'), at(row, 'command'), at(row, 'user'), at(row, 'time')];
      operations.set(operation, (entry = { operation, state, command, user, time, parts: [] }));
    }
    const payload = row[LOG_COLUMNS_1.indexOf('payload')];
    const json = typeof payload === 'string' ? payload : '';
    const open = entry.parts[entry.parts.length - 1];
    if (open !== undefined && previous === `${operation}/${client}`) open.json += json;
    else entry.parts.push({ client, json });
    previous = `${operation}/${client}`;
  }
  return [...operations.values()].map(({ parts, ...said }) => ({ ...said, steps: stepsIn(parts) }));
}

type Item1 = [step: number, change: [field: string, before: Scalar, after: Scalar]] | [step: number, row: RowEntry];

function stepsIn(parts: Operation1['parts']): Step[] | null {
  try {
    const [frame, ...records] = parts;
    const steps = JSON.parse(frame?.json ?? '') as Step[];
    for (const { client, json } of records)
      for (const [index, content] of JSON.parse(json) as Item1[]) {
        const step = steps[index];
        if (step?.kind === 'cells' && Array.isArray(content))
          step.changes.push({ id: client, field: content[0], before: content[1], after: content[2] });
        else if (step !== undefined && 'rows' in step && !Array.isArray(content))
          (step.rows as RowEntry[]).push(content);
      }
    return steps;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function renumbered(ports: Ports, lines: readonly Line[]): NewLine[] {
  const rows: NewLine[] = [];
  for (const { steps, state, ...said } of lines) {
    const known = steps ?? [];
    const head: LogHead = {
      ...said,
      state: steps === null ? 'BROKEN' : state,
      about: known.flatMap((step) => (step.kind === 'undone' ? [step.operation] : []))[0] ?? '',
      cells: known.reduce((sum, step) => sum + weightOf(step), 0),
      clients: clientsOf(known),
    };
    const end = rows[rows.length - 1] ?? { number: 0, chain: '' };
    rows.push(...linesOf(ports, head, steps === null ? [''] : pack(dismantle(steps)), end));
  }
  return rows;
}
