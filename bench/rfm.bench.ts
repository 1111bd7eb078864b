/** RFM of 1,000,000 orders of 100,000 clients from rows as `getValues()` gives them, beside DuckDB on the same rows and beside a bare Map pass over them. */
import { DuckDBInstance } from '@duckdb/node-api';
import { BUILT_IN } from '../src/domain/rfm-schemes';
import type { RawValue } from '../src/ports';
import { rfmFromRows } from '../src/tables/order-rows';
import { zoneOf } from '../test/support/test-zone';
import { bestOf, print, random, seconds } from './measure';

const CLIENTS = 100_000;
const ORDERS = 1_000_000;
const ZONE = 'Europe/Kyiv';
/** 2026-11-22 as a day number. */
const TODAY = 46_348;

function makeRows(): RawValue[][] {
  const next = random(7);
  const start = Date.UTC(2023, 10, 1, 9);
  return Array.from({ length: ORDERS }, () => [
    `K-${String(Math.floor(next() ** 1.4 * CLIENTS)).padStart(6, '0')}`,
    new Date(start + Math.floor(next() * 1110) * 86_400_000),
    Math.round(next() * 9000) / 100 + 1,
  ]);
}

/** The least that any answer needs: one look-up per order and three figures per client. */
function barePass(rows: RawValue[][]): number {
  const figures = new Map<string, { last: number; orders: number; revenue: number }>();
  for (const row of rows) {
    const id = row[0] as string;
    const time = (row[1] as Date).getTime();
    const amount = row[2] as number;
    const seen = figures.get(id);
    if (seen === undefined) figures.set(id, { last: time, orders: 1, revenue: amount });
    else {
      if (time > seen.last) seen.last = time;
      seen.orders++;
      seen.revenue += amount;
    }
  }
  return figures.size;
}

const SCORES = `
  WITH figures AS (SELECT id, ${TODAY} - max(day) AS r, count(*) AS f, sum(amount) AS m FROM orders GROUP BY id),
  edges AS (SELECT quantile_cont(r, [0.2,0.4,0.6,0.8]) AS r, quantile_cont(f, [0.2,0.4,0.6,0.8]) AS f, quantile_cont(m, [0.2,0.4,0.6,0.8]) AS m FROM figures)
  SELECT 5 - (x.r > e.r[1])::INT - (x.r > e.r[2])::INT - (x.r > e.r[3])::INT - (x.r > e.r[4])::INT AS rs,
         1 + (x.f > e.f[1])::INT + (x.f > e.f[2])::INT + (x.f > e.f[3])::INT + (x.f > e.f[4])::INT AS fs,
         1 + (x.m > e.m[1])::INT + (x.m > e.m[2])::INT + (x.m > e.m[3])::INT + (x.m > e.m[4])::INT AS ms
  FROM figures x, edges e`;

async function duckdb(rows: RawValue[][]): Promise<{ load: number; query: number; best: number }> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('CREATE TABLE orders (id VARCHAR, day INTEGER, amount DOUBLE)');
  const begin = performance.now();
  const appender = await connection.createAppender('orders');
  for (const row of rows) {
    appender.appendVarchar(row[0] as string);
    appender.appendInteger(Math.floor(((row[1] as Date).getTime() + 7_200_000) / 86_400_000) + 25_569);
    appender.appendDouble(row[2] as number);
    appender.endRow();
  }
  appender.closeSync();
  const load = performance.now() - begin;
  const { ms, value } = await bestOf(5, async () =>
    (
      await connection.runAndReadAll(`SELECT count(*) FILTER (rs = 5 AND fs = 5 AND ms = 5) FROM (${SCORES})`)
    ).getRows(),
  );
  return { load, query: ms, best: Number(value[0]?.[0]) };
}

async function main(): Promise<void> {
  const rows = makeRows();
  const zone = zoneOf(ZONE);
  const bare = await bestOf(5, () => barePass(rows));
  const ours = await bestOf(5, () => rfmFromRows(rows, zone, TODAY, BUILT_IN.RFM_5));
  const peer = await duckdb(rows);
  const { r, f, m } = ours.value.scored;
  const best = r.filter((score, i) => score === 5 && f[i] === 5 && m[i] === 5).length;
  print('RFM of 1,000,000 order rows, codec of dates included (goal 0.5 s)', seconds(ours.ms));
  print(
    '  bare Map pass over the same rows',
    `${seconds(bare.ms)}; ours is ${(ours.ms / bare.ms).toFixed(2)} times that`,
  );
  print(
    '  DuckDB, query alone on its loaded table',
    `${seconds(peer.query)}; ours is ${(ours.ms / peer.query).toFixed(2)} times that`,
  );
  print(
    '  DuckDB, from the rows in memory (append and query)',
    `${seconds(peer.load + peer.query)}; ours is ${(ours.ms / (peer.load + peer.query)).toFixed(2)} times that`,
  );
  print('  clients with 555: ours, DuckDB', `${best}, ${peer.best}`);
}

void main();
