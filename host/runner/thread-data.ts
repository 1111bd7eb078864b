/** What a script's worker is made with and woken by. */
import type { MessagePort } from 'node:worker_threads';

export interface ThreadData {
  /** One Int32: 0 while the worker waits for a reply. */
  signal: SharedArrayBuffer;
  scripts: { file: string; source: string }[];
  timeZone: string;
}

/** Tells a worker that a `StartMessage` waits: on a new port, for a new realm, or (null) on that of the run before, for the realm of the run before. */
export interface NextRun {
  port: MessagePort | null;
}
