// Builds what runs: `node tools/build.mjs [univer|worker|bin|page|dist …]`; without names all of them, each only if its sources changed since.
// `--edition gmail` builds an optional edition into dist-gmail instead.
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';
import { ensurePackages } from './set-up.mjs';

const build = path.join(root, 'build');

/** The spreadsheet engine is bundled once; program and tests load that one file, so that there is one copy of it. */
const univerApart = {
  name: 'univer-apart',
  /** @param {import('esbuild').PluginBuild} setup */
  setup(setup) {
    setup.onResolve({ filter: /\/univer$/ }, () => ({ path: './univer.cjs', external: true }));
  },
};

/**
 * The engine complains on the console of an index entry whose formula is gone, and rightly skips it: formulas come and go in a book that scripts write. The build fails when the line has moved,
 * so that it is looked at again with a new version.
 */
const quietSkips = {
  name: 'quiet-skips',
  /** @param {import('esbuild').PluginBuild} setup */
  setup(setup) {
    const complaint = 'console.error("Dependency tree not found for treeId:",';
    setup.onLoad({ filter: /engine-formula[\\/]lib[\\/]es[\\/]index\.js$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8');
      if (!text.includes(complaint)) throw new Error(`${file} no longer says: ${complaint}`);
      return { contents: text.replace(complaint, 'void ('), loader: 'js' };
    });
  },
};

/** @returns {import('esbuild').BuildOptions} */
const forNode = () => ({
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  charset: 'utf8',
  logLevel: 'warning',
  legalComments: 'none',
});

/** Each target: the folders and files it is made from, and how. */
const targets = {
  univer: {
    from: ['host/book/univer.ts', 'tools/build.mjs', 'package-lock.json'],
    make: async () => {
      const esbuild = await import('esbuild');
      await esbuild.build({
        ...forNode(),
        entryPoints: ['host/book/univer.ts'],
        outfile: 'build/univer.cjs',
        loader: { '.css': 'empty' },
        plugins: [quietSkips],
      });
    },
  },
  worker: {
    from: ['host/runner', 'host/services', 'host/book/book.ts', 'package-lock.json'],
    make: async () => {
      const esbuild = await import('esbuild');
      await esbuild.build({ ...forNode(), entryPoints: ['host/runner/worker/main.ts'], outfile: 'build/worker.cjs' });
      // Evaluated in every realm of a script; its value is the function that makes the realm.
      await esbuild.build({
        ...forNode(),
        entryPoints: ['host/runner/worker/realm.ts'],
        outfile: 'build/realm.js',
        platform: 'neutral',
        format: 'iife',
        globalName: 'realm',
        banner: { js: '(() => {' },
        footer: { js: 'return realm.createRealm; })()' },
        minifySyntax: true,
      });
    },
  },
  bin: {
    from: ['bin', 'host', 'package-lock.json'],
    make: async () => {
      const esbuild = await import('esbuild');
      await esbuild.build({
        ...forNode(),
        entryPoints: ['bin/klientura.ts'],
        outfile: 'build/klientura.cjs',
        plugins: [univerApart],
      });
    },
  },
  page: {
    from: ['host/page/client', 'host/book', 'tools/build-page.mjs', 'package-lock.json'],
    make: async () => {
      const { buildPage } = await import('./build-page.mjs');
      await buildPage({ root, outDir: path.join(build, 'page') });
    },
  },
  dist: {
    from: ['src', 'sidebar', 'appsscript.json', 'tools/bundle.mjs', 'tools', 'package-lock.json'],
    make: async () => {
      const { buildBundle } = await import('./bundle.mjs');
      await buildBundle({ root, outDir: path.join(root, 'dist') });
    },
  },
};

/** Latest change of a file or of anything in a folder, ms. @param {string} file @returns {number} */
function latest(file) {
  if (!existsSync(file)) return 0;
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(file).reduce((time, name) => Math.max(time, latest(path.join(file, name))), stat.mtimeMs);
}

/** Builds the named targets whose sources are newer than what was built. @param {string[]} names */
export async function buildAll(names = Object.keys(targets)) {
  mkdirSync(build, { recursive: true });
  for (const name of names) {
    const target = targets[/** @type {keyof typeof targets} */ (name)];
    if (!target) throw new Error(`No such build target: ${name}`);
    const stamp = path.join(build, `${name}.stamp`);
    const newest = Math.max(...target.from.map((file) => latest(path.join(root, file))));
    if (
      existsSync(stamp) &&
      statSync(stamp).mtimeMs > newest &&
      (name !== 'dist' || existsSync(path.join(root, 'dist')))
    )
      continue;
    const start = Date.now();
    await target.make();
    writeFileSync(stamp, '');
    process.stderr.write(`built ${name} in ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
  }
}

/** Builds an optional edition into a folder of its own, `dist-NAME`. @param {string} edition */
async function buildEdition(edition) {
  const { buildBundle } = await import('./bundle.mjs');
  await buildBundle({ root, outDir: path.join(root, `dist-${edition}`), edition });
  process.stderr.write(`built dist-${edition}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensurePackages();
  const [first, edition, ...others] = process.argv.slice(2);
  if (first === '--edition' && edition !== undefined && others.length === 0) await buildEdition(edition);
  else if (first?.startsWith('--')) throw new Error('tools/build.mjs takes names of targets, or --edition NAME.');
  else await buildAll(process.argv.length > 2 ? process.argv.slice(2) : undefined);
}
