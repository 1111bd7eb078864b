/** Reads the file of commands when a run needs them: menus and formulas, which run far more often, go without. */
import type * as Commands from './commands';

let commands: typeof Commands | null = null;

/** The commands. 1 call, the first time. */
export function commandsFile(): typeof Commands {
  return (commands ??= read());
}

/** The build wraps the code in a script element, because a file that HtmlService reads has to be HTML. */
function read(): typeof Commands {
  const html = HtmlService.createHtmlOutputFromFile('commands').getContent();
  const code = html.slice(html.indexOf('>') + 1, html.lastIndexOf('<'));
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- Google has no other way to load code of the project later, and the text is the project's own.
  return new Function(`${code}\nreturn KlienturaCommands_;`)() as typeof Commands;
}
