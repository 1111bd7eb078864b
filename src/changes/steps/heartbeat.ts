/** The hourly trigger of the current user. */
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
