/** All ports over Google's services. Nothing is asked of Google before a port is used, so that menus can be built without authorisation. */
import type { Locale, Ports } from '../ports';
import type { ReadList } from '../tables/word-lists';
import { GoogleBook } from './book';
import { readList } from './lists';
import { withPermission } from './mail-permission';
import { mailer } from './mailer';
import { clock, digest, lock, random, store, triggers, userEmail, webApp } from './services';
import { spreadsheetZone } from './zone';

/** What is handed in, because formulas take less of it than commands. */
interface Given<Words, Lists> {
  /** Stored words by language, from i18n. */
  words: (locale: Locale) => Words;
  /** The user's language. */
  locale: () => Locale;
  lists: (read: ReadList) => Lists;
}

export function googlePorts<Words, Lists>({
  words,
  locale,
  lists,
}: Given<Words, Lists>): Omit<Ports, 'words' | 'lists'> & { words: (locale: Locale) => Words; lists: Lists } {
  const book = new GoogleBook();
  return {
    book,
    clock,
    zone: spreadsheetZone(() => book.timeZone()),
    mailer: withPermission(mailer),
    lock,
    store,
    triggers,
    session: { user: userEmail, locale },
    random,
    digest,
    webApp,
    lists: lists(readList),
    words,
  };
}
