/** The CDNOW sample: its orders, its published summary, and what its clients did after the first 39 weeks. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dayOf } from '../../src/domain/days';
import type { PurchaseModel } from '../../src/domain/value/purchase-model';
import { purchasesOf, summariesOf, type OrderColumns } from '../../src/domain/value/purchases';

const DATA = path.join(process.cwd(), 'test/data/cdnow');
const lines = (file: string): string[] => readFileSync(path.join(DATA, file), 'utf8').trim().split(/\r?\n/);

/** The end of the calibration period, and of the holdout period 39 weeks later. */
export const CALIBRATED = dayOf(1997, 9, 30);
export const OBSERVED = dayOf(1998, 6, 30);
export const CLIENTS = 2357;

const rows = lines('CDNOW_sample.txt').map((line) => line.trim().split(/\s+/));
const dayOfText = (text: string): number =>
  dayOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));

export const orders: OrderColumns = {
  client: Int32Array.from(rows, (row) => Number(row[1]) - 1),
  day: Int32Array.from(rows, (row) => dayOfText(row[2]!)),
  amount: Float64Array.from(rows, (row) => Number(row[4])),
};

export const purchases = purchasesOf(orders, CLIENTS, CALIBRATED);
export const summaries = summariesOf(purchases, CALIBRATED);

const published = lines('cdnow_customers_summary.csv')
  .slice(1)
  .map((line) => line.split(',').map(Number));
export const publishedSummary = {
  size: CLIENTS,
  x: Int32Array.from(published, (row) => row[1]!),
  recency: Float64Array.from(published, (row) => row[2]!),
  age: Float64Array.from(published, (row) => row[3]!),
};

/** Purchase days of each client in the holdout period. */
export function holdout(): number[] {
  const { starts, days } = purchasesOf(orders, CLIENTS, OBSERVED);
  return Array.from({ length: CLIENTS }, (_, i) => {
    const own = days.subarray(starts[i], starts[i + 1]);
    return own.filter((day) => day > CALIBRATED).length;
  });
}

/** The published parameters to three decimals, of which the published checks were counted. */
export const BG: PurchaseModel = { name: 'BG', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
