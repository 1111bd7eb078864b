/** `submit TAB ANSWERS`: what the answer of a form that writes into a tab brings, a row and the runs of its triggers. */
import type { Arguments } from '../arguments';
import { readJson, UsageError } from '../arguments';
import { openSession } from '../session';

export async function submit(args: Arguments): Promise<unknown> {
  const [name, text] = args.operands;
  const answers = readJson(text, 'ANSWERS');
  if (!Array.isArray(answers) || !answers.every((answer) => typeof answer === 'string'))
    throw new UsageError('ANSWERS is a JSON array of texts.');
  const session = await openSession(args, { source: args.required('book') });
  const { host } = session;
  const tab = host.book.sheets().find((sheet) => sheet.name === name);
  if (!tab) throw new UsageError(`There is no tab ${name ?? ''}.`);
  const row = host.book.contentRows(tab.id) + 1;
  const firings = await host.submitForm(tab.id, answers);
  await session.save();
  const failures = firings.flatMap(({ time, user, result }) =>
    result.error ? [{ time, user, message: result.error.message }] : [],
  );
  await session.close();
  return { row, fired: firings.length, failures };
}
