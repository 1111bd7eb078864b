/** Tells what a web app may give back, HtmlOutput and TextOutput, from anything else a script returns. */
import type { WebOutput } from '../runner/protocol';

const known = new WeakMap<object, () => WebOutput>();

/** Notes that a script may return `output` from `doGet`; `read` tells what it holds by then. Gives it back. */
export function servable<T extends object>(output: T, read: () => WebOutput): T {
  known.set(output, read);
  return output;
}

/** What a value returned from `doGet` is for a visitor. @example webOutputOf({}) → { kind: 'unsupported' } */
export function webOutputOf(value: unknown): WebOutput {
  if (value === undefined || value === null) return { kind: 'nothing' };
  return (typeof value === 'object' && known.get(value)?.()) || { kind: 'unsupported' };
}
