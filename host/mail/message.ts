/** A sent message as bytes that mail servers and mail programs read (RFC 5322 and MIME). */
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type Mail from 'nodemailer/lib/mailer';
import type { SentMessage } from '../host';

/**
 * The Message-ID of a message, without its brackets: the same at every attempt to deliver it and in every copy of it, and no other message's, of this book or of another. Mail programs
 * drop a second message of the same ID, so a plain number would lose letters.
 *
 * @param book ID of the book that it is sent from
 * @example messageIdOf('b1', { id: 'message-1', at: '2026-03-02T06:00:00.000Z', from: 'shop@example.com', to: ['a@example.com'] }) //=> '4c…@example.com'
 */
export function messageIdOf(
  book: string,
  { id, at, from, to }: Pick<SentMessage, 'id' | 'at' | 'from' | 'to'>,
): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([book, id, at, from, to]))
    .digest('hex');
  return `${digest.slice(0, 32)}@${from.slice(from.lastIndexOf('@') + 1)}`;
}

const attachment = (file: { name: string; type: string; base64: string }, cid?: string): Mail.Attachment => ({
  filename: file.name,
  contentType: file.type,
  content: Buffer.from(file.base64, 'base64'),
  ...(cid ? { cid } : {}),
});

/** The message in the terms of nodemailer. Nothing in it may make the composer read a file or an address: all content is given as bytes and text. */
function source(message: SentMessage): Mail.Options {
  return {
    messageId: `<${message.messageId ?? `${message.id}@local-host.invalid`}>`,
    date: new Date(message.at),
    from: message.name ? { name: message.name, address: message.from } : message.from,
    to: message.to,
    cc: message.cc,
    bcc: message.bcc,
    replyTo: message.replyTo ?? undefined,
    subject: message.subject,
    text: message.text,
    html: message.html ?? undefined,
    attachments: [
      ...message.attachments.map((file) => attachment(file)),
      ...Object.entries(message.inlineImages).map(([cid, file]) => attachment(file, cid)),
    ],
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** What a server is told: the envelope with everybody who gets the message, and its bytes without the blind copies. */
export async function toTransfer(
  message: SentMessage,
): Promise<{ envelope: { from: string; to: string[] }; bytes: Buffer }> {
  const composed = new MailComposer(source(message)).compile();
  const { from, to } = composed.getEnvelope();
  return { envelope: { from: from || message.from, to }, bytes: await composed.build() };
}

/** The bytes of the message's `.eml` file; blind copies are kept in it, as the sender's own copy. */
export async function toEml(message: SentMessage): Promise<Buffer> {
  const composed = new MailComposer(source(message)).compile();
  composed.keepBcc = true;
  return composed.build();
}
