/** The main thread's side of a script's worker: start, messages, replies, end; and the few that are kept for the next run. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel, SHARE_ENV, Worker, type MessagePort } from 'node:worker_threads';
import type { Project } from './project';
import type { ReplyMessage, StartMessage, WorkerMessage } from './protocol';
import type { NextRun, ThreadData } from './thread-data';

/** The bundled worker: beside the bundled host, or in the build folder above the sources. */
function workerFile(): string {
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    for (const file of [path.join(folder, 'worker.cjs'), path.join(folder, 'build', 'worker.cjs')])
      if (existsSync(file)) return file;
    if (folder === path.dirname(folder))
      throw new Error('build/worker.cjs is missing: run node tools/build.mjs worker');
  }
}

let knownFile: string | undefined;

/** One worker thread with the project compiled; each run gets a realm of its own in it. */
export class ScriptThread {
  private readonly worker: Worker;
  private readonly flag: Int32Array;
  private port: MessagePort | null = null;
  private listener: ((message: WorkerMessage) => void) | null = null;
  private ended = false;
  private heap = 0;

  constructor(project: Project) {
    const signal = new SharedArrayBuffer(4);
    this.flag = new Int32Array(signal);
    const workerData: ThreadData = {
      signal,
      scripts: project.scripts.map(({ file, source }) => ({ file, source })),
      timeZone: project.timeZone,
    };
    this.worker = new Worker((knownFile ??= workerFile()), { workerData, env: SHARE_ENV });
    this.worker.on('error', (error: Error & { code?: string }) => {
      this.ended = true;
      const message = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'Out of memory error.' : error.message;
      this.listener?.({ kind: 'done', error: { name: 'Exception', message, code: 'CRASHED' } });
    });
    // A spare must not keep the process alive.
    this.worker.unref();
  }

  /** Whether another run may follow: the thread lives and holds no large heap, which only its end would give back. */
  get reusable(): boolean {
    return !this.ended && this.heap <= HEAP_KEPT;
  }

  /** Runs one function, in a new realm or in that of the run before; `listener` gets all that the worker sends until the end. */
  start(message: StartMessage, listener: (message: WorkerMessage) => void, realm: 'new' | 'kept' = 'new'): void {
    this.listener = listener;
    const given = realm === 'kept' && this.port ? null : this.open();
    this.worker.ref();
    this.port!.ref();
    this.port!.postMessage(message);
    const next: NextRun = { port: given };
    this.worker.postMessage(next, given ? [given] : []);
  }

  /** A channel for a new realm: this side is kept, the other is given. */
  private open(): MessagePort {
    this.port?.close();
    const { port1, port2 } = new MessageChannel();
    port1.on('message', (message: WorkerMessage) => {
      if (message.kind === 'done') this.heap = message.heap ?? 0;
      this.listener?.(message);
    });
    this.port = port1;
    return port2;
  }

  /** Answers the crossing that the worker waits for. */
  reply(message: ReplyMessage): void {
    if (this.ended) return;
    this.port?.postMessage(message);
    Atomics.store(this.flag, 0, 1);
    Atomics.notify(this.flag, 0);
  }

  /** After a function is done in a thread that is kept. */
  rest(): void {
    this.listener = null;
    this.worker.unref();
    this.port?.unref();
  }

  /** Ends the thread as Google ends a run: nothing of the script runs any more. */
  async terminate(): Promise<void> {
    this.listener = null;
    this.ended = true;
    this.port?.close();
    await this.worker.terminate();
  }
}

/** Idle threads kept: one for the runs that come one after another, one for a call that a page makes meanwhile. */
const KEPT = 2;
const HEAP_KEPT = 64 * 2 ** 20;

/** Gives a thread for each execution: starting one costs some 40 ms, a realm in one that is there 3 ms. */
export class ThreadSource {
  private readonly idle: ScriptThread[];

  constructor(private readonly project: Project) {
    this.idle = [new ScriptThread(project)];
  }

  take(): ScriptThread {
    let thread = this.idle.pop();
    while (thread && !thread.reusable) thread = this.idle.pop();
    return thread ?? new ScriptThread(this.project);
  }

  /** Takes a thread back after its run; one that cannot be used again is ended, and another made ready in its place. */
  giveBack(thread: ScriptThread): void {
    if (thread.reusable && this.idle.length < KEPT) {
      thread.rest();
      this.idle.push(thread);
    } else {
      void thread.terminate();
      if (this.idle.length === 0) this.idle.push(new ScriptThread(this.project));
    }
  }

  async dispose(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((thread) => thread.terminate()));
  }
}
