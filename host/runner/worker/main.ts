/** A script's thread: compiles the project once, and gives every execution a realm of its own and a port on which it calls the host synchronously. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { moveMessagePortToContext, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import vm from 'node:vm';
import { getHeapStatistics } from 'node:v8';
import type { ReplyMessage, StartMessage } from '../protocol';
import type { NextRun, ThreadData } from '../thread-data';
import { createNatives } from './natives';
import type { createRealm, Realm } from './realm';

const { signal, scripts, timeZone } = workerData as ThreadData;
const flag = new Int32Array(signal);

// The thread shares the process's environment, so this moves the zone of this thread (and of those started later, which set their own).
process.env.TZ = timeZone;
new Date(0).getTimezoneOffset();

/** Compiled once: realms share the code, as they share it in a browser's frames. */
const inside = new vm.Script(readFileSync(path.join(__dirname, 'realm.js'), 'utf8'), { filename: 'realm.js' });
let compiled: vm.Script[] | undefined;
let compileError: unknown;
try {
  compiled = scripts.map(({ file, source }) => new vm.Script(source, { filename: file }));
} catch (error) {
  compileError = error;
}

const natives = createNatives();

/** A realm's global object is an ordinary one where Node can make it so (20.18): one that Node watches is slow at every global name. */
const ORDINARY = (vm.constants as { DONT_CONTEXTIFY?: unknown } | undefined)?.DONT_CONTEXTIFY;

interface Run {
  realm: Realm;
  receive(): unknown;
}

/** Makes a realm that talks over `given`. What arrives there is made in the realm, so that its dates and lists are the script's own. */
function enter(given: NonNullable<NextRun['port']>): Run {
  const context = vm.createContext(ORDINARY ?? {});
  const port = moveMessagePortToContext(given, context);
  const receive = (): unknown => receiveMessageOnPort(port)?.message;
  const make = inside.runInContext(context) as typeof createRealm;
  let over = false;
  const realm = make({
    natives,
    send: (message) => {
      over = message.kind === 'done';
      port.postMessage(over ? { ...message, heap: getHeapStatistics().used_heap_size } : message);
    },
    exchange: (message) => {
      // What a script left to run after its end has nobody to answer it.
      if (over) throw new Error('The execution is over.');
      Atomics.store(flag, 0, 0);
      port.postMessage(message);
      // The host's wake-up for the reply before may come late and end this wait too early.
      while (Atomics.load(flag, 0) === 0) Atomics.wait(flag, 0, 0);
      return receive() as ReplyMessage;
    },
    microtasksDone: () => new Promise((done) => setImmediate(done)),
    elapsed: () => Math.round(performance.now()),
    runScripts: () => {
      if (!compiled) throw compileError;
      for (const script of compiled) script.runInContext(context);
    },
  });
  return { realm, receive };
}

let current: Run | undefined;

parentPort?.on('message', ({ port }: NextRun) => {
  if (port) current = enter(port);
  if (current) void current.realm.run(current.receive() as StartMessage);
});
