/** HtmlService templates: `<? code ?>`, `<?= printed, escaped by its place ?>`, `<?!= printed as it is ?>`. */
import { ContextTracker, escapeFor, type HtmlContext } from './html-escape';
import { textOrNothing } from './text';

const OUT = '_output';

/**
 * The code of a template and the places where it prints; the code sees the template's properties as variables.
 */
export function compileTemplate(html: string): { code: string; contexts: HtmlContext[] } {
  const tracker = new ContextTracker();
  const contexts: HtmlContext[] = [];
  let code = '';
  let last = 0;
  const literal = (text: string): void => {
    if (text === '') return;
    tracker.feed(text);
    code += `${OUT}.raw(${JSON.stringify(text)});`;
  };
  for (const match of html.matchAll(/<\?(!?=)?([\s\S]*?)\?>/g)) {
    literal(html.slice(last, match.index));
    last = match.index + match[0].length;
    const [, mark, body = ''] = match;
    // As an assignment with a line end after it, so that `x; // note` is one too.
    if (mark === '=') {
      code += `${OUT}.value = ${body}\n;${OUT}.print(${contexts.length});`;
      contexts.push(tracker.context());
      tracker.printed();
    } else if (mark === '!=') {
      code += `${OUT}.value = ${body}\n;${OUT}.raw(${OUT}.value);`;
    } else {
      code += `${body}\n`;
    }
  }
  literal(html.slice(last));
  return { code, contexts };
}

/**
 * Runs a template in the script's global scope.
 *
 * @param variables the template's properties
 * @example evaluateTemplate('Hi <?= name ?>', { name: '<Ann>' }) → 'Hi &lt;Ann&gt;'
 */
export function evaluateTemplate(html: string, variables: Record<string, unknown>): string {
  const { code, contexts } = compileTemplate(html);
  const parts: string[] = [];
  const output = {
    value: undefined as unknown,
    print: (context: number) => parts.push(escapeFor(contexts[context]!, output.value)),
    raw: (value: unknown) => parts.push(textOrNothing(value)),
  };
  const names = Object.keys(variables).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && name !== OUT);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a template is code of the script's author; Function gives it the global scope, as Google does
  const run = new Function(OUT, ...names, code) as (...args: unknown[]) => void;
  run(output, ...names.map((name) => variables[name]));
  return parts.join('');
}
