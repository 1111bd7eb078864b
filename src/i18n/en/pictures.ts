/** English words that the pages with pictures share. The shape for the other languages. */

export const pictures = {
  png: 'Save as PNG',
  table: 'The same in figures',
  others: 'No rule fits',
  asOf: 'as of {date}',
  clients: 'Clients',
  revenue: 'Revenue',
  orders: 'Orders',
  share: 'Share',
  /** Classes by revenue. */
  abc: {
    A: 'among the few who bring most of the revenue',
    B: 'in the middle by revenue',
    C: 'among the many who bring little revenue',
    NONE: 'no revenue',
  },
  /** Lifecycle bases. */
  base: 'Base',
  bases: {
    POTENTIAL: 'no orders yet',
    WORKING: 'one order, not long ago',
    ONE_TIME: 'one order, then silent for longer than usual',
    ACTIVE: 'came back, and not long ago',
    REGULAR: 'orders again and again',
    SLEEPING: 'came back before, now silent for longer than usual',
    TRUSTED_PARTNER: 'many orders and more revenue than most',
    VIP: 'among those with the highest revenue',
    KEY_ACCOUNT: 'at the very top by revenue',
    DEAD: 'no order for very long',
  },
  noOrders: 'There are no orders yet, so there is nothing to draw. Add the tab with orders, and the pictures appear.',
  addOrders: 'Add the tab with orders',
  /** By what scores are given. */
  axes: { recency: 'the last order', frequency: 'the number of orders', monetary: 'revenue' },
  warnings: {
    TWO_CURRENCIES: 'Sums of several currencies are added up as if they were one: {found}.',
    PERIOD_EMPTY:
      'No order lies in the period that counts, so nobody has scores. Choose another period in the settings.',
    LEVEL_EMPTY:
      'By {axis} nobody has the score {scores}: too many clients are alike. A scheme with fewer levels may suit this base better.',
    SCHEME_CHANGED:
      'Since the last time the scheme or the map of segments was changed, so it cannot be told who moved.',
    MAP_NOT_IN_FORCE:
      'Your own map is for the scheme {scheme}. Another scheme is in force now, with its own map; yours is kept until the scheme comes back.',
  },
  empty: 'The base has no clients yet.',
};

export type PictureWords = typeof pictures;
