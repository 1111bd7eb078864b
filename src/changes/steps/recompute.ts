/** Computes segments and figures anew from the base as it stands: the way back for computed columns, and what a recovery does for them. */
import type { StepHandler } from '../step';
import { derived } from './cells';
import { ownPage } from './own-page';
import { ownTable } from './own-table';
import { savedFigures } from './saved';

export const recompute: StepHandler<'recompute'> = {
  done: () => false,
  do(door) {
    for (const step of door.recompute()) {
      if (step.kind === 'derived' && !derived.done(door, step)) derived.do(door, step);
      else if (step.kind === 'ownTable') ownTable.do(door, step);
      else if (step.kind === 'ownPage') ownPage.do(door, step);
      else if (step.kind === 'savedFigures' && !savedFigures.done(door, step)) savedFigures.do(door, step);
    }
  },
  undo: () => [{ kind: 'recompute' }],
};
