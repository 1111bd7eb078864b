/** Shown in the place of a view that makes no sense before there is a base, or while something of it is gone. */
import type { PageState } from './page-state';
import { Button, Problem, Title } from './parts';

export function NeedsSetUp({ state: { words, go, context, reload } }: { state: PageState }) {
  const text = words.common;
  return (
    <>
      <Title>{context.fault === '' ? text.needsSetUp : 'Klientura'}</Title>
      {context.fault !== '' && (
        <Problem message={context.fault}>
          <Button onClick={() => void reload()}>{text.retry}</Button>
        </Problem>
      )}
      <Button primary onClick={() => go('setUp')}>
        {text.toSetUp}
      </Button>
    </>
  );
}
