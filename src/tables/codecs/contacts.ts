/** Reads cells of phones and e-mail addresses into their one form, with a reason where there is none. */
import type { Reason } from '../../domain/codes';
import { readEmail, type ReadEmail } from '../../domain/emails';
import { readPhone, type ReadPhone } from '../../domain/phones';
import type { RawValue } from '../../ports';

/** A value, a blank cell, or the reason why what stands there cannot be read. */
export type CellReading<T> =
  { kind: 'value'; value: T } | { kind: 'blank' } | { kind: 'fault'; reason: Reason; suggestion?: string };

/** @example phoneOf(79161234567, 'RU') //=> { kind: 'value', value: { e164: '+79161234567', … } } */
export function phoneOf(value: RawValue, country: string): CellReading<ReadPhone> {
  // A number keeps its digits: 15 fit without loss.
  const text = typeof value === 'number' && Number.isInteger(value) ? value.toFixed(0) : value;
  if (text === '' || text === false) return { kind: 'blank' };
  if (typeof text !== 'string') return { kind: 'fault', reason: 'UNREADABLE_PHONE' };
  const reading = readPhone(text, country);
  if (reading.kind === 'phone') return { kind: 'value', value: reading };
  return reading.why === 'EMPTY' ? { kind: 'blank' } : { kind: 'fault', reason: 'UNREADABLE_PHONE' };
}

/** @example emailOf('Anna@Mail.ru') //=> { kind: 'value', value: { address: 'anna@mail.ru', … } } */
export function emailOf(value: RawValue): CellReading<ReadEmail> {
  if (value === '' || value === false) return { kind: 'blank' };
  if (typeof value !== 'string') return { kind: 'fault', reason: 'UNREADABLE_EMAIL' };
  const reading = readEmail(value);
  if (reading.kind === 'email') return { kind: 'value', value: reading };
  if (reading.why === 'EMPTY') return { kind: 'blank' };
  const suggestion = reading.suggestion === undefined ? {} : { suggestion: reading.suggestion };
  return { kind: 'fault', reason: 'UNREADABLE_EMAIL', ...suggestion };
}
