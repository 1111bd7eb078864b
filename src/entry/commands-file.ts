/** Reads the file of commands when a run needs them: menus and formulas, which run far more often, go without. */
import type { Envelope } from './api';
import { refused, shownError } from './app';
import type * as Commands from './commands';

let commands: typeof Commands | null = null;

/** The commands. 1 call, the first time. @throws Error of the platform's when the file cannot be read */
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

/** What the commands answer; that they could not be read is an answer, too. */
export function inCommands<R>(act: (commands: typeof Commands) => Envelope<R>): Envelope<R> {
  try {
    return act(commandsFile());
  } catch (error) {
    return refused(error);
  }
}

/** Does something whose failures the commands word themselves. @throws Error whose message is the sentence, also when they could not be read */
export function byCommands(act: (commands: typeof Commands) => void): void {
  let found: typeof Commands;
  try {
    found = commandsFile();
  } catch (error) {
    throw shownError(error);
  }
  act(found);
}
