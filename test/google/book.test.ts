/** The port `Book`: the memory book of the tests and the adapter over Google's services keep the same rules, and the zone agrees with an independent calendar. */
import { buildSync } from 'esbuild';
import path from 'node:path';
import { BOOK_RULES, brokenRules } from '../support/book-contract';
import { aBook, aScriptHost, root } from '../support/host';
import { createWorld } from '../support/memory-book';
import { zoneOf } from '../support/test-zone';

/** The adapters and the rules as one Apps Script project, with functions that a run can call. */
function project(): Record<string, string> {
  const source = `
    import { googlePorts } from './src/google';
    import { brokenRules } from './test/support/book-contract';
    const ports = () => googlePorts({ words: () => { throw new Error('no words here'); }, locale: () => 'en', lists: () => null });
    export const rules = () => { const { book, zone } = ports(); return brokenRules(book, zone); };
    export const serials = (instants) => { const { zone } = ports(); return instants.map((instant) => zone.serialOf(instant)); };
    export const instants = (serials) => { const { zone } = ports(); return serials.map((serial) => zone.instantOf(serial)); };
    export const kept = () => {
      const { store, random, digest, lock } = ports();
      store.set('klientura.x', '1');
      const held = lock.hold(1000, () => store.get('klientura.x'));
      store.remove('klientura.x');
      return [held, store.get('klientura.x'), random.hex(5).length, digest.sha256('Привет')];
    };
  `;
  const { outputFiles } = buildSync({
    stdin: { contents: source, resolveDir: root, sourcefile: path.join(root, 'contract.js') },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Contract_',
    target: 'es2019',
    charset: 'utf8',
  });
  const functions = ['rules', 'serials', 'instants', 'kept'];
  const code = `${outputFiles[0]!.text}\n${functions.map((name) => `function ${name}(input) { return Contract_.${name}(input); }`).join('\n')}`;
  return { 'code.js': code };
}

async function call(name: string, args: unknown[] = [], timeZone = 'Europe/Moscow'): Promise<unknown> {
  const host = await aScriptHost(project(), aBook({ Лист1: [['a']] }, { timeZone }));
  try {
    const result = await host.run({ fn: name, args, kind: 'editor', user: 'owner@example.com', userLocale: 'ru' });
    if (result.error !== undefined) throw new Error(result.error.message);
    return result.value;
  } finally {
    await host.dispose();
  }
}

describe('Book', () => {
  const world = createWorld();
  world.addTab('Лист1', [['a']]);
  it.each(BOOK_RULES)('in memory: $name', ({ check }) => check(world.ports.book, world.ports.zone));

  it('over the services keeps the same rules', async () => expect(await call('rules')).toEqual([]));

  it('reports a broken rule by name', () => {
    const book = { ...world.ports.book, removeName: () => undefined };
    expect(brokenRules(book, world.ports.zone)).toEqual([expect.stringContaining('names are given and taken')]);
  });
});

describe('Zone', () => {
  const DAY = 86_400_000;
  const instants = Array.from({ length: 400 }, (_, i) => Date.UTC(1950, 0, 1) + i * 71.3 * DAY + (i % 24) * 3_600_000);
  it.each(['Europe/Moscow', 'Europe/Kyiv', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'])(
    '%s over the services agrees with an independent calendar',
    async (timeZone) => {
      const zone = zoneOf(timeZone);
      const seen = (await call('serials', [instants], timeZone)) as number[];
      seen.forEach((serial, i) => expect(serial).toBeCloseTo(zone.serialOf(instants[i]!), 6));
    },
  );
});

describe('the small services', () => {
  it('keep, lock, draw and digest', async () => {
    expect(await call('kept')).toEqual([
      '1',
      null,
      10,
      'dd679c0b9fd408a04148aa7d30c9df393f67b7227f65693fffe0ed6d0f0ade59',
    ]);
  });
});
