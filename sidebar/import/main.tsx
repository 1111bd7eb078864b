/** Starts the dialog that imports clients in the page that the menu handler has filled with language and account. */
import { render } from 'preact';
import type { PageSeed, Route } from '../../src/entry/api';
import { pageWords } from '../../src/i18n/page';
import { NeedsSetUp } from '../needs-set-up';
import { PageFrame } from '../page-frame';
import { googleServer } from '../server';
import { Dialog } from './dialog';
import '../style.css';
import './style.css';

const FALLBACK: PageSeed = { route: 'import', locale: 'en', user: '' };
const seed = KLIENTURA_PAGE ?? FALLBACK;
const server = googleServer(pageWords(seed.locale));
const close = () => google.script.host.close();

/** Other views are pages of their own; this one goes when they are there. */
async function go(route: Route): Promise<void> {
  if ((await server.open(route)).ok) close();
}

document.documentElement.lang = seed.locale;
render(
  <PageFrame seed={seed} server={server} go={(route) => void go(route)}>
    {(state) => <main>{state.context.isSetUp ? <Dialog onClose={close} /> : <NeedsSetUp state={state} />}</main>}
  </PageFrame>,
  document.getElementById('root')!,
);
