// Builds the page of the local host: one script, one style sheet and the HTML, with no request to the outside.
import { copyFileSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';

/** @param {{root: string, outDir: string}} options */
export async function buildPage({ root, outDir }) {
  const client = path.join(root, 'host/page/client');
  mkdirSync(outDir, { recursive: true });
  const numfmt = path.join(client, 'numfmt.ts');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { page: path.join(client, 'main.ts'), frame: path.join(client, 'frame.ts') },
    outdir: outDir,
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'stand-ins',
        setup(setup) {
          // Univer reads typed text as English; every import of numfmt but the stand-in's own goes to the stand-in.
          setup.onResolve({ filter: /^numfmt$/ }, (args) => (args.importer === numfmt ? undefined : { path: numfmt }));
          // A tab that a person adds gets a number for its ID.
          setup.onResolve({ filter: /^nanoid$/ }, () => ({ path: path.join(client, 'numeric-ids.ts') }));
          // After a semicolon a click picks a cell, as after a comma. The list is fixed when the module loads, so it is changed here.
          setup.onLoad(
            { filter: /@univerjs[\\/]engine-formula[\\/]lib[\\/]es[\\/]index\.js$/ },
            async ({ path: file }) => {
              const text = await readFile(file, 'utf8');
              const tokens = /(const FORMULA_LEXER_TOKENS = \[)/;
              if (!tokens.test(text))
                throw new Error(
                  'The formula engine has no FORMULA_LEXER_TOKENS any more: look for where it lists its operators now',
                );
              return { contents: text.replace(tokens, '$1";",'), loader: 'js' };
            },
          );
        },
      },
    ],
  });
  copyFileSync(path.join(client, 'index.html'), path.join(outDir, 'index.html'));
}
