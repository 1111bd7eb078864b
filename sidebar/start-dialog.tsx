/** Starts a page that is a dialog, filled by the menu handler with language and account. */
import type { FunctionComponent } from 'preact';
import { render } from 'preact';
import { DIALOGS, type PageSeed, type Route } from '../src/entry/api';
import { pageWords } from '../src/i18n/page';
import { NeedsSetUp } from './needs-set-up';
import { PageFrame } from './page-frame';
import { googleServer } from './server';
import './style.css';

/** @param route The page's own, for one that is opened without a seed. */
export function startDialog(route: Route, Dialog: FunctionComponent<{ onClose: () => void }>): void {
  const seed: PageSeed = KLIENTURA_PAGE ?? { route, locale: 'en', user: '' };
  const server = googleServer(pageWords(seed.locale));
  const close = (): void => google.script.host.close();
  const isDialog = (other: Route): boolean => (DIALOGS as readonly Route[]).includes(other);
  /** Other views are pages of their own; this one goes when they are there. A dialog takes its place by itself, and a `close` then would be for that one. */
  const go = async (other: Route): Promise<void> => {
    if ((await server.open(other)).ok && !isDialog(other)) close();
  };
  document.documentElement.lang = seed.locale;
  render(
    <PageFrame seed={seed} server={server} go={(other) => void go(other)}>
      {(state) => <main>{state.context.isSetUp ? <Dialog onClose={close} /> : <NeedsSetUp state={state} />}</main>}
    </PageFrame>,
    document.getElementById('root')!,
  );
}
