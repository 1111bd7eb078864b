/** What any command's input may hold beside the command's own fields. */
import { AppError } from '../domain/app-error';
import type { Choice } from '../changes/preview';
import type { PageOfRows } from '../changes/row-page';

export interface EnvelopeInput {
  dryRun: boolean;
  page: PageOfRows | undefined;
  fingerprint: string | undefined;
  leave: Choice[];
  /** ms; undefined for as long as Google allows. */
  budget: number | undefined;
  /** The command's own fields. */
  rest: Record<string, unknown>;
}

const LARGEST_PAGE = 1000;

/** @throws AppError INPUT_INVALID {field} */
export function readEnvelope(input: unknown): EnvelopeInput {
  if (input === undefined || input === null) return readEnvelope({});
  if (typeof input !== 'object' || Array.isArray(input)) throw new AppError('INPUT_INVALID', { field: '' });
  const { dryRun, page, fingerprint, leave, budget, ...rest } = input as Record<string, unknown>;
  check('dryRun', dryRun, (value) => typeof value === 'boolean');
  check('fingerprint', fingerprint, (value) => typeof value === 'string');
  check('budget', budget, (value) => typeof value === 'number' && value >= 0);
  check('leave', leave, (value) => Array.isArray(value) && value.every(isChoice));
  return {
    dryRun: dryRun === true,
    page: page === undefined ? undefined : readPage(page),
    fingerprint: fingerprint as string | undefined,
    leave: (leave as Choice[] | undefined) ?? [],
    budget: budget as number | undefined,
    rest,
  };
}

/** A page, also one that a command takes for itself. @throws AppError INPUT_INVALID {field: 'page'} */
export function readPage(value: unknown): PageOfRows {
  const {
    field,
    from = 0,
    size = 50,
    ...rest
  } = (typeof value === 'object' && value !== null ? value : { bad: 1 }) as Record<string, unknown>;
  const isCount = (number: unknown, least: number): number is number =>
    typeof number === 'number' && Number.isInteger(number) && number >= least;
  if (
    Object.keys(rest).length > 0 ||
    (field !== undefined && typeof field !== 'string') ||
    !isCount(from, 0) ||
    !isCount(size, 1)
  )
    throw new AppError('INPUT_INVALID', { field: 'page' });
  return { ...(field === undefined ? {} : { field }), from, size: Math.min(size, LARGEST_PAGE) };
}

function isChoice(value: unknown): value is Choice {
  const { id, field } = (value ?? {}) as Record<string, unknown>;
  return typeof id === 'string' && typeof field === 'string';
}

function check(field: string, value: unknown, fits: (value: unknown) => boolean): void {
  if (value !== undefined && !fits(value)) throw new AppError('INPUT_INVALID', { field });
}
