// The way in from npm scripts: makes the checkout ready (packages, builds) and hands over to the command line.
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../tools/root.mjs';
import { ensurePackages } from '../tools/set-up.mjs';

try {
  ensurePackages();
  const { buildAll } = await import('../tools/build.mjs');
  const command = process.argv[2];
  await buildAll(command === 'serve' || command === undefined ? undefined : ['univer', 'worker', 'bin', 'dist']);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
createRequire(import.meta.url)(path.join(root, 'build', 'klientura.cjs')).main(process.argv.slice(2));
