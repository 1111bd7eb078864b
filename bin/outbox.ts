/** Where sent mail goes from the command line: `.eml` files in a folder, a real SMTP server, or only the book's own outbox. */
import fs from 'node:fs';
import path from 'node:path';
import type { SentMessage } from '../host/host';
import { toEml } from '../host/mail/message';
import { openSmtp } from '../host/mail/smtp';
import { readSmtpAddress, type SmtpAddress } from '../host/mail/smtp-address';
import { UsageError, type Arguments } from './arguments';

export interface Outbox {
  /** @throws NotTaken, InDoubt of the mail server */
  deliver(message: SentMessage): Promise<void>;
  /** Takes leave of the mail server. */
  close(): Promise<void>;
}

/** The text of a file that an option names. */
function fileOf(args: Arguments, option: 'smtp-file' | 'smtp-ca'): string | undefined {
  const file = args.text(option);
  if (file === undefined) return undefined;
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`--${option}: ${(error as Error).message}`);
  }
}

function smtpAddress(args: Arguments): SmtpAddress | null {
  const [given, file, ca] = [args.text('smtp'), fileOf(args, 'smtp-file'), fileOf(args, 'smtp-ca')];
  if (given !== undefined && file !== undefined) throw new UsageError('Say --smtp or --smtp-file, not both.');
  const text = given ?? file?.trim();
  if (text === undefined) {
    if (ca !== undefined) throw new UsageError('--smtp-ca needs --smtp or --smtp-file.');
    return null;
  }
  try {
    return readSmtpAddress(text, ca);
  } catch (error) {
    throw new UsageError(`${given === undefined ? '--smtp-file' : '--smtp'}: ${(error as Error).message}`);
  }
}

const warn = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * `--outbox` is the folder where `.eml` files are put, made if missing; `--smtp` a URL such as `smtps://user:secret@mail.example.com`, `--smtp-file` a file that holds it, so that the password stands in no
 * list of processes; `--smtp-ca` a file of certificates to trust besides the system's.
 *
 * @throws UsageError
 */
export function openOutbox(args: Arguments): Outbox {
  const folder = args.text('outbox');
  const address = smtpAddress(args);
  if (folder !== undefined) fs.mkdirSync(folder, { recursive: true });
  const onRefused = (message: SentMessage, refused: string[]): void =>
    warn(`The mail server refused ${refused.join(', ')} of the letter "${message.subject}".`);
  const smtp = address === null ? null : openSmtp(address, { onRefused });
  return {
    async deliver(message) {
      // The server first: what it refuses must not look sent in the folder.
      if (smtp) await smtp.send(message);
      if (folder === undefined) return;
      const name = `${message.at.replace(/[:.]/g, '-')}-${message.id}.eml`;
      try {
        await fs.promises.writeFile(path.join(folder, name), await toEml(message), { flag: 'wx' });
      } catch (error) {
        // What a server has taken is sent, whether or not its copy could be kept.
        if (!smtp) throw error;
        warn(`The copy ${name} could not be written: ${(error as Error).message}`);
      }
    },
    close: () => smtp?.close() ?? Promise.resolve(),
  };
}
