/** The tab of coupon codes: which are free, and which letter has which. */
import { idText } from '../id-text';
import type { OwnTable } from '../own-tables';

export interface CouponList {
  /** Codes for a template, in the order of the tab; a line without a template is for every one. */
  free(template: string): string[];
  /** Key of the letter → its code. */
  readonly taken: ReadonlyMap<string, string>;
}

/** @param own the tab as read; null when there is none */
export function readCoupons(own: OwnTable | null): CouponList {
  const lines = (own?.content.values ?? []).slice(1).map((cells) => {
    const text = (column: string): string => idText(cells[own!.columns.get(column)! - 1] ?? '');
    return { coupon: text('coupon'), template: text('template'), letter: text('letter') };
  });
  const codes = lines.filter(({ coupon }) => coupon !== '');
  return {
    free: (template) =>
      codes
        .filter(({ letter, template: of }) => letter === '' && (of === '' || of === template))
        .map(({ coupon }) => coupon),
    taken: new Map(codes.filter(({ letter }) => letter !== '').map(({ letter, coupon }) => [letter, coupon])),
  };
}
