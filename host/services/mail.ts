/** MailApp in the script's realm: brings the overloads of sendEmail into one message. */
import type { HostCall } from '../runner/protocol';
import { encodeBase64 } from './base64';
import { unsignedBytes } from './blob';
import { check, is } from './spreadsheet/errors';
import { strict } from './strict';
import { textOrNothing } from './text';

type GParameters = GoogleAppsScript.Mail.MailAdvancedParameters;

const file = (
  source: GoogleAppsScript.Base.BlobSource,
  index: number,
): { name: string; type: string; base64: string } => {
  const blob = source.getBlob();
  return {
    name: blob.getName() ?? `attachment-${index + 1}`,
    type: blob.getContentType() ?? 'application/octet-stream',
    base64: encodeBase64(unsignedBytes(blob.getBytes()), false),
  };
};

const textOrNull = (value: unknown): string | null => textOrNothing(value) || null;

function send(call: HostCall, message: GParameters): void {
  call('MailApp.sendEmail', {
    to: textOrNothing(message.to),
    cc: textOrNothing(message.cc),
    bcc: textOrNothing(message.bcc),
    subject: textOrNothing(message.subject),
    body: textOrNothing(message.body),
    htmlBody: textOrNull(message.htmlBody),
    name: textOrNull(message.name),
    replyTo: textOrNull(message.replyTo),
    noReply: message.noReply === true,
    attachments: (message.attachments ?? []).map(file),
    inlineImages: Object.fromEntries(
      Object.entries(message.inlineImages ?? {}).map(([key, source], index) => [key, file(source, index)]),
    ),
  });
}

export function createMailApp(call: HostCall): GoogleAppsScript.Mail.MailApp {
  return strict<GoogleAppsScript.Mail.MailApp>('MailApp', {
    getRemainingDailyQuota: () => call('MailApp.getRemainingDailyQuota') as number,
    sendEmail: (...args: unknown[]) => {
      const words = [is.string, is.string, is.string];
      check('MailApp.sendEmail', args, [is.object], words, [...words, is.object], [...words, is.string]);
      const [first, second, third, fourth] = args as [string, string, string, unknown];
      if (args.length === 1) send(call, args[0] as GParameters);
      else if (typeof fourth === 'string') send(call, { to: first, replyTo: second, subject: third, body: fourth });
      else send(call, { ...(fourth as GParameters | undefined), to: first, subject: second, body: third });
    },
  });
}
