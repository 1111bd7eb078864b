/** The sidebar: shows the view of its route, and leads from view to view. */
import { useState } from 'preact/hooks';
import type { FunctionComponent } from 'preact';
import type { DialogRoute, PageSeed, Refusal, Route } from '../src/entry/api';
import { sidebarWords } from '../src/i18n/sidebar';
import { NeedsSetUp } from './needs-set-up';
import { PageFrame } from './page-frame';
import type { PageState } from './page-state';
import { Busy, Problem } from './parts';
import type { Server } from './server';
import { CleanUpView } from './views/clean-up';
import { ColumnsView } from './views/columns';
import { DoubtView } from './views/doubt';
import { HelpView } from './views/help';
import { HistoryView } from './views/history';
import { MailView } from './views/mail';
import { QualityView } from './views/quality';
import { RemoveView } from './views/remove';
import { ScheduleView } from './views/schedule';
import { SegmentsView } from './views/segments';
import { SettingsView } from './views/settings';
import { SetUpView } from './views/set-up';

/** Views of the sidebar; the others have a page of their own. */
type View = Exclude<Route, DialogRoute>;

const VIEWS: Record<View, FunctionComponent> = {
  setUp: SetUpView,
  cleanUp: CleanUpView,
  quality: QualityView,
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
const NAVIGATION = ['setUp', 'quality', 'segments', 'mail', 'history', 'settings', 'help'] as const;
/** Where 300 pixels have no room for the word, a sign stands for it. */
const SIGNS: Partial<Record<Route, string>> = { settings: '⚙', help: '?' };
/** Views that are reached from another one, which stays marked. */
const WITHIN: Partial<Record<Route, Route>> = {
  cleanUp: 'quality',
  schedule: 'mail',
  doubt: 'mail',
  remove: 'settings',
  columns: 'setUp',
};
/** Views that make sense before there is a base. */
const WITHOUT_BASE: readonly Route[] = ['setUp', 'history', 'help'];

const isView = (route: Route): route is View => route in VIEWS;

interface AppProps {
  seed: PageSeed;
  server: Server;
}

export function App({ seed, server }: AppProps) {
  const [{ route, visit }, setPlace] = useState<{ route: View; visit: number }>({
    route: isView(seed.route) ? seed.route : 'setUp',
    visit: 0,
  });
  const [opening, setOpening] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const open = async (other: Route) => {
    setOpening(true);
    const answer = await server.open(other);
    setOpening(false);
    setRefusal(answer.ok ? null : answer.error);
  };
  const go = (next: Route) => {
    setRefusal(null);
    // The view that is open begins anew when it is chosen again.
    if (isView(next)) setPlace({ route: next, visit: visit + 1 });
    else void open(next);
  };
  const View = VIEWS[route];
  return (
    <PageFrame seed={seed} server={server} go={go}>
      {(state) => (
        <>
          <Navigation state={state} route={route} />
          <main key={visit}>
            {opening && <Busy label={state.words.common.loading} />}
            {refusal && <Problem message={refusal.message} />}
            {state.context.isSetUp || WITHOUT_BASE.includes(route) ? <View /> : <NeedsSetUp state={state} />}
          </main>
        </>
      )}
    </PageFrame>
  );
}

function Navigation({ state: { locale, go }, route }: { state: PageState; route: Route }) {
  const { nav } = sidebarWords(locale);
  const current = WITHIN[route] ?? route;
  return (
    <nav aria-label={nav.label}>
      <ul>
        {NAVIGATION.map((target) => (
          <li key={target}>
            <button
              type="button"
              aria-label={SIGNS[target] && nav[target]}
              title={SIGNS[target] && nav[target]}
              aria-current={target === current ? 'page' : undefined}
              onClick={() => go(target)}
              data-testid={`nav-${target}`}
            >
              {SIGNS[target] ?? nav[target]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
