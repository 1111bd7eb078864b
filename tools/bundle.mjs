// Builds what clasp pushes: one script file with real top-level functions, the pages with everything inlined, and the manifest.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { readEntryFunctions, wrapperOf } from './functions.mjs';
import * as gate from './gates.mjs';
import { buildPages } from './pages.mjs';

/** The variable that holds the bundle; it ends in `_` as everything does that no page may call. */
const GLOBAL_NAME = 'Klientura_';
const ENTRY = 'src/entry/globals.ts';
// The script is loaded anew on every run at Google; docs/decisions/size-of-the-script.md says what keeps it small.
const BUDGET = 400 * 1024;

/**
 * Builds the project into `outDir` and checks it; a failed check is an Error with a sentence.
 * @param {{ root: string, outDir: string }} options
 * @returns {Promise<Record<string, number>>} Sizes by file name, in bytes.
 */
export async function buildBundle({ root, outDir }) {
  const functions = readEntryFunctions(ENTRY, root);
  const script = await buildScript(root, functions);
  const callable = check(script, functions);
  const pages = await buildPages(
    root,
    callable.filter((name) => !name.endsWith('_')),
  );
  const files = { 'klientura.js': script, ...pages, ...(await errorFiles(root)) };
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(outDir, name), text);
  await cp(join(root, 'appsscript.json'), join(outDir, 'appsscript.json'));
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.byteLength(text)]));
}

/**
 * @param {string} root
 * @param {import('./functions.mjs').EntryFunction[]} functions
 */
async function buildScript(root, functions) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: GLOBAL_NAME,
    target: 'es2020',
    // Escaped Cyrillic is three times as long.
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
  });
  return `${result.outputFiles[0]?.text}\n${functions.map((entry) => wrapperOf(entry, GLOBAL_NAME)).join('\n')}`;
}

/**
 * The sentences of errors, a file of JSON for each language: HtmlService is the only way for a script to read a file of its project.
 * @param {string} root
 * @returns {Promise<Record<string, string>>}
 */
async function errorFiles(root) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: ['src/i18n/errors.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const text = Buffer.from(result.outputFiles[0]?.text ?? '').toString('base64');
  const { ERROR_WORDS } = await import(`data:text/javascript;base64,${text}`);
  return Object.fromEntries(
    Object.entries(ERROR_WORDS).map(([locale, words]) => [`errors-${locale}.html`, JSON.stringify(words)]),
  );
}

/**
 * @param {string} script
 * @param {import('./functions.mjs').EntryFunction[]} functions
 * @returns {string[]} What Google can call.
 */
function check(script, functions) {
  const program = gate.parsesAtGoogle(script);
  const callable = gate.functionsOf(program);
  gate.namesOnlyWhatGoogleHas(script);
  gate.resolves('menu items', gate.menuHandlersOf(script), callable);
  gate.resolves('triggers', gate.triggerHandlersOf(program), callable);
  const formulas = functions.filter((entry) => entry.file.endsWith('/formulas.ts'));
  gate.formulasAreDocumented(script, formulas);
  gate.fits('klientura.js', script, BUDGET);
  return callable;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = join(import.meta.dirname, '..');
  const sizes = await buildBundle({ root, outDir: join(root, 'dist') });
  process.stdout.write(
    `${Object.entries(sizes)
      .map(([name, bytes]) => `${name} ${bytes} bytes`)
      .join(', ')}\n`,
  );
}
