/** What every page does before its first view: asks for the context, says what stands in the way, and shares its state with what it holds. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Envelope, PageContext, PageSeed, Route } from '../src/entry/api';
import { pageWords } from '../src/i18n/page';
import { PageStateContext, sayIn, type PageState } from './page-state';
import { Button, Problem } from './parts';
import type { Server } from './server';

interface PageFrameProps {
  seed: PageSeed;
  server: Server;
  /** The way to another view, on this page or on another one. */
  go: (route: Route) => void;
  children: (state: PageState) => ComponentChildren;
}

export function PageFrame({ seed, server, go, children }: PageFrameProps) {
  const { locale } = seed;
  const words = pageWords(locale);
  const say = useMemo(() => sayIn(locale), [locale]);
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
  return <PageStateContext.Provider value={state}>{children(state)}</PageStateContext.Provider>;
}
