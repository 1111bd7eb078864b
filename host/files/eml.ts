/** A sent message as an RFC 5322 file that any mail program opens. */
import MailComposer from 'nodemailer/lib/mail-composer';
import type Mail from 'nodemailer/lib/mailer';
import type { SentMessage } from '../host';

const attachment = (file: { name: string; type: string; base64: string }, cid?: string): Mail.Attachment => ({
  filename: file.name,
  contentType: file.type,
  content: Buffer.from(file.base64, 'base64'),
  ...(cid ? { cid } : {}),
});

/** The message in the terms of nodemailer, for a composer or a transport. */
export function messageSource(message: SentMessage): Mail.Options {
  return {
    messageId: `<${message.id}@local-host.invalid>`,
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
  };
}

/** The bytes of the message's `.eml` file; blind copies are kept in it, as the sender's own copy. */
export async function toEml(message: SentMessage): Promise<Buffer> {
  const composed = new MailComposer(messageSource(message)).compile();
  composed.keepBcc = true;
  return composed.build();
}
