/** `mail.addCoupons`: coupon codes for letters, each of which goes out once. */
import { AppError } from '../../domain/app-error';
import { openBase } from '../../tables/table';
import { ownHeaders } from '../../tables/own-tables';
import type { Command, Plan } from '../command';
import { readFields, readText } from '../input';
import { ownTab } from './mail-rules';
import { linesOf } from './own-line';

export interface AddCouponsReport {
  added: number;
  /** Codes that stand there already, or twice in the input. */
  known: number;
}

const MOST = 10_000;

export const addCoupons: Command<{ coupons: string[]; template: string }, AddCouponsReport> = {
  name: 'mail.addCoupons',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const fields = readFields(input, ['coupons', 'template']);
    const coupons = fields['coupons'];
    const isFit = (code: unknown): code is string => typeof code === 'string' && code.length <= 100;
    if (!Array.isArray(coupons) || coupons.length > MOST || !coupons.every(isFit))
      throw new AppError('INPUT_INVALID', { field: 'coupons' });
    return {
      coupons: coupons.map((code) => code.trim()).filter((code) => code !== ''),
      template: readText(fields, 'template', 40) ?? '',
    };
  },
  plan(ports, { coupons, template }): Plan<AddCouponsReport> {
    const base = openBase(ports);
    const fold = (code: string): string => code.toLowerCase();
    const there = new Set(
      linesOf(ports, ownTab(ports, base, 'coupons'), 'coupons').map(({ coupon }) => fold(String(coupon ?? ''))),
    );
    const fresh = coupons.filter((code) => {
      const isNew = !there.has(fold(code));
      there.add(fold(code));
      return isNew;
    });
    const { words } = base;
    return {
      changes: {
        command: addCoupons.name,
        steps: [
          {
            kind: 'ownRows',
            table: 'coupons',
            name: words.tab('coupons'),
            headers: ownHeaders(words, 'coupons'),
            rows: fresh.map((coupon) => ({
              key: coupon,
              before: null,
              after: { coupon, template, letter: null, time: null },
            })),
          },
        ],
      },
      report: { added: fresh.length, known: coupons.length - fresh.length },
    };
  },
};
