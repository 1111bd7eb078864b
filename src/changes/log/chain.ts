/**
 * What makes the log tamper-evident: each row carries a digest of its salted payload, and a chain over the row before and all that the row says. The salt keeps a
 * digest from being guessed from what the payload held, so that a payload can be blanked later together with its salt, and the chain still holds.
 */
import type { Digest, Scalar } from '../../ports';
import type { LogColumn } from './log-tab';

/** What a row says beside its payload; its state and what was left may change later. */
export type Said = Record<
  'number' | 'operation' | 'part' | 'parts' | 'time' | 'user' | 'command' | 'about' | 'cells' | 'clients',
  Scalar
>;

export const SAID = [
  'number',
  'operation',
  'part',
  'parts',
  'time',
  'user',
  'command',
  'about',
  'cells',
  'clients',
] as const satisfies readonly LogColumn[];

/** 64 hex digits. */
export function payloadDigest(digest: Digest, salt: string, payload: string): string {
  return digest.sha256(salt + payload);
}

/** The chain's link of a row. @param before the link of the row before; '' for the first */
export function link(digest: Digest, before: string, payload: string, said: Readonly<Said>): string {
  return digest.sha256([before, payload, ...SAID.map((column) => String(said[column] ?? ''))].join('\n'));
}
