// The gates of the build: what Google would refuse or what would fail silently there fails here, with a sentence.
import vm from 'node:vm';
import { parse } from 'acorn';
import { Linter } from 'eslint';

/** @typedef {any} Node A node of the syntax tree, walked without regard to its kind. */

/** Google's services that the script may name; whatever else is neither ECMAScript nor here does not exist there. */
const SERVICES = [
  'SpreadsheetApp',
  'MailApp',
  'PropertiesService',
  'CacheService',
  'LockService',
  'ScriptApp',
  'HtmlService',
  'Session',
  'Utilities',
  'Logger',
  'console',
  'Intl',
];

/** @param {string} script Fails unless it is a classic script of ECMAScript 2020: the newest that Google parses whole. */
export function parsesAtGoogle(script) {
  try {
    return parse(script, { ecmaVersion: 2020, sourceType: 'script' });
  } catch (cause) {
    throw new Error(
      `the script does not parse as ECMAScript 2020, as Google needs it: ${/** @type {Error} */ (cause).message}`,
      { cause },
    );
  }
}

/**
 * Fails when a name is used that Google does not have (`setTimeout`, `fetch`, `URL`, `process`, …). `typeof NAME` is allowed.
 * @param {string} script
 * @param {string[]} advanced Advanced services that the manifest turns on.
 */
export function namesOnlyWhatGoogleHas(script, advanced = []) {
  const globals = Object.fromEntries([...SERVICES, ...advanced].map((name) => [name, 'readonly']));
  const problems = new Linter().verify(script, [
    {
      languageOptions: { ecmaVersion: 2020, sourceType: 'script', globals },
      linterOptions: { noInlineConfig: true },
      rules: { 'no-undef': 'error' },
    },
  ]);
  const lacking = [...new Set(problems.map((problem) => problem.message))];
  if (lacking.length > 0) throw new Error(`the script uses what Google does not have: ${lacking.join(' ')}`);
}

/**
 * Names of the top-level functions and variables, sorted: what Google can call and what could collide.
 * @param {Node} program
 * @returns {string[]}
 */
export function globalsOf(program) {
  const names = program.body.flatMap((/** @type {Node} */ statement) => {
    if (statement.type === 'FunctionDeclaration') return [statement.id.name];
    if (statement.type === 'VariableDeclaration')
      return statement.declarations.map((/** @type {Node} */ declaration) => declaration.id.name);
    return [];
  });
  return names.sort();
}

/**
 * Top-level function declarations only.
 * @param {Node} program
 * @returns {string[]}
 */
export function functionsOf(program) {
  return program.body
    .filter((/** @type {Node} */ { type }) => type === 'FunctionDeclaration')
    .map((/** @type {Node} */ { id }) => id.name);
}

/**
 * @param {string} script
 * @returns {string[]} Handlers of every menu item that `onOpen` makes, in each language, found by running it with nothing but a menu builder, as Google does before the add-on is allowed in.
 */
export function menuHandlersOf(script) {
  /** @type {string[]} */
  const handlers = [];
  /** @type {any} */
  const menu = {
    addItem: (/** @type {string} */ _label, /** @type {string} */ handler) => (handlers.push(handler), menu),
    addSeparator: () => menu,
    addSubMenu: () => menu,
    addToUi: () => undefined,
  };
  for (const locale of ['en', 'ru', 'uk']) {
    const context = vm.createContext({
      SpreadsheetApp: { getUi: () => ({ createAddonMenu: () => menu, createMenu: () => menu }) },
      Session: { getActiveUserLocale: () => locale },
    });
    vm.runInContext(`${script}\nonOpen({ authMode: 'NONE' });`, context);
  }
  return [...new Set(handlers)];
}

/**
 * @param {Node} program
 * @returns {string[]} Handlers named in `newTrigger('…')`. A handler that is no literal is refused, since nothing could check it.
 */
export function triggerHandlersOf(program) {
  return callsOf(
    program,
    (call) => call.callee.type === 'MemberExpression' && nameOf(call.callee) === 'newTrigger',
  ).map((call) => {
    const handler = literalOf(call.arguments[0], program);
    if (handler === null) throw new Error('newTrigger needs the name of its handler as a literal text');
    return handler;
  });
}

const RUNNER = ['withSuccessHandler', 'withFailureHandler', 'withUserObject'];

/**
 * @param {string} pageScript
 * @returns {string[]} Server functions that a page calls: `google.script.run.withSuccessHandler(…).NAME(…)`.
 */
export function serverCallsOf(pageScript) {
  const program = parse(pageScript, { ecmaVersion: 2020, sourceType: 'script' });
  const onRunner = (/** @type {Node} */ call) =>
    call.callee.type === 'MemberExpression' &&
    call.callee.object.type === 'CallExpression' &&
    RUNNER.includes(nameOf(call.callee.object.callee));
  return callsOf(program, onRunner)
    .map((call) => {
      if (call.callee.computed) throw new Error('a page must name the server function it calls');
      return nameOf(call.callee);
    })
    .filter((name) => !RUNNER.includes(name));
}

/**
 * Fails when a handler is no top-level function of the script.
 * @param {string} kind
 * @param {string[]} handlers
 * @param {string[]} functions
 */
export function resolves(kind, handlers, functions) {
  if (handlers.length === 0) throw new Error(`no ${kind} found: the check itself must be mended`);
  const lost = handlers.filter((handler) => !functions.includes(handler));
  if (lost.length > 0) throw new Error(`${kind} without a top-level function: ${lost.join(', ')}`);
}

/**
 * Fails unless each formula has its documentation, `@customfunction` included, directly above its declaration.
 * @param {string} script
 * @param {Pick<import('./functions.mjs').EntryFunction, 'name' | 'description' | 'parameters'>[]} formulas
 */
export function formulasAreDocumented(script, formulas) {
  for (const { name, description, parameters } of formulas) {
    const end = script.indexOf(`\nfunction ${name}(`);
    const above = script.slice(0, end);
    const comment = above.slice(above.lastIndexOf('/**'));
    if (
      end < 0 ||
      !comment.endsWith('*/') ||
      comment.indexOf('*/') !== comment.length - 2 ||
      !comment.includes('@customfunction')
    ) {
      throw new Error(`${name} has no @customfunction comment directly above it`);
    }
    const mute = parameters.filter((parameter) => parameter.description === '').map((parameter) => parameter.name);
    if (description === '' || mute.length > 0)
      throw new Error(`${name} lacks the description of ${description === '' ? 'itself' : mute.join(', ')}`);
  }
}

/**
 * Fails when a file is larger than its budget, in bytes of UTF-8.
 * @param {string} name
 * @param {string} text
 * @param {number} budget
 */
export function fits(name, text, budget) {
  const bytes = Buffer.byteLength(text);
  if (bytes > budget) throw new Error(`${name} has ${bytes} bytes; its budget is ${budget}`);
}

/**
 * Fails when a page holds words of a language that is not its own.
 * @param {string} name
 * @param {string} locale
 * @param {string[]} sources Files that the page is made of.
 */
export function speaksOnly(name, locale, sources) {
  const words = sources.map((source) => /src\/i18n\/(en|ru|uk)\//.exec(source)?.[1]).filter(Boolean);
  if (words.length === 0) throw new Error(`${name} has no words: the check itself must be mended`);
  const foreign = words.filter((language) => language !== locale);
  if (foreign.length > 0) throw new Error(`${name} holds words in ${[...new Set(foreign)].join(', ')}`);
}

/**
 * Fails when a file is made of sources that have files of their own.
 * @param {string} name
 * @param {string} folder
 * @param {string[]} sources Files that it is made of.
 */
export function leavesOut(name, folder, sources) {
  const inside = sources.filter((source) => source.startsWith(folder));
  if (inside.length > 0) throw new Error(`${name} holds ${inside.join(', ')}`);
}

/**
 * Fails when a page would ask another host for anything. Links that a person clicks are allowed.
 * @param {string} html
 */
export function asksNobody(html) {
  const asked = html.match(/(?:src|href)=["']?https?:[^"' >]*|@import|url\(\s*["']?https?:[^)]*/gi) ?? [];
  const outside = asked.filter((text) => !/^href=/i.test(text));
  if (outside.length > 0) throw new Error(`the page asks outside: ${outside.join(' ')}`);
}

/**
 * @param {Node} node
 * @param {(call: Node) => boolean} wanted
 * @param {Node[]} found
 * @returns {Node[]}
 */
function callsOf(node, wanted, found = []) {
  if (Array.isArray(node)) for (const child of node) callsOf(child, wanted, found);
  else if (node && typeof node.type === 'string') {
    if (node.type === 'CallExpression' && wanted(node)) found.push(node);
    for (const key of Object.keys(node)) if (key !== 'type') callsOf(node[key], wanted, found);
  }
  return found;
}

/**
 * @param {Node} member
 * @returns {string}
 */
function nameOf(member) {
  if (member.type !== 'MemberExpression') return '';
  return member.computed ? String(member.property.value ?? '') : member.property.name;
}

/**
 * @param {Node} node
 * @param {Node} program
 * @returns {string | null}
 */
function literalOf(node, program) {
  if (!node) return null;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
  if (node.type !== 'Identifier') return null;
  const values = declaredValues(program, node.name);
  return values.length === 1 ? literalOf(values[0], program) : null;
}

/**
 * @param {Node} node
 * @param {string} name
 * @param {Node[]} found
 * @returns {Node[]}
 */
function declaredValues(node, name, found = []) {
  if (Array.isArray(node)) for (const child of node) declaredValues(child, name, found);
  else if (node && typeof node.type === 'string') {
    if (node.type === 'VariableDeclarator' && node.id.name === name && node.init) found.push(node.init);
    for (const key of Object.keys(node)) if (key !== 'type') declaredValues(node[key], name, found);
  }
  return found;
}
