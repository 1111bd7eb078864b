/** Thresholds of the lifecycle bases as data, and how people write their own. */

/** A base at the top: at least so many orders, and revenue above a sum or above a quantile of all clients with orders. */
export interface TopRule {
  orders: number;
  /** A sum of money. */
  revenue?: number;
  /** Or a part of the clients: 0.95 is more than 95 of 100 clients have. Where all have the same, nobody has more. */
  share?: number;
}

export interface LifecycleRules {
  deadAfter: number;
  /** Days of silence after which a client without a known rhythm sleeps. */
  sleepAfter: number;
  regularOrders: number;
  trustedPartner: TopRule;
  vip: TopRule;
  keyAccount: TopRule;
}

/** A year; four months, as retail takes 90 to 180 days; more than three orders. No sum of money suits every shop, so the top is a part of the base. */
export const LIFECYCLE_RULES: LifecycleRules = {
  deadAfter: 365,
  sleepAfter: 120,
  regularOrders: 4,
  trustedPartner: { orders: 6, share: 0.8 },
  vip: { orders: 2, share: 0.95 },
  keyAccount: { orders: 2, share: 0.99 },
};

const KEYS: Readonly<Record<string, keyof LifecycleRules>> = {
  DEAD: 'deadAfter',
  SLEEP: 'sleepAfter',
  REGULAR: 'regularOrders',
  TRUSTED: 'trustedPartner',
  VIP: 'vip',
  KEY: 'keyAccount',
};

/**
 * Rules as people write them: what is left out keeps its default. The top three take a number of orders and a sum of money or a percentage of the base.
 * `null` if a word or number is not understood.
 * @example readLifecycle('DEAD 180; VIP 3 50000; KEY 5 99%')?.vip //=> { orders: 3, revenue: 50000 }
 */
export function readLifecycle(text: string): LifecycleRules | null {
  const rules: LifecycleRules = { ...LIFECYCLE_RULES };
  for (const part of text.split(';')) {
    if (part.trim() === '') continue;
    const found = /^\s*([a-z]+)[\s:=]+(\d+)(?:[\s,]+(\d+(?:\.\d+)?)(%?))?\s*$/i.exec(part);
    const key = KEYS[found?.[1]!.toUpperCase() ?? ''];
    if (!found || key === undefined) return null;
    const number = Number(found[2]);
    const bound = found[3] === undefined ? null : Number(found[3]);
    if (key === 'trustedPartner' || key === 'vip' || key === 'keyAccount') {
      if (bound === null || (found[4] === '%' && bound > 100)) return null;
      rules[key] = { orders: number, ...(found[4] === '%' ? { share: bound / 100 } : { revenue: bound }) };
    } else {
      if (bound !== null) return null;
      rules[key] = number;
    }
  }
  return rules;
}
