/** Runs commands by name on a memory world, each as a run of its own, as Google would. */
import { AppError } from '../../src/domain/app-error';
import type { Run } from '../../src/changes/door';
import { RunClock } from '../../src/changes/run-clock';
import { runCommand } from '../../src/commands';
import type { World } from './memory-book';

/** A report as a script sees it: plain JSON of whatever shape. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- reports are looked into field by field, and a wrong field fails the test
export type AnyReport = any;

export function report(world: World, name: string, input: unknown = {}): AnyReport {
  world.nextRun();
  return runCommand(world.ports, name, input).report;
}

/** The refusal of a piece of work; a fault that is none, or no refusal at all, fails the test. */
export function refusal(act: () => unknown): AppError {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

/** A run on the world for the door alone: no time limit, and nothing that would be computed. */
export function runOf({ ports }: World): Run {
  return { ports, clock: RunClock.endless, recompute: () => [] };
}
