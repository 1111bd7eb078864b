/** The input of a command that is about one operation of the log. */
import { AppError } from '../domain/app-error';
import { readFields } from './input';

/** @throws AppError INPUT_INVALID {field} */
export function readOperation(input: unknown): { operation: string } {
  const { operation } = readFields(input, ['operation']);
  if (typeof operation !== 'string' || operation === '') throw new AppError('INPUT_INVALID', { field: 'operation' });
  return { operation };
}
