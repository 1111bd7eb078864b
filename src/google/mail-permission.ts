/** Mail while the account may send it: a permission that was taken back is told as that, and not as a letter that Google would not take. */
import { AppError } from '../domain/app-error';
import type { Mailer } from '../ports';
import { isForbidden } from './errors';

/**
 * @throws AppError MAIL_FORBIDDEN from each of its calls when the account's permission is gone; of other troubles as the mailer itself
 */
export function withPermission(mailer: Mailer): Mailer {
  return {
    quota: () => told(() => mailer.quota()),
    send: (letter) => {
      told(() => {
        mailer.send(letter);
      });
    },
  };
}

function told<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (isForbidden(error)) throw new AppError('MAIL_FORBIDDEN', {}, error);
    throw error;
  }
}
