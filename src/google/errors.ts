/** Turns the platform's errors into the product's own, where a person would see them. */
import { AppError } from '../domain/app-error';

/** Google's refusals as it words them; the service's name and the account vary. */
const FORBIDDEN =
  /do(?:es)? not have permission|permissions are not sufficient|authorization is required|not authorized/i;

/** Whether Google refused for want of a permission. @example isForbidden(new Error('Authorization is required to perform that action.')) //=> true */
export function isForbidden(error: unknown): boolean {
  return FORBIDDEN.test(error instanceof Error ? error.message : String(error));
}

/** Runs a call to Google; a refusal because of a protection names the tab, everything else is wrapped with its text. */
export function asked<T>(what: string, tab: () => string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (error instanceof AppError) throw error;
    const text = error instanceof Error ? error.message : String(error);
    if (/protected (cell|range|sheet)|защищ|захищ/i.test(text))
      throw new AppError('TAB_PROTECTED', { tab: tab() }, error);
    if (isForbidden(error)) throw new AppError('NO_PERMISSION', { what, text }, error);
    if (/limit of [\d,. ]+ cells/i.test(text)) throw new AppError('FILE_FULL', {}, error);
    throw new AppError('PLATFORM', { what, text }, error);
  }
}
