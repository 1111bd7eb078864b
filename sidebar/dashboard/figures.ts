/** Figures that the dashboard works out of the report: changes, ranges, the most of a list. */
import type { Cohort, DashboardReport, Month } from './report';

/** The last month that is over, and the one before it; in a base that is younger, the month that runs. */
export function lastFull(months: readonly Month[]): { last: Month | undefined; before: Month | undefined } {
  const over = months.filter(({ partial }) => !partial);
  return { last: over[over.length - 1] ?? months[months.length - 1], before: over[over.length - 2] };
}

/** @example changeOf(112, 100) // '+12%' */
export function changeOf(now: number, before: number): string {
  const change = Math.round((100 * (now - before)) / before);
  return `${change > 0 ? '+' : change < 0 ? '−' : '±'}${Math.abs(change)}%`;
}

/**
 * Twice the error to both sides holds the score of all clients 19 times of 20; it cannot lie beyond ±100. `null` without answers.
 * @example npsRange({ score: 25, error: 41.4, answers: 4 }) // { score: 25, low: -58, high: 100 }
 */
export function npsRange(
  nps: NonNullable<DashboardReport['nps']>,
): { score: number; low: number; high: number } | null {
  const { score, error } = nps;
  if (score === null || error === null || nps.answers === 0) return null;
  const inScale = (value: number) => Math.round(Math.min(100, Math.max(-100, value)));
  return { score: Math.round(score), low: inScale(score - 2 * error), high: inScale(score + 2 * error) };
}

/** The item with the most. @example greatest([1, 3, 2], (n) => n) // 3 */
export function greatest<T>(items: readonly T[], of: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best === undefined || of(item) > of(best) ? item : best),
    undefined,
  );
}

/**
 * The point of the curve that says most in a sentence: the first one that brings four fifths of the revenue.
 * @example tellingPoint([[0.1, 0.5], [0.2, 0.82], [1, 1]]) // [0.2, 0.82]
 */
export function tellingPoint(
  curve: DashboardReport['abc']['curve'],
): readonly [clients: number, revenue: number] | undefined {
  return curve.find(([, revenue]) => revenue >= 0.8);
}

/**
 * The month after the first in which the largest part of a month's new clients came back; undefined where none did.
 * @example bestReturn([{ month: '2026-01', clients: 4, counts: [4, 1, 2], revenue: [9, 1, 2] }]) // { month: '2026-01', later: 2, share: 0.5 }
 */
export function bestReturn(rows: readonly Cohort[]): { month: string; later: number; share: number } | undefined {
  const all = rows.flatMap(({ month, clients, counts }) =>
    counts.map((count, later) => ({ month, later, share: count / clients })),
  );
  return greatest(
    all.filter(({ later, share }) => later > 0 && share > 0),
    ({ share }) => share,
  );
}
