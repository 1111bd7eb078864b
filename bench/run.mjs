// Runs the benchmarks one after the other, each in a process of its own: `npm run bench` for all, `npm run bench -- rfm start` for some. Installs the peers the first time.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { installLocked } from '../tools/set-up.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '..');

if (!existsSync(path.join(here, 'node_modules'))) {
  process.stderr.write('Installing the peers (once)…\n');
  installLocked(here);
}

const names = readdirSync(here)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.replace('.bench.ts', ''));
const chosen = process.argv.length > 2 ? process.argv.slice(2) : names;

await esbuild.build({
  absWorkingDir: root,
  entryPoints: chosen.map((name) => `bench/${name}.bench.ts`),
  outdir: 'build/bench',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  charset: 'utf8',
  logLevel: 'warning',
  plugins: [
    {
      name: 'apart',
      setup(setup) {
        setup.onResolve({ filter: /\/univer$/ }, () => ({ path: '../univer.cjs', external: true }));
        setup.onResolve({ filter: /^@duckdb\// }, (args) => ({
          path: path.join(here, 'node_modules', args.path),
          external: true,
        }));
        setup.onResolve({ filter: /^playwright-core$/ }, (args) => ({ path: args.path, external: true }));
      },
    },
  ],
});

for (const name of chosen) {
  process.stdout.write(`\n# ${name}\n`);
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', path.join(root, 'build', 'bench', `${name}.bench.cjs`)],
    { cwd: root, stdio: ['ignore', 1, 2] },
  );
  if (status !== 0) process.exitCode = 1;
}
