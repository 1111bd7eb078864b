// Builds the pages: one file per page and language, with everything inlined.
import { join, sep } from 'node:path';
import { build } from 'esbuild';
import * as gate from './gates.mjs';

// Google sends the page whole each time it is opened.
const PLAIN = 150 * 1024;
/** The page of mail says every fault of a letter by itself. */
const WITH_PREVIEW = 180 * 1024;
const WITH_CHARTS = 600 * 1024;
/** Each page: where it starts, and the most bytes it may have. */
const PAGES = {
  sidebar: { entry: 'sidebar/main.tsx', budget: PLAIN },
  duplicates: { entry: 'sidebar/duplicates/main.tsx', budget: PLAIN },
  import: { entry: 'sidebar/import/main.tsx', budget: PLAIN },
  segmentMap: { entry: 'sidebar/segments/main.tsx', budget: WITH_CHARTS },
  mailDesk: { entry: 'sidebar/mail/main.tsx', budget: WITH_PREVIEW },
  dashboard: { entry: 'sidebar/dashboard/main.tsx', budget: WITH_CHARTS },
};
const LOCALES = ['en', 'ru', 'uk'];

/**
 * @param {string} root
 * @param {string[]} rpc The functions that a page may call.
 * @returns {Promise<Record<string, string>>} HTML by file name, checked.
 */
export async function buildPages(root, rpc) {
  /** @type {Record<string, string>} */
  const files = {};
  for (const [page, { entry, budget }] of Object.entries(PAGES))
    for (const locale of LOCALES) {
      const name = `${page}-${locale}.html`;
      const { html, script, sources } = await buildPage(root, entry, locale);
      gate.speaksOnly(name, locale, sources);
      gate.resolves(`calls of ${name}`, gate.serverCallsOf(script), rpc);
      gate.fits(name, html, budget);
      gate.asksNobody(html);
      files[name] = html;
    }
  return files;
}

/**
 * Whoever imports words in all languages gets those of one in the place of each; docs/decisions/a-page-per-language.md says why.
 * @param {string} locale
 * @returns {import('esbuild').Plugin}
 */
const wordsOf = (locale) => ({
  name: 'words-of-one-language',
  setup(setup) {
    setup.onResolve({ filter: /^\.\/(en|ru|uk)\/[\w-]+$/ }, ({ path, resolveDir }) =>
      resolveDir.endsWith(`${sep}i18n`)
        ? { path: `${join(resolveDir, path.replace(/^\.\/\w+/, locale))}.ts` }
        : undefined,
    );
  },
});

/** @param {string} root @param {string} entry @param {string} locale */
async function buildPage(root, entry, locale) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: 'unused',
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [wordsOf(locale)],
  });
  const text = (/** @type {string} */ end) =>
    result.outputFiles.find((file) => file.path.endsWith(end))?.text.trim() ?? '';
  const script = text('.js');
  const html = [
    '<!DOCTYPE html>',
    `<html lang="${locale}">`,
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
  return { html, script, sources: Object.keys(result.metafile.inputs) };
}
