/** Reads the input of commands: plain JSON from a page, a command line or a trigger. */
import { AppError } from '../domain/app-error';
import type { Day } from '../domain/codes';
import { dayOfIso } from '../domain/days';
import type { Ports } from '../ports';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The fields of an input; nothing else may be in it, so that a misspelt name is not taken for a wish.
 * @throws AppError INPUT_INVALID {field}
 */
export function readFields(input: unknown, allowed: readonly string[]): Fields {
  if (input === undefined || input === null) return {};
  if (typeof input !== 'object' || Array.isArray(input)) throw new AppError('INPUT_INVALID', { field: '' });
  for (const field of Object.keys(input)) if (!allowed.includes(field)) throw new AppError('INPUT_INVALID', { field });
  return input as Fields;
}

/** A day written `2026-03-05`. @throws AppError INPUT_INVALID {field} */
export function readDay(fields: Fields, field: string): Day | undefined {
  const value = fields[field];
  if (value === undefined || value === null) return undefined;
  const day = typeof value === 'string' ? dayOfIso(value) : null;
  if (day === null) throw new AppError('INPUT_INVALID', { field });
  return day;
}

/** One of some words, whatever its case. @throws AppError INPUT_INVALID {field} */
export function readOneOf<T extends string>(fields: Fields, field: string, words: readonly T[]): T | undefined {
  const value = fields[field];
  if (value === undefined || value === null) return undefined;
  const word =
    typeof value === 'string'
      ? words.find((candidate) => candidate.toLowerCase() === value.trim().toLowerCase())
      : undefined;
  if (word === undefined) throw new AppError('INPUT_INVALID', { field });
  return word;
}

/** A text of at most so many characters, trimmed. @throws AppError INPUT_INVALID {field} */
export function readText(fields: Fields, field: string, most: number): string | undefined {
  const value = fields[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || value.trim().length > most) throw new AppError('INPUT_INVALID', { field });
  return value.trim();
}

/** A list of codes, at least one. @throws AppError INPUT_INVALID {field} */
export function readCodes(fields: Fields, field: string): string[] | undefined {
  const value = fields[field];
  if (value === undefined || value === null) return undefined;
  const isList = Array.isArray(value) && value.length > 0;
  if (!isList || value.some((code) => typeof code !== 'string' || code.trim() === ''))
    throw new AppError('INPUT_INVALID', { field });
  return (value as string[]).map((code) => code.trim());
}

/** A whole number within bounds. @throws AppError INPUT_INVALID {field} */
export function readWhole(fields: Fields, field: string, min: number, max: number): number | undefined {
  const value = fields[field];
  if (value === undefined || value === null) return undefined;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < min || number > max)
    throw new AppError('INPUT_INVALID', { field });
  return number;
}

/** True or false. @throws AppError INPUT_INVALID {field} */
export function readFlag(fields: Fields, field: string): boolean | undefined {
  const value = fields[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean') throw new AppError('INPUT_INVALID', { field });
  return value;
}

/** Today's day in the spreadsheet's zone. */
export function localToday(ports: Pick<Ports, 'zone' | 'clock'>): Day {
  return Math.floor(ports.zone.serialOf(ports.clock.now()));
}
