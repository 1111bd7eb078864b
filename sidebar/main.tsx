/** Starts the sidebar in the page that the menu handler has filled with its route, language and account. */
import { render } from 'preact';
import type { PageSeed } from '../src/entry/api';
import { pageWords } from '../src/i18n/page';
import { App } from './app';
import { googleServer } from './server';
import './style.css';

const FALLBACK: PageSeed = { route: 'setUp', locale: 'en', user: '' };
const seed = KLIENTURA_PAGE ?? FALLBACK;

document.documentElement.lang = seed.locale;
render(<App seed={seed} server={googleServer(pageWords(seed.locale))} />, document.getElementById('root')!);
