/** One command of a view with its three states: at work, refused, done. */
import { useRef, useState } from 'preact/hooks';
import type { CommandEnvelope, Refusal } from '../src/entry/api';
import { usePage } from './page-state';

export interface CommandState<R> {
  busy: boolean;
  error: Refusal | null;
  done: Extract<CommandEnvelope<R>, { ok: true }> | null;
  run(input?: object): Promise<CommandEnvelope<R>>;
  reset(): void;
}

/** Runs a command and keeps what came of it. Of two runs at once the later one counts. */
export function useCommand<R>(name: string, initiallyBusy = false): CommandState<R> {
  const { server } = usePage();
  const [state, setState] = useState<{ busy: boolean; envelope: CommandEnvelope<R> | null }>({
    busy: initiallyBusy,
    envelope: null,
  });
  const latest = useRef(0);
  const run = async (input: object = {}) => {
    const turn = ++latest.current;
    setState((before) => ({ ...before, busy: true }));
    const envelope = await server.command<R>(name, input);
    if (turn === latest.current) setState({ busy: false, envelope });
    return envelope;
  };
  const { busy, envelope } = state;
  return {
    busy,
    error: envelope !== null && !envelope.ok ? envelope.error : null,
    done: envelope !== null && envelope.ok ? envelope : null,
    run,
    reset: () => {
      latest.current++;
      setState({ busy: false, envelope: null });
    },
  };
}
