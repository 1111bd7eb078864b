/** Whatever stands in the orders, figures are numbers or reasons: no report and no cell holds what is no number, and everybody is counted once. */
import fc from 'fast-check';
import type { World } from '../support/memory-book';
import { report, type AnyReport } from '../support/run-command';
import { baseOf, scattered, shop, type ShopOrder } from '../support/shop';

const FIELDS = ['abc', 'xyz', 'lifecycle', 'nextPurchase', 'leadScore', 'expectedOrders', 'expectedValue'];
const TABS = ['Клиенты', 'Сегменты'];

/** Where a number is none, with the way to it. */
function notNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (value === undefined) return [`${path} is undefined`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => notNumbers(inner, `${path}/${key}`));
}

/** All figures of a base, in reports and in cells. */
function faultsOf(world: World): string[] {
  report(world, 'segments.columns', { fields: FIELDS });
  const refreshed = report(world, 'segments.refresh');
  const seen: Record<string, AnyReport> = {
    refreshed,
    segments: report(world, 'segments.report'),
    dashboard: report(world, 'dashboard.report'),
  };
  for (const id of baseOf(world).clients.ids.slice(0, 3)) seen[id] = report(world, 'segments.explain', { id });
  const cells = TABS.flatMap((tab) =>
    world.grid(tab).flatMap((row, r) => {
      const text = row.map((cell) => (typeof cell === 'number' && !Number.isFinite(cell) ? 'NaN' : String(cell)));
      return text.some((cell) => /^(NaN|-?Infinity|undefined|null)$/.test(cell)) ? [`${tab}, row ${r + 1}`] : [];
    }),
  );
  const counts: number[] = Object.values(refreshed.counts.rfm as Record<string, number>);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const shares: number = seen['segments']!.segments.reduce(
    (sum: number, { share }: { share: number }) => sum + share,
    0,
  );
  return [
    ...notNumbers(seen),
    ...cells,
    ...(total === refreshed.clients ? [] : [`${total} of ${refreshed.clients} clients have a segment`]),
    ...(Math.abs(shares - (refreshed.clients > 0 ? 1 : 0)) < 1e-9 ? [] : [`shares add up to ${shares}`]),
  ];
}

const AMOUNTS = [
  100,
  100,
  0,
  -5,
  0.1,
  1e12,
  -1e12,
  '',
  'много',
  '1 000,50',
  '100 $',
  '9 €',
  'NaN',
  'Infinity',
  '1e999',
  '#N/A',
  '٣',
  true,
];

it('holds for orders of any junk', () => {
  const order: fc.Arbitrary<ShopOrder> = fc.tuple(
    fc.integer({ min: 0, max: 12 }),
    fc.oneof(fc.integer({ min: -500, max: 3000 }), fc.constantFrom(0, 1, 30)),
    fc.constantFrom(...AMOUNTS),
    fc.constantFrom('', 'отменён', 'возврат', 'что-то', 'Выполнен'),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9 }),
      fc.array(order, { maxLength: 60 }),
      fc.constantFrom('AUTO', 'RFM_5', 'RFM_3', 'RF_25', 'R_RFM', 'R 30 90; F 1 3'),
      fc.constantFrom('ALL', 'LAST 1', '2020-01-01..2020-12-31'),
      (clients, orders, scheme, period) => {
        const world = shop(clients + 1, orders);
        report(world, 'settings.change', { scheme, period });
        expect(faultsOf(world)).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});

it.each<[string, (world: World) => void]>([
  [
    'texts among the amounts',
    (world) => {
      for (let row = 2; row < 60; row += 3) world.tab('Продажи').type(row, 3, ['сто', '12,5 руб.', 'n/a'][row % 3]!);
    },
  ],
  [
    'texts among the dates',
    (world) => {
      for (let row = 2; row < 60; row += 3) world.tab('Продажи').type(row, 1, ['вчера', '31.02.2026', 'май'][row % 3]!);
    },
  ],
  [
    'IDs of clients that are blank',
    (world) => {
      const column = world.grid('Клиенты')[0]!.indexOf('ID клиента') + 1;
      for (const row of [2, 3, 9]) world.tab('Клиенты').type(row, column, '');
    },
  ],
  [
    'IDs of clients that are blank beside orders',
    (world) => {
      const column = baseOf(world).orders!.columns.get('clientId')!;
      for (let row = 2; row < 60; row += 4) world.tab('Продажи').type(row, column, '');
    },
  ],
  [
    'every ID blank',
    (world) => {
      const column = world.grid('Клиенты')[0]!.indexOf('ID клиента') + 1;
      for (let row = 2; row <= 31; row++) world.tab('Клиенты').type(row, column, '');
    },
  ],
])('holds for %s', (_, spoil) => {
  const world = shop(30, scattered(30, 120));
  report(world, 'segments.refresh');
  spoil(world);
  expect(faultsOf(world)).toEqual([]);
});

it('says of each order that does not count why', () => {
  const world = shop(3, [
    [0, 1, 'сто'],
    [1, 1, ''],
    [2, -3, 100],
    [9, 1, 100],
    [0, 1, 100],
  ]);
  const { skipped } = report(world, 'segments.refresh').orders;
  expect(skipped).toEqual([
    { row: 2, reason: 'UNREADABLE_AMOUNT' },
    { row: 3, reason: 'NO_AMOUNT' },
    { row: 4, reason: 'DATE_IN_FUTURE' },
    { row: 5, reason: 'NO_CLIENT' },
  ]);
});
