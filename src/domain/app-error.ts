/** The product's one exception: a code and the values for its sentence. */
import type { ErrorCode, Params } from './codes';

/**
 * Thrown when a promise is broken or a command must refuse; expected outcomes are values instead.
 * @example throw new AppError('HEADER_NOT_FOUND', { tab: 'Клиенты' })
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: Params;
  readonly cause: unknown;

  constructor(code: ErrorCode, params: Params = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
    this.cause = cause;
  }
}
