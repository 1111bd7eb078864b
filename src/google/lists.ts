/** The word lists, from files of the project that the build makes. */
import type { Lists } from '../ports';
import { lazyLists, type WordLists } from '../tables/word-lists';

/** HtmlService is the only way for a script to read a file of its project. */
export function projectLists(): Lists {
  return lazyLists(<Name extends keyof WordLists>(name: Name) => {
    return JSON.parse(HtmlService.createHtmlOutputFromFile(`lists-${name}`).getContent()) as WordLists[Name];
  });
}
