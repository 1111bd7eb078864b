/** The choices of a cleaning as the command takes them, and how many cells remain to be changed. */
import type { StepPreview } from '../../src/entry/api';
import { allLeft, WHOLE_COLUMN, type Left } from '../left-cells';

/** Choices that make another plan. */
export interface CleanOptions {
  /** What stands first in dates that leave it open; '' leaves them alone. */
  dayOrder: '' | 'DMY' | 'MDY';
  splitNames: boolean;
}

/** The options and the suggestions taken, as the command's input. */
export function cleanInput({ dayOrder, splitNames }: CleanOptions, accepted: readonly Left[]): object {
  return {
    ...(dayOrder && { dayOrder }),
    ...(splitNames && { splitNames }),
    ...(accepted.length > 0 && { accept: accepted }),
  };
}

/** Cells that the lines of a plan change, without those that are left. */
export function changedCount(lines: readonly StepPreview[], left: readonly Left[]): number {
  return lines.reduce((sum, { kind, fields: [field = ''], count }) => {
    if (kind !== 'cells' || allLeft(left, field)) return sum;
    return sum + count - left.filter((cell) => cell.field === field && cell.id !== WHOLE_COLUMN).length;
  }, 0);
}
