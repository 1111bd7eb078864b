/** What a command is: a name, the shape of its input, and a plan that reads, computes and writes nothing. */
import type { Applied } from '../changes/apply';
import type { ChangeSet } from '../changes/change-set';
import type { RunClock } from '../changes/run-clock';
import type { Ports } from '../ports';

/** What a plan gives: the changes to be made, and the report for the user in codes and numbers. */
export interface Plan<R, W = unknown> {
  changes: ChangeSet;
  report: R;
  /** What `afterwards` needs and the report does not show, such as the letters to be sent. Never stored, never part of the fingerprint. */
  work?: W;
}

export interface Command<I, R, W = unknown> {
  /** `noun.verb`, as in the command-line contract. */
  readonly name: string;
  /** Checks the JSON from outside; throws AppError INPUT_INVALID naming the field. */
  parse(input: unknown): I;
  /** Only looks, at the base or at the history: what is unfinished stays so, to be seen. */
  readonly looks?: 'BASE' | 'HISTORY';
  /** Takes `page` for itself, without a dry run. */
  readonly pages?: true;
  /** Goes on with what is unfinished, and does nothing else. */
  readonly continues?: true;
  /** An unfinished operation that is not to be completed first, because the command is about it. */
  spares?(input: I): string | undefined;
  /** Reads and computes. Must not write. */
  plan(ports: Ports, input: I): Plan<R, W>;
  /**
   * What comes after the change set is applied and cannot be a step, such as sending letters one by one through the ledger. Not run on `dryRun`.
   * Gets the plan's report and work, what became of the change set, and the clock of the run; gives the final report.
   */
  afterwards?(ports: Ports, input: I, report: R, work: W | undefined, applied: Applied & { clock: RunClock }): R;
}
