/** A set-up shop in memory, of clients and orders that a test names. */
import { dayOf } from '../../src/domain/days';
import { storedWords } from '../../src/i18n/stored';
import { openBase, type Base } from '../../src/tables/table';
import { createWorld, type World } from './memory-book';
import type { CellInput } from './memory-tab';
import { report } from './run-command';
import { testWords } from './test-words';

/** The world's clock stands on this day. */
export const TODAY = dayOf(2026, 5, 20);

/** Client number, days ago, amount; and whatever stands in the column of states. */
export type ShopOrder = readonly [client: number, ago: number, amount: CellInput, status?: string];

const phone = (i: number): string => `+7916${String(1_000_000 + i)}`;

/** @param extra further columns of the clients' tab: header and cell by client */
export function shop(
  clients: number,
  orders: readonly ShopOrder[],
  extra: Readonly<Record<string, (client: number) => CellInput>> = {},
): World {
  const world = createWorld({ words: (locale) => ({ ...testWords(locale), ...storedWords(locale) }) });
  const more = Object.values(extra);
  world.addTab('Клиенты', [
    ['ФИО', 'Телефон', ...Object.keys(extra)],
    ...Array.from({ length: clients }, (_, i): CellInput[] => [
      `Клиент ${'абвгдежзик'[i % 10]!}${'абвгдежзик'[Math.floor(i / 10) % 10]!}`,
      phone(i),
      ...more.map((cell) => cell(i)),
    ]),
  ]);
  world.addTab('Продажи', [
    ['Дата', 'Телефон', 'Сумма', 'Статус'],
    ...orders.map(([client, ago, amount, status = '']): CellInput[] => [
      { day: TODAY - ago },
      phone(client),
      amount,
      status,
    ]),
  ]);
  report(world, 'base.setUp');
  return world;
}

/** Orders of a lively shop, scattered but always the same. */
export function scattered(clients: number, orders: number): ShopOrder[] {
  return Array.from({ length: orders }, (_, i): ShopOrder => [
    (i * 7919 + (i % 7) * (i % 3)) % clients,
    (i * 37) % 700,
    ((i * 13) % 97) + 0.1 * (i % 9) + 1,
  ]);
}

export function baseOf(world: World): Base {
  world.nextRun();
  return openBase(world.ports);
}

/** A further order; the row above the first blank one. */
export function addOrder(world: World, [client, ago, amount]: ShopOrder): void {
  const tab = world.tab('Продажи');
  const row = world.grid('Продажи').length + 1;
  tab.insertRows(row, 1);
  ([{ day: TODAY - ago }, phone(client), amount] as CellInput[]).forEach((cell, i) => tab.type(row, i + 1, cell));
}
