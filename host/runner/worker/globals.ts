/** Leaves a script only the globals that Apps Script's V8 has, by a list of what is allowed: Node adds new ones with every version. */

/** ECMAScript's own globals, WebAssembly and Intl; `console` is put back by the services. */
const ALLOWED = new Set(
  `globalThis undefined NaN Infinity eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape
  Object Function Array Number Boolean String Symbol BigInt Date Promise RegExp Math JSON Proxy Reflect Intl WebAssembly Atomics
  Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError
  ArrayBuffer SharedArrayBuffer DataView Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray
  BigUint64Array BigInt64Array Map Set WeakMap WeakSet WeakRef FinalizationRegistry`.split(/\s+/),
);

/** Takes every other global away from this thread. */
export function removeForeignGlobals(): void {
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!ALLOWED.has(name)) Reflect.deleteProperty(globalThis, name);
  }
}

/**
 * Puts the host's clock under `Date`: `new Date()` and `Date.now()` give `now()`. Dates keep their one prototype, so that `instanceof` and cloning work as before.
 *
 * @param now the host's clock, ms since the epoch
 */
export function installClock(now: () => number): void {
  const Real = Date;
  const HostDate = function (this: unknown, ...args: unknown[]): unknown {
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- called without new it gives text, which TypeScript does not believe of a constructor
    if (!new.target) return new Real(now()).toString();
    const target = new.target === (HostDate as unknown) ? Real : new.target;
    return Reflect.construct(Real, args.length === 0 ? [now()] : args, target);
  };
  Object.defineProperties(HostDate, {
    prototype: { value: Real.prototype, writable: false },
    name: { value: 'Date' },
    length: { value: 7 },
    now: { value: now, writable: true, configurable: true },
    parse: { value: Real.parse.bind(Real), writable: true, configurable: true },
    UTC: { value: Real.UTC.bind(Real), writable: true, configurable: true },
  });
  Object.defineProperty(Real.prototype, 'constructor', { value: HostDate, writable: true, configurable: true });
  Object.defineProperty(globalThis, 'Date', { value: HostDate, writable: true, configurable: true });
}
