/** Cells that a merging would write, as texts by field. */
import type { RowPreview } from '../../src/entry/api';
import { usePage } from '../page-state';
import { shownValue } from '../shown';
import type { Written } from './choice';

export function useWritten(cells: readonly RowPreview[] | undefined): Written {
  const { locale } = usePage();
  return cells && new Map(cells.map(({ field, after }) => [field, shownValue(after, field, locale)]));
}
