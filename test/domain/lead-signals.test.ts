import { leadSignals } from '../../src/domain/lead-signals';
import { NO_DAY } from '../../src/domain/orders';

const TODAY = 46000;

it('signals of a base: orders after the first are repetitions, a refusal is no consent', () => {
  const found = leadSignals(
    {
      size: 3,
      consent: (i) => (['GIVEN', 'REFUSED', 'UNKNOWN'] as const)[i]!,
      lastOrder: [TODAY - 3, NO_DAY, TODAY + 2],
      orders: [3, 0, 1],
    },
    TODAY,
  );
  expect(found).toEqual({
    PHONE: undefined,
    EMAIL: undefined,
    CONTACTED: undefined,
    CONSENT: { times: Uint8Array.of(1, 0, 0) },
    REFUSED: { times: Uint8Array.of(0, 1, 0) },
    ORDERED: { age: Int32Array.of(3, -1, 0) },
    ORDERED_AGAIN: { age: Int32Array.of(3, -1, 0), times: Int32Array.of(2, 0, 0) },
  });
});
