/** A fake that refuses what it does not have, by name, so that nothing silently does nothing. */

/** Keys the language or a logger asks of any object. */
const ASKED_OF_ANYTHING = new Set([
  'toJSON',
  'then',
  'toString',
  'valueOf',
  'constructor',
  'inspect',
  'nodeType',
  '$$typeof',
  'asymmetricMatch',
]);

/**
 * Wraps a fake so that reading a member it lacks throws.
 *
 * @example strict('Range', {}).setFoo → Error: Range.setFoo is not implemented by the local host
 */
export function strict<T extends object>(name: string, fake: T): T {
  return new Proxy(fake, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || ASKED_OF_ANYTHING.has(key))
        return Reflect.get(target, key, target) as unknown;
      throw new Error(`${name}.${key} is not implemented by the local host`);
    },
  });
}

/** A whole service that the host does not have: any use of it throws. */
export function missing(name: string): object {
  return strict(name, {});
}
