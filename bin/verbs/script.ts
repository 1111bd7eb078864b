/** `script FOLDER FUNCTION [ARGS]`: runs a function of any Apps Script project against a file. */
import path from 'node:path';
import type { Book } from '../../host/book/book';
import { areaOfA1 } from '../../host/book/a1';
import { UsageError, readJson, type Arguments } from '../arguments';
import { runAndSave } from '../run';
import { openSession } from '../session';

/** Sets the active range from `TAB!A1:B2`; without a tab the active one is meant. */
function select(book: Book, text: string): void {
  const at = text.lastIndexOf('!');
  const name =
    at < 0
      ? null
      : text
          .slice(0, at)
          .replace(/^'(.*)'$/s, '$1')
          .replace(/''/g, "'");
  const tab = book.sheets().find((sheet) => (name === null ? sheet.id === book.activeSheet() : sheet.name === name));
  if (!tab) throw new UsageError(`--select: there is no tab ${name ?? ''}.`);
  const area = areaOfA1(text.slice(at + 1), tab);
  if (!area) throw new UsageError(`--select: ${text} is no range.`);
  book.setActiveSheet(tab.id);
  book.setSelection(area);
}

export async function script(args: Arguments): Promise<unknown> {
  const [folder = '', fn = '', argsText] = args.operands;
  const fnArgs = readJson(argsText, 'ARGS') ?? [];
  if (!Array.isArray(fnArgs)) throw new UsageError('ARGS is a JSON array.');
  const session = await openSession(args, { source: args.required('book'), project: path.resolve(folder) });
  const selection = args.text('select');
  if (selection !== undefined) select(session.host.book, selection);
  const { value, calls, log, ui, simulatedMs } = await runAndSave(args, session, {
    fn,
    args: fnArgs,
    kind: 'editor',
    answers: args.list('answer'),
  });
  return { result: value ?? null, calls, log, ui, simulatedMs };
}
