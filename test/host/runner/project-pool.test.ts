/** Hosts that share a project and its threads: nothing of one host's run is left for the next one's. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ProjectPool } from '../../../host/runner/project-pool';
import { aBook, aHost } from '../../support/host';

const pool = new ProjectPool();
afterAll(() => pool.dispose());

function aProject(source: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pooled-'));
  fs.writeFileSync(path.join(folder, 'a.js'), source);
  return folder;
}
async function run(project: string, fn: string): Promise<unknown> {
  const host = await aHost(aBook({ Sheet1: [['a', 1]] }), { project, pool });
  const { value, error } = await host.run({ fn, kind: 'editor', user: host.user, userLocale: 'en' });
  await host.dispose();
  return error ?? value;
}

test('a host that follows finds no global of the one before', async () => {
  const look = aProject(
    'var n = 0; function look() { var was = typeof other; globalThis.other = ++n; return [was, n]; }',
  );
  expect(await run(look, 'look')).toEqual(['undefined', 1]);
  expect(await run(look, 'look')).toEqual(['undefined', 1]);
});

test('another project has threads of its own', async () => {
  expect(await run(aProject('function who() { return 1; }'), 'who')).toBe(1);
  expect(await run(aProject('function who() { return 2; }'), 'who')).toBe(2);
});

test('a run that was killed leaves its thread to nobody', async () => {
  const project = aProject('function stay() { for (;;) SpreadsheetApp.flush(); } function ask() { return 1; }');
  const host = await aHost(aBook({ Sheet1: [['a', 1]] }), { project, pool });
  const request = { kind: 'editor', user: host.user, userLocale: 'en' } as const;
  expect(await host.run({ fn: 'stay', ...request, faults: { killBefore: 3 } })).toMatchObject({ killed: true });
  await host.dispose();
  expect(await run(project, 'ask')).toBe(1);
});
