/** Short forms for declaring the spreadsheet's operations. */
import type { ExecutionContext, Operation, OperationTable } from '../../runner/protocol';

/** What an operation does; the first argument is the execution, the rest come from the script. */
export type Run = (execution: ExecutionContext, ...args: never[]) => unknown;

function table(operations: Record<string, Run>, rest: Omit<Operation, 'method' | 'run'>): OperationTable {
  return Object.fromEntries(Object.entries(operations).map(([method, run]) => [method, { ...rest, method, run }]));
}

/** Sees cells: waits for what was written before and for the formulas. */
export const reads = (operations: Record<string, Run>): OperationTable =>
  table(operations, { effect: 'read', counts: true });

/** Changes cells, gives nothing back: done at the next flush. */
export const writes = (operations: Record<string, Run>): OperationTable =>
  table(operations, { effect: 'write', counts: true });

/** Changes rows, columns, sheets or marks at once, after what was written before. */
export const changes = (operations: Record<string, Run>): OperationTable =>
  table(operations, { effect: 'structure', counts: true });

/** Sees facts that waiting writes cannot change. */
export const looks = (operations: Record<string, Run>): OperationTable =>
  table(operations, { effect: 'other', counts: true, needs: 'read' });

/** Like `looks`, and no call by the command line's count: what a script knows without asking. */
export const peeks = (operations: Record<string, Run>): OperationTable =>
  table(operations, { effect: 'other', counts: false, needs: 'read' });

/** Selects: changes what is active, not what is in cells. */
export const selects = (operations: Record<string, Run>): OperationTable =>
  table(operations, { effect: 'other', counts: true, needs: 'write' });

/** The same operation under several method names. */
export function named(methods: readonly string[], run: Run): Record<string, Run> {
  return Object.fromEntries(methods.map((method) => [method, run]));
}

/** An error as scripts get it from a Google service. */
export function exception(message: string): Error {
  const error = new Error(message);
  error.name = 'Exception';
  return error;
}
