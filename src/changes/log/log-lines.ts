/** Makes the rows of an operation for the log: payloads packed, numbered, digested and chained to the row before. */
import type { Ports, Scalar } from '../../ports';
import { link, payloadDigest, type Said } from './chain';
import type { LogColumn } from './log-tab';

/** Where the rows go on from: the number and the link of the row before; 0 and '' for the first. */
export interface LogEnd {
  number: number;
  chain: string;
}

/** What every row of an operation says; its first row alone has its state. */
export type LogHead = Omit<Said, 'number' | 'part' | 'parts'> & { state: string };

export type NewLine = Record<LogColumn, Scalar> & { number: number; chain: string };

/** @param payloads texts short enough for a cell, as `pack` makes them */
export function linesOf(
  ports: Pick<Ports, 'random' | 'digest'>,
  { state, ...head }: LogHead,
  payloads: readonly string[],
  end: LogEnd,
): NewLine[] {
  let { chain } = end;
  return payloads.map((payload, index) => {
    const number = end.number + index + 1;
    const said: Said = { ...head, number, part: index + 1, parts: payloads.length };
    const salt = ports.random.hex(8);
    const digest = payloadDigest(ports.digest, salt, payload);
    chain = link(ports.digest, chain, digest, said);
    const isFirst = index === 0;
    return { ...said, number, state: isFirst ? state : null, left: isFirst ? 0 : null, payload, salt, digest, chain };
  });
}
