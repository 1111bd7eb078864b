/** The gates of the build refuse what Google would refuse, and nothing else. They are modules of their own, so each case runs in one Node process. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(__dirname, '../..');

/** Evaluates expressions over the gates; each gives its value, or `refused: …` with the sentence. */
function judge(cases: Record<string, string>): Record<string, unknown> {
  const program = `
    import * as gate from './tools/gates.mjs';
    const judged = {};
    const judge = (name, work) => { try { judged[name] = work() ?? 'passed'; } catch (error) { judged[name] = 'refused: ' + error.message; } };
    ${Object.entries(cases)
      .map(([name, expression]) => `judge(${JSON.stringify(name)}, () => ${expression});`)
      .join('\n')}
    process.stdout.write(JSON.stringify(judged));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(output) as Record<string, unknown>;
}

const script = (source: string) => JSON.stringify(source);
const menu = script(
  "function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('A', 'a_').addSubMenu(SpreadsheetApp.getUi().createMenu('N').addItem('B', 'b_')).addToUi(); }",
);

const judged = judge({
  'class field with #': `gate.parsesAtGoogle(${script('class A { #x = 1 }')}) && 'passed'`,
  'static block': `gate.parsesAtGoogle(${script('class A { static { } }')}) && 'passed'`,
  'optional chaining': `gate.parsesAtGoogle(${script('var a = b?.c ?? 1n')}) && 'passed'`,
  'module syntax': `gate.parsesAtGoogle(${script('export const a = 1')}) && 'passed'`,
  setTimeout: `gate.namesOnlyWhatGoogleHas(${script('setTimeout(function () {}, 1)')})`,
  'process in typeof': `gate.namesOnlyWhatGoogleHas(${script("if (typeof process === 'object') {}")})`,
  'own fetch': `gate.namesOnlyWhatGoogleHas(${script('function f(fetch) { return fetch(1) }')})`,
  'property URL': `gate.namesOnlyWhatGoogleHas(${script('var a = {}; a.URL = 1;')})`,
  'URL silenced by a comment': `gate.namesOnlyWhatGoogleHas(${script('/* global URL */ new URL(1)')})`,
  services: `gate.namesOnlyWhatGoogleHas(${script('SpreadsheetApp.getActive(); console.log(Intl, globalThis)')})`,
  GmailApp: `gate.namesOnlyWhatGoogleHas(${script('GmailApp.sendEmail()')})`,
  'menu handlers': `gate.menuHandlersOf(${menu})`,
  'trigger as literal': `gate.triggerHandlersOf(gate.parsesAtGoogle(${script("function f() { ScriptApp.newTrigger('beat_') }")}))`,
  'trigger through a constant': `gate.triggerHandlersOf(gate.parsesAtGoogle(${script("var n = 'beat_'; function f() { ScriptApp.newTrigger(n) }")}))`,
  'trigger computed': `gate.triggerHandlersOf(gate.parsesAtGoogle(${script("function f(x) { ScriptApp.newTrigger('a' + x) }")}))`,
  'server calls': `gate.serverCallsOf(${script('google.script.run.withSuccessHandler(a).withFailureHandler(b).save(1); other.save2()')})`,
  'server call by a computed name': `gate.serverCallsOf(${script('google.script.run.withSuccessHandler(a)[name](1)')})`,
  'handler lost': `gate.resolves('menu items', ['a_', 'b_'], ['a_'])`,
  'no handler at all': `gate.resolves('menu items', [], ['a_'])`,
  'formula documented': `gate.formulasAreDocumented(${script('\n/**\n * D.\n * @customfunction\n */\nfunction F() {}')}, [{ name: 'F', description: 'D.', parameters: [] }])`,
  'formula with code between': `gate.formulasAreDocumented(${script('\n/**\n * D.\n * @customfunction\n */\nvar a;\nfunction F() {}')}, [{ name: 'F', description: 'D.', parameters: [] }])`,
  'argument without a word': `gate.formulasAreDocumented(${script('\n/**\n * D.\n * @customfunction\n */\nfunction F(a) {}')}, [{ name: 'F', description: 'D.', parameters: [{ name: 'a', description: '' }] }])`,
  'size in bytes': `gate.fits('x', 'ж'.repeat(6), 10)`,
  'page with words of its language': `gate.speaksOnly('p', 'ru', ['src/i18n/ru/page.ts', 'sidebar/app.tsx'])`,
  'page with foreign words': `gate.speaksOnly('p', 'ru', ['src/i18n/ru/page.ts', 'src/i18n/uk/codes.ts'])`,
  'page without words': `gate.speaksOnly('p', 'ru', ['sidebar/app.tsx'])`,
  'script with lists': `gate.leavesOut('s', 'src/lists/', ['src/domain/names.ts', 'src/lists/names.ts'])`,
  'script without lists': `gate.leavesOut('s', 'src/lists/', ['src/domain/names.ts', 'src/tables/word-lists.ts'])`,
  'page asks outside': `gate.asksNobody('<script src="https://a.example/x.js">')`,
  'page links outside': `gate.asksNobody('<a href="https://a.example/">')`,
});

test.each(['class field with #', 'static block', 'module syntax'])('Google’s parser would refuse: %s', (name) => {
  expect(judged[name]).toMatch(/^refused: .*ECMAScript 2020/);
});

test.each(['setTimeout', 'URL silenced by a comment', 'GmailApp'])('Google has no such name: %s', (name) => {
  expect(judged[name]).toMatch(/^refused: .*Google does not have/);
});

test.each([
  'optional chaining',
  'process in typeof',
  'own fetch',
  'property URL',
  'services',
  'formula documented',
  'page links outside',
  'page with words of its language',
  'script without lists',
])('passes: %s', (name) => {
  expect(judged[name]).toBe('passed');
});

test('menu handlers are found in sub-menus too', () => {
  expect(judged['menu handlers']).toEqual(['a_', 'b_']);
});

test('a trigger’s handler must be readable in the text', () => {
  expect(judged['trigger as literal']).toEqual(['beat_']);
  expect(judged['trigger through a constant']).toEqual(['beat_']);
  expect(judged['trigger computed']).toMatch(/^refused/);
});

test('a page’s server calls are found, those by a computed name refused', () => {
  expect(judged['server calls']).toEqual(['save']);
  expect(judged['server call by a computed name']).toMatch(/^refused/);
});

test.each([
  ['handler lost', 'menu items without a top-level function: b_'],
  ['no handler at all', 'must be mended'],
  ['formula with code between', 'directly above'],
  ['argument without a word', 'lacks the description of a'],
  ['size in bytes', 'x has 12 bytes; its budget is 10'],
  ['page asks outside', 'asks outside'],
  ['page with foreign words', 'p holds words in uk'],
  ['page without words', 'must be mended'],
  ['script with lists', 's holds src/lists/names.ts'],
])('refused with a sentence: %s', (name, sentence) => {
  expect(judged[name]).toMatch(/^refused/);
  expect(judged[name]).toContain(sentence);
});
