/** What may cross google.script.run. */
import fc from 'fast-check';
import { checkRpcArguments, rpcReturn } from '../../../host/runner/rpc-values';

describe('arguments of google.script.run', () => {
  it.each([
    ['a Date', new Date()],
    ['a Date deep inside', { a: [{ b: new Date() }] }],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a bigint', 1n],
    ['a class instance', new Map()],
  ])('refuse %s', (_name, value) => {
    expect(() => checkRpcArguments([value])).toThrow(/^Failed due to illegal value in property: /);
  });

  it('refuse a cycle, but not the same object twice', () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    const shared = { a: 1 };
    expect(() => checkRpcArguments([loop])).toThrow('Failed due to illegal value in property: self');
    expect(checkRpcArguments([[shared, shared]])).toEqual([[{ a: 1 }, { a: 1 }]]);
  });

  it('turn undefined in an array into null and drop an undefined field', () => {
    expect(checkRpcArguments([[1, undefined], { a: undefined, b: 2 }])).toEqual([[1, null], { b: 2 }]);
  });

  it('arrive as JSON would carry them', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(checkRpcArguments([value])).toEqual([JSON.parse(JSON.stringify(value))]);
      }),
    );
  });
});

describe('return values of google.script.run', () => {
  it('become null as a whole when a Date is anywhere inside', () => {
    expect(rpcReturn({ rows: [[1, new Date(0)]] })).toBeNull();
    expect(rpcReturn(new Date(0))).toBeNull();
  });

  it('keep legal values, objects copied', () => {
    const value = { a: [1, 'x', true, null] };
    expect(rpcReturn(value)).toEqual(value);
    expect(rpcReturn(value)).not.toBe(value);
    expect(rpcReturn(undefined)).toBeUndefined();
  });
});
