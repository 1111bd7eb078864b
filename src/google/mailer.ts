/** Mail by MailApp, which needs the least of scopes and writes no headers. An edition may put another mailer in this file's place (editions/). */
import type { Mailer } from '../ports';

export const mailer: Mailer = {
  quota: () => MailApp.getRemainingDailyQuota(),
  send({ to, subject, text, html, senderName, replyTo, logo }) {
    MailApp.sendEmail({
      to,
      subject,
      body: text,
      ...(html === undefined ? {} : { htmlBody: html }),
      ...(logo === undefined
        ? {}
        : {
            inlineImages: {
              logo: Utilities.newBlob(Utilities.base64Decode(logo.base64), logo.type, nameOf(logo.type)),
            },
          }),
      ...(senderName === undefined || senderName === '' ? {} : { name: senderName }),
      ...(replyTo === undefined || replyTo === '' ? {} : { replyTo }),
    });
  },
};

/** @example nameOf('image/png') //=> 'logo.png' */
const nameOf = (type: string): string => `logo.${type.replace(/^image\//, '').replace('jpeg', 'jpg')}`;
