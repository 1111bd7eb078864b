/** The language of the person at the keyboard. */
import { localeOf, type Locale } from '../i18n/template';

/** Allowed in every authorisation mode, so that even the first menu is in the user's language. */
export function userLocale(): Locale {
  return localeOf(Session.getActiveUserLocale());
}
