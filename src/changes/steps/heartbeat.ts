/** The hourly trigger of the current user, and what is kept with the document. */
import type { StepHandler } from '../step';

export const heartbeat: StepHandler<'heartbeat'> = {
  done: (door, { install }) => door.ports.triggers.heartbeats().length > 0 === install,
  do(door, { install }) {
    const { triggers } = door.ports;
    if (install) triggers.installHeartbeat();
    else for (const id of triggers.heartbeats()) triggers.remove(id);
  },
  undo: ({ install }) => [{ kind: 'heartbeat', install: !install }],
};

/** Leases and the like are the document's, not the file's cells: once forgotten they are made anew. */
export const forget: StepHandler<'forget'> = {
  done: (_door, { keys }) => keys.length === 0,
  do: (door, { keys }) => keys.forEach((key) => door.ports.store.remove(key)),
  undo: () => [],
};
