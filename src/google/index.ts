/** All ports over Google's services. Nothing is asked of Google before a port is used, so that menus can be built without authorisation. */
import type { Locale, Ports, Words } from '../ports';
import { GoogleBook } from './book';
import { projectLists } from './lists';
import { mailer } from './mailer';
import { clock, digest, lock, random, store, triggers, userEmail, webApp } from './services';
import { spreadsheetZone } from './zone';

/**
 * @param words stored words by language, from i18n
 * @param locale the user's language
 */
export function googlePorts({ words, locale }: { words: (locale: Locale) => Words; locale: () => Locale }): Ports {
  const book = new GoogleBook();
  return {
    book,
    clock,
    zone: spreadsheetZone(() => book.timeZone()),
    mailer,
    lock,
    store,
    triggers,
    session: { user: userEmail, locale },
    random,
    digest,
    webApp,
    lists: projectLists(),
    words,
  };
}
