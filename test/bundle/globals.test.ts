/** The globals of the pushed script are a list that changes only on purpose: each is visible to users, to pages, or could collide with another add-on. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';

const root = path.join(__dirname, '../..');
const script = readFileSync(path.join(root, 'dist/klientura.js'), 'utf8');

function globals(): string[] {
  return parse(script, { ecmaVersion: 2020, sourceType: 'script' })
    .body.flatMap((statement) => {
      if (statement.type === 'FunctionDeclaration') return [statement.id.name];
      return statement.type === 'VariableDeclaration'
        ? statement.declarations.map((one) => (one.id as { name: string }).name)
        : [];
    })
    .sort();
}

test('the globals are those of the golden list', () => {
  const golden = readFileSync(path.join(__dirname, 'golden/globals.txt'), 'utf8').trim().split('\n');
  expect(globals()).toEqual(golden);
});

test('pages can call exactly five functions beside formulas, simple triggers and the web app', () => {
  const callable = globals().filter((name) => !name.endsWith('_') && name !== name.toUpperCase());
  expect(callable).toEqual([
    'doGet',
    'doPost',
    'onInstall',
    'onOpen',
    'openView',
    'pageContext',
    'runCommand',
    'showColumns',
    'showTab',
  ]);
});

test('the script holds Cyrillic as it is: escaped it would be three times as long', () => {
  expect(script.includes('клиент')).toBe(true);
  // A few stand escaped in regular expressions, as their authors wrote them.
  expect(script.match(/\\u04[0-9a-f]{2}/gi)?.length ?? 0).toBeLessThan(100);
});
