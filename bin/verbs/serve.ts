/** `serve [FILE]`: the page on the user's file, else on the sample base of a small shop. */
import fs from 'node:fs';
import path from 'node:path';
import { exportCsv, exportXlsx } from '../../host/files';
import { startPage } from '../../host/page/server';
import { UsageError, readInstant, readWebApp, type Arguments } from '../arguments';
import { sampleBook } from '../sample/sample-book';
import { openSession, sheetLocale, timeZone, userEmail, userLocale, type OpenOptions } from '../session';

/** The saved book that belongs to a table file: `clients.csv` is worked on in `clients.book.json`, the file itself is never written. */
const bookBeside = (file: string): string => file.replace(/\.[^./\\]+$/, '') + '.book.json';

/** What to open for FILE: a table that was worked on before and has not changed since goes on from its saved book. */
function sourceOf(file: string): Pick<OpenOptions, 'source' | 'saveTo'> {
  if (file.endsWith('.book.json')) return { source: file };
  let saveTo = bookBeside(file);
  if (fs.existsSync(saveTo) && fs.existsSync(file)) {
    if (fs.statSync(saveTo).mtimeMs >= fs.statSync(file).mtimeMs) {
      process.stderr.write(`Going on from ${saveTo} (delete it to begin again from ${file}).\n`);
      return { source: saveTo };
    }
    for (let n = 2; fs.existsSync(saveTo); n++) saveTo = bookBeside(file).replace(/\.book\.json$/, ` (${n}).book.json`);
  }
  return { source: file, saveTo };
}

export async function serve(args: Arguments): Promise<undefined> {
  const portText = args.text('port');
  const port = portText === undefined ? 8080 : Number(portText);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError('--port takes a number up to 65535 (0: any free one).');
  const webApp = readWebApp(args, true);
  const [file] = args.operands;
  const zone = timeZone(args);
  const now = args.text('now');
  const session = await openSession(
    args,
    file === undefined
      ? {
          source: sampleBook({
            language: userLocale(args),
            locale: sheetLocale(args),
            timeZone: zone,
            owner: userEmail(args),
            now: now === undefined ? Date.now() : readInstant(now, zone),
          }),
        }
      : sourceOf(file),
  );
  const { host } = session;
  const page = (wanted: number): ReturnType<typeof startPage> =>
    startPage({
      host,
      port: wanted,
      openBrowser: !args.flag('no-open'),
      beat: args.flag('beat'),
      ...(webApp === undefined ? {} : { webApp }),
      ...(session.file === null ? {} : { file: path.basename(session.file), save: () => session.save() }),
      downloads: {
        csv: (sheet) => exportCsv(host.book, sheet),
        xlsx: () => exportXlsx(host.book),
        book: () => JSON.stringify(host.book.save(host.services())),
      },
    });
  const { url, webAppUrl, close } = await page(port).catch((error: unknown) => {
    if (portText === undefined && (error as NodeJS.ErrnoException).code === 'EADDRINUSE') return page(0);
    throw error;
  });
  // What was typed in the last second is written before the process goes.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void close()
        .then(() => session.close())
        .finally(() => process.exit(0));
    });
  }
  process.stdout.write(`${url}\n`);
  if (webAppUrl !== null) process.stderr.write(`Web app: ${webAppUrl}\n`);
  return undefined;
}
