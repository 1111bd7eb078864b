/** Runs one verb of the command line for tests that need a book in a certain state. */
import { spawnSync } from 'node:child_process';
import { root } from './host';

/** @returns the printed document */
export function commandLine(...args: string[]): Record<string, unknown> {
  const { stdout } = spawnSync(process.execPath, ['bin/start.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return JSON.parse(stdout) as Record<string, unknown>;
}
