/** The word lists of a run: each is read from outside when it is first asked for, and once. */
import { Cities } from '../domain/cities';
import { FirstNames, type NameLists } from '../domain/first-names';
import { OccasionDays, type OccasionLists } from '../domain/occasions/occasion-days';
import type { Lists } from '../ports';
import { HeaderWords, type HeaderLists } from './recognise/header-words';

/** The lists as they are kept: plain data. */
export interface WordLists {
  names: NameLists;
  /** Lines as `Cities` takes them. */
  cities: readonly string[];
  headers: HeaderLists;
  occasions: OccasionLists;
}

/** Gives a list by its name. */
export type ReadList = <Name extends keyof WordLists>(name: Name) => WordLists[Name];

/** @example lazyLists(read).cities() // has read the list of cities, and none of the others */
export function lazyLists(read: ReadList): Lists {
  const { names } = lazyNames(read);
  return {
    names,
    cities: once(() => new Cities(read('cities'))),
    headers: once(() => new HeaderWords(read('headers'))),
    occasions: once(() => new OccasionDays(read('occasions'), names)),
  };
}

/** The one list that formulas ask for; the others would bring their rules along. */
export function lazyNames(read: ReadList): Pick<Lists, 'names'> {
  return { names: once(() => new FirstNames(read('names'))) };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
