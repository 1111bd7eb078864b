/** Reads a folder as clasp would push it: script files in order, pages, manifest, and the entry points Google would find. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ScriptSyntaxError, topLevelFunctions, type TopLevelFunction } from './syntax';

export interface ProjectFile {
  /** Name as the script sees it: no extension, `/` between folders. */
  name: string;
  /** Name with extension, for messages and stack traces. */
  file: string;
  source: string;
}

export interface Project {
  /** Stable for the same folder name and manifest, as an ID is for a script. */
  scriptId: string;
  /** Script files in the order in which Google runs them. */
  scripts: ProjectFile[];
  /** HTML files by name. */
  html: Record<string, string>;
  /** The script's time zone; `Etc/UTC` without a manifest. */
  timeZone: string;
  /** Scopes that the manifest lists; empty when it lists none. */
  scopes: string[];
  /** By name; a later declaration of the same name wins, as in one global scope. */
  functions: Map<string, TopLevelFunction>;
}

interface ClaspSettings {
  srcDir?: string;
  rootDir?: string;
  filePushOrder?: string[];
  skipSubdirectories?: boolean;
}

const SCRIPT = /\.(gs|js)$/;
const NOT_PUSHED = new Set(['node_modules', '.git']);

function readJson(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new ScriptSyntaxError(`${path.basename(file)} is not valid JSON: ${(error as Error).message}`);
  }
}

function filesBelow(folder: string, deep: boolean, prefix = ''): string[] {
  return fs.readdirSync(path.join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = prefix + entry.name;
    if (entry.name.startsWith('.') || NOT_PUSHED.has(entry.name)) return [];
    if (entry.isDirectory()) return deep ? filesBelow(folder, deep, `${name}/`) : [];
    return [name];
  });
}

/** clasp's order: those of `filePushOrder` first, the others sorted. */
function pushOrder(files: string[], first: string[]): string[] {
  const place = (file: string): number => {
    const index = first.indexOf(file);
    return index < 0 ? first.length : index;
  };
  return [...files].sort((a, b) => place(a) - place(b) || a.localeCompare(b, 'en'));
}

/**
 * Loads an Apps Script project. With a `.clasp.json` in the folder, its `srcDir`/`rootDir` and `filePushOrder` are heeded as clasp heeds them.
 *
 * @throws ScriptSyntaxError for a file Google would refuse; Error with code `PROJECT_NOT_FOUND` for a folder without a script
 */
export function loadProject(folder: string): Project {
  const settingsFile = path.join(folder, '.clasp.json');
  const settings = (fs.existsSync(settingsFile) ? readJson(settingsFile) : {}) as ClaspSettings;
  const base = path.resolve(folder, settings.srcDir ?? settings.rootDir ?? '.');
  const names = fs.existsSync(base) ? filesBelow(base, settings.skipSubdirectories !== true) : [];
  const first = (settings.filePushOrder ?? []).map((file) => path.relative(base, path.resolve(folder, file)));
  const scripts = pushOrder(
    names.filter((name) => SCRIPT.test(name)),
    first,
  ).map((file) => ({ name: file.replace(SCRIPT, ''), file, source: fs.readFileSync(path.join(base, file), 'utf8') }));
  if (scripts.length === 0)
    throw Object.assign(new Error(`There is no Apps Script project in ${folder}.`), { code: 'PROJECT_NOT_FOUND' });

  const functions = new Map<string, TopLevelFunction>();
  for (const { source, file } of scripts)
    for (const found of topLevelFunctions(source, file)) functions.set(found.name, found);

  const manifestFile = path.join(base, 'appsscript.json');
  const manifest = (fs.existsSync(manifestFile) ? readJson(manifestFile) : {}) as {
    timeZone?: string;
    oauthScopes?: string[];
  };
  return {
    scriptId: createHash('sha256')
      .update(path.basename(path.resolve(folder)))
      .digest('base64url'),
    scripts,
    html: Object.fromEntries(
      names
        .filter((name) => name.endsWith('.html'))
        .map((name) => [name.slice(0, -'.html'.length), fs.readFileSync(path.join(base, name), 'utf8')]),
    ),
    timeZone: manifest.timeZone ?? 'Etc/UTC',
    scopes: manifest.oauthScopes ?? [],
    functions,
  };
}

/** Names that Google calls by itself; a formula of such a name makes no sense. */
const RESERVED = new Set([
  'onOpen',
  'onInstall',
  'onEdit',
  'onSelectionChange',
  'onChange',
  'onFormSubmit',
  'doGet',
  'doPost',
]);

/**
 * The functions a formula may call: declared at the top level, not private, not reserved. As at Google, `@customfunction` is not needed to be called,
 * only to be offered while typing (`described`).
 */
export function formulaFunctions(
  project: Project,
): { name: string; described: boolean; parameters: string[]; doc: string | null }[] {
  return [...project.functions.values()]
    .filter(({ name, form }) => form === 'declaration' && !name.endsWith('_') && !RESERVED.has(name))
    .map(({ name, parameters, doc }) => ({ name, described: /@customfunction\b/i.test(doc ?? ''), parameters, doc }));
}
