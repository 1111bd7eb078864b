// Everything `npm run check` looks at, one after the other; it only reads. Prints what failed and ends with status 1 if anything did.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { ensurePackages } from './set-up.mjs';

ensurePackages();

/** One tsconfig per realm, so that each is refused what it may not name. */
const REALMS = [
  'src',
  'src/google',
  'src/entry',
  'editions',
  'sidebar',
  'host',
  'host/services',
  'host/page/client',
  'bin',
  'tools',
  'bench',
  'test',
];

const bin = (/** @type {string} */ name) => path.join(root, 'node_modules', '.bin', name);

/** @type {[name: string, command: string, args: string[]][]} */
const CHECKS = [
  ...REALMS.map(
    (realm) => /** @type {[string, string, string[]]} */ ([`types of ${realm}`, bin('tsc'), ['-p', realm]]),
  ),
  ['lint', bin('eslint'), ['--max-warnings=0', '.']],
  ['layers', bin('depcruise'), ['src', 'editions', 'host', 'sidebar', 'bin', '--config', '.dependency-cruiser.cjs']],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['documents', process.execPath, [path.join(root, 'tools', 'docs.mjs'), '--check']],
];

const failed = CHECKS.filter(([name, command, args]) => {
  const start = Date.now();
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  process.stderr.write(
    `${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)\n`,
  );
  return status !== 0;
}).map(([name]) => name);

if (!existsSync(path.join(root, 'package-lock.json'))) failed.push('lockfile');
if (failed.length > 0) {
  process.stderr.write(`Failed: ${failed.join(', ')}\n`);
  process.exit(1);
}
