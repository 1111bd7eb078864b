/** The two counts of time that meet in a cell: milliseconds since 1970 and days since 1899-12-30. */

export const MS_PER_DAY = 86_400_000;
/** Day number of 1970-01-01. */
export const UNIX_EPOCH_DAY = 25569;

/** Division rounded down, so that instants before 1970 fall into the day they belong to. */
export function floorDiv(value: number, by: number): number {
  return Math.floor(value / by);
}
