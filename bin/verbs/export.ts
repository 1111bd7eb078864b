/** `export TAB`: one tab of a file as CSV or as displayed texts. */
import { exportCsv } from '../../host/files';
import { UsageError, type Arguments } from '../arguments';
import { Refusal } from '../refusal';
import { openSession } from '../session';

export async function exportTab(args: Arguments): Promise<unknown> {
  const [name = ''] = args.operands;
  const format = args.required('format');
  if (format !== 'csv' && format !== 'json') throw new UsageError('--format is csv or json.');
  const { host } = await openSession(args, { source: args.required('book') });
  const { book } = host;
  await book.settle();
  const tab = book.sheets().find((sheet) => sheet.name === name);
  if (!tab)
    throw new Refusal(
      'TAB_NOT_FOUND',
      `There is no tab "${name}". The tabs are: ${book
        .sheets()
        .map((sheet) => sheet.name)
        .join(', ')}.`,
    );
  if (format === 'csv') return exportCsv(book, tab.id);
  const area = {
    sheet: tab.id,
    row: 0,
    column: 0,
    rows: book.contentRows(tab.id),
    columns: book.contentColumns(tab.id),
  };
  return { tab: name, rows: area.rows && area.columns ? book.displayValues(area) : [] };
}
