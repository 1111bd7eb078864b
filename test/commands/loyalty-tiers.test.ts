/** Loyalty tiers: by parts of the clients or by the owner's sums, the same in the report and in the column. */
import { storedWords } from '../../src/i18n/stored';
import { refusal, report, type AnyReport } from '../support/run-command';
import { baseOf, scattered, shop } from '../support/shop';

const counts = ({ tiers }: AnyReport): number[] => tiers.tiers.map(({ clients }: AnyReport) => clients);

it('are parts of the clients until sums are set, and then lie above these', () => {
  const world = shop(
    6,
    [100, 900, 1000, 5000, 25_000].map((sum, i) => [i, i + 1, sum] as const),
  );
  const plain = report(world, 'segments.report').tiers;
  expect(plain.given).toBe(false);
  expect(plain.tiers.map(({ tier }: AnyReport) => tier)).toEqual(['NO_TIER', 'BRONZE', 'SILVER', 'GOLD', 'PLATINUM']);
  report(world, 'settings.change', { tierSums: '1000 5000 20000' });
  const seen = report(world, 'segments.report');
  expect(counts(seen)).toEqual([1, 2, 1, 1, 1]);
  expect(seen.tiers.tiers.map(({ from }: AnyReport) => from)).toEqual([null, null, 1000, 5000, 20_000]);
  expect(seen.tiers.given).toBe(true);
  report(world, 'segments.columns', { fields: ['tier'] });
  const words = storedWords('ru');
  expect(baseOf(world).clients.column('tier')).toEqual(
    ['BRONZE', 'BRONZE', 'SILVER', 'GOLD', 'PLATINUM', 'NO_TIER'].map((tier) => words.segment(tier)),
  );
});

it('count every client once, and the column agrees with the report', () => {
  const world = shop(60, scattered(50, 300));
  report(world, 'segments.columns', { fields: ['tier'] });
  const { tiers } = report(world, 'segments.report').tiers;
  const cells = baseOf(world).clients.column('tier');
  const words = storedWords('ru');
  for (const { tier, clients } of tiers)
    expect([tier, cells.filter((cell) => cell === words.segment(tier)).length]).toEqual([tier, clients]);
  expect(tiers.reduce((n: number, { clients }: { clients: number }) => n + clients, 0)).toBe(60);
});

it.each(['5000 1000 20000', '1000', 'много', '0 5 6'])(
  'sums that do not rise or are none are refused: %s',
  (tierSums) => {
    const { code, params } = refusal(() => report(shop(2, [[0, 1, 5]]), 'settings.change', { tierSums }));
    expect([code, params.setting]).toEqual(['SETTING_INVALID', 'tierSums']);
  },
);
