/** What each kind of step knows: whether it is done, how to do it, and how to take it back. */
import type { Door } from './door';
import type { Step, StepKind, StepOf } from './change-set';

export interface StepHandler<K extends StepKind> {
  /** True when nothing is left to do; a step is never done twice. */
  done(door: Door, step: StepOf<K>): boolean;
  /** Does what is missing; what someone changed meanwhile goes to `door.conflict`. */
  do(door: Door, step: StepOf<K>): void;
  /** The steps that take it back, in order; empty when there is nothing to take back (computed columns). */
  undo(step: StepOf<K>): Step[];
}
