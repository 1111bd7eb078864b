/** What may cross `google.script.run`: the rules of Google's reference page, as observed for Dates in return values. */

/** An argument Google refuses; its message is the one the browser console shows. */
export class IllegalRpcValue extends TypeError {
  readonly code = 'ILLEGAL_RPC_VALUE';
  constructor(property: string) {
    super(`Failed due to illegal value in property: ${property}`);
  }
}

const isPlain = (value: object): boolean => {
  if (Array.isArray(value)) return true;
  const prototype = Object.getPrototypeOf(value) as object | null;
  // By name, since a page's or a script's realm has an Object of its own.
  return (
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null && Object.prototype.toString.call(value) === '[object Object]')
  );
};

/** Copies legal values; `illegal` says what to do with another one. */
function copy(
  value: unknown,
  property: string,
  inside: readonly object[],
  illegal: (property: string) => void,
): unknown {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return value;
  // JSON knows no negative zero.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  if (typeof value !== 'object' || !isPlain(value) || inside.includes(value)) {
    illegal(property);
    return null;
  }
  const path = [...inside, value];
  if (Array.isArray(value))
    return Array.from(value, (item: unknown, index) => copy(item, String(index), path, illegal) ?? null);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, copy(item, key, path, illegal)]));
}

/**
 * Copies the arguments of a `google.script.run` call as they arrive at the server.
 *
 * @throws IllegalRpcValue for a Date, function, symbol, bigint, class instance or cycle anywhere inside
 * @example checkRpcArguments([{ a: undefined, b: [undefined] }]) → [{ b: [null] }]
 */
export function checkRpcArguments(args: unknown[]): unknown[] {
  return args.map((value, index) =>
    copy(value, String(index), [], (property) => {
      throw new IllegalRpcValue(property);
    }),
  );
}

/**
 * Copies a return value as it arrives at the success handler: `null` when a Date or another illegal value is anywhere inside.
 *
 * @example rpcReturn({ when: new Date() }) → null
 */
export function rpcReturn(value: unknown): unknown {
  const found: string[] = [];
  const result = copy(value, '', [], (property) => found.push(property));
  return found.length === 0 ? result : null;
}
