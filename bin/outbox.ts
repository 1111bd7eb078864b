/** Where sent mail goes from the command line: `.eml` files in a folder, a real SMTP server, or only the book's own outbox. */
import fs from 'node:fs';
import path from 'node:path';
import nodemailer from 'nodemailer';
import type { SentMessage } from '../host/host';
import { messageSource, toEml } from '../host/files/eml';

export interface Outbox {
  deliver(message: SentMessage): Promise<void>;
}

/** @param folder where `.eml` files are put, made if missing; @param smtp URL such as `smtps://user:secret@mail.example.com` */
export function openOutbox(folder: string | undefined, smtp: string | undefined): Outbox {
  if (folder) fs.mkdirSync(folder, { recursive: true });
  const transport = smtp ? nodemailer.createTransport(smtp) : null;
  return {
    async deliver(message) {
      // The server first: what it refuses must not look sent in the folder.
      if (transport) await transport.sendMail(messageSource(message));
      if (folder) {
        const name = `${message.at.replace(/[:.]/g, '-')}-${message.id}.eml`;
        await fs.promises.writeFile(path.join(folder, name), await toEml(message), { flag: 'wx' });
      }
    },
  };
}
