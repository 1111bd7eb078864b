/** What cleaning says about one cell. */
import type { Reason } from '../../domain/codes';
import type { RawValue, Scalar } from '../../ports';

export type Verdict =
  | { kind: 'keep' }
  /** Certain: nothing is guessed. */
  | { kind: 'change'; after: Scalar }
  /** It stays; `suggestion` is what a person may accept, `shown` how it reads where that is not the value itself. */
  | { kind: 'doubt'; reason: Reason; suggestion?: Scalar; shown?: string };

export const KEEP: Verdict = { kind: 'keep' };

/** A change unless the cell holds just this. @example changed('Анна', 'Анна') //=> { kind: 'keep' } */
export function changed(before: RawValue, after: Scalar): Verdict {
  return before === after ? KEEP : { kind: 'change', after };
}
