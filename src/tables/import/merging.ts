/** Puts an incoming record into a client, field by field, by the policy; consent has a rule of its own. */
import type { ClientField, Reason } from '../../domain/codes';
import { readConsent } from '../../domain/consent';
import { strictestConsent } from '../../domain/mail-policy';
import type { Scalar } from '../../ports';
import type { IdentityReader } from '../match-orders';
import { EMAIL_FIELDS, PHONE_FIELDS, type Incoming } from './reading';
import { NAMES, sameValue, Target } from './target';

/** What becomes of a value that differs from what the client holds: left, written over, or put to the user. */
export const POLICIES = ['FILL', 'OVERWRITE', 'ASK'] as const;
export type Policy = (typeof POLICIES)[number];

export interface Difference {
  field: ClientField;
  has: Scalar;
  offered: Scalar;
}

export interface Merged {
  /** What would be written. */
  writes: Map<ClientField, Scalar>;
  /** Values that the policy puts to the user. */
  asks: Difference[];
  /** Values that stay out because the client holds another one. */
  kept: Difference[];
  /** Cells that hold a formula. */
  refused: { field: ClientField; reason: Reason }[];
}

export interface MergeRules {
  /** Fields that have a column. */
  fields: ReadonlySet<ClientField>;
  policyOf: (field: ClientField) => Policy;
  reader: IdentityReader;
  /** Numbers, addresses and names of the whole source: what it names itself is not written over by another of its records. */
  named: ReadonlySet<string>;
}

/**
 * What a record would change in a client; nothing is written yet. A blank never overwrites, nor does what cannot be read, nor is a formula overwritten.
 * @example FILL: phone held, city blank, both offered → only the city is written
 */
export function mergeInto(target: Target, record: Incoming, rules: MergeRules): Merged {
  const { fields, policyOf, reader } = rules;
  const merged: Merged = { writes: new Map(), asks: [], kept: [], refused: [] };
  const write = (field: ClientField, value: Scalar): void => {
    if (target.isFormula(field)) merged.refused.push({ field, reason: 'FORMULA' });
    else merged.writes.set(field, value);
  };
  const differ = (field: ClientField, offered: Scalar): void => {
    const difference = { field, has: target.get(field), offered };
    const isNamed = NAMES.includes(field) && rules.named.has(target.wholeName());
    const policy = record.unread.has(field) || (isNamed && policyOf(field) === 'OVERWRITE') ? 'FILL' : policyOf(field);
    if (policy === 'OVERWRITE') write(field, offered);
    else (policy === 'ASK' ? merged.asks : merged.kept).push(difference);
  };
  for (const [field, offered] of record.values) {
    if (field === 'id' || !fields.has(field)) continue;
    if (PHONE_FIELDS.includes(field) || EMAIL_FIELDS.includes(field)) continue;
    const held = target.get(field);
    if (field === 'consent') mergeConsent(held, offered, write, differ);
    else if (isBlank(held)) write(field, offered);
    else if (!sameValue(field, held, offered, reader)) differ(field, offered);
  }
  mergeContacts(target, record, PHONE_FIELDS, (text) => reader.phonesOf(text), rules, merged, write);
  mergeContacts(target, record, EMAIL_FIELDS, (text) => reader.emailsOf(text), rules, merged, write);
  return merged;
}

/** A no on either side wins under every policy, also one to some letters alone; a yes never replaces a no. */
function mergeConsent(
  held: Scalar,
  offered: Scalar,
  write: (field: ClientField, value: Scalar) => void,
  differ: (field: ClientField, value: Scalar) => void,
): void {
  const there = isBlank(held) ? '' : held;
  const strictest = strictestConsent([there, offered]);
  if (strictest !== null) {
    if ('text' in strictest) write('consent', strictest.text);
    else if (strictest.index === 1) write('consent', offered);
    return;
  }
  const [now, then] = [readConsent(there), readConsent(offered)];
  if (isBlank(held)) write('consent', offered);
  else if (now === 'UNKNOWN' && then === 'GIVEN') differ('consent', offered);
}

/** Numbers or addresses that the client has nowhere go where there is room; where there is none, the policy of the field decides. */
function mergeContacts(
  target: Target,
  record: Incoming,
  group: readonly ClientField[],
  read: (text: string) => readonly string[],
  { fields, policyOf, named }: MergeRules,
  merged: Merged,
  write: (field: ClientField, value: Scalar) => void,
): void {
  const places = group.filter((field) => fields.has(field));
  if (places.length === 0) return;
  const now = (field: ClientField): string => String(merged.writes.get(field) ?? target.get(field) ?? '');
  const has = (): string[] => places.flatMap((field) => read(now(field)));
  const offered = group.flatMap((field) => partsOf(record, field));
  const knows = offered.some(({ keys }) => keys.some((key) => has().includes(key)));
  const first = places[0]!;
  const isNamed = read(now(first)).some((key) => named.has(key));
  offered.forEach(({ text, keys, isRead }, index) => {
    if (isRead ? keys.every((key) => has().includes(key)) : places.some((field) => now(field).includes(text))) return;
    const room = places.find((field) => now(field).trim() === '' && !target.isFormula(field));
    const policy = isRead ? policyOf(first) : 'FILL';
    if (policy === 'OVERWRITE' && !knows && !isNamed && index === 0 && !isBlank(target.get(first))) write(first, text);
    else if (room !== undefined) write(room, text);
    else if (target.isNew && isRead) {
      const last = places[places.length - 1]!;
      if (now(last).length + text.length < 200) write(last, `${now(last)}, ${text}`);
    } else (policy === 'ASK' ? merged.asks : merged.kept).push({ field: first, has: target.get(first), offered: text });
  });

  function partsOf(
    { values, unread }: Incoming,
    field: ClientField,
  ): { text: string; keys: readonly string[]; isRead: boolean }[] {
    const text = String(values.get(field) ?? '').trim();
    if (text === '') return [];
    if (unread.has(field)) return [{ text, keys: [], isRead: false }];
    return text.split(', ').flatMap((part) => {
      const keys = read(part);
      return [{ text: part, keys, isRead: keys.length > 0 }];
    });
  }
}

/** Carries a merge out. */
export function putInto(target: Target, { writes }: Merged): void {
  for (const [field, value] of writes) target.set(field, value);
}

/** Whether a client holds already all that a record says. */
export function holdsAll(target: Target, record: Incoming, rules: MergeRules): boolean {
  const { writes, asks, kept } = mergeInto(target, record, { ...rules, policyOf: () => 'FILL' });
  // What cannot be read says nothing that he might not hold.
  return writes.size === 0 && asks.length === 0 && kept.every(({ field }) => record.unread.has(field));
}

function isBlank(value: Scalar): boolean {
  return value === null || value === '';
}
