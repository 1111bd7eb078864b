/** The main thread's side of a script's worker: start, messages, replies, end; and a spare that is warm before it is needed. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel, SHARE_ENV, Worker, type MessagePort } from 'node:worker_threads';
import type { Project } from './project';
import type { ReplyMessage, StartMessage, WorkerMessage } from './protocol';

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

/** One worker thread with the project compiled but not yet run. */
export class ScriptThread {
  private readonly worker: Worker;
  private readonly port: MessagePort;
  private readonly flag: Int32Array;
  private listener: ((message: WorkerMessage) => void) | null = null;
  private ended = false;

  constructor(project: Project) {
    const { port1, port2 } = new MessageChannel();
    const signal = new SharedArrayBuffer(4);
    this.flag = new Int32Array(signal);
    this.port = port1;
    this.worker = new Worker((knownFile ??= workerFile()), {
      workerData: {
        port: port2,
        signal,
        scripts: project.scripts.map(({ file, source }) => ({ file, source })),
        timeZone: project.timeZone,
      },
      transferList: [port2],
      env: SHARE_ENV,
    });
    port1.on('message', (message: WorkerMessage) => this.listener?.(message));
    this.worker.on('error', (error: Error & { code?: string }) => {
      const message = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'Out of memory error.' : error.message;
      this.listener?.({ kind: 'done', error: { name: 'Exception', message, code: 'CRASHED' } });
    });
    // A spare must not keep the process alive.
    this.worker.unref();
    port1.unref();
  }

  /** Runs one function; `listener` gets all that the worker sends until the next start. */
  start(message: StartMessage, listener: (message: WorkerMessage) => void): void {
    this.listener = listener;
    this.worker.ref();
    this.port.ref();
    this.worker.postMessage(message);
  }

  /** Answers the crossing that the worker waits for. */
  reply(message: ReplyMessage): void {
    if (this.ended) return;
    this.port.postMessage(message);
    Atomics.store(this.flag, 0, 1);
    Atomics.notify(this.flag, 0);
  }

  /** After a function is done in a thread that is kept. */
  rest(): void {
    this.listener = null;
    this.worker.unref();
    this.port.unref();
  }

  /** Ends the thread as Google ends a run: nothing of the script runs any more. */
  async terminate(): Promise<void> {
    this.listener = null;
    this.ended = true;
    this.port.close();
    await this.worker.terminate();
  }
}

/** Threads kept warm: starting one takes some 25 ms, and runs often come one after another (triggers, a page's calls). */
const WARM = 2;

/** Gives a fresh thread for each execution from a few that are warm. */
export class ThreadSource {
  private readonly spares: ScriptThread[];

  constructor(private readonly project: Project) {
    this.spares = [new ScriptThread(project)];
  }

  take(): ScriptThread {
    return this.spares.shift() ?? new ScriptThread(this.project);
  }

  /** Warms the next ones; called when a run is over, so that it does not take the processor from it. */
  refill(): void {
    while (this.spares.length < WARM) this.spares.push(new ScriptThread(this.project));
  }

  async dispose(): Promise<void> {
    await Promise.all(this.spares.splice(0).map((spare) => spare.terminate()));
  }
}
