/** The steps of the computed columns and tables of a base as it stands, for whoever has to write them without having planned them. */
import type { Step } from '../changes/change-set';
import type { Ports } from '../ports';
import { segmentStepsOf } from './refresh-segments';

/** Steps that compute segments anew; none when the base cannot be computed. */
export function recompute(ports: Ports): readonly Step[] {
  return segmentStepsOf(ports);
}
