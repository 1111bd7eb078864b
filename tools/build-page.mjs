// Builds the page of the local host: one script, one style sheet and the HTML, with no request to the outside.
import { copyFileSync, mkdirSync } from 'node:fs';
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
          setup.onResolve({ filter: /^nanoid$/ }, () => ({ path: path.join(client, 'numeric-ids.ts') }));
        },
      },
    ],
  });
  copyFileSync(path.join(client, 'index.html'), path.join(outDir, 'index.html'));
}
