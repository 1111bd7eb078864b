/** Results of letters: each order is counted once, for the latest letter before it, and only when its time is over. */
import fc from 'fast-check';
import { resultsOf, type MailResult, type SentLetter } from '../../../src/domain/mail-results';

const sent = (day: number, template = 'BIRTHDAY', more: Partial<SentLetter> = {}): SentLetter => ({
  client: 'K-1',
  template,
  variant: '',
  day,
  optedOut: false,
  replied: false,
  ...more,
});
const results = (letters: SentLetter[], orders: Record<string, number[]>, today = 1000): MailResult[] =>
  resultsOf(letters, (client) => orders[client] ?? [], 30, today);

test('orders within the days after the letter count, that of the same day and later ones do not', () => {
  expect(results([sent(100)], { 'K-1': [90, 100, 101, 130, 131] })).toEqual([
    { template: 'BIRTHDAY', variant: '', sent: 1, over: 1, bought: 1, orders: 2, optOuts: 0, replies: 0 },
  ]);
});
test('an order belongs to the latest letter before it, whatever its template', () => {
  const found = results([sent(100), sent(110, 'WIN_BACK')], { 'K-1': [105, 111, 112] });
  expect(found.map(({ template, bought, orders }) => [template, bought, orders])).toEqual([
    ['BIRTHDAY', 1, 1],
    ['WIN_BACK', 1, 2],
  ]);
});
test('orders of another client do not count', () => {
  expect(results([sent(100)], { 'K-2': [101] })[0]).toMatchObject({ over: 1, bought: 0 });
});
test('a letter whose days are not over yet is neither bought nor not', () => {
  expect(results([sent(100), sent(200)], { 'K-1': [201] }, 230)[0]).toMatchObject({
    sent: 2,
    over: 1,
    bought: 0,
    orders: 0,
  });
  expect(results([sent(100), sent(200)], { 'K-1': [201] }, 231)[0]).toMatchObject({
    sent: 2,
    over: 2,
    bought: 1,
    orders: 1,
  });
});
test('opt-outs and replies are those marked, also of letters still running', () => {
  const letters = [sent(999, 'A', { optedOut: true }), sent(998, 'A', { replied: true, client: 'K-2' })];
  expect(results(letters, {})[0]).toMatchObject({ sent: 2, over: 0, optOuts: 1, replies: 1 });
});
test('variants stand apart, in order', () => {
  const letters = [sent(1, 'T', { variant: 'B' }), sent(1, 'T', { variant: 'A', client: 'K-2' })];
  expect(results(letters, { 'K-2': [2] }).map(({ variant, bought }) => [variant, bought])).toEqual([
    ['A', 1],
    ['B', 0],
  ]);
});
test('no order is counted twice, and none that came before all letters', () => {
  const day = fc.integer({ min: 1, max: 200 });
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 8 }), fc.array(day, { maxLength: 20 }), (days, orders) => {
      const found = results(
        days.map((at, i) => sent(at, `T${i % 3}`)),
        { 'K-1': orders },
      );
      const counted = found.reduce((sum, result) => sum + result.orders, 0);
      const possible = orders.filter((order) => days.some((at) => order > at && order <= at + 30));
      expect(counted).toBe(possible.length);
    }),
  );
});
