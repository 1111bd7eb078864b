// Builds what clasp pushes: one script file with real top-level functions, the pages with everything inlined, and the manifest.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
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
const BUDGET = 300 * 1024;
/** The commands: a file of their own, which menus and formulas do not load. */
const COMMANDS = { entry: 'src/entry/commands/index.ts', name: 'KlienturaCommands_', budget: 640 * 1024 };

/** What the script must not bring along: the writing of changes, and the words of all that is stored. */
const OF_COMMANDS = ['src/changes/', 'src/i18n/stored.ts'];

/** Optional editions: folders with a manifest of their own and what they put in the place of a source file. */
export const EDITIONS = /** @type {Record<string, { folder: string, replaces: Record<string, string> }>} */ ({
  gmail: { folder: 'editions/gmail-advanced', replaces: { 'src/google/mailer.ts': 'mailer.ts' } },
});

/**
 * Builds the project into `outDir` and checks it; a failed check is an Error with a sentence.
 * @param {{ root: string, outDir: string, edition?: string }} options
 * @returns {Promise<Record<string, number>>} Sizes by file name, in bytes.
 */
export async function buildBundle({ root, outDir, edition }) {
  const functions = readEntryFunctions(ENTRY, root);
  const plugins = edition === undefined ? [] : [inPlaceOf(root, edition)];
  const script = await buildScript(root, functions, plugins);
  const commands = await bundleOf(root, COMMANDS.entry, COMMANDS.name, plugins);
  const manifest = await readFile(
    join(root, edition === undefined ? '.' : folderOf(edition), 'appsscript.json'),
    'utf8',
  );
  const callable = check(script, commands, functions, advancedServices(manifest));
  const pages = await buildPages(
    root,
    callable.filter((name) => !name.endsWith('_')),
  );
  const files = {
    'klientura.js': script,
    'commands.html': `<script>${commands}</script>`,
    ...pages,
    ...(await wordFiles(root)),
    ...(await listFiles(root)),
  };
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(outDir, name), text);
  await writeFile(join(outDir, 'appsscript.json'), manifest);
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.byteLength(text)]));
}

/** @param {string} edition */
function folderOf(edition) {
  const found = EDITIONS[edition];
  if (!found) throw new Error(`there is no edition ${edition}; the editions are: ${Object.keys(EDITIONS).join(', ')}`);
  return found.folder;
}

/**
 * Lets the sources that an edition replaces be read from its folder.
 * @param {string} root
 * @param {string} edition
 * @returns {import('esbuild').Plugin}
 */
function inPlaceOf(root, edition) {
  const folder = folderOf(edition);
  const replaced = new Map(
    Object.entries(EDITIONS[edition]?.replaces ?? {}).map(([source, own]) => [
      join(root, source),
      join(root, folder, own),
    ]),
  );
  return {
    name: 'edition',
    setup(setup) {
      setup.onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
        const own = replaced.get(`${join(resolveDir, path)}.ts`);
        return own === undefined ? undefined : { path: own };
      });
    },
  };
}

/**
 * Names under which the manifest turns on advanced services.
 * @param {string} manifest
 * @returns {string[]}
 */
function advancedServices(manifest) {
  const services = JSON.parse(manifest).dependencies?.enabledAdvancedServices ?? [];
  return services.map((/** @type {{ userSymbol: string }} */ { userSymbol }) => userSymbol);
}

/**
 * @param {string} root
 * @param {import('./functions.mjs').EntryFunction[]} functions
 * @param {import('esbuild').Plugin[]} plugins
 */
async function buildScript(root, functions, plugins) {
  const script = await bundleOf(root, ENTRY, GLOBAL_NAME, plugins, ['src/lists/', ...OF_COMMANDS]);
  return `${script}\n${functions.map((entry) => wrapperOf(entry, GLOBAL_NAME)).join('\n')}`;
}

/**
 * @param {string} root
 * @param {string} entry
 * @param {string} globalName
 * @param {import('esbuild').Plugin[]} plugins
 * @param {string[]} apart Folders and files that it must not be made of.
 */
async function bundleOf(root, entry, globalName, plugins, apart = ['src/lists/']) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName,
    target: 'es2020',
    // Escaped Cyrillic is three times as long.
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
    plugins,
  });
  for (const place of apart) gate.leavesOut(entry, place, Object.keys(result.metafile.inputs));
  return result.outputFiles[0]?.text ?? '';
}

/**
 * The sentences of errors and reasons, a file of JSON for each language: HtmlService is the only way for a script to read a file of its project.
 * @param {string} root
 * @returns {Promise<Record<string, string>>}
 */
async function wordFiles(root) {
  const { RARE_WORDS } = await dataOf(root, 'src/i18n/rare-words.ts');
  return jsonFiles('words', RARE_WORDS);
}

/**
 * The word lists, a file of JSON for each.
 * @param {string} root
 * @returns {Promise<Record<string, string>>}
 */
async function listFiles(root) {
  const { LISTS } = await dataOf(root, 'src/lists/index.ts');
  return jsonFiles('lists', LISTS);
}

/**
 * @param {string} kind
 * @param {Record<string, unknown>} parts
 * @returns {Record<string, string>}
 */
function jsonFiles(kind, parts) {
  return Object.fromEntries(
    Object.entries(parts).map(([name, data]) => [`${kind}-${name}.html`, JSON.stringify(data)]),
  );
}

/**
 * What a module of plain data exports.
 * @param {string} root
 * @param {string} entry
 * @returns {Promise<any>}
 */
async function dataOf(root, entry) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const text = Buffer.from(result.outputFiles[0]?.text ?? '').toString('base64');
  return import(`data:text/javascript;base64,${text}`);
}

/**
 * @param {string} script
 * @param {string} commands
 * @param {import('./functions.mjs').EntryFunction[]} functions
 * @param {string[]} advanced
 * @returns {string[]} What Google can call.
 */
function check(script, commands, functions, advanced) {
  const program = gate.parsesAtGoogle(script);
  const callable = gate.functionsOf(program);
  gate.namesOnlyWhatGoogleHas(script, advanced);
  gate.namesOnlyWhatGoogleHas(commands, advanced);
  gate.resolves('menu items', gate.menuHandlersOf(script), callable);
  gate.resolves('triggers', gate.triggerHandlersOf(gate.parsesAtGoogle(commands)), callable);
  const formulas = functions.filter((entry) => /formulas\.ts$/.test(entry.file));
  gate.formulasAreDocumented(script, formulas);
  gate.fits('klientura.js', script, BUDGET);
  gate.fits('commands.html', commands, COMMANDS.budget);
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
