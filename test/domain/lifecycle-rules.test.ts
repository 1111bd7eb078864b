import { LIFECYCLE_RULES, readLifecycle } from '../../src/domain/lifecycle-rules';

describe('rules of the lifecycle as text', () => {
  it('keep the default of what is left out', () => {
    expect(readLifecycle('')).toEqual(LIFECYCLE_RULES);
    expect(readLifecycle('DEAD 180; vip: 3 50000; KEY 5, 99.5%')).toEqual({
      ...LIFECYCLE_RULES,
      deadAfter: 180,
      vip: { orders: 3, revenue: 50000 },
      keyAccount: { orders: 5, share: 0.995 },
    });
  });
  it.each(['DEAD', 'DEAD soon', 'VIP 3', 'KEY 2 120%', 'DEAD 365 5', 'GOLD 3', 'DEAD -5', 'constructor 5'])(
    'refuse "%s"',
    (text) => expect(readLifecycle(text)).toBeNull(),
  );
});
