/** Puts Google's services and the words together for commands. Nothing here runs before it is called. */
import { googlePorts } from '../../google';
import { storedWords } from '../../i18n/stored';
import { fill } from '../../i18n/template';
import type { Locale, Ports, Words } from '../../ports';
import { lazyLists } from '../../tables/word-lists';
import { userLocale } from '../locale';
import { rareWords } from '../rare-words';

/** The ports of this execution. */
export function appPorts(): Ports {
  return googlePorts({ words: wordsOf, locale: userLocale, lists: lazyLists });
}

function wordsOf(locale: Locale): Words {
  return {
    ...storedWords(locale),
    reason: (code) => fill(rareWords(locale).reasons[code], {}, locale),
  };
}
