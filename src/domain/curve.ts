/** Points of a curve that is given by others. */

/**
 * The height of a curve at a place between 0 and 1, straight between its points; `xs` ascend from 0 to 1.
 * @example curveAt([0, 0.5, 1], [0, 0.75, 1], 0.25) //=> 0.375
 */
export function curveAt(xs: readonly number[], ys: readonly number[], x: number): number {
  const after = xs.findIndex((one) => one >= x);
  if (after <= 0) return ys[after === 0 ? 0 : ys.length - 1] ?? 0;
  const [left, right] = [xs[after - 1]!, xs[after]!];
  return ys[after - 1]! + ((ys[after]! - ys[after - 1]!) * (x - left)) / (right - left);
}
