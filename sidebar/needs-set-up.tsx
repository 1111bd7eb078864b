/** Shown in the place of a view that makes no sense before there is a base. */
import type { PageState } from './page-state';
import { Button, Title } from './parts';

export function NeedsSetUp({ state: { words, go } }: { state: PageState }) {
  return (
    <>
      <Title>{words.common.needsSetUp}</Title>
      <Button primary onClick={() => go('setUp')}>
        {words.common.toSetUp}
      </Button>
    </>
  );
}
