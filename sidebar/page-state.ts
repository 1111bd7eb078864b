/** What every view shares: words, the server, the context, and the way from view to view. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageContext, Route } from '../src/entry/api';
import type { PageWords } from '../src/i18n/en/page';
import { fill, type Locale, type Values } from '../src/i18n/template';
import type { Server } from './server';

export interface PageState {
  locale: Locale;
  words: PageWords;
  server: Server;
  context: PageContext;
  /** Fills a sentence in the user's language. */
  say: (template: string, values?: Values) => string;
  go: (route: Route) => void;
  /** Asks the server for the context again, after something in it changed. */
  reload: () => Promise<void>;
}

export const PageStateContext = createContext<PageState | null>(null);

/** The page's state; views are only shown where there is one. */
export function usePage(): PageState {
  const state = useContext(PageStateContext);
  if (state === null) throw new Error('a view outside the page');
  return state;
}

/** @example sayIn('en')('{n} {n:row|rows}', { n: 2 }) // '2 rows' */
export function sayIn(locale: Locale): PageState['say'] {
  return (template, values = {}) => fill(template, values, locale);
}
