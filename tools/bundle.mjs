// Builds what clasp pushes: one script file with real top-level functions, the pages with everything inlined, and the manifest.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { readEntryFunctions, wrapperOf } from './functions.mjs';
import * as gate from './gates.mjs';

/** The variable that holds the bundle; it ends in `_` as everything does that no page may call. */
const GLOBAL_NAME = 'Klientura_';
const ENTRY = 'src/entry/globals.ts';
// The script is loaded anew on every run at Google; docs/decisions/size-of-the-script.md says what keeps it small.
const BUDGET = { script: 350 * 1024, page: 150 * 1024 };

/**
 * Builds the project into `outDir` and checks it; a failed check is an Error with a sentence.
 * @param {{ root: string, outDir: string }} options
 * @returns {Promise<{ script: number, sidebar: number, globals: string[] }>} Sizes in bytes, and the globals.
 */
export async function buildBundle({ root, outDir }) {
  const functions = readEntryFunctions(ENTRY, root);
  const [script, page] = await Promise.all([buildScript(root, functions), buildPage(root)]);
  const globals = check(script, page, functions);
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, 'klientura.js'), script);
  await writeFile(join(outDir, 'sidebar.html'), page.html);
  await cp(join(root, 'appsscript.json'), join(outDir, 'appsscript.json'));
  return { script: Buffer.byteLength(script), sidebar: Buffer.byteLength(page.html), globals };
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

/** @param {string} root */
async function buildPage(root) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: ['sidebar/main.tsx'],
    outdir: 'unused',
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const text = (/** @type {string} */ end) =>
    result.outputFiles.find((file) => file.path.endsWith(end))?.text.trim() ?? '';
  const script = text('.js');
  const html = [
    '<!DOCTYPE html>',
    '<html>',
    '<head>',
    '<meta charset="utf-8">',
    '<title>Klientura</title>',
    '<base target="_blank">',
    `<style>${text('.css')}</style>`,
    '</head>',
    '<body>',
    '<div id="root"></div>',
    // The menu handler puts the page's route, language and account in the place of null.
    '<script>var KLIENTURA_PAGE=null;</script>',
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return { html, script };
}

/**
 * @param {string} script
 * @param {{ html: string, script: string }} page
 * @param {import('./functions.mjs').EntryFunction[]} functions
 */
function check(script, page, functions) {
  const program = gate.parsesAtGoogle(script);
  const callable = gate.functionsOf(program);
  gate.namesOnlyWhatGoogleHas(script);
  gate.resolves('menu items', gate.menuHandlersOf(script), callable);
  gate.resolves('triggers', gate.triggerHandlersOf(program), callable);
  const rpc = callable.filter((name) => !name.endsWith('_'));
  gate.resolves('calls of the sidebar', gate.serverCallsOf(page.script), rpc);
  const formulas = functions.filter((entry) => entry.file.endsWith('/formulas.ts'));
  gate.formulasAreDocumented(script, formulas);
  gate.fits('klientura.js', script, BUDGET.script);
  gate.fits('sidebar.html', page.html, BUDGET.page);
  gate.asksNobody(page.html);
  return gate.globalsOf(program);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = join(import.meta.dirname, '..');
  const sizes = await buildBundle({ root, outDir: join(root, 'dist') });
  process.stdout.write(`klientura.js ${sizes.script} bytes, sidebar.html ${sizes.sidebar} bytes\n`);
}
