/** Which files of a folder are the script, and which functions Google finds in them. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { formulaFunctions, loadProject } from '../../../host/runner/project';
import { topLevelFunctions } from '../../../host/runner/syntax';

function folder(files: Record<string, string>): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'project-'));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  }
  return root;
}

describe('entry points', () => {
  it('are the textual declarations at the top level', () => {
    const source =
      'function a() { function inner() {} }\nglobalThis.b = function () {};\nvar c = function () {};\nconst d = () => 1;';
    expect(topLevelFunctions(source, 'Code.gs').map(({ name, form }) => [name, form])).toEqual([
      ['a', 'declaration'],
      ['c', 'variable'],
      ['d', 'variable'],
    ]);
  });

  it('carry the JSDoc directly above them, and no other', () => {
    const source =
      '/** far */\nvar x = 1;\n/**\n * Doubles.\n * @customfunction\n */\nfunction DOUBLE(n) { return 2 * n; }\n// line\nfunction other() {}';
    const [double, other] = topLevelFunctions(source, 'Code.gs');
    expect(double).toMatchObject({ name: 'DOUBLE', parameters: ['n'], doc: 'Doubles.\n@customfunction' });
    expect(other?.doc).toBeNull();
  });

  it.each([
    'class A { #x = 1; }',
    'class A { static n = 1; }',
    'class A { static { } }',
    'import x from "y";',
    'await 1;',
    'function (',
  ])('are not looked for in what Google cannot parse: %s', (source) => {
    expect(() => topLevelFunctions(source, 'Code.gs')).toThrow(/^Syntax error: .* line: 1 file: Code\.gs$/);
  });
});

describe('a project', () => {
  it('is made of scripts and pages of all sub-folders, sorted, names without extension', () => {
    const project = loadProject(
      folder({
        'b.js': 'var b;',
        'a/z.gs': 'var z;',
        'ui/page.html': '<p>',
        'notes.txt': '',
        'node_modules/x.js': 'boom(',
        'A.gs': 'var A;',
      }),
    );
    expect(project.scripts.map(({ file }) => file)).toEqual(['A.gs', 'a/z.gs', 'b.js']);
    expect(project.html).toEqual({ 'ui/page': '<p>' });
    expect(project.timeZone).toBe('Etc/UTC');
    expect(project.scopes).toEqual([]);
  });

  it("heeds clasp's root and push order", () => {
    const project = loadProject(
      folder({
        '.clasp.json': '{"rootDir":"src","filePushOrder":["src/z.js"]}',
        'src/a.js': '',
        'src/z.js': '',
        'other.js': 'boom(',
      }),
    );
    expect(project.scripts.map(({ file }) => file)).toEqual(['z.js', 'a.js']);
  });

  it('without a script is an error with a code', () => {
    expect(() => loadProject(folder({ 'page.html': '' }))).toThrow(
      expect.objectContaining({ code: 'PROJECT_NOT_FOUND' }),
    );
  });

  it('offers its public declarations as formulas, but neither private nor reserved names', () => {
    const project = loadProject(
      folder({
        'Code.gs':
          '/** @customfunction */ function A() {}\nfunction B() {}\nfunction c_() {}\nfunction onOpen() {}\nvar D = function () {};',
      }),
    );
    expect(formulaFunctions(project).map(({ name, described }) => [name, described])).toEqual([
      ['A', true],
      ['B', false],
    ]);
  });
});
