/** Reads a script file as Google's editor does: refuses what V8 in Apps Script refuses, and finds the entry points by their text. */
import { parse, type Function as AcornFunction, type Node, type Program } from 'acorn';

/** One function that Google can see at the top level of a file. */
export interface TopLevelFunction {
  name: string;
  /** `declaration` is `function f() {}`; `variable` is `var|let|const f = function` or an arrow, which only the editor's run list sees. */
  form: 'declaration' | 'variable';
  parameters: string[];
  /** Text of the JSDoc block directly above, without stars; null where there is none. */
  doc: string | null;
}

/** A file that Google would refuse to save. */
export class ScriptSyntaxError extends Error {
  override readonly name = 'SyntaxError';
  readonly code = 'SYNTAX_ERROR';
}

interface Comment {
  text: string;
  end: number;
  block: boolean;
}

const LANGUAGE = { ecmaVersion: 2020, sourceType: 'script', allowHashBang: false } as const;

/**
 * The functions at the top level of a script file.
 *
 * @param name the file's name, for messages
 * @throws ScriptSyntaxError in Google's words, with line and file: `Syntax error: Unexpected token line: 3 file: Code.gs`
 * @example topLevelFunctions('function a(x) {}', 'Code.gs') → [{ name: 'a', form: 'declaration', parameters: ['x'], doc: null }]
 */
export function topLevelFunctions(source: string, name: string): TopLevelFunction[] {
  const comments: Comment[] = [];
  let program: Program;
  try {
    program = parse(source, {
      ...LANGUAGE,
      onComment: (block, text, _start, end) => comments.push({ text, end, block }),
    });
  } catch (error) {
    const { message, loc } = error as SyntaxError & { loc?: { line: number } };
    throw new ScriptSyntaxError(
      `Syntax error: ${message.replace(/\s*\(\d+:\d+\)$/, '')} line: ${loc?.line ?? 1} file: ${name}`,
    );
  }
  const docAbove = (node: Node): string | null => {
    const comment = comments.filter(({ end }) => end <= node.start).at(-1);
    if (!comment?.block || !comment.text.startsWith('*') || source.slice(comment.end, node.start).trim() !== '')
      return null;
    return comment.text
      .slice(1)
      .split('\n')
      .map((line) => line.replace(/^\s*\*? ?/, ''))
      .join('\n')
      .trim();
  };
  const parametersOf = (fn: AcornFunction): string[] =>
    fn.params.map((parameter) => source.slice(parameter.start, parameter.end));
  const found: TopLevelFunction[] = [];
  for (const node of program.body) {
    if (node.type === 'FunctionDeclaration') {
      found.push({ name: node.id.name, form: 'declaration', parameters: parametersOf(node), doc: docAbove(node) });
    } else if (node.type === 'VariableDeclaration') {
      for (const { id, init } of node.declarations) {
        if (
          id.type !== 'Identifier' ||
          (init?.type !== 'FunctionExpression' && init?.type !== 'ArrowFunctionExpression')
        )
          continue;
        found.push({ name: id.name, form: 'variable', parameters: parametersOf(init), doc: docAbove(node) });
      }
    }
  }
  return found;
}
