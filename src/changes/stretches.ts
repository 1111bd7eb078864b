/** Runs of consecutive numbers: rows that can be read, written or deleted at once. */

/** Consecutive numbers as [first, last]. @param sorted ascending @example stretches([2, 3, 7]) → [[2, 3], [7, 7]] */
export function stretches(sorted: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of sorted) {
    const last = found[found.length - 1];
    if (last !== undefined && number <= last[1] + 1) last[1] = Math.max(last[1], number);
    else found.push([number, number]);
  }
  return found;
}
