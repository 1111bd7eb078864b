/** Reads the file of commands when a run needs them: menus and formulas, which run far more often, go without. */
import type * as Work from './work';

let work: typeof Work | null = null;

/** The commands. 1 call, the first time. */
export function theWork(): typeof Work {
  return (work ??= read());
}

/** The build wraps the code in a script element, because a file that HtmlService reads has to be HTML. */
function read(): typeof Work {
  const html = HtmlService.createHtmlOutputFromFile('work').getContent();
  const code = html.slice(html.indexOf('>') + 1, html.lastIndexOf('<'));
  // Google has no other way to load code of the project later; the text is the project's own.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  return new Function(`${code}\nreturn KlienturaWork_;`)() as typeof Work;
}
