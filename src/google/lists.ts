/** The word lists, which are files of the project that the build makes. */
import type { WordLists } from '../tables/word-lists';

/** HtmlService is the only way for a script to read a file of its project. 1 call. */
export function readList<Name extends keyof WordLists>(name: Name): WordLists[Name] {
  return JSON.parse(HtmlService.createHtmlOutputFromFile(`lists-${name}`).getContent()) as WordLists[Name];
}
