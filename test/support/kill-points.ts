/** Kills a command before every single service call, in both kinds, and lets the next run find what is left. */
import type { Host } from '../../host/host';
import type { ComingCall } from '../../host/runner/protocol';
import { runCommand, type Reply } from './host';
import { codeOf, opened, saved } from './saved-base';

export interface KillCase {
  label: string;
  command: string;
  input?: unknown;
  /** The book as text, before the run that is killed. */
  before: string;
  /** What the run after the kill may answer because it has completed the first one itself. */
  settled?: readonly string[];
  /** It writes over people's own cells, see `DisturbCase`. */
  overwrites?: true;
  /** What is wrong after that run; null when nothing is. */
  wrong: (host: Host, reply: Reply) => Promise<string | null>;
}

export interface KillFigures {
  label: string;
  /** Points at which the command was killed. */
  tried: number;
  recovered: number;
  /** Recoveries that were run; the other points left a book that another one had left already. */
  runs: number;
  wrong: string[];
}

interface Point extends ComingCall {
  /** What a kill leaves that loses unflushed writes. */
  left: string;
}

/** One undisturbed run, with the book as a kill before each of its calls would leave it. */
async function pointsOf({ before, command, input, label }: KillCase): Promise<Point[]> {
  const host = await opened(before);
  const points: Point[] = [];
  const { reply } = await runCommand(host, command, input, {
    onCall: async (call) => {
      const left = await saved(host);
      const last = points[points.length - 1];
      // One text for equal books: a large one takes megabytes.
      points.push({ ...call, left: last?.left === left ? last.left : left });
    },
  });
  await host.dispose();
  if (codeOf(reply) !== '') throw new Error(`${label}: ${codeOf(reply)}`);
  return points;
}

/** Runs the command once more. */
async function next(host: Host, { command, input, settled = [], wrong }: KillCase): Promise<string | null> {
  try {
    const { reply, error } = await runCommand(host, command, input);
    if (reply === undefined) return JSON.stringify(error);
    if (codeOf(reply) !== '' && !settled.includes(codeOf(reply))) return codeOf(reply);
    return await wrong(host, reply);
  } finally {
    await host.dispose();
  }
}

/**
 * Every `step`-th call in the kinds "lost" and "kept". A kept kill before a read leaves what the read would have seen, and so does the point after it; where nothing
 * waits, both kinds leave the same; all other kept kills are carried out.
 */
export async function killEverywhere(trial: KillCase, step = 1): Promise<[lost: KillFigures, kept: KillFigures]> {
  const points = await pointsOf(trial);
  const outcomes = new Map<string, Promise<string | null>>();
  const figures = (kind: string): KillFigures => {
    return { label: `${trial.label}, unflushed writes ${kind}`, tried: 0, recovered: 0, runs: 0, wrong: [] };
  };
  const [lost, kept] = [figures('lost'), figures('kept')];
  const note = (into: KillFigures, { number, method }: Point, outcome: string | null): void => {
    into.tried++;
    if (outcome === null) into.recovered++;
    else into.wrong.push(`call ${number} (${method}): ${outcome}`);
  };
  const after = (left: string, into: KillFigures): Promise<string | null> => {
    let outcome = outcomes.get(left);
    if (outcome === undefined) {
      into.runs++;
      outcomes.set(left, (outcome = opened(left).then((host) => next(host, trial))));
    }
    return outcome;
  };
  for (let index = 0; index < points.length; index += step) {
    const point = points[index]!;
    note(lost, point, await after(point.left, lost));
    const same = point.waiting === 0 ? point : point.effect === 'read' ? points[index + 1] : undefined;
    note(kept, point, same === undefined ? await killedAt(trial, point, kept) : await after(same.left, kept));
  }
  return [lost, kept];
}

async function killedAt(trial: KillCase, { number }: Point, into: KillFigures): Promise<string | null> {
  into.runs++;
  const host = await opened(trial.before);
  const faults = { killBefore: number, keepWrites: true };
  const { killed } = await runCommand(host, trial.command, trial.input, faults);
  if (killed) return next(host, trial);
  await host.dispose();
  return 'the run ended before this call';
}

export const lineOf = ({ label, tried, recovered, runs }: KillFigures): string =>
  `${label}: ${tried} points tried, ${recovered} recovered (${runs} different books)`;
