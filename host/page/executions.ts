/** The list of executions that the page's log shows: those running and the last ones that ended. */
import type { Firing } from '../host';
import type { RunResult } from '../runner/protocol';
import type { Execution } from './messages';

/** Executions kept in the list. */
const KEPT = 200;

/** The text of a failed run, as Google's log names it: `TypeError: x is not a function`. */
export const errorText = (error: NonNullable<RunResult['error']>): string => `${error.name}: ${error.message}`;

export class Executions {
  private readonly list: Execution[] = [];
  private last = 0;

  /** @param changed is told after every change. */
  constructor(private readonly changed: () => void) {}

  /** Notes a start; gives the execution to end. */
  start(run: Pick<Execution, 'fn' | 'kind' | 'user' | 'at'>): Execution {
    const execution: Execution = { ...run, id: ++this.last, ms: null, calls: 0, error: null, log: [] };
    this.list.push(execution);
    if (this.list.length > KEPT) this.list.shift();
    this.changed();
    return execution;
  }

  end(execution: Execution, result: RunResult): void {
    execution.ms = result.ms;
    execution.calls = result.calls.total;
    execution.error = result.error ? errorText(result.error) : null;
    execution.log = result.log;
    this.changed();
  }

  /** Notes a firing of a trigger that has already ended. */
  fired(firing: Firing): void {
    this.end(this.start({ fn: firing.handler, kind: 'trigger', user: firing.user, at: firing.time }), firing.result);
  }

  /** The newest first. */
  newest(count: number): Execution[] {
    return this.list.slice(-count).reverse();
  }
}
