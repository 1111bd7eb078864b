/** The page: asks for its context, shows the view of its route, and leads from view to view. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FunctionComponent } from 'preact';
import type { Envelope, PageContext, PageSeed, Route } from '../src/entry/api';
import { pageWords } from '../src/i18n/page';
import { PageStateContext, sayIn, type PageState } from './page-state';
import { Button, Problem, Title } from './parts';
import type { Server } from './server';
import { ColumnsView } from './views/columns';
import { DoubtView } from './views/doubt';
import { HelpView } from './views/help';
import { HistoryView } from './views/history';
import { MailView } from './views/mail';
import { RemoveView } from './views/remove';
import { ScheduleView } from './views/schedule';
import { SegmentsView } from './views/segments';
import { SettingsView } from './views/settings';
import { SetUpView } from './views/set-up';

const VIEWS: Record<Route, FunctionComponent> = {
  setUp: SetUpView,
  segments: SegmentsView,
  mail: MailView,
  schedule: ScheduleView,
  doubt: DoubtView,
  settings: SettingsView,
  history: HistoryView,
  remove: RemoveView,
  help: HelpView,
  columns: ColumnsView,
};
const NAVIGATION = ['setUp', 'segments', 'mail', 'history', 'settings', 'help'] as const;
/** Where 300 pixels have no room for the word, a sign stands for it. */
const SIGNS: Partial<Record<Route, string>> = { settings: '⚙', help: '?' };
/** Views that are reached from another one, which stays marked. */
const WITHIN: Partial<Record<Route, Route>> = { schedule: 'mail', doubt: 'mail', remove: 'settings', columns: 'setUp' };
/** Views that make sense before there is a base. */
const WITHOUT_BASE: readonly Route[] = ['setUp', 'history', 'help'];

interface AppProps {
  seed: PageSeed;
  server: Server;
}

export function App({ seed, server }: AppProps) {
  const { locale } = seed;
  const words = pageWords(locale);
  const say = useMemo(() => sayIn(locale), [locale]);
  const [{ route, visit }, setPlace] = useState({ route: seed.route, visit: 0 });
  // The view that is open begins anew when it is chosen again.
  const go = (next: Route) => setPlace({ route: next, visit: visit + 1 });
  const [answer, setAnswer] = useState<Envelope<PageContext> | null>(null);
  const reload = async () => {
    setAnswer(await server.context());
  };
  useEffect(() => void reload(), []);

  if (answer === null) {
    return (
      <main>
        <p class="busy" role="status">
          <span class="spinner" aria-hidden="true" />
          {words.common.loading}
        </p>
      </main>
    );
  }
  if (!answer.ok) {
    return (
      <main>
        <Problem message={answer.error.message}>
          <Button onClick={() => (setAnswer(null), void reload())}>{words.common.retry}</Button>
        </Problem>
      </main>
    );
  }
  const context = answer.report;
  if (seed.user !== '' && context.user !== '' && seed.user !== context.user) {
    return (
      <main>
        <Problem message={say(words.common.otherAccount, { user: seed.user, other: context.user })} />
      </main>
    );
  }
  const state: PageState = { locale, words, server, context, say, go, reload };
  const View = VIEWS[route];
  return (
    <PageStateContext.Provider value={state}>
      <Navigation state={state} route={route} />
      <main key={visit}>
        {context.isSetUp || WITHOUT_BASE.includes(route) ? <View /> : <NeedsSetUp state={state} />}
      </main>
    </PageStateContext.Provider>
  );
}

function Navigation({ state: { words, go }, route }: { state: PageState; route: Route }) {
  const current = WITHIN[route] ?? route;
  return (
    <nav aria-label={words.nav.label}>
      <ul>
        {NAVIGATION.map((target) => (
          <li key={target}>
            <button
              type="button"
              aria-label={SIGNS[target] && words.nav[target]}
              title={SIGNS[target] && words.nav[target]}
              aria-current={target === current ? 'page' : undefined}
              onClick={() => go(target)}
              data-testid={`nav-${target}`}
            >
              {SIGNS[target] ?? words.nav[target]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NeedsSetUp({ state: { words, go } }: { state: PageState }) {
  return (
    <>
      <Title>{words.common.needsSetUp}</Title>
      <Button primary onClick={() => go('setUp')}>
        {words.common.toSetUp}
      </Button>
    </>
  );
}
