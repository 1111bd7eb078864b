/** Keeps two processes from working on one book at a time: a lock file beside it, which outlives nobody. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Refusal } from './refusal';

interface Holder {
  pid: number;
  machine: string;
  /** Tells this lock from a later one of the same process number. */
  key: string;
}

const lockOf = (file: string): string => `${path.resolve(file)}.lock`;

function read(lock: string): Holder | null {
  try {
    return JSON.parse(fs.readFileSync(lock, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** Whether the holder runs; on another machine nobody can tell, so it counts as running. */
function isAlive({ pid, machine }: Holder): boolean {
  if (machine !== os.hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Writes the lock whole or not at all, unless there is one. */
function create(lock: string, holder: Holder): boolean {
  const draft = `${lock}.${holder.key}`;
  fs.writeFileSync(draft, JSON.stringify(holder));
  try {
    fs.linkSync(draft, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** Removes the lock of a process that has died. Only one process may do so at a time, or it could remove the lock that another has just made. */
function removeDead(lock: string, dead: Holder): void {
  const turn = `${lock}.removal`;
  try {
    fs.writeFileSync(turn, '', { flag: 'wx' });
  } catch {
    return;
  }
  try {
    if (read(lock)?.key === dead.key) fs.rmSync(lock, { force: true });
  } finally {
    fs.rmSync(turn, { force: true });
  }
}

/**
 * Takes the lock of a book's file until `release` or the end of the process; one that a killed process left is taken over.
 *
 * @throws Refusal BOOK_BUSY when another process works on it
 * @example const release = lockFile('/srv/clients.book.json');
 */
export function lockFile(file: string): () => void {
  const lock = lockOf(file);
  const holder: Holder = { pid: process.pid, machine: os.hostname(), key: randomUUID() };
  const take = (): boolean => create(lock, holder);
  if (!take()) {
    const other = read(lock);
    if (other && !isAlive(other)) removeDead(lock, other);
    if (!take()) {
      const who = read(lock) ?? other;
      throw new Refusal(
        'BOOK_BUSY',
        `Another process works on ${file}${who ? ` (number ${who.pid} on ${who.machine})` : ''}. If none does, delete ${lock}.`,
      );
    }
  }
  const release = (): void => {
    process.off('exit', release);
    if (read(lock)?.key === holder.key) fs.rmSync(lock, { force: true });
  };
  process.on('exit', release);
  return release;
}
