/** Mail by MailApp, which needs the least of scopes and writes no headers. An edition may put another mailer in this file's place (editions/). */
import type { Mailer } from '../ports';

export const mailer: Mailer = {
  quota: () => MailApp.getRemainingDailyQuota(),
  send({ to, subject, text, html, senderName, replyTo }) {
    MailApp.sendEmail({
      to,
      subject,
      body: text,
      ...(html === undefined ? {} : { htmlBody: html }),
      ...(senderName === undefined || senderName === '' ? {} : { name: senderName }),
      ...(replyTo === undefined || replyTo === '' ? {} : { replyTo }),
    });
  },
};
