// Makes a checkout ready to run: installs the packages when they are missing or stale and, for the browser tests, finds or installs a Chromium. Needs nothing but Node.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './root.mjs';

/** What was installed from which lockfile; kept inside node_modules so that it goes with it. */
const stamp = path.join(root, 'node_modules', '.klientura-installed');

const lockDigest = () =>
  createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');

/** Installs the packages of the lockfile unless exactly these are installed. Everything it prints goes to standard error. */
export function ensurePackages() {
  const digest = lockDigest();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  process.stderr.write('Installing packages (once, about a minute)…\n');
  installLocked(root);
  writeFileSync(stamp, digest);
}

/**
 * Installs what the lockfile of a folder says and leaves the lockfile as it is. `npm ci` would refuse a lockfile that lacks the optional binaries of other systems, which a
 * mirror may not carry.
 * @param {string} folder
 */
export function installLocked(folder) {
  const windows = process.platform === 'win32';
  const { status } = spawnSync(
    windows ? 'npm.cmd' : 'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: folder,
      stdio: ['ignore', 2, 2],
      shell: windows,
    },
  );
  if (status !== 0) throw new Error(`npm install failed with status ${String(status)}`);
}

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  process.stderr.write(`Klientura needs Node 20 or newer; this is ${process.version}.\n`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensurePackages();
  if (process.argv.includes('--browser')) {
    const { ensureBrowser } = await import('./browser.mjs');
    ensureBrowser();
  }
}
