// Reads the functions that src/entry offers to Google: names, parameters and documentation, by the TypeScript compiler's API.
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

/**
 * @typedef {object} Parameter
 * @property {string} name
 * @property {boolean} optional
 * @property {string} description
 *
 * @typedef {object} EntryFunction
 * @property {string} name
 * @property {string} file Source file, relative to the project.
 * @property {Parameter[]} parameters
 * @property {string} jsdoc The comment as written, with its delimiters; '' where there is none.
 * @property {string} description The comment's text before the first tag.
 * @property {string} returns
 * @property {string[]} examples
 * @property {string[]} tags Names of all tags.
 */

/**
 * Every exported function declaration of the files that the entry file re-exports, in order.
 *
 * An export that is no `function` declaration is refused: Google finds functions by their text.
 * @param {string} entryFile For instance `src/entry/globals.ts`.
 * @param {string} root
 * @returns {EntryFunction[]}
 */
export function readEntryFunctions(entryFile, root) {
  /** @type {EntryFunction[]} */
  const found = [];
  for (const file of filesOf(resolve(root, entryFile))) {
    const source = parse(file);
    for (const statement of source.statements) {
      if (!isExported(statement)) continue;
      if (ts.isFunctionDeclaration(statement) && statement.name) found.push(describe(statement, source, root));
      else if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) {
        throw new Error(
          `${file}: an entry file may export only function declarations, found "${statement.getText(source).slice(0, 60)}"`,
        );
      }
    }
  }
  return found;
}

/** @param {string} file */
function parse(file) {
  const text = ts.sys.readFile(file);
  if (text === undefined) throw new Error(`${file} is not there`);
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2020, true);
}

/** @param {string} entry The file that re-exports the others. */
function filesOf(entry) {
  return parse(entry).statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) && statement.moduleSpecifier && ts.isStringLiteral(statement.moduleSpecifier)
      ? [resolve(dirname(entry), `${statement.moduleSpecifier.text}.ts`)]
      : [],
  );
}

/** @param {ts.Statement} statement */
function isExported(statement) {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
  );
}

/**
 * @param {ts.FunctionDeclaration} declaration
 * @param {ts.SourceFile} source
 * @param {string} root
 * @returns {EntryFunction}
 */
function describe(declaration, source, root) {
  const doc = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc).at(-1);
  const tags = ts.getJSDocTags(declaration);
  const text = (/** @type {ts.JSDocTag | undefined} */ tag) =>
    tag ? oneLine(ts.getTextOfJSDocComment(tag.comment) ?? '') : '';
  return {
    name: declaration.name?.text ?? '',
    file: source.fileName.slice(root.length + 1),
    parameters: declaration.parameters.map((parameter) => ({
      name: parameter.name.getText(source),
      optional: Boolean(parameter.questionToken ?? parameter.initializer),
      description: text(ts.getJSDocParameterTags(parameter)[0]).replace(/^- /, ''),
    })),
    jsdoc: doc ? doc.getText(source) : '',
    description: doc ? oneLine(ts.getTextOfJSDocComment(doc.comment) ?? '') : '',
    returns: text(tags.find((tag) => tag.tagName.text === 'returns' || tag.tagName.text === 'return')),
    examples: tags
      .filter((tag) => tag.tagName.text === 'example')
      .map((tag) => (ts.getTextOfJSDocComment(tag.comment) ?? '').trim()),
    tags: tags.map((tag) => tag.tagName.text),
  };
}

/** @param {string} text */
function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * The text of a real top-level function that calls through to the bundle: the documentation directly above it, as autocomplete needs it.
 * @param {EntryFunction} entry
 * @param {string} globalName
 */
export function wrapperOf(entry, globalName) {
  const names = entry.parameters.map((parameter) => parameter.name).join(', ');
  const doc = entry.tags.includes('customfunction') ? `${entry.jsdoc.replace(/^[ \t]+\*/gm, ' *')}\n` : '';
  return `${doc}function ${entry.name}(${names}) {\n  return ${globalName}.${entry.name}(${names});\n}\n`;
}
