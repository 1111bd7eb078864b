/** The word lists as the build makes files of them. */
import { LISTS } from '../../src/lists';
import { lazyLists } from '../../src/tables/word-lists';

export const lists = lazyLists((name) => LISTS[name]);
