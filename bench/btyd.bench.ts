/** Fits of BG/NBD, MBG/NBD and Gamma-Gamma on CDNOW and on 100,000 made-up clients, beside lifetimes where Python has it, else beside its published times; and all figures of value of the large base. */
import { spawnSync } from 'node:child_process';
import { fitPurchases } from '../src/domain/value/fit-purchases';
import { forecast } from '../src/domain/value/forecast';
import { fitMoney } from '../src/domain/value/money-model';
import { purchasesOf, summariesOf, type OrderColumns } from '../src/domain/value/purchases';
import { rhythmOf } from '../src/domain/value/rhythm';
import { CALIBRATED, purchases, summaries } from '../test/support/cdnow';
import { bestRun, print, random, seconds } from './measure';

const CLIENTS = 100_000;
/** 2026-11-22 as a day number. */
const TODAY = 46_348;
const RUNS = 5;

/** Clients who came over four years, with the rates and the leaving of BG/NBD: r 0.6, alpha 10 weeks, a 0.8, b 2.4. */
function madeUp(): OrderColumns {
  const next = random(11);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  /** Marsaglia and Tsang, "A simple method for generating gamma variables" (2000). */
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * (1 - next()) ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const z = normal();
      const v = (1 + z / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - next()) < z * z / 2 + d - d * v + d * Math.log(v)) return d * v; // prettier-ignore
    }
  };
  const [client, day, amount]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < CLIENTS; i++) {
    const perDay = gamma(0.6) / 70;
    const [leaves, stays] = [gamma(0.8), gamma(2.4)];
    const usual = 500 + 4000 * next();
    for (let at = TODAY - Math.floor(next() * 1460), n = 0; at <= TODAY; n++) {
      client.push(i);
      day.push(Math.floor(at));
      amount.push(Math.round(usual * (0.5 + next())));
      if (n > 0 && next() < leaves / (leaves + stays)) break;
      at -= Math.log(1 - next()) / perDay;
    }
  }
  return { client: Int32Array.from(client), day: Int32Array.from(day), amount: Float64Array.from(amount) };
}

/** Seconds that lifetimes takes for its own CDNOW summary, best of five; `null` where Python does not have it. */
function lifetimes(): number | null {
  const script = `
import time
from lifetimes import BetaGeoFitter
from lifetimes.datasets import load_cdnow_summary
data = load_cdnow_summary()
best = 9
for _ in range(5):
    begin = time.perf_counter()
    BetaGeoFitter().fit(data['frequency'], data['recency'], data['T'])
    best = min(best, time.perf_counter() - begin)
print(best)`;
  const { status, stdout } = spawnSync('python3', ['-c', script], { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim().split('\n').pop()) : null;
}

const time = <T>(label: string, work: () => T, peer = ''): T => {
  const { wall, cpu, value } = bestRun(RUNS, work);
  print(label, `${seconds(wall)}; processor ${seconds(cpu)}${peer === '' ? '' : `; ${peer}`}`);
  return value;
};

const measured = lifetimes();
const peer = measured === null ? 'lifetimes .051 s, BTYD .45 s (published with the goal)' : `lifetimes here ${seconds(measured * 1000)}`; // prettier-ignore
const options = { months: 12, discount: 0.01, margin: 1, model: 'BG' } as const;

const bg = time('BG/NBD of CDNOW, 2,357 clients (goal 0.05 s)', () => fitPurchases('BG', summaries), peer);
print('  log-likelihood, evaluations', `${bg.logLikelihood.toFixed(4)}, ${bg.evaluations}`);
time('MBG/NBD of CDNOW', () => fitPurchases('MBG', summaries), 'lifetimes .048 s (published)');
time('Gamma-Gamma of CDNOW', () => fitMoney(summaries), 'lifetimes .023 s, BTYD .10 s (published)');
time('forecast of CDNOW: both fits, orders, chance and value over a year', () =>
  forecast(purchases, CALIBRATED, options),
);

const orders = madeUp();
print(`${CLIENTS.toLocaleString('en')} clients, ${orders.day.length.toLocaleString('en')} orders`, '');
const bought = time('  purchase days', () => purchasesOf(orders, CLIENTS, TODAY));
const known = time('  summaries', () => summariesOf(bought, TODAY));
const large = time('  BG/NBD (goal 0.5 s)', () => fitPurchases('BG', known), 'lifetimes .73 s (published)');
print('    r, alpha, a, b', [large.model.r, large.model.alpha, large.model.a, large.model.b].map((v) => v.toFixed(3)).join(' ')); // prettier-ignore
time('  MBG/NBD', () => fitPurchases('MBG', known));
time('  Gamma-Gamma', () => fitMoney(known));
time('  forecast: both fits, orders, chance and value over a year', () => forecast(bought, TODAY, options));
time('  rhythm: interval, next purchase and sleeping', () => rhythmOf(bought));
