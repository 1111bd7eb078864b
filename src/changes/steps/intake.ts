/** Form answers: the trigger that takes them over, and what became of each. */
import { INTAKE_FIELD, UNDONE_STATE } from '../../tables/intake';
import { writeIds } from '../rows/write-ids';
import type { StepHandler } from '../step';

export const formTrigger: StepHandler<'formTrigger'> = {
  done: (door, { install }) => door.ports.triggers.formSubmits().length > 0 === install,
  do(door, { install }) {
    const { triggers } = door.ports;
    if (install) triggers.installFormSubmit();
    else for (const id of triggers.formSubmits()) triggers.remove(id);
  },
  undo: ({ install }) => [{ kind: 'formTrigger', install: !install }],
};

/** An answer that was taken back stays marked, else the next run would take it again. */
export const intakeStates: StepHandler<'intakeStates'> = {
  done: (_door, { rows }) => rows.length === 0,
  do: (door, { rows }) =>
    writeIds(
      door,
      'intake',
      INTAKE_FIELD,
      rows.map(({ before, after, ...place }) => ({ ...place, id: after, from: before, to: after })),
    ),
  undo: ({ table, rows }) => [
    {
      kind: 'intakeStates',
      table,
      rows: rows.map(({ key, row, before, after }) => {
        return { key, row, before: after, after: before === '' ? UNDONE_STATE : before };
      }),
    },
  ],
};
