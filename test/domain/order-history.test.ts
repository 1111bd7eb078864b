import { orderHistory } from '../../src/domain/order-history';
import { periodOf } from '../../src/domain/periods';

it('rows are grouped by client in the order of days, orders before money back, and none after today', () => {
  const { start, day, amount, month } = orderHistory(
    {
      client: Int32Array.of(1, 0, 1, 0, 1),
      day: Int32Array.of(40, 5, 2, 200, 40),
      amount: Float64Array.of(-1, 20, 30, 40, 50),
    },
    3,
    100,
  );
  expect([[...start], [...day], [...amount]]).toEqual([
    [0, 1, 4, 4],
    [5, 2, 40, 40],
    [20, 30, 50, -1],
  ]);
  expect([...month]).toEqual([...day].map((one) => periodOf(one, 'MONTH')));
});
